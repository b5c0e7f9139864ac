//! Whose request a slip is: somebody of the register, or somebody new.

use leptos::prelude::*;

use super::facts::door;
use super::slips;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::people::Particulars;
use crate::domain::requests::Who;
use crate::domain::values::{PersonId, ServiceId};
use crate::route::{DeskRoute, Route};
use crate::slip::Slip;
use crate::ui::components::{
    CheckField, Chip, Choice, ChoiceField, LinkButton, NoticeBox, Tone, Weight, live,
};
use crate::ui::pages::desk::people::door_and_phone;

/// Most residents that are offered.
const MOST: usize = 5;

/// Whose it is.
#[derive(Clone, Copy)]
pub struct Owner {
    /// Id of a resident; empty: as the slip says.
    chosen: RwSignal<String>,
    /// Somebody new has been asked in person and agrees.
    consent: RwSignal<bool>,
    /// What the slip registers by itself.
    by_slip: StoredValue<Who>,
}

impl Owner {
    /// As the slip says.
    pub fn new(who: Who) -> Owner {
        let consent = matches!(&who, Who::New { consent: true, .. });
        Owner {
            chosen: RwSignal::new(String::new()),
            consent: RwSignal::new(consent),
            by_slip: StoredValue::new(who),
        }
    }

    /// Whose request it is to be; tracked.
    pub fn who(self) -> Who {
        let chosen = self.chosen.get();
        if !chosen.is_empty() {
            return Who::Known(PersonId::named(&chosen));
        }
        match self.by_slip.get_value() {
            Who::New { who, .. } => Who::New { who, consent: self.consent.get() },
            who => who,
        }
    }
}

/// What the register knows about them.
#[component]
pub fn OwnerField(
    owner: Owner,
    slip: Slip,
    #[prop(into)] service: Signal<Option<Option<ServiceId>>>,
) -> impl IntoView {
    let session = Session::get();
    let is_new = matches!(owner.by_slip.get_value(), Who::New { .. });
    let consent_missing = is_new && !slip.consent;
    let alike = if is_new { alike(session, &slip) } else { Vec::new() };
    let written = door(&slip);
    let state = live(move || {
        match owner.who() {
        Who::Known(id) => known(session, &id, &written),
        Who::New { .. } => view! {
            <div class="row"><Chip tone=Tone::Info text=slips().new/><span>{slips().is_new_detail}</span></div>
        }
        .into_any(),
        Who::Nobody => view! { <div class="row"><Chip text=slips().nobody/></div> }.into_any(),
    }
    });
    let choice = (!alike.is_empty()).then(|| {
        let mut choices = alike;
        choices.push(Choice::new("", slips().is_new, slips().is_new_detail));
        view! {
            <p class="muted">{slips().alike_hint}</p>
            <ChoiceField name="slip-who" label=slips().alike value=owner.chosen choices/>
        }
    });
    let consent = live(move || {
        (consent_missing && matches!(owner.who(), Who::New { .. })).then(|| {
            view! {
                <CheckField
                    label=slips().consent_now
                    checked=owner.consent
                    change=move |on| owner.consent.set(on)
                />
            }
        })
    });
    let similar = live(move || {
        let Who::Known(person) = owner.who() else { return None };
        let service = service.get()?;
        let request = session.read(&[Slice::Requests], |station| {
            let all = station.people().together(&person);
            let mut similar = all.iter().flat_map(|id| station.requests().similar(id, service.as_ref()));
            similar.next().map(|(id, _)| id.clone())
        })?;
        let href = Route::Desk(DeskRoute::RequestOpen(request)).to_string();
        Some(view! {
            <NoticeBox tone=Tone::Wait title=slips().similar>
                <p>{slips().similar_hint}</p>
                <div class="row"><LinkButton href text=slips().see_request icon="paper" small=true/></div>
            </NoticeBox>
        })
    });
    view! { {state}{choice}{consent}{similar} }
}

fn known(session: Session, id: &PersonId, written: &str) -> AnyView {
    let href = Route::Desk(DeskRoute::PersonEdit(id.clone())).to_string();
    let known = session.read(&[Slice::People], |station| station.people().known(id).cloned());
    let Some(known) = known else { return ().into_any() };
    let stands = known.door();
    let differs = (!written.is_empty() && !stands.is_empty() && stands != written)
        .then(|| view! { <NoticeBox tone=Tone::Wait title=(slips().other_door)(&stands)/> });
    view! {
        <div class="row">
            <Chip tone=Tone::Good text=slips().known/>
            <span class="grow">{line(&known)}</span>
            <LinkButton href text=slips().see_person icon="people" weight=Weight::Quiet small=true/>
        </div>
        {differs}
    }
    .into_any()
}

/// Residents with the same name or the same phone: perhaps the one who asks.
fn alike(session: Session, slip: &Slip) -> Vec<Choice> {
    let name = slip.name.trim();
    let is_alike = |who: &Particulars| who.name == name || who.has_phone(&slip.phone);
    untrack(|| {
        session.read(&[], |station| {
            let all = station.people().iter().filter_map(|(id, person)| Some((id, person.who.present()?)));
            let alike = all.filter(|(_, who)| is_alike(who)).take(MOST);
            alike.map(|(id, who)| Choice::new(id.as_str(), who.name.clone(), door_and_phone(who))).collect()
        })
    })
}

fn line(who: &Particulars) -> String {
    let (mut line, detail) = (who.name.clone(), door_and_phone(who));
    if !detail.is_empty() {
        line.push_str(" · ");
        line.push_str(&detail);
    }
    line
}
