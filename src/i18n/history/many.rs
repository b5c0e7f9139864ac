//! An entry as sentences: where it does the same to several things, one sentence names them all.

use super::value::Writer;
use super::{Sentence, Several, sentence};
use crate::domain::values::EntryId;
use crate::domain::{Event, Station};
use crate::engine::Thing;
use crate::i18n::Lang;

/// From so many of a kind on they share a sentence.
const FEW: usize = 3;
/// So many names are written out.
const NAMED: usize = 12;

/// Everything an entry says, in order.
pub fn tell(lang: Lang, station: &Station, entry: &EntryId, events: &[Event]) -> Vec<Sentence> {
    let write = Writer::new(lang, station);
    let mut told = Vec::new();
    let mut n = 0;
    while let Some(event) = events.get(n) {
        let run = events.iter().skip(n).take_while(|other| alike(event, other)).count();
        match several(&write, event).filter(|_| run >= FEW) {
            Some(several) => {
                let of_run = events.iter().skip(n).take(run);
                let mut names: Vec<String> = of_run.take(NAMED).map(|event| name(&write, event)).collect();
                if run > NAMED {
                    names.push("…".to_owned());
                }
                let text = several(run, &names.join(write.common.comma));
                told.push(Sentence { text, lines: Vec::new(), thing: Thing::Other });
                n += run;
            }
            None => {
                told.push(sentence(lang, station, entry, n, event));
                n += 1;
            }
        }
    }
    told
}

/// Is it the same done to another thing?
fn alike(event: &Event, other: &Event) -> bool {
    match (event, other) {
        (Event::ServicePaused(one), Event::ServicePaused(two)) => {
            one.reason == two.reason && one.until == two.until
        }
        (Event::ServiceWithdrawn(one), Event::ServiceWithdrawn(two)) => one.reason == two.reason,
        (Event::ServiceAdded(_), Event::ServiceAdded(_))
        | (Event::ServicePublished(_), Event::ServicePublished(_))
        | (Event::ServiceChecked(_), Event::ServiceChecked(_))
        | (Event::ServiceMoved(_), Event::ServiceMoved(_))
        | (Event::ServicePutBack(_), Event::ServicePutBack(_)) => true,
        _ => std::ptr::eq(event, other),
    }
}

type Telling = Box<dyn Fn(usize, &str) -> String>;

/// The sentence for several, where there is one.
fn several(write: &Writer<'_>, event: &Event) -> Option<Telling> {
    let words = write.words;
    let plain = |sentence: Several| -> Option<Telling> { Some(Box::new(sentence)) };
    match event {
        Event::ServiceAdded(_) => plain(words.services_added),
        Event::ServicePublished(_) => plain(words.services_published),
        Event::ServicePaused(event) => {
            let reason = write.text(&event.reason);
            Some(Box::new(move |n, names| (words.services_paused)(n, names, &reason)))
        }
        Event::ServiceWithdrawn(event) => {
            let reason = write.text(&event.reason);
            Some(Box::new(move |n, names| (words.services_withdrawn)(n, names, &reason)))
        }
        Event::ServiceChecked(_) => plain(words.services_checked),
        Event::ServicePutBack(_) => plain(words.services_put_back),
        // The others only make room for one: which one, the entry does not say.
        Event::ServiceMoved(_) => Some(Box::new(|_, _| words.services_moved.to_owned())),
        _ => None,
    }
}

fn name(write: &Writer<'_>, event: &Event) -> String {
    match event {
        Event::ServiceAdded(event) => write.text(&event.details.name),
        Event::ServicePublished(event) => bare(write, &event.service),
        Event::ServicePaused(event) => bare(write, &event.service),
        Event::ServiceWithdrawn(event) => bare(write, &event.service),
        Event::ServiceChecked(event) => bare(write, &event.service),
        Event::ServicePutBack(event) => bare(write, &event.service),
        _ => String::new(),
    }
}

fn bare(write: &Writer<'_>, id: &crate::domain::values::ServiceId) -> String {
    let service = write.station.catalogue().get(id);
    service.map_or_else(|| write.words.unnamed.to_owned(), |service| write.text(&service.details.name))
}
