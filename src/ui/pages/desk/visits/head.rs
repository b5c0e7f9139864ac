//! What stands over an application: what it is, where it stands and why.

use leptos::prelude::*;

use super::list::tone;
use super::open::Open;
use super::visits;
use crate::domain::rights::WINDOW;
use crate::domain::visits::State;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Chip, LinkButton, NoticeBox, Tone, Weight, live, say};
use crate::ui::pages::desk::record::HistoryLink;

/// Title, chip, links, the answer.
#[component]
pub fn Head(open: Open) -> impl IntoView {
    let title = move || {
        let title = open.record.with(|r| r.as_ref().map(|it| it.application.title.clone()));
        title.map_or_else(|| visits().new_title.to_owned(), |title| say(&title))
    };
    let state = open.state();
    let chip = move || {
        let state = state.get()?;
        Some(view! { <Chip tone=tone(&state) text=(visits().state)(&state)/> })
    };
    let history = open.id().map(|id| view! { <HistoryLink thing=id.as_str().to_owned()/> });
    let links = move || {
        let visit = open.record.get()?;
        let link = |route: DeskRoute, text: &'static str, icon: &'static str| {
            let href = Route::Desk(route).to_string();
            view! { <LinkButton href text icon weight=Weight::Quiet small=true/> }.into_any()
        };
        let notice = visit
            .notices
            .into_iter()
            .next_back()
            .map(|id| link(DeskRoute::NoticeEdit(id), visits().see_notice, "flag"));
        let booking = visit.bookings.into_iter().next().filter(|_| open.session.may(WINDOW));
        let booking = booking.map(|id| link(DeskRoute::RequestOpen(id), visits().see_booking, "calendar"));
        Some(view! { {notice}{booking} })
    };
    let why = move || {
        let title = match state.get()? {
            State::Declined { reason } => (visits().declined_because)(&say(&reason)),
            State::CalledOff { reason } => (visits().called_off_because)(&say(&reason)),
            State::Over(report) => {
                let title = (visits().told)(report.came, report.complaints, report.again);
                let words = open.record.with(|r| r.as_ref().and_then(|it| it.words.present().cloned()));
                let words = words.map(|words| view! { <p>{words}</p> });
                return Some(view! { <NoticeBox tone=Tone::Good title>{words}</NoticeBox> }.into_any());
            }
            State::Applied | State::Agreed => return None,
        };
        Some(view! { <NoticeBox tone=Tone::Wait title/> }.into_any())
    };
    view! {
        <div class="head"><h2>{live(title)}</h2>{live(chip)}</div>
        <div class="row">{live(links)}{history}</div>
        {live(why)}
    }
}
