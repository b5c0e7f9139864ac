//! The form of a member, new or known. What is half typed comes back after a lock; passphrases never.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::asking::{Asking, Refused};
use super::fields::Fields;
use super::pair::{Pair, PassphrasePair};
use super::roles::RolesField;
use super::staff_text;
use crate::app::clock::Clock;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::profile::Body;
use crate::domain::rights::MANAGER;
use crate::domain::staff::Member;
use crate::domain::values::StaffId;
use crate::forms::staff::{self, Draft, EMPLOYERS, field};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Kind, SelectField, SelectOption, TextField, Weight, live, words};
use crate::ui::pages::desk::drafts::{DraftOffer, KeptForm};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::rights::allowed;

const PAIR: [&str; 2] = [field::PASSPHRASE, field::AGAIN];

/// The key under which the form's draft is kept.
pub fn form_key(id: Option<&StaffId>) -> String {
    format!("staff/{}", id.map_or("new", StaffId::as_str))
}

/// The form; `close` is called once it has been saved or given up.
#[component]
pub fn StaffForm(id: Option<StaffId>, #[prop(into)] close: UnsyncCallback<()>) -> impl IntoView {
    let (session, router) = (Session::get(), Router::get());
    let (asking, pair) = (Asking::new(), Pair::new(PAIR));
    let is_new = id.is_none();
    let today = untrack(|| Clock::get().today());
    let member = id.as_ref().and_then(|id| untrack(|| member(session, id)));
    let saved = member.as_ref().map_or_else(|| Draft::new(today), Draft::of);
    let has_way_in = id.as_ref().is_some_and(|id| untrack(|| session.has_way_in(id)));
    let (fields, base) = (Fields::new(&saved), StoredValue::new(saved));
    let dirty = Memo::new(move |_| base.with_value(|base| fields.draft() != *base));
    let kept =
        KeptForm::new(form_key(id.as_ref()), dirty.into(), move || fields.draft(), move |d| fields.fill(d));
    kept.offer();
    // The name is part of what unlocks: another one needs a passphrase to go with it.
    let renamed =
        Memo::new(move |_| base.with_value(|base| fields.name.with(|name| name.trim() != base.name)));
    let with_secret = Memo::new(move |_| is_new || (has_way_in && renamed.get()));
    let taken = others(session, id.as_ref());
    let id = StoredValue::new_local(id);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if asking.busy.get_untracked() {
            return;
        }
        let secret = with_secret.get_untracked().then(|| pair.passphrase.get_untracked());
        let draft = untrack(|| fields.draft());
        let checked = draft.check(&taken, today);
        let mut problems = checked.as_ref().err().cloned().unwrap_or_default();
        if let Some(secret) = &secret {
            let known = [draft.name.as_str(), &draft.phone];
            problems.extend(staff::secret(PAIR, secret, &pair.again.get_untracked(), &known));
        }
        let Some((who, post)) = checked.ok().filter(|_| asking.fine(problems.clone())) else {
            asking.fine(problems);
            return;
        };
        asking.busy.set(true);
        let before = ids(session);
        spawn_local(async move {
            let result = match id.try_get_value().flatten() {
                None => session.add_staff(who, post, secret.unwrap_or_default()).await,
                Some(id) => session.edit_staff(id, who, post, secret).await,
            };
            pair.clear();
            if asking.ended(result, field::PASSPHRASE) {
                base.try_set_value(draft);
                kept.done();
                let added = ids(session).into_iter().find(|id| !before.contains(id));
                match added.filter(|_| is_new) {
                    Some(id) => show_in_place(id),
                    None => close.run(()),
                }
            }
        });
    };
    let discard = move || {
        kept.done();
        if is_new { router.go(&Route::Desk(DeskRoute::Staff)) } else { close.run(()) }
    };
    let may = allowed(MANAGER);
    let known = Signal::derive(move || vec![fields.name.get(), fields.phone.get()]);
    let secret = live(move || {
        with_secret.get().then(|| {
            let (title, hint) = if is_new {
                (staff_text().first_passphrase, staff_text().first_passphrase_hint)
            } else {
                (staff_text().renamed, staff_text().renamed_hint)
            };
            view! {
                <section class="card stack">
                    <h3>{title}</h3>
                    <p class="muted">{hint}</p>
                    <PassphrasePair pair known problems=asking.problems/>
                </section>
            }
        })
    });
    let save = if is_new { staff_text().add_now } else { staff_text().save };
    view! {
        <DraftOffer kept/>
        <form class="stack" on:submit=submit>
            <section class="card stack"><MemberFields fields asking is_new/></section>
            <section class="card stack"><RolesField roles=fields.roles problems=asking.problems/></section>
            {secret}
            <Refused asking/>
            <div class="row end">
                <Button text=staff_text().discard press=discard/>
                <Button
                    text=save
                    weight=Weight::Main
                    submit=true
                    busy=asking.busy
                    disabled=Signal::derive(move || !may.get())
                />
            </div>
        </form>
    }
}

/// Name, phone, whose employee, post, since when.
#[component]
fn MemberFields(fields: Fields, asking: Asking, is_new: bool) -> impl IntoView {
    let problems = asking.problems;
    let employers = Signal::derive(move || {
        let mut bodies = EMPLOYERS.to_vec();
        let now = fields.body.get();
        if !bodies.contains(&now) {
            bodies.push(now);
        }
        bodies.into_iter().map(|body| SelectOption::new(body_key(body), (words().body)(body))).collect()
    });
    let since = (!is_new).then(|| {
        view! {
            <TextField
                name=field::SINCE
                label=staff_text().since
                value=fields.since
                error=error_of(problems, field::SINCE)
                kind=Kind::Date
                required=true
            />
        }
    });
    view! {
        <TextField
            name=field::NAME
            label=staff_text().name
            hint=staff_text().name_hint
            value=fields.name
            error=error_of(problems, field::NAME)
            required=true
            most=30
        />
        <TextField
            name=field::PHONE
            label=staff_text().phone
            hint=staff_text().phone_hint
            value=fields.phone
            error=error_of(problems, field::PHONE)
            kind=Kind::Phone
            most=40
        />
        <SelectField
            name=field::BODY
            label=staff_text().body
            value=Signal::derive(move || body_key(fields.body.get()))
            choose=move |key: String| {
                let chosen = EMPLOYERS.iter().find(|body| body_key(**body) == key);
                if let Some(body) = chosen {
                    fields.body.set(*body);
                }
            }
            options=employers
        />
        <TextField
            name=field::POST
            label=staff_text().post
            hint=staff_text().post_hint
            value=fields.post
            error=error_of(problems, field::POST)
            most=30
        />
        {since}
    }
}

/// Shows a member in place of the form, so that the way back does not lead to an empty one.
fn show_in_place(id: StaffId) {
    let _ = window().location().replace(&Route::Desk(DeskRoute::StaffEdit(id)).to_string());
}

/// A body as a form control names it: as it is written in the journal.
fn body_key(body: Body) -> String {
    let written = serde_json::to_value(body).ok();
    written.and_then(|written| written.as_str().map(str::to_owned)).unwrap_or_default()
}

fn member(session: Session, id: &StaffId) -> Option<Member> {
    session.read(&[Slice::Staff], |station| station.staff().get(id).cloned())
}

/// Names of everybody else in post.
fn others(session: Session, id: Option<&StaffId>) -> Vec<String> {
    untrack(|| {
        session.read(&[Slice::Staff], |station| {
            let others = station.staff().iter().filter(|(other, m)| Some(*other) != id && m.until.is_none());
            others.filter_map(|(_, m)| m.who.present().map(|who| who.name.trim().to_owned())).collect()
        })
    })
}

fn ids(session: Session) -> Vec<StaffId> {
    untrack(|| {
        session.read(&[Slice::Staff], |station| station.staff().iter().map(|(id, _)| id.clone()).collect())
    })
}
