//! An invented station that looks lived in: for trying the desk out, for tests and for benches.
//!
//! [`script`] writes down what the staff of 金山社区服务站 did in the three months before a day, command by
//! command. Names, phones, prices and firms are made up; the community and its code are real, so that
//! the demo shows a place people know. The same arguments give the same script, always: what looks
//! random comes from one generator with a fixed seed ([`clock`]).

mod clock;
mod notices;
mod people;
mod prices;
mod rounds;
#[cfg(test)]
mod tests;
mod writer;

use crate::domain::Command;
use crate::domain::catalogue::Starter;
use crate::domain::values::{Day, DeviceId, Instant};

use writer::Writer;

/// One command and when it was given, by the tablet's clock.
#[derive(Debug, Clone, PartialEq)]
pub struct Scripted {
    pub at: Instant,
    pub command: Command,
}

/// What happened at the demo station before `today`. The k-th command (from 0) must become the entry
/// `<device>-<k+1>`, because later commands name what earlier ones created; the founder gives the
/// first, the manager all others, and `decide` accepts every one. Starter entries that the script
/// speaks of and `starter` lacks are left out.
pub fn script(device: &DeviceId, starter: &Starter, today: Day) -> Vec<Scripted> {
    let mut station = Writer::new(device, starter, today, people::profile());
    let mut plan = Vec::new();
    plan.extend(people::plan());
    plan.extend(rounds::plan());
    plan.extend(prices::plan());
    plan.extend(notices::plan());
    // Stable: what one file puts on one day stays in its order.
    plan.sort_by_key(|step| std::cmp::Reverse(step.days_before));
    station.found(people::manager(), starter);
    for step in plan {
        station.go(step.days_before);
        (step.act)(&mut station);
    }
    station.into_script()
}

/// Something the staff do on a day, counted back from the day the script ends before.
struct Step {
    days_before: u64,
    act: Box<dyn Fn(&mut Writer)>,
}

impl Step {
    fn new(days_before: u64, act: impl Fn(&mut Writer) + 'static) -> Step {
        Step { days_before, act: Box::new(act) }
    }
}
