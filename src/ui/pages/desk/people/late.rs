//! What another tablet wrote about somebody before it knew that they had been erased: it goes as well.

use leptos::prelude::*;

use super::erase::{held, not_yet};
use super::people;
use crate::app::session::Session;
use crate::domain::rights::MANAGER;
use crate::domain::values::PersonId;
use crate::domain::{Command, Slice};
use crate::ui::components::{Button, Dialog, NoticeBox, Toasts, Tone, Weight, live, words};
use crate::ui::pages::desk::record::{Deed, Refused, focus_on};
use crate::ui::pages::desk::rights::allowed;

/// How many words there are, and the button that erases them; nothing where there are none. The focus goes to the
/// heading of this id afterwards.
#[component]
pub fn LateWords(id: PersonId, heading: &'static str) -> impl IntoView {
    let (session, toasts, deed, open) = (Session::get(), Toasts::get(), Deed::new(), RwSignal::new(false));
    let id = StoredValue::new(id);
    let late = Memo::new(move |_| {
        session.read(&[Slice::People, Slice::Requests], |station| {
            id.with_value(|id| (station.late_words(id), held(station, id)))
        })
    });
    let may = allowed(MANAGER);
    let card = live(move || {
        let (n, held) = late.get();
        let ask = move || {
            deed.refused.set(None);
            open.set(true);
        };
        let way = move || {
            if held != (0, 0) {
                return not_yet(held);
            }
            if may.get() {
                return view! { <Button text=people().late_erase weight=Weight::Danger press=ask/> }
                    .into_any();
            }
            view! { <p>{people().erase_manager}</p> }.into_any()
        };
        (n > 0).then(|| {
            view! {
                <NoticeBox tone=Tone::Wait title=(people().late)(n)>
                    <p>{people().late_hint}</p>
                </NoticeBox>
                <div class="row">{way()}</div>
            }
        })
    });
    let said = people().erased_done;
    let erase = move || {
        deed.send(vec![Command::ErasePerson { person: id.get_value() }], move |done| {
            if done {
                open.try_set(false);
                focus_on(heading.to_owned());
                // After the shell has said that it is saved.
                request_animation_frame(move || toasts.say(said));
            }
        });
    };
    view! {
        {card}
        <Dialog open name="person-late" title=people().late_erase>
            <p><b>{people().late_lead}</b></p>
            <p>{people().erase_backups}</p>
            <Refused deed/>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || open.set(false)/>
                <Button text=people().erase_now weight=Weight::Danger busy=deed.busy press=erase/>
            </div>
        </Dialog>
    }
}
