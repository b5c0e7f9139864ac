//! Statutory holidays: what is known, what is missing, and the notice pasted in.

use leptos::prelude::*;

use super::open::Open;
use super::profile_text;
use crate::app::clock::Clock;
use crate::domain::profile::Profile;
use crate::domain::values::calendar::built_in;
use crate::domain::values::{Calendar, Day, Holiday, HolidayYear};
use crate::forms::holidays;
use crate::forms::particulars::field;
use crate::ui::components::{AreaField, NoticeBox, Tone, holiday_line, live, words};
use crate::ui::pages::desk::problems::error_of;

/// So many days ahead a missing year is asked for.
const AHEAD: u64 = 60;

/// The first year whose holidays a station should have and has not.
pub fn due(profile: &Profile, today: Day) -> Option<i32> {
    Calendar::of(&profile.holidays).missing(today, AHEAD)
}

/// The card. What was pasted is shown as it was understood.
#[component]
pub fn HolidaysCard(open: Open) -> impl IntoView {
    let clock = Clock::get();
    let (fields, problems) = (open.form.fields, open.form.deed.problems);
    let typed = Memo::new(move |_| fields.holidays.with(|typed| holidays::read(typed).unwrap_or_default()));
    let missing = live(move || {
        let missing = typed.with(|years| Calendar::of(years).missing(clock.today(), AHEAD));
        missing.map(|year| {
            let title = (profile_text().holidays_missing)(year);
            view! { <NoticeBox tone=Tone::Wait title/> }
        })
    });
    let understood = live(move || typed.get().iter().map(one_year).collect::<Vec<AnyView>>());
    let known: Vec<String> = built_in().iter().map(|year| year.year.to_string()).collect();
    let known = (profile_text().holidays_known)(&known.join(words().comma));
    view! {
        <section class="card stack">
            <h2>{profile_text().holidays}</h2>
            <p>{known}</p>
            {missing}
            <AreaField
                name=field::HOLIDAYS
                label=(profile_text().field)(field::HOLIDAYS)
                value=fields.holidays
                hint=profile_text().holidays_hint
                error=error_of(problems, field::HOLIDAYS)
            />
            {understood}
        </section>
    }
}

fn one_year(year: &HolidayYear) -> AnyView {
    let days = |holiday: &Holiday| holiday.until.days_since(holiday.from) + 1;
    let count = year.holidays.iter().map(days).sum();
    let title = (profile_text().holidays_year)(year.year, year.holidays.len(), count);
    let lines: Vec<AnyView> =
        year.holidays.iter().map(|holiday| view! { <li>{holiday_line(holiday)}</li> }.into_any()).collect();
    view! { <h3>{title}</h3><ul>{lines}</ul> }.into_any()
}
