//! Opening hours, phone and address of a station, as they are typed.

#[cfg(test)]
mod tests;

use super::{Problem, What, limited, phone};
use crate::domain::profile::Profile;
use crate::domain::values::{Minute, Session, Text, WeekHours};

/// Everything as it is typed. The hours are those of every workday.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Particulars {
    /// Morning from and until, afternoon from and until; empty where there is none.
    pub times: [String; 4],
    /// Saturday and Sunday too.
    pub weekend: bool,
    pub phone: String,
    pub address: String,
    pub address_en: String,
}

/// Names of the fields on the screen.
pub mod field {
    pub const TIMES: [&str; 4] = ["morning-from", "morning-until", "afternoon-from", "afternoon-until"];
    pub const PHONE: &str = "station-phone";
    pub const ADDRESS: &str = "address";
    pub const ADDRESS_EN: &str = "address-en";
}

impl Particulars {
    /// What a profile says now. A week whose days differ shows its Monday.
    pub fn of(profile: &Profile) -> Particulars {
        let [monday, .., saturday, _] = &profile.hours.0;
        let mut times: [String; 4] = Default::default();
        for (session, pair) in monday.iter().zip(times.chunks_exact_mut(2)) {
            if let [opens, closes] = pair {
                (*opens, *closes) = (plain(session.opens), plain(session.closes));
            }
        }
        Particulars {
            times,
            weekend: !saturday.is_empty() && saturday == monday,
            phone: profile.phone.clone(),
            address: profile.address.zh.clone(),
            address_en: profile.address.en.clone().unwrap_or_default(),
        }
    }

    /// Would saving make the days of this week alike that are not?
    pub fn flattens(profile: &Profile) -> bool {
        let again = Particulars::of(profile).hours();
        again != Ok(profile.hours.clone())
    }

    /// The profile with what was typed.
    ///
    /// # Errors
    /// Everything that is wrong.
    pub fn check(&self, profile: &Profile) -> Result<Profile, Vec<Problem>> {
        let mut problems = Vec::new();
        let hours = self.hours().map_err(|found| problems.extend(found));
        let phone = phone(&mut problems, field::PHONE, &self.phone);
        let zh = limited(&mut problems, field::ADDRESS, &self.address, 80);
        let en = limited(&mut problems, field::ADDRESS_EN, &self.address_en, 120);
        match hours {
            Ok(hours) if problems.is_empty() => {
                Ok(Profile { hours, phone, address: Text::new(zh, en), ..profile.clone() })
            }
            _ => Err(problems),
        }
    }

    fn hours(&self) -> Result<WeekHours, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut sessions = Vec::new();
        for (pair, names) in self.times.chunks_exact(2).zip(field::TIMES.chunks_exact(2)) {
            let ([opens, closes], [opens_name, closes_name]) = (pair, names) else { continue };
            if opens.trim().is_empty() && closes.trim().is_empty() {
                continue;
            }
            let mut time = |typed: &str, name: &'static str| {
                let minute = Minute::parse(typed);
                if minute.is_none() {
                    problems.push(Problem::new(name, What::NotATime));
                }
                minute
            };
            if let (Some(opens), Some(closes)) = (time(opens, opens_name), time(closes, closes_name)) {
                sessions.push(Session { opens, closes });
                if !WeekHours::workdays(&sessions).is_sound() {
                    problems.push(Problem::new(closes_name, What::Backwards));
                }
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut hours = WeekHours::workdays(&sessions);
        if self.weekend {
            for day in hours.0.iter_mut().skip(5) {
                day.clone_from(&sessions);
            }
        }
        Ok(hours)
    }
}

/// 8:00 rather than 08:00.
fn plain(minute: Minute) -> String {
    format!("{}:{:02}", minute.0 / 60, minute.0 % 60)
}
