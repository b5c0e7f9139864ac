//! 收费单位: whom it is for, as large buttons.

use leptos::prelude::*;

use super::till::Till;
use super::{collect, is_narrow, money, paper};
use crate::domain::cashdesk::Agreement;
use crate::domain::values::{Day, Minute};
use crate::forms::collect::{OWN, field};
use crate::ui::components::{
    AreaField, Button, Choice, ChoiceField, NoticeBox, Tone, Weight, field_id, live, say, words,
};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::focus_on;

/// The billers whose agreement holds, and the station itself.
pub fn card(till: Till) -> AnyView {
    let fields = till.fields();
    let choices = Memo::new(move |_| {
        let mut choices: Vec<(String, String, String)> = till.around(|around| {
            let all = around.station.cashdesk().billers();
            let now = all.filter(|(_, biller)| biller.agreement.holds(around.today));
            now.map(|(id, biller)| {
                let agreement = &biller.agreement;
                let detail = closed(agreement, around.today, around.at)
                    .unwrap_or_else(|| (money().utility)(agreement.utility).to_owned());
                (id.as_str().to_owned(), say(&agreement.name), detail)
            })
            .collect()
        });
        choices.push((OWN.to_owned(), collect().own.to_owned(), collect().own_hint.to_owned()));
        choices
    });
    // On a phone the others make room once one is chosen.
    let (narrow, all) = (is_narrow(), RwSignal::new(false));
    Effect::new(move |_| {
        fields.biller.track();
        all.set(false);
    });
    let folded = Memo::new(move |_| {
        let is_chosen = |biller: &String| choices.with(|all| all.iter().any(|(id, ..)| id == biller));
        narrow && !all.get() && fields.biller.with(is_chosen)
    });
    let group = live(move || {
        let (choices, folded) = (choices.get(), folded.get());
        let none = (choices.len() == 1).then(|| view! { <p class="muted">{collect().no_billers}</p> });
        let more = (folded && choices.len() > 1).then(|| {
            let open = move || {
                all.set(true);
                focus_on(field_id(field::BILLER));
            };
            view! { <Button text=paper().other_biller weight=Weight::Quiet small=true press=open/> }
        });
        // Followed only while it decides what shows.
        let chosen = if folded { fields.biller.get() } else { String::new() };
        let shown = choices.into_iter().filter(|(id, ..)| !folded || *id == chosen);
        let choices = shown.map(|(id, name, detail)| Choice::new(id, name, detail)).collect();
        view! {
            {none}
            <ChoiceField
                name=field::BILLER
                label=(collect().field)(field::BILLER)
                value=fields.biller
                choices
                error=error_of(till.form.deed.problems, field::BILLER)
            />
            {more}
        }
    });
    // The one that was pressed stands elsewhere now: the account comes next.
    Effect::new(move |before: Option<bool>| {
        let now = folded.get();
        if before == Some(false) && now {
            let next = if untrack(|| till.is_own()) { field::WHAT } else { field::ACCOUNT };
            // Not when the way leads elsewhere already: somebody was recalled, or a parked payment called back.
            request_animation_frame(move || {
                let is_lost = document().active_element().is_none_or(|now| now.tag_name() == "BODY");
                if is_lost {
                    focus_on(field_id(next));
                }
            });
        }
        now
    });
    let is_late = Memo::new(move |_| till.around(|around| fields.bill().is_late(around)));
    let late = live(move || {
        is_late.get().then(|| {
            view! {
                <NoticeBox tone=Tone::Wait title=collect().late_title>
                    <p>{collect().late_hint}</p>
                    <AreaField
                        name=field::LATE
                        label=(collect().field)(field::LATE)
                        value=fields.late
                        required=true
                        most=60
                        error=error_of(till.form.deed.problems, field::LATE)
                    />
                </NoticeBox>
            }
        })
    });
    view! { <section class="card stack">{group}{late}</section> }.into_any()
}

/// When it collects, where that is not now.
fn closed(agreement: &Agreement, today: Day, at: Minute) -> Option<String> {
    if agreement.collects(today, at) {
        return None;
    }
    let time = agreement.cut_off.map(|cut_off| (words().time)(cut_off));
    let is_day = agreement.weekdays.is_empty()
        || agreement.weekdays.iter().any(|day| usize::from(*day) == today.weekday());
    if is_day {
        return time.map(|time| (collect().cut_off)(&time));
    }
    let days = agreement.weekdays.iter().map(|day| (words().weekday)(usize::from(*day)));
    let days = days.collect::<Vec<_>>().join(words().comma);
    let when = match time {
        Some(time) => (collect().before_time)(&days, &time),
        None => days,
    };
    Some((collect().closed_today)(&when))
}
