//! Numbers for residents who press 取号 on their side of this tablet while the desk is open: see
//! [`crate::app::numbers`]. What is answered is on disk.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Phase, Session};
use crate::app::channel::Channel;
use crate::app::clock;
use crate::app::numbers::Word;
use crate::domain::Command;
use crate::domain::rights::WINDOW;
use crate::engine::Writing;
use crate::storage::browser::Preferences;

impl Session {
    /// Listens for them from now on; locking ends it with the page.
    pub fn give_numbers(self) {
        let name = Word::channel(self.space.get_untracked());
        let channel = Channel::join(&name, move |said| self.hear_number(&said));
        self.inner.update_value(|inner| inner.numbers = channel);
    }

    fn hear_number(self, said: &str) {
        // One of several windows answers: the one that writes.
        let gives = untrack(|| {
            self.phase.get() == Phase::Open
                && self.writing.get() == Writing::Yes
                && self.can_write()
                && self.may(WINDOW)
        });
        if !gives || Preferences::is_kiosk() {
            return;
        }
        match Word::read(said) {
            Some(Word::Anybody) => self.answer(&Word::Here),
            Some(Word::Take(asked)) => spawn_local(async move {
                self.answer(&match self.give_number().await {
                    Some((number, before)) => Word::Given { asked, number, before },
                    None => Word::Refused(asked),
                });
            }),
            _ => {}
        }
    }

    /// The next number of this tablet, and how many wait before it.
    async fn give_number(self) -> Option<(String, u32)> {
        let line = self.device()?.letter;
        let mut given = None;
        let done = self.watched(async |engine| {
            let done = engine.execute(Command::TakeTicket { line, service: None }).await?;
            // Looked up before anything else can be written: two people never see the same number.
            given = engine.read(|station| {
                let today = clock::read().day();
                let of_line = station.queue().on(today).filter(|(_, ticket)| ticket.line == line);
                let (id, ticket) = of_line.max_by_key(|(_, ticket)| ticket.number)?;
                let before = station.queue().waiting(today).iter().position(|(other, _)| *other == id)?;
                Some((ticket.label(), u32::try_from(before).unwrap_or(u32::MAX)))
            });
            Ok(done)
        });
        done.await.ok()?;
        given
    }

    fn answer(self, word: &Word) {
        self.inner.try_with_value(|inner| inner.numbers.as_ref().map(|channel| channel.tell(&word.write())));
    }
}
