//! 停用平板: said beforehand what it means, because nothing takes it back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::list::About;
use super::tablet::heading_id;
use super::text;
use crate::app::session::Session;
use crate::domain::values::DeviceId;
use crate::i18n::troubles;
use crate::ui::components::{Button, Dialog, NoticeBox, Toasts, Tone, Weight, lang, live, words};
use crate::ui::pages::desk::data::tablet_name;
use crate::ui::pages::desk::record::focus_on;

/// Asks once more.
#[component]
pub fn ShutOutDialog(about: About) -> impl IntoView {
    let session = Session::get();
    let body = move || {
        let peer = about.peer.get_untracked()?;
        let name = untrack(|| tablet_name(session, &peer.device, peer.letter));
        Some(view! { <ShutOut open=about.shutting device=peer.device name/> })
    };
    view! { <Dialog open=about.shutting name="shut-out" title=text().shut_out>{body()}</Dialog> }
}

#[component]
fn ShutOut(open: RwSignal<bool>, device: DeviceId, name: String) -> impl IntoView {
    let (session, toasts, language) = (Session::get(), Toasts::get(), lang());
    let (busy, refused) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let done = text().shut_out_done;
    let go = move || {
        busy.set(true);
        refused.set(None);
        let device = device.clone();
        spawn_local(async move {
            let result = session.shut_out(&device).await;
            busy.try_set(false);
            match result {
                Ok(()) => {
                    open.try_set(false);
                    focus_on(heading_id(&device));
                    toasts.say(done);
                }
                Err(refusal) => {
                    refused.try_set(Some((troubles::strings(language).refusal)(&refusal)));
                }
            }
        });
    };
    let points = text().shut_out_points.iter().map(|point| view! { <li>{*point}</li> }).collect_view();
    view! {
        <p><b>{(text().shut_out_lead)(&name)}</b></p>
        <ul>{points}</ul>
        {live(move || refused.get().map(|title| view! { <NoticeBox tone=Tone::Danger title alert=true/> }))}
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button text=text().shut_out_now weight=Weight::Danger busy press=go/>
        </div>
    }
}
