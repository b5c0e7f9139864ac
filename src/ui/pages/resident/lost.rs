//! An address that leads nowhere.

use leptos::prelude::*;

use super::{resident, title};
use crate::route::Route;
use crate::ui::components::{Empty, LinkButton, Weight};

/// Says so and leads home.
#[component]
pub fn Lost() -> impl IntoView {
    title(|| resident().lost.to_owned());
    view! {
        <Empty main=true icon="help" title=resident().lost text=resident().lost_hint>
            <LinkButton href=Route::Home.to_string() text=resident().go_home weight=Weight::Main/>
        </Empty>
    }
}
