//! What is in a folded section, in one line.

use leptos::prelude::*;

use super::catalogue;
use super::fields::{Fields, WordsField};
use super::rows::PartyRow;
use crate::domain::catalogue::StandIn;
use crate::forms::catalogue::{FeeKind, Section, keywords};
use crate::ui::components::words;

/// The line; tracked. It is short: the parts that matter most, in words.
pub fn note(section: Section, fields: Fields) -> String {
    let parts = match section {
        Section::What => what(fields),
        Section::Who => who(fields),
        Section::How => how(fields),
        Section::When => when(fields),
        Section::Cost => cost(fields),
        Section::Papers => match fields.papers.with(Vec::len) {
            0 => vec![catalogue().papers_none.to_owned()],
            n => vec![(catalogue().papers_count)(n)],
        },
        Section::Basis => vec![text(fields.basis), text(fields.time_limit)],
        Section::Words => {
            let known = keywords(&fields.keywords.get());
            vec![known.into_iter().take(4).collect::<Vec<_>>().join(words().comma)]
        }
    };
    let written: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if written.is_empty() { catalogue().nothing_written.to_owned() } else { written.join(" · ") }
}

fn text(field: WordsField) -> String {
    field.zh.get().trim().to_owned()
}

fn what(fields: Fields) -> Vec<String> {
    let groups: Vec<_> = fields.groups.get().into_iter().map(catalogue().group).collect();
    let block = (words().block)(fields.block.get()).to_owned();
    vec![text(fields.name), block, text(fields.area), groups.join(words().comma)]
}

fn who(fields: Fields) -> Vec<String> {
    let name = |row: &PartyRow| {
        let name = text(row.name);
        if name.is_empty() { (words().body)(row.body.get()).to_owned() } else { name }
    };
    let mut named: Vec<String> = Vec::new();
    for row in fields.competent.get().iter().chain(&fields.executing.get()) {
        let name = name(row);
        if !named.contains(&name) {
            named.push(name);
        }
    }
    vec![named.join(words().comma), text(fields.funding)]
}

fn how(fields: Fields) -> Vec<String> {
    let modes: Vec<_> = fields.modes.get().into_iter().map(words().mode).collect();
    let stand_in = match fields.stand_in.get() {
        StandIn::Unstated => String::new(),
        said => (catalogue().stand_in_option)(said).to_owned(),
    };
    let steps = match fields.steps.with(Vec::len) {
        0 => String::new(),
        n => (catalogue().steps_count)(n),
    };
    vec![modes.join(words().comma), stand_in, steps]
}

fn when(fields: Fields) -> Vec<String> {
    let week = if fields.own_hours.get() { catalogue().own_hours } else { catalogue().same_hours };
    let special = match fields.exceptions.with(Vec::len) {
        0 => String::new(),
        n => (catalogue().special_days)(n),
    };
    vec![week.to_owned(), fields.month_days.get().trim().to_owned(), special, text(fields.place)]
}

fn cost(fields: Fields) -> Vec<String> {
    let kind = fields.fee_kind.get();
    let yuan = |typed: RwSignal<String>| {
        let typed = typed.get().trim().to_owned();
        if typed.is_empty() { typed } else { format!("{typed} {}", catalogue().yuan) }
    };
    let more = match kind {
        FeeKind::Free | FeeKind::Unpriced => String::new(),
        FeeKind::Fixed => yuan(fields.amount),
        FeeKind::PerUnit => [yuan(fields.amount), text(fields.unit)].join(" / "),
        FeeKind::Range => [yuan(fields.from), yuan(fields.to)].join(" – "),
        FeeKind::Agreed => text(fields.how),
    };
    vec![(catalogue().fee_kind)(kind).to_owned(), more]
}
