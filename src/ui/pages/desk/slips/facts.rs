//! What a slip says, word for word.

use std::sync::Arc;

use leptos::prelude::*;

use super::slips;
use crate::domain::people::Particulars;
use crate::slip::{Opened, Slip};
use crate::ui::components::{PhoneLink, words};

/// Everything but the service and the photos; what is empty is left out.
#[component]
pub fn Facts(opened: Arc<Opened>) -> impl IntoView {
    let slip = &opened.slip;
    let text = |name: &'static str, text: &str| {
        let text = text.trim().to_owned();
        (!text.is_empty()).then(|| view! { <dt>{name}</dt><dd class="slip-words">{text}</dd> }.into_any())
    };
    let phone = (!slip.phone.trim().is_empty()).then(|| {
        let phone = slip.phone.trim().to_owned();
        view! { <dt>{slips().phone}</dt><dd><PhoneLink phone/></dd> }.into_any()
    });
    let on = slip.on.map(|on| (words().date)(on)).unwrap_or_default();
    let name = if slip.name.trim().is_empty() { slips().nobody } else { &slip.name };
    let facts = [
        text(slips().resident, name),
        text(slips().door, &door(slip)),
        phone,
        text(slips().asked_by, &slip.asked_by),
        text(slips().note, &slip.note),
        text(slips().when, &slip.when),
        text(slips().filled_in, &on),
    ];
    view! {
        <dl class="facts">
            {facts.into_iter().flatten().collect_view()}
            <dt>{slips().agreed}</dt>
            <dd>
                <p>{(slips().consent)(slip.consent)}</p>
                <p>{(slips().share)(slip.share)}</p>
            </dd>
        </dl>
    }
}

/// Building, unit and room in a row.
pub fn door(slip: &Slip) -> String {
    let (building, unit, room) = (slip.building.clone(), slip.unit.clone(), slip.room.clone());
    Particulars { building, unit, room, ..Particulars::default() }.door()
}
