//! What follows from a model before it is chosen: who leads, which services change hands, how much each body has to
//! do, and what the check would say.

use leptos::prelude::*;

use super::{Page, SEEN, charter, load, table, text};
use crate::domain::Station;
use crate::domain::catalogue::{Block, Party};
use crate::domain::checks::{Kind, Report, check_under};
use crate::domain::profile::Positioning;
use crate::ui::components::{Button, live, say, words};

/// Services that show at first, and are added by each press.
const STEP: usize = 10;

/// A service that another body does, or answers for: its name, from whom, to whom.
type Move = (String, String, String);

/// All of it.
pub fn of(page: Page, model: Positioning) -> AnyView {
    let was = page.model.get_untracked().unwrap_or(Positioning::Mixed);
    let today = page.today.get_untracked();
    let money = text().public_money;
    let (before, after, moves) = page.session.read(SEEN, |station| {
        let report = |model| check_under(station, model, today, money);
        (report(was), report(model), moves(station, was, model))
    });
    view! {
        {charter::source(model)}
        <h3>{text().differences}</h3>
        {differences(was, model)}
        <h3>{text().consequences}</h3>
        {moved(moves)}
        {load::bodies(&before.load, &after.load)}
        <h3>{text().checks_then}</h3>
        {checks(&before, &after)}
    }
    .into_any()
}

fn differences(was: Positioning, model: Positioning) -> AnyView {
    let leads = |model: Positioning, block| (words().body)(model.leads(block));
    let row = |block: Block| {
        let (now, then) = (leads(was, block), leads(model, block));
        let then = if now == then { text().same } else { then };
        vec![(words().block)(block).to_owned(), now.to_owned(), then.to_owned()]
    };
    let rows = Block::ALL.into_iter().map(row).collect();
    table(text().table, vec![text().block, text().was, text().will], rows)
}

fn moves(station: &Station, was: Positioning, model: Positioning) -> Vec<Move> {
    let names = |parties: &[Party]| parties.iter().map(words().party).collect::<Vec<_>>().join(words().comma);
    let public = station.catalogue().iter().filter(|(_, service)| service.is_public());
    let moves = public.filter_map(|(_, service)| {
        let (now, then) = (service.parties_under(was), service.parties_under(model));
        let changed = now.executing != then.executing;
        changed.then(|| (say(&service.details.name), names(&now.executing), names(&then.executing)))
    });
    moves.collect()
}

fn moved(moves: Vec<Move>) -> AnyView {
    if moves.is_empty() {
        return view! { <p>{text().moved_none}</p> }.into_any();
    }
    let limit = RwSignal::new(STEP);
    let head = (text().moved)(moves.len());
    let rows = live(move || {
        let shown = moves.iter().take(limit.get()).map(|(name, was, now)| {
            let line = (text().move_line)(was, now);
            view! { <li><b>{name.clone()}</b>" "<small>{line}</small></li> }
        });
        let rest = moves.len().saturating_sub(limit.get()).min(STEP);
        let more = (rest > 0).then(|| {
            view! { <Button text=(text().more)(rest) wide=true press=move || limit.update(|n| *n += STEP)/> }
        });
        view! { <ul>{shown.collect_view()}</ul>{more} }
    });
    view! { <p><b>{head}</b></p>{rows} }.into_any()
}

fn checks(before: &Report, after: &Report) -> AnyView {
    let row = |kind: Kind| {
        let count = |report: &Report| report.of(kind).count();
        let (was, now) = (count(before), count(after));
        let found = |n: usize| (text().found)(n);
        (was + now > 0).then(|| vec![(text().kind)(kind).to_owned(), found(was), found(now)])
    };
    let rows: Vec<_> = Kind::ALL.into_iter().filter_map(row).collect();
    if rows.is_empty() {
        return view! { <p>{text().none}</p> }.into_any();
    }
    let none = after.findings.is_empty().then(|| view! { <p><b>{text().none}</b></p> });
    view! { {table(text().check, vec![text().check, text().was, text().will], rows)}{none} }.into_any()
}
