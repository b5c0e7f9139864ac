//! What residents outside would find changed.

use leptos::prelude::*;

use super::text;
use crate::app::publish::Online;
use crate::board::changes::{Changes, Difference};
use crate::board::{Board, BoardNotice};
use crate::domain::values::Text;
use crate::ui::components::{say, words};

/// Most names of a line; the rest is counted.
const NAMES: usize = 8;

/// The lines, or that nothing differs.
pub fn changes(online: &Online, board: &Board) -> AnyView {
    let was = match online {
        Online::Board(was) => was,
        Online::Nothing => {
            let notices: &[BoardNotice] = &board.notices;
            return view! { <p>{(text().first)(board.services.len(), notices.len())}</p> }.into_any();
        }
        Online::Unreadable | Online::Unreachable => {
            return view! { <p>{text().not_compared}</p> }.into_any();
        }
    };
    let changes = Changes::between(was, board);
    if changes.is_empty() {
        return view! { <p>{text().nothing_changed}</p> }.into_any();
    }
    let mut lines: Vec<AnyView> = Vec::new();
    for (what, difference) in [
        (text().services, &changes.services),
        (text().notices, &changes.notices),
        (text().providers, &changes.providers),
    ] {
        lines.extend(of_kind(what, difference));
    }
    lines.extend(changes.profile.then(|| line(text().profile_changed.to_owned(), None)));
    lines.extend(changes.keys.then(|| line(text().keys_changed.to_owned(), None)));
    lines.extend(changes.policies.then(|| line(text().policies_changed.to_owned(), None)));
    view! { <ul class="lines">{lines}</ul> }.into_any()
}

fn of_kind(what: &'static str, difference: &Difference) -> Vec<AnyView> {
    let Difference { new, changed, gone } = difference;
    let said = [text().new, text().changed, text().gone].into_iter().zip([new, changed, gone]);
    let some = said.filter(|(_, names)| !names.is_empty());
    some.map(|(said, names)| line(said(what, names.len()), Some(list(names)))).collect()
}

fn list(names: &[Text]) -> String {
    let mut list = names.iter().take(NAMES).map(say).collect::<Vec<_>>().join(words().comma);
    if names.len() > NAMES {
        list.push('…');
    }
    list
}

fn line(title: String, detail: Option<String>) -> AnyView {
    view! { <li><span><b>{title}</b>{detail.map(|detail| view! { <small>{detail}</small> })}</span></li> }
        .into_any()
}
