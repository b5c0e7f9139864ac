//! The form for opening hours, phone and address.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::session::{Session, Trouble};
use crate::domain::{Command, Rejection};
use crate::engine::Refusal;
use crate::forms::particulars::{Particulars, field};
use crate::ui::components::{Button, CheckField, Kind, NoticeBox, TextField, Tone, Weight, lang, words};
use crate::ui::pages::desk::desk;
use crate::ui::pages::desk::problems::{Problems, error_of, focus_first};
use crate::ui::shell::UnsavedNote;

/// What stands in the empty boxes as an example.
const USUAL: [&str; 4] = ["8:00", "11:30", "14:30", "17:30"];

/// The form; `close` is called once it has been saved or given up.
#[component]
pub fn ParticularsForm(#[prop(into)] close: UnsyncCallback<()>) -> impl IntoView {
    let session = Session::get();
    let profile = untrack(|| session.read(&[], |station| station.profile().cloned()));
    let now = profile.as_ref().map(Particulars::of).unwrap_or_default();
    let differ = profile.as_ref().is_some_and(Particulars::flattens);
    let times = now.times.map(RwSignal::new);
    let weekend = RwSignal::new(now.weekend);
    let phone = RwSignal::new(now.phone);
    let address = RwSignal::new(now.address);
    let address_en = RwSignal::new(now.address_en);
    let problems: Problems = RwSignal::new(Vec::new());
    let trouble = RwSignal::new(None::<Trouble>);
    let busy = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(profile) = profile.clone().filter(|_| !busy.get_untracked()) else { return };
        let typed = untrack(|| Particulars {
            times: times.map(|time| time.get()),
            weekend: weekend.get(),
            phone: phone.get(),
            address: address.get(),
            address_en: address_en.get(),
        });
        let checked = match typed.check(&profile) {
            Ok(checked) => checked,
            Err(found) => {
                problems.set(found);
                return focus_first(problems);
            }
        };
        problems.set(Vec::new());
        busy.set(true);
        spawn_local(async move {
            let result = session.send(Command::EditProfile { now: Box::new(checked) }).await;
            busy.try_set(false);
            match result {
                Ok(()) | Err(Refusal::Rejected(Rejection::NothingChanged)) => close.run(()),
                Err(why) => drop(trouble.try_set(Some(why.into()))),
            }
        });
    };
    let language = lang();
    let wrong = move || {
        let trouble = trouble.get()?;
        Some(view! { <NoticeBox tone=Tone::Danger title=trouble.words(language) alert=true/> })
    };
    let labels = [desk().morning_from, desk().morning_until, desk().afternoon_from, desk().afternoon_until];
    let rows = times.into_iter().zip(field::TIMES).zip(labels).zip(USUAL);
    let boxes = rows.map(|(((value, name), label), usual)| {
        view! { <TextField name label value error=error_of(problems, name) placeholder=usual most=5/> }
    });
    view! {
        <form class="stack" novalidate on:submit=submit>
            {differ.then(|| view! { <NoticeBox tone=Tone::Wait title=desk().hours_differ/> })}
            <fieldset class="stack tight">
                <legend class="label">{desk().hours}</legend>
                <p class="hint">{desk().hours_hint}</p>
                <div class="grid2">{boxes.collect_view()}</div>
                <CheckField label=desk().weekend_too checked=weekend change=move |on| weekend.set(on)/>
            </fieldset>
            <TextField
                name=field::PHONE
                label=desk().station_phone
                value=phone
                kind=Kind::Phone
                error=error_of(problems, field::PHONE)
                most=40
            />
            <TextField
                name=field::ADDRESS
                label=desk().address
                value=address
                error=error_of(problems, field::ADDRESS)
                most=80
            />
            <TextField
                name=field::ADDRESS_EN
                label=desk().address_en
                value=address_en
                error=error_of(problems, field::ADDRESS_EN)
                most=120
            />
            {wrong}
            <UnsavedNote/>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || close.run(())/>
                <Button text=desk().save weight=Weight::Main submit=true busy=busy/>
            </div>
        </form>
    }
}
