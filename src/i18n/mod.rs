//! What people read: one struct of strings per area, one static per language.
//!
//! A text that is missing in a language does not compile, and a binary carries only the areas it
//! uses. Rejections, problems and findings become sentences here and nowhere else.

pub mod ask;
pub mod billers;
pub mod bookings;
pub mod books;
pub mod capitals;
pub mod catalogue;
pub mod charter;
pub mod collect;
pub mod common;
pub mod counter;
pub mod data;
pub mod days;
pub mod desk;
mod en;
pub mod english;
pub mod entry;
pub mod finance;
pub mod findings;
pub mod history;
pub mod hours;
pub mod in_force;
pub mod library;
pub mod life;
pub mod mandates;
pub mod money;
pub mod notices;
pub mod paper;
pub mod people;
pub mod policies;
pub mod policies_told;
pub mod positioning;
pub mod problems;
pub mod profile;
pub mod proposal;
pub mod providers;
pub mod publish;
pub mod queue;
pub mod reconcile;
pub mod record;
pub mod rejections;
pub mod requests;
pub mod resident;
pub mod setup;
pub mod shift;
pub mod slips;
pub mod staff;
pub mod steps;
pub mod tablets;
pub mod today;
pub mod troubles;
pub mod verify;
pub mod visits;
mod zh;

/// The languages of the screens. Chinese is what everything is written for first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    #[default]
    Zh,
    En,
}

impl Lang {
    /// The value of the document's `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Zh => "zh-CN",
            Lang::En => "en",
        }
    }

    /// For [`crate::domain::values::Text::words`].
    pub fn is_english(self) -> bool {
        self == Lang::En
    }
}
