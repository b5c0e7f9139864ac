//! Lines of an opening or a correction: an account and an amount each, added one after the other.

use leptos::prelude::*;

use super::read;
use super::{Page, finance};
use crate::domain::cashdesk::Biller;
use crate::domain::ledger::{Account, Posting, Purpose, Source};
use crate::domain::profile::LegalKind;
use crate::domain::rights::WINDOW;
use crate::domain::values::{BillerId, Fen};
use crate::domain::{Slice, Station};
use crate::forms::finance::{DEPOSIT, LineDraft, NEW_COMPOUND, field};
use crate::ui::components::{Button, Icon, Kind, SelectField, SelectOption, TextField, live, words};
use crate::ui::pages::desk::collect::owner::resident;
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Deed, focus_on};

/// The word of a way.
const MORE: &str = "more";
const LESS: &str = "less";

/// What is typed.
#[derive(Clone, Copy)]
pub struct Lines {
    pub deed: Deed,
    /// As they are typed: an opening in plain amounts, a correction as the ledger counts.
    pub all: RwSignal<Vec<Posting>>,
    /// More or less is asked for: a correction.
    ways: bool,
    /// So many of them take a booking back, and stay.
    fixed: StoredValue<usize>,
    account: RwSignal<String>,
    compound: RwSignal<String>,
    /// Id of a resident, of a deposit.
    person: RwSignal<String>,
    way: RwSignal<String>,
    amount: RwSignal<String>,
    page: Page,
}

impl Lines {
    /// Begins with some lines.
    pub fn new(page: Page, deed: Deed, ways: bool, all: Vec<Posting>) -> Lines {
        let text = |word: &str| RwSignal::new(word.to_owned());
        Lines {
            deed,
            fixed: StoredValue::new(all.len()),
            all: RwSignal::new(all),
            ways,
            account: text(""),
            compound: text(""),
            person: text(""),
            way: text(MORE),
            amount: text(""),
            page,
        }
    }

    /// Is something typed that has not been added?
    pub fn is_half_typed(self) -> bool {
        self.amount.with_untracked(|typed| !typed.trim().is_empty())
    }

    fn add(self) {
        let draft = LineDraft {
            account: self.account.get_untracked(),
            compound: self.compound.get_untracked(),
            person: self.person.get_untracked(),
            less: self.way.with_untracked(|way| way == LESS),
            amount: self.amount.get_untracked(),
        };
        let line = if self.ways { draft.posting() } else { draft.balance() };
        match line {
            Ok(line) => {
                self.deed.problems.set(Vec::new());
                self.deed.refused.set(None);
                self.all.update(|all| {
                    // The same account twice is one line.
                    all.retain(|(account, _)| self.ways || *account != line.0);
                    all.push(line);
                });
                for field in [self.account, self.compound, self.person, self.amount] {
                    field.set(String::new());
                }
                focus_on(crate::ui::components::field_id(field::ACCOUNT));
            }
            Err(problems) => self.deed.object(problems),
        }
    }
}

/// Accounts that a line may be about.
fn accounts(station: &Station, ways: bool) -> Vec<Account> {
    let desk = station.cashdesk();
    let ids = || desk.billers().map(|(id, _): (&BillerId, &Biller)| id.clone());
    let mut all = vec![Account::Bank, Account::Merchant, Account::Pos];
    all.extend(ids().map(Account::Claim));
    all.extend(ids().map(Account::Trust));
    let known = desk.ledger().balances();
    all.extend(known.keys().filter(|it| matches!(it, Account::Owners(_))).map(|it| (*it).clone()));
    if ways {
        let legal = station.profile().map_or(LegalKind::Inside, |profile| profile.legal.kind);
        all.extend(desk.tills().map(|(device, _)| Account::Till(device.clone())));
        all.extend(Purpose::ALL.map(|purpose| Account::own(legal, purpose)));
    } else {
        // Each opens once.
        all.retain(|account| desk.ledger().moved(account, Source::Opening) == Fen(0));
    }
    all
}

/// The fields of one line, the lines so far, and what `sum` says of them.
pub fn fields(lines: Lines, sum: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let Lines { deed, ways, account, compound, person, way, amount, page, .. } = lines;
    let label = finance().field;
    let session = page.session;
    let options: Vec<SelectOption> = untrack(|| {
        session.read(&[Slice::Cashdesk], |station| {
            let option = |of: Account| {
                let name = read::account(session, station, &of);
                SelectOption::new(String::from(of), name)
            };
            accounts(station, ways).into_iter().map(option).collect()
        })
    });
    let none = SelectOption::new("", finance().choose);
    let new = SelectOption::new(NEW_COMPOUND, finance().new_compound);
    // Whose deposit it is, is looked up by who knows the residents anyway.
    let deposit = untrack(|| session.may(WINDOW)).then(|| SelectOption::new(DEPOSIT, finance().deposit_of));
    let options: Vec<SelectOption> =
        std::iter::once(none).chain(options).chain(std::iter::once(new)).chain(deposit).collect();
    let is_new = Memo::new(move |_| account.with(|account| account == NEW_COMPOUND));
    let name = live(move || {
        is_new.get().then(|| {
            view! {
                <TextField
                    name=field::COMPOUND
                    label=(finance().field)(field::COMPOUND)
                    value=compound
                    most=40
                    required=true
                    error=error_of(deed.problems, field::COMPOUND)
                />
            }
        })
    });
    let is_deposit = Memo::new(move |_| account.with(|account| account == DEPOSIT));
    let who = live(move || is_deposit.get().then(|| resident(session, person, deed.problems)));
    let choose_way = ways.then(|| {
        let options = vec![SelectOption::new(MORE, finance().more), SelectOption::new(LESS, finance().less)];
        view! {
            <SelectField
                name=field::WAY
                label=label(field::WAY)
                value=way
                choose=move |word: String| way.set(word)
                options
            />
        }
    });
    view! {
        <SelectField
            name=field::ACCOUNT
            label=label(field::ACCOUNT)
            value=account
            choose=move |word: String| account.set(word)
            options
            error=error_of(deed.problems, field::ACCOUNT)
        />
        {name}
        {who}
        <div class="grid2">
            {choose_way}
            <TextField
                name=field::AMOUNT
                label=label(field::AMOUNT)
                value=amount
                kind=Kind::Decimal
                before="¥"
                most=16
                error=error_of(deed.problems, field::AMOUNT)
            />
        </div>
        <div class="row"><Button text=finance().add icon="plus" press=move || lines.add()/></div>
        {list(lines)}
        <div role="status">{live(sum)}</div>
    }
    .into_any()
}

/// The lines so far, each with a way to take it out.
fn list(lines: Lines) -> AnyView {
    let wrong = error_of(lines.deed.problems, field::LINES);
    live(move || {
        let all = lines.all.get();
        let rows: Vec<AnyView> = all.iter().enumerate().map(|(n, line)| row(lines, n, line)).collect();
        let wrong = wrong.get().map(|wrong| view! { <span class="error" role="alert">{wrong}</span> });
        view! { <ul class="lines">{rows}</ul>{wrong} }
    })
}

fn row(lines: Lines, n: usize, (account, fen): &Posting) -> AnyView {
    let session = lines.page.session;
    let name = session.read(&[], |station| read::account(session, station, account));
    let way = lines.ways.then(|| {
        // An owner counts down: less than nothing is more for them.
        if account.is_place() == (fen.0 > 0) { finance().more } else { finance().less }
    });
    let amount = (words().yuan)(Fen(fen.0.saturating_abs()));
    let remove = (finance().remove)(&read::joined(&[&name, &amount]));
    let press = move |_| {
        lines.all.update(|all| {
            if n < all.len() {
                all.remove(n);
            }
        });
    };
    let out = (n >= lines.fixed.get_value()).then(|| {
        view! {
            <button type="button" class="btn small icon-only" aria-label=remove on:click=press>
                <Icon name="close"/>
            </button>
        }
    });
    let kind = if account.is_place() { finance().places } else { finance().owners };
    view! {
        <li>
            <span><b>{name}</b><small>{kind}</small></span>
            <span class="row">
                <span class="num">{way}" "{amount}</span>
                {out}
            </span>
        </li>
    }
    .into_any()
}
