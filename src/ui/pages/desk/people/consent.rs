//! 本人同意: two sentences to be read aloud, and whether the resident agreed.

use leptos::prelude::*;

use super::people;
use crate::app::session::Session;
use crate::domain::people::Person;
use crate::domain::rights::WINDOW;
use crate::domain::values::PersonId;
use crate::domain::{Command, Slice};
use crate::ui::components::{Button, Chip, Dialog, Tone, Weight, live, words};
use crate::ui::pages::desk::record::{Deed, Refused, Undo, UndoLine, focus_on};
use crate::ui::pages::desk::rights::allowed;

/// The id of the heading: the button that was pressed goes away.
const HEADING: &str = "person-consent-heading";

/// The sentences themselves.
pub fn sentences() -> AnyView {
    let sentences = people().sentences.map(|sentence| view! { <p>{sentence}</p> });
    view! {
        <p class="muted">{people().read_aloud}</p>
        <blockquote class="read-aloud">{sentences.collect_view()}</blockquote>
    }
    .into_any()
}

/// The card of somebody who is known.
#[component]
pub fn ConsentCard(id: PersonId, person: Memo<Option<Person>>) -> impl IntoView {
    let session = Session::get();
    let may = allowed(WINDOW);
    let (deed, asking) = (Deed::new(), RwSignal::new(false));
    let consent = Memo::new(move |_| person.with(|person| person.as_ref()?.consent.clone()));
    let strings = people();
    let id = StoredValue::new(id);
    let set = move |given: bool| {
        let command = move |given| Command::SetConsent { person: id.get_value(), given };
        let said = if given { strings.agreed_now } else { strings.taken_back };
        deed.send(vec![command(given)], move |done| {
            if done {
                // Consent that was taken back is not given again by a slip of the finger.
                let back = if given { vec![command(false)] } else { Vec::new() };
                deed.undo.set(Some(Undo { said, back }));
            }
        });
    };
    let take_back = move || {
        asking.set(false);
        set(false);
        focus_on(HEADING.to_owned());
    };
    let state = live(move || match consent.get() {
        Some(consent) => {
            let by = session.read(&[Slice::Staff], |station| {
                let member = station.staff().get(&consent.by)?;
                member.who.present().map(|who| who.name.clone())
            });
            let text = (people().agreed)(&(words().date)(consent.on), &by.unwrap_or_default());
            view! { <p class="chips"><Chip tone=Tone::Good text/></p> }.into_any()
        }
        None => view! {
            <p class="chips"><Chip tone=Tone::Wait text=people().not_agreed/></p>
            <p class="muted">{people().not_agreed_hint}</p>
        }
        .into_any(),
    });
    let button = live(move || {
        if !may.get() {
            return ().into_any();
        }
        let busy = deed.busy;
        if consent.with(Option::is_some) {
            view! {
                <Button text=people().take_back small=true busy press=move || asking.set(true)/>
            }
            .into_any()
        } else {
            view! { <Button text=people().agree icon="check" busy press=move || set(true)/> }.into_any()
        }
    });
    view! {
        <section class="card stack">
            <h3 id=HEADING tabindex="-1">{people().consent}</h3>
            {state}
            {sentences()}
            <UndoLine deed/>
            <Refused deed/>
            <div class="row">{button}</div>
        </section>
        <Dialog open=asking name="consent-back" title=people().take_back_title>
            <p>{people().take_back_text}</p>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || asking.set(false)/>
                <Button text=people().take_back weight=Weight::Danger press=take_back/>
            </div>
        </Dialog>
    }
}
