//! The books against an independent program: what Beancount makes of the demo's quarter is what our ledger says.
//!
//! `make setup` installs Beancount beside the other tools. Without it these tests fail: books that nobody has added up
//! again are not checked.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use linli::books::{Books, Period, account_name, beancount};
use linli::domain::values::Day;
use linli::i18n::books::written;
use linli::storage::MemoryStore;

use crate::support::{Station, demo};

/// Prints what is on each account, in fen.
const BALANCES: &str = "
import sys
from beancount import loader
from beancount.core.data import Transaction
entries, errors, _ = loader.load_file(sys.argv[1])
assert not errors, errors
sums = {}
for entry in entries:
    if isinstance(entry, Transaction):
        for posting in entry.postings:
            assert posting.units.currency == 'CNY'
            sums[posting.account] = sums.get(posting.account, 0) + posting.units.number * 100
for account, fen in sorted(sums.items()):
    assert fen == int(fen), (account, fen)
    print(account, int(fen))
";

/// A program of the environment that scripts/setup.sh makes.
fn tool(name: &str) -> Command {
    let script = fs::read_to_string("scripts/setup.sh").unwrap();
    let version = script.lines().find_map(|line| line.strip_prefix("BEANCOUNT_VERSION=")).unwrap();
    let tools = std::env::var_os("LINLI_TOOLS").filter(|tools| !tools.is_empty()).map(PathBuf::from);
    let tools = tools.unwrap_or_else(|| {
        let home = std::env::var_os("HOME").expect("no home folder");
        PathBuf::from(home).join(".cache/linli-tools")
    });
    let path = tools.join(format!("beancount-{version}")).join("bin").join(name);
    assert!(path.exists(), "Beancount is not installed: run `make setup` ({} is missing)", path.display());
    Command::new(path)
}

fn write(name: &str, text: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path
}

/// What `bean-check` has to say about a file; nothing where all is well.
fn check(path: &PathBuf) -> Result<(), String> {
    let output = tool("bean-check").arg("--no-cache").arg(path).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&said).into_owned()) }
}

/// The last days of the demo's story, and the first on which money moved.
fn quarter(station: &Station) -> Period {
    let from = station.read(|s| s.cashdesk().first_day()).unwrap();
    Period { from, until: Day::new(2026, 11, 23).unwrap() }
}

fn export(station: &Station, period: Period) -> String {
    station.read(|station| beancount(&Books { station, period, words: written() }))
}

/// Balances as Beancount finds them, in fen.
fn balances(path: &PathBuf) -> BTreeMap<String, i64> {
    let output = tool("python").arg("-c").arg(BALANCES).arg(path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).unwrap();
    let line = |line: &str| {
        let (account, fen) = line.split_once(' ').unwrap();
        (account.to_owned(), fen.parse().unwrap())
    };
    lines.lines().map(line).collect()
}

#[test]
fn beancount_finds_what_the_ledger_has() {
    // Given the quarter of the demo
    let station = demo(MemoryStore::new());
    let text = export(&station, quarter(&station));
    let path = write("quarter.beancount", &text);
    // Then it is sound
    assert_eq!(check(&path), Ok(()));
    // And every account has to the fen what ours has
    let ours: BTreeMap<String, i64> = station.read(|s| {
        let balances = s.cashdesk().ledger().balances();
        balances.into_iter().map(|(account, fen)| (account_name(account), fen.0)).collect()
    });
    assert!(ours.len() > 10 && ours.values().any(|fen| *fen != 0));
    assert_eq!(balances(&path), ours);
}

#[test]
fn a_period_begins_with_what_was_there() {
    // Given the last weeks alone
    let station = demo(MemoryStore::new());
    let whole = quarter(&station);
    let period = Period { from: Day::new(2026, 10, 10).unwrap(), ..whole };
    let path = write("weeks.beancount", &export(&station, period));
    // Then it is sound, and ends as the whole does
    assert_eq!(check(&path), Ok(()));
    let all = write("whole.beancount", &export(&station, whole));
    let left = |path| balances(path).into_iter().filter(|(_, fen)| *fen != 0).collect::<BTreeMap<_, _>>();
    assert_eq!(left(&path), left(&all));
}

#[test]
fn one_wrong_fen_is_found() {
    let station = demo(MemoryStore::new());
    let text = export(&station, quarter(&station));
    // In a transaction, which no longer sums to nothing
    let posting = text.lines().find(|line| line.starts_with("  Assets:Till:")).unwrap();
    let (account, amount) = posting.trim().split_once("  ").unwrap();
    let amount = amount.strip_suffix(" CNY").unwrap();
    let last = amount.chars().next_back().unwrap();
    let other = if last == '0' { '1' } else { '0' };
    let wrong = format!("{}{other}", &amount[..amount.len() - 1]);
    let broken = text.replacen(posting, &format!("  {account}  {wrong} CNY"), 1);
    assert!(check(&write("broken.beancount", &broken)).unwrap_err().contains("does not balance"));
    // In a transaction whose other side is wrong by as much: the balance at the end finds it
    let shifted = format!("2026-11-22 * \"x\"\n  {account}  0.01 CNY\n  Assets:Bank  -0.01 CNY\n\n");
    assert!(check(&write("shifted.beancount", &(text + &shifted))).unwrap_err().contains("Balance failed"));
}
