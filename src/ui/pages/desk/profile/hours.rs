//! Opening hours: the picture residents see, and behind it the week and the special days.

use leptos::prelude::*;

use super::open::Open;
use super::profile_text;
use crate::app::clock::Clock;
use crate::forms::particulars::field;
use crate::ui::components::{ExceptionsField, OpenChip, WeekHoursField, WeekPicture, live};

/// The card. The picture follows the typing.
#[component]
pub fn HoursCard(open: Open) -> impl IntoView {
    let clock = Clock::get();
    let fields = open.form.fields;
    let chip = live(move || {
        let profile = open.profile.get()?;
        let now = clock.now();
        Some(view! { <OpenChip state=profile.open_state(now) today=now.day()/> })
    });
    let typed = Memo::new(move |_| fields.hours.with(|week| week.check().ok()));
    let picture = live(move || match typed.get() {
        Some(hours) if hours.is_empty() => ().into_any(),
        Some(hours) => {
            let today = clock.today();
            view! {
                <figure class="stack tight">
                    <WeekPicture hours today label=profile_text().picture/>
                    <figcaption class="hint">{profile_text().picture_hint}</figcaption>
                </figure>
            }
            .into_any()
        }
        None => view! { <p class="muted">{profile_text().picture_wrong}</p> }.into_any(),
    });
    // What is wrong may not be folded away.
    let unfolded = RwSignal::new(false);
    Effect::new(move || {
        if fields.hours_wrong.with(|wrong| !wrong.is_empty()) {
            unfolded.set(true);
        }
    });
    view! {
        <section class="card stack">
            <div class="head"><h2>{profile_text().group_hours}</h2>{chip}</div>
            {picture}
            <details class="fold" prop:open=move || unfolded.get()>
                <summary>{profile_text().hours_change}</summary>
                <div>
                    <WeekHoursField
                        name=field::HOURS
                        label=profile_text().week
                        week=fields.hours
                        problems=fields.hours_wrong
                    />
                </div>
            </details>
            <ExceptionsField
                name=field::CLOSURES
                label=profile_text().closures
                list=fields.closures
                problems=fields.closures_wrong
                english=fields.english
            />
        </section>
    }
}
