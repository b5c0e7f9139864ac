//! 作废 and 退款: why, whether the paper came back, and who agrees.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::collect;
use super::second::{Second, SecondField};
use crate::app::clock;
use crate::domain::Command;
use crate::domain::cashdesk::{Back, Method, Payment, Reversed, SECOND_ABOVE};
use crate::domain::values::{PaymentId, Private};
use crate::ui::components::{AreaField, Button, CheckField, Dialog, Toasts, Weight, words};
use crate::ui::pages::desk::record::{Deed, Refused, shared};

/// The dialog of one of the two.
pub fn dialog(open: RwSignal<bool>, id: PaymentId, payment: Memo<Option<Payment>>, how: Back) -> AnyView {
    let (name, title) = match how {
        Back::Void => ("collect-void", collect().void),
        Back::Refund => ("collect-refund", collect().refund),
    };
    let id = StoredValue::new(id);
    let inside = move || payment.get_untracked().map(|payment| asking(open, id.get_value(), &payment, how));
    view! { <Dialog open name title>{inside()}</Dialog> }.into_any()
}

fn asking(open: RwSignal<bool>, id: PaymentId, payment: &Payment, how: Back) -> AnyView {
    let (deed, toasts) = (Deed::new(), Toasts::get());
    let (reason, wrong) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let paper = RwSignal::new(false);
    let paid = payment.taken.paid();
    let second = (paid > SECOND_ABOVE).then(Second::new);
    let (lead, title, done) = match how {
        Back::Void => (collect().void_lead, collect().void, collect().void_done),
        Back::Refund => (collect().refund_lead, collect().refund, collect().refund_done),
    };
    let cash = (payment.taken.method == Method::Cash)
        .then(|| view! { <p><b>{(collect().cash_back)(&(words().yuan)(paid))}</b></p> });
    let missing = shared().reason_missing;
    let press = move || {
        let words = reason.get_untracked().trim().to_owned();
        if words.is_empty() {
            wrong.set(Some(missing.to_owned()));
            return;
        }
        wrong.set(None);
        if deed.busy.get_untracked() {
            return;
        }
        let (id, paper) = (id.clone(), paper.get_untracked());
        deed.busy.set(true);
        spawn_local(async move {
            let agreed = match second {
                Some(second) => second.ask().await.map(Some),
                None => Some(None),
            };
            deed.busy.try_set(false);
            let Some(agreed) = agreed else { return };
            let reversed = Reversed {
                payment: id,
                on: clock::read().day(),
                how,
                paper,
                second: agreed,
                reason: Private::Present(words),
            };
            deed.send(vec![Command::ReversePayment(Box::new(reversed))], move |sent| {
                if sent {
                    open.set(false);
                    // After the shell has said that it is saved.
                    request_animation_frame(move || toasts.say(done));
                }
            });
        });
    };
    view! {
        <p>{lead}</p>
        {cash}
        <AreaField
            name="collect-reason"
            label=shared().reason
            value=reason
            required=true
            most=120
            error=wrong
        />
        <CheckField label=collect().paper_back checked=paper change=move |on| paper.set(on)/>
        <p class="hint">{collect().paper_back_hint}</p>
        {second.map(|second| view! { <SecondField second/> })}
        <Refused deed/>
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button text=title weight=Weight::Danger busy=deed.busy press/>
        </div>
    }
    .into_any()
}
