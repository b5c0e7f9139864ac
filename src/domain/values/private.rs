//! Personal data that can be erased while the entry that carried it stays.

/// The personal part of an event: there, or erased for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Private<T> {
    Present(T),
    Erased,
}

impl<T> Private<T> {
    /// The personal data, unless it has been erased.
    pub fn present(&self) -> Option<&T> {
        match self {
            Private::Present(data) => Some(data),
            Private::Erased => None,
        }
    }
}

/// What a reader finds where no personal part came along is `Erased`.
impl<T> Default for Private<T> {
    fn default() -> Self {
        Private::Erased
    }
}
