//! Several of a few: ticks whose order is that of ticking.

use leptos::prelude::*;

use crate::ui::components::live;

/// A legend, a hint and ticks. `main` is said beside the first one ticked, where several are.
#[component]
pub fn Ticks<T: Clone + PartialEq + Send + Sync + 'static>(
    legend: &'static str,
    #[prop(optional)] hint: &'static str,
    chosen: RwSignal<Vec<T>>,
    offered: Vec<(T, String)>,
    #[prop(optional)] main: &'static str,
) -> impl IntoView {
    let tick = |(item, name): (T, String)| {
        let (own, shown, first) = (item.clone(), item.clone(), item);
        let change = move |event| {
            let on = event_target_checked(&event);
            chosen.update(|chosen| {
                chosen.retain(|known| *known != own);
                if on {
                    chosen.push(own.clone());
                }
            });
        };
        let is_main = move || {
            !main.is_empty() && chosen.with(|chosen| chosen.len() > 1 && chosen.first() == Some(&first))
        };
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&shown))
                    on:change=change
                />
                <span>
                    {name}
                    {live(move || is_main().then(|| view! { " "<small class="muted">{main}</small> }))}
                </span>
            </label>
        }
    };
    view! {
        <fieldset>
            <legend class="label">{legend}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
            <div class="ticks">{offered.into_iter().map(tick).collect_view()}</div>
        </fieldset>
    }
}
