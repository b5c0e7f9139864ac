//! Founding a station: what is typed in its steps, and the profile it becomes.

#[cfg(test)]
mod tests;

use super::{Problem, What, limited, passphrase, phone, required};
use crate::domain::profile::{Legal, LegalKind, Positioning, Profile};
use crate::domain::staff::Identity;
use crate::domain::values::Text;

/// The steps in which the fields are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Place,
    Form,
    Manager,
}

/// Everything as it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The chosen community; empty: none yet.
    pub code: String,
    pub community: String,
    pub subdistrict: String,
    pub name: String,
    pub letters: String,
    /// The committee's name, made from the community's.
    pub committee: String,
    pub legal: LegalKind,
    pub founder: String,
    pub supervisor: String,
    pub number: String,
    pub scope: String,
    pub positioning: Positioning,
    pub manager: String,
    pub phone: String,
    pub passphrase: String,
    pub again: String,
}

/// Names of the fields on the screen.
pub mod field {
    pub const COMMUNITY: &str = "community";
    pub const NAME: &str = "station-name";
    pub const LETTERS: &str = "letters";
    pub const LEGAL: &str = "legal";
    pub const FOUNDER: &str = "founder";
    pub const SUPERVISOR: &str = "supervisor";
    pub const NUMBER: &str = "number";
    pub const SCOPE: &str = "scope";
    pub const POSITIONING: &str = "positioning";
    pub const MANAGER: &str = "manager";
    pub const PHONE: &str = "phone";
    pub const PASSPHRASE: &str = "passphrase";
    pub const AGAIN: &str = "again";
}

impl Draft {
    /// What is wrong in a step.
    pub fn problems(&self, step: Step) -> Vec<Problem> {
        let mut problems = Vec::new();
        match step {
            Step::Place => drop(self.place(&mut problems)),
            Step::Form => drop(self.form(&mut problems)),
            Step::Manager => {
                self.identity(&mut problems);
                problems.extend(self.secret());
            }
        }
        problems
    }

    /// The profile and the manager.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the steps.
    pub fn check(&self) -> Result<(Profile, Identity), Vec<Problem>> {
        let mut problems = Vec::new();
        let (name, letters) = self.place(&mut problems);
        let legal = self.form(&mut problems);
        let manager = self.identity(&mut problems);
        problems.extend(self.secret());
        if !problems.is_empty() {
            return Err(problems);
        }
        let profile = Profile {
            positioning: self.positioning,
            positioned: Vec::new(),
            legal,
            ..Profile::new(
                self.code.clone(),
                self.community.clone(),
                self.subdistrict.clone(),
                Text::zh(name),
                letters,
                Text::zh(self.committee.clone()),
            )
        };
        Ok((profile, manager))
    }

    fn place(&self, problems: &mut Vec<Problem>) -> (String, String) {
        if self.code.is_empty() {
            problems.push(Problem::new(field::COMMUNITY, What::Missing));
        }
        let name = required(problems, field::NAME, &self.name, 40);
        let letters = self.letters.trim().to_ascii_uppercase();
        if !(2..=4).contains(&letters.len()) || !letters.bytes().all(|b| b.is_ascii_uppercase()) {
            problems.push(Problem::new(field::LETTERS, What::Letters));
        }
        (name, letters)
    }

    fn form(&self, problems: &mut Vec<Problem>) -> Legal {
        // A part of the committee has no register entry of its own, whatever was typed before.
        let inside = self.legal == LegalKind::Inside;
        let mut text = |field, typed: &str, most| {
            if inside { String::new() } else { limited(problems, field, typed, most) }
        };
        Legal {
            kind: self.legal,
            founder: text(field::FOUNDER, &self.founder, 60),
            supervisor: text(field::SUPERVISOR, &self.supervisor, 60),
            number: text(field::NUMBER, &self.number, 40),
            scope: text(field::SCOPE, &self.scope, 200),
        }
    }

    fn identity(&self, problems: &mut Vec<Problem>) -> Identity {
        let name = required(problems, field::MANAGER, &self.manager, 30);
        Identity { name, phone: phone(problems, field::PHONE, &self.phone) }
    }

    fn secret(&self) -> Vec<Problem> {
        let known = [self.manager.as_str(), &self.phone, &self.name, &self.community, &self.letters];
        pair(&self.passphrase, &self.again, &known)
    }
}

/// What is wrong with a new passphrase that was typed twice.
pub fn pair(passphrase: &str, again: &str, known: &[&str]) -> Vec<Problem> {
    if passphrase.is_empty() {
        return vec![Problem::new(field::PASSPHRASE, What::Missing)];
    }
    if let Some(weakness) = passphrase::estimate(passphrase, known).weakness {
        return vec![Problem::new(field::PASSPHRASE, What::Weak(weakness))];
    }
    if again.is_empty() {
        return vec![Problem::new(field::AGAIN, What::Missing)];
    }
    if passphrase != again {
        return vec![Problem::new(field::AGAIN, What::Different)];
    }
    Vec::new()
}
