//! Several services at once: publish, pause, withdraw them, or note that they have been checked.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::filter::Entry;
use super::reason_dialog::{Asking, Refused};
use super::undo::Undo;
use super::{catalogue, say_after};
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::rights::WINDOW;
use crate::domain::values::{Day, ServiceId};
use crate::domain::{Command, Slice};
use crate::engine::Refusal;
use crate::forms::catalogue::{Act, Split};
use crate::i18n::{Lang, catalogue as strings, rejections};
use crate::ui::components::{Button, Dialog, Toasts, Weight, lang, words};

/// Which services are chosen, while choosing.
#[derive(Clone, Copy)]
pub struct Bulk {
    pub choosing: RwSignal<bool>,
    pub chosen: RwSignal<BTreeSet<String>>,
}

impl Bulk {
    /// Nothing chosen.
    pub fn new() -> Self {
        Bulk { choosing: RwSignal::new(false), chosen: RwSignal::default() }
    }

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

/// What does it, and what is told of it.
#[derive(Clone, Copy)]
struct Doing {
    bulk: Bulk,
    busy: RwSignal<bool>,
    session: Session,
    clock: Clock,
    undo: Undo,
    toasts: Toasts,
    lang: Lang,
}

/// The buttons that stand over the ticks.
#[component]
pub fn BulkBar(bulk: Bulk, found: Memo<Vec<Entry>>) -> impl IntoView {
    let doing = Doing {
        bulk,
        busy: RwSignal::new(false),
        session: Session::get(),
        clock: Clock::get(),
        undo: Undo::get(),
        toasts: Toasts::get(),
        lang: lang(),
    };
    let opens = Act::ALL.map(|act| (act, RwSignal::new(false)));
    let all = move || {
        let ids = found.with_untracked(|found| found.iter().map(|entry| entry.id.clone()).collect());
        bulk.chosen.set(ids);
    };
    let shut = Signal::derive(move || {
        bulk.chosen.with(BTreeSet::is_empty) || !(doing.session.can_write() && doing.session.may(WINDOW))
    });
    let bar = move || {
        bulk.choosing.get().then(|| {
            let count = move || {
                let all_text = (catalogue().choose_all)(found.with(Vec::len));
                view! { <Button text=all_text small=true press=all/> }
            };
            let acts = opens.map(|(act, open)| {
                let weight = match act {
                    Act::Publish => Weight::Main,
                    Act::Withdraw => Weight::Danger,
                    Act::Check | Act::Pause => Weight::Normal,
                };
                let text = (catalogue().act)(act);
                let press = move || open.set(true);
                view! { <Button text small=true weight busy=doing.busy disabled=shut press/> }
            });
            let chosen = move || (catalogue().chosen)(bulk.chosen.with(BTreeSet::len));
            view! {
                <div class="card stack tight">
                    <div class="row between"><p role="status"><b>{chosen}</b></p>{count}</div>
                    <div class="row">{acts.into_iter().collect_view()}</div>
                </div>
            }
        })
    };
    let dialogs = opens.map(|(act, open)| {
        let name = match act {
            Act::Publish => "bulk-publish",
            Act::Pause => "bulk-pause",
            Act::Withdraw => "bulk-withdraw",
            Act::Check => "bulk-check",
        };
        view! { <Dialog open name title=(catalogue().act)(act)><Confirm doing act open/></Dialog> }
    });
    view! { {bar}{dialogs.into_iter().collect_view()} }
}

/// What will be done to how many, and what is refused.
#[component]
fn Confirm(doing: Doing, act: Act, open: RwSignal<bool>) -> impl IntoView {
    let Split { ready, refused } = doing.split(act);
    if ready.is_empty() {
        return view! {
            <p>{(catalogue().act_none)(act)}</p>
            <Refused refused/>
            <div class="dialog-actions"><Button text=words().close press=move || open.set(false)/></div>
        }
        .into_any();
    }
    let action = (catalogue().act_title)(act, ready.len());
    let run = move |reason, until| doing.run(act, ready.clone(), reason, until);
    view! {
        <p>{(catalogue().act_text)(act)}</p>
        <Refused refused/>
        <Asking open act action done=run/>
    }
    .into_any()
}

impl Doing {
    /// To which of the chosen it can be done.
    fn split(self, act: Act) -> Split {
        let chosen = self.bulk.chosen.get_untracked();
        untrack(|| {
            let today = self.clock.today();
            self.session.read(&[Slice::Catalogue], |station| {
                // In the order of the list, not of the ids.
                let all = station.catalogue().iter().map(|(id, _)| id.clone());
                let chosen = all.filter(|id| chosen.contains(id.as_str()));
                Split::of(station.catalogue(), chosen, act, today)
            })
        })
    }

    fn run(self, act: Act, services: Vec<ServiceId>, reason: String, until: Option<Day>) {
        let before = self.undo.before(services.clone());
        let first = before.first().map(|(_, service)| service.details.name.words(self.lang.is_english()));
        let said = (strings::strings(self.lang).done)(act, services.len(), first.unwrap_or_default());
        let command = match act {
            Act::Publish => Command::PublishServices { services },
            Act::Pause => Command::PauseServices { services, reason, until },
            Act::Withdraw => Command::WithdrawServices { services, reason },
            Act::Check => Command::CheckServices { services },
        };
        self.busy.set(true);
        spawn_local(async move {
            let result = self.session.send(command).await;
            if self.busy.try_set(false).is_some() {
                return;
            }
            match result {
                Ok(()) => {
                    self.undo.note(said.clone(), before);
                    say_after(self.toasts, said);
                    self.bulk.chosen.update(BTreeSet::clear);
                }
                // The shell says whatever else went wrong.
                Err(Refusal::Rejected(rejection)) => {
                    self.toasts.warn(rejections::told(self.lang, &rejection));
                }
                Err(_) => {}
            }
        });
    }
}
