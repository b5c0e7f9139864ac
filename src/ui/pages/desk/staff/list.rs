//! Everybody who works or worked here.

use leptos::prelude::*;

use super::own::Own;
use super::recovery::RecoveryCard;
use super::roles::role_name;
use super::{Open, staff_text};
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::rights::MANAGER;
use crate::domain::staff::Role;
use crate::domain::values::StaffId;
use crate::domain::{Actor, Slice};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, NoticeBox, Row, Rows, Tone, live, words};
use crate::ui::pages::desk::rights::{RightsNote, allowed};
use crate::vault::RecoveryCode;

/// One person of the list.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    id: String,
    name: Option<String>,
    post: String,
    roles: Vec<Role>,
    left: bool,
    acts: bool,
    way_in: bool,
}

/// The list, with whoever acts on top.
#[component]
pub fn List(open: Memo<Open>, code: RwSignal<Option<RecoveryCode>, LocalStorage>) -> impl IntoView {
    let (session, router) = (Session::get(), Router::get());
    let lines = Memo::new(move |_| lines(session));
    let may = allowed(MANAGER);
    let add = move || router.go(&Route::Desk(DeskRoute::StaffNew));
    let rows = move |left: bool| {
        let rows =
            lines.with(|lines| lines.iter().filter(|line| line.left == left).cloned().collect::<Vec<_>>());
        let heading = if left { staff_text().left } else { staff_text().in_post };
        (!rows.is_empty()).then(|| {
            let rows = rows.into_iter().map(|line| view! { <Person line open/> }).collect_view();
            view! { <section class="card"><h2>{heading}</h2><Rows>{rows}</Rows></section> }
        })
    };
    let alone = move || {
        (lines.with(Vec::len) == 1 && may.get()).then(
            || view! { <NoticeBox title=staff_text().only_you><p>{staff_text().only_you_hint}</p></NoticeBox> },
        )
    };
    view! {
        {live(move || may.get().then(|| view! { <Button text=staff_text().add icon="plus" wide=true press=add/> }))}
        <RightsNote needs=MANAGER/>
        <Own/>
        {live(move || rows(false))}
        {live(alone)}
        {live(move || rows(true))}
        {live(move || session.may(MANAGER).then(|| view! { <RecoveryCard code/> }))}
    }
}

#[component]
fn Person(line: Line, open: Memo<Open>) -> impl IntoView {
    let Line { id, name, post, roles, left, acts, way_in } = line;
    let href = Route::Desk(DeskRoute::StaffEdit(StaffId::named(&id))).to_string();
    let current = Signal::derive(move || open.with(|open| matches!(open, Open::Member(now) if *now == id)));
    let roles = roles.into_iter().map(role_name).collect::<Vec<_>>().join(words().comma);
    let detail = if post.is_empty() { roles } else { format!("{post} · {roles}") };
    let acts = acts.then(|| view! { <Chip tone=Tone::Good text=staff_text().acts/> });
    let none = (!left && !way_in).then(|| view! { <Chip tone=Tone::Wait text=staff_text().no_way_in/> });
    view! {
        <Row href title=name.unwrap_or_else(|| staff_text().erased.to_owned()) detail current>{acts}{none}</Row>
    }
}

fn lines(session: Session) -> Vec<Line> {
    let acting = session.actor();
    let mut lines: Vec<Line> = session.read(&[Slice::Staff], |station| {
        let line = |(id, member): (&StaffId, &crate::domain::staff::Member)| Line {
            id: id.as_str().to_owned(),
            name: member.who.present().map(|who| who.name.clone()),
            post: member.post.post.clone(),
            roles: member.post.roles.clone(),
            left: member.until.is_some(),
            acts: acting == Some(Actor::Staff(id.clone())),
            way_in: false,
        };
        station.staff().iter().map(line).collect()
    });
    for line in &mut lines {
        line.way_in = session.has_way_in(&StaffId::named(&line.id));
    }
    lines
}
