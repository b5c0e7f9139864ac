//! A few words in a coloured pill. The colour repeats what the words say.

use leptos::prelude::*;

use crate::domain::catalogue::Block;
use crate::domain::requests::State;

/// What a chip's or a box's colour means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    #[default]
    Neutral,
    /// Outlined, for what matters least.
    Plain,
    /// Open, safe, done.
    Good,
    /// Waiting, closed, soon.
    Wait,
    /// Danger, stopped.
    Danger,
    /// Selected.
    Brick,
    /// A plain fact.
    Info,
    /// The colour of a block of services.
    Block(Block),
}

impl Tone {
    /// The colour of where a request stands.
    pub fn of(state: State) -> Tone {
        match state {
            State::Registered => Tone::Wait,
            State::Accepted | State::Assigned | State::UnderWay => Tone::Info,
            State::Done | State::Confirmed => Tone::Good,
            State::Declined | State::Cancelled | State::Referred => Tone::Neutral,
        }
    }

    fn chip(self) -> &'static str {
        match self {
            Tone::Neutral => "chip",
            Tone::Plain => "chip plain",
            Tone::Good => "chip open",
            Tone::Wait => "chip wait",
            Tone::Danger => "chip danger",
            Tone::Brick => "chip brick",
            Tone::Info => "chip sea",
            Tone::Block(Block::Public) => "chip tone public",
            Tone::Block(Block::Commercial) => "chip tone commercial",
            Tone::Block(Block::Volunteer) => "chip tone volunteer",
            Tone::Block(Block::MutualAid) => "chip tone mutual_aid",
        }
    }

    pub(super) fn notice(self) -> &'static str {
        match self {
            Tone::Good => "notice good",
            Tone::Wait => "notice warn",
            Tone::Danger => "notice danger",
            _ => "notice info",
        }
    }

    pub(super) fn icon(self) -> &'static str {
        match self {
            Tone::Good => "check",
            Tone::Wait | Tone::Danger => "warn",
            _ => "info",
        }
    }
}

/// A chip.
#[component]
pub fn Chip(#[prop(optional)] tone: Tone, #[prop(into)] text: String) -> impl IntoView {
    view! { <span class=tone.chip()>{text}</span> }
}
