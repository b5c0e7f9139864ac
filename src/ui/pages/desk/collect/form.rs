//! The till: bill and payment side by side, what waits above, what was taken today below.

use leptos::prelude::*;

use super::parked::{ParkedPayments, ParkedRow};
use super::till::Till as Open;
use super::{bill, billers, check, collect, others, pads, paper, pay, today};
use crate::app::session::Session;
use crate::domain::Slice;
use crate::forms::collect::field;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Empty, LinkButton, Weight, live};
use crate::ui::pages::desk::problems::ProblemSummary;
use crate::ui::pages::desk::record::{FormState, Refused, Unsaved};

/// Nothing is taken before somebody has counted the till of this tablet.
#[component]
pub fn Till(
    /// A sheet of a pad is entered.
    paper: bool,
) -> impl IntoView {
    let session = Session::get();
    let has_shift = Memo::new(move |_| {
        session.read(&[Slice::Cashdesk], |station| {
            session.device().is_some_and(|device| station.cashdesk().shift(&device.id).is_some())
        })
    });
    let form = live(move || {
        if has_shift.get() {
            return view! { <OpenTill paper/> }.into_any();
        }
        let href = Route::Desk(DeskRoute::Shift).to_string();
        view! {
            <Empty icon="bag" title=collect().no_shift text=collect().no_shift_hint>
                <LinkButton href text=collect().to_shift weight=Weight::Main/>
            </Empty>
        }
        .into_any()
    });
    if paper {
        return view! {
            <div class="no-print"><h2>{paper::words().title}</h2><p class="muted">{paper::words().lead}</p></div>
            {form}
            {pads::list()}
        }
        .into_any();
    }
    let href = Route::Desk(DeskRoute::Paper).to_string();
    view! {
        {form}
        {today::list()}
        <div class="row no-print"><LinkButton href text=paper::words().title icon="paper" weight=Weight::Quiet/></div>
    }
    .into_any()
}

#[component]
fn OpenTill(paper: bool) -> impl IntoView {
    let till = Open::open(paper);
    // What stands on paper has been paid: nothing of it waits.
    let parked = (!paper).then(|| ParkedPayments::new(till));
    let sheet = till.fields().paper.map(|fields| paper::card(till, fields));
    // What was checked is what is typed, or it has to be checked again.
    let checking = Memo::new(move |_| {
        let draft = crate::ui::pages::desk::record::Fields::draft(till.fields());
        till.checked.with(|checked| checked.as_ref().is_some_and(|(then, _)| *then == draft))
    });
    let payment = live(move || if checking.get() { check::card(till) } else { pay::card(till, parked) });
    view! {
        <div class="no-print"><FormState form=till.form/></div>
        {parked.map(|parked| view! { <ParkedRow parked/> })}
        <div class="cols till no-print" role="group" aria-label=collect().till>
            <section class="stack">
                <ProblemSummary problems=till.form.deed.problems label=label/>
                {sheet}
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
    let on_paper = [field::PAD, field::SHEET, field::ON, field::TIME, field::WRITER].contains(&name);
    if on_paper { (paper::words().field)(name) } else { (collect().field)(name) }
}
