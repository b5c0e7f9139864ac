//! Reading the journal back for the screen: a page at a time, and no further than somebody looks.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::clock;
use crate::app::session::Session;
use crate::domain::values::Instant;
use crate::engine::{Happened, Past};
use crate::i18n::Lang;
use crate::i18n::history::{Sentence, strings, tell};
use crate::route::HistoryFilter;

/// Entries fetched at a time.
const FETCHED: usize = 25;
/// Elements a page of entries may take; the screen around them takes the rest of eight hundred.
const ROOM: usize = 480;
/// Elements of an entry, of a sentence, of an edited field.
const ENTRY: usize = 7;
const SENTENCE: usize = 4;
const LINE: usize = 8;
/// A clock that said so much more than now was wrong.
const AHEAD_MS: i64 = 600_000;

/// An entry as the screen shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub id: String,
    pub at: Instant,
    pub who: String,
    pub sentences: Vec<Sentence>,
    pub clock_back: bool,
    pub clock_ahead: bool,
    /// Written by a tablet after its last entry that counts.
    pub void: bool,
}

impl Told {
    /// Elements it will take.
    fn weight(&self) -> usize {
        let lines: usize = self.sentences.iter().map(|sentence| sentence.lines.len()).sum();
        ENTRY + self.sentences.len() * SENTENCE + lines * LINE
    }
}

/// Where reading stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    Waiting,
    Told,
    /// A filter makes it read on and on.
    Searching,
    Stopped,
    Failed(String),
}

/// The state of the page.
#[derive(Clone, Copy)]
pub struct Reading {
    pub stage: RwSignal<Stage>,
    /// The entries of the page shown.
    pub shown: RwSignal<Vec<Rc<Told>>, LocalStorage>,
    /// Entries read, of.
    pub progress: RwSignal<(u64, u64)>,
    pub unread: RwSignal<u64>,
    over: RwSignal<bool>,
    /// Where the pages shown so far begin.
    starts: RwSignal<Vec<usize>>,
    end: RwSignal<usize>,
    fetched: RwSignal<usize>,
    inner: StoredValue<Inner, LocalStorage>,
    session: Session,
    lang: Lang,
}

#[derive(Default)]
struct Inner {
    told: Vec<Rc<Told>>,
    past: Option<Past>,
    filter: HistoryFilter,
    /// Says no when what is being read is not wanted any more.
    wanted: Rc<Cell<bool>>,
}

impl Reading {
    /// Nothing read yet.
    pub fn new(lang: Lang) -> Reading {
        let reading = Reading {
            stage: RwSignal::new(Stage::Waiting),
            shown: RwSignal::new_local(Vec::new()),
            progress: RwSignal::new((0, 0)),
            unread: RwSignal::new(0),
            over: RwSignal::new(false),
            starts: RwSignal::new(vec![0]),
            end: RwSignal::new(0),
            fetched: RwSignal::new(0),
            inner: StoredValue::new_local(Inner::default()),
            session: Session::get(),
            lang,
        };
        on_cleanup(move || {
            reading.inner.try_with_value(|inner| inner.wanted.set(false));
        });
        reading
    }

    /// Begins at the newest entry.
    pub fn begin(self, filter: HistoryFilter) {
        let past = self.session.past();
        self.inner.update_value(|inner| {
            inner.wanted.set(false);
            *inner = Inner { told: Vec::new(), past, filter, wanted: Rc::new(Cell::new(true)) };
        });
        self.starts.set(vec![0]);
        self.over.set(false);
        self.fetch();
    }

    /// Are the newest shown?
    pub fn at_top(self) -> bool {
        self.starts.with_untracked(|starts| starts.len() == 1)
    }

    /// Has everything been read?
    pub fn is_over(self) -> bool {
        self.over.get()
    }

    /// Entries found so far.
    pub fn found(self) -> usize {
        self.fetched.get()
    }

    /// Is there a page before?
    pub fn has_newer(self) -> bool {
        self.starts.with(|starts| starts.len() > 1)
    }

    /// Is there, or may there be, a page after?
    pub fn has_older(self) -> bool {
        let settled = matches!(self.stage.get(), Stage::Told);
        settled && (self.end.get() < self.fetched.get() || !self.over.get())
    }

    /// The page before.
    pub fn newer(self) {
        self.starts.update(|starts| {
            starts.pop();
        });
        self.show();
        to_top();
    }

    /// The page after.
    pub fn older(self) {
        let end = self.end.get_untracked();
        self.starts.update(|starts| starts.push(end));
        to_top();
        self.fetch();
    }

    /// Ends a search where it is.
    pub fn stop(self) {
        self.inner.with_value(|inner| inner.wanted.set(false));
    }

    /// Goes on with a search that was ended.
    pub fn go_on(self) {
        self.inner.with_value(|inner| inner.wanted.set(true));
        self.fetch();
    }

    /// Reads until the page is full, then shows it.
    fn fetch(self) {
        let start = self.starts.with_untracked(|starts| starts.last().copied().unwrap_or_default());
        let here = self.inner.with_value(|inner| inner.told.len().saturating_sub(start));
        let state = self
            .inner
            .try_update_value(|inner| (inner.past.take(), inner.filter.clone(), inner.wanted.clone()));
        let Some((past, filter, wanted)) = state else { return };
        let narrow = filter != HistoryFilter::default();
        let mut past = match past {
            Some(past) if here < FETCHED && !past.is_over() => past,
            past => {
                self.inner.update_value(|inner| inner.past = past);
                return self.show();
            }
        };
        self.stage.set(if narrow { Stage::Searching } else { Stage::Waiting });
        spawn_local(async move {
            let go_on = || wanted.get();
            let progress = |done, of| {
                self.progress.try_set((done, of));
            };
            let read = self.session.read_past(&mut past, FETCHED - here, &filter, go_on, progress).await;
            let current = self.inner.try_with_value(|inner| Rc::ptr_eq(&inner.wanted, &wanted));
            // Another filter has begun, or the page is gone.
            if current != Some(true) {
                return;
            }
            match read {
                Err(trouble) => {
                    self.inner.update_value(|inner| inner.past = Some(past));
                    self.stage.set(Stage::Failed(trouble.words(self.lang)));
                }
                Ok(happened) => {
                    let told = self.tell(happened);
                    self.unread.set(past.unread);
                    self.over.set(past.is_over());
                    let stopped = !wanted.get() && !past.is_over();
                    self.inner.update_value(|inner| {
                        inner.told.extend(told);
                        inner.past = Some(past);
                    });
                    self.show();
                    if stopped {
                        self.stage.set(Stage::Stopped);
                    }
                }
            }
        });
    }

    fn tell(self, happened: Vec<Happened>) -> Vec<Rc<Told>> {
        let now = clock::read();
        self.session.peek(|station| {
            let one = |happened: Happened| {
                let Happened { id, at, by, events, clock_back } = happened;
                let who = station.staff().get(&by).and_then(|member| member.who.present());
                let words = strings(self.lang);
                Rc::new(Told {
                    who: who.map_or_else(|| words.erased_person.to_owned(), |who| who.name.clone()),
                    sentences: tell(self.lang, station, &id, &events),
                    void: station.tablets().out(&id.device).is_some_and(|out| id.seq > out.upto),
                    id: id.to_string(),
                    at,
                    clock_back,
                    clock_ahead: at.0 > now.0.saturating_add(AHEAD_MS),
                })
            };
            happened.into_iter().map(one).collect()
        })
    }

    /// Shows as many entries from the page's beginning as there is room for.
    fn show(self) {
        let start = self.starts.with_untracked(|starts| starts.last().copied().unwrap_or_default());
        let (page, all) = self.inner.with_value(|inner| {
            let mut room = ROOM;
            let mut page = Vec::new();
            for told in inner.told.iter().skip(start) {
                let weight = told.weight();
                if !page.is_empty() && weight > room {
                    break;
                }
                room = room.saturating_sub(weight);
                page.push(told.clone());
            }
            (page, inner.told.len())
        });
        self.end.set(start + page.len());
        self.fetched.set(all);
        self.shown.set(page);
        self.stage.set(Stage::Told);
    }
}

fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}
