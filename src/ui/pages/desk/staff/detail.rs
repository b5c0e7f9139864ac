//! One member: what the station knows, and what a manager can do about it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::{StaffForm, form_key};
use super::leave::{EndDialog, EraseDialog};
use super::passphrase::SetDialog;
use super::roles::RoleList;
use super::{Back, staff_text};
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::rights::MANAGER;
use crate::domain::staff::{Identity, Member};
use crate::domain::values::StaffId;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{
    Button, Chip, Empty, LinkButton, NoticeBox, PhoneLink, Tone, Weight, live, words,
};
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// The page of a member.
#[component]
pub fn Detail(id: StaffId) -> impl IntoView {
    let session = Session::get();
    let may = allowed(MANAGER);
    let editing = RwSignal::new(false);
    let key = form_key(Some(&id));
    let id = StoredValue::new_local(id);
    let member = Memo::new(move |_| {
        session.read(&[Slice::Staff], |station| station.staff().get(&id.get_value()).cloned())
    });
    // What was half typed here before the lock is offered on its form.
    spawn_local(async move {
        if session.draft(&key).await.is_some() {
            editing.try_set(true);
        }
    });
    let body = live(move || {
        let Some(member) = member.get() else { return view! { <Unknown/> }.into_any() };
        if editing.get() && may.get() && member.until.is_none() {
            let close = move || {
                editing.try_set(false);
            };
            return view! { <StaffForm id=Some(id.get_value()) close/> }.into_any();
        }
        view! { <Facts id=id.get_value() member editing/> }.into_any()
    });
    let title = move || {
        let name = member.get().map(|member| name_of(&member));
        name.unwrap_or_else(|| staff_text().not_found.to_owned())
    };
    view! {
        <Back/>
        <h2 tabindex="-1">{title}</h2>
        {body}
    }
}

/// A name, or that it has been erased.
pub fn name_of(member: &Member) -> String {
    member.who.present().map_or_else(|| staff_text().erased.to_owned(), |who| who.name.clone())
}

#[component]
fn Unknown() -> impl IntoView {
    view! {
        <Empty icon="people" title=staff_text().not_found text=staff_text().not_found_hint>
            <LinkButton href=Route::Desk(DeskRoute::Staff).to_string() text=staff_text().back/>
        </Empty>
    }
}

#[component]
fn Facts(id: StaffId, member: Member, editing: RwSignal<bool>) -> impl IntoView {
    let session = Session::get();
    let acts = session.acting().as_ref() == Some(&id);
    let way_in = session.has_way_in(&id);
    let left = member.until.is_some();
    let name = name_of(&member);
    let phone =
        member.who.present().map(|who: &Identity| who.phone.clone()).filter(|phone| !phone.is_empty());
    let phone = phone.map(|phone| view! { <dt>{staff_text().phone}</dt><dd><PhoneLink phone/></dd> });
    let post = Some(member.post.post.clone()).filter(|post| !post.is_empty());
    let post = post.map(|post| view! { <dt>{staff_text().post}</dt><dd>{post}</dd> });
    let term = (staff_text().term)(
        &(words().date)(member.post.since),
        member.until.map(|until| (words().date)(until)).as_deref(),
    );
    let chips = view! {
        {acts.then(|| view! { <Chip tone=Tone::Good text=staff_text().acts/> })}
        {(!left && !way_in).then(|| view! { <Chip tone=Tone::Wait text=staff_text().no_way_in/> })}
        {left.then(|| view! { <Chip text=staff_text().left/> })}
    };
    view! {
        <div class="chips">{chips}</div>
        <section class="card stack">
            <dl class="facts">
                {phone}
                <dt>{staff_text().body}</dt><dd>{(words().body)(member.post.body)}</dd>
                {post}
                <dt>{if left { staff_text().until } else { staff_text().since }}</dt><dd>{term}</dd>
            </dl>
        </section>
        <section class="card stack"><h3>{staff_text().roles}</h3><RoleList roles=member.post.roles.clone()/></section>
        <RightsNote needs=MANAGER/>
        <Doings id name left erased=member.who.present().is_none() own=acts way_in editing/>
    }
}

/// What a manager can do.
#[component]
fn Doings(
    id: StaffId,
    name: String,
    left: bool,
    erased: bool,
    own: bool,
    way_in: bool,
    editing: RwSignal<bool>,
) -> impl IntoView {
    let session = Session::get();
    let may = allowed(MANAGER);
    let (setting, ending, erasing) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let id = StoredValue::new_local(id);
    // One's own passphrase is changed with the old one, unless the recovery code has shown that it is lost.
    let may_set = !own || !way_in || session.opened_by_recovery();
    live(move || {
        if !may.get() {
            return ().into_any();
        }
        let name = name.clone();
        if left {
            return (!erased)
                .then(|| {
                    view! {
                        <div class="row">
                            <Button text=staff_text().erase weight=Weight::Danger press=move || erasing.set(true)/>
                        </div>
                        <EraseDialog open=erasing id=id.get_value() name/>
                    }
                })
                .into_any();
        }
        let set = may_set.then(|| {
            view! {
                <Button text=staff_text().set_passphrase icon="lock" press=move || setting.set(true)/>
                <SetDialog open=setting id=id.get_value() name=name.clone()/>
            }
        });
        let none = (!way_in).then(|| {
            view! { <NoticeBox tone=Tone::Wait title=staff_text().no_way_in/> }
        });
        view! {
            {none}
            <div class="row">
                <Button text=staff_text().edit icon="edit" press=move || editing.set(true)/>
                {set}
                <Button text=staff_text().end weight=Weight::Danger press=move || ending.set(true)/>
            </div>
            <EndDialog open=ending id=id.get_value() name=name.clone() own/>
        }
        .into_any()
    })
}
