//! 社区: one of the district's communities, found by typing.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::fetch;
use crate::board::{StationIndex, StationLink};
use crate::forms::setup::field;
use crate::json;
use crate::ui::components::{Failed, Required, Waiting, field_id};
use crate::ui::pages::desk::setup_text;

/// Most communities that are shown at a time; more letters find the others.
const SHOWN: usize = 8;

/// What is known of the list.
#[derive(Clone, PartialEq)]
enum List {
    Waiting,
    Ready(Vec<StationLink>),
    Failed,
}

/// A combobox. `search` is what is typed, `code` the chosen community's; `choose` hears a choice.
#[component]
pub fn CommunityField(
    search: RwSignal<String>,
    code: RwSignal<String>,
    #[prop(into)] choose: UnsyncCallback<(StationLink,)>,
    error: Signal<Option<String>>,
) -> impl IntoView {
    let list = RwSignal::new(List::Waiting);
    let fetch = move || {
        list.set(List::Waiting);
        spawn_local(async move {
            let json = fetch::text("stations/index.json").await.ok();
            let index = json.and_then(|json| json::read::<StationIndex>(&json));
            list.try_set(index.map_or(List::Failed, |index| List::Ready(index.stations)));
        });
    };
    fetch();
    move || match list.get() {
        List::Waiting => view! { <Waiting/> }.into_any(),
        List::Ready(stations) => view! { <Combobox stations search code choose error/> }.into_any(),
        List::Failed => view! {
            <Failed title=setup_text().list_failed text=setup_text().list_failed_hint retry=fetch/>
        }
        .into_any(),
    }
}

#[component]
fn Combobox(
    stations: Vec<StationLink>,
    search: RwSignal<String>,
    code: RwSignal<String>,
    choose: UnsyncCallback<(StationLink,)>,
    error: Signal<Option<String>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let active = RwSignal::new(0usize);
    let stations = StoredValue::new(stations);
    let found = Memo::new(move |_| {
        let typed = search.get();
        stations.with_value(|stations| matching(stations, &typed))
    });
    let take = move |link: StationLink| {
        search.set(link.name.clone());
        open.set(false);
        choose.run((link,));
    };
    let typed = move |text: String| {
        let exact = stations.with_value(|stations| {
            let mut same = stations.iter().filter(|link| link.name == text.trim());
            same.next().filter(|_| same.next().is_none()).cloned()
        });
        search.set(text);
        active.set(0);
        open.set(true);
        // Typed in full, it is chosen; otherwise what was chosen before no longer holds.
        match exact {
            Some(link) => choose.run((link,)),
            None => code.set(String::new()),
        }
    };
    let key = move |event: KeyboardEvent| {
        let last = found.with_untracked(Vec::len).min(SHOWN).saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" if open.get_untracked() => active.update(|at| *at = (*at + 1).min(last)),
            "ArrowDown" => open.set(true),
            "ArrowUp" => active.update(|at| *at = at.saturating_sub(1)),
            "Escape" => open.set(false),
            "Enter" if open.get_untracked() && code.with_untracked(String::is_empty) => {
                let chosen = found.with_untracked(|found| found.get(active.get_untracked()).cloned());
                if let Some(link) = chosen {
                    take(link);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    // The list must outlive the moment in which a touch on it takes the focus from the field.
    let close = move || {
        open.try_set(false);
    };
    let left = move |_| set_timeout(close, std::time::Duration::from_millis(200));
    let id = field_id(field::COMMUNITY);
    let options = move || {
        let found = found.get();
        let row = |(n, link): (usize, StationLink)| {
            let chosen = link.clone();
            let picked = link.code.clone();
            view! {
                <li
                    role="option"
                    id=option_id(n)
                    aria-selected=move || if code.with(|code| *code == picked) { "true" } else { "false" }
                    on:mousedown=move |event| event.prevent_default()
                    on:click=move |_| take(chosen.clone())
                >
                    <span class="item" aria-current=move || (active.get() == n).then_some("true")>
                        <span class="grow"><b>{link.name}</b><small>{link.subdistrict}</small></span>
                    </span>
                </li>
            }
        };
        found.into_iter().take(SHOWN).enumerate().map(row).collect_view()
    };
    let count = move || match (open.get(), found.with(Vec::len)) {
        (false, _) => String::new(),
        (true, 0) => setup_text().community_none.to_owned(),
        (true, n) => (setup_text().community_found)(n),
    };
    let expanded = move || open.get() && found.with(|found| !found.is_empty());
    Effect::new(move || {
        let n = active.get();
        if open.get() {
            request_animation_frame(move || into_sight(n));
        }
    });
    view! {
        <div class="field">
            <div class="label-row">
                <label class="label" for=id.clone()>{setup_text().community}</label>
                <Required when=true/>
            </div>
            <span class="hint" id="hint-community">{setup_text().community_hint}</span>
            <input
                id=id
                name=field::COMMUNITY
                class="input"
                type="text"
                role="combobox"
                autocomplete="off"
                aria-autocomplete="list"
                aria-controls="community-list"
                aria-expanded=move || if expanded() { "true" } else { "false" }
                aria-activedescendant=move || expanded().then(|| option_id(active.get()))
                aria-required="true"
                aria-invalid=move || error.get().is_some().then_some("true")
                aria-describedby="hint-community error-community"
                prop:value=move || search.get()
                on:input=move |event| typed(event_target_value(&event))
                on:focus=move |_| open.set(code.with_untracked(String::is_empty))
                on:click=move |_| open.set(true)
                on:blur=left
                on:keydown=key
            />
            <div class="card flush" hidden=move || !expanded()>
                <ul role="listbox" id="community-list" class="rows" aria-label=setup_text().community>{options}</ul>
            </div>
            <span class="hint" role="status">{count}</span>
            {move || {
                error.get().map(|error| view! { <span class="error" id="error-community" role="alert">{error}</span> })
            }}
        </div>
    }
}

fn option_id(n: usize) -> String {
    format!("community-{n}")
}

/// Communities whose name or subdistrict contains what was typed, names first; all of them for nothing.
fn matching(stations: &[StationLink], typed: &str) -> Vec<StationLink> {
    let typed = typed.trim();
    let fits = |link: &&StationLink| {
        link.name.contains(typed) || link.subdistrict.contains(typed) || link.code.starts_with(typed)
    };
    let mut found: Vec<StationLink> = stations.iter().filter(fits).cloned().collect();
    found.sort_by_key(|link| !link.name.contains(typed));
    found
}

fn into_sight(n: usize) {
    if let Some(option) = document().get_element_by_id(&option_id(n)) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        option.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
