//! 户号: typed, scanned, or recalled by whose it is; and the last bills of it.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::till::Till;
use super::{collect, names, on_enter};
use crate::domain::cashdesk::{Biller, Known, tidy};
use crate::domain::people::digits;
use crate::domain::values::{BillerId, Day};
use crate::domain::{Slice, Station};
use crate::forms::collect::field;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Kind, Row, Rows, TextField, field_id, live, words};
use crate::ui::pages::desk::people::{find_people, register_ready};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::focus_on;

/// Most that are offered.
const MOST: usize = 6;
/// So many of its last bills are shown.
const LAST: usize = 3;
/// Fewer figures name nobody.
const FEWEST: usize = 3;

/// An account that somebody has paid for before.
#[derive(Debug, Clone, PartialEq)]
struct Found {
    biller: String,
    account: String,
    name: String,
    phone: String,
    title: String,
    detail: String,
}

/// Account, and whose it is.
pub fn fields(till: Till) -> AnyView {
    let fields = till.fields();
    let problems = till.form.deed.problems;
    let ready = register_ready(till.session);
    let found = Memo::new(move |_| {
        let (typed, biller) = (fields.account.get(), fields.bill().biller());
        let people = if typed.trim().is_empty() { Vec::new() } else { find_people(ready, &typed, MOST) };
        till.session.read(&[Slice::Cashdesk, Slice::People], |station| {
            let who = people.iter().filter_map(|id| station.people().known(id));
            let who: Vec<(String, Vec<String>)> = who
                .map(|who| (who.name.clone(), who.phones.iter().map(|phone| digits(phone)).collect()))
                .collect();
            recall(station, &typed, biller.as_ref(), &who, till.clock.today())
        })
    });
    let choose = move |one: Found| {
        fields.biller.set(one.biller);
        fields.name.set(one.name);
        fields.phone.set(one.phone);
        fields.account.set(one.account);
        focus_on(field_id(field::AMOUNT));
    };
    let enter = on_enter(move || {
        let biller = untrack(|| fields.bill().biller());
        let (exact, only) = untrack(|| {
            let typed = fields.account.get();
            till.around(|around| {
                let exact = exactly(around.station, &typed, biller.as_ref(), around.today);
                (exact, only_biller(around.station, &typed, around.today))
            })
        });
        // A whole number that was scanned is that number, whoever it reminds of.
        match (exact, biller, only) {
            (Some(one), ..) => return choose(one),
            (None, None, Some(biller)) => fields.biller.set(biller.as_str().to_owned()),
            (None, Some(biller), _) if untrack(|| fits_biller(till, &biller)) => {}
            _ => {
                if let Some(one) = found.with_untracked(|found| found.first().cloned()) {
                    return choose(one);
                }
            }
        }
        focus_on(field_id(field::AMOUNT));
    });
    let arrows = move |event: KeyboardEvent| {
        if event.key() == "ArrowDown" && found.with_untracked(|found| !found.is_empty()) {
            event.prevent_default();
            focus_on("collect-found-0".to_owned());
        }
    };
    let typed = Memo::new(move |_| fields.account.with(|typed| typed.trim().chars().count() >= 2));
    let said = live(move || match found.with(Vec::len) {
        0 if typed.get() && !is_known(till) => collect().found_none.to_owned(),
        0 => String::new(),
        n => (collect().found)(n),
    });
    let offers = live(move || {
        let found = found.get();
        (!found.is_empty()).then(|| {
            let rows = found.into_iter().enumerate().map(|(n, one)| {
                let (title, detail) = (one.title.clone(), one.detail.clone());
                let id = ["collect-found-", &n.to_string()].concat();
                view! {
                    <li>
                        <button type="button" id=id on:click=move |_| choose(one.clone())>
                            <span class="grow"><b>{title}</b><small>{detail}</small></span>
                        </button>
                    </li>
                }
            });
            view! { <ul class="rows picker">{rows.collect_view()}</ul> }
        })
    });
    view! {
        <div on:keydown=enter>
            <div on:keydown=arrows>
                <TextField
                    name=field::ACCOUNT
                    label=(collect().field)(field::ACCOUNT)
                    value=fields.account
                    hint=collect().account_hint
                    required=true
                    most=40
                    error=error_of(problems, field::ACCOUNT)
                />
            </div>
        </div>
        <p class="muted" role="status">{said}</p>
        {offers}
        {last_bills(till)}
        <details class="fold">
            <summary>{collect().who}</summary>
            <div class="grid2">
                <TextField
                    name=field::NAME
                    label=(collect().field)(field::NAME)
                    value=fields.name
                    most=30
                    error=error_of(problems, field::NAME)
                />
                <TextField
                    name=field::PHONE
                    label=(collect().field)(field::PHONE)
                    value=fields.phone
                    kind=Kind::Phone
                    most=40
                    error=error_of(problems, field::PHONE)
                />
            </div>
        </details>
    }
    .into_any()
}

/// Has the account in the field been paid for before? Tracked.
fn is_known(till: Till) -> bool {
    let fields = till.fields();
    let (biller, account) = (fields.bill().biller(), tidy(&fields.account.get()));
    let Some(biller) = biller else { return false };
    till.session
        .read(&[Slice::Cashdesk], |station| station.cashdesk().bills_of(&biller, &account).next().is_some())
}

/// Is what stands in the field an account of this biller, by its format?
fn fits_biller(till: Till, biller: &BillerId) -> bool {
    let account = tidy(&till.fields().account.get());
    till.around(|around| {
        around.station.cashdesk().biller(biller).is_some_and(|biller| biller.agreement.format.fits(&account))
    })
}

/// The one biller whose accounts look like this, where no other's do.
fn only_biller(station: &Station, typed: &str, today: Day) -> Option<BillerId> {
    let account = tidy(typed);
    let fits = |(_, biller): &(&BillerId, &Biller)| {
        let agreement = &biller.agreement;
        agreement.holds(today) && !agreement.format.is_any() && agreement.format.fits(&account)
    };
    let mut all = station.cashdesk().billers().filter(fits).map(|(id, _)| id);
    let first = all.next()?;
    all.next().is_none().then(|| first.clone())
}

/// Accounts that are meant: by number, name, the end of a phone, or by whom the register knows.
fn recall(
    station: &Station,
    typed: &str,
    biller: Option<&BillerId>,
    people: &[(String, Vec<String>)],
    today: Day,
) -> Vec<Found> {
    let (typed, account, figures) = (typed.trim(), tidy(typed), digits(typed));
    if typed.is_empty() {
        return Vec::new();
    }
    let desk = station.cashdesk();
    let meant = |known: &Known<'_>| {
        let payer = known.payer;
        let phone = digits(&payer.phone);
        let by_number = figures.len() >= FEWEST
            && (payer.account.contains(&account) || (!phone.is_empty() && phone.ends_with(&figures)));
        let by_name = !payer.name.is_empty() && figures.is_empty() && payer.name.contains(typed);
        let is_who = |(name, phones): &(String, Vec<String>)| {
            (!payer.name.is_empty() && *name == payer.name) || (!phone.is_empty() && phones.contains(&phone))
        };
        by_number || by_name || people.iter().any(is_who)
    };
    let holds = |known: &Known<'_>| desk.biller(known.biller).is_some_and(|one| one.agreement.holds(today));
    let of_biller = |known: &Known<'_>| biller.is_none_or(|biller| biller == known.biller);
    // The one that stands there already is not offered.
    let other = |known: &Known<'_>| biller != Some(known.biller) || known.payer.account != account;
    let all = desk.accounts().filter(|known| of_biller(known) && other(known) && holds(known));
    let mut all: Vec<Known<'_>> = all.filter(meant).collect();
    all.sort_by(|a, b| b.last.cmp(&a.last));
    all.iter().take(MOST).map(|known| found(station, known)).collect()
}

/// The account that is typed in full, of the chosen biller or of the only one who has it.
fn exactly(station: &Station, typed: &str, biller: Option<&BillerId>, today: Day) -> Option<Found> {
    let (desk, account) = (station.cashdesk(), tidy(typed));
    let is_it = |known: &Known<'_>| {
        known.payer.account == account
            && biller.is_none_or(|biller| biller == known.biller)
            && desk.biller(known.biller).is_some_and(|one| one.agreement.holds(today))
    };
    let mut all = desk.accounts().filter(is_it);
    let first = all.next()?;
    all.next().is_none().then(|| found(station, &first))
}

fn found(station: &Station, known: &Known<'_>) -> Found {
    let payer = known.payer;
    let payment = station.cashdesk().payment(&known.last.0);
    let on = payment.map(|payment| (words().day)(payment.taken.on)).unwrap_or_default();
    let last = (collect().last)(&on, &(words().yuan)(known.line.amount));
    Found {
        biller: known.biller.as_str().to_owned(),
        account: payer.account.clone(),
        name: payer.name.clone(),
        phone: payer.phone.clone(),
        title: names::joined(&[&payer.name, &payer.account]),
        detail: names::joined(&[&names::biller(station, known.biller), &last]),
    }
}

/// What was paid for this account before.
fn last_bills(till: Till) -> AnyView {
    let fields = till.fields();
    let bills = Memo::new(move |_| {
        let account = tidy(&fields.account.get());
        let Some(biller) = fields.bill().biller() else { return Vec::new() };
        till.session.read(&[Slice::Cashdesk], |station| {
            let bills = station.cashdesk().bills_of(&biller, &account).take(LAST);
            bills
                .filter_map(|((id, n), payment)| {
                    let line = payment.taken.lines.get(usize::try_from(*n).ok()?)?;
                    let title = names::joined(&[&(words().date)(payment.taken.on), &line.period]);
                    Some((id.clone(), title, (words().yuan)(line.amount)))
                })
                .collect::<Vec<_>>()
        })
    });
    live(move || {
        let bills = bills.get();
        (!bills.is_empty()).then(|| {
            let rows = bills.into_iter().map(|(id, title, detail)| {
                view! { <Row href=Route::Desk(DeskRoute::Receipt(id)).to_string() title detail/> }
            });
            let rows: Vec<_> = rows.collect();
            view! { <div><p class="group">{collect().last_bills}</p><Rows>{rows}</Rows></div> }
        })
    })
}
