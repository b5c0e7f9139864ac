//! Values of fields in words, the same way for what was and what is now.

use super::{History, strings};
use crate::domain::Station;
use crate::domain::catalogue::{Details, MonthDays, Paper, Parties, Party, Service};
use crate::domain::profile::Legal;
use crate::domain::providers::Price;
use crate::domain::staff::Role;
use crate::domain::values::{
    Day, DayException, HolidayYear, NoticeId, ProviderId, ServiceId, StaffId, Text, WeekHours,
};
use crate::i18n::common::{self, Common};
use crate::i18n::{Lang, troubles};

/// Writes values in one language, with the names that records have now.
pub(super) struct Writer<'a> {
    pub lang: Lang,
    pub words: &'static History,
    pub common: &'static Common,
    pub station: &'a Station,
}

impl<'a> Writer<'a> {
    pub fn new(lang: Lang, station: &'a Station) -> Self {
        Writer { lang, words: strings(lang), common: common::strings(lang), station }
    }

    pub fn text(&self, text: &Text) -> String {
        text.words(self.lang.is_english()).to_owned()
    }

    pub fn list<T>(&self, items: &[T], one: impl Fn(&T) -> String) -> String {
        items.iter().map(one).collect::<Vec<_>>().join(self.words.semicolon)
    }

    pub fn short<T>(&self, items: &[T], one: impl Fn(&T) -> String) -> String {
        items.iter().map(one).collect::<Vec<_>>().join(self.common.comma)
    }

    pub fn day(&self, day: &Option<Day>) -> String {
        day.map(self.common.date).unwrap_or_default()
    }

    pub fn number(&self, number: &Option<u32>) -> String {
        number.map(|n| n.to_string()).unwrap_or_default()
    }

    pub fn yes(&self, yes: bool) -> String {
        if yes { self.words.yes } else { self.words.no }.to_owned()
    }

    pub fn roles(&self, roles: &[Role]) -> String {
        self.short(roles, |role| (troubles::strings(self.lang).role)(*role).to_owned())
    }

    /// `key: value`, nothing for no value.
    fn pair(&self, key: &str, value: String) -> Option<String> {
        (!value.is_empty()).then(|| format!("{key}{}{value}", self.words.colon))
    }

    pub fn parties(&self, parties: &Parties) -> String {
        let list = |parties: &[Party]| self.short(parties, self.common.party);
        let parts = [
            self.pair(self.words.competent, list(&parties.competent)),
            self.pair(self.words.executing, list(&parties.executing)),
            self.pair(self.words.assisting, list(&parties.assisting)),
            self.pair(self.words.funding, self.text(&parties.funding)),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(self.words.semicolon)
    }

    pub fn legal(&self, legal: &Legal) -> String {
        let parts = [
            (self.common.legal)(legal),
            legal.founder.clone(),
            legal.supervisor.clone(),
            legal.scope.clone(),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(self.words.semicolon)
    }

    pub fn paper(&self, paper: &Paper) -> String {
        let form = (self.common.paper_form)(paper.form);
        let name = self.text(&paper.name);
        if form.is_empty() { name } else { format!("{name} ({form})") }
    }

    pub fn price(&self, price: &Price) -> String {
        format!("{} {}", self.text(&price.item), (self.common.fee)(&price.fee))
    }

    /// Days that are alike are written once: 周一至周五 8:00–11:30.
    pub fn week(&self, hours: &WeekHours) -> String {
        if hours.is_empty() {
            return String::new();
        }
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for (day, sessions) in hours.0.iter().enumerate() {
            match runs.last_mut() {
                Some((_, last)) if hours.0.get(*last) == Some(sessions) => *last = day,
                _ => runs.push((day, day)),
            }
        }
        self.list(&runs, |(first, last)| {
            let sessions = hours.0.get(*first).map(|sessions| (self.common.sessions)(sessions));
            let (from, to) = ((self.common.weekday)(*first), (self.common.weekday)(*last));
            let days = if first == last { from.to_owned() } else { (self.words.weekdays)(from, to) };
            format!("{days} {}", sessions.unwrap_or_default())
        })
    }

    pub fn exceptions(&self, exceptions: &[DayException]) -> String {
        self.list(exceptions, |exception| {
            let (from, to) = ((self.common.date)(exception.from), (self.common.date)(exception.until));
            let days = if exception.from == exception.until { from } else { (self.words.days)(&from, &to) };
            let reason = self.text(&exception.reason);
            let reason = if reason.is_empty() { reason } else { format!(" ({reason})") };
            format!("{days} {}{reason}", (self.common.sessions)(&exception.sessions))
        })
    }

    pub fn holidays(&self, years: &[HolidayYear]) -> String {
        self.list(years, |year| {
            let holidays = self.list(&year.holidays, |holiday| {
                let (from, to) = ((self.common.date)(holiday.from), (self.common.date)(holiday.until));
                format!("{} {}", self.text(&holiday.name), (self.words.days)(&from, &to))
            });
            format!("{}: {holidays}", year.year)
        })
    }

    pub fn month_days(&self, days: &[MonthDays]) -> String {
        self.short(days, |days| (self.words.month_days)(days.from, days.until))
    }

    // ---- Names ------------------------------------------------------------------------------------

    pub fn service(&self, id: &ServiceId) -> String {
        let service = self.station.catalogue().get(id);
        self.named(service.map(|Service { details: Details { name, .. }, .. }| name))
    }

    pub fn provider(&self, id: &ProviderId) -> String {
        self.named(self.station.providers().get(id).map(|provider| &provider.details.name))
    }

    pub fn notice(&self, id: &NoticeId) -> String {
        self.named(self.station.notices().get(id).map(|record| &record.notice.title))
    }

    /// A person by name; one whose name has been erased is called that.
    pub fn staff(&self, id: &StaffId) -> String {
        match self.station.staff().get(id) {
            None => self.words.unnamed.to_owned(),
            Some(member) => {
                member.who.present().map_or(self.words.erased_person.to_owned(), |who| who.name.clone())
            }
        }
    }

    pub fn named(&self, name: Option<&Text>) -> String {
        (self.words.quoted)(&name.map_or_else(|| self.words.unnamed.to_owned(), |name| self.text(name)))
    }
}
