//! 会计科目: what is kept, what is refused, and that the proposal comes back.

use super::*;
use crate::domain::Event;
use crate::domain::ledger::ROWS;

fn line(row: &str, code: &str, name: &str) -> ChartLine {
    (row.to_owned(), code.to_owned(), name.to_owned())
}

impl World {
    fn chart(&mut self, lines: &[ChartLine]) -> Result<EntryId, Rejection> {
        self.give(Command::SetChart { lines: lines.to_vec() })
    }
}

#[test]
fn only_changed_lines_are_kept_and_an_empty_one_is_the_proposal_again() {
    let mut world = World::new();
    world.by = accountant();
    assert_eq!(world.desk().chart_line("bank"), None);
    world.chart(&[line("bank", " 1002.01 ", "银行存款"), line("till", "1001", "库存现金")]).unwrap();
    assert_eq!(world.desk().chart_line("bank"), Some(("1002.01", "银行存款")));
    let same = [line("bank", "1002.01", "银行存款"), line("till", "1001", "库存现金")];
    assert_eq!(world.chart(&same), Err(Rejection::NothingChanged));
    // What is the same is left out, and of one row said twice the first word counts
    let lines = [line("bank", "1002.01", "银行存款"), line("till", "1001", "现金"), line("till", "1", "2")];
    let (entry, actor) = (place(99), Actor::Staff(accountant()));
    let command = Command::SetChart { lines: lines.to_vec() };
    let events = decide(&world.station, &actor, &entry, world.today, command).unwrap();
    let only = ChartSet { lines: vec![line("till", "1001", "现金")] };
    assert_eq!(events, [Event::ChartSet(only)]);
    world.chart(&[line("bank", "", "")]).unwrap();
    assert_eq!(world.desk().chart_line("bank"), None);
    assert_eq!(world.desk().chart_line("till"), Some(("1001", "库存现金")));
}

#[test]
fn what_is_no_line_of_a_chart_is_refused() {
    let mut world = World::new();
    assert_eq!(
        world.chart(&[line("bank", "1002", "银行")]),
        Err(Rejection::NotAllowed { needs: crate::domain::rights::BOOKS })
    );
    world.by = accountant();
    assert_eq!(world.chart(&[]), Err(Rejection::NothingChanged));
    assert_eq!(world.chart(&[line("profit", "1", "x")]), Err(Rejection::NotAnOwner));
    let unfit = Err(Rejection::Missing(FieldName::ChartLine));
    for (code, name) in [("1002", " "), ("", "银行"), ("10 02", "银行"), ("=1", "银行"), ("一", "银行")]
    {
        assert_eq!(world.chart(&[line("bank", code, name)]), unfit, "{code} {name}");
    }
    let long = "1".repeat(LONGEST_CODE + 1);
    assert_eq!(world.chart(&[line("bank", &long, "银行")]), Err(Rejection::TooLong));
    let long = "长".repeat(LONGEST_NAME + 1);
    assert_eq!(world.chart(&[line("bank", "1002", &long)]), Err(Rejection::TooLong));
}

#[test]
fn every_account_belongs_to_a_row() {
    let mut accounts = vec![
        Account::Till(device(0)),
        Account::Merchant,
        Account::Pos,
        Account::Bank,
        Account::Claim(BillerId::named("a")),
        BillerId::named("a").trust(),
        Account::Owners("a".into()),
        Account::Deposit(crate::domain::values::PersonId::named("a")),
    ];
    accounts.extend(Purpose::ALL.map(Account::Station));
    assert_eq!(accounts.iter().map(Account::row).collect::<Vec<_>>(), ROWS);
    assert_eq!(Account::Committee(Purpose::Fees).row(), "fees");
}
