//! What happens on some tablets one after another: made at random, shrunk, written down and read again.
//!
//! A script is text, an act a line, so that one that failed is kept as a file and says for ever the same, whatever
//! the table of commands comes to hold:
//! ```text
//! tablets 3
//! do 0 people.add 17
//! file 0 all
//! give 0 1
//! ```

use std::fmt;

use proptest::prelude::*;

use super::table::{TABLE, commands};

/// One act. Numbers beyond what is there count round again.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Somebody gives a command of this name on a tablet; what it is about is drawn from the number.
    Do { tablet: usize, what: String, seed: u64 },
    /// A tablet writes a file.
    File { tablet: usize, part: Part },
    /// A file reaches a tablet; the same one may do so often, late, or never.
    Give { file: usize, tablet: usize },
    /// The wall clock of a tablet is put so many days forward or back.
    Clock { tablet: usize, days: i32 },
    /// The desk is locked and opened again.
    Reopen { tablet: usize },
    /// Its small segments are put together.
    Compact { tablet: usize },
}

/// What of its entries a tablet writes into a file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    All,
    /// Those that it has written itself.
    Own,
    /// Those of some devices, a bit for each.
    Of(u8),
}

/// A number of tablets that begin with the same station, and what happens on them.
#[derive(Clone, PartialEq)]
pub struct Script {
    pub tablets: usize,
    pub acts: Vec<Act>,
}

/// How large scripts are.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub tablets: usize,
    pub acts: usize,
    /// So many commands come on four files that are written and six that arrive.
    pub commands: u32,
}

/// Half of the scripts keep to two slices, so that tablets get in each other's way.
pub fn scripts(size: Size) -> impl Strategy<Value = Script> {
    let acts = proptest::collection::vec(act(size), 1..=size.acts);
    let focus = proptest::option::of((0..TABLE.len(), 0..TABLE.len()));
    (2..=size.tablets, focus, acts).prop_map(|(tablets, focus, acts)| {
        let of = |slice: usize| TABLE[slice].commands.iter().copied();
        let commands = focus.map_or_else(commands, |(one, other)| of(one).chain(of(other)).collect());
        let acts = acts.into_iter().map(|act| match act {
            Drawn::Act(act) => act,
            Drawn::Command { tablet, what, seed } => {
                Act::Do { tablet, what: commands[what % commands.len()].0.to_owned(), seed }
            }
        });
        Script { tablets, acts: acts.collect() }
    })
}

/// An act before it is known which commands come.
#[derive(Debug, Clone)]
enum Drawn {
    Command { tablet: usize, what: usize, seed: u64 },
    Act(Act),
}

fn act(size: Size) -> impl Strategy<Value = Drawn> {
    let tablet = 0..size.tablets;
    let command = (tablet.clone(), 0_usize..1 << 12, 0_u64..1 << 16)
        .prop_map(|(tablet, what, seed)| Drawn::Command { tablet, what, seed });
    let days = prop_oneof![-3_i32..=40, -1500_i32..=1500, Just(-7000), Just(7000)];
    let part = prop_oneof![4 => Just(Part::All), 2 => Just(Part::Own), 1 => (0_u8..32).prop_map(Part::Of)];
    let file = (tablet.clone(), part).prop_map(|(tablet, part)| Act::File { tablet, part });
    let give = (0_usize..99, tablet.clone()).prop_map(|(file, tablet)| Act::Give { file, tablet });
    let clock = (tablet.clone(), days).prop_map(|(tablet, days)| Act::Clock { tablet, days });
    let reopen = tablet.clone().prop_map(|tablet| Act::Reopen { tablet });
    let compact = tablet.prop_map(|tablet| Act::Compact { tablet });
    let others = prop_oneof![4 => file, 6 => give, 2 => clock, 1 => reopen, 1 => compact];
    prop_oneof![size.commands => command, 14 => others.prop_map(Drawn::Act)]
}

impl fmt::Display for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "tablets {}", self.tablets)?;
        for act in &self.acts {
            match act {
                Act::Do { tablet, what, seed } => writeln!(f, "do {tablet} {what} {seed}")?,
                Act::File { tablet, part: Part::All } => writeln!(f, "file {tablet} all")?,
                Act::File { tablet, part: Part::Own } => writeln!(f, "file {tablet} own")?,
                Act::File { tablet, part: Part::Of(devices) } => writeln!(f, "file {tablet} {devices}")?,
                Act::Give { file, tablet } => writeln!(f, "give {file} {tablet}")?,
                Act::Clock { tablet, days } => writeln!(f, "clock {tablet} {days}")?,
                Act::Reopen { tablet } => writeln!(f, "reopen {tablet}")?,
                Act::Compact { tablet } => writeln!(f, "compact {tablet}")?,
            }
        }
        Ok(())
    }
}

/// As it is kept, so that what a failing test prints can be put into a file.
impl fmt::Debug for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{self}")
    }
}

impl Script {
    /// Reads a kept script. Lines that begin with `#` say why it is kept.
    pub fn read(text: &str) -> Script {
        let mut script = Script { tablets: 2, acts: Vec::new() };
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let n = |at: usize| -> usize { words[at].parse().expect(line) };
            let act = match words[0] {
                "tablets" => {
                    script.tablets = n(1);
                    continue;
                }
                "do" => {
                    Act::Do { tablet: n(1), what: words[2].to_owned(), seed: words[3].parse().expect(line) }
                }
                "file" => {
                    let part = match words[2] {
                        "all" => Part::All,
                        "own" => Part::Own,
                        devices => Part::Of(devices.parse().expect(line)),
                    };
                    Act::File { tablet: n(1), part }
                }
                "give" => Act::Give { file: n(1), tablet: n(2) },
                "clock" => Act::Clock { tablet: n(1), days: words[2].parse().expect(line) },
                "reopen" => Act::Reopen { tablet: n(1) },
                "compact" => Act::Compact { tablet: n(1) },
                _ => panic!("{line}"),
            };
            script.acts.push(act);
        }
        script
    }
}
