//! A service as plain text, to be pasted into a message.

use super::service_facts::{fee, unit_names};
use super::{parties, resident, stated};
use crate::app::boards::Shown;
use crate::board::BoardService;
use crate::domain::values::Text;
use crate::ui::components::{say, words};

/// The whole page in lines.
pub fn service_text(shown: &Shown, service: &BoardService, station: Option<String>, phone: &str) -> String {
    let details = &service.details;
    let mut lines = Lines(vec![say(&details.name)]);
    lines.text("", &details.summary);
    if let Some(pause) = &service.pause {
        lines.line(resident().paused_title, &say(&pause.reason));
    }
    lines.line(resident().who_competent, &parties(&details.parties.competent));
    lines.line(resident().who_executing, &parties(&details.parties.executing));
    if !details.parties.assisting.is_empty() {
        lines.line(resident().who_assisting, &parties(&details.parties.assisting));
    }
    lines.line(resident().who_funding, &stated(&details.parties.funding));
    let papers: Vec<_> = details.papers.iter().map(|paper| say(&paper.name)).collect();
    if !papers.is_empty() {
        lines.line(resident().papers, &papers.join(words().comma));
    }
    for (number, step) in details.steps.iter().enumerate() {
        lines.line(&format!("{}{}", resident().steps, number + 1), &say(step));
    }
    lines.line(resident().fee, &fee(&details.fee));
    lines.text(resident().fee_basis, &details.fee_basis);
    lines.text(resident().audience, &details.audience);
    let ways: Vec<_> = details.modes.iter().map(|mode| (words().mode)(*mode)).collect();
    lines.line(resident().ways, &ways.join(words().comma));
    lines.text(resident().online, &details.online);
    lines.line(resident().in_person, (words().stand_in)(details.stand_in));
    lines.text(resident().brings, &details.stand_in_brings);
    for (day, sessions) in details.hours.0.iter().enumerate().filter(|(_, sessions)| !sessions.is_empty()) {
        lines.line((words().weekday)(day), &(words().sessions)(sessions));
    }
    if !details.month_days.is_empty() {
        lines.line(resident().collected, &(resident().month_days)(&details.month_days));
    }
    lines.text(resident().times, &details.times);
    lines.text(resident().time_limit, &details.time_limit);
    lines.text(resident().place, &details.place);
    lines.line(resident().phone, phone);
    lines.line(resident().units, &unit_names(shown, details));
    lines.text(resident().basis, &details.basis);
    match service.checked {
        Some(day) => lines.line(resident().checked, &(resident().checked_on)(&(words().date)(day))),
        None => lines.line(resident().checked, resident().unchecked),
    }
    lines.0.extend(station);
    lines.0.join("\n")
}

struct Lines(Vec<String>);

impl Lines {
    fn line(&mut self, name: &str, value: &str) {
        match (name.is_empty(), value.is_empty()) {
            (_, true) => {}
            (true, false) => self.0.push(value.to_owned()),
            (false, false) => self.0.push(format!("{name}{}{value}", resident().colon)),
        }
    }

    fn text(&mut self, name: &str, text: &Text) {
        self.line(name, &say(text));
    }
}
