//! Whom somebody means who types a name, a phone or a door.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;

use crate::app::session::Session;
use crate::domain::people::Particulars;
use crate::domain::values::PersonId;
use crate::domain::{Slice, Station};
use crate::search::Register;

thread_local! {
    /// Kept between pages: to read ten thousand names again at each visit would be felt. Locking reloads
    /// the page, and this goes with it.
    static REGISTER: RefCell<Register> = RefCell::default();
}

/// Keeps the register ready: brings it up to date whenever something new is known of somebody, and not
/// with every letter that is typed.
pub fn ready(session: Session) -> Memo<u32> {
    warm_up(session, || ());
    Memo::new(move |turn: Option<&u32>| {
        session.read(&[Slice::People], |station| {
            REGISTER.with_borrow_mut(|register| register.refresh(station.people()));
        });
        turn.copied().unwrap_or_default().wrapping_add(1)
    })
}

/// Residents who are read between two looks at what a person does.
const SOME: usize = 800;

/// Reads the register in small steps while nobody types yet, so that the first letter does not wait for it; then
/// something else that can be made ready.
pub fn warm_up(session: Session, then: impl Fn() + Copy + 'static) {
    let step = move || {
        let whole = session.read(&[], |station| {
            REGISTER.with_borrow_mut(|register| register.refresh_some(station.people(), SOME))
        });
        if whole {
            then();
        } else {
            warm_up(session, then);
        }
    };
    set_timeout(step, Duration::from_millis(30));
}

/// The residents who are meant, best first; tracked.
pub fn find(ready: Memo<u32>, typed: &str, limit: usize) -> Vec<PersonId> {
    // Reading it, unlike only following it, brings the register up to date.
    let _ = ready.get();
    REGISTER.with_borrow(|register| register.find(typed, limit))
}

/// Door and best phone in a row.
pub fn door_and_phone(who: &Particulars) -> String {
    let mut text = who.door();
    if let Some(phone) = who.phones.first() {
        if !text.is_empty() {
            text.push_str(" · ");
        }
        text.push_str(phone);
    }
    text
}

/// How many things of theirs are under way.
pub fn under_way(station: &Station, id: &PersonId) -> usize {
    station.requests_of(id).into_iter().filter(|(_, request)| request.state.is_open()).count()
}
