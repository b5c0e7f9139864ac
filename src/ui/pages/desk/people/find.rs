//! Whom somebody means who types a name, a phone or a door.

use std::cell::RefCell;

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

/// The residents who are meant, best first; tracked.
pub fn find(session: Session, typed: &str, limit: usize) -> Vec<PersonId> {
    session.read(&[Slice::People], |station| {
        REGISTER.with_borrow_mut(|register| {
            register.refresh(station.people());
            register.find(typed, limit)
        })
    })
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
    station.requests().of(id).filter(|(_, request)| request.state.is_open()).count()
}
