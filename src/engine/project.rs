//! The clear projection: the public board, written by a second strict transaction with the heads it
//! stands for, and made again at unlock when it is behind.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;

use super::env::{Env, Slicer};
use super::{Engine, Rules, State, Writing, keys};
use crate::board::counter::{Counter, Stand, Texts, lookup_code, stands};
use crate::board::{Board, PublicKey, project};
use crate::domain::values::{Day, DeviceId, Instant, RequestId};
use crate::journal::hex;
use crate::json;
use crate::storage::{Expect, Space, Store, StoreError, Write, boards};
use crate::vault::PublicHalf;

/// What of a stored board says how far it goes.
#[derive(Deserialize)]
struct Stands {
    heads: BTreeMap<DeviceId, u64>,
    made: Instant,
}

impl<S: Store, E: Env> Engine<S, E> {
    /// The public board as it stands now.
    pub fn board(&self) -> Option<Board> {
        let state = self.state.borrow();
        let made = self.env.now();
        let demo = self.space == Space::Demo;
        project(
            &state.station,
            made,
            state.board_heads(),
            demo,
            self.public_keys(self.ring().public_halves(), made.day()),
        )
    }

    /// Writes the board that residents on this tablet see, and the sign on the lock screen.
    ///
    /// # Errors
    /// When the disk does not take it; the journal is untouched and the board is made again later.
    pub async fn project_board(&self) -> Result<(), StoreError> {
        let rules = self.rules().await.ok();
        let _turn = self.queue.lock().await;
        if self.writing() != Writing::Yes {
            return Ok(());
        }
        let fence = self.state.borrow().fence;
        let mut writes: Vec<Write> = Vec::new();
        // Read before anything is made that would count as stored.
        let sign = self.sign();
        if keys::get_json(&self.store, keys::SIGN).await?.as_ref() != Some(&sign) {
            writes.push(keys::put_json(keys::SIGN, &sign));
        }
        let mut slicer = Slicer::new(&self.env);
        while rules.is_some_and(|rules| !self.counter_is_ready(rules)) {
            slicer.breathe().await;
        }
        // Without the rules both stay as they are, and behind; whoever fetches the rules makes them.
        if let Some(rules) = rules {
            writes.extend(self.board_write(rules));
            writes.extend(self.counter_writes(rules));
        }
        let committed = self.store.commit(Expect::Fence(Some(fence)), writes).await;
        if committed.is_err() {
            self.state.borrow_mut().kept.forget();
        }
        committed
    }

    /// Is the stored board older than the journal, does another positioning hold than on its day, or is the counter
    /// missing?
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn board_is_behind(&self) -> Result<bool, StoreError> {
        let stored = boards::own(&self.store).await?;
        let stored: Option<Stands> = stored.and_then(|json| json::read(&json));
        let heads = self.heads();
        let current = heads.iter().map(|(device, head)| (device.clone(), head.seq)).collect();
        let counter = boards::counter(&self.store).await?;
        let today = self.now().day();
        let another = |made: Day| {
            self.read(|station| {
                station.profile().is_some_and(|it| it.positioning_on(made) != it.positioning_on(today))
            })
        };
        let behind = |board: Stands| board.heads != current || another(board.made.day());
        Ok(counter.is_none() || stored.is_none_or(behind))
    }

    /// The counter as it stands now.
    pub fn counter(&self) -> Counter {
        let state = self.state.borrow();
        Counter::of(&state.station, self.env.now())
    }

    /// Where requests stand now, by what residents ask for them by.
    pub fn stands(&self) -> BTreeMap<String, Stand> {
        let state = self.state.borrow();
        stands(&state.station, state.header.station(), self.env.now().day())
    }

    /// What a resident asks for a request by; empty for one that is not here.
    pub fn lookup_code(&self, id: &RequestId) -> String {
        let state = self.state.borrow();
        let request = state.station.requests().get(id);
        request.map(|request| lookup_code(state.header.station(), id, request)).unwrap_or_default()
    }

    /// What writes the board as it stands now.
    pub(super) fn board_write(&self, rules: Rules) -> Option<Write> {
        let state = self.state.borrow();
        let made = self.env.now();
        let (demo, keys) =
            (self.space == Space::Demo, self.public_keys((rules.keys)(&self.ring()), made.day()));
        Some(boards::put_own((rules.board)(&state.station, made, state.board_heads(), demo, keys)?))
    }

    /// One step of making the counter anew, where that is needed; true when nothing is left to do.
    fn counter_is_ready(&self, rules: Rules) -> bool {
        let mut state = self.state.borrow_mut();
        let State { kept, station, header, .. } = &mut *state;
        (rules.prepare)(kept, station, header.station(), self.env.now())
    }

    /// What writes the counter as it stands now, and the shelves on which something has changed.
    pub(super) fn counter_writes(&self, rules: Rules) -> Vec<Write> {
        let mut state = self.state.borrow_mut();
        let State { kept, station, header, .. } = &mut *state;
        let Texts { counter, shelves } = (rules.counter)(kept, station, header.station(), self.env.now());
        let shelves = shelves.into_iter().map(|(letter, text)| boards::put_shelf(letter, text));
        std::iter::once(boards::put_counter(counter)).chain(shelves).collect()
    }

    fn public_keys(&self, halves: [PublicHalf; 2], today: Day) -> Vec<PublicKey> {
        let from = self.founded_on().unwrap_or(today);
        let key = |half: PublicHalf| PublicKey {
            kid: hex(&half.kid),
            alg: half.alg.to_owned(),
            public: URL_SAFE_NO_PAD.encode(half.public),
            from,
            until: None,
            revoked: false,
        };
        halves.into_iter().map(key).collect()
    }

    /// The day the first manager took the post.
    fn founded_on(&self) -> Option<Day> {
        self.state.borrow().station.staff().iter().map(|(_, member)| member.post.since).min()
    }
}

impl State {
    /// How far each device's journal has come, as a board says it.
    fn board_heads(&self) -> BTreeMap<DeviceId, u64> {
        self.heads.iter().map(|(device, head)| (device.clone(), head.seq)).collect()
    }
}
