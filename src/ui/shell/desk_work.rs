//! Long work, with how far it has come.

use leptos::prelude::*;

use crate::app::router::Router;
use crate::app::session::{Phase, Session, Task, Work};
use crate::engine::Writing;
use crate::i18n::desk::Desk;
use crate::route::{DeskRoute, Route};
use crate::ui::pages::desk::desk;

/// A bar while something long is under way; nothing otherwise.
#[component]
pub fn WorkBar() -> impl IntoView {
    let (session, router) = (Session::get(), Router::get());
    // The page about data shows its own work where the button stands.
    let elsewhere = move || {
        let on_data = router.page() == Route::Desk(DeskRoute::Data);
        on_data && session.phase() == Phase::Open && session.writing() != Writing::Damaged
    };
    let task = Memo::new(move |_| session.work().map(|work| work.task).filter(|_| !elsewhere()));
    let counted = move || session.work().filter(|work| work.of > 0);
    let number = move || counted().map(|Work { done, of, .. }| (desk().progress)(done.min(of), of));
    // Without a value a bar says that it is not known how long.
    let value = move || counted().map(|work| work.done.min(work.of).to_string());
    let most = move || counted().map_or_else(|| "1".to_owned(), |work| work.of.to_string());
    move || {
        task.get().map(|task| {
            view! {
                <div class="progress">
                    <span class="label"><span role="status">{words(desk(), task)}</span>" "<span class="num">{number}</span></span>
                    <progress aria-label=words(desk(), task) max=most value=value></progress>
                </div>
            }
        })
    }
}

fn words(desk: &'static Desk, task: Task) -> &'static str {
    match task {
        Task::DerivingKey => desk.deriving,
        Task::Founding => desk.founding,
        Task::ReadingFile => desk.reading,
        Task::Restoring => desk.restoring,
        Task::Merging => desk.merging,
        Task::Exporting => desk.exporting,
        Task::Reloading => desk.reloading,
    }
}
