//! `#/desk/remittances/<biller>`: 对账, what a biller says against what was taken for it.

pub mod bank;
mod groups;
mod list;
mod past;
mod reading;
mod result;
mod sheet;

use leptos::prelude::*;

use super::posted_back;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::rights::{BOOKS, MONEY};
use crate::domain::values::{BillerId, PaymentId};
use crate::i18n::reconcile::{self, Reconcile};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Empty, LinkButton, Weight, lang, live, say};
use crate::ui::pages::desk::catalogue::Help;
use crate::ui::pages::desk::desk;
use crate::ui::pages::desk::record::{Deed, UndoLine};
use crate::ui::pages::desk::rights::{RightsNote, allowed};

use reading::Reading;

pub use list::card;

/// The words of 对账 in the language of the screen.
fn reconcile() -> &'static Reconcile {
    reconcile::strings(lang())
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Page {
    session: Session,
    biller: StoredValue<BillerId>,
    reading: Reading,
    deed: Deed,
    /// The comparison that is made ready for paper.
    printing: RwSignal<Option<PaymentId>>,
}

/// The page of one biller.
pub fn page(id: BillerId) -> AnyView {
    let session = Session::get();
    let known = id.clone();
    let name = Memo::new(move |_| {
        session.read(&[Slice::Cashdesk], |station| {
            station.cashdesk().biller(&known).map(|biller| biller.agreement.name.clone())
        })
    });
    let page = Page {
        session,
        biller: StoredValue::new(id),
        reading: Reading::new(false),
        deed: Deed::new(),
        printing: RwSignal::new(None),
    };
    let may = allowed(BOOKS);
    // Who handles no money sees nothing of it.
    let sees = Memo::new(move |_| session.may(MONEY));
    let there = Memo::new(move |_| name.with(Option::is_some));
    let body = live(move || {
        if !there.get() {
            return view! { <Empty icon="house" title=reconcile().gone text=reconcile().gone_hint/> }
                .into_any();
        }
        let work = live(move || {
            may.get().then(|| view! { {reading::source(page.reading)}{reading::found(page.reading)} })
        });
        let result = live(move || may.get().then(|| result::card(page)));
        let back =
            live(move || sees.get().then(|| posted_back::card(page.deed, Some(page.biller.get_value()))));
        let past = live(move || sees.get().then(|| past::card(page)));
        view! {
            <section class="card stack">
                <h2>{reconcile().title}</h2>
                <p><b>{live(move || name.get().as_ref().map(say))}</b></p>
                <RightsNote needs=BOOKS/>
                {work}
            </section>
            {back}
            {result}
            {past}
        }
        .into_any()
    });
    let back = Route::Desk(DeskRoute::Remittances).to_string();
    view! {
        <Help title=desk().help lines=reconcile().help_lines/>
        <div class="shift-page stack">
            <div class="row">
                <LinkButton href=back text=reconcile().back icon="back" weight=Weight::Quiet/>
            </div>
            <UndoLine deed=page.deed/>
            {body}
        </div>
        {sheet::sheet(page)}
    }
    .into_any()
}
