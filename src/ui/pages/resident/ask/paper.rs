//! The slip in plain words: to be looked over on the screen, and to be signed on paper.

use leptos::prelude::*;

use super::form::Made;
use super::{Asking, ask};
use crate::forms::ask::field;
use crate::ui::components::{Button, Weight, words};
use crate::ui::pages::resident::{card, fact, facts_list, print_foot};

/// Everything that was filled in.
pub fn sheet(asking: &Asking, made: &Made) -> AnyView {
    let slip = &made.slip;
    let door = [&slip.building, &slip.unit, &slip.room];
    let names = [field::BUILDING, field::UNIT, field::ROOM].map(ask().field);
    let door: Vec<String> = door
        .into_iter()
        .zip(names)
        .filter(|(part, _)| !part.is_empty())
        .map(|(part, name)| [name, " ", part].concat())
        .collect();
    let photos = if made.photos == 0 { String::new() } else { (ask().photo_count)(made.photos) };
    let facts = vec![
        fact(ask().service, asking.name.clone()),
        fact((ask().field)(field::NAME), slip.name.clone()),
        fact((ask().field)(field::PHONE), slip.phone.clone()),
        fact(ask().address, door.join(words().comma)),
        fact(ask().asked_by, slip.asked_by.clone()),
        fact(ask().when, slip.when.clone()),
        fact((ask().field)(field::NOTE), slip.note.clone()),
        fact(ask().photos, photos),
        fact(ask().filled_on, slip.on.map(words().date).unwrap_or_default()),
    ];
    let agreed = slip.consent.then(|| {
        let shared = asking.comes().then(|| if slip.share { ask().shared } else { ask().not_shared });
        view! { <p>{ask().agreed}</p>{shared.map(|shared| view! { <p>{shared}</p> })} }
    });
    let paper = view! {
        <div class="print-only"><p class="blank">{ask().signature}</p></div>
        {print_foot(&asking.shown)}
    };
    let content = vec![facts_list(facts), agreed.into_any(), paper.into_any()];
    view! { <div class="ask-sheet">{card(ask().slip, content)}</div> }.into_any()
}

/// 打印.
pub fn print_button(weight: Weight) -> AnyView {
    let print = || {
        // A browser that cannot print does nothing.
        let _ = window().print();
    };
    view! { <Button text=words().print icon="print" weight press=print/> }.into_any()
}
