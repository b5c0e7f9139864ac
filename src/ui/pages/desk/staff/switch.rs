//! 换人: somebody else takes over within the shift.

use leptos::prelude::*;

use super::pin_pad::ByPin;
use super::staff_text;
use super::switch_passphrase::ByPassphrase;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::values::StaffId;
use crate::ui::components::{Button, NoticeBox, Tone, Weight, live, words};

/// Somebody who may take over.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    pub id: StaffId,
    pub name: String,
    post: String,
    way_in: bool,
}

/// What stands in the dialog; `open` is set by the bar.
#[component]
pub fn Switch(open: RwSignal<bool>) -> impl IntoView {
    let session = Session::get();
    let chosen = RwSignal::new_local(None::<Candidate>);
    let by_passphrase = RwSignal::new(false);
    // A memo, so that a wrong PIN does not build the pad anew.
    let has_pin = Memo::new(move |_| chosen.get().is_some_and(|c| session.has_pin(&c.id)));
    let used_up = RwSignal::new(false);
    let close = move || open.set(false);
    live(move || match chosen.get() {
        None => view! { <Choose chosen/><Cancel open/> }.into_any(),
        Some(candidate) => {
            let who = view! {
                <div class="head">
                    <b class="who">{candidate.name.clone()}</b>
                    <Button
                        text=staff_text().other_person
                        weight=Weight::Quiet
                        small=true
                        press=move || {
                            by_passphrase.set(false);
                            used_up.set(false);
                            chosen.set(None);
                        }
                    />
                </div>
            };
            if has_pin.get() && !by_passphrase.get() {
                view! { {who}<ByPin candidate by_passphrase used_up close/><Cancel open/> }.into_any()
            } else {
                let note = used_up.get_untracked().then(|| {
                    view! { <NoticeBox tone=Tone::Danger title=staff_text().pin_used_up alert=true/> }
                });
                let has_pin = has_pin.get_untracked();
                view! { {who}{note}<ByPassphrase candidate has_pin close open/> }.into_any()
            }
        }
    })
}

#[component]
fn Cancel(open: RwSignal<bool>) -> impl IntoView {
    view! {
        <div class="dialog-actions"><Button text=words().cancel press=move || open.set(false)/></div>
    }
}

/// Everybody in post but whoever acts.
#[component]
fn Choose(chosen: RwSignal<Option<Candidate>, LocalStorage>) -> impl IntoView {
    let session = Session::get();
    let candidates = candidates(session);
    if candidates.is_empty() {
        return view! { <p>{staff_text().switch_alone}</p> }.into_any();
    }
    let rows = candidates.into_iter().map(|candidate| {
        let Candidate { name, post, way_in, .. } = candidate.clone();
        let detail = if way_in { post } else { staff_text().no_way_in.to_owned() };
        view! {
            <li>
                <button type="button" disabled=!way_in on:click=move |_| chosen.set(Some(candidate.clone()))>
                    <span class="grow"><b>{name}</b>{(!detail.is_empty()).then(|| view! { <small>{detail}</small> })}</span>
                </button>
            </li>
        }
    });
    view! {
        <p>{staff_text().switch_lead}</p>
        <ul class="rows" aria-label=staff_text().switch_who>{rows.collect_view()}</ul>
    }
    .into_any()
}

fn candidates(session: Session) -> Vec<Candidate> {
    untrack(|| {
        let acting = session.acting();
        let mut candidates: Vec<Candidate> = session.read(&[Slice::Staff], |station| {
            let others =
                station.staff().iter().filter(|(id, m)| Some(*id) != acting.as_ref() && m.until.is_none());
            others
                .filter_map(|(id, member)| {
                    let name = member.who.present()?.name.clone();
                    Some(Candidate { id: id.clone(), name, post: member.post.post.clone(), way_in: false })
                })
                .collect()
        });
        for candidate in &mut candidates {
            candidate.way_in = session.has_way_in(&candidate.id);
        }
        candidates
    })
}
