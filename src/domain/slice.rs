//! The parts of a station, each followed on its own.

/// A part of the station that screens follow on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Slice {
    Profile,
    Staff,
    Catalogue,
    Notices,
    Providers,
    People,
    Requests,
    Queue,
    Visits,
    Cashdesk,
    Tablets,
    Mandates,
    Policies,
}

impl Slice {
    /// Every slice.
    pub const ALL: [Slice; 13] = [
        Slice::Profile,
        Slice::Staff,
        Slice::Catalogue,
        Slice::Notices,
        Slice::Providers,
        Slice::People,
        Slice::Requests,
        Slice::Queue,
        Slice::Visits,
        Slice::Cashdesk,
        Slice::Tablets,
        Slice::Mandates,
        Slice::Policies,
    ];
}

/// A set of slices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Slices(u32);

impl Slices {
    /// All of them.
    pub const ALL: Slices = Slices(u32::MAX);

    /// Adds a slice.
    pub fn insert(&mut self, slice: Slice) {
        self.0 |= 1 << slice as u8;
    }

    /// Adds all of another set.
    pub fn extend(&mut self, others: Slices) {
        self.0 |= others.0;
    }

    /// Is it this one and no other?
    pub fn is_only(self, slice: Slice) -> bool {
        self.0 == 1 << slice as u8
    }

    /// Is the slice among them?
    pub fn contains(self, slice: Slice) -> bool {
        self.0 & 1 << slice as u8 != 0
    }
}
