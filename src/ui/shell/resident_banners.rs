//! What stands above everything: demo, no community, no network.

use leptos::prelude::*;

use crate::app::boards::{Boards, Shown, Source};
use crate::app::router::Router;
use crate::route::Route;
use crate::ui::components::{Button, LinkButton, live, words};
use crate::ui::pages::resident::resident;

/// At most one line about where the services come from, after one about the demo.
#[component]
pub fn Banners() -> impl IntoView {
    let boards = Boards::get();
    let router = Router::get();
    let leave = move || {
        boards.leave_demo();
        router.go(&Route::Home);
    };
    let demo = live(move || {
        boards.ready().filter(|shown| shown.demo()).map(|_| {
            view! {
                <div class="banner demo" role="status">
                    <p>{resident().demo_banner}</p>
                    <Button text=resident().demo_leave small=true press=leave/>
                </div>
            }
        })
    });
    view! {
        {demo}
        {live(move || boards.ready().and_then(|shown| source(boards, &shown)))}
    }
}

fn source(boards: Boards, shown: &Shown) -> Option<AnyView> {
    let choose = |text| view! { <LinkButton href=Route::Stations.to_string() text small=true/> };
    match &shown.source {
        Source::Own | Source::Published { offline: false } => None,
        Source::Published { offline: true } => {
            let made = shown.board.as_ref().map(|board| (words().moment)(board.made)).unwrap_or_default();
            Some(
                view! {
                    <div class="banner warn" role="status">
                        <p>{(resident().offline_banner)(&made)}</p>
                        <Button text=words().retry small=true press=move || boards.refresh()/>
                    </div>
                }
                .into_any(),
            )
        }
        Source::Starter => Some(
            view! {
                <div class="banner info" role="status">
                    <p>{resident().starter_banner}</p>
                    {choose(resident().choose_community)}
                </div>
            }
            .into_any(),
        ),
        Source::Unpublished(link) => {
            let name = if link.name.is_empty() { resident().this_community } else { &link.name };
            Some(
                view! {
                    <div class="banner info" role="status">
                        <p>{(resident().unpublished_banner)(name)}</p>
                        {choose(resident().change_community)}
                    </div>
                }
                .into_any(),
            )
        }
    }
}
