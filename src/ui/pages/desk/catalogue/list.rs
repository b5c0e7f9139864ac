//! The list of all services: search, filters, and several at once.

use leptos::prelude::*;

use super::bulk::{Bulk, BulkBar};
use super::catalogue;
use super::filter::{Counts, Filter, Kind};
use super::list_rows::Found;
use super::order::{Order, OrderStatus};
use crate::app::clock::Clock;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::catalogue::Block;
use crate::domain::rights::WINDOW;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Empty, SearchBox, SelectField, SelectOption, Toggle, Weight, words};

/// Rows shown at first, and added by each press on 显示更多.
const PAGE: usize = 30;

/// The list; `current` is the service open beside it.
#[component]
pub fn List(#[prop(into)] current: Signal<Option<String>>) -> impl IntoView {
    let (session, clock) = (Session::get(), Clock::get());
    let counts = Memo::new(move |_| Counts::read(session, clock.today()));
    let filter = Filter::new();
    let found = Memo::new(move |_| filter.found(session, clock.today()));
    let limit = RwSignal::new(PAGE);
    let (bulk, ordering, order) = (Bulk::new(), RwSignal::new(false), Order::of(found));
    // Another question begins at the top again.
    Effect::new(move || {
        filter.query.track();
        filter.kind.track();
        filter.block.track();
        filter.to_check.track();
        limit.set(PAGE);
    });
    let router = Router::get();
    let add = move || router.go(&Route::Desk(DeskRoute::CatalogueNew));
    let empty = Memo::new(move |_| counts.get().all == 0);
    let shut = Signal::derive(move || !(session.can_write() && session.may(WINDOW)));
    let results = move || {
        if empty.get() {
            return view! {
                <Empty icon="list" title=catalogue().none text=catalogue().none_hint>
                    <Button text=catalogue().add icon="plus" weight=Weight::Main disabled=shut press=add/>
                </Empty>
            }
            .into_any();
        }
        view! { <Results filter found limit bulk ordering order current/> }.into_any()
    };
    let choose = move || {
        let text = if bulk.choosing.get() { catalogue().choose_end } else { catalogue().choose };
        let press = move || bulk.toggle();
        (!ordering.get()).then(|| view! { <Button text small=true icon="check" disabled=shut press/> })
    };
    // An order among the answers to a question would mean nothing.
    let put_in_order = move || {
        let text = if ordering.get() { catalogue().reorder_end } else { catalogue().reorder };
        let press = move || {
            filter.query.set(String::new());
            ordering.update(|on| *on = !*on);
        };
        (!bulk.choosing.get()).then(|| view! { <Button text small=true icon="list" disabled=shut press/> })
    };
    let status = move || ordering.get().then(|| view! { <OrderStatus order/> });
    let controls = move || {
        (!empty.get()).then(|| {
            view! {
                <SearchBox
                    label=catalogue().search_label
                    placeholder=catalogue().search_hint
                    live=true
                    value=filter.query
                    typed=move |query| filter.query.set(query)
                    submit=|| ()
                />
                <Filters filter counts/>
                <div class="row between no-print">
                    <p class="muted" role="status">
                        {move || (catalogue().found)(found.with(Vec::len), counts.get().all)}
                    </p>
                    <div class="row">{choose}{put_in_order}</div>
                </div>
                {status}
                <BulkBar bulk found/>
            }
        })
    };
    view! {
        <Button text=catalogue().add icon="plus" wide=true disabled=shut press=add/>
        {controls}
        {results}
    }
}

#[component]
fn Filters(filter: Filter, counts: Memo<Counts>) -> impl IntoView {
    let toggles = move || {
        let counts = counts.get();
        let kind = |kind: Kind| {
            let count = counts.of(kind);
            let pressed = Signal::derive(move || filter.kind.get() == Some(kind));
            let press = move || {
                filter.kind.update(|now| *now = if *now == Some(kind) { None } else { Some(kind) });
            };
            let shown = count > 0 || filter.kind.get_untracked() == Some(kind);
            shown.then(|| view! { <Toggle text=(catalogue().state)(&kind.state()) pressed press count/> })
        };
        let kinds = Kind::ALL.map(kind).into_iter().collect_view();
        let to_check = (counts.to_check > 0 || filter.to_check.get_untracked()).then(|| {
            view! {
                <Toggle
                    text=catalogue().to_check
                    pressed=filter.to_check
                    press=move || filter.to_check.update(|on| *on = !*on)
                    count=counts.to_check
                />
            }
        });
        view! { {kinds}{to_check} }
    };
    let options = Signal::derive(move || {
        let mut options = vec![SelectOption::new("", catalogue().every_block)];
        options.extend(Block::ALL.map(|block| SelectOption::new(block_key(block), (words().block)(block))));
        options
    });
    view! {
        <div class="filters" role="group" aria-label=catalogue().filters>{toggles}</div>
        <SelectField
            name="catalogue-block"
            label=catalogue().block
            value=Signal::derive(move || filter.block.get().map(block_key).unwrap_or_default().to_owned())
            choose=move |key: String| filter.block.set(Block::ALL.into_iter().find(|b| block_key(*b) == key))
            options
        />
    }
}

/// The name of a block in a form control.
pub fn block_key(block: Block) -> &'static str {
    match block {
        Block::Public => "public",
        Block::Commercial => "commercial",
        Block::Volunteer => "volunteer",
        Block::MutualAid => "mutual-aid",
    }
}

#[component]
fn Results(
    filter: Filter,
    found: Memo<Vec<super::filter::Entry>>,
    limit: RwSignal<usize>,
    bulk: Bulk,
    ordering: RwSignal<bool>,
    order: Order,
    current: Signal<Option<String>>,
) -> impl IntoView {
    let none = Memo::new(move |_| found.with(Vec::is_empty));
    move || {
        if none.get() {
            return view! {
                <Empty icon="search" title=catalogue().none_found text=catalogue().none_found_hint>
                    <Button text=catalogue().clear_filters weight=Weight::Main press=move || filter.clear()/>
                </Empty>
            }
            .into_any();
        }
        let more = move || {
            let rest = found.with(Vec::len).saturating_sub(limit.get());
            (rest > 0).then(|| {
                let text = (catalogue().more)(rest.min(PAGE));
                view! { <Button text wide=true icon="down" press=move || limit.update(|n| *n += PAGE)/> }
            })
        };
        view! { <Found found limit bulk ordering order current/>{more} }.into_any()
    }
}
