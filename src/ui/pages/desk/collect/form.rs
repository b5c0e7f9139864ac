//! The till: bill and payment side by side, what waits above, what was taken today below.

use leptos::prelude::*;

use super::parked::{ParkedPayments, ParkedRow};
use super::till::Till as Open;
use super::{bill, billers, check, collect, others, pay, today};
use crate::app::session::Session;
use crate::domain::Slice;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Empty, LinkButton, Weight, live};
use crate::ui::pages::desk::problems::ProblemSummary;
use crate::ui::pages::desk::record::{FormState, Refused, Unsaved};

/// Nothing is taken before somebody has counted the till of this tablet.
#[component]
pub fn Till() -> impl IntoView {
    let session = Session::get();
    let has_shift = Memo::new(move |_| {
        session.read(&[Slice::Cashdesk], |station| {
            session.device().is_some_and(|device| station.cashdesk().shift(&device.id).is_some())
        })
    });
    let form = live(move || {
        if has_shift.get() {
            return view! { <OpenTill/> }.into_any();
        }
        let href = Route::Desk(DeskRoute::Shift).to_string();
        view! {
            <Empty icon="bag" title=collect().no_shift text=collect().no_shift_hint>
                <LinkButton href text=collect().to_shift weight=Weight::Main/>
            </Empty>
        }
        .into_any()
    });
    view! { {form}{today::list()} }
}

#[component]
fn OpenTill() -> impl IntoView {
    let till = Open::open();
    let parked = ParkedPayments::new(till);
    // What was checked is what is typed, or it has to be checked again.
    let checking = Memo::new(move |_| {
        let draft = crate::ui::pages::desk::record::Fields::draft(till.fields());
        till.checked.with(|checked| checked.as_ref().is_some_and(|(then, _)| *then == draft))
    });
    let payment = live(move || if checking.get() { check::card(till) } else { pay::card(till, parked) });
    view! {
        <div class="no-print"><FormState form=till.form/></div>
        <ParkedRow parked/>
        <div class="cols till no-print" role="group" aria-label=collect().till>
            <section class="stack">
                <ProblemSummary problems=till.form.deed.problems label=label/>
                {billers::card(till)}
                {bill::card(till)}
            </section>
            <section class="stack">
                {others::card(till)}
                {payment}
                <Refused deed=till.form.deed/>
                <Unsaved form=till.form/>
            </section>
        </div>
    }
}

fn label(name: &'static str) -> &'static str {
    (collect().field)(name)
}
