//! 删除个人信息: for good, by the manager, after it was said what goes and what stays.

use leptos::prelude::*;

use super::fields::PersonFields;
use super::people;
use crate::app::session::Session;
use crate::domain::rights::MANAGER;
use crate::domain::values::PersonId;
use crate::domain::{Command, Slice, Station};
use crate::ui::components::{Button, CheckField, Dialog, NoticeBox, Tone, Weight, live, words};
use crate::ui::pages::desk::record::{Deed, Form, Refused};
use crate::ui::pages::desk::rights::allowed;

/// What is to be erased, and what has to be known before.
#[derive(Clone, Copy)]
struct Erasing {
    id: StoredValue<PersonId>,
    form: Form<PersonFields>,
    begun: StoredValue<bool>,
}

/// The button and its dialog, or who does it.
#[component]
pub fn ErasePart(id: PersonId, form: Form<PersonFields>, erasing: StoredValue<bool>) -> impl IntoView {
    let (session, open) = (Session::get(), RwSignal::new(false));
    let may = allowed(MANAGER);
    let what = Erasing { id: StoredValue::new(id), form, begun: erasing };
    let button = live(move || {
        may.get().then(|| {
            view! {
                <Button text=people().erase weight=Weight::Danger press=move || open.set(true)/>
            }
        })
    });
    view! {
        <div class="row">{button}</div>
        {live(move || (!session.may(MANAGER)).then(|| view! { <p class="muted">{people().erase_manager}</p> }))}
        <Dialog open name="person-erase" title=people().erase><Asking open what/></Dialog>
    }
}

/// How many requests of theirs are under way, and of how many originals lie at the desk: they come first.
pub fn held(station: &Station, id: &PersonId) -> (usize, usize) {
    let held = || {
        let all = station.requests_of(id).into_iter().map(|(_, request)| request);
        all.filter(|request| request.stands_in_the_way())
    };
    let open = held().filter(|request| request.state.is_open()).count();
    (open, held().filter(|request| request.holds_originals()).count())
}

/// Why nothing can be erased yet.
pub fn not_yet((open, originals): (usize, usize)) -> AnyView {
    view! {
        <NoticeBox tone=Tone::Wait title=people().erase_open>
            <p>{(people().erase_open_hint)(open, originals)}</p>
        </NoticeBox>
    }
    .into_any()
}

#[component]
fn Asking(open: RwSignal<bool>, what: Erasing) -> impl IntoView {
    let (session, deed) = (Session::get(), Deed::new());
    // How many are under way, and of how many originals lie here.
    let held = Memo::new(move |_| {
        session.read(&[Slice::Requests, Slice::People], |station| what.id.with_value(|id| held(station, id)))
    });
    live(move || {
        if held.get() == (0, 0) {
            view! { <Sure open what deed/> }.into_any()
        } else {
            view! {
                {not_yet(held.get())}
                <div class="dialog-actions">
                    <Button text=words().close press=move || open.set(false)/>
                </div>
            }
            .into_any()
        }
    })
}

#[component]
fn Sure(open: RwSignal<bool>, what: Erasing, deed: Deed) -> impl IntoView {
    let sure = RwSignal::new(false);
    // With whoever they were joined with: all of them go.
    let names = Session::get().peek(|station| {
        let together = what.id.with_value(|id| station.people().together(id));
        let known = together.iter().filter_map(|id| station.people().get(id)?.who.present());
        known.map(|who| who.name.clone()).collect::<Vec<_>>()
    });
    let name = names.join(words().comma);
    let erase = move || {
        // What is half typed about them goes too.
        what.form.discard();
        what.begun.set_value(true);
        deed.send(vec![Command::ErasePerson { person: what.id.get_value() }], move |done| {
            what.begun.try_set_value(done);
            if done {
                open.try_set(false);
            }
        });
    };
    let points = |points: &'static [&'static str]| {
        points.iter().map(|point| view! { <li>{*point}</li> }).collect_view()
    };
    view! {
        <p><b>{(people().erase_lead)(&name)}</b></p>
        <h3>{people().erase_goes}</h3>
        <ul>{points(people().erase_goes_list)}</ul>
        <h3>{people().erase_stays}</h3>
        <ul>{points(people().erase_stays_list)}</ul>
        <NoticeBox tone=Tone::Wait title=people().erase_backups/>
        <CheckField label=(people().erase_check)(&name) checked=sure change=move |on| sure.set(on)/>
        <Refused deed/>
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button
                text=people().erase_now
                weight=Weight::Danger
                busy=deed.busy
                disabled=Signal::derive(move || !sure.get())
                press=erase
            />
        </div>
    }
}
