//! What the buttons of the library do.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::text;
use crate::app::fetch;
use crate::app::session::Session;
use crate::domain::policies::{Act, Library};
use crate::domain::{Command, Slice};
use crate::ui::pages::desk::record::{Deed, Undo, focus_on};

/// 取入示例文件集: fetches the set that lies beside the program, takes in what the station does not have, and says
/// what was passed over.
pub fn take_in(deed: Deed, said: RwSignal<Option<String>>) -> impl Fn() + Clone + Send + 'static {
    let (session, words) = (Session::get(), text());
    move || {
        if deed.busy.get_untracked() {
            return;
        }
        deed.busy.set(true);
        deed.refused.set(None);
        said.set(None);
        spawn_local(async move {
            let library = fetch::text("policies.json").await;
            if deed.busy.try_get_untracked().is_none() {
                return;
            }
            deed.busy.set(false);
            let library = match library.map(|text| Library::read(&text)) {
                Ok(Some(library)) => library,
                Ok(None) => return deed.refused.set(Some(words.take_in_unread.to_owned())),
                Err(_) => return deed.refused.set(Some(words.take_in_failed.to_owned())),
            };
            let known = session.read(&[], |station| {
                let known = |document: &&_| station.policies().known(document).is_some();
                library.documents.iter().filter(known).count()
            });
            let new = library.documents.len() - known;
            let words = (words.taken_in)(new, known);
            deed.send(vec![Command::Policy(Act::TakeInPolicies(Box::new(library)))], move |done| {
                if done {
                    said.set(Some(words));
                }
            });
        });
    }
}

/// Sends one command and says that it was done, with the way back; then the focus goes to the element of this id,
/// since the button that was pressed may have gone.
pub fn send(deed: Deed, command: Command, said: &'static str, back: Vec<Command>, focus: String) {
    deed.send(vec![command], move |done| {
        if done {
            deed.undo.set(Some(Undo { said, back }));
            if !focus.is_empty() {
                focus_on(focus);
            }
        }
    });
}

/// Does a person know of this record? For presses, which track nothing.
pub fn peek<T>(session: Session, view: impl FnOnce(&crate::domain::policies::Policies) -> T) -> T {
    untrack(|| session.read(&[Slice::Policies], |station| view(station.policies())))
}
