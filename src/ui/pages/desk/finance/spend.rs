//! 支出, 公益支出: own money leaves by the bank.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::bookings::send;
use super::read::money;
use super::{Page, finance};
use crate::domain::Slice;
use crate::domain::cashdesk::{Booking, SECOND_ABOVE};
use crate::domain::ledger::{Account, Purpose};
use crate::domain::values::Fen;
use crate::forms::finance::{Spent, field, spend};
use crate::ui::components::{Button, Choice, ChoiceField, Dialog, Kind, TextField, Weight, live, words};
use crate::ui::pages::desk::collect::second::{Second, SecondField};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Deed, Refused};

/// The dialog.
pub fn dialog(page: Page) -> AnyView {
    view! { <Dialog open=page.spending name="spend" title=finance().spend>{asking(page)}</Dialog> }.into_any()
}

/// As much as is there, own, and has come.
fn available(page: Page) -> Fen {
    page.session.read(&[Slice::Cashdesk], |station| {
        let ledger = station.cashdesk().ledger();
        ledger.at_hand().min(ledger.balance(&Account::Bank)).max(Fen(0))
    })
}

fn asking(page: Page) -> AnyView {
    let (deed, second) = (Deed::new(), Second::new());
    let text = || RwSignal::new(String::new());
    let (amount, what, slip) = (text(), text(), text());
    let purpose = RwSignal::new(Purpose::Expense.word().to_owned());
    let said = finance().spent;
    let typed = move || spend(&purpose.get(), &amount.get(), &what.get(), &slip.get());
    // Judged by the amount alone, so that the fields do not come and go while the rest is typed.
    let large = Memo::new(move |_| {
        let one = Purpose::Expense.word();
        spend(one, &amount.get(), one, "").is_ok_and(|spent| spent.amount > SECOND_ABOVE)
    });
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let Spent { purpose, amount, what, slip } = match untrack(typed) {
            Ok(spent) => spent,
            Err(problems) => return deed.object(problems),
        };
        let second = large.get_untracked().then_some(second);
        send(page, deed, page.spending, said, second, move |second| Booking::Spend {
            purpose,
            amount,
            what,
            reference: slip,
            second,
        });
    };
    let label = finance().field;
    let kinds = [Purpose::Expense, Purpose::Contribution];
    let choices = kinds.map(|it| Choice::new(it.word(), (money().purpose)(it), "")).to_vec();
    let most = live(move || (finance().available)(&(words().yuan)(available(page))));
    let line = move |name: &'static str, value: RwSignal<String>, hint: &'static str, required: bool| {
        let (label, error) = (label(name), error_of(deed.problems, name));
        view! { <TextField name label value hint required most=200 error/> }.into_any()
    };
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <p>{finance().spend_hint}</p>
            <p><b>{most}</b></p>
            <ChoiceField
                name=field::PURPOSE
                label=label(field::PURPOSE)
                value=purpose
                choices
                error=error_of(deed.problems, field::PURPOSE)
            />
            <TextField
                name=field::SPENT
                label=label(field::SPENT)
                value=amount
                kind=Kind::Decimal
                before="¥"
                most=16
                hint=(finance().second_above)(&(words().yuan)(SECOND_ABOVE))
                required=true
                error=error_of(deed.problems, field::SPENT)
            />
            {line(field::WHAT, what, "", true)}
            {line(field::SLIP, slip, finance().slip_hint, false)}
            {live(move || large.get().then(|| view! { <SecondField second/> }))}
            <Refused deed/>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || page.spending.set(false)/>
                <Button text=finance().spend weight=Weight::Main submit=true busy=deed.busy/>
            </div>
        </form>
    }
    .into_any()
}
