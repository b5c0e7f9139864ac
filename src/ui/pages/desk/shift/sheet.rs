//! 日结单: one shift on paper, for the file. Only in print, and in Chinese: it is for people who do not stand before
//! this screen.

use leptos::prelude::*;

use super::Page;
use super::read::{by_method, by_owner, minus, name, owner};
use crate::app::session::Session;
use crate::domain::cashdesk::{Cashdesk, Method, Shift, ShiftClosed};
use crate::domain::ledger::{Account, sum};
use crate::domain::values::{Fen, PaymentId};
use crate::domain::{Slice, Station};
use crate::i18n::common::{self, Common};
use crate::i18n::shift::{self as shift_words, Shift as Words};
use crate::i18n::{Lang, money, tablets};
use crate::ui::components::{live, provide_lang};

/// Prints the sheet of a shift, once it stands in the page. It stays there: some browsers read the page later.
pub fn print(page: Page, n: usize) {
    page.printing.set(Some(n));
    // Nothing but the print dialog can go wrong.
    request_animation_frame(move || request_animation_frame(move || drop(window().print())));
}

/// The words of paper.
fn zh() -> (&'static Words, &'static Common) {
    (shift_words::strings(Lang::Zh), common::strings(Lang::Zh))
}

/// The sheet that is made ready.
pub fn sheet(page: Page) -> AnyView {
    live(move || {
        let n = page.printing.get()?;
        // For names below, and for nothing beside this sheet.
        provide_lang(Lang::Zh);
        let device = page.device()?;
        let body = page.session.read(&[Slice::Cashdesk], |station| {
            let shift = station.cashdesk().till(&device)?.shifts.get(n)?;
            let closed = shift.closed.as_ref()?;
            Some(body(page.session, station, shift, closed))
        })?;
        Some(view! { <article class="paper" lang=Lang::Zh.tag()>{body}</article> })
    })
}

type Line = (&'static str, String);

fn table(lines: impl IntoIterator<Item = Line>) -> AnyView {
    let lines = lines.into_iter().filter(|(_, value)| !value.is_empty());
    let lines = lines.map(|(name, value)| view! { <tr><th scope="row">{name}</th><td>{value}</td></tr> });
    view! { <table><tbody>{lines.collect_view()}</tbody></table> }.into_any()
}

fn wide(heads: &[&'static str], rows: Vec<Vec<String>>) -> AnyView {
    let heads = heads.iter().map(|head| view! { <th scope="col">{*head}</th> }).collect_view();
    let rows = rows.into_iter().map(|row| {
        let cells = row.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! { <tr>{cells}</tr> }
    });
    view! { <table><thead><tr>{heads}</tr></thead><tbody>{rows.collect_view()}</tbody></table> }.into_any()
}

fn receipts(desk: &Cashdesk, ids: &[PaymentId]) -> String {
    let receipts = ids.iter().filter_map(|id| desk.payment(id)).map(|payment| payment.receipt());
    receipts.collect::<Vec<_>>().join(common::strings(Lang::Zh).comma)
}

fn cash(desk: &Cashdesk, ids: &[PaymentId]) -> Fen {
    let payments = ids.iter().filter_map(|id| desk.payment(id));
    sum(payments.filter(|it| it.taken.method == Method::Cash).map(|it| it.taken.paid()))
}

fn tablet(session: Session) -> String {
    session.device().map(|device| (tablets::strings(Lang::Zh).letter)(device.letter)).unwrap_or_default()
}

fn body(session: Session, station: &Station, shift: &Shift, closed: &ShiftClosed) -> AnyView {
    let (words, common) = zh();
    let desk = station.cashdesk();
    let yuan = common.yuan;
    let who = name(station, &shift.by).unwrap_or_else(|| words.somebody.to_owned());
    let (until, closer) = match &shift.closing {
        Some((at, by)) => ((common.moment)(*at), Some(by)),
        None => ((common.date)(closed.on), None),
    };
    // Only where it was somebody else than who kept it.
    let closer = closer.filter(|by| **by != shift.by).map(|by| name(station, by));
    let closed_by = closer.map(|name| name.unwrap_or_else(|| words.somebody.to_owned())).unwrap_or_default();
    let joined = |counts: &[Fen]| counts.iter().map(|fen| yuan(*fen)).collect::<Vec<_>>().join(common.comma);
    let station_line = station.profile().map(|profile| profile.name.zh.clone()).unwrap_or_default();
    let float = shift.opened.count.total();
    let (taken, back) = (cash(desk, &shift.taken), cash(desk, &shift.back));
    let counted = closed.count.total();
    // What the books say, less what came and went by receipts, is what was moved otherwise.
    let moved = minus(closed.expected, minus(Fen(float.0.saturating_add(taken.0)), back));
    let difference = match minus(counted, closed.expected) {
        Fen(0) => words.agrees.to_owned(),
        off => (words.differs)(off),
    };
    let own: Vec<String> = shift
        .taken
        .iter()
        .filter_map(|id| desk.payment(id)?.taken.receipt.as_ref().map(ToString::to_string))
        .collect();
    let span = match (own.first(), own.last()) {
        (Some(first), Some(last)) if first != last => [first.as_str(), last].join(" – "),
        (Some(first), _) => first.clone(),
        _ => String::new(),
    };
    let method = money::strings(Lang::Zh).method;
    let methods = by_method(desk, shift).into_iter().map(|it| {
        vec![method(it.method).to_owned(), it.payments.to_string(), yuan(it.amount), yuan(it.back)]
    });
    let account_name = money::strings(Lang::Zh).account;
    // Residents' deposits are one line: their names do not belong on it.
    let mut owners: Vec<(String, usize, Fen)> = Vec::new();
    for (account, (n, fen)) in by_owner(desk, shift) {
        let name = match &account {
            Account::Owners(compound) => [account_name(&account), compound].join(" "),
            Account::Deposit(_) => account_name(&account).to_owned(),
            _ => owner(station, &account).map_or_else(|| words.own_fee.to_owned(), |name| name.zh),
        };
        match owners.iter_mut().find(|(known, ..)| *known == name) {
            Some((_, lines, all)) => (*lines, *all) = (*lines + n, sum([*all, fen])),
            None => owners.push((name, n, fen)),
        }
    }
    let owners = owners.into_iter().map(|(name, n, fen)| vec![name, n.to_string(), yuan(fen)]);
    let pieces = closed.count.0.iter().filter(|(_, n)| *n > 0).map(|(kind, n)| {
        let all = Fen(kind.0.saturating_mul(i64::from(*n)));
        vec![(words.piece)(*kind), n.to_string(), yuan(all)]
    });
    let opened_off =
        shift.opened.expected.map(|expected| minus(float, expected)).filter(|off| *off != Fen(0));
    let opened_off = opened_off.map(|off| [(words.differs)(off).as_str(), &shift.opened.why].join(" "));
    let blanks = words.signs.iter().map(|name| view! { <p class="blank">{*name}</p> }).collect_view();
    let view = view! {
        <h1>{words.sheet}</h1>
        <p class="paper-station">{station_line}</p>
        {table([
            (words.tablet, tablet(session)),
            (words.who, who),
            (words.since, (common.moment)(shift.at)),
            (words.until, until),
            (words.closed_by, closed_by),
            (words.receipts, span),
        ])}
        <h2>{words.by_method}</h2>
        {wide(&words.columns, methods.collect())}
        <h2>{words.by_owner}</h2>
        {wide(&words.owner_columns, owners.collect())}
        <h2>{words.cash}</h2>
        {table([
            (words.float, yuan(float)),
            (words.difference, opened_off.unwrap_or_default()),
            (words.cash_taken, yuan(taken)),
            (words.cash_back, yuan(back)),
            (words.cash_moved, yuan(moved)),
            (words.expected, yuan(closed.expected)),
            (words.counted_before, joined(&closed.before)),
            (words.counted, yuan(counted)),
            (words.difference, [difference.as_str(), &closed.why].join(" ")),
        ])}
        {wide(&[words.count, words.pieces_unit, words.total], pieces.collect())}
        {table([
            (words.went_back, receipts(desk, &shift.back)),
            (words.still_open, receipts(desk, &closed.open)),
        ])}
        <div class="signs">{blanks}</div>
        <p>{words.sheet_note}</p>
    };
    view.into_any()
}
