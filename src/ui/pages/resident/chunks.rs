//! What of the residents' program comes in files of its own: everything but the first page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{
    about, ask, call, certificates, finding, life, my, notices, policies, policy, providers, service,
    services, stations, track, verify,
};
use crate::app::boards::{Boards, Load};
use crate::app::env::sleep;
use crate::app::preferences::FetchEnglish;
use crate::app::router::{Realm, Router};
use crate::route::Route;
use crate::ui::components::{Chunk, lazy, live, never};

/// So long after the first page stands the others are fetched …
const AHEAD_MS: u64 = 1_500;
/// … and again after this long, when something did not come.
const AGAIN_MS: u64 = 30_000;

/// Makes the page of a route.
pub type MakePage = fn(Route) -> AnyView;

/// Shows what answers a query.
pub type Suggest = fn(Signal<String>) -> AnyView;

/// The chunks. Which function belongs to which is said in src/bin/linli.rs: what marks a chunk is kept
/// whole in each program that the library is linked into.
#[derive(Clone, Copy)]
pub struct Chunks {
    /// The list of services, and finding in it.
    pub find: Chunk<MakePage>,
    /// The first answers while something is typed; in the same file.
    pub suggest: Chunk<Suggest>,
    /// What one reads: a service, a service unit, notices, about the station.
    pub read: Chunk<MakePage>,
    /// 我要办理, asking where a request stands, and checking a receipt; sealing and signatures are in it.
    pub ask: Chunk<MakePage>,
    /// The English words of all of them.
    pub english: FetchEnglish,
}

impl Chunks {
    /// Provides them to everything below, and fetches them quietly once the first page stands: then they
    /// open at once, and also when the network has gone.
    pub fn provide(self) {
        provide_context(self);
        let boards = Boards::get();
        Effect::new(move |begun: Option<bool>| {
            let begun = begun == Some(true);
            let begin = !begun && !matches!(boards.shown(), Load::Waiting);
            if begin {
                spawn_local(async move {
                    sleep(AHEAD_MS).await;
                    for chunk in [self.find, self.read, self.ask] {
                        while chunk().await.is_err() {
                            sleep(AGAIN_MS).await;
                        }
                    }
                    (self.english)().await;
                });
            }
            begun || begin
        });
    }

    /// Those provided above.
    pub fn get() -> Chunks {
        use_context().unwrap_or(Chunks {
            find: never,
            suggest: never,
            read: never,
            ask: never,
            english: || Box::pin(async { false }),
        })
    }
}

/// A page out of a chunk.
pub fn page_of(chunk: Chunk<MakePage>, route: Route) -> AnyView {
    lazy(chunk, move |make| make(route.clone()), |view| view, to_heading, false)
}

fn to_heading() {
    Router::to_heading(Realm::Resident);
}

/// What answers a query; nothing while nothing is asked.
pub fn suggested(query: Signal<String>) -> AnyView {
    let asked = Memo::new(move |_| !query.get().trim().is_empty());
    live(move || {
        let show = move |suggest: Suggest| suggest(query);
        asked.get().then(|| lazy(Chunks::get().suggest, show, |view| view, || (), false))
    })
}

/// What the chunk `find` shows on the first page.
pub fn suggest(query: Signal<String>) -> AnyView {
    finding::suggestions(query)
}

/// The pages that are in the chunk `find`.
pub fn find_page(route: Route) -> AnyView {
    match route {
        Route::Certificates(asked) => view! { <certificates::CertificatesPage asked/> }.into_any(),
        Route::Life(slug) => view! { <life::LifePage slug/> }.into_any(),
        Route::Policies(id) if id.is_empty() => view! { <policies::PoliciesPage/> }.into_any(),
        Route::Policies(id) => view! { <policy::PolicyPage id/> }.into_any(),
        _ => view! { <services::Services/> }.into_any(),
    }
}

/// The pages that are in the chunk `ask`.
pub fn ask_page(route: Route) -> AnyView {
    match route {
        Route::Request(id) => view! { <ask::AskPage id/> }.into_any(),
        Route::Track(code) => view! { <track::TrackPage code/> }.into_any(),
        Route::Verify(code) => view! { <verify::VerifyPage code/> }.into_any(),
        _ => view! { <call::CallPage/> }.into_any(),
    }
}

/// The pages that are in the chunk `read`.
pub fn read_page(route: Route) -> AnyView {
    match route {
        Route::Service(id) => view! { <service::ServicePage id/> }.into_any(),
        Route::Notice(id) => view! { <notices::NoticePage id/> }.into_any(),
        Route::Providers => view! { <providers::Providers/> }.into_any(),
        Route::Provider(id) => view! { <providers::ProviderPage id/> }.into_any(),
        Route::Stations => view! { <stations::Stations/> }.into_any(),
        Route::About => view! { <about::About/> }.into_any(),
        Route::My => view! { <my::MyPage/> }.into_any(),
        _ => view! { <notices::Notices/> }.into_any(),
    }
}
