//! 退押金, 付给业主: what is kept for somebody goes back, out of this till or by the bank, with the receipt it came by.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::second::{Second, SecondField};
use super::{collect, names};
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::cashdesk::{Booking, Line, SECOND_ABOVE};
use crate::domain::ledger::{Account, sum};
use crate::domain::rights::MONEY;
use crate::domain::values::Fen;
use crate::domain::{Command, Rejection, Slice};
use crate::forms::collect::field;
use crate::forms::{Problem, What};
use crate::i18n::Lang;
use crate::ui::components::{
    Button, Choice, ChoiceField, Dialog, Kind, TextField, Toasts, Weight, lang, live, words,
};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Deed, Refused};
use crate::ui::pages::desk::rights::allowed;

/// The word of cash.
const CASH: &str = "cash";

/// What is being given back.
#[derive(Clone, Copy)]
pub struct GiveBack {
    open: RwSignal<bool>,
    owner: RwSignal<Option<Account>>,
    /// The receipt it came by, where it is known.
    reference: RwSignal<String>,
    /// How much came by it.
    came: RwSignal<Fen>,
    may: Signal<bool>,
    session: Session,
}

impl GiveBack {
    /// Nothing yet.
    pub fn new() -> GiveBack {
        GiveBack {
            open: RwSignal::new(false),
            owner: RwSignal::new(None),
            reference: RwSignal::new(String::new()),
            came: RwSignal::new(Fen(0)),
            may: allowed(MONEY),
            session: Session::get(),
        }
    }

    /// How much is there for an owner; of what came by a receipt, no more than is left of it.
    fn owed(self, owner: &Account, receipt: &str) -> Fen {
        self.session.read(&[Slice::Cashdesk], |station| {
            let owed = station.cashdesk().ledger().owed(owner);
            station.cashdesk().left_of(receipt, owner).map_or(owed, |left| left.min(owed))
        })
    }
}

/// The button beside what is kept; nothing once it has gone back. `whose` names it for whoever hears the page.
pub fn button(back: GiveBack, line: &Line, reference: String, whose: &str) -> AnyView {
    let owner = &line.to;
    if untrack(|| back.owed(owner, &reference)) <= Fen(0) {
        return ().into_any();
    }
    let text = title(owner);
    let id = ["give-back-", &String::from(owner.clone())].concat();
    let between = if lang() == Lang::Zh { " " } else { ": " };
    let (named, owner, came) = ([text, whose].join(between), owner.clone(), line.amount);
    let press = move |_| {
        back.owner.set(Some(owner.clone()));
        back.reference.set(reference.clone());
        back.came.set(came);
        back.open.set(true);
    };
    let shut = move || !back.may.get();
    view! {
        <button type="button" id=id class="btn small" aria-label=named disabled=shut on:click=press>{text}</button>
    }
    .into_any()
}

fn title(owner: &Account) -> &'static str {
    let [deposit, owners] = collect().give_back;
    if matches!(owner, Account::Deposit(_)) { deposit } else { owners }
}

/// The dialog of all of them.
pub fn dialog(back: GiveBack) -> AnyView {
    let inside = move || back.owner.get_untracked().map(|owner| asking(back, owner));
    view! { <Dialog open=back.open name="give-back" title=collect().give_back_title>{inside()}</Dialog> }
        .into_any()
}

fn asking(back: GiveBack, owner: Account) -> AnyView {
    let (deed, toasts, second) = (Deed::new(), Toasts::get(), Second::new());
    let owed = untrack(|| back.owed(&owner, &back.reference.get_untracked()));
    let is_deposit = matches!(owner, Account::Deposit(_));
    let offered = back.came.get_untracked().min(owed);
    let (amount, reference) = (RwSignal::new(offered.yuan()), RwSignal::new(back.reference.get_untracked()));
    let way = RwSignal::new(if is_deposit { CASH } else { "bank" }.to_owned());
    let whose = back.session.read(&[], |station| names::kept(station, &Line::new(owner.clone(), owed)));
    let lead = (collect().give_back_lead)(&whose, &(words().yuan)(owed));
    let today = untrack(|| Clock::get().today());
    let before = back.session.peek(|station| station.cashdesk().given_back_on(&owner, today));
    let large = Memo::new(move |_| {
        amount.with(|typed| Fen::parse_yuan(typed)).is_some_and(|fen| sum([fen, before]) > SECOND_ABOVE)
    });
    let done = collect().give_back_done;
    let (named, owner) = (title(&owner), StoredValue::new(owner));
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let mut problems = Vec::new();
        let fen = match Fen::parse_yuan(&amount.get_untracked()) {
            Some(fen) if fen > Fen(0) && fen <= owed => fen,
            Some(_) => {
                problems.push(Problem::new(field::AMOUNT, What::Rejected(Rejection::NotEnough)));
                Fen(0)
            }
            None => {
                problems.push(Problem::new(field::AMOUNT, What::NotAnAmount));
                Fen(0)
            }
        };
        let of = reference.get_untracked().trim().to_owned();
        if of.is_empty() {
            problems.push(Problem::new(field::NUMBER, What::Missing));
        }
        if !problems.is_empty() {
            return deed.object(problems);
        }
        if deed.busy.get_untracked() {
            return;
        }
        deed.problems.set(Vec::new());
        let needed = large.get_untracked().then_some(second);
        let cash = way.with_untracked(|way| way == CASH);
        deed.busy.set(true);
        spawn_local(async move {
            let agreed = match needed {
                Some(second) => second.ask().await.map(Some),
                None => Some(None),
            };
            // The dialog may have been closed meanwhile.
            if deed.busy.try_set(false).is_some() {
                return;
            }
            let Some(second) = agreed else { return };
            let owner = owner.get_value();
            let booking = Booking::GiveBack { owner, amount: fen, cash, reference: of, second };
            deed.send(vec![Command::BookMoney(Box::new(booking))], move |sent| {
                if sent {
                    back.open.set(false);
                    // After the shell has said that it is saved.
                    request_animation_frame(move || toasts.say(done));
                }
            });
        });
    };
    let [cash, bank] = collect().give_back_ways;
    let ways = if is_deposit {
        let choices = vec![Choice::new(CASH, cash, ""), Choice::new("bank", bank, "")];
        view! { <ChoiceField name=field::METHOD label=collect().give_back_how value=way choices/> }.into_any()
    } else {
        view! { <p class="hint">{collect().give_back_owners}</p> }.into_any()
    };
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <p><b>{lead}</b></p>
            <TextField
                name=field::AMOUNT
                label=(collect().field)(field::AMOUNT)
                value=amount
                kind=Kind::Decimal
                before="¥"
                most=16
                required=true
                error=error_of(deed.problems, field::AMOUNT)
            />
            {ways}
            <TextField
                name=field::NUMBER
                label=collect().give_back_of
                value=reference
                hint=collect().give_back_of_hint
                most=64
                required=true
                error=error_of(deed.problems, field::NUMBER)
            />
            {live(move || large.get().then(|| view! { <SecondField second/> }))}
            <Refused deed/>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || back.open.set(false)/>
                <Button text=named weight=Weight::Main submit=true busy=deed.busy/>
            </div>
        </form>
    }
    .into_any()
}
