//! 登记了两次: the slip of a request came in on another tablet as well. And links to other requests by day and state.

use leptos::prelude::*;

use super::detail::Open;
use super::{requests, step_words};
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::requests::{Request, State};
use crate::domain::values::{Day, RequestId};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{NoticeBox, Tone, live, words};

/// By what another request is known.
pub type Other = (RequestId, Day, State);

/// Another request, to be named with a link.
pub fn other((id, request): (&RequestId, &Request)) -> Other {
    (id.clone(), request.on, request.state)
}

/// A list of links.
pub fn links(others: Vec<Other>) -> AnyView {
    let link = |(id, on, state): Other| {
        let text = [(words().day)(on).as_str(), (step_words().state)(state)].join(" · ");
        let href = Route::Desk(DeskRoute::RequestOpen(id)).to_string();
        view! { <li><a href=href>{text}</a></li> }
    };
    view! { <ul>{others.into_iter().map(link).collect_view()}</ul> }.into_any()
}

/// The hint, which names the other one and says what to do; nothing once one of them has been cancelled.
pub fn twins(one: Open) -> AnyView {
    let session = Session::get();
    let id = one.id();
    let others = Memo::new(move |_| {
        session.read(&[Slice::Requests], |station| {
            station.requests().doubles(&id).map(other).collect::<Vec<Other>>()
        })
    });
    live(move || {
        let others = Some(others.get()).filter(|others| !others.is_empty())?;
        Some(view! {
            <NoticeBox tone=Tone::Wait title=requests().twins>
                <p>{requests().twins_hint}</p>
                {links(others)}
            </NoticeBox>
        })
    })
}
