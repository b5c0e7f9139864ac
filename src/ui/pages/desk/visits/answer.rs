//! The committee's answer, with the venue and the notice that come with it; and calling the day off.

use leptos::prelude::*;

use super::open::Open;
use super::visits;
use crate::domain::Slice;
use crate::domain::rights::OVERSEERS;
use crate::domain::values::{ServiceId, Text};
use crate::domain::visits::State;
use crate::forms::visits::notice;
use crate::i18n::Lang;
use crate::i18n::visits::strings;
use crate::ui::components::{
    Button, CheckField, NoticeBox, SelectField, SelectOption, Tone, Weight, lang, live, say,
};
use crate::ui::pages::desk::record::ReasonDialog;
use crate::ui::pages::desk::rights::allowed;

/// Nothing while the application is new or the matter is over.
#[component]
pub fn Answer(open: Open) -> impl IntoView {
    let state = open.state();
    // Whose work it is: what is chosen stays while something is not saved yet.
    let may = Memo::new(move |_| open.session.may(OVERSEERS));
    let (venue, tell) = (RwSignal::new(String::new()), RwSignal::new(true));
    let declining = RwSignal::new(false);
    let calling_off = RwSignal::new(false);
    let busy = open.form.deed.busy;
    let card = live(move || {
        let state = state.get()?;
        let over = Memo::new(move |_| {
            open.record.with(|r| r.as_ref().is_some_and(|it| it.application.on < open.clock.today()))
        });
        match state {
            State::Applied | State::Declined { .. } if !over.get() || state == State::Applied => {
                let declined = state != State::Applied;
                Some(
                    view! {
                        <section class="card stack no-print">
                            <h3>{visits().answer}</h3>
                            <p class="muted">{visits().answer_text}</p>
                            {asking(open, venue, tell, declining, declined, may.get())}
                        </section>
                    }
                    .into_any(),
                )
            }
            State::Agreed => may.get().then(|| {
                view! {
                    <div class="row no-print">
                        <Button
                            text=visits().call_off
                            weight=Weight::Danger
                            busy
                            press=move || calling_off.set(true)
                        />
                    </div>
                }
                .into_any()
            }),
            _ => None,
        }
    });
    view! {
        {card}
        <ReasonDialog
            open=declining
            name="visit-decline"
            title=visits().decline
            text=visits().decline_text
            done=move |reason, _| open.decline(reason)
        />
        <ReasonDialog
            open=calling_off
            name="visit-call-off"
            title=visits().call_off
            text=visits().call_off_text
            done=move |reason, _| open.call_off(reason)
        />
    }
}

/// Venue, notice, yes or no; and what the notice says.
fn asking(
    open: Open,
    venue: RwSignal<String>,
    tell: RwSignal<bool>,
    declining: RwSignal<bool>,
    declined: bool,
    may: bool,
) -> AnyView {
    if !may {
        return view! { <NoticeBox title=visits().only_committee/> }.into_any();
    }
    let (busy, dirty) = (open.form.deed.busy, open.form.dirty);
    let can = allowed(OVERSEERS);
    let shut = Signal::derive(move || dirty.get() || !can.get());
    let english = lang().is_english();
    let no_venue = SelectOption::new("", visits().no_venue);
    let venues = Signal::derive(move || {
        let mut options = vec![no_venue.clone()];
        open.session.read(&[Slice::Requests, Slice::Catalogue], |station| {
            let plans = station.requests().bookings().plans();
            let named = plans.filter_map(|(id, _)| Some((id, station.catalogue().get(id)?)));
            options
                .extend(named.map(|(id, service)| {
                    SelectOption::new(id.as_str(), service.details.name.words(english))
                }));
        });
        options
    });
    // Residents read Chinese or English, whatever the desk is read in.
    let told = move || {
        let application = open.record.with(|r| r.as_ref().map(|it| it.application.clone()))?;
        let chosen = ServiceId::named(&venue.get());
        let room = open.session.read(&[Slice::Catalogue], |station| {
            station.catalogue().get(&chosen).map(|service| service.details.name.clone())
        });
        let room = room.unwrap_or_default();
        let [zh, en] = [strings(Lang::Zh), strings(Lang::En)];
        let title = Text::new((zh.notice_title)(&application), (en.notice_title)(&application));
        let body = Text::new(
            (zh.notice_body)(&application, room.words(false)),
            (en.notice_body)(&application, room.words(true)),
        );
        tell.get().then(|| notice(&application, title, body))
    };
    let agree = move || {
        let chosen = venue.get_untracked();
        open.agree((!chosen.is_empty()).then(|| ServiceId::named(&chosen)), untrack(told));
    };
    let preview = live(move || {
        let told = told()?;
        let lines = say(&told.body);
        let lines = lines.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
        Some(view! { <NoticeBox tone=Tone::Info title=say(&told.title)>{lines}</NoticeBox> })
    });
    let (yes, no) =
        if declined { (visits().agree_after_all, None) } else { (visits().agree, Some(visits().decline)) };
    let no = no.map(|text| view! { <Button text busy disabled=shut press=move || declining.set(true)/> });
    let first =
        live(move || dirty.get().then(|| view! { <NoticeBox tone=Tone::Wait title=visits().save_first/> }));
    view! {
        <SelectField
            name="visit-venue"
            label=visits().venue
            value=venue
            choose=move |id: String| venue.set(id)
            options=venues
            hint=visits().venue_hint
        />
        <CheckField label=visits().tell checked=tell change=move |on| tell.set(on)/>
        <p class="muted">{visits().tell_hint}</p>
        {first}
        <div class="row">
            <Button text=yes weight=Weight::Main busy disabled=shut press=agree/>
            {no}
        </div>
        {preview}
    }
    .into_any()
}
