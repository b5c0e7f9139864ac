//! 交出数据: for which tablet, and the file.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Peers, text};
use crate::app::files;
use crate::app::session::{Session, Trouble};
use crate::domain::rights::WINDOW;
use crate::domain::values::DeviceId;
use crate::domain::{Rejection, Slice};
use crate::engine::{HandTo, HandedOver, Refusal};
use crate::ui::components::{
    Button, Kind, NoticeBox, SelectField, SelectOption, TextField, Tone, Weight, lang, live,
};
use crate::ui::pages::desk::data::tablet_name;
use crate::ui::pages::desk::rights::RightsNote;

/// What stands in the list besides tablets.
const UNHANDED: &str = "unhanded";
const FROM: &str = "from";
const EVERYTHING: &str = "everything";

/// What has become of it.
#[derive(Clone)]
enum Outcome {
    Made(Box<HandedOver>),
    NothingNew,
    Failed(String),
}

/// The form.
#[component]
pub fn HandOver(
    peers: Peers,
    /// A plan is shown, whose button is then the main one.
    #[prop(into)]
    planning: Signal<bool>,
) -> impl IntoView {
    let (session, language) = (Session::get(), lang());
    let may = Memo::new(move |_| session.may(WINDOW));
    let to = RwSignal::new(UNHANDED.to_owned());
    let from = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let outcome = RwSignal::new_local(None::<Outcome>);
    let options = Signal::derive(move || {
        let others = peers.with(|peers| {
            let there = |device: &DeviceId| {
                session.read(&[Slice::Tablets], |station| station.tablets().out(device).is_none())
            };
            let others = peers.iter().filter(|peer| !peer.own && there(&peer.device));
            others
                .map(|peer| {
                    SelectOption::new(peer.device.as_str(), tablet_name(session, &peer.device, peer.letter))
                })
                .collect::<Vec<_>>()
        });
        let rest = [
            SelectOption::new(UNHANDED, text().to_unhanded),
            SelectOption::new(FROM, text().to_from),
            SelectOption::new(EVERYTHING, text().to_everything),
        ];
        others.into_iter().chain(rest).collect::<Vec<_>>()
    });
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() || untrack(|| session.work().is_some()) {
            return;
        }
        let chosen = to.get_untracked();
        let number = from.get_untracked().trim().parse::<u64>().ok().filter(|n| *n > 0);
        missing.set(chosen == FROM && number.is_none());
        let whom = match chosen.as_str() {
            UNHANDED => Some(HandTo::Unhanded),
            FROM => number.map(HandTo::From),
            EVERYTHING => Some(HandTo::Everything),
            device => DeviceId::try_from(device.to_owned()).ok().map(HandTo::Tablet),
        };
        let Some(whom) = whom else { return };
        busy.set(true);
        outcome.set(None);
        spawn_local(async move {
            let result = session.hand_over(&whom).await;
            busy.try_set(false);
            outcome.try_set(Some(match result {
                Ok(made) => Outcome::Made(Box::new(made)),
                Err(Trouble::Refused(Refusal::Rejected(Rejection::NothingChanged))) => Outcome::NothingNew,
                Err(trouble) => Outcome::Failed(trouble.words(language)),
            }));
        });
    };
    let error = Signal::derive(move || missing.get().then(|| text().from_missing.to_owned()));
    let number = move || {
        to.with(|to| to == FROM).then(|| {
            view! {
                <TextField
                    name="hand-from"
                    label=text().from
                    hint=text().from_hint
                    value=from
                    kind=Kind::Number
                    error
                />
            }
        })
    };
    let button = move || {
        let weight = if planning.get() { Weight::Normal } else { Weight::Main };
        view! { <Button text=text().hand_over icon="download" weight submit=true busy/> }
    };
    let form = move || {
        if !may.get() {
            return view! { <RightsNote needs=WINDOW/> }.into_any();
        }
        view! {
            <form class="stack no-print" on:submit=submitted>
                <SelectField
                    name="hand-to"
                    label=text().to
                    value=to
                    choose=move |chosen: String| to.set(chosen)
                    options=options
                />
                {live(number)}
                <div class="row">{live(button)}</div>
            </form>
        }
        .into_any()
    };
    view! {
        <section class="card stack">
            <h2>{text().hand_over}</h2>
            <p class="muted">{text().hand_over_hint}</p>
            {live(form)}
            {live(move || outcome.get().map(said))}
        </section>
    }
}

fn said(outcome: Outcome) -> AnyView {
    match outcome {
        Outcome::NothingNew => view! { <NoticeBox title=text().nothing_new alert=true/> }.into_any(),
        Outcome::Failed(words) => {
            view! { <NoticeBox tone=Tone::Danger title=text().failed alert=true><p>{words}</p></NoticeBox> }
                .into_any()
        }
        Outcome::Made(made) => {
            let words = (text().made_text)(&made.file.name, made.file.entries, made.photos, made.slips);
            let file = StoredValue::new(made.file);
            let again = move || {
                // Refused again, there is nothing better to say than that it did not come.
                file.with_value(|file| {
                    let _ = files::hand_over(file);
                });
            };
            view! {
                <NoticeBox tone=Tone::Good title=text().made alert=true>
                    <p>{words}</p>
                    <div class="row no-print">
                        <Button text=text().again small=true icon="download" press=again/>
                    </div>
                </NoticeBox>
            }
            .into_any()
        }
    }
}
