//! What residents have looked for on this tablet and not found becomes 居民需求.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Phase, Session};
use crate::app::router::Router;
use crate::domain::Command;
use crate::domain::catalogue::Wish;
use crate::domain::rights::WINDOW;
use crate::storage::browser::Lines;
use crate::storage::traces::{Traces, write_wishes};

impl Session {
    /// Takes them in whenever the desk is opened or come back to by somebody who may.
    pub fn take_wishes_when_open(self, router: Router) {
        Effect::new(move || {
            if self.phase.get() == Phase::Open && router.visible() {
                spawn_local(async move { self.take_wishes().await });
            }
        });
    }

    async fn take_wishes(self) {
        let wishes = kept();
        if wishes.is_empty() || !untrack(|| self.may(WINDOW) && self.can_write()) {
            return;
        }
        // What is not on disk stays where it is and is taken in the next time.
        if self.send(Command::TakeWishes { wishes: wishes.clone() }).await.is_ok() {
            let rest: Vec<Wish> = kept().into_iter().filter(|wish| !wishes.contains(wish)).collect();
            Lines::Wishes.write(&write_wishes(&rest));
        }
    }
}

fn kept() -> Vec<Wish> {
    Traces::read(&Lines::Wishes.read()).wishes
}
