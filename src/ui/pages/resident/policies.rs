//! `#/policies`: 政策库, the documents that the station works by, found by their words, by pinyin or by number.

use leptos::prelude::*;

use super::{title, with_shown};
use crate::app::boards::Shown;
use crate::app::clock;
use crate::board::policies::{BoardClause, BoardPolicy, Standing};
use crate::domain::values::Day;
use crate::i18n::library::{self, Library};
use crate::route::Route;
use crate::search::{Index, Kind, search};
use crate::ui::components::{Button, Chip, Empty, Row, Rows, SearchBox, Tone, lang, live, say, written};

/// So many rows at first, and so many more at a time.
const ROWS: usize = 12;
/// So many characters of a clause stand in a row.
const EXCERPT: usize = 60;
/// The index looks into this many characters of a text.
const PIECE: usize = 250;

/// The words of this page and of one document.
pub fn text() -> &'static Library {
    library::strings(lang())
}

/// All of them, and finding in them.
#[component]
pub fn PoliciesPage() -> impl IntoView {
    title(|| text().title.to_owned());
    let query = RwSignal::new(String::new());
    let most = RwSignal::new(ROWS);
    view! {
        <div class="page-head">
            <h1>{text().title}</h1>
            <p class="lead">{text().lead}</p>
        </div>
        {with_shown(move |shown| all(&shown, query, most))}
    }
}

fn all(shown: &Shown, query: RwSignal<String>, most: RwSignal<usize>) -> AnyView {
    let policies = shown.board.as_ref().map(|board| board.library()).unwrap_or_default();
    if policies.is_empty() {
        return view! { <Empty icon="paper" title=text().none text=text().none_hint/> }.into_any();
    }
    let places: Vec<(usize, Option<usize>)> = places(&policies);
    let index = StoredValue::new_local(index(&policies, &places));
    let policies = StoredValue::new_local(policies);
    let typed = move |typed| {
        query.set(typed);
        most.set(ROWS);
    };
    let found = live(move || {
        let asked = query.get();
        let (found, count) = if asked.trim().is_empty() {
            let documents: Vec<_> = places.iter().filter(|(_, clause)| clause.is_none()).copied().collect();
            let count = (text().count)(documents.len());
            (documents, count)
        } else {
            let hits = index.with_value(|index| search(index, &asked));
            let found: Vec<_> = hits.iter().filter_map(|hit| places.get(hit.entry).copied()).collect();
            let count = (text().answers)(found.len());
            (found, count)
        };
        let none = found
            .is_empty()
            .then(|| view! { <Empty icon="search" title=text().not_found text=text().not_found_hint/> });
        let today = clock::read().day();
        let shown = most.get();
        let rows: Vec<AnyView> = policies.with_value(|policies| {
            let row = |(policy, clause): &(usize, Option<usize>)| {
                let policy = policies.get(*policy)?;
                Some(match clause {
                    None => policy_row(policy, today),
                    Some(nth) => clause_row(policy, policy.clauses.get(*nth)?, today),
                })
            };
            found.iter().take(shown).filter_map(row).collect()
        });
        let left = found.len().saturating_sub(shown);
        let more = (left > 0).then(|| {
            let press = move || most.update(|most| *most += ROWS);
            view! { <Button text=(text().more)(left.min(ROWS)) wide=true press/> }
        });
        let rows = (!rows.is_empty()).then(|| view! { <section class="card"><Rows>{rows}</Rows></section> });
        view! { <p class="muted" role="status">{count}</p>{none}{rows}{more} }
    });
    view! {
        <SearchBox
            label=text().search
            placeholder=text().search_hint
            live=true
            value=query
            typed=typed
            submit=|| ()
        />
        {found}
    }
    .into_any()
}

/// Every document, each followed by its clauses, by where they stand.
fn places(policies: &[BoardPolicy]) -> Vec<(usize, Option<usize>)> {
    let mut places = Vec::new();
    for (nth, policy) in policies.iter().enumerate() {
        places.push((nth, None));
        places.extend((0..policy.clauses.len()).map(|clause| (nth, Some(clause))));
    }
    places
}

fn index(policies: &[BoardPolicy], places: &[(usize, Option<usize>)]) -> Index {
    let mut index = Index::default();
    for (entry, (policy, clause)) in places.iter().enumerate() {
        let Some(policy) = policies.get(*policy) else { continue };
        let document = &policy.document;
        let Some(clause) = clause.and_then(|nth| policy.clauses.get(nth)) else {
            index.add(entry, Kind::Name, &document.title.zh);
            index.add(entry, Kind::English, document.title.en.as_deref().unwrap_or_default());
            index.add(entry, Kind::Keyword(0), &document.number);
            index.add(entry, Kind::Area, &document.issuer);
            continue;
        };
        index.add(entry, Kind::Area, &clause.clause.label);
        let words: Vec<char> = clause.clause.words.zh.chars().collect();
        words.chunks(PIECE).for_each(|piece| {
            index.add(entry, Kind::Summary, &piece.iter().collect::<String>());
        });
    }
    index.finish();
    index
}

fn policy_row(policy: &BoardPolicy, today: Day) -> AnyView {
    let document = &policy.document;
    let mut parts =
        vec![document.number.clone(), document.issuer.clone(), (text().kind)(document.kind).to_owned()];
    parts.retain(|part| !part.is_empty());
    let href = Route::Policies(policy.id.as_str().to_owned()).to_string();
    let chips = chips(policy, today);
    view! { <Row href title=written(&document.title) detail=parts.join(" · ")>{chips}</Row> }.into_any()
}

fn clause_row(policy: &BoardPolicy, clause: &BoardClause, today: Day) -> AnyView {
    let name = (text().place)(&say(&policy.document.title), &clause.clause.label);
    let words = say(&clause.clause.words);
    let mut excerpt: String = words.chars().take(EXCERPT).collect();
    if words.chars().nth(EXCERPT).is_some() {
        excerpt.push('…');
    }
    let href = Route::Policies(clause.id.as_str().to_owned()).to_string();
    let standing = policy.standing(today);
    let over = match standing {
        _ if clause.is_repealed(today) => Some(text().repealed.to_owned()),
        Standing::Over => Some((text().standing)(standing).to_owned()),
        _ => None,
    };
    let repealed = over.map(|text| view! { <Chip tone=Tone::Danger text/> });
    view! { <Row href title=name detail=excerpt>{repealed}</Row> }.into_any()
}

/// How it stands, and whether somebody has checked it.
pub fn chips(policy: &BoardPolicy, today: Day) -> Vec<AnyView> {
    let standing = policy.standing(today);
    let tone = match standing {
        Standing::Unknown => Tone::Plain,
        Standing::Coming(_) => Tone::Wait,
        Standing::InForce(_) => Tone::Good,
        Standing::Over => Tone::Danger,
    };
    let mut chips = vec![view! { <Chip tone text=(text().standing)(standing)/> }.into_any()];
    if policy.checked.is_none() {
        chips.push(view! { <Chip tone=Tone::Plain text=text().unchecked/> }.into_any());
    }
    chips
}

/// The clauses that a service rests on, as rows of its page.
pub fn clauses_of_service(shown: &Shown, is_it: impl Fn(&BoardClause) -> bool) -> Vec<AnyView> {
    let policies = shown.board.as_ref().map(|board| board.library()).unwrap_or_default();
    let today = clock::read().day();
    let rows = policies.iter().flat_map(|policy| {
        policy.clauses.iter().filter(|clause| is_it(clause)).map(move |clause| (policy, clause))
    });
    rows.map(|(policy, clause)| clause_row(policy, clause, today)).collect()
}
