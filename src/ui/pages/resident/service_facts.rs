//! What else is known of a service: cost, who may have it, ways, who may be sent, basis, who does it.

use leptos::prelude::*;

use super::providers::provider_row;
use super::{card, fact, facts_list, phone_fact, resident, rows_card, text_fact};
use crate::app::boards::Shown;
use crate::board::BoardService;
use crate::domain::catalogue::{Details, Fee};
use crate::ui::components::{say, words};

/// The card of facts.
pub fn facts(service: &BoardService, phone: &str) -> AnyView {
    let details = &service.details;
    let ways: Vec<_> = details.modes.iter().map(|mode| (words().mode)(*mode)).collect();
    let checked = match service.checked {
        Some(day) => (resident().checked_on)(&(words().date)(day)),
        None => resident().unchecked_hint.to_owned(),
    };
    let facts = vec![
        fact(resident().fee, fee(&details.fee)),
        text_fact(resident().fee_basis, &details.fee_basis),
        text_fact(resident().audience, &details.audience),
        fact(resident().made_for, made_for(details)),
        fact(resident().ways, ways.join(words().comma)),
        text_fact(resident().online, &details.online),
        fact(resident().in_person, (words().stand_in)(details.stand_in).to_owned()),
        text_fact(resident().brings, &details.stand_in_brings),
        text_fact(resident().time_limit, &details.time_limit),
        text_fact(resident().place, &details.place),
        phone_fact(resident().phone, phone),
        text_fact(resident().basis, &details.basis),
        fact(resident().checked, checked),
    ];
    card(resident().facts, vec![facts_list(facts)])
}

/// What it costs; an agreement also says that the quote comes first.
pub fn fee(fee: &Fee) -> String {
    let written = (words().fee)(fee);
    match fee {
        Fee::Agreed { .. } if written != resident().quote_first => {
            format!("{}{}{written}", resident().quote_first, resident().colon)
        }
        _ => written,
    }
}

/// For whom it is made; nothing when for everybody.
pub fn made_for(details: &Details) -> String {
    let groups: Vec<_> = details.groups.iter().map(|group| (resident().group)(*group)).collect();
    groups.join(words().comma)
}

/// The service units that do it, with what residents may know of each.
pub fn units(shown: &Shown, details: &Details) -> Option<AnyView> {
    let rows: Vec<_> =
        details.providers.iter().filter_map(|id| shown.provider(id)).map(provider_row).collect();
    rows_card(resident().units, rows)
}

/// The names of the service units that do it.
pub fn unit_names(shown: &Shown, details: &Details) -> String {
    let units = details.providers.iter().filter_map(|id| shown.provider(id));
    units.map(|unit| say(&unit.details.name)).collect::<Vec<_>>().join(words().comma)
}
