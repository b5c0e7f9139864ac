//! The inbox: slips of this tablet that could not be registered by themselves.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::discard::Discard;
use super::slips;
use super::taking::{INBOX_HEADING, Taking};
use crate::app::clock::Clock;
use crate::app::session::{Session, Stuck};
use crate::domain::Slice;
use crate::domain::requests::Source;
use crate::domain::rights::WINDOW;
use crate::domain::values::Day;
use crate::i18n::rejections;
use crate::ui::components::{Button, NoticeBox, Toasts, Tone, Weight, lang, live, say};
use crate::ui::pages::desk::record::shared;
use crate::ui::pages::desk::rights::allowed;

/// Slips that show at first, and are added by each press.
const PAGE: usize = 10;

/// How many requests were registered on slips today.
fn today(session: Session, today: Day) -> usize {
    session.read(&[Slice::Requests], |station| {
        let newest = station.requests().newest().take_while(|(_, request)| request.last >= today);
        newest.filter(|(_, request)| request.on == today && request.source == Source::Slip).count()
    })
}

/// The section.
#[component]
pub fn Inbox(taking: Taking) -> impl IntoView {
    let (session, clock, toasts) = (Session::get(), Clock::get(), Toasts::get());
    let words = slips();
    let may = allowed(WINDOW);
    let shut = Signal::derive(move || !may.get());
    let (busy, most) = (RwSignal::new(false), RwSignal::new(PAGE));
    let discarding = RwSignal::new(None::<Stuck>);
    let count = Memo::new(move |_| today(session, clock.today()));
    let take = move || {
        busy.set(true);
        spawn_local(async move {
            match session.take_inbox().await {
                Some(0) => toasts.say(words.taken_none),
                Some(n) => toasts.say((words.taken)(n)),
                None => toasts.warn(words.not_taken),
            }
            busy.try_set(false);
        });
    };
    let list = live(move || {
        let stuck = session.stuck_slips();
        if stuck.is_empty() {
            return view! { <p class="muted">{slips().none_stuck}</p> }.into_any();
        }
        let all = stuck.len();
        let rest = all.saturating_sub(most.get()).min(PAGE);
        let rows = stuck.into_iter().take(most.get()).map(|stuck| row(taking, stuck, discarding, shut));
        let rows = rows.collect_view();
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) wide=true press=move || most.update(|n| *n += PAGE)/> }
        });
        view! {
            <NoticeBox tone=Tone::Wait title=(slips().stuck)(all)><p>{slips().stuck_hint}</p></NoticeBox>
            <ul class="lines">{rows}</ul>
            {more}
        }
        .into_any()
    });
    view! {
        <section class="card stack">
            <div class="head">
                <h2 id=INBOX_HEADING tabindex="-1">{words.inbox}</h2>
                <Button text=words.take_now icon="refresh" small=true busy disabled=shut press=take/>
            </div>
            <p class="muted">{words.inbox_hint}</p>
            <p role="status">{move || (words.today)(count.get())}</p>
            {list}
        </section>
        <Discard stuck=discarding/>
    }
}

fn row(
    taking: Taking,
    stuck: Stuck,
    discarding: RwSignal<Option<Stuck>>,
    shut: Signal<bool>,
) -> impl IntoView {
    let why = match (&stuck.slip, &stuck.refused) {
        (Err(error), _) => {
            let (title, text) = (slips().wrong)(*error);
            view! { <small>{title}</small><small>{text}</small> }.into_any()
        }
        (_, Some(refused)) => view! { <small>{rejections::told(lang(), refused)}</small> }.into_any(),
        _ => ().into_any(),
    };
    let mend = stuck.slip.clone().ok().map(|opened| {
        let key = stuck.key.clone();
        let press = move || taking.show(Ok(opened.clone()), Some(key.clone()));
        view! { <Button text=slips().mend icon="edit" small=true disabled=shut press/> }
    });
    let title = title(&stuck);
    let discard = move || discarding.set(Some(stuck.clone()));
    view! {
        <li>
            <div class="grow"><b>{title}</b>{why}</div>
            <div class="row">
                {mend}
                <Button
                    text=slips().discard
                    weight=Weight::Danger
                    small=true
                    disabled=shut
                    press=discard
                />
            </div>
        </li>
    }
}

/// Whose it is, what it is about and when it was filled in.
pub fn title(stuck: &Stuck) -> String {
    let Ok(opened) = &stuck.slip else { return slips().sealed_slip.to_owned() };
    let slip = &opened.slip;
    let name = slip.name.trim();
    let mut title = if name.is_empty() { slips().no_name.to_owned() } else { name.to_owned() };
    let service = slip.service().and_then(|id| {
        let name =
            |station: &crate::domain::Station| Some(station.catalogue().get(&id)?.details.name.clone());
        untrack(|| Session::get().read(&[], name))
    });
    let parts = [service.map(|name| say(&name)), slip.on.map(|on| (slips().filled_on)(on))];
    for part in parts.into_iter().flatten() {
        title.push_str(" · ");
        title.push_str(&part);
    }
    title
}
