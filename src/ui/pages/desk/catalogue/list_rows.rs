//! The rows of the list: links, ticks while several are chosen, or buttons while they are put in order.

use leptos::prelude::*;

use super::bulk::Bulk;
use super::filter::{Entry, Kind};
use super::order::{Order, OrderRow};
use super::{catalogue, unsaved};
use crate::domain::values::ServiceId;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Chip, Row, Rows, Tone, Words, say, words};

/// The first `limit` of what was found.
#[component]
pub fn Found(
    found: Memo<Vec<Entry>>,
    limit: RwSignal<usize>,
    bulk: Bulk,
    ordering: RwSignal<bool>,
    order: Order,
    current: Signal<Option<String>>,
) -> impl IntoView {
    let shown =
        Memo::new(move |_| found.with(|found| found.iter().take(limit.get()).cloned().collect::<Vec<_>>()));
    // Rows that stay are kept as they are; a row that says something new has another key.
    let key = |entry: &Entry| {
        (
            entry.id.clone(),
            format!("{:?}", (&entry.name, &entry.area, entry.block, entry.kind, entry.to_check)),
        )
    };
    move || {
        if bulk.choosing.get() {
            view! {
                <div class="card">
                    <ul class="checks">
                        <For each=move || shown.get() key=key children=move |entry| view! { <Tick entry bulk/> }/>
                    </ul>
                </div>
            }
            .into_any()
        } else if ordering.get() {
            view! {
                <div class="card">
                    <Rows>
                        <For
                            each=move || shown.get()
                            key=key
                            children=move |entry| view! { <OrderRow entry order/> }
                        />
                    </Rows>
                </div>
            }
            .into_any()
        } else {
            view! {
                <div class="card">
                    <Rows>
                        <For each=move || shown.get() key=key children=move |entry| view! { <Link entry current/> }/>
                    </Rows>
                </div>
            }
            .into_any()
        }
    }
}

#[component]
fn Link(entry: Entry, current: Signal<Option<String>>) -> impl IntoView {
    let route = Route::Desk(DeskRoute::CatalogueEdit(ServiceId::named(&entry.id)));
    let detail = (catalogue().row)(&say(&entry.area), (words().block)(entry.block));
    let id = entry.id.clone();
    let is_current = Signal::derive(move || current.with(|current| current.as_deref() == Some(&id)));
    view! {
        <Row href=route.to_string() title=say(&entry.name) detail current=is_current>
            <Chips entry/>
        </Row>
    }
}

#[component]
fn Tick(entry: Entry, bulk: Bulk) -> impl IntoView {
    let detail = (catalogue().row)(&say(&entry.area), (words().block)(entry.block));
    let (id, name) = (entry.id.clone(), entry.name.clone());
    let ticked = {
        let id = id.clone();
        move || bulk.chosen.with(|chosen| chosen.contains(&id))
    };
    view! {
        <li>
            <label>
                <input
                    type="checkbox"
                    prop:checked=ticked
                    on:change=move |event| bulk.choose(&id, event_target_checked(&event))
                />
                <span class="grow"><Words text=name/><small>{detail}</small></span>
                <Chips entry/>
            </label>
        </li>
    }
}

/// Where it stands, as words in colours.
#[component]
fn Chips(entry: Entry) -> impl IntoView {
    let tone = match entry.kind {
        Kind::Draft => Tone::Neutral,
        Kind::Published => Tone::Good,
        Kind::Paused => Tone::Wait,
        Kind::Withdrawn => Tone::Danger,
    };
    let to_check = entry.to_check.then(|| view! { <Chip tone=Tone::Plain text=catalogue().to_check/> });
    let id = entry.id;
    let unsaved =
        move || unsaved::is_kept(&id).then(|| view! { <Chip tone=Tone::Wait text=catalogue().unsaved_row/> });
    view! {
        <span class="stack tight">
            <Chip tone text=(catalogue().state)(&entry.kind.state())/>
            {to_check}
            {unsaved}
        </span>
    }
}
