//! From what is typed to [`Details`], or to everything that is wrong with it at once.

use super::{
    Draft, FeeKind, Field, LONGEST, PaperDraft, Part, PartyDraft, Problem, ProblemKind, Words, days, fee,
    keywords,
};
use crate::domain::Rejection;
use crate::domain::catalogue::{Details, Fee, MonthDays, Paper, PaperForm, Parties, Party, publishable};
use crate::domain::values::{DayException, Fen, Text, WeekHours};
use crate::forms::hours::{HoursProblem, Spot, check_exceptions};

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
            sheet.say(field, kind);
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
        self.problems.push(Problem { field, english: false, kind });
    }

    /// In the order of the form, so that problems come in it.
    fn details(&mut self, draft: &Draft) -> Details {
        Details {
            name: self.required(Field::Name, &draft.name),
            summary: self.text(Field::Summary, &draft.summary),
            block: draft.block,
            area: self.required(Field::Area, &draft.area),
            audience: self.text(Field::Audience, &draft.audience),
            groups: draft.groups.clone(),
            parties: Parties {
                competent: self.parties(Part::Competent, &draft.competent),
                executing: self.parties(Part::Executing, &draft.executing),
                assisting: self.parties(Part::Assisting, &draft.assisting),
                funding: self.text(Field::Funding, &draft.funding),
            },
            providers: draft.providers.clone(),
            modes: draft.modes.clone(),
            online: self.text(Field::Online, &draft.online),
            stand_in: draft.stand_in,
            stand_in_brings: self.text(Field::StandInBrings, &draft.stand_in_brings),
            steps: self.steps(&draft.steps),
            hours: self.week(draft),
            month_days: self.month_days(&draft.month_days),
            exceptions: self.exceptions(draft),
            times: self.text(Field::Times, &draft.times),
            place: self.text(Field::Place, &draft.place),
            phone: self.phone(&draft.phone),
            fee: self.fee(draft),
            fee_basis: self.text(Field::FeeBasis, &draft.fee_basis),
            papers: self.papers(&draft.papers),
            basis: self.text(Field::Basis, &draft.basis),
            time_limit: self.text(Field::TimeLimit, &draft.time_limit),
            keywords: self.keywords(&draft.keywords),
        }
    }

    fn text(&mut self, field: Field, words: &Words) -> Text {
        if words.is_only_english() {
            self.say(field, ProblemKind::OnlyEnglish);
        }
        let text = words.text();
        if is_long(&text.zh) {
            self.say(field, ProblemKind::TooLong);
        }
        if text.en.as_deref().is_some_and(is_long) {
            self.problems.push(Problem { field, english: true, kind: ProblemKind::TooLong });
        }
        text
    }

    fn required(&mut self, field: Field, words: &Words) -> Text {
        if words.is_blank() {
            self.say(field, ProblemKind::Missing);
            return Text::default();
        }
        self.text(field, words)
    }

    /// Its own week, where it has one.
    fn week(&mut self, draft: &Draft) -> WeekHours {
        if !draft.own_hours {
            return WeekHours::default();
        }
        draft.week.check_some().unwrap_or_else(|problems| {
            self.hours(Field::Week, problems);
            WeekHours::default()
        })
    }

    fn exceptions(&mut self, draft: &Draft) -> Vec<DayException> {
        check_exceptions(&draft.exceptions).unwrap_or_else(|problems| {
            self.hours(Field::Exception, problems);
            Vec::new()
        })
    }

    fn hours(&mut self, field: fn(Spot) -> Field, problems: Vec<HoursProblem>) {
        for problem in problems {
            self.say(field(problem.spot), ProblemKind::Hours(problem.what));
        }
    }

    fn month_days(&mut self, typed: &str) -> Vec<MonthDays> {
        days::read(typed).unwrap_or_else(|| {
            self.say(Field::MonthDays, ProblemKind::NotDays);
            Vec::new()
        })
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
