//! A staff member as typed: name, phone, whose employee, post, roles; passphrases and PINs beside it,
//! which are never part of a draft.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::setup::{self, pair};
use super::{Problem, What, limited, phone, required};
use crate::domain::profile::Body;
use crate::domain::staff::{Identity, Member, Post, Role};
use crate::domain::values::Day;

/// Digits of a PIN.
const PIN_DIGITS: usize = 6;
/// Bodies that employ people.
pub const EMPLOYERS: [Body; 8] = [
    Body::Station,
    Body::Committee,
    Body::PartyBranch,
    Body::Subdistrict,
    Body::Authority,
    Body::Institution,
    Body::Provider,
    Body::Volunteers,
];

/// Names of the fields on the screen.
pub mod field {
    pub const NAME: &str = "staff-name";
    pub const PHONE: &str = "staff-phone";
    pub const BODY: &str = "staff-body";
    pub const POST: &str = "staff-post";
    pub const ROLES: &str = "staff-roles";
    pub const SINCE: &str = "staff-since";
    pub const PASSPHRASE: &str = "staff-passphrase";
    pub const AGAIN: &str = "staff-again";
    /// The same in a dialog, which may stand over the form.
    pub const NEW: &str = "staff-new-passphrase";
    pub const NEW_AGAIN: &str = "staff-new-again";
    /// The passphrase there is.
    pub const OLD: &str = "staff-old";
    pub const PIN: &str = "staff-pin";
    pub const PIN_AGAIN: &str = "staff-pin-again";
}

/// Everything as it is typed, apart from secrets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub name: String,
    pub phone: String,
    pub body: Body,
    pub post: String,
    pub roles: Vec<Role>,
    /// `2026-11-23`.
    pub since: String,
}

impl Draft {
    /// The form of somebody new.
    pub fn new(today: Day) -> Draft {
        Draft {
            name: String::new(),
            phone: String::new(),
            body: Body::Station,
            post: String::new(),
            roles: Vec::new(),
            since: today.to_string(),
        }
    }

    /// The form of a member.
    pub fn of(member: &Member) -> Draft {
        let who = member.who.present();
        Draft {
            name: who.map(|who| who.name.clone()).unwrap_or_default(),
            phone: who.map(|who| who.phone.clone()).unwrap_or_default(),
            body: member.post.body,
            post: member.post.post.clone(),
            roles: member.post.roles.clone(),
            since: member.post.since.to_string(),
        }
    }

    /// Who it is and in which post. `taken`: names of the others in post; two people of one name could
    /// not be told apart at the lock.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the fields.
    pub fn check(&self, taken: &[String], today: Day) -> Result<(Identity, Post), Vec<Problem>> {
        let mut problems = Vec::new();
        let name = required(&mut problems, field::NAME, &self.name, 30);
        if taken.contains(&name) {
            problems.push(Problem::new(field::NAME, What::NameTaken));
        }
        let phone = phone(&mut problems, field::PHONE, &self.phone);
        let post = limited(&mut problems, field::POST, &self.post, 30);
        if self.roles.is_empty() {
            problems.push(Problem::new(field::ROLES, What::NoRole));
        }
        let since = Day::parse(&self.since);
        match since {
            None => problems.push(Problem::new(field::SINCE, What::NotADate)),
            Some(since) if since > today => problems.push(Problem::new(field::SINCE, What::NotYet)),
            Some(_) => {}
        }
        let mut roles = self.roles.clone();
        roles.sort_unstable();
        roles.dedup();
        match since.filter(|_| problems.is_empty()) {
            Some(since) => Ok((Identity { name, phone }, Post { body: self.body, post, roles, since })),
            None => Err(problems),
        }
    }
}

/// What is wrong with a new passphrase that was typed twice, into these two fields.
pub fn secret(fields: [&'static str; 2], passphrase: &str, again: &str, known: &[&str]) -> Vec<Problem> {
    let [first, second] = fields;
    let own = |problem: Problem| {
        let field = if problem.field == setup::field::AGAIN { second } else { first };
        Problem { field, ..problem }
    };
    pair(passphrase, again, known).into_iter().map(own).collect()
}

/// What is wrong with a PIN that was typed twice.
pub fn pin(digits: &str, again: &str) -> Vec<Problem> {
    if digits.len() != PIN_DIGITS || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return vec![Problem::new(field::PIN, What::NotAPin)];
    }
    if is_obvious(digits.as_bytes()) {
        return vec![Problem::new(field::PIN, What::ObviousPin)];
    }
    if digits != again {
        return vec![Problem::new(field::PIN_AGAIN, What::Different)];
    }
    Vec::new()
}

/// All digits the same, or one after the other.
fn is_obvious(digits: &[u8]) -> bool {
    let steps: Vec<i16> = digits
        .windows(2)
        .map(|pair| match *pair {
            [a, b] => i16::from(b) - i16::from(a),
            _ => 0,
        })
        .collect();
    let first = steps.first().copied().unwrap_or_default();
    first.abs() <= 1 && steps.iter().all(|step| *step == first)
}
