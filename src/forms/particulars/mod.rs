//! What a station says about itself, as it is typed: everything of [`Profile`] but its code, which is
//! what tells stations apart.

#[cfg(test)]
mod tests;
mod url;

use serde::{Deserialize, Serialize};

use super::hours::{ExceptionDraft, HoursProblem, WeekDraft, check_exceptions};
use super::typed::{Typed, line, number, phone_line};
use super::{Problem, What, holidays};
use crate::domain::profile::{Legal, LegalKind, Profile};
use crate::domain::values::HolidayYear;

/// Names of the fields on the screen.
pub mod field {
    pub const NAME: &str = "profile-name";
    pub const NAME_EN: &str = "profile-name-en";
    pub const COMMUNITY: &str = "profile-community";
    pub const SUBDISTRICT: &str = "profile-subdistrict";
    pub const LETTERS: &str = "profile-letters";
    pub const PHONE: &str = "profile-phone";
    pub const ADDRESS: &str = "profile-address";
    pub const ADDRESS_EN: &str = "profile-address-en";
    pub const COMMITTEE: &str = "profile-committee";
    pub const COMMITTEE_EN: &str = "profile-committee-en";
    pub const COMMITTEE_PHONE: &str = "profile-committee-phone";
    pub const PUBLIC_URL: &str = "profile-url";
    pub const LEGAL: &str = "profile-legal";
    pub const FOUNDER: &str = "profile-founder";
    pub const SUPERVISOR: &str = "profile-supervisor";
    pub const NUMBER: &str = "profile-number";
    pub const SCOPE: &str = "profile-scope";
    pub const HOUSEHOLDS: &str = "profile-households";
    pub const RESIDENTS: &str = "profile-residents";
    pub const OVER_60: &str = "profile-over-60";
    pub const PREMISES: &str = "profile-premises";
    pub const IDLE: &str = "profile-idle";
    /// The week and the exceptions, whose own fields have names made from these.
    pub const HOURS: &str = "profile-hours";
    pub const CLOSURES: &str = "profile-closures";
    pub const HOLIDAYS: &str = "profile-holidays";
}

/// Minutes that are offered for the desk to lock itself.
pub const IDLE_CHOICES: [u8; 7] = [2, 3, 5, 10, 15, 20, 30];

/// The profile as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Particulars {
    pub name: Typed,
    pub community: String,
    pub subdistrict: String,
    pub letters: String,
    pub hours: WeekDraft,
    pub closures: Vec<ExceptionDraft>,
    /// See [`holidays`].
    #[serde(default)]
    pub holidays: String,
    pub phone: String,
    pub address: Typed,
    pub committee: Typed,
    pub committee_phone: String,
    pub public_url: String,
    pub legal: LegalKind,
    pub founder: String,
    pub supervisor: String,
    pub number: String,
    pub scope: String,
    pub households: String,
    pub residents: String,
    pub over_60: String,
    pub premises: String,
    /// Minutes; empty: as usual.
    pub idle: String,
}

impl From<&Profile> for Particulars {
    fn from(profile: &Profile) -> Self {
        let Legal { kind, founder, supervisor, number, scope } = profile.legal.clone();
        let count = |number: Option<u32>| number.map(|n| n.to_string()).unwrap_or_default();
        Particulars {
            name: (&profile.name).into(),
            community: profile.community.clone(),
            subdistrict: profile.subdistrict.clone(),
            letters: profile.letters.clone(),
            hours: (&profile.hours).into(),
            closures: profile.exceptions.iter().map(ExceptionDraft::from).collect(),
            holidays: holidays::write(&profile.holidays),
            phone: profile.phone.clone(),
            address: (&profile.address).into(),
            committee: (&profile.committee).into(),
            committee_phone: profile.committee_phone.clone(),
            public_url: profile.public_url.clone(),
            legal: kind,
            founder,
            supervisor,
            number,
            scope,
            households: count(profile.households),
            residents: count(profile.residents),
            over_60: count(profile.over_60),
            premises: count(profile.premises_m2),
            idle: profile.idle_minutes.map(|n| n.to_string()).unwrap_or_default(),
        }
    }
}

/// What is wrong with the form; hours and exceptions have lists of their own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Faults {
    pub problems: Vec<Problem>,
    pub hours: Vec<HoursProblem>,
    pub closures: Vec<HoursProblem>,
}

impl Particulars {
    /// The profile with what was typed; `was` is what has been saved.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(&self, was: &Profile) -> Result<Profile, Faults> {
        let mut faults = Faults::default();
        let problems = &mut faults.problems;
        let name = self.name.required(problems, [field::NAME, field::NAME_EN], &was.name, 40);
        let community = needed(problems, field::COMMUNITY, &self.community, &was.community);
        let subdistrict = line(problems, field::SUBDISTRICT, &self.subdistrict, &was.subdistrict, 30);
        let letters = self.letters(problems);
        let holidays = self.holidays(problems, &was.holidays);
        let phone = phone_line(problems, field::PHONE, &self.phone, &was.phone);
        let address = self.address.check(problems, [field::ADDRESS, field::ADDRESS_EN], &was.address, 80);
        let committee =
            self.committee.check(problems, [field::COMMITTEE, field::COMMITTEE_EN], &was.committee, 40);
        let committee_phone =
            phone_line(problems, field::COMMITTEE_PHONE, &self.committee_phone, &was.committee_phone);
        let public_url = self.public_url(problems, &was.public_url);
        let legal = self.legal(problems, &was.legal);
        let households = number(problems, field::HOUSEHOLDS, &self.households);
        let residents = number(problems, field::RESIDENTS, &self.residents);
        let over_60 = number(problems, field::OVER_60, &self.over_60);
        if residents.zip(over_60).is_some_and(|(all, part)| part > all) && over_60 != was.over_60 {
            problems.push(Problem::new(field::OVER_60, What::MoreThanAll));
        }
        let premises_m2 = number(problems, field::PREMISES, &self.premises);
        let hours = self.hours.check().map_err(|found| faults.hours = found);
        let closures = check_exceptions(&self.closures).map_err(|found| faults.closures = found);
        match (hours, closures) {
            (Ok(hours), Ok(exceptions)) if faults.problems.is_empty() => Ok(Profile {
                code: was.code.clone(),
                community,
                subdistrict,
                name,
                letters,
                positioning: was.positioning,
                positioned: was.positioned.clone(),
                legal,
                address,
                phone,
                committee,
                committee_phone,
                public_url,
                hours,
                exceptions,
                holidays,
                households,
                residents,
                over_60,
                premises_m2,
                idle_minutes: self.idle.parse().ok(),
            }),
            _ => Err(faults),
        }
    }

    fn letters(&self, problems: &mut Vec<Problem>) -> String {
        let letters = self.letters.trim().to_ascii_uppercase();
        if !(2..=4).contains(&letters.len()) || !letters.bytes().all(|b| b.is_ascii_uppercase()) {
            problems.push(Problem::new(field::LETTERS, What::Letters));
        }
        letters
    }

    fn holidays(&self, problems: &mut Vec<Problem>, was: &[HolidayYear]) -> Vec<HolidayYear> {
        // What is not touched stays as it is, names in English included.
        if self.holidays == holidays::write(was) {
            return was.to_vec();
        }
        holidays::read(&self.holidays).unwrap_or_else(|holidays::BadLine(line)| {
            problems.push(Problem::new(field::HOLIDAYS, What::NotHolidays(line)));
            Vec::new()
        })
    }

    fn public_url(&self, problems: &mut Vec<Problem>, was: &str) -> String {
        let typed = line(problems, field::PUBLIC_URL, &self.public_url, was, 200);
        if typed != was && !typed.is_empty() && !url::is_page(&typed) {
            problems.push(Problem::new(field::PUBLIC_URL, What::NotAUrl));
        }
        typed
    }

    /// A part of the committee has no register entry of its own, whatever was typed before.
    fn legal(&self, problems: &mut Vec<Problem>, was: &Legal) -> Legal {
        let inside = self.legal == LegalKind::Inside;
        if inside && was.kind == LegalKind::Inside {
            return was.clone();
        }
        let mut text = |field, typed: &str, was: &str, most| {
            if inside { String::new() } else { line(problems, field, typed, was, most) }
        };
        Legal {
            kind: self.legal,
            founder: text(field::FOUNDER, &self.founder, &was.founder, 60),
            supervisor: text(field::SUPERVISOR, &self.supervisor, &was.supervisor, 60),
            number: text(field::NUMBER, &self.number, &was.number, 40),
            scope: text(field::SCOPE, &self.scope, &was.scope, 200),
        }
    }
}

/// A line that must be there.
fn needed(problems: &mut Vec<Problem>, field: &'static str, typed: &str, was: &str) -> String {
    if typed.trim().is_empty() {
        problems.push(Problem::new(field, What::Missing));
    }
    line(problems, field, typed, was, 30)
}
