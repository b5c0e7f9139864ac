//! An invented station that looks lived in: for trying the desk out, for tests and for benches.
//!
//! [`script`] writes down what the staff of 金山社区服务站 did in the three months before a day, command by
//! command. Names, phones, prices and firms are made up; the community and its code are real, so that
//! the demo shows a place people know. The same arguments give the same script, always: what looks
//! random comes from one generator with a fixed seed ([`clock`]).

mod cashdesk;
mod clock;
mod edits;
mod mandates;
mod notices;
mod own;
mod people;
mod policies;
mod prices;
mod providers;
mod requests;
mod rounds;
mod routine;
#[cfg(test)]
mod tests;
mod units;
mod visits;
mod wishes;
mod writer;
mod writer_cashdesk;
mod writer_requests;

use crate::domain::Command;
use crate::domain::catalogue::Starter;
use crate::domain::values::{Day, DeviceId, Instant, StaffId, Text};

pub use people::MANAGER;
pub use writer_cashdesk::bill_key;

use writer::Writer;

/// One command, who gave it, and when by the tablet's clock.
#[derive(Debug, Clone, PartialEq)]
pub struct Scripted {
    pub at: Instant,
    /// Of the first command: the manager whom it creates.
    pub by: StaffId,
    pub command: Command,
}

/// What happened at the demo station before `today`. The k-th command (from 0) must become the entry
/// `<device>-<k+1>`, because later commands name what earlier ones created, and be given by whom it
/// says; then `decide` accepts every one. Starter entries that the script speaks of and `starter` lacks
/// are left out.
pub fn script(device: &DeviceId, starter: &Starter, today: Day) -> Vec<Scripted> {
    let mut station = Writer::new(device, starter, today, people::profile());
    let mut plan = Vec::new();
    plan.extend(people::plan());
    plan.extend(rounds::plan());
    plan.extend(providers::plan());
    plan.extend(prices::plan());
    plan.extend(edits::plan());
    plan.extend(notices::plan());
    plan.extend(routine::plan());
    plan.extend(wishes::plan());
    plan.extend(requests::plan());
    plan.extend(visits::plan());
    plan.extend(mandates::plan());
    plan.extend(policies::plan());
    plan.extend(cashdesk::plan());
    // Stable: what one file puts on one day stays in its order.
    plan.sort_by_key(|step| std::cmp::Reverse(step.days_before));
    station.found(people::manager(), starter);
    for step in plan {
        station.go(step.days_before, step.who);
        (step.act)(&mut station);
    }
    station.into_script()
}

/// What was written on another tablet that had seen only the first so many entries of the script: the same field as
/// a later one of them, so that there is something to settle. `None` where the script lacks it.
pub fn elsewhere(script: &[Scripted]) -> Option<(u64, Scripted)> {
    let edits_it = |scripted: &Scripted| match &scripted.command {
        Command::EditService { now, .. } => now.place.zh == edits::UMBRELLAS_HERE,
        _ => false,
    };
    let (before, here) = script.iter().enumerate().find(|(_, scripted)| edits_it(scripted))?;
    let mut command = here.command.clone();
    if let Command::EditService { now, .. } = &mut command {
        now.place = Text::zh(edits::UMBRELLAS_THERE);
    }
    let (at, by) = (Instant(here.at.0 - 20 * 60_000), script.first()?.by.clone());
    // One less than there were: its tick comes before that of the edit here.
    Some((before.checked_sub(1)? as u64, Scripted { at, by, command }))
}

/// Something somebody does on a day, counted back from the day the script ends before.
struct Step {
    days_before: u64,
    who: &'static str,
    act: Box<dyn Fn(&mut Writer)>,
}

impl Step {
    /// The manager does it.
    fn new(days_before: u64, act: impl Fn(&mut Writer) + 'static) -> Step {
        Step::by(writer::MANAGER, days_before, act)
    }

    /// Somebody else of the staff does it.
    fn by(who: &'static str, days_before: u64, act: impl Fn(&mut Writer) + 'static) -> Step {
        Step { days_before, who, act: Box::new(act) }
    }
}
