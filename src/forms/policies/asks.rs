//! What the station asks for, and what was answered, as typed.

use super::{Problem, field, past_day, required};
use crate::domain::policies::{Ask, AskState, Head};
use crate::domain::values::{ClauseId, Day};
use crate::forms::{What, limited};

/// Something asked for, as typed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AskDraft {
    pub head: Head,
    pub words: String,
    pub to: String,
    /// Id of the clause it rests on; empty: none.
    pub clause: String,
}

impl AskDraft {
    /// What is asked for, ready to be typed over.
    pub fn of(ask: &Ask) -> AskDraft {
        AskDraft {
            head: ask.head,
            words: ask.words.clone(),
            to: ask.to.clone(),
            clause: ask.clause.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    }

    /// What is asked for.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(&self) -> Result<Ask, Vec<Problem>> {
        let mut problems = Vec::new();
        let to = required(&mut problems, field::ASK_TO, &self.to, 60);
        let words = required(&mut problems, field::ASK_WORDS, &self.words, 1000);
        let clause = self.clause.trim();
        let clause = (!clause.is_empty()).then(|| ClauseId::named(clause));
        let ask = Ask { head: self.head, words, to, clause };
        if problems.is_empty() { Ok(ask) } else { Err(problems) }
    }
}

/// Where something asked for stands, as typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub state: AskState,
    pub on: String,
    pub words: String,
}

impl Answer {
    /// State, day and words; `submitted` is the day it was handed in.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(&self, submitted: Option<Day>, today: Day) -> Result<(AskState, Day, String), Vec<Problem>> {
        let mut problems = Vec::new();
        let on = past_day(&mut problems, field::ASK_ON, &self.on, today);
        let answered = self.state.is_answer();
        if answered && on.zip(submitted).is_some_and(|(on, submitted)| on < submitted) {
            problems.push(Problem::new(field::ASK_ON, What::EndsFirst));
        }
        let words = match answered || self.state == AskState::Withdrawn {
            true => required(&mut problems, field::ASK_ANSWER, &self.words, 1000),
            false => limited(&mut problems, field::ASK_ANSWER, &self.words, 1000),
        };
        match on {
            Some(on) if problems.is_empty() => Ok((self.state, on, words)),
            _ => Err(problems),
        }
    }
}
