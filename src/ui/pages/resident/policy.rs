//! `#/policies/<id>`: one document of the policy library with its clauses; the id may be a clause's, which is then
//! shown first of all.

use leptos::prelude::*;

use super::policies::{chips, text};
use super::{
    card, fact, facts_list, gone, page_head, print_foot, print_row, resident, text_fact, title, with_shown,
};
use crate::app::boards::{Boards, Shown};
use crate::app::clock;
use crate::board::BoardService;
use crate::board::policies::{BoardClause, BoardConflict, BoardPolicy, BoardReading, Standing};
use crate::domain::values::{Day, Text};
use crate::route::Route;
use crate::ui::components::{Chip, LinkButton, NoticeBox, Tone, Weight, lang, say, words, written};

/// The page of a document, or of the document of a clause.
#[component]
pub fn PolicyPage(id: String) -> impl IntoView {
    let boards = Boards::get();
    let english = lang().is_english();
    let library = text().title;
    let id = StoredValue::new_local(id);
    title(move || {
        let found = boards.ready().and_then(|shown| id.with_value(|id| find(&shown, id)));
        found.map_or_else(|| library.to_owned(), |policy| policy.document.title.words(english).to_owned())
    });
    with_shown(move |shown| match id.with_value(|id| find(&shown, id)) {
        Some(policy) => {
            let at = id.get_value();
            let clause = policy.clause(&at).map(|clause| clause.id.as_str().to_owned());
            if let Some(at) = clause.clone() {
                // After the page's heading has taken the focus.
                request_animation_frame(move || request_animation_frame(move || to_clause(&at)));
            }
            sheet(&shown, &policy, clause.as_deref().unwrap_or(&at))
        }
        None => {
            let all = Route::Policies(String::new()).to_string();
            let way = view! { <LinkButton href=all text=text().see_all weight=Weight::Main/> };
            gone("paper", text().gone, text().gone_hint, vec![way.into_any()])
        }
    })
}

fn find(shown: &Shown, id: &str) -> Option<BoardPolicy> {
    let mut policies = shown.board.as_ref()?.library().into_iter();
    policies.find(|policy| policy.is(id) || policy.clause(id).is_some())
}

fn to_clause(id: &str) {
    if let Some(clause) = document().get_element_by_id(id) {
        clause.scroll_into_view();
        if let Ok(clause) = wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(clause) {
            // What cannot take the focus stands in view all the same.
            let _ = clause.focus();
        }
    }
}

fn sheet(shown: &Shown, policy: &BoardPolicy, at: &str) -> AnyView {
    let today = clock::read().day();
    let document = &policy.document;
    let kind = view! { <Chip tone=Tone::Plain text=(text().kind)(document.kind)/> }.into_any();
    let chips = std::iter::once(kind).chain(chips(policy, today)).collect();
    let crumbs = vec![(Route::Policies(String::new()).to_string(), text().title.into_any())];
    let clauses: Vec<AnyView> =
        policy.clauses.iter().map(|one| clause(shown, one, one.id.as_str() == at, today)).collect();
    let empty = clauses.is_empty() && !document.citation_only;
    let empty = empty.then(|| view! { <p class="muted">{text().no_clauses}</p> });
    view! {
        {page_head(crumbs, &document.title, &Text::default(), chips)}
        {over(policy, today)}
        {cited_only(policy)}
        {facts(policy)}
        {clauses}
        {empty}
        {print_foot(shown)}
        {print_row("copy-policy", lines(policy))}
    }
    .into_any()
}

/// That it holds no longer, and what does.
fn over(policy: &BoardPolicy, today: Day) -> Option<AnyView> {
    let is_over = policy.standing(today) == Standing::Over;
    let successor = policy.successor.as_ref().map(|by| {
        let href = Route::Policies(by.id.as_str().to_owned()).to_string();
        view! { <p>{text().successor}{resident().colon}<a href=href>{written(&by.title)}</a></p> }
    });
    is_over.then(|| {
        view! {
            <NoticeBox tone=Tone::Danger title=text().over_title><p>{text().over_text}</p>{successor}</NoticeBox>
        }
        .into_any()
    })
}

fn cited_only(policy: &BoardPolicy) -> Option<AnyView> {
    policy.document.citation_only.then(|| {
        view! {
            <NoticeBox tone=Tone::Wait title=text().citation_title><p>{text().citation_text}</p></NoticeBox>
        }
        .into_any()
    })
}

fn facts(policy: &BoardPolicy) -> AnyView {
    let document = &policy.document;
    let day = |day: Option<Day>| day.map(words().date).unwrap_or_default();
    let checked = match policy.checked {
        Some(on) => (words().date)(on),
        None => text().unchecked_hint.to_owned(),
    };
    let facts = vec![
        fact(text().number, document.number.clone()),
        fact(text().issuer, document.issuer.clone()),
        fact(text().date, day(document.date)),
        fact(text().in_force, day(document.in_force)),
        fact(text().ended, day(document.ended)),
        fact(text().source, document.source.clone()),
        text_fact(text().notes, &document.notes),
        fact(text().checked, checked),
    ];
    card(resident().facts, vec![facts_list(facts)])
}

fn clause(shown: &Shown, one: &BoardClause, is_meant: bool, today: Day) -> AnyView {
    let chip = |tone: Tone, text: &'static str| view! { <Chip tone text/> };
    let chips = [
        one.clause.summary.then(|| chip(Tone::Wait, text().summary)),
        one.is_repealed(today).then(|| chip(Tone::Danger, text().repealed)),
        one.checked.is_none().then(|| chip(Tone::Plain, text().unchecked)),
    ];
    let id = one.id.as_str().to_owned();
    view! {
        <section class="card clause" id=id tabindex="-1" aria-current=is_meant.then_some("true")>
            <h2>{one.clause.label.clone()}</h2>
            <div class="chips">{chips.into_iter().flatten().collect_view()}</div>
            {paragraphs(&say(&one.clause.words))}
            {readings(one)}
            {one.conflicts.iter().map(conflict).collect_view()}
            {services(shown, one)}
        </section>
    }
    .into_any()
}

fn paragraphs(words: &str) -> AnyView {
    let lines = words.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| view! { <p>{line.to_owned()}</p> }).collect_view().into_any()
}

/// 口径, side by side; where they differ that is said first.
fn readings(one: &BoardClause) -> Option<AnyView> {
    let reading = |reading: &BoardReading| {
        view! {
            <li>
                <b>{reading.department.clone()}</b>
                <small>{(words().date)(reading.on)}</small>
                {paragraphs(&reading.words)}
            </li>
        }
    };
    let disputed = one.is_disputed().then(|| {
        view! { <NoticeBox tone=Tone::Wait title=text().disputed><p>{text().disputed_hint}</p></NoticeBox> }
    });
    (!one.readings.is_empty()).then(|| {
        view! {
            <h3>{text().readings}</h3>
            <p class="muted">{text().readings_hint}</p>
            {disputed}
            <ul class="voices">{one.readings.iter().map(reading).collect_view()}</ul>
        }
        .into_any()
    })
}

fn conflict(conflict: &BoardConflict) -> AnyView {
    let against = match &conflict.other {
        Some((id, title, label)) => {
            let href = Route::Policies(id.as_str().to_owned()).to_string();
            view! { <p><a href=href>{(text().place)(&say(title), label)}</a></p> }.into_any()
        }
        None => view! { <p>{text().quote}<q>{conflict.quote.clone()}</q></p> }.into_any(),
    };
    let words = paragraphs(&conflict.words);
    view! { <NoticeBox tone=Tone::Wait title=text().conflict>{against}{words}</NoticeBox> }.into_any()
}

fn services(shown: &Shown, one: &BoardClause) -> Option<AnyView> {
    let link = |service: &BoardService| {
        let href = Route::Service(service.id.clone()).to_string();
        view! { <li><a href=href>{written(&service.details.name)}</a></li> }
    };
    let services = one.services.iter().filter_map(|id| shown.service(id));
    let links: Vec<_> = services.map(link).collect();
    (!links.is_empty()).then(|| view! { <h3>{text().services}</h3><ul>{links}</ul> }.into_any())
}

/// The page in lines, to be pasted into a message.
fn lines(policy: &BoardPolicy) -> String {
    let mut lines = vec![say(&policy.document.title), policy.document.number.clone()];
    for one in &policy.clauses {
        let summary = if one.clause.summary { text().summary } else { "" };
        lines.extend([one.clause.label.clone(), summary.to_owned(), say(&one.clause.words)]);
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}
