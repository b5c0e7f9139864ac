//! 可能登记了两次的居民: two by two, why they look alike, and what a person decides.

use leptos::prelude::*;

use super::findings;
use crate::app::session::Session;
use crate::domain::rights::WINDOW;
use crate::domain::values::PersonId;
use crate::domain::{Command, Slice, Station};
use crate::route::{DeskRoute, Route};
use crate::search::{Alike, twice};
use crate::ui::components::{Button, Chip, Row, Rows, Tone, live};
use crate::ui::pages::desk::people::door_and_phone;
use crate::ui::pages::desk::record::{Deed, Refused, Undo, UndoLine, focus_on, shared};
use crate::ui::pages::desk::rights::allowed;

/// Pairs that show at first, and are added by each press.
const PAGE: usize = 8;

/// The section.
#[component]
pub fn Twice() -> impl IntoView {
    let (session, deed) = (Session::get(), Deed::new());
    let shown = RwSignal::new(PAGE);
    let pairs = Memo::new(move |_| session.read(&[Slice::People], |station| twice(station.people())));
    let behind = Memo::new(move |_| session.read(&[Slice::People], left_behind));
    let rest = Memo::new(move |_| pairs.with(Vec::len).saturating_sub(shown.get()).min(PAGE));
    let none = Memo::new(move |_| pairs.with(Vec::is_empty));
    let some = move || pairs.with(|pairs| pairs.iter().take(shown.get()).cloned().collect::<Vec<_>>());
    let more = move || {
        let press = move || shown.update(|n| *n += PAGE);
        Some(rest.get())
            .filter(|n| *n > 0)
            .map(|n| view! { <Button text=(shared().more)(n) wide=true press/> })
    };
    let empty = move || none.get().then(|| view! { <p class="muted">{findings().people_none}</p> });
    let behind = live(move || {
        let rows: Vec<AnyView> = behind
            .get()
            .into_iter()
            .map(|(id, gone, name)| {
                let href = Route::Desk(DeskRoute::PersonEdit(id.clone())).to_string();
                let title = (findings().left_behind)(&name);
                view! { <Rows><Row href title/></Rows><Keep id gone deed/> }.into_any()
            })
            .collect();
        (!rows.is_empty()).then(|| view! { <div class="card stack">{rows}</div> })
    });
    view! {
        <section class="section">
            <h2>{findings().people}</h2>
            <p class="muted">{findings().people_hint}</p>
            <Said deed/>
            <Refused deed/>
            {behind}
            {live(empty)}
            <For each=some key=pair_key children=move |alike| card(&alike, deed)/>
            {live(more)}
        </section>
    }
}

/// Whoever leads to somebody who has been erased, and to whom.
fn left_behind(station: &Station) -> Vec<(PersonId, PersonId, String)> {
    let people = station.people();
    let named =
        |(id, gone): (&PersonId, &PersonId)| Some((id.clone(), gone.clone(), people.known(id)?.name.clone()));
    people.left_behind().filter_map(named).collect()
}

/// 留着: they lead to nobody any more.
#[component]
fn Keep(id: PersonId, gone: PersonId, deed: Deed) -> impl IntoView {
    let may = allowed(WINDOW);
    let disabled = Signal::derive(move || !may.get());
    let (ids, said) = (StoredValue::new((gone, id)), findings().kept);
    let keep = move || {
        let (kept, other) = ids.get_value();
        deed.send(vec![Command::PartPeople { kept, other }], move |done| {
            if done {
                say(deed, said, Vec::new());
            }
        });
    };
    view! { <div class="row"><Button text=findings().keep small=true busy=deed.busy disabled press=keep/></div> }
}

/// Id of the line that says what was done, for the focus.
const SAID: &str = "people-said";

/// What was done last, and the way back.
#[component]
pub fn Said(deed: Deed) -> impl IntoView {
    view! { <div id=SAID class="said" tabindex="-1"><UndoLine deed/></div> }
}

/// Says what was done and how it is taken back, and leads there: what was pressed is gone.
pub fn say(deed: Deed, said: &'static str, back: Vec<Command>) {
    deed.undo.try_set(Some(Undo { said, back }));
    focus_on(SAID.to_owned());
}

fn pair_key(alike: &Alike) -> (PersonId, PersonId, bool, bool, bool) {
    (alike.kept.clone(), alike.other.clone(), alike.phone, alike.name, alike.door)
}

/// A card of two who look alike.
pub fn card(alike: &Alike, deed: Deed) -> AnyView {
    let session = Session::get();
    let Alike { kept, other, phone, name, door } = alike;
    let one = |id: &PersonId| {
        session.peek(|station| {
            let who = station.people().known(id).cloned().unwrap_or_default();
            (who.name.clone(), door_and_phone(&who))
        })
    };
    let row = |id: &PersonId, (title, detail): (String, String)| {
        let href = Route::Desk(DeskRoute::PersonEdit(id.clone())).to_string();
        view! { <Row href title detail/> }.into_any()
    };
    let (first, second) = (one(kept), one(other));
    let label = (findings().pair)(&first.0, &second.0);
    let why = [(*phone, findings().same_phone), (*name, findings().same_name), (*door, findings().same_door)];
    let why: Vec<AnyView> = why
        .into_iter()
        .filter(|(is, _)| *is)
        .map(|(_, text)| view! { <Chip tone=Tone::Wait text/> }.into_any())
        .collect();
    let rows = vec![row(kept, first), row(other, second)];
    view! {
        <div class="card stack" role="group" aria-label=label>
            <Rows>{rows}</Rows>
            <p class="chips">{why}</p>
            <Decide kept=kept.clone() other=other.clone() deed/>
        </div>
    }
    .into_any()
}

/// 合并为一人, or that they are two.
#[component]
pub fn Decide(kept: PersonId, other: PersonId, deed: Deed) -> impl IntoView {
    let may = allowed(WINDOW);
    let disabled = Signal::derive(move || !may.get());
    let (joined, parted) = (findings().joined_now, findings().parted_now);
    let ids = StoredValue::new((kept, other));
    let join = move || {
        let (kept, other) = ids.get_value();
        let back = vec![Command::UnsayPeople { kept: kept.clone(), other: other.clone() }];
        deed.send(vec![Command::JoinPeople { kept, other }], move |done| {
            if done {
                say(deed, joined, back);
            }
        });
    };
    let part = move || {
        let (kept, other) = ids.get_value();
        let back = vec![Command::UnsayPeople { kept: kept.clone(), other: other.clone() }];
        deed.send(vec![Command::PartPeople { kept, other }], move |done| {
            if done {
                say(deed, parted, back);
            }
        });
    };
    view! {
        <div class="row">
            <Button text=findings().join busy=deed.busy disabled press=join/>
            <Button text=findings().not_one busy=deed.busy disabled press=part/>
        </div>
    }
}
