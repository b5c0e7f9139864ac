//! 取号 on the residents' side. A number has to be unique and on disk before anybody is told of it, and only an open
//! desk can write: so the residents' side asks the desk that is open on this tablet, in this page or in another
//! window, and shows what that one answers. Where none answers no number is promised.

use std::time::Duration;

use leptos::prelude::*;

use super::channel::Channel;
use super::env::BrowserEnv;
use super::router::Router;
use crate::engine::Env;
use crate::storage::Space;
use crate::storage::browser::Preferences;

/// So often it is asked whether a desk is open.
const EVERY: Duration = Duration::from_secs(2);
/// More questions than this without an answer: the desk is locked, or closed.
const MISSES: u32 = 1;
/// An open desk that has not answered after this long does not answer any more.
const PATIENCE: Duration = Duration::from_secs(10);
/// A number stands there so long, and the next one cannot be taken before.
const SHOWN: Duration = Duration::from_secs(12);

/// What is said on the channel: the first letter says what, the rest is for whom and with what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Word {
    /// Is a desk open here?
    Anybody,
    /// One is, and whoever is at work there may give numbers.
    Here,
    /// A number, please; with a word by which the answer is known again.
    Take(String),
    /// This one, and how many wait before it. It is on disk.
    Given { asked: String, number: String, before: u32 },
    /// None, and nothing has been written.
    Refused(String),
}

impl Word {
    /// The name of the channel of a space.
    pub(super) fn channel(space: Space) -> String {
        [space.prefix(), ".numbers"].concat()
    }

    /// As it goes over the channel.
    pub(super) fn write(&self) -> String {
        match self {
            Word::Anybody => "?".to_owned(),
            Word::Here => "!".to_owned(),
            Word::Take(asked) => ["t ", asked].concat(),
            Word::Given { asked, number, before } => {
                ["g ", asked, " ", number, " ", &before.to_string()].concat()
            }
            Word::Refused(asked) => ["r ", asked].concat(),
        }
    }

    /// Anything else is not for us.
    pub(super) fn read(said: &str) -> Option<Word> {
        let mut parts = said.split(' ');
        let what = parts.next()?;
        let mut part = || parts.next().map(str::to_owned);
        match what {
            "?" => Some(Word::Anybody),
            "!" => Some(Word::Here),
            "t" => Some(Word::Take(part()?)),
            "r" => Some(Word::Refused(part()?)),
            "g" => Some(Word::Given { asked: part()?, number: part()?, before: part()?.parse().ok()? }),
            _ => None,
        }
    }
}

/// How it stands with whoever is at the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Turn {
    /// Not answered yet.
    #[default]
    Looking,
    /// No desk is open here: nobody could write a number down.
    Shut,
    /// 取号 can be pressed.
    Free,
    /// It was, and the desk is writing.
    Asked,
    /// Theirs, and how many wait before it.
    Given { number: String, before: u32 },
    /// It was pressed and no number has come.
    Failed,
}

/// The residents' side of it.
#[derive(Clone, Copy)]
pub struct Numbers {
    turn: RwSignal<Turn>,
    channel: StoredValue<Option<Channel>, LocalStorage>,
    /// Of which station: the real one, or the demo.
    space: StoredValue<Space>,
    /// The word by which our answer is known, and the one before it: its answer may still come.
    asked: StoredValue<String>,
    before: StoredValue<String>,
    misses: StoredValue<u32>,
}

impl Numbers {
    /// Asks from now on, as long as whoever shows it lives.
    pub fn watch() -> Numbers {
        let numbers = Numbers {
            turn: RwSignal::new(Turn::default()),
            channel: StoredValue::new_local(None),
            space: StoredValue::new(Preferences::space()),
            asked: StoredValue::new(String::new()),
            before: StoredValue::new(String::new()),
            // The question that is asked at once.
            misses: StoredValue::new(1),
        };
        numbers.join();
        numbers.say(&Word::Anybody);
        let router = Router::get();
        let timer = set_interval_with_handle(
            move || {
                if untrack(|| router.visible()) && !document().hidden() {
                    numbers.look();
                }
            },
            EVERY,
        );
        on_cleanup(move || {
            if let Ok(timer) = timer {
                timer.clear();
            }
        });
        numbers
    }

    /// How it stands; tracked.
    pub fn turn(self) -> Turn {
        self.turn.get()
    }

    /// Asks for a number.
    pub fn take(self) {
        let mut random = [0; 8];
        BrowserEnv.fill(&mut random);
        let word = u64::from_be_bytes(random).to_string();
        self.before.set_value(self.asked.get_value());
        self.asked.set_value(word.clone());
        self.turn.set(Turn::Asked);
        self.say(&Word::Take(word.clone()));
        set_timeout(move || self.after(&word, Turn::Asked, Turn::Failed), PATIENCE);
    }

    fn join(self) {
        let channel = Channel::join(&Word::channel(self.space.get_value()), move |said| self.hear(&said));
        self.channel.set_value(channel);
    }

    fn say(self, word: &Word) {
        self.channel.try_with_value(|channel| channel.as_ref().map(|channel| channel.tell(&word.write())));
    }

    fn look(self) {
        // The demo was begun or left meanwhile, in another window: what the display shows is of that station now.
        let space = Preferences::space();
        if self.space.try_get_value().is_some_and(|joined| joined != space) {
            self.space.try_set_value(space);
            self.join();
            self.misses.try_set_value(1);
            self.turn.try_set(Turn::Looking);
        }
        let misses = self.misses.try_update_value(|misses| {
            *misses = misses.saturating_add(1);
            *misses
        });
        if misses.is_some_and(|misses| misses > MISSES) && (self.is(&Turn::Free) || self.is(&Turn::Looking)) {
            self.turn.try_set(Turn::Shut);
        }
        self.say(&Word::Anybody);
    }

    fn hear(self, said: &str) {
        let Some(word) = Word::read(said) else { return };
        let is =
            |word: StoredValue<String>, asked: &str| word.try_with_value(|ours| ours == asked) == Some(true);
        let ours = |asked: &str| !asked.is_empty() && (is(self.asked, asked) || is(self.before, asked));
        match word {
            Word::Here => {
                self.misses.try_set_value(0);
                if self.is(&Turn::Shut) || self.is(&Turn::Looking) {
                    self.turn.try_set(Turn::Free);
                }
            }
            // Also when it comes late: the number is theirs, and they may still stand there.
            Word::Given { asked, number, before } if ours(&asked) => {
                let given = Turn::Given { number, before };
                self.turn.try_set(given.clone());
                // Each of the two is known by its word, whichever comes first.
                if is(self.before, &asked) {
                    self.before.try_set_value(self.asked.try_get_value().unwrap_or_default());
                    self.asked.try_set_value(asked.clone());
                }
                set_timeout(move || self.after(&asked, given, Turn::Free), SHOWN);
            }
            Word::Refused(asked) if ours(&asked) => self.after(&asked, Turn::Asked, Turn::Failed),
            _ => {}
        }
    }

    fn is(self, turn: &Turn) -> bool {
        self.turn.try_with_untracked(|now| now == turn) == Some(true)
    }

    /// Goes on, unless something else has happened since it was asked with this word.
    fn after(self, asked: &str, from: Turn, to: Turn) {
        if self.is(&from) && self.asked.try_with_value(|ours| ours == asked) == Some(true) {
            let (asked, failed) = (asked.to_owned(), to == Turn::Failed);
            self.turn.try_set(to);
            if failed {
                set_timeout(move || self.after(&asked, Turn::Failed, Turn::Shut), SHOWN);
            }
        }
    }
}
