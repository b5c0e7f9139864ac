//! Who has how much to do, by body and by person, now and under another model.

use leptos::prelude::*;

use super::{table, text};
use crate::domain::Station;
use crate::domain::checks::{Load, LoadOf};
use crate::domain::profile::Body;
use crate::domain::values::StaffId;
use crate::ui::components::words;

/// By body, before → after.
pub fn bodies(before: &Load, after: &Load) -> AnyView {
    let mut all: Vec<Body> = before.bodies.iter().map(|(body, _)| *body).collect();
    for (body, _) in &after.bodies {
        if !all.contains(body) {
            all.push(*body);
        }
    }
    let load = |load: &Load, body: Body| {
        load.bodies.iter().find(|(other, _)| *other == body).map_or(LoadOf::default(), |(_, load)| *load)
    };
    let row = |body: Body| {
        let (was, now) = (load(before, body), load(after, body));
        vec![
            (words().body)(body).to_owned(),
            (text().before_after)(was.matters, now.matters),
            (text().before_after)(was.requests, now.requests),
            (text().before_after)(was.questions, now.questions),
            (text().before_after)(was.tallied, now.tallied),
        ]
    };
    let rows = all.into_iter().map(row).collect();
    let other = (before.other > 0 || before.other_questions > 0).then(|| {
        view! { <p class="muted">{(text().load_other)(before.other, before.other_questions)}</p> }
    });
    view! {
        {table(text().load, text().load_heads.into(), rows)}
        <p class="muted">{text().load_hint}</p>
        {other}
    }
    .into_any()
}

/// By person, before → after.
pub fn people(station: &Station, before: &Load, after: &Load) -> AnyView {
    if before.people.is_empty() {
        return view! { <p class="muted">{text().load_none}</p> }.into_any();
    }
    let rows = before.people.iter().map(|person| {
        let then = after.people.iter().find(|other| other.staff == person.staff);
        let then = then.map_or(person.for_others, |other| other.for_others);
        vec![
            name(station, &person.staff),
            person.requests.to_string(),
            person.questions.to_string(),
            person.tallied.to_string(),
            (text().before_after)(person.for_others, then),
        ]
    });
    table(text().people, text().person_heads.into(), rows.collect())
}

/// Somebody's name with whose post they hold.
pub fn name(station: &Station, id: &StaffId) -> String {
    let Some(member) = station.staff().get(id) else { return text().somebody.to_owned() };
    let who = member.who.present().map_or(text().somebody, |who| who.name.as_str());
    [who, (words().body)(member.post.body)].join(words().comma)
}
