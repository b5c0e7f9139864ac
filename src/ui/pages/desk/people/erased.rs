//! 已删除: what remains of somebody who was erased.

use leptos::prelude::*;

use super::late::LateWords;
use super::people;
use super::requests::RequestsCard;
use crate::domain::people::Person;
use crate::domain::values::PersonId;
use crate::ui::components::{NoticeBox, Tone, live, words};
use crate::ui::pages::desk::record::{HistoryLink, focus_on};

/// Id of the heading, for the focus.
const HEADING: &str = "person-erased";

/// Days and numbers under an id; `erasing`: it was done here a moment ago.
#[component]
pub fn Erased(id: PersonId, person: Memo<Option<Person>>, erasing: StoredValue<bool>) -> impl IntoView {
    let just_done = erasing.try_update_value(std::mem::take).unwrap_or_default();
    if just_done {
        focus_on(HEADING.to_owned());
    }
    let facts = live(move || {
        person.get().map(|person| {
            let date = words().date;
            view! {
                <dl class="facts">
                    <dt>{people().since}</dt><dd>{date(person.since)}</dd>
                    <dt>{people().last}</dt><dd>{date(person.last)}</dd>
                    <dt>{people().copies}</dt><dd>{(people().times)(person.copies as usize)}</dd>
                </dl>
            }
        })
    });
    let done =
        just_done.then(|| view! { <NoticeBox tone=Tone::Good title=people().erased_done alert=true/> });
    view! {
        <section class="card stack">
            <h2 id=HEADING tabindex="-1">{people().erased}</h2>
            {done}
            <p>{people().erased_hint}</p>
            {facts}
            <LateWords id=id.clone() heading=HEADING/>
            <div class="row"><HistoryLink thing=id.as_str().to_owned()/></div>
        </section>
        <RequestsCard id/>
    }
}
