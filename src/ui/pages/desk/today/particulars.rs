//! Opening hours, phone and address, as residents see them.

use leptos::prelude::*;

use super::particulars_form::ParticularsForm;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::staff::Role;
use crate::domain::values::OpenState;
use crate::ui::components::{Button, Chip, Dialog, Tone, WeekTable, Words, words};
use crate::ui::pages::desk::desk;

/// The card; `editing` opens its form.
#[component]
pub fn ParticularsCard(editing: RwSignal<bool>) -> impl IntoView {
    let (session, clock) = (Session::get(), Clock::get());
    let profile = move || session.read(&[Slice::Profile], |station| station.profile().cloned());
    let open = move || {
        let profile = profile()?;
        let now = clock.now();
        let state = profile.hours.state(now, &profile.exceptions);
        let opens = match state {
            OpenState::Closed { day, opens } => (words().opens)(day, opens, now.day()),
            _ => String::new(),
        };
        let tone = match state {
            OpenState::Open { .. } => Tone::Good,
            OpenState::Closed { .. } => Tone::Wait,
            OpenState::Unknown => Tone::Neutral,
        };
        Some(view! { <Chip tone text=(desk().open_state)(state, &opens)/> })
    };
    let facts = move || {
        let profile = profile()?;
        let hours = (!profile.hours.is_empty())
            .then(|| view! { <WeekTable hours=profile.hours.clone() today=clock.today()/> });
        let phone = (!profile.phone.is_empty())
            .then(|| view! { <dt>{desk().station_phone}</dt><dd class="num">{profile.phone.clone()}</dd> });
        let address = (!profile.address.is_empty())
            .then(|| view! { <dt>{desk().address}</dt><dd><Words text=profile.address.clone()/></dd> });
        let any = phone.is_some() || address.is_some();
        Some(view! { {hours}{any.then(|| view! { <dl class="facts">{phone}{address}</dl> })} })
    };
    let may = move || session.can_write() && session.may(&[Role::Manager]);
    view! {
        <section class="card stack">
            <div class="head">
                <h2>{desk().particulars}</h2>
                <div class="row">
                    {open}
                    {move || may().then(|| {
                        view! {
                            <Button text=desk().particulars_edit small=true icon="edit" press=move || editing.set(true)/>
                        }
                    })}
                </div>
            </div>
            {facts}
        </section>
        <Dialog open=editing name="particulars" title=desk().particulars>
            <ParticularsForm close=move || editing.set(false)/>
        </Dialog>
    }
}
