//! `#/request/<service>`: filling in a slip, and handing it to the station.

mod consent;
mod fields;
mod fill;
mod form;
mod made;
mod paper;
mod phone;
mod photos;
mod problems;
mod tablet;

use std::rc::Rc;

use leptos::prelude::*;

use super::service_facts::fee;
use super::ways::track_link;
use super::{card, fact, facts_list, gone, paused, resident, services_link, title, with_shown};
use crate::app::boards::{Boards, Shown, Source};
use crate::app::clock;
use crate::app::remembered::spot;
use crate::board::BoardService;
use crate::domain::values::ServiceId;
use crate::i18n::ask::{self, Ask};
use crate::route::Route;
use crate::slip::StationKey;
use crate::ui::components::{LinkButton, NoticeBox, Tone, Weight, lang, live, say, tel, words, written};
use form::{Form, Stage};

/// The page's words in the language of the screen.
pub fn ask() -> &'static Ask {
    ask::strings(lang())
}

/// How a slip can reach the station from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// This is the station's own tablet: into its inbox.
    Tablet,
    /// A phone of one's own: carried over as a code, a text or a file.
    Phone,
    /// Only on paper, and why.
    Paper(&'static str),
}

impl Way {
    fn of(shown: &Shown) -> Way {
        let today = clock::read().day();
        let key = shown.board.as_ref().and_then(|board| StationKey::among(&board.keys, today));
        match (&shown.source, key) {
            (Source::Starter, _) => Way::Paper(ask().no_community),
            (Source::Unpublished(_), _) => Way::Paper(ask().unpublished),
            (_, None) => Way::Paper(ask().no_key),
            (Source::Own, Some(_)) => Way::Tablet,
            (Source::Published { .. }, Some(_)) => Way::Phone,
        }
    }
}

/// What the parts of the page have to know.
#[derive(Clone)]
struct Asking {
    shown: Rc<Shown>,
    service: ServiceId,
    /// Its name in the language of the screen.
    name: String,
    way: Way,
    form: Form,
}

impl Asking {
    fn service(&self) -> Option<&BoardService> {
        self.shown.service(&self.service)
    }
}

/// The page.
#[component]
pub fn AskPage(id: ServiceId) -> impl IntoView {
    let boards = Boards::get();
    let id = StoredValue::new_local(id);
    let english = lang().is_english();
    let words = ask();
    title(move || {
        let shown = boards.ready();
        let service = shown.as_ref().and_then(|shown| id.with_value(|id| shown.service(id)));
        let name = service.map(|service| service.details.name.words(english));
        [words.title, " · ", name.unwrap_or_default()].concat()
    });
    let form = Form::get();
    on_cleanup(move || form.leave());
    with_shown(move |shown| match id.with_value(|id| shown.service(id).cloned()) {
        Some(service) => page(shown, &service, form),
        None => nothing(),
    })
}

/// The service is not (or no longer) on this board.
fn nothing() -> AnyView {
    let all = services_link(|_| ());
    let way = view! { <LinkButton href=all text=resident().see_services weight=Weight::Main/> }.into_any();
    gone("search", resident().service_gone, resident().service_gone_hint, vec![way])
}

fn page(shown: Rc<Shown>, service: &BoardService, form: Form) -> AnyView {
    let way = Way::of(&shown);
    form.begin((spot(&shown, &service.id), shown.demo()), way == Way::Tablet);
    let asking = Asking { service: service.id.clone(), name: say(&service.details.name), way, form, shown };
    let head = head(service, &asking.shown);
    if let Some(pause) = &service.pause {
        return view! { {head}{paused(ask().rests, pause)}{rests(&asking.shown)} }.into_any();
    }
    let asking = StoredValue::new_local(asking);
    let content = live(move || {
        let asking = asking.get_value();
        match form.stage.get() {
            Stage::Filling => fill::fill(&asking),
            Stage::Made(slip) => made::made(&asking, slip),
            Stage::Handed(code) => tablet::handed(&asking, &code),
        }
    });
    view! { {head}{content} }.into_any()
}

/// Where it belongs, and what it is about.
fn head(service: &BoardService, shown: &Shown) -> AnyView {
    let name = &service.details.name;
    let crumbs = [
        (services_link(|_| ()), resident().services.into_any()),
        (Route::Service(service.id.clone()).to_string(), written(name)),
    ];
    let crumbs = crumbs.map(|(href, name)| view! { <a href=href>{name}</a> }.into_any());
    let crumbs = Vec::from(crumbs);
    view! {
        <div class="page-head">
            <nav class="crumbs" aria-label=words().crumbs>{crumbs}</nav>
            <h1>{ask().title}</h1>
            <p class="lead">{written(name)}</p>
            <div class="row no-print">{track_link(shown)}</div>
        </div>
    }
    .into_any()
}

/// Whom to ask while the service rests.
fn rests(shown: &Shown) -> AnyView {
    let phone = shown.profile().map(|profile| profile.phone.clone()).filter(|phone| !phone.is_empty());
    let call = phone.map(|phone| {
        let text = (resident().ask_by_phone)(&phone);
        view! { <div class="row"><LinkButton href=tel(&phone) text icon="phone"/></div> }
    });
    view! { <p>{ask().rests_hint}</p>{call} }.into_any()
}

/// That the station does not have it yet, and what has to happen first.
fn not_there(way: Way) -> AnyView {
    let text = match way {
        Way::Tablet => ask().not_there_tablet,
        Way::Phone => ask().not_there_phone,
        Way::Paper(_) => ask().not_there_paper,
    };
    view! {
        <div class="no-print">
            <NoticeBox tone=Tone::Wait title=ask().not_there><p>{text}</p></NoticeBox>
        </div>
    }
    .into_any()
}

/// Why it can only be printed, and what would change that.
fn only_paper(shown: &Shown, why: &'static str) -> AnyView {
    let choose = (shown.source == Source::Starter).then(|| {
        let href = Route::Stations.to_string();
        view! { <div class="row"><LinkButton href text=resident().choose_community icon="pin"/></div> }
    });
    view! { <NoticeBox tone=Tone::Info title=ask().by_paper><p>{why}</p>{choose}</NoticeBox> }.into_any()
}

/// What to bring and what it costs, in two lines, with the way back to everything else.
fn bring(service: &BoardService) -> AnyView {
    let details = &service.details;
    let papers: Vec<String> = details.papers.iter().map(|paper| say(&paper.name)).collect();
    let papers = if papers.is_empty() { ask().bring_nothing.to_owned() } else { papers.join(words().comma) };
    let facts = facts_list(vec![fact(ask().papers, papers), fact(ask().fee, fee(&details.fee))]);
    let back = Route::Service(service.id.clone()).to_string();
    let back = view! {
        <LinkButton href=back text=ask().see_service icon="back" weight=Weight::Quiet small=true/>
    };
    view! { <div class="no-print">{card(ask().bring, vec![facts, back.into_any()])}</div> }.into_any()
}
