//! The frames of the desk while no station is open: a page, or a gate with one card.

use leptos::prelude::*;

use super::preferences_bar::PreferencesBar;
use crate::app::router::Realm;
use crate::route::Route;
use crate::ui::components::{Icon, LinkButton, SkipLink, ToastLine, Weight, words};
use crate::ui::pages::desk::desk;

/// A page with the header, for what takes more than one card.
#[component]
pub fn PlainShell(children: Children) -> impl IntoView {
    let realm = Realm::Desk.root();
    view! {
        <div class="app no-bar">
            <SkipLink realm/>
            <div class="band" aria-hidden="true"></div>
            <header class="top no-print">
                <div class="top-in">
                    <a class="brand" href=Route::Home.to_string()>
                        <span class="seal" aria-hidden="true">{words().seal}</span>
                        <span class="titles"><b>{words().app_name}</b><small>{desk().desk}</small></span>
                    </a>
                    <PreferencesBar realm/>
                </div>
            </header>
            <main class="page" id=format!("{realm}-main") tabindex="-1">{children()}</main>
            <ToastLine/>
        </div>
    }
}

/// One card in the middle: seal, heading, and what there is to do.
#[component]
pub fn GateShell(#[prop(into)] title: String, children: Children) -> impl IntoView {
    let realm = Realm::Desk.root();
    view! {
        <div class="app no-bar">
            <SkipLink realm/>
            <main class="gate" id=format!("{realm}-main") tabindex="-1">
                <div class="band" aria-hidden="true"></div>
                <div class="card stack">
                    <span class="seal" aria-hidden="true">{words().seal}</span>
                    <h1 tabindex="-1">{title}</h1>
                    {children()}
                </div>
                <div class="row between">
                    <LinkButton href=Route::Home.to_string() text=desk().to_residents weight=Weight::Quiet small=true icon="back"/>
                    <PreferencesBar realm/>
                </div>
            </main>
            <ToastLine/>
        </div>
    }
}

/// Numbered things to try.
#[component]
pub fn Steps(steps: &'static [&'static str]) -> impl IntoView {
    let steps = steps.iter().map(|step| view! { <li>{*step}</li> });
    view! { <ol class="steps">{steps.collect_view()}</ol> }
}

/// A line with an icon that stands for a heading's kind.
#[component]
pub fn Marked(icon: &'static str, #[prop(into)] text: String) -> impl IntoView {
    view! { <p class="row"><Icon name=icon/><span class="grow">{text}</span></p> }
}
