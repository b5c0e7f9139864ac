//! The charter in one picture: who leads, and which body stands in front of each block. The same as a table.

use leptos::prelude::*;

use super::{Page, table, text};
use crate::domain::catalogue::Block;
use crate::domain::profile::{Body, Positioning};
use crate::ui::components::{Button, NoticeBox, Tone, live, say, words};

/// Bodies of the picture, below the party branch.
const BODIES: [Body; 3] = [Body::Subdistrict, Body::Committee, Body::Station];

/// Id of the heading, for the focus after a change.
pub const TOP: &str = "charter-top";

/// The card.
pub fn card(page: Page) -> AnyView {
    let name = live(move || {
        let profile = page.profile.get()?;
        let model = page.model.get()?;
        let from = profile.position_on(page.today.get()).map(|change| change.from);
        let since = match from {
            None => (text().since)(None),
            Some(None) => text().day_unknown.to_owned(),
            Some(Some(day)) => (text().since)(Some(&(words().date)(day))),
        };
        Some(view! {
            <p class="print-only">{say(&profile.name)}</p>
            <p><b>{(text().now)((words().positioning)(model))}</b>" · "{since}</p>
        })
    });
    let body = live(move || {
        let model = page.model.get()?;
        Some(view! { {picture(model)}{leaders(model)}{source(model)} })
    });
    // Nothing but the print dialog can go wrong.
    let print = move || drop(window().print());
    view! {
        <section class="card stack">
            <h2 id=TOP tabindex="-1">{text().charter}</h2>
            {name}
            {body}
            <div class="row no-print"><Button text=text().print icon="print" press=print/></div>
        </section>
    }
    .into_any()
}

/// The picture itself; what it shows stands in the table below too.
fn picture(model: Positioning) -> AnyView {
    let column = |body: Body| {
        let blocks: Vec<Block> = Block::ALL.into_iter().filter(|block| model.leads(*block) == body).collect();
        let nothing = match body {
            Body::Subdistrict => text().subdistrict_does,
            _ => text().leads_nothing,
        };
        let nothing = blocks.is_empty().then(|| view! { <small>{nothing}</small> });
        let blocks = blocks.into_iter().map(|block| view! { <li>{(words().block)(block)}</li> });
        view! {
            <div class="charter-body">
                <b>{(words().body)(body)}</b>
                <ul>{blocks.collect_view()}</ul>
                {nothing}
            </div>
        }
    };
    let unstated = Block::ALL.iter().any(|block| model.leads(*block) == Body::Unstated);
    let columns = BODIES.into_iter().chain(unstated.then_some(Body::Unstated)).map(column).collect_view();
    view! {
        <figure class="charter-picture" aria-hidden="true">
            <div class="charter-body lead"><b>{(words().body)(Body::PartyBranch)}</b><small>{text().leads_all}</small></div>
            <div class="charter-bodies">{columns}</div>
        </figure>
    }
    .into_any()
}

fn leaders(model: Positioning) -> AnyView {
    let row =
        |block: Block| vec![(words().block)(block).to_owned(), (words().body)(model.leads(block)).to_owned()];
    let rows = Block::ALL.into_iter().map(row).collect();
    view! {
        {table(text().table, vec![text().block, text().leader], rows)}
        <p class="muted">{text().party_basis}</p>
    }
    .into_any()
}

/// What the proposal says of a model, in its own words, and what it does not say.
pub fn source(model: Positioning) -> AnyView {
    view! {
        <NoticeBox tone=Tone::Info title=text().source_says>
            <blockquote>{(text().quote)(model)}</blockquote>
            <p><b>{text().source_silent}</b>" · "{(text().silent)(model)}</p>
            <p class="muted">{text().source}</p>
        </NoticeBox>
    }
    .into_any()
}
