//! One clause: its words, how departments read it, who cites it, and what contradicts it.

use leptos::prelude::*;

use super::detail::{Shown, place};
use super::head::check_words;
use super::readings::readings;
use super::{act, text, told};
use crate::domain::policies::{Act, Citing, ClauseRecord, Policies};
use crate::domain::rights::{LIBRARY, SPEAKERS};
use crate::domain::values::ClauseId;
use crate::domain::{Command, Slice, Station};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, NoticeBox, Tone, Weight, live, say, words, written};
use crate::ui::pages::desk::record::{Deed, HistoryLink, Refused, UndoLine};
use crate::ui::pages::desk::rights::allowed;

/// Everything about the clause of this id.
pub fn clause_card(shown: Shown, id: ClauseId) -> AnyView {
    // What was done last, and its way back, stand where the button was.
    let deed = Deed::new();
    let shown = Shown { deed, ..shown };
    let (key, is_wanted) = (place(&id), id.clone());
    let wanted = move || shown.wanted.with(|wanted| wanted.as_ref() == Some(&is_wanted)).then_some("true");
    let body = live(move || {
        let today = shown.clock.today();
        shown.session.read(&[Slice::Policies, Slice::Catalogue], |station| {
            let record = station.policies().clause(&id)?;
            Some(view! {
                {top(station, &id, record)}
                {(record.clause.repealed.is_some() || station.policies().clause_is_over(&id, today)).then(|| over(record))}
                {record.clause.words.zh.is_empty().then(|| view! { <p class="muted">{text().no_words}</p> })}
                <div>{paragraphs(record)}</div>
                {readings(shown, station.policies(), &id)}
                {cited(shown, station, &id)}
                {conflicts(shown, station.policies(), &id)}
                {buttons(shown, &id, record)}
            })
        })
    });
    view! {
        <section id=key class="card stack clause" tabindex="-1" aria-current=wanted>
            {body}
            <UndoLine deed/>
            <Refused deed/>
        </section>
    }
    .into_any()
}

fn top(station: &Station, id: &ClauseId, record: &ClauseRecord) -> AnyView {
    let tone = if record.checked.is_some() { Tone::Plain } else { Tone::Wait };
    let kind = if record.clause.summary { text().own_summary } else { text().full_text };
    let disputed =
        station.policies().is_disputed(id).then(|| view! { <Chip tone=Tone::Danger text=text().disputed/> });
    view! {
        <div class="head">
            <h3>{record.clause.label.clone()}</h3>
            <span class="chips">
                <Chip tone=Tone::Plain text=kind/>
                <Chip tone text=check_words(station, record.checked.as_ref())/>
                {disputed}
            </span>
        </div>
    }
    .into_any()
}

fn over(record: &ClauseRecord) -> AnyView {
    let title = match record.clause.repealed {
        Some(day) => (text().repealed_on)(&(words().date)(day)),
        None => text().document_over.to_owned(),
    };
    view! { <NoticeBox tone=Tone::Wait title/> }.into_any()
}

fn paragraphs(record: &ClauseRecord) -> AnyView {
    if record.clause.words.zh.contains('\n') {
        let words = say(&record.clause.words);
        return words.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view().into_any();
    }
    view! { <p>{written(&record.clause.words)}</p> }.into_any()
}

/// Document and article of a clause, as a link that opens at the place.
pub fn clause_link(policies: &Policies, id: &ClauseId) -> AnyView {
    let id = policies.clause_stands(id);
    let Some(record) = policies.clause(id) else { return text().gone.into_any() };
    let home = policies.stands(&record.policy);
    let title = policies.get(home).map(|it| say(&it.document.title)).unwrap_or_default();
    let href = Route::Desk(DeskRoute::PolicyClause(home.clone(), id.clone())).to_string();
    view! { <a href=href>{(told().clause)(&title, &record.clause.label)}</a> }.into_any()
}

/// What cites something, by name and with a link.
pub fn citing_link(station: &Station, by: &Citing) -> AnyView {
    let service = |id| {
        let name = station.catalogue().get(id).map(|service| say(&service.details.name));
        (Route::Desk(DeskRoute::CatalogueEdit(id.clone())).to_string(), name.unwrap_or_default())
    };
    let (href, name, what) = match by {
        Citing::Basis(id) => {
            let (href, name) = service(id);
            (href, name, told().as_basis)
        }
        Citing::Fee(id) => {
            let (href, name) = service(id);
            (href, name, told().as_fee)
        }
        Citing::Mandate(id) => {
            let href = Route::Desk(DeskRoute::MandateOpen(id.clone())).to_string();
            let name = station.mandates().get(id).map(|mandate| say(&mandate.terms.name));
            (href, (told().mandate)(&name.unwrap_or_default()), "")
        }
    };
    view! { <a href=href>{name}</a>" "<small class="muted">{what}</small> }.into_any()
}

fn cited(shown: Shown, station: &Station, id: &ClauseId) -> AnyView {
    let may = allowed(LIBRARY);
    let stale = station.policies().clause_is_over(id, shown.clock.today());
    let by: Vec<&Citing> = station.policies().citing(id).collect();
    if by.is_empty() {
        return ().into_any();
    }
    let rows = by.into_iter().map(|by| {
        let (clause, citing) = (id.clone(), by.clone());
        let back =
            Command::Policy(Act::CiteClause { clause: clause.clone(), by: citing.clone(), back: false });
        let command = Command::Policy(Act::CiteClause { clause, by: citing, back: true });
        let (deed, said, at) = (shown.deed, text().uncited_done, place(id));
        let back: Vec<Command> = if stale { Vec::new() } else { vec![back] };
        let take_back = live(move || {
            let (command, back, at) = (command.clone(), back.clone(), at.clone());
            let press = move || act::send(deed, command.clone(), said, back.clone(), at.clone());
            may.get().then(|| {
                view! { <Button text=text().uncite small=true weight=Weight::Quiet busy=deed.busy press/> }
            })
        });
        view! { <li><span class="grow">{citing_link(station, by)}</span>{take_back}</li> }
    });
    let stale = stale.then(|| view! { <NoticeBox tone=Tone::Danger title=text().stale/> });
    view! { <h4>{text().cited_by}</h4>{stale}<ul class="price-list">{rows.collect_view()}</ul> }.into_any()
}

fn conflicts(shown: Shown, policies: &Policies, id: &ClauseId) -> AnyView {
    let may = allowed(LIBRARY);
    let conflicts = policies.conflicts(id);
    if conflicts.is_empty() {
        return ().into_any();
    }
    let rows = conflicts.into_iter().map(|conflict| {
        let quote = || (told().a_quote)(conflict.quote().unwrap_or_default()).into_any();
        let other = conflict.other(id).map_or_else(quote, |other| clause_link(policies, other));
        let command = |words: &str| Command::Policy(Act::OpposeClause {
            clause: conflict.written.0.clone(),
            against: conflict.written.1.clone(),
            words: words.to_owned(),
        });
        let (take, back) = (command(""), command(conflict.words));
        let (deed, said, at) = (shown.deed, text().unopposed_done, place(id));
        let take_back = live(move || {
            let (take, back, at) = (take.clone(), back.clone(), at.clone());
            let press = move || act::send(deed, take.clone(), said, vec![back.clone()], at.clone());
            may.get().then(|| {
                view! { <div class="row no-print"><Button text=text().unoppose small=true weight=Weight::Quiet busy=deed.busy press/></div> }
            })
        });
        let words = conflict.words.to_owned();
        view! { <NoticeBox tone=Tone::Wait title=text().conflict><p>{other}</p><p>{words}</p>{take_back}</NoticeBox> }
    });
    view! { <h4>{text().conflicts}</h4>{rows.collect_view()} }.into_any()
}

fn buttons(shown: Shown, id: &ClauseId, record: &ClauseRecord) -> AnyView {
    let (edits, speaks) = (allowed(LIBRARY), allowed(SPEAKERS));
    let (id, policy) = (id.clone(), record.policy.clone());
    let unchecked = record.checked.is_none() && !record.clause.words.is_empty();
    let label = record.clause.label.clone();
    let deed = shown.deed;
    live(move || {
        let said = text().checked_done;
        let open = |which: RwSignal<bool>, text: &'static str| {
            let id = id.clone();
            let press = move || {
                shown.clause.set(Some(id.clone()));
                which.set(true);
            };
            view! { <Button text small=true press/> }.into_any()
        };
        let command = Command::Policy(Act::CheckPolicy { policy: policy.clone(), clause: Some(id.clone()) });
        let at = place(&id);
        let check = move || act::send(deed, command.clone(), said, Vec::new(), at.clone());
        let check = unchecked.then(|| {
            view! { <Button text=text().check icon="check" small=true busy=deed.busy press=check/> }
        });
        let read = speaks.get().then(|| open(shown.reading, text().add_reading));
        let rest = edits.get().then(|| {
            view! {
                {check}
                {open(shown.citing, text().cite)}
                {open(shown.opposing, text().oppose)}
                {open(shown.writing, text().edit_clause)}
                {open(shown.putting, text().put_away_clause)}
            }
        });
        let history = id.to_string();
        view! {
            <div class="row no-print" role="group" aria-label=label.clone()>
                {read}
                {rest}
                <HistoryLink thing=history/>
            </div>
        }
    })
}
