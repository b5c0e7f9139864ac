//! `#/certificates`: which certificates a committee may not issue, where to go instead, and the rule to show to whoever asked
//! for one.

use std::rc::Rc;

use leptos::prelude::*;

use super::finding::is_asked;
use super::service_rows::service_row;
use super::{Hours, LoadFailed, copy_button, resident, row, rows_card, services_link, title};
use crate::app::boards::{Boards, Load};
use crate::app::certificates::Certificates;
use crate::board::BoardService;
use crate::domain::certificates::{Certificate, NotIssued};
use crate::route::Route;
use crate::search::{Index, Kind, MEANT, search};
use crate::ui::components::{
    Button, Chip, Dialog, Empty, LinkButton, SearchBox, Tone, Waiting, Weight, live, say, words, written,
};

/// The everyday word by which the service is known that issues the others.
const ISSUED: &str = crate::i18n::resident::CERTIFICATES_WORD;

/// The page; `asked` is what somebody has searched for before they came.
#[component]
pub fn CertificatesPage(asked: String) -> impl IntoView {
    title(|| resident().certificates.to_owned());
    let query = RwSignal::new(asked);
    let rule = Rule { open: RwSignal::new(false), text: RwSignal::default() };
    let certificates = Certificates::get();
    let list = live(move || match certificates.list() {
        Load::Waiting => view! { <Waiting/> }.into_any(),
        Load::Failed(failure) => {
            view! { <LoadFailed failure press=move || certificates.fetch()/> }.into_any()
        }
        Load::Ready(list) => entries(list, query, rule),
    });
    view! {
        <div class="page-head">
            <h1>{resident().certificates}</h1>
            <p class="lead">{resident().certificates_lead}</p>
        </div>
        <SearchBox
            label=resident().certificates_search
            placeholder=resident().certificates_hint
            live=true
            value=query
            typed=move |typed| query.set(typed)
            submit=|| ()
        />
        {issued()}
        {list}
        {rule.dialog()}
    }
}

/// The rule in large letters, for whoever has asked for the certificate.
#[derive(Clone, Copy)]
struct Rule {
    open: RwSignal<bool>,
    text: RwSignal<String>,
}

impl Rule {
    fn show(self, text: String) {
        self.text.set(text);
        self.open.set(true);
    }

    fn dialog(self) -> AnyView {
        let Rule { open, text } = self;
        view! {
            <Dialog open name="rule" title=resident().certificates_show>
                <p class="lead">{move || text.get()}</p>
                <div class="dialog-actions">
                    {copy_button("copy-rule", move || text.get_untracked())}
                    <Button text=words().close weight=Weight::Main press=move || open.set(false)/>
                </div>
            </Dialog>
        }
        .into_any()
    }
}

/// What may be issued here: the services that the station itself calls so, with basis, papers and steps on the
/// page of each.
fn issued() -> AnyView {
    let boards = Boards::get();
    live(move || {
        let shown = boards.ready()?;
        let hours = Hours::of(&shown);
        let is_it = |service: &&BoardService| service.details.keywords.iter().any(|word| word == ISSUED);
        let rows = shown.services().iter().filter(is_it).map(|service| service_row(service, hours));
        rows_card(resident().certificates_issued, rows.collect())
    })
}

fn entries(list: Rc<NotIssued>, query: RwSignal<String>, rule: Rule) -> AnyView {
    let index = StoredValue::new_local(index(&list));
    let list = StoredValue::new_local(list);
    live(move || {
        let query = query.get();
        let found = list.with_value(|list| index.with_value(|index| found(list, index, &query)));
        let source = list.with_value(|list| say(&list.source));
        let cards: Vec<AnyView> = found
            .iter()
            .enumerate()
            // The best answer lies open.
            .map(|(nth, entry)| card(entry, &source, nth == 0 && !query.trim().is_empty(), rule))
            .collect();
        let count = (resident().certificates_found)(cards.len());
        let none = cards.is_empty().then(|| {
            let all = services_link(|filter| filter.query = query.trim().to_owned());
            view! {
                <Empty icon="search" title=(resident().none_found)(&query) text=resident().certificates_none>
                    <LinkButton href=all text=resident().see_services/>
                </Empty>
            }
        });
        view! { <p class="muted" role="status">{count}</p>{none}<div class="stack">{cards}</div> }
    })
}

/// The entries that answer, all while nothing is asked.
fn found(list: &NotIssued, index: &Index, query: &str) -> Vec<Certificate> {
    if query.trim().is_empty() {
        return list.entries.clone();
    }
    let hits = search(index, query);
    hits.iter().filter_map(|hit| list.entries.get(hit.entry).cloned()).collect()
}

fn index(list: &NotIssued) -> Index {
    let mut index = Index::default();
    for (nth, entry) in list.entries.iter().enumerate() {
        index.add(nth, Kind::Name, &entry.name.zh);
        index.add(nth, Kind::English, entry.name.en.as_deref().unwrap_or_default());
        entry.also.iter().zip(0..).for_each(|(word, at)| index.add(nth, Kind::Keyword(at), word));
    }
    index.finish();
    index
}

fn card(entry: &Certificate, source: &str, open: bool, rule: Rule) -> AnyView {
    let also = entry.also.join(words().comma);
    let message = (resident().certificates_message)(&entry.name.zh, source, &say(&entry.instead));
    view! {
        <details class="card fold" open=open>
            <summary><span class="named"><b>{written(&entry.name)}</b>" "<small>{also}</small></span></summary>
            <div class="stack">
                <p><Chip tone=Tone::Danger text=resident().certificates_not/></p>
                <p><b>{resident().certificates_instead}</b>{resident().colon}{written(&entry.instead)}</p>
                <p class="muted">{source.to_owned()}</p>
                <div class="row no-print">
                    <Button
                        text=resident().certificates_show
                        icon="people"
                        press=move || rule.show(message.clone())
                    />
                </div>
            </div>
        </details>
    }
    .into_any()
}

/// A row below the answers of a search, when somebody asks for a certificate that cannot be had here.
pub fn certificate_row(query: Signal<String>) -> AnyView {
    let asks = is_asked(query);
    live(move || {
        if !asks.get() {
            return None;
        }
        let Load::Ready(list) = Certificates::get().list() else { return None };
        let index = StoredValue::new_local(index(&list));
        let list = StoredValue::new_local(list);
        Some(live(move || {
            let hits = index.with_value(|index| search(index, &query.get()));
            let best = hits.first().filter(|hit| hit.score >= MEANT)?;
            let entry = list.with_value(|list| list.entries.get(best.entry).cloned())?;
            let href = Route::Certificates(entry.name.zh.clone()).to_string();
            let chip = view! { <Chip tone=Tone::Danger text=resident().certificates_not/> }.into_any();
            let row = row(href, written(&entry.name), resident().certificates_see.to_owned(), vec![chip]);
            Some(view! { <section class="card"><ul class="rows">{row}</ul></section> })
        }))
    })
}
