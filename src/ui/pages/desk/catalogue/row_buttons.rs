//! The buttons at the end of a row that can be moved and removed.

use leptos::prelude::*;

use super::catalogue;
use super::rows::{self, Keyed};
use crate::ui::components::Icon;

/// Up and away. `what` names the row for whoever cannot see it.
#[component]
pub fn RowButtons<R: Keyed>(
    rows: RwSignal<Vec<R>>,
    key: u32,
    place: Memo<usize>,
    #[prop(into)] what: Signal<String>,
    /// Without moving, where the order means nothing.
    #[prop(optional)]
    fixed: bool,
) -> impl IntoView {
    let up = (!fixed).then(|| {
        view! {
            <button
                type="button"
                class="btn small icon-only"
                aria-label=move || (catalogue().move_up)(&what.get())
                disabled=move || place.get() == 0
                on:click=move |_| rows::move_up(rows, key)
            >
                <Icon name="up"/>
            </button>
        }
    });
    view! {
        <span class="row">
            {up}
            <button
                type="button"
                class="btn small icon-only"
                aria-label=move || (catalogue().remove)(&what.get())
                on:click=move |_| rows::remove(rows, key)
            >
                <Icon name="cross"/>
            </button>
        </span>
    }
}
