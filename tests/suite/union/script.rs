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
use proptest::strategy::Union;

use super::table::commands;

/// One act. Numbers beyond what is there count round again.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Somebody gives a command of this name on a tablet; what it is about is drawn from the number.
    Do { tablet: usize, what: String, seed: u64 },
    /// A tablet writes a file: of everything, or of some devices only.
    File { tablet: usize, only: Option<u8> },
    /// A file reaches a tablet; the same one may do so often, late, or never.
    Give { file: usize, tablet: usize },
    /// The wall clock of a tablet is put so many days forward or back.
    Clock { tablet: usize, days: i32 },
    /// The desk is locked and opened again.
    Reopen { tablet: usize },
    /// Its small segments are put together.
    Compact { tablet: usize },
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
    /// So many commands come on four files.
    pub commands: u32,
}

pub fn scripts(size: Size) -> impl Strategy<Value = Script> {
    let acts = proptest::collection::vec(act(size), 1..=size.acts);
    (2..=size.tablets, acts).prop_map(|(tablets, acts)| Script { tablets, acts })
}

fn act(size: Size) -> impl Strategy<Value = Act> {
    let Size { tablets, commands: weight, .. } = size;
    let names: Vec<&'static str> = commands().into_iter().map(|(name, _)| name).collect();
    let tablet = 0..tablets;
    let command = (tablet.clone(), 0..names.len(), 0_u64..1 << 16)
        .prop_map(move |(tablet, what, seed)| Act::Do { tablet, what: names[what].to_owned(), seed });
    let days = prop_oneof![-3_i32..=40, -1500_i32..=1500, Just(-7000), Just(7000)];
    let file = (tablet.clone(), proptest::option::weighted(0.3, 0_u8..32))
        .prop_map(|(tablet, only)| Act::File { tablet, only });
    Union::new_weighted(vec![
        (weight, command.boxed()),
        (4, file.boxed()),
        (6, (0_usize..99, tablet.clone()).prop_map(|(file, tablet)| Act::Give { file, tablet }).boxed()),
        (2, (tablet.clone(), days).prop_map(|(tablet, days)| Act::Clock { tablet, days }).boxed()),
        (1, tablet.clone().prop_map(|tablet| Act::Reopen { tablet }).boxed()),
        (1, tablet.prop_map(|tablet| Act::Compact { tablet }).boxed()),
    ])
}

impl fmt::Display for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "tablets {}", self.tablets)?;
        for act in &self.acts {
            match act {
                Act::Do { tablet, what, seed } => writeln!(f, "do {tablet} {what} {seed}")?,
                Act::File { tablet, only: None } => writeln!(f, "file {tablet} all")?,
                Act::File { tablet, only: Some(only) } => writeln!(f, "file {tablet} {only}")?,
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
                "file" => Act::File { tablet: n(1), only: words[2].parse().ok() },
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
