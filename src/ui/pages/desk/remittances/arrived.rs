//! 到账: what was paid by code or card is at the bank, and what billers paid for collecting.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::billers;
use crate::app::session::Session;
use crate::domain::cashdesk::{Booking, Method};
use crate::domain::ledger::Account;
use crate::domain::rights::MONEY;
use crate::domain::values::{BillerId, Fen, Text};
use crate::domain::{Command, Slice};
use crate::forms::remit::{arrival, field};
use crate::i18n::money;
use crate::ui::components::{Button, Kind, SelectField, SelectOption, TextField, lang, live, say, words};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Deed, Refused, Undo};
use crate::ui::pages::desk::rights::allowed;

/// Money that is under way to the bank.
#[derive(Debug, Clone, PartialEq)]
struct Coming {
    what: Account,
    /// Of a biller: its name.
    name: Option<Text>,
    fen: Fen,
}

/// What is typed about it.
#[derive(Clone, Copy)]
struct Typed {
    deed: Deed,
    /// Its place among what is under way.
    chosen: RwSignal<usize>,
    gross: RwSignal<String>,
    fee: RwSignal<String>,
    slip: RwSignal<String>,
}

/// The card; nothing while nothing is under way. What was done is said at the top, by `page`.
pub fn card(page: Deed) -> AnyView {
    let session = Session::get();
    let coming = Memo::new(move |_| {
        session.read(&[Slice::Cashdesk], |station| {
            let desk = station.cashdesk();
            let claims = desk.billers().map(|(id, biller)| {
                (Account::Claim(BillerId::clone(id)), Some(biller.agreement.name.clone()))
            });
            let all = [(Account::Merchant, None), (Account::Pos, None)].into_iter().chain(claims);
            let all = all.map(|(what, name)| Coming { fen: desk.ledger().balance(&what), what, name });
            all.filter(|coming| coming.fen > Fen(0)).collect::<Vec<_>>()
        })
    });
    let may = allowed(MONEY);
    let any = Memo::new(move |_| may.get() && coming.with(|coming| !coming.is_empty()));
    // Here, and not below: what has arrived may leave nothing to show, before its sender has come back.
    let text = || RwSignal::new(String::new());
    let typed =
        Typed { deed: Deed::new(), chosen: RwSignal::new(0), gross: text(), fee: text(), slip: text() };
    live(move || any.get().then(|| form(page, coming, typed)))
}

fn form(page: Deed, coming: Memo<Vec<Coming>>, typed: Typed) -> AnyView {
    let Typed { deed, chosen, gross, fee, slip } = typed;
    let fill = move |n: usize| {
        chosen.set(n);
        // Mostly all of it comes at once.
        let fen = coming.with_untracked(|coming| coming.get(n).map(|it| it.fen));
        gross.set(fen.map(Fen::yuan).unwrap_or_default());
        fee.set(String::new());
    };
    fill(0);
    let by_place = Memo::new(move |_| {
        coming.with(|coming| coming.get(chosen.get()).is_some_and(|it| it.name.is_none()))
    });
    let said = billers().arrived_done;
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let what =
            coming.with_untracked(|coming| coming.get(chosen.get_untracked()).map(|it| it.what.clone()));
        let fee = if by_place.get_untracked() { fee.get_untracked() } else { String::new() };
        let (gross, fee, reference) = match arrival(&gross.get_untracked(), &fee, &slip.get_untracked()) {
            Ok(typed) => typed,
            Err(problems) => return deed.object(problems),
        };
        let booking = match what {
            Some(Account::Merchant) => Booking::Settle { method: Method::StationCode, gross, fee, reference },
            Some(Account::Pos) => Booking::Settle { method: Method::Pos, gross, fee, reference },
            Some(Account::Claim(biller)) => Booking::Commission { biller, amount: gross, reference },
            _ => return,
        };
        deed.send(vec![Command::BookMoney(Box::new(booking))], move |done| {
            if done {
                fill(0);
                slip.set(String::new());
                page.undo.set(Some(Undo { said, back: Vec::new() }));
            }
        });
    };
    let options = live(move || {
        let account = money::strings(lang()).account;
        let option = |(n, it): (usize, &Coming)| {
            let name = it.name.as_ref().map(|name| (billers().commission_of)(&say(name)));
            let name = name.unwrap_or_else(|| account(&it.what).to_owned());
            SelectOption::new(n.to_string(), [name.as_str(), &(words().yuan)(it.fen)].join(" · "))
        };
        let options: Vec<SelectOption> =
            coming.with(|coming| coming.iter().enumerate().map(option).collect());
        view! {
            <SelectField
                name=field::WHAT
                label=(billers().field)(field::WHAT)
                value=Signal::derive(move || chosen.get().to_string())
                choose=move |n: String| fill(n.parse().unwrap_or_default())
                options
            />
        }
    });
    let yuan = move |name: &'static str, value: RwSignal<String>| {
        let (label, error) = ((billers().field)(name), error_of(deed.problems, name));
        view! { <TextField name label value kind=Kind::Decimal before="¥" most=16 error/> }.into_any()
    };
    view! {
        <section class="card stack">
            <h2>{billers().arrived}</h2>
            <p class="hint">{billers().arrived_hint}</p>
            <form class="stack" on:submit=submitted novalidate>
                {options}
                <div class="grid2">
                    {yuan(field::AMOUNT, gross)}
                    {live(move || by_place.get().then(|| yuan(field::FEE, fee)))}
                </div>
                <TextField
                    name=field::SLIP
                    label=(billers().field)(field::SLIP)
                    value=slip
                    most=64
                    error=error_of(deed.problems, field::SLIP)
                />
                <Refused deed/>
                <div class="row">
                    <Button text=billers().arrived_button icon="check" submit=true busy=deed.busy/>
                </div>
            </form>
        </section>
    }
    .into_any()
}
