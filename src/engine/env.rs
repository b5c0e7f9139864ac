//! What the engine needs of the world: a clock, randomness, and a moment to breathe.

use super::Rules;
use crate::domain::values::Instant;
use crate::vault::Entropy;

/// Longest stretch of work, in milliseconds, before the screen gets its turn.
const SLICE_MS: f64 = 8.0;

/// The world as a parameter.
#[allow(async_fn_in_trait, reason = "one thread: no caller needs the futures to be Send")]
pub trait Env {
    /// The wall clock. It may jump.
    fn now(&self) -> Instant;
    /// Milliseconds since some fixed moment; never goes back.
    fn monotonic_ms(&self) -> f64;
    /// Fills the bytes with randomness fit for keys.
    fn fill(&self, bytes: &mut [u8]);
    /// Lets the screen and the user have a turn.
    async fn pause(&self);
    /// What turns commands into entries; `None`: it could not be fetched.
    async fn rules(&self) -> Option<Rules> {
        Some(Rules::HERE)
    }
}

/// Called now and then during long work: (done, of).
pub type Progress<'a> = &'a dyn Fn(u64, u64);

/// An environment's randomness for the vault.
pub(super) fn entropy<E: Env>(env: &E) -> impl Entropy + '_ {
    |bytes: &mut [u8]| env.fill(bytes)
}

/// Keeps long work in slices that a screen does not feel.
pub(super) struct Slicer<'a, E: Env> {
    env: &'a E,
    since: f64,
}

impl<'a, E: Env> Slicer<'a, E> {
    /// Starts a slice.
    pub fn new(env: &'a E) -> Self {
        Slicer { env, since: env.monotonic_ms() }
    }

    /// Pauses when the slice is used up.
    pub async fn breathe(&mut self) {
        if self.env.monotonic_ms() - self.since >= SLICE_MS {
            self.env.pause().await;
            self.since = self.env.monotonic_ms();
        }
    }
}
