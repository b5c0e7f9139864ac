//! `#/desk/shift`: the till of this tablet: 接班, what was taken, 交班, 送存, 销账, and the shifts before.

mod closing;
mod count;
mod deposit;
mod opening;
mod past;
mod posting;
mod read;
mod sheet;
mod standing;

use leptos::prelude::*;

use super::desk;
use crate::app::session::Session;
use crate::domain::rights::WINDOW;
use crate::domain::values::DeviceId;
use crate::domain::{Command, Slice};
use crate::i18n::shift::{self, Shift};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Empty, LinkButton, lang, live};
use crate::ui::pages::desk::catalogue::Help;
use crate::ui::pages::desk::record::{Deed, Refused, Undo, UndoLine};
use crate::ui::pages::desk::rights::allowed;

pub use posting::posting_card;

/// The page's words in the language of the screen.
fn shift() -> &'static Shift {
    shift::strings(lang())
}

/// What the page shows of the till.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nobody has a shift here.
    Nobody,
    Open,
    Closing,
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Page {
    session: Session,
    deed: Deed,
    /// 交班 has begun.
    closing: RwSignal<bool>,
    depositing: RwSignal<bool>,
    /// Change money is being fetched.
    fetching: RwSignal<bool>,
    /// The shift whose day sheet is made ready, by its place among those of this tablet.
    printing: RwSignal<Option<usize>>,
}

impl Page {
    /// The tablet in hand.
    fn device(self) -> Option<DeviceId> {
        self.session.device().map(|device| device.id)
    }

    /// Does something and says so.
    fn send(self, command: Command, said: &'static str, then: impl FnOnce() + 'static) {
        let deed = self.deed;
        deed.send(vec![command], move |done| {
            if done {
                deed.undo.set(Some(Undo { said, back: Vec::new() }));
                then();
            }
        });
    }
}

/// The page; only for who handles cash.
#[component]
pub fn ShiftPage() -> impl IntoView {
    let session = Session::get();
    let may = Memo::new(move |_| session.may(WINDOW));
    live(move || {
        if may.get() {
            return till(session);
        }
        let home = Route::Desk(DeskRoute::Today).to_string();
        view! {
            <Empty icon="lock" title=shift().not_yours text=shift().not_yours_hint>
                <LinkButton href=home text=desk().to_today/>
            </Empty>
        }
        .into_any()
    })
}

fn till(session: Session) -> AnyView {
    let off = || RwSignal::new(false);
    let deed = Deed::new();
    let (closing, depositing, fetching) = (off(), off(), off());
    let page = Page { session, deed, closing, depositing, fetching, printing: RwSignal::new(None) };
    let state = Memo::new(move |_| {
        let Some(device) = page.device() else { return State::Nobody };
        let open = session.read(&[Slice::Cashdesk], |station| station.cashdesk().shift(&device).is_some());
        match (open, closing.get()) {
            (false, _) => State::Nobody,
            (true, true) => State::Closing,
            (true, false) => State::Open,
        }
    });
    let may = allowed(WINDOW);
    let now = live(move || match state.get() {
        State::Nobody => opening::card(page),
        State::Open => standing::card(page),
        State::Closing => closing::card(page),
    });
    let deposit = live(move || {
        // While somebody counts, nothing leaves the till.
        (may.get() && state.get() != State::Closing).then(|| {
            // Change money is for somebody who keeps the till.
            let fetch = (state.get() == State::Open).then(|| {
                view! { <Button text=shift().fetch press=move || fetching.set(true)/> }
            });
            view! {
                <div class="row">
                    <Button text=shift().deposit icon="house" press=move || depositing.set(true)/>
                    {fetch}
                </div>
            }
        })
    });
    view! {
        <Help title=desk().help lines=shift().help_lines/>
        <div class="shift-page stack">
            <UndoLine deed/>
            <Refused deed/>
            {now}
            {deposit}
            {posting_card(None)}
            {past::card(page)}
        </div>
        {deposit::dialogs(page)}
        {sheet::sheet(page)}
    }
    .into_any()
}
