//! One mandate on one page: what it is, its money, its work, its tasks.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::open::{Open, TOP};
use super::{Page, Paper, form, mandates, money, tasks, work};
use crate::domain::mandates::{Act, Mandate, Terms};
use crate::domain::policies::Citing;
use crate::domain::rights::OVERSEERS;
use crate::domain::values::{Fen, MandateId};
use crate::domain::{Command, Slice};
use crate::forms::mandates::{end, field};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{
    AreaField, Button, Chip, Dialog, Empty, Kind, NoticeBox, TextField, Tone, Weight, live, say, words,
    written,
};
use crate::ui::pages::desk::cites::cites;
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Deed, HistoryLink, Refused, UndoLine, shared};
use crate::ui::pages::desk::rights::allowed;

/// The mandate of this id.
pub(super) fn detail(page: Page, id: String) -> AnyView {
    let open = Open::new(page, MandateId::named(&id));
    let there = Memo::new(move |_| open.record.with(Option::is_some));
    let editing = RwSignal::new(false);
    let back = Route::Desk(DeskRoute::Mandates).to_string();
    let body = live(move || {
        if !there.get() {
            return view! { <Empty icon="hands" title=mandates().gone text=mandates().gone_hint/> }
                .into_any();
        }
        let edited =
            live(move || editing.get().then(|| form::form(page, Some((open.id(), open.record)), editing)));
        view! {
            {head(open, editing)}
            {edited}
            {money::card(open)}
            {work::card(open)}
            {tasks::card(page, Some(open.id()))}
        }
        .into_any()
    });
    view! {
        <a class="btn quiet back no-print" href=back>"‹ "{shared().back_to_list}</a>
        {body}
    }
    .into_any()
}

fn head(open: Open, editing: RwSignal<bool>) -> AnyView {
    let page = open.page;
    let may = allowed(OVERSEERS);
    let ending = RwSignal::new(false);
    let title = live(move || open.record.with(|it| it.as_ref().map(|it| written(&it.terms.name))));
    let chips = live(move || {
        let record = open.record.get()?;
        let missing = open.account.get().missing();
        let names = mandates().names;
        let chip = (missing > Fen(0)).then(|| view! { <Chip tone=Tone::Danger text=mandates().unpaid/> });
        let over = record.is_over(page.clock.today());
        let over = over.then(|| {
            let text = (mandates().standing)(crate::forms::mandates::Standing::Over);
            view! { <Chip text/> }
        });
        let (tone, listed) = (super::list::tone(record.terms.listed), (names.listed)(record.terms.listed));
        Some(view! { <p class="chips">{chip}<Chip tone text=listed/>{over}</p> })
    });
    let goes_back = live(move || {
        let goes_back = open.record.with(|it| it.as_ref().is_some_and(|it| it.terms.listed.goes_back()));
        goes_back.then(|| {
            let press = move || page.print(Paper::Return(open.id()));
            view! {
                <NoticeBox tone=Tone::Wait title=mandates().to_return>
                    <p>{mandates().to_return_hint}</p>
                    <Button text=mandates().return_letter icon="print" press/>
                </NoticeBox>
            }
        })
    });
    let buttons = live(move || {
        let missing = open.account.with(|account| account.missing() > Fen(0));
        let letter = missing.then(|| {
            let press = move || page.print(Paper::Letter(open.id()));
            view! { <Button text=mandates().letter_button icon="print" weight=Weight::Main press/> }
        });
        let ended = open.record.with(|it| it.as_ref().is_some_and(|it| it.ended.is_some()));
        let own = may.get().then(|| {
            let text = if editing.get() { mandates().stop_editing } else { mandates().edit };
            let stop = if ended { mandates().end_again } else { mandates().end };
            view! {
                <Button text icon="edit" press=move || editing.update(|on| *on = !*on)/>
                <Button text=stop weight=Weight::Quiet press=move || ending.set(true)/>
            }
        });
        view! { {letter}{own} }
    });
    view! {
        <section id=TOP tabindex="-1" class="card stack">
            <h2>{title}</h2>
            {chips}
            <UndoLine deed=open.deed/>
            <Refused deed=open.deed/>
            {live(move || open.record.with(|it| it.as_ref().map(|it| facts(page, it))))}
            {cites(move || Some(vec![(Citing::Mandate(open.id()), "")]))}
            {goes_back}
            <div class="row no-print">{buttons}<HistoryLink thing=open.id().as_str().to_owned()/></div>
        </section>
        <Dialog open=ending name="mandate-end" title=mandates().end>{end_form(open, ending)}</Dialog>
    }
    .into_any()
}

/// Everything that was agreed.
fn facts(page: Page, mandate: &Mandate) -> AnyView {
    let (names, date) = (mandates().names, words().date);
    let Terms { area, authority, executing, assisting, basis, duties, powers, from, until, pay, .. } =
        &mandate.terms;
    let assisting =
        assisting.map_or_else(|| mandates().nobody.to_owned(), |it| (words().body)(it).to_owned());
    let ended = mandate.ended.as_ref().map(|end| (mandates().ended)(&date(end.on), &say(&end.reason)));
    let lines = [
        (field::AREA, (names.area)(*area).to_owned()),
        (field::AUTHORITY, say(authority)),
        (field::EXECUTING, (words().body)(*executing).to_owned()),
        (field::ASSISTING, assisting),
        (field::BASIS, say(basis)),
        (field::DUTIES, say(duties)),
        (field::POWERS, say(powers)),
        (field::SERVICES, service_names(page, mandate)),
        (field::FROM, (mandates().period)(&date(*from), until.map(date).as_deref())),
        (field::ENDS, ended.unwrap_or_default()),
        (field::PAY, (names.pay)(*pay)),
    ];
    let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
    let lines = lines.map(|(name, text)| view! { <dt>{(mandates().field)(name)}</dt><dd>{text}</dd> });
    view! { <dl class="facts">{lines.collect_view()}</dl> }.into_any()
}

/// The services a mandate covers, by name; where there are none, what that means.
fn service_names(page: Page, mandate: &Mandate) -> String {
    let names = page.session.read(&[Slice::Catalogue], |station| {
        let services = mandate.terms.services.iter().filter_map(|id| station.catalogue().get(id));
        services.map(|service| say(&service.details.name)).collect::<Vec<_>>().join(words().comma)
    });
    if names.is_empty() { mandates().no_services.to_owned() } else { names }
}

/// Its last day, and why.
fn end_form(open: Open, dialog: RwSignal<bool>) -> AnyView {
    let deed = Deed::new();
    let today = untrack(|| open.page.clock.today());
    let (on, reason) = (RwSignal::new(today.to_string()), RwSignal::new(String::new()));
    let said = mandates().end_done;
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(record) = open.record.get_untracked() else { return };
        let checked = end(&record.terms, [&on.get_untracked(), &reason.get_untracked()]);
        match checked {
            Ok((on, reason)) => {
                let command = Command::Mandate(Act::End { mandate: open.id(), on, reason });
                open.send(deed, dialog, command, said, |_| None);
            }
            Err(problems) => deed.object(problems),
        }
    };
    let label = mandates().field;
    let error = move |name| error_of(deed.problems, name);
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <p>{mandates().end_text}</p>
            <TextField
                name=field::ENDS
                label=label(field::ENDS)
                value=on
                kind=Kind::Date
                required=true
                error=error(field::ENDS)
            />
            <AreaField
                name=field::REASON
                label=label(field::REASON)
                value=reason
                required=true
                most=200
                error=error(field::REASON)
            />
            <Refused deed/>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || dialog.set(false)/>
                <Button text=mandates().end weight=Weight::Danger submit=true busy=deed.busy/>
            </div>
        </form>
    }
    .into_any()
}
