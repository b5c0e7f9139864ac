//! What residents have looked for on this tablet and not found becomes 居民需求.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Phase, Session};
use crate::app::router::Router;
use crate::domain::Command;
use crate::domain::catalogue::Wish;
use crate::domain::rights::WINDOW;
use crate::storage::Space;
use crate::storage::browser::{Lines, Preferences};
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
        let space = self.space.get_untracked();
        // The other side has chosen another space: this desk is about to lock.
        let stays = space == Preferences::space() && untrack(|| self.may(WINDOW) && self.can_write());
        let wishes = kept(space);
        let busy = self.inner.try_update_value(|inner| std::mem::replace(&mut inner.taking_wishes, true));
        if busy != Some(false) {
            return;
        }
        // What is not on disk stays where it is and is taken in the next time.
        if stays
            && !wishes.is_empty()
            && self.send(Command::TakeWishes { wishes: wishes.clone() }).await.is_ok()
        {
            let rest: Vec<Wish> = kept(space).into_iter().filter(|wish| !wishes.contains(wish)).collect();
            Lines::Wishes.write(space, &write_wishes(&rest));
        }
        self.inner.try_update_value(|inner| inner.taking_wishes = false);
    }
}

fn kept(space: Space) -> Vec<Wish> {
    Traces::read(&Lines::Wishes.read(space)).wishes
}
