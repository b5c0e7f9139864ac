//! The rules in the browser, and what carries a command out: a file of their own, fetched when the first change is
//! made, or quietly before.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;

use super::session::Engine;
use crate::domain::Command;
use crate::engine::{Done, Refusal, Rules};
use crate::i18n::rejections;

/// Fetches them unless they are here; `None`: they did not come.
pub type Fetch = fn() -> Pin<Box<dyn Future<Output = Option<Judge>>>>;

/// See [`crate::engine::Engine::execute`].
type Execute = for<'a> fn(&'a Engine, Command) -> Pin<Box<dyn Future<Output = Result<Done, Refusal>> + 'a>>;

/// What the file brings.
#[derive(Debug, Clone, Copy)]
pub struct Judge {
    rules: Rules,
    execute: Execute,
    tell: rejections::Tell,
}

impl Judge {
    /// That of this program. Whoever names it brings all rules along.
    pub const HERE: Judge = Judge { rules: Rules::HERE, execute: execute_here, tell: rejections::tell_here };
}

thread_local! {
    static FETCH: Cell<Option<Fetch>> = const { Cell::new(None) };
}

/// Says how the rules are fetched, once, before anything is changed.
pub fn come_by(fetch: Fetch) {
    FETCH.set(Some(fetch));
}

async fn judge() -> Option<Judge> {
    let judge = FETCH.get()?().await?;
    rejections::bring(judge.tell);
    Some(judge)
}

/// Sees to it that what the rules say can be told in words.
pub async fn learn_their_words() {
    judge().await;
}

/// The rules.
pub(super) async fn rules() -> Option<Rules> {
    Some(judge().await?.rules)
}

/// Carries a command out.
///
/// # Errors
/// Why nothing was changed.
pub(super) async fn execute(engine: &Engine, command: Command) -> Result<Done, Refusal> {
    match judge().await {
        Some(judge) => (judge.execute)(engine, command).await,
        None => Err(Refusal::NotLoaded),
    }
}

fn execute_here<'a>(
    engine: &'a Engine,
    command: Command,
) -> Pin<Box<dyn Future<Output = Result<Done, Refusal>> + 'a>> {
    Box::pin(engine.execute(command))
}
