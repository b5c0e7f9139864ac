//! 记账: what is booked here, and the ways to what is booked elsewhere.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Page, correct, finance, opening, spend};
use crate::domain::cashdesk::Booking;
use crate::domain::rights::{BOOKS, MONEY};
use crate::domain::values::StaffId;
use crate::domain::{Command, Slice};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, LinkButton, live};
use crate::ui::pages::desk::collect::second::Second;
use crate::ui::pages::desk::record::{Deed, Undo, UndoLine};
use crate::ui::pages::desk::rights::allowed;

/// The card, only for who handles money; and the dialogs behind its buttons.
pub fn card(page: Page) -> AnyView {
    let session = page.session;
    let (keeps, handles) = (allowed(BOOKS), allowed(MONEY));
    // Balances from before the books have a meaning only until the books are closed for the first time.
    let begins = Memo::new(move |_| {
        session.read(&[Slice::Cashdesk], |station| station.cashdesk().locked(None).is_none())
    });
    let buttons = move || {
        live(move || {
            keeps.get().then(|| {
                let begin = begins.get().then(|| {
                    view! { <Button text=finance().opening press=move || page.opening.set(true)/> }
                });
                let correct = move || {
                    page.countered.set(Vec::new());
                    page.counters.set(None);
                    page.correcting.set(true);
                };
                view! {
                    <div class="row">
                        <Button text=finance().spend press=move || page.spending.set(true)/>
                        <Button text=finance().correct press=correct/>
                        {begin}
                    </div>
                }
            })
        })
    };
    let links = || {
        let link = |to: DeskRoute, text: &'static str| {
            view! { <LinkButton href=Route::Desk(to).to_string() text small=true/> }
        };
        view! {
            <div class="row">
                {link(DeskRoute::Remittances, finance().to_remittances)}
                {link(DeskRoute::Shift, finance().to_shift)}
            </div>
        }
    };
    let body = live(move || {
        handles.get().then(|| {
            view! {
                <section class="card stack no-print" aria-labelledby="books-book">
                    <h2 id="books-book">{finance().bookings}</h2>
                    <p class="hint">{finance().bookings_hint}</p>
                    <UndoLine deed=page.deed/>
                    {buttons()}
                    {links()}
                </section>
            }
        })
    });
    view! { {body}{spend::dialog(page)}{opening::dialog(page)}{correct::dialog(page)} }.into_any()
}

/// Books something, once a second person has agreed where one is needed; then the dialog closes.
pub fn send(
    page: Page,
    deed: Deed,
    open: RwSignal<bool>,
    said: &'static str,
    second: Option<Second>,
    booking: impl FnOnce(Option<StaffId>) -> Booking + 'static,
) {
    if deed.busy.get_untracked() {
        return;
    }
    deed.problems.set(Vec::new());
    deed.refused.set(None);
    deed.busy.set(true);
    spawn_local(async move {
        let agreed = match second {
            Some(second) => second.ask().await.map(Some),
            None => Some(None),
        };
        // The dialog may have been closed meanwhile.
        if deed.busy.try_set(false).is_some() {
            return;
        }
        let Some(agreed) = agreed else { return };
        deed.send(vec![Command::BookMoney(Box::new(booking(agreed)))], move |done| {
            if done {
                open.set(false);
                page.deed.undo.set(Some(Undo { said, back: Vec::new() }));
            }
        });
    });
}
