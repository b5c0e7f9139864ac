//! The foot of a letter: in whose name, whose seal, which day.

use leptos::prelude::*;

use crate::domain::Station;
use crate::domain::mandates::Signer;
use crate::domain::profile::Body;
use crate::domain::values::Day;
use crate::i18n::{Lang, common, mandates};

/// Signed by whoever answers for what these bodies do; each signs once.
pub fn signs(station: &Station, executing: &[Body], today: Day) -> AnyView {
    let words = mandates::strings(Lang::Zh);
    let profile = station.profile();
    let legal = profile.map(|profile| &profile.legal);
    let mut signers: Vec<Signer> = executing.iter().map(|body| Signer::of(legal, *body)).collect();
    signers.sort_unstable();
    // The committee signs for itself and for the station at once.
    signers.dedup_by_key(|signer| *signer == Signer::Station);
    let name = |signer: &Signer| {
        let name = profile.map(|profile| match signer {
            Signer::Station => &profile.name,
            Signer::Committee | Signer::CommitteeFor => &profile.committee,
        });
        name.map(|name| name.zh.clone()).unwrap_or_default()
    };
    let names: Vec<String> = signers.iter().map(name).collect();
    let acts = executing.contains(&Body::Station) && !signers.contains(&Signer::Station);
    let by = acts.then(|| {
        let station = profile.map(|profile| profile.name.zh.as_str()).unwrap_or_default();
        view! { <p class="paper-station">{(words.handled_by)(station)}</p> }
    });
    let line = names.join(common::strings(Lang::Zh).comma);
    let seals = names.iter().map(|name| view! { <p class="blank">{(words.seal)(name)}</p> });
    view! {
        <p class="paper-station">{line}" "{(common::strings(Lang::Zh).date)(today)}</p>
        {by}
        <div class="signs">{seals.collect_view()}<p class="blank">{words.sign_day}</p></div>
    }
    .into_any()
}
