//! 谁管什么: the station's charter in one picture, with the same as a table, and what its legal form means for
//! residents' money and papers.

use leptos::prelude::*;

use super::{card, fact, facts_list, resident, row};
use crate::app::clock;
use crate::board::Board;
use crate::domain::catalogue::Block;
use crate::domain::profile::{Body, Profile};
use crate::domain::values::Day;
use crate::i18n::charter::{self, Charter};
use crate::route::Route;
use crate::ui::components::{Chip, Tone, lang, say, words};

fn text() -> &'static Charter {
    charter::strings(lang())
}

/// The picture and its table.
pub fn charter(profile: &Profile) -> AnyView {
    let today = clock::read().day();
    let model = profile.positioning_on(today);
    let roles = (text().roles)(model);
    let lead = (resident().positioning_lead)((words().positioning)(model));
    let led = |body: Body| Block::ALL.into_iter().filter(move |block| model.leads(*block) == body);
    let chips = |body: Body| -> Vec<AnyView> {
        led(body)
            .map(|block| view! { <Chip tone=Tone::Block(block) text=(words().block)(block)/> }.into_any())
            .collect()
    };
    let body = |name: String, role: &'static str, blocks: Option<Vec<AnyView>>| {
        let blocks = blocks.map(|blocks| match blocks.is_empty() {
            true => view! { <small>{text().leads_none}</small> }.into_any(),
            false => view! { <span class="chips"><small>{text().leads}</small>{blocks}</span> }.into_any(),
        });
        view! { <div class="body"><b>{name}</b><small>{role}</small>{blocks}</div> }
    };
    let unstated = chips(Body::Unstated);
    let unstated = (!unstated.is_empty())
        .then(|| view! { <div class="body open"><small>{text().unstated}</small><span class="chips">{unstated}</span></div> });
    // What the picture shows is read aloud from the table.
    let picture = view! {
        <div class="charter" aria-hidden="true">
            {body((words().body)(Body::PartyBranch).to_owned(), roles.party, None)}
            {body(profile.subdistrict.clone(), roles.subdistrict, None)}
            {body(say(&profile.committee), roles.committee, Some(chips(Body::Committee)))}
            {body(say(&profile.name), roles.station, Some(chips(Body::Station)))}
            {unstated}
        </div>
    };
    let content = vec![
        view! { <p>{lead}</p> }.into_any(),
        when(profile, today).into_any(),
        picture.into_any(),
        table(profile),
        view! { <p class="muted">{text().source}</p> }.into_any(),
    ];
    card(resident().positioning, content)
}

/// Since when it has been so, and what is decided for later.
fn when(profile: &Profile, today: Day) -> Vec<AnyView> {
    let since = profile.position_on(today).and_then(|change| change.from);
    let later = profile.positioned.iter().filter_map(|change| change.from.map(|from| (from, change.model)));
    let later = later.filter(|(from, _)| *from > today);
    let later =
        later.map(|(from, model)| (text().later)(&(words().date)(from), (words().positioning)(model)));
    let lines = since.map(|from| (text().since)(&(words().date)(from))).into_iter().chain(later);
    lines.map(|line| view! { <p class="muted">{line}</p> }.into_any()).collect()
}

/// The same for those who hear the page.
fn table(profile: &Profile) -> AnyView {
    let today = clock::read().day();
    let model = profile.positioning_on(today);
    let roles = (text().roles)(model);
    let line =
        |what: String, who: String| view! { <tr><th scope="row">{what}</th><td>{who}</td></tr> }.into_any();
    let does = |name: String, role: &str| line(name, role.to_owned());
    let mut lines = vec![
        line(text().in_lead.to_owned(), (words().body)(Body::PartyBranch).to_owned()),
        line(text().guides.to_owned(), profile.subdistrict.clone()),
        does(say(&profile.committee), roles.committee),
        does(say(&profile.name), roles.station),
    ];
    lines.extend(
        Block::ALL.map(|block| {
            line((words().block)(block).to_owned(), (words().body)(model.leads(block)).to_owned())
        }),
    );
    view! {
        <div class="sr-only">
            <table>
                <caption>{text().table}</caption>
                <thead><tr><th scope="col">{text().table_what}</th><th scope="col">{text().table_who}</th></tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What follows from the legal form, and the way to the rules.
pub fn means(board: &Board) -> AnyView {
    let legal = &board.profile.legal;
    let facts = vec![
        fact(text().money, (text().money_text)(legal).to_owned()),
        fact(text().papers, (text().papers_text)(legal).to_owned()),
        fact(text().always, text().always_text.to_owned()),
    ];
    let library = (!board.policies.is_empty()).then(|| {
        let href = Route::Policies(String::new()).to_string();
        let row = row(href, text().library.into_any(), text().library_hint.to_owned(), Vec::new());
        view! { <ul class="rows">{row}</ul> }.into_any()
    });
    let content = std::iter::once(facts_list(facts)).chain(library).collect();
    card(text().means, content)
}
