//! What has been looked at on this device, last and most often.

use leptos::prelude::*;

use super::resident;
use crate::app::boards::Shown;
use crate::app::remembered::Remembered;
use crate::domain::values::ServiceId;
use crate::route::Route;
use crate::ui::components::{live, written};

/// Most services of a line.
const MOST: usize = 4;

/// Up to two lines of links; nothing on a device that remembers nothing.
pub fn recent(shown: &Shown) -> AnyView {
    let community = shown.community().unwrap_or_default().to_owned();
    let names: Vec<(ServiceId, crate::domain::values::Text)> =
        shown.services().iter().map(|service| (service.id.clone(), service.details.name.clone())).collect();
    let remembered = Remembered::get();
    live(move || {
        let link = |id: &str| {
            let (id, name) = names.iter().find(|(other, _)| other.as_str() == id)?;
            let href = Route::Service(id.clone()).to_string();
            Some(view! { <a class="toggle" href=href>{written(name)}</a> }.into_any())
        };
        let line = |title: &'static str, links: Vec<AnyView>| {
            (!links.is_empty()).then(|| {
                view! { <div class="filters" role="group" aria-label=title><small>{title}</small>{links}</div> }
                    .into_any()
            })
        };
        remembered.with(|traces| {
            let recent = traces.recent(&community).filter_map(link).take(MOST).collect();
            let popular = traces.popular(&community).into_iter().filter_map(link).take(MOST).collect();
            [line(resident().recent, recent), line(resident().popular, popular)]
        })
    })
}
