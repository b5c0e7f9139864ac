//! What a tablet is called.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::list::About;
use super::tablet::heading_id;
use super::text;
use crate::app::session::Session;
use crate::domain::values::DeviceId;
use crate::domain::{Command, Slice};
use crate::ui::components::{Button, Dialog, NoticeBox, TextField, Tone, Weight, live, words};
use crate::ui::pages::desk::record::{Deed, focus_on};

/// Asks for the name. The tablet in hand says its letter with it.
#[component]
pub fn NameDialog(about: About) -> impl IntoView {
    let body = move || {
        let peer = about.peer.get_untracked()?;
        let letter = peer.letter.filter(|_| peer.own);
        Some(view! { <Name open=about.naming device=peer.device letter/> })
    };
    view! { <Dialog open=about.naming name="name-tablet" title=text().rename>{body()}</Dialog> }
}

#[component]
fn Name(open: RwSignal<bool>, device: DeviceId, letter: Option<char>) -> impl IntoView {
    let (session, deed) = (Session::get(), Deed::new());
    let now = untrack(|| session.read(&[Slice::Tablets], |s| s.tablets().name(&device).to_owned()));
    let name = RwSignal::new(now);
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let heading = heading_id(&device);
        let command = Command::NameTablet { device: device.clone(), name: name.get_untracked(), letter };
        deed.send(vec![command], move |done| {
            if done {
                open.try_set(false);
                // The button that was pressed is called something else now.
                focus_on(heading);
            }
        });
    };
    view! {
        <form class="stack" on:submit=submitted>
            <TextField
                name="tablet-name"
                label=text().name
                hint=text().name_hint
                value=name
                most=20
                required=true
            />
            {live(move || {
                deed.refused.get().map(|title| view! { <NoticeBox tone=Tone::Danger title alert=true/> })
            })}
            <div class="dialog-actions">
                <Button text=words().cancel press=move || open.set(false)/>
                <Button text=text().save weight=Weight::Main submit=true busy=deed.busy/>
            </div>
        </form>
    }
}
