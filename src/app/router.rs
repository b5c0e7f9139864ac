//! Where one is: the hash of the address as signals, for one of the two realms of the page.
//!
//! Both programs live in one page. Each takes only hashes of its own realm and keeps its last page
//! while the other one shows.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ScrollRestoration};

use crate::route::{DeskRoute, ReadDesk, Route, ServiceFilter};
use crate::storage::boards;
use crate::storage::browser::{Preference, Preferences};

/// Which program asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Realm {
    Resident,
    Desk,
}

impl Realm {
    fn takes(self, route: &Route) -> bool {
        route.is_desk() == (self == Realm::Desk)
    }

    /// The id of the realm's element in the page.
    pub fn root(self) -> &'static str {
        match self {
            Realm::Resident => "resident",
            Realm::Desk => "desk",
        }
    }
}

/// Where one is and how to go elsewhere.
#[derive(Clone, Copy)]
pub struct Router {
    realm: Realm,
    desk: ReadDesk,
    /// The whole route with its filter; changes with every letter typed into a search field.
    route: RwSignal<Route, LocalStorage>,
    /// The page without its filter; changes only when another page is to be shown.
    page: RwSignal<Route, LocalStorage>,
    visible: RwSignal<bool>,
    /// How many links have brought a community along.
    communities: RwSignal<u32>,
    state: StoredValue<State, LocalStorage>,
}

#[derive(Default)]
struct State {
    /// How far each visited address was scrolled.
    scrolled: Vec<(String, f64)>,
    address: String,
    /// The next change of the hash comes from a link, not from the back button.
    by_link: bool,
}

impl State {
    fn keep_scroll(&mut self, address: &str, at: f64) {
        self.scrolled.retain(|(other, _)| other != address);
        self.scrolled.push((address.to_owned(), at));
    }

    fn scroll_of(&self, address: &str) -> Option<f64> {
        self.scrolled.iter().find(|(other, _)| other == address).map(|(_, at)| *at)
    }
}

impl Router {
    /// Starts listening and provides the router to everything below.
    pub fn provide(realm: Realm, desk: ReadDesk) -> Router {
        let _ = follow_community(desk);
        let here = Route::parse_as(&hash(), desk).unwrap_or(Route::NotFound);
        let visible = realm.takes(&here);
        let first = if visible { here } else { start(realm) };
        let router = Router {
            realm,
            desk,
            page: RwSignal::new_local(without_filter(&first)),
            route: RwSignal::new_local(first),
            visible: RwSignal::new(visible),
            communities: RwSignal::new(0),
            state: StoredValue::new_local(State { address: hash(), ..State::default() }),
        };
        if let Ok(history) = window().history() {
            let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        }
        listen("hashchange", move || router.moved());
        let by_link = move |event: web_sys::Event| {
            let target = event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
            let Some(Ok(Some(link))) = target.map(|t| t.closest("a[href]")) else { return };
            let href = link.get_attribute("href").unwrap_or_default();
            let ours = Route::parse_as(&href, desk).is_some() && href.starts_with('#');
            if ours {
                router.state.update_value(|state| state.by_link = true);
            }
            if router.visible.get_untracked() && Preferences::is_kiosk() {
                // None of what somebody looks at becomes part of the browser's history, and no link leads out.
                event.prevent_default();
                if let Some(route) = Route::parse_as(&href, desk).filter(|_| ours) {
                    router.go(&route);
                }
            }
        };
        let by_link = Closure::<dyn Fn(web_sys::Event)>::new(by_link);
        let _ = document().add_event_listener_with_callback("click", by_link.as_ref().unchecked_ref());
        by_link.forget();
        provide_context(router);
        router
    }

    /// The router provided above.
    pub fn get() -> Router {
        use_context().unwrap_or_else(|| Router::provide(Realm::Resident, DeskRoute::somewhere))
    }

    /// The page to show, without filters; tracked.
    pub fn page(self) -> Route {
        self.page.get()
    }

    /// The whole route; tracked.
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// What the list of services is narrowed to; tracked.
    pub fn filter(self) -> ServiceFilter {
        match self.route.get() {
            Route::Services(filter) => filter,
            _ => ServiceFilter::default(),
        }
    }

    /// True while this realm shows; tracked.
    pub fn visible(self) -> bool {
        self.visible.get()
    }

    /// How many links have brought a community along since the page was opened; tracked.
    pub fn communities(self) -> u32 {
        self.communities.get()
    }

    /// Goes to a page, as a link would.
    pub fn go(self, route: &Route) {
        self.state.update_value(|state| state.by_link = true);
        if !Preferences::is_kiosk() {
            let _ = window().location().set_hash(&route.to_string());
        } else if self.realm.takes(route) {
            self.show(route.clone());
            let root = self.realm.root();
            request_animation_frame(move || arrive(root, 0.0));
        } else {
            let _ = window().location().replace(&route.to_string());
        }
    }

    /// To the first page, without a way back to the others.
    pub fn begin_anew(self) {
        self.state.update_value(|state| state.scrolled.clear());
        self.replace(Route::Home);
        self.page.set(Route::Home);
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }

    /// Changes the address in place: for filters, which should not each become a step back.
    pub fn replace(self, route: Route) {
        // What is typed on a tablet in the hall does not reach the browser's history.
        let typed = Preferences::is_kiosk() && route != Route::Home;
        if !typed && let Ok(history) = window().history() {
            let address = route.to_string();
            // Safari refuses more than a hundred a minute; the signal is what counts.
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
            self.state.update_value(|state| state.address = address);
        }
        self.route.set(route);
    }

    /// Keeps the document's title as given, while this realm shows.
    pub fn title(self, title: impl Fn() -> String + 'static) {
        Effect::new(move || {
            let title = title();
            if self.visible.get() {
                document().set_title(&title);
            }
        });
    }

    fn show(self, route: Route) {
        let page = without_filter(&route);
        self.route.set(route);
        if self.page.get_untracked() != page {
            self.page.set(page);
        }
    }

    fn moved(self) {
        if follow_community(self.desk) {
            self.communities.update(|communities| *communities += 1);
        }
        let address = hash();
        let Some(route) = Route::parse_as(&address, self.desk) else { return };
        let (by_link, before) = self
            .state
            .try_update_value(|state| {
                let before = std::mem::replace(&mut state.address, address.clone());
                state.keep_scroll(&before, window().scroll_y().unwrap_or_default());
                (std::mem::take(&mut state.by_link), before)
            })
            .unwrap_or_default();
        let visible = self.realm.takes(&route);
        if self.visible.get_untracked() != visible {
            self.visible.set(visible);
        }
        if !visible || before == address {
            return;
        }
        self.show(route);
        let back_to = if by_link { None } else { self.state.with_value(|state| state.scroll_of(&address)) };
        let root = self.realm.root();
        // After the new page stands.
        request_animation_frame(move || arrive(root, back_to.unwrap_or_default()));
    }
}

impl Router {
    /// Puts the focus on the heading of the page that a realm shows, and the page at its top.
    pub fn to_heading(realm: Realm) {
        arrive(realm.root(), 0.0);
    }
}

/// Puts the focus on the page's heading, without a jump, and the page where it was or at its top.
fn arrive(root: &str, scroll: f64) {
    let find = |selector: &str| document().query_selector(&format!("#{root} {selector}")).ok().flatten();
    if let Some(target) =
        find("main h1").or_else(|| find("main")).and_then(|e| e.dyn_into::<HtmlElement>().ok())
    {
        let _ = target.set_attribute("tabindex", "-1");
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = target.focus_with_options(&options);
    }
    window().scroll_to_with_x_and_y(0.0, scroll);
}

/// A link from a station brings its community along, see [`Route::under`]: it is chosen from now on, and the
/// address goes on without it. A station's own tablet shows its own board whatever is chosen.
fn follow_community(desk: ReadDesk) -> bool {
    let address = hash();
    let code = Route::community_in(&address).filter(|code| boards::is_code(code));
    let route = Route::parse_as(&address, desk).filter(|route| !route.is_desk());
    let (Some(code), Some(route)) = (code, route) else { return false };
    if !Preferences::is_kiosk() {
        Preferences::set(Preference::Community, &code);
    }
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&route.to_string()));
    }
    true
}

fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

fn start(realm: Realm) -> Route {
    match realm {
        Realm::Resident => Route::Home,
        Realm::Desk => Route::Desk(crate::route::DeskRoute::Today),
    }
}

fn without_filter(route: &Route) -> Route {
    match route {
        Route::Services(_) => Route::Services(ServiceFilter::default()),
        other => other.clone(),
    }
}

fn listen(event: &str, then: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(then);
    let _ = window().add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    // It listens as long as the page lives.
    listener.forget();
}
