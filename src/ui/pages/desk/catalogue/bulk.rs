//! Several services at once: publish them, or note that they have been checked.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::filter::Entry;
use super::{catalogue, say_after};
use crate::app::session::Session;
use crate::domain::catalogue::{State, publishable};
use crate::domain::values::{ServiceId, Text};
use crate::domain::{Command, Rejection, Slice};
use crate::engine::Refusal;
use crate::i18n::troubles;
use crate::ui::components::{Button, Dialog, Toasts, Weight, Words, lang, words};

/// Names in the list of those that cannot be published; the rest is counted.
const LISTED: usize = 8;

/// Which services are chosen, while choosing.
#[derive(Clone, Copy)]
pub struct Bulk {
    pub choosing: RwSignal<bool>,
    pub chosen: RwSignal<BTreeSet<String>>,
}

impl Bulk {
    /// Begins to choose, or ends it.
    pub fn toggle(self) {
        self.choosing.update(|on| *on = !*on);
        self.chosen.update(BTreeSet::clear);
    }

    /// Ticks or unticks one.
    pub fn choose(self, id: &str, on: bool) {
        self.chosen.update(|chosen| {
            if on {
                chosen.insert(id.to_owned());
            } else {
                chosen.remove(id);
            }
        });
    }
}

/// What publishing the chosen ones comes to.
#[derive(Clone, Default)]
struct Split {
    ready: Vec<String>,
    /// Name, and what is missing.
    blocked: Vec<(Text, Rejection)>,
}

/// The buttons that stand over the ticks.
#[component]
pub fn BulkBar(bulk: Bulk, found: Memo<Vec<Entry>>) -> impl IntoView {
    let session = Session::get();
    let toasts = Toasts::get();
    let language = lang();
    let split = RwSignal::new(Split::default());
    let blocked = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let send = move |command: Command, said: String| {
        busy.set(true);
        spawn_local(async move {
            let result = session.send(command).await;
            if busy.try_set(false).is_some() {
                return;
            }
            match result {
                Ok(()) => {
                    say_after(toasts, said);
                    bulk.chosen.update(BTreeSet::clear);
                }
                // The shell says whatever else went wrong.
                Err(Refusal::Rejected(rejection)) => {
                    toasts.warn((troubles::strings(language).rejection)(&rejection))
                }
                Err(_) => {}
            }
        });
    };
    let strings = catalogue();
    let publish_ready = move || {
        let services: Vec<_> =
            split.with_untracked(|split| split.ready.iter().map(|id| ServiceId::named(id)).collect());
        blocked.set(false);
        let said = (strings.bulk_published)(services.len());
        send(Command::PublishServices { services }, said);
    };
    let publish = move || {
        let now = divide(session, &bulk.chosen.get_untracked());
        let (ready, stuck) = (now.ready.len(), now.blocked.len());
        split.set(now);
        match (ready, stuck) {
            (0, 0) => toasts.say(strings.bulk_nothing_to_publish),
            (_, 0) => publish_ready(),
            _ => blocked.set(true),
        }
    };
    let checked = move || {
        let services: Vec<_> = bulk.chosen.get_untracked().iter().map(|id| ServiceId::named(id)).collect();
        let said = (strings.bulk_checked)(services.len());
        send(Command::CheckServices { services }, said);
    };
    let none = Signal::derive(move || bulk.chosen.with(BTreeSet::is_empty));
    let all = move || {
        let ids = found.with_untracked(|found| found.iter().map(|entry| entry.id.clone()).collect());
        bulk.chosen.set(ids);
    };
    let bar = move || {
        bulk.choosing.get().then(|| {
            let count = move || {
                let all_text = (catalogue().choose_all)(found.with(Vec::len));
                view! { <Button text=all_text small=true press=all/> }
            };
            view! {
                <div class="card">
                    <p role="status"><b>{move || (catalogue().chosen)(bulk.chosen.with(BTreeSet::len))}</b></p>
                    <div class="row">
                        {count}
                        <Button text=catalogue().checked small=true busy disabled=none press=checked/>
                        <Button text=catalogue().publish small=true weight=Weight::Main busy disabled=none press=publish/>
                    </div>
                </div>
            }
        })
    };
    view! {
        {bar}
        <Dialog open=blocked name="catalogue-blocked" title=catalogue().blocked_title>
            <Blocked split open=blocked publish=publish_ready/>
        </Dialog>
    }
}

/// Those that cannot be published yet, and the offer to publish the others.
#[component]
fn Blocked(
    split: RwSignal<Split>,
    open: RwSignal<bool>,
    #[prop(into)] publish: UnsyncCallback<()>,
) -> impl IntoView {
    let Split { ready, blocked } = split.get_untracked();
    let count = blocked.len();
    let more = blocked.len().saturating_sub(LISTED);
    let rows = blocked.into_iter().take(LISTED).map(|(name, rejection)| {
        view! { <li><Words text=name/>" · "<small>{(catalogue().blocked_why)(&rejection)}</small></li> }
    });
    let rest = (!ready.is_empty()).then(|| {
        let text = (catalogue().publish_rest)(ready.len());
        view! { <Button text weight=Weight::Main press=move || publish.run(())/> }
    });
    view! {
        <p>{(catalogue().blocked_hint)(count)}</p>
        <ul>
            {rows.collect_view()}
            {(more > 0).then(|| view! { <li>{(catalogue().blocked_and)(more)}</li> })}
        </ul>
        <div class="dialog-actions">
            <Button text=words().close press=move || open.set(false)/>
            {rest}
        </div>
    }
}

/// Which of the chosen can be published.
fn divide(session: Session, chosen: &BTreeSet<String>) -> Split {
    untrack(|| {
        session.read(&[Slice::Catalogue], |station| {
            let mut split = Split::default();
            for id in chosen {
                let Some(service) = station.catalogue().get(&ServiceId::named(id)) else { continue };
                if service.state == State::Published {
                    continue;
                }
                match publishable(&service.details) {
                    Ok(()) => split.ready.push(id.clone()),
                    Err(rejection) => split.blocked.push((service.details.name.clone(), rejection)),
                }
            }
            split
        })
    })
}
