//! What a slip asks for: as it says, or as somebody chooses instead.

use leptos::prelude::*;

use super::slips;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::catalogue::State;
use crate::domain::values::ServiceId;
use crate::ui::components::{AreaField, Button, NoticeBox, SelectField, SelectOption, Tone, live, say};

/// 其他事情, in the list.
pub const OTHER: &str = "-";

/// The fields.
#[derive(Clone, Copy)]
pub struct Chosen {
    /// Id of a service, [`OTHER`], or empty: to be chosen.
    pub service: RwSignal<String>,
    pub service_wrong: RwSignal<Option<String>>,
    /// What it is about, where the slip does not say.
    pub note: RwSignal<String>,
    pub note_wrong: RwSignal<Option<String>>,
    /// Another one is being chosen.
    changing: RwSignal<bool>,
    /// Why what the slip asks for cannot be registered.
    trouble: Option<Trouble>,
}

/// What is wrong with the service on the slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trouble {
    Unknown,
    Withdrawn,
}

impl Chosen {
    /// What the slip says, as far as the catalogue knows it.
    pub fn of(session: Session, asked: Option<ServiceId>) -> Chosen {
        let state = asked.as_ref().map(|id| {
            untrack(|| session.read(&[], |station| station.catalogue().get(id).map(|s| s.state.clone())))
        });
        let trouble = match &state {
            None => None,
            Some(Some(state)) if state.is_public() => None,
            Some(Some(State::Withdrawn { .. })) => Some(Trouble::Withdrawn),
            Some(_) => Some(Trouble::Unknown),
        };
        let service = match (asked, trouble) {
            (Some(id), None) => id.as_str().to_owned(),
            (None, _) => OTHER.to_owned(),
            (Some(_), Some(_)) => String::new(),
        };
        Chosen {
            service: RwSignal::new(service),
            service_wrong: RwSignal::new(None),
            note: RwSignal::new(String::new()),
            note_wrong: RwSignal::new(None),
            changing: RwSignal::new(trouble.is_some()),
            trouble,
        }
    }

    /// The service to register for; tracked. `None`: still to be chosen.
    pub fn chosen(self) -> Option<Option<ServiceId>> {
        match self.service.get().as_str() {
            "" => None,
            OTHER => Some(None),
            id => Some(Some(ServiceId::named(id))),
        }
    }
}

/// The service with a way to change it. `silent`: the slip has no words of its own.
#[component]
pub fn ServiceField(chosen: Chosen, silent: bool) -> impl IntoView {
    let session = Session::get();
    let trouble = chosen.trouble.map(|trouble| {
        let title = match trouble {
            Trouble::Unknown => slips().no_such_service,
            Trouble::Withdrawn => slips().withdrawn_service,
        };
        view! { <NoticeBox tone=Tone::Wait title/> }
    });
    let field = live(move || {
        if chosen.changing.get() {
            view! { <Choosing chosen/> }.into_any()
        } else {
            let name = chosen.chosen().flatten().and_then(|id| {
                session.read(&[Slice::Catalogue], |station| {
                    station.catalogue().get(&id).map(|service| service.details.name.clone())
                })
            });
            let name = name.map_or_else(|| slips().other_matter.to_owned(), |name| say(&name));
            let change = move || chosen.changing.set(true);
            view! {
                <div class="row">
                    <p class="grow">{slips().service}": "<b>{name}</b></p>
                    <Button text=slips().choose_other icon="edit" small=true press=change/>
                </div>
            }
            .into_any()
        }
    });
    // Nothing says what a matter of nobody's list is about.
    let note = live(move || {
        (silent && chosen.chosen() == Some(None)).then(|| {
            view! {
                <AreaField
                    name="slip-note"
                    label=slips().note
                    value=chosen.note
                    hint=slips().note_hint
                    error=chosen.note_wrong
                    required=true
                    most=200
                />
            }
        })
    });
    view! { {trouble}{field}{note} }
}

/// All services that may be asked for, and 其他事情.
#[component]
fn Choosing(chosen: Chosen) -> impl IntoView {
    let session = Session::get();
    let options = Signal::derive(move || {
        let mut options = Vec::new();
        if chosen.service.with(String::is_empty) {
            options.push(SelectOption::new("", slips().choose_service));
        }
        options.push(SelectOption::new(OTHER, slips().other_matter));
        session.read(&[Slice::Catalogue], |station| {
            let public = station.catalogue().iter().filter(|(_, service)| service.is_public());
            options.extend(
                public.map(|(id, service)| SelectOption::new(id.as_str(), say(&service.details.name))),
            );
        });
        options
    });
    let choose = move |id: String| {
        chosen.service_wrong.set(None);
        chosen.service.set(id);
    };
    view! {
        <SelectField
            name="slip-service"
            label=slips().service
            value=chosen.service
            choose
            options
            error=chosen.service_wrong
            required=true
        />
    }
}
