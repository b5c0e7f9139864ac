//! The order of the services: rows that are moved by buttons or by keys.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::filter::Entry;
use super::undo::Undo;
use super::{catalogue, focus};
use crate::app::session::Session;
use crate::domain::rights::WINDOW;
use crate::domain::values::ServiceId;
use crate::domain::{Command, Slice, Station};
use crate::engine::Refusal;
use crate::i18n::{Lang, catalogue as strings, rejections};
use crate::ui::components::{Icon, Toasts, Words, lang, say};

/// Where a service goes among those in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Where {
    Up,
    Down,
    Top,
}

/// What moves services.
#[derive(Clone, Copy)]
pub struct Order {
    found: Memo<Vec<Entry>>,
    busy: RwSignal<bool>,
    /// What has been moved where, for whoever cannot see it.
    said: RwSignal<String>,
    session: Session,
    undo: Undo,
    toasts: Toasts,
    lang: Lang,
}

impl Order {
    /// Moves what is in this list.
    pub fn of(found: Memo<Vec<Entry>>) -> Self {
        let (busy, said) = (RwSignal::new(false), RwSignal::default());
        let (session, undo, toasts) = (Session::get(), Undo::get(), Toasts::get());
        Order { found, busy, said, session, undo, toasts, lang: lang() }
    }

    fn place(self, id: &str) -> Option<usize> {
        self.found.with(|found| found.iter().position(|entry| entry.id == id))
    }

    fn go(self, id: &str, to: Where) {
        let may = || !self.busy.get() && self.session.can_write() && self.session.may(WINDOW);
        let Some(place) = untrack(|| self.place(id).filter(|_| may())) else { return };
        let target = match to {
            Where::Top => 0,
            Where::Up => place.saturating_sub(1),
            Where::Down => place + 1,
        };
        let entry = |at: usize| self.found.with_untracked(|found| found.get(at).cloned());
        let (Some(entry), Some(next)) = (entry(place), entry(target).filter(|_| target != place)) else {
            return;
        };
        let (service, next) = (ServiceId::named(id), ServiceId::named(&next.id));
        let (was_before, behind_next) = untrack(|| {
            self.session
                .read(&[Slice::Catalogue], |station| (behind(station, &service), behind(station, &next)))
        });
        // Downwards it goes behind the next one, whatever the list leaves out between them.
        let before = if to == Where::Down { behind_next } else { Some(next) };
        let name = entry.name.words(self.lang.is_english()).to_owned();
        let said = (strings::strings(self.lang).moved)(&name, target + 1);
        self.busy.set(true);
        spawn_local(async move {
            let result = self.session.send(Command::MoveService { service: service.clone(), before }).await;
            if self.busy.try_set(false).is_some() {
                return;
            }
            match result {
                Ok(()) => {
                    // A row that is moved in the page loses the focus, and its button may be shut now.
                    let last = self.found.with_untracked(Vec::len).saturating_sub(1);
                    let to = match target {
                        0 => Where::Down,
                        n if n == last => Where::Up,
                        _ => to,
                    };
                    let id = button_id(service.as_str(), to);
                    self.undo.note_move(said.clone(), service, was_before);
                    self.said.set(said);
                    request_animation_frame(move || focus::on_element(&id));
                }
                Err(Refusal::Rejected(rejection)) => {
                    self.toasts.warn(rejections::told(self.lang, &rejection));
                }
                Err(_) => {}
            }
        });
    }
}

/// The service behind this one, in the order of the station.
fn behind(station: &Station, id: &ServiceId) -> Option<ServiceId> {
    let mut rest = station.catalogue().iter().skip_while(|(other, _)| *other != id);
    rest.nth(1).map(|(id, _)| id.clone())
}

fn button_id(id: &str, to: Where) -> String {
    format!("move-{to:?}-{id}")
}

/// Says how it goes, and what has been moved where.
#[component]
pub fn OrderStatus(order: Order) -> impl IntoView {
    view! {
        <p class="hint">{catalogue().reorder_hint}</p>
        <p class="sr-only" role="status">{move || order.said.get()}</p>
    }
}

/// A row that can be moved.
#[component]
pub fn OrderRow(entry: Entry, order: Order) -> impl IntoView {
    let name = say(&entry.name);
    let place = {
        let id = entry.id.clone();
        Memo::new(move |_| order.place(&id).unwrap_or_default())
    };
    let last = Memo::new(move |_| order.found.with(Vec::len).saturating_sub(1));
    let key = {
        let id = entry.id.clone();
        move |event: KeyboardEvent| {
            let to = match (event.alt_key(), event.key().as_str()) {
                (true, "ArrowUp") => Where::Up,
                (true, "ArrowDown") => Where::Down,
                (true, "Home") => Where::Top,
                _ => return,
            };
            event.prevent_default();
            order.go(&id, to);
        }
    };
    let button = |to: Where, icon: &'static str, label: String| {
        let id = entry.id.clone();
        let shut = move || match to {
            Where::Up | Where::Top => place.get() == 0,
            Where::Down => place.get() >= last.get(),
        };
        view! {
            <button
                type="button"
                class="btn small icon-only"
                id=button_id(&id, to)
                aria-label=label
                disabled=shut
                on:click=move |_| order.go(&id, to)
            >
                <Icon name=icon/>
            </button>
        }
    };
    let buttons = [
        button(Where::Top, "top", (catalogue().move_top)(&name)),
        button(Where::Up, "up", (catalogue().move_up)(&name)),
        button(Where::Down, "down", (catalogue().move_down)(&name)),
    ];
    view! {
        <li>
            <div class="order" on:keydown=key>
                <span class="num muted">{move || place.get() + 1}</span>
                <span class="grow"><Words text=entry.name.clone()/></span>
                <span class="moves">{buttons.into_iter().collect_view()}</span>
            </div>
        </li>
    }
}
