//! Real data and the demo never meet: every name the browser knows us by begins with the space.

/// Which station this page works on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Space {
    #[default]
    Real,
    Demo,
}

impl Space {
    /// The prefix of databases, locks, channels and caches.
    pub fn prefix(self) -> &'static str {
        match self {
            Space::Real => "linli",
            Space::Demo => "linli-demo",
        }
    }
}
