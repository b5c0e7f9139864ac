//! What can be wrong with the form, and where.

use crate::forms::What;
use crate::forms::hours::Spot;

/// A part in which parties stand behind a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Competent,
    Executing,
    Assisting,
}

/// A place in the form, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Name,
    Summary,
    Area,
    Audience,
    Party(Part, usize),
    Funding,
    Online,
    StandInBrings,
    Step(usize),
    /// Of its own week.
    Week(Spot),
    MonthDays,
    /// Of its own dated exceptions.
    Exception(Spot),
    Times,
    Place,
    Phone,
    FeeKind,
    Amount,
    From,
    To,
    Unit,
    How,
    FeeBasis,
    Paper(usize),
    Basis,
    TimeLimit,
    Keywords,
}

/// A section of the form, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    What,
    Who,
    How,
    When,
    Cost,
    Papers,
    Basis,
    Words,
}

impl Section {
    /// All of them.
    pub const ALL: [Section; 8] = [
        Section::What,
        Section::Who,
        Section::How,
        Section::When,
        Section::Cost,
        Section::Papers,
        Section::Basis,
        Section::Words,
    ];

    /// Does it hold what every service needs?
    pub fn is_required(self) -> bool {
        matches!(self, Section::What | Section::Cost)
    }
}

impl Field {
    /// The section it stands in.
    pub fn section(self) -> Section {
        match self {
            Field::Name | Field::Summary | Field::Area | Field::Audience => Section::What,
            Field::Party(..) | Field::Funding => Section::Who,
            Field::Online | Field::StandInBrings | Field::Step(_) => Section::How,
            Field::Week(_)
            | Field::MonthDays
            | Field::Exception(_)
            | Field::Times
            | Field::Place
            | Field::Phone => Section::When,
            Field::FeeKind
            | Field::Amount
            | Field::From
            | Field::To
            | Field::Unit
            | Field::How
            | Field::FeeBasis => Section::Cost,
            Field::Paper(_) => Section::Papers,
            Field::Basis | Field::TimeLimit => Section::Basis,
            Field::Keywords => Section::Words,
        }
    }
}

/// What is wrong there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    Missing,
    TooLong,
    NotAnAmount,
    /// An amount of nothing: the service is free, or the price is not known yet.
    Zero,
    /// The end of a range is not above its beginning.
    NotARange,
    NotAPhone,
    /// Not days of a month, as `1–15`.
    NotDays,
    /// English stands there, but the Chinese does not.
    OnlyEnglish,
    /// Something about times of day or dates.
    Hours(What),
    /// For publishing: a paid service says what it costs or how that is counted (价格法 13).
    PriceMissing,
    /// For publishing: a public service with a fee names its 收费依据.
    FeeBasisMissing,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub field: Field,
    /// It is wrong with the English of the field.
    pub english: bool,
    pub kind: ProblemKind,
}
