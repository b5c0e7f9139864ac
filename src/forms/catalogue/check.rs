//! From what is typed to [`Details`], or to everything that is wrong with it at once.

use super::{Draft, FeeKind, LONGEST, PaperDraft, PartyDraft, Words, fee, keywords};
use crate::domain::Rejection;
use crate::domain::catalogue::{Details, Fee, Paper, PaperForm, Parties, Party, publishable};
use crate::domain::values::{Fen, Text, WeekHours};

/// A part in which parties stand behind a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Competent,
    Executing,
    Assisting,
}

/// A place in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Name,
    NameEn,
    Summary,
    SummaryEn,
    Area,
    FeeKind,
    Amount,
    From,
    To,
    Unit,
    How,
    FeeBasis,
    Audience,
    Paper(usize),
    Step(usize),
    TimeLimit,
    Basis,
    Place,
    Phone,
    Times,
    Keywords,
    Party(Part, usize),
    Funding,
}

/// What is wrong there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    Missing,
    TooLong,
    NotAnAmount,
    /// An amount of nothing: the service is free, or the price is not known yet.
    Zero,
    /// The end of a range is not above its beginning.
    NotARange,
    NotAPhone,
    /// English stands there, but the Chinese does not.
    OnlyEnglish,
    /// For publishing: a paid service says what it costs or how that is counted (价格法 13).
    PriceMissing,
    /// For publishing: a public service with a fee names its 收费依据.
    FeeBasisMissing,
}

/// One thing that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Problem {
    pub field: Field,
    pub kind: ProblemKind,
}

impl Draft {
    /// The service as typed, for a draft.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(&self) -> Result<Details, Vec<Problem>> {
        let mut sheet = Sheet::default();
        let details = sheet.details(self);
        if sheet.problems.is_empty() { Ok(details) } else { Err(sheet.problems) }
    }

    /// The service as typed, good enough for residents to see.
    ///
    /// # Errors
    /// Everything that is wrong, what only publishing asks for included.
    pub fn check_for_publishing(&self) -> Result<Details, Vec<Problem>> {
        let mut sheet = Sheet::default();
        let details = sheet.details(self);
        let asked = match publishable(&details) {
            Err(Rejection::PriceMissing) => Some((self.price_field(), ProblemKind::PriceMissing)),
            Err(Rejection::FeeBasisMissing) => Some((Field::FeeBasis, ProblemKind::FeeBasisMissing)),
            _ => None,
        };
        if let Some((field, kind)) = asked
            && !sheet.problems.iter().any(|problem| problem.field == field)
        {
            sheet.problems.push(Problem { field, kind });
        }
        if sheet.problems.is_empty() { Ok(details) } else { Err(sheet.problems) }
    }

    /// Where the price is missing.
    fn price_field(&self) -> Field {
        match self.fee.kind {
            FeeKind::Agreed => Field::How,
            FeeKind::PerUnit => Field::Unit,
            _ => Field::FeeKind,
        }
    }
}

/// A form being read.
#[derive(Default)]
struct Sheet {
    problems: Vec<Problem>,
}

impl Sheet {
    fn say(&mut self, field: Field, kind: ProblemKind) {
        self.problems.push(Problem { field, kind });
    }

    /// In the order of the form, so that problems come in it.
    fn details(&mut self, draft: &Draft) -> Details {
        Details {
            name: self.bilingual(Field::Name, Field::NameEn, &draft.name, true),
            summary: self.bilingual(Field::Summary, Field::SummaryEn, &draft.summary, false),
            block: draft.block,
            area: self.required(Field::Area, &draft.area),
            modes: draft.modes.clone(),
            stand_in: draft.stand_in,
            fee: self.fee(draft),
            fee_basis: self.text(Field::FeeBasis, &draft.fee_basis),
            audience: self.text(Field::Audience, &draft.audience),
            papers: self.papers(&draft.papers),
            steps: self.steps(&draft.steps),
            time_limit: self.text(Field::TimeLimit, &draft.time_limit),
            basis: self.text(Field::Basis, &draft.basis),
            place: self.text(Field::Place, &draft.place),
            phone: self.phone(&draft.phone),
            times: self.text(Field::Times, &draft.times),
            keywords: self.keywords(&draft.keywords),
            parties: Parties {
                competent: self.parties(Part::Competent, &draft.competent),
                executing: self.parties(Part::Executing, &draft.executing),
                assisting: self.parties(Part::Assisting, &draft.assisting),
                funding: self.text(Field::Funding, &draft.funding),
            },
            stand_in_brings: Text::default(),
            online: Text::default(),
            groups: Vec::new(),
            hours: WeekHours::default(),
            month_days: Vec::new(),
            exceptions: Vec::new(),
            providers: Vec::new(),
        }
    }

    fn text(&mut self, field: Field, words: &Words) -> Text {
        let text = words.text();
        if is_long(&text.zh) || text.en.as_deref().is_some_and(is_long) {
            self.say(field, ProblemKind::TooLong);
        }
        text
    }

    fn required(&mut self, field: Field, words: &Words) -> Text {
        if words.is_blank() {
            self.say(field, ProblemKind::Missing);
        }
        self.text(field, words)
    }

    /// A text whose English is typed too.
    fn bilingual(&mut self, field: Field, english: Field, words: &Words, required: bool) -> Text {
        if words.is_blank() && required {
            self.say(field, ProblemKind::Missing);
        } else if words.is_blank() && !words.en.trim().is_empty() {
            self.say(field, ProblemKind::OnlyEnglish);
        }
        let text = words.text();
        if is_long(&text.zh) {
            self.say(field, ProblemKind::TooLong);
        }
        if text.en.as_deref().is_some_and(is_long) {
            self.say(english, ProblemKind::TooLong);
        }
        text
    }

    fn fee(&mut self, draft: &Draft) -> Fee {
        let fee = &draft.fee;
        match fee.kind {
            FeeKind::Free => Fee::Free,
            FeeKind::Unpriced => Fee::Unpriced,
            FeeKind::Fixed => Fee::Fixed { amount: self.price(Field::Amount, &fee.amount) },
            FeeKind::PerUnit => Fee::PerUnit {
                amount: self.price(Field::Amount, &fee.amount),
                unit: self.text(Field::Unit, &fee.unit),
            },
            FeeKind::Agreed => Fee::Agreed { how: self.text(Field::How, &fee.how) },
            FeeKind::Range => {
                let from = self.amount(Field::From, &fee.from);
                let to = self.amount(Field::To, &fee.to);
                if let (Some(from), Some(to)) = (from, to)
                    && from >= to
                {
                    self.say(Field::To, ProblemKind::NotARange);
                }
                Fee::Range { from: from.unwrap_or_default(), to: to.unwrap_or_default() }
            }
        }
    }

    /// An amount that is more than nothing.
    fn price(&mut self, field: Field, typed: &str) -> Fen {
        let amount = self.amount(field, typed);
        if amount == Some(Fen(0)) {
            self.say(field, ProblemKind::Zero);
        }
        amount.unwrap_or_default()
    }

    fn amount(&mut self, field: Field, typed: &str) -> Option<Fen> {
        if typed.trim().is_empty() {
            self.say(field, ProblemKind::Missing);
            return None;
        }
        let amount = fee::amount(typed);
        if amount.is_none() {
            self.say(field, ProblemKind::NotAnAmount);
        }
        amount
    }

    /// Rows without words are dropped, unless something else has been chosen in them.
    fn papers(&mut self, drafts: &[PaperDraft]) -> Vec<Paper> {
        let mut papers = Vec::new();
        for (n, draft) in drafts.iter().enumerate() {
            if draft.name.is_blank() {
                if draft.form != PaperForm::Any {
                    self.say(Field::Paper(n), ProblemKind::Missing);
                }
                continue;
            }
            papers.push(Paper { name: self.text(Field::Paper(n), &draft.name), form: draft.form });
        }
        papers
    }

    fn steps(&mut self, drafts: &[Words]) -> Vec<Text> {
        let mut steps = Vec::new();
        for (n, words) in drafts.iter().enumerate().filter(|(_, words)| !words.is_blank()) {
            steps.push(self.text(Field::Step(n), words));
        }
        steps
    }

    fn parties(&mut self, part: Part, drafts: &[PartyDraft]) -> Vec<Party> {
        let mut parties = Vec::new();
        for (n, draft) in drafts.iter().enumerate() {
            parties.push(Party { body: draft.body, name: self.text(Field::Party(part, n), &draft.name) });
        }
        parties
    }

    fn phone(&mut self, typed: &str) -> String {
        let phone = typed.trim();
        let digits = phone.chars().filter(char::is_ascii_digit).count();
        if !phone.is_empty() && !(3..=40).contains(&digits) {
            self.say(Field::Phone, ProblemKind::NotAPhone);
        }
        phone.to_owned()
    }

    fn keywords(&mut self, typed: &str) -> Vec<String> {
        if is_long(typed) {
            self.say(Field::Keywords, ProblemKind::TooLong);
        }
        keywords(typed)
    }
}

fn is_long(text: &str) -> bool {
    text.chars().count() > LONGEST
}
