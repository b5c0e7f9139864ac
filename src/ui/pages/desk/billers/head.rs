//! What stands over the form: the name, where the agreement stands, and that nothing is added to a bill.

use leptos::prelude::*;

use super::billers;
use super::list::standing_chip;
use super::open::Open;
use crate::app::clock::Clock;
use crate::forms::billers::standing;
use crate::ui::components::{NoticeBox, live, say};
use crate::ui::pages::desk::record::HistoryLink;

/// Name, chip, history.
pub fn head(open: Open) -> AnyView {
    let clock = Clock::get();
    let title = live(move || {
        let name = open.record.with(|r| r.as_ref().map(|it| it.agreement.name.clone()));
        name.map_or_else(|| billers().new_title.to_owned(), |name| say(&name))
    });
    let chip = live(move || {
        open.record.with(|r| r.as_ref().map(|it| standing_chip(standing(&it.agreement, clock.today()))))
    });
    let history = open.id().map(|id| view! { <HistoryLink thing=id.as_str().to_owned()/> });
    view! {
        <div class="head"><h2>{title}</h2><div class="chips">{chip}</div></div>
        <div class="row">{history}</div>
        <NoticeBox title=billers().no_surcharge><p>{billers().no_surcharge_hint}</p></NoticeBox>
    }
    .into_any()
}
