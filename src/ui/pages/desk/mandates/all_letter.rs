//! 费未随事转 of all mandates as one letter to the subdistrict.

use leptos::prelude::*;

use super::letter::{date, table, yuan};
use super::mandates;
use super::sign::signs;
use crate::domain::Station;
use crate::domain::mandates::{Account, Mandate, account, missing};
use crate::domain::profile::Body;
use crate::domain::values::{Day, Fen};

/// A row a mandate, the most that is missing first, and what they come to.
pub(super) fn letter(station: &Station, today: Day) -> Option<AnyView> {
    let m = mandates();
    let all = station.mandates().iter().map(|(_, mandate)| (mandate, account(station, mandate, today)));
    let mut lacking: Vec<(&Mandate, Account)> = all.filter(|(_, it)| it.missing() > Fen(0)).collect();
    if lacking.is_empty() {
        return None;
    }
    lacking.sort_by_key(|(_, account)| std::cmp::Reverse(account.missing()));
    let row = |(mandate, account): &(&Mandate, Account)| {
        let terms = &mandate.terms;
        vec![
            (m.matter_of)(&terms.name.zh, &terms.authority.zh),
            terms.basis.zh.clone(),
            (m.cases)(account.load.total()),
            yuan(account.promised),
            yuan(account.due),
            yuan(account.received),
            yuan(account.missing()),
        ]
    };
    let mut rows: Vec<Vec<String>> = lacking.iter().map(row).collect();
    let sum = |of: fn(&Account) -> Fen| {
        Fen(lacking.iter().fold(0, |sum, (_, account)| of(account).0.saturating_add(sum)))
    };
    let cases = lacking.iter().fold(0u32, |sum, (_, account)| sum.saturating_add(account.load.total()));
    let outstanding = missing(lacking.iter().map(|(_, account)| *account));
    rows.push(vec![
        m.total.to_owned(),
        String::new(),
        (m.cases)(cases),
        yuan(sum(|account| account.promised)),
        yuan(sum(|account| account.due)),
        yuan(sum(|account| account.received)),
        yuan(outstanding),
    ]);
    let executing: Vec<Body> = lacking.iter().map(|(mandate, _)| mandate.terms.executing).collect();
    let to = station.profile().map(|profile| profile.subdistrict.clone()).unwrap_or_default();
    Some(
        view! {
            <h1>{m.all_title}</h1>
            <p>{(m.to)(&to)}</p>
            <p>{(m.all_intro)(lacking.len(), &date(today))}</p>
            {table(&m.all_columns, rows)}
            <p>{m.all_how}</p>
            <p><b>{(m.all_ask)(&yuan(outstanding))}</b></p>
            {signs(station, &executing, today)}
        }
        .into_any(),
    )
}
