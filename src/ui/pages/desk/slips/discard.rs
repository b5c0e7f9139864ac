//! 丢弃: a slip of the inbox that nobody will register, after asking.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::inbox::title;
use super::slips;
use super::taking::INBOX_HEADING;
use crate::app::session::{Session, Stuck};
use crate::i18n::troubles;
use crate::ui::components::{Button, Dialog, NoticeBox, PhoneLink, Toasts, Tone, Weight, lang, live, words};
use crate::ui::pages::desk::record::focus_on;

/// Asks about the slip that is set, and says whether it may go.
#[component]
pub fn Discard(stuck: RwSignal<Option<Stuck>>) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move || {
        if stuck.with(Option::is_some) {
            open.set(true);
        }
    });
    // Asked about again, the same one opens the dialog again.
    Effect::new(move || {
        if !open.get() {
            stuck.set(None);
        }
    });
    view! {
        <Dialog open name="discard" title=slips().discard_title>
            {move || stuck.get().map(|stuck| view! { <Asking open stuck/> })}
        </Dialog>
    }
}

#[component]
fn Asking(open: RwSignal<bool>, stuck: Stuck) -> impl IntoView {
    let (session, toasts, language) = (Session::get(), Toasts::get(), lang());
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let discarded = slips().discarded;
    let (text, phone) = match &stuck.slip {
        Err(error) => ((slips().discard_sealed)(*error), None),
        Ok(opened) => {
            let phone = opened.slip.phone.trim().to_owned();
            (slips().discard_opened, (!phone.is_empty()).then_some(phone))
        }
    };
    let name = title(&stuck);
    let discard = move || {
        busy.set(true);
        let key = stuck.key.clone();
        spawn_local(async move {
            match session.drop_slip(&key).await {
                Ok(()) => {
                    toasts.say(discarded);
                    open.try_set(false);
                    // The button that was pressed has gone with its slip.
                    focus_on(INBOX_HEADING.to_owned());
                }
                Err(refusal) => {
                    failed.try_set(Some((troubles::strings(language).refusal)(&refusal)));
                }
            }
            busy.try_set(false);
        });
    };
    let failed = live(move || {
        let title = failed.get()?;
        Some(view! { <NoticeBox tone=Tone::Danger title alert=true/> })
    });
    view! {
        <p><b>{name}</b></p>
        <p>{text}</p>
        {phone.map(|phone| view! { <p><PhoneLink phone/></p> })}
        {failed}
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button text=slips().discard weight=Weight::Danger busy press=discard/>
        </div>
    }
}
