//! Who it is for: somebody of the register, found while typing; somebody new, written down along with it;
//! or nobody.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::find::{find, ready};
use super::newcomer::Newcomer;
use super::people;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::people::{Particulars, digits};
use crate::domain::requests::Who;
use crate::domain::values::PersonId;
use crate::forms::people::{field, is_number, newcomer};
use crate::forms::{Problem, What};
use crate::ui::components::{Button, Chip, TextField, Tone, Weight, field_id, live};
use crate::ui::pages::desk::problems::{Problems, error_of};
use crate::ui::pages::desk::record::focus_on;

/// Most that are offered.
const MOST: usize = 6;
/// Digits of a phone that tell people of one name apart.
const TAIL: usize = 4;
/// Where the focus goes when somebody is chosen.
const CHOSEN: &str = "pick-chosen";

/// What is chosen and typed.
#[derive(Clone, Copy)]
pub struct Picked {
    /// Id of somebody in the register.
    pub known: RwSignal<Option<String>>,
    /// Of somebody new; the name is also what is looked for.
    pub name: RwSignal<String>,
    pub phone: RwSignal<String>,
    pub building: RwSignal<String>,
    pub unit: RwSignal<String>,
    pub room: RwSignal<String>,
    /// Somebody new agrees to be written down.
    pub consent: RwSignal<bool>,
    /// None of those who are offered: somebody new.
    fresh: RwSignal<bool>,
    session: Session,
    ready: Memo<u32>,
}

impl Default for Picked {
    fn default() -> Self {
        Picked::new()
    }
}

impl Picked {
    /// Nobody yet.
    pub fn new() -> Picked {
        let session = Session::get();
        let empty = || RwSignal::new(String::new());
        Picked {
            known: RwSignal::new(None),
            name: empty(),
            phone: empty(),
            building: empty(),
            unit: empty(),
            room: empty(),
            consent: RwSignal::new(false),
            fresh: RwSignal::new(false),
            session,
            ready: ready(session),
        }
    }

    /// Whose request it is; tracked.
    ///
    /// # Errors
    /// What is wrong with what is typed about somebody new, also that they have not agreed; and when people are
    /// offered of whom none is chosen: first letters would become a name.
    pub fn who(self) -> Result<Who, Vec<Problem>> {
        if let Some(known) = self.known.get() {
            return Ok(Who::Known(PersonId::named(&known)));
        }
        let name = self.name.get();
        let fresh = self.fresh.get();
        let lost = fresh && self.rest().iter().any(|typed| !typed.trim().is_empty());
        if name.trim().is_empty() && !lost {
            return Ok(Who::Nobody);
        }
        if !fresh && !find(self.ready, &name, 1).is_empty() {
            return Err(vec![Problem::new(field::PICK_NAME, What::Unchosen)]);
        }
        if is_number(&name) {
            return Err(vec![Problem::new(field::PICK_NAME, What::NotAName)]);
        }
        let who = self.newcomer()?;
        if !self.consent.get() {
            return Err(vec![Problem::new(field::PICK_CONSENT, What::NoConsent)]);
        }
        Ok(Who::New { who: Box::new(who), consent: true })
    }

    /// What is typed about somebody new; tracked.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn newcomer(self) -> Result<Particulars, Vec<Problem>> {
        let [phone, building, unit, room] = self.rest();
        newcomer(&self.name.get(), &phone, [&building, &unit, &room])
    }

    fn rest(self) -> [String; 4] {
        [self.phone, self.building, self.unit, self.room].map(|typed| typed.get())
    }

    fn choose(self, id: &PersonId) {
        self.known.set(Some(id.as_str().to_owned()));
        self.fresh.set(false);
        focus_on(CHOSEN.to_owned());
    }

    fn start_again(self) {
        self.known.set(None);
        self.name.set(String::new());
        self.fresh.set(false);
        focus_on(field_id(field::PICK_NAME));
    }
}

/// Somebody who is offered or chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Match {
    id: PersonId,
    name: String,
    detail: String,
    consent: bool,
}

fn look_up(session: Session, ids: &[PersonId]) -> Vec<Match> {
    let tail = people().pick_tail;
    session.read(&[Slice::People], |station| {
        let one = |id: &PersonId| {
            let person = station.people().get(id)?;
            let who = person.who.present()?;
            let mut detail = who.door();
            if let Some(phone) = who.phones.first() {
                let digits = digits(phone);
                let at = digits.len().saturating_sub(TAIL);
                if !detail.is_empty() {
                    detail.push_str(" · ");
                }
                detail.push_str(&tail(digits.get(at..).unwrap_or_default()));
            }
            let consent = person.consent.is_some();
            Some(Match { id: id.clone(), name: who.name.clone(), detail, consent })
        };
        ids.iter().filter_map(one).collect()
    })
}

/// The fields.
#[component]
pub fn PersonPicker(picked: Picked, problems: Problems) -> impl IntoView {
    let is_chosen = Memo::new(move |_| picked.known.with(Option::is_some));
    live(move || {
        if is_chosen.get() {
            view! { <Chosen picked/> }.into_any()
        } else {
            view! { <Search picked problems/> }.into_any()
        }
    })
}

/// Who was chosen, and the way to somebody else.
#[component]
fn Chosen(picked: Picked) -> impl IntoView {
    let chosen = live(move || {
        let id = PersonId::named(&picked.known.get()?);
        Some(match look_up(picked.session, &[id]).pop() {
            Some(Match { name, detail, consent, .. }) => {
                let consent = (!consent).then(|| view! { <Chip tone=Tone::Wait text=people().no_consent/> });
                view! { <b>{name}</b>" "<span class="muted">{detail}</span>" "{consent} }.into_any()
            }
            None => people().gone.into_any(),
        })
    });
    view! {
        <div class="picked" id=CHOSEN tabindex="-1" role="group" aria-label=people().pick>
            <span class="grow">{chosen}</span>
            <Button text=people().pick_other small=true weight=Weight::Quiet press=move || picked.start_again()/>
        </div>
    }
}

/// The name, whoever is meant by it, and the fields of somebody new.
#[component]
fn Search(picked: Picked, problems: Problems) -> impl IntoView {
    let Picked { session, ready, .. } = picked;
    let found = Memo::new(move |_| look_up(session, &picked.name.with(|name| find(ready, name, MOST))));
    let typed = Memo::new(move |_| picked.name.with(|name| !name.trim().is_empty()));
    let number = Memo::new(move |_| picked.name.with(|name| is_number(name)));
    // Whoever empties the name begins again.
    Effect::new(move || {
        if !typed.get() && picked.rest().iter().all(|typed| typed.trim().is_empty()) {
            picked.fresh.set(false);
        }
    });
    let offered = Memo::new(move |_| !picked.fresh.get() && found.with(|found| !found.is_empty()));
    let key = move |event: KeyboardEvent| {
        if event.is_composing() || !offered.get_untracked() {
            return;
        }
        match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                if let Some(id) = found.with_untracked(|found| found.first().map(|one| one.id.clone())) {
                    picked.choose(&id);
                }
            }
            "ArrowDown" => {
                event.prevent_default();
                focus_on(match_id(0));
            }
            _ => {}
        }
    };
    let is_new = Memo::new(move |_| picked.fresh.get() || (typed.get() && !offered.get() && !number.get()));
    let said = live(move || {
        if offered.get() {
            (people().pick_found)(found.with(Vec::len))
        } else if !typed.get() || picked.fresh.get() {
            String::new()
        } else {
            (if number.get() { people().pick_number } else { people().pick_nobody }).to_owned()
        }
    });
    let matches = live(move || {
        offered.get().then(|| {
            let rows = found.get().into_iter().enumerate().map(|(n, one)| offer(picked, n, one));
            let fresh = move || {
                picked.fresh.set(true);
                focus_on(field_id(field::PICK_PHONE));
            };
            view! {
                <ul class="rows picker">{rows.collect_view()}</ul>
                <div class="row">
                    <Button text=people().pick_new icon="plus" small=true press=fresh/>
                </div>
            }
        })
    });
    view! {
        <div class="stack">
            <div on:keydown=key>
                <TextField
                    name=field::PICK_NAME
                    label=people().pick
                    value=picked.name
                    hint=people().pick_hint
                    error=error_of(problems, field::PICK_NAME)
                />
            </div>
            <p class="muted" role="status">{said}</p>
            {matches}
            {live(move || is_new.get().then(|| view! { <Newcomer picked problems/> }))}
        </div>
    }
}

fn match_id(n: usize) -> String {
    let mut id = String::from("pick-match-");
    id.push_str(&n.to_string());
    id
}

/// One of those who are offered.
fn offer(picked: Picked, n: usize, one: Match) -> AnyView {
    let Match { id, name, detail, .. } = one;
    let key = move |event: KeyboardEvent| {
        let to = match (event.key().as_str(), n.checked_sub(1)) {
            ("ArrowDown", _) => match_id(n + 1),
            ("ArrowUp", Some(before)) => match_id(before),
            ("ArrowUp", None) => field_id(field::PICK_NAME),
            _ => return,
        };
        event.prevent_default();
        focus_on(to);
    };
    view! {
        <li>
            <button type="button" id=match_id(n) on:keydown=key on:click=move |_| picked.choose(&id)>
                <span class="grow"><b>{name}</b><small>{detail}</small></span>
            </button>
        </li>
    }
    .into_any()
}
