//! 经过: how a request came, every step and every note, in the order of time.

use leptos::prelude::*;

use super::detail::Open;
use super::{names, requests, step_words};
use crate::app::session::Session;
use crate::domain::requests::{Request, Taken};
use crate::domain::values::Instant;
use crate::domain::{Slice, Station};
use crate::ui::components::{live, words};

/// One line.
struct Told {
    at: Instant,
    by: String,
    what: String,
    words: Option<String>,
}

/// The lines.
#[component]
pub fn Timeline(one: Open) -> impl IntoView {
    let session = Session::get();
    let lines = live(move || {
        let record = one.record.get()?;
        let told = session.read(&[Slice::Staff, Slice::Providers], |station| told(station, &record));
        let line = |told: Told| {
            let words_said = told.words.map(|words| view! { <p>{words}</p> });
            view! {
                <li>
                    <p class="past-head">
                        <span class="num">{(words().moment)(told.at)}</span>" "<b>{told.by}</b>
                    </p>
                    <div class="past-text"><p><b>{told.what}</b></p>{words_said}</div>
                </li>
            }
        };
        Some(view! { <ol class="card past">{told.into_iter().map(line).collect_view()}</ol> })
    });
    view! { <section class="section"><h3 class="group">{requests().timeline}</h3>{lines}</section> }
}

fn told(station: &Station, record: &Request) -> Vec<Told> {
    let mut lines = vec![Told {
        at: record.at,
        by: names::staff(station, &record.by),
        what: (requests().came)((step_words().source)(record.source)),
        words: None,
    }];
    for taken in &record.steps {
        lines.push(Told {
            at: taken.at,
            by: names::staff(station, &taken.by),
            what: step(station, taken),
            words: taken.words.present().cloned(),
        });
    }
    for note in &record.notes {
        lines.push(Told {
            at: note.at,
            by: names::staff(station, &note.by),
            what: requests().note.to_owned(),
            words: Some(note.words.present().cloned().unwrap_or_else(|| requests().erased.to_owned())),
        });
    }
    // Among things of one moment the order above is kept.
    lines.sort_by_key(|line| line.at);
    lines
}

/// A step with what went with it.
fn step(station: &Station, taken: &Taken) -> String {
    let with = &taken.with;
    let mut parts = vec![(step_words().step)(taken.step).to_owned()];
    parts.extend(with.provider.as_ref().map(|id| names::unit(station, id)));
    parts.extend(with.owner.as_ref().map(|id| names::staff(station, id)));
    parts.extend(with.price.map(|fen| (words().yuan)(fen)));
    parts.extend(with.rating.map(|stars| (requests().stars)(stars).to_owned()));
    parts.join(" · ")
}
