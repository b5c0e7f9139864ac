//! What an unlocked engine holds in memory and nowhere else: the ring, what opens it again, PINs.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::values::StaffId;
use crate::vault::{Header, Holder, Opened, Pin, Ring, SlotKey};

/// The keys of an unlocked station. Gone with the engine.
pub(super) struct Held {
    ring: RefCell<Rc<Ring>>,
    /// Of the slot that opened the station, and of those made here since.
    keys: RefCell<Vec<SlotKey>>,
    /// Whose slot opened the station.
    pub by: Holder,
    /// By whom they were set, with how often a wrong one was typed in a row.
    pub pins: RefCell<BTreeMap<StaffId, (Pin, u8)>>,
    /// Another window has taken our way in away.
    pub shut_out: Cell<bool>,
}

impl Held {
    /// What an opened vault gives.
    pub fn new(opened: Opened) -> Held {
        let Opened { ring, holder, key } = opened;
        Held { keys: RefCell::new(vec![key]), ..Held::newborn(ring, holder) }
    }

    /// What a station has that is just being founded, before it has slots.
    pub fn newborn(ring: Ring, by: Holder) -> Held {
        Held {
            ring: RefCell::new(Rc::new(ring)),
            keys: RefCell::default(),
            by,
            pins: RefCell::default(),
            shut_out: Cell::new(false),
        }
    }

    /// The ring as it is now.
    pub fn ring(&self) -> Rc<Ring> {
        self.ring.borrow().clone()
    }

    /// From now on this is the ring.
    pub fn set_ring(&self, ring: Rc<Ring>) {
        *self.ring.borrow_mut() = ring;
    }

    /// Remembers a slot that has been made here: it may be all that opens the ring again.
    pub fn remember(&self, key: SlotKey) {
        self.keys.borrow_mut().push(key);
    }

    /// Opens the ring of a header that may have changed; false when no slot of ours is in it any more.
    pub fn refresh(&self, header: &Header) -> bool {
        let ring = self.keys.borrow().iter().find_map(|key| header.reopen(key));
        let known = ring.is_some();
        if let Some(ring) = ring {
            self.set_ring(Rc::new(ring));
        }
        self.shut_out.set(!known);
        known
    }
}
