//! What is known of a document as a whole, and what can be done with it.

use leptos::prelude::*;

use super::detail::Shown;
use super::list::standing;
use super::{act, put_away, text, told};
use crate::domain::policies::{Act, Check, Document};
use crate::domain::rights::LIBRARY;
use crate::domain::values::PolicyId;
use crate::domain::{Command, Station};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, NoticeBox, Tone, Weight, live, say, words, written};
use crate::ui::pages::desk::record::{HistoryLink, Refused, UndoLine, shared};
use crate::ui::pages::desk::rights::allowed;

/// Id of the card at the top, for the focus.
const TOP: &str = "policy-top";

/// Who checked something, and when.
pub fn check_words(station: &Station, check: Option<&Check>) -> String {
    let Some(check) = check else { return text().unchecked.to_owned() };
    let name = station.staff().get(&check.by).and_then(|member| member.who.present());
    let name = name.map(|who| who.name.as_str()).unwrap_or_default();
    (text().checked)(&(words().date)(check.on), name)
}

/// Chips, facts and buttons.
pub fn head(shown: Shown) -> AnyView {
    let (session, deed, clock) = (shown.session, shown.deed, shown.clock);
    let id = shown.id.get_value();
    let may = allowed(LIBRARY);
    let entry = super::read::entries(session, clock.today()).into_iter().find(|entry| entry.id == id);
    let Some(entry) = entry else { return ().into_any() };
    let (tone, state) = standing(&entry);
    let (document, check, ring) = session
        .read(&[crate::domain::Slice::Policies], |station| {
            let record = station.policies().get(&id)?;
            let check = check_words(station, record.checked.as_ref());
            Some((
                record.document.clone(),
                (record.checked.is_some(), check),
                station.policies().is_in_ring(&id),
            ))
        })
        .unwrap_or_default();
    let (checked, has_text) = (if check.0 { Tone::Plain } else { Tone::Wait }, entry.has_text);
    let check = if has_text || check.0 { check } else { (false, text().no_text.to_owned()) };
    let chip = |on: bool, text: &'static str| on.then(|| view! { <Chip tone=Tone::Plain text/> });
    let ring = ring.then(
        || view! { <NoticeBox tone=Tone::Danger title=text().ring><p>{text().ring_hint}</p></NoticeBox> },
    );
    let english_title = document.title.clone();
    let (public, all_checked) = (document.public, entry.checked || !entry.has_text);
    let buttons = {
        let (id, document) = (id.clone(), document.clone());
        live(move || {
            let (policy, checking) = (id.clone(), id.clone());
            let mut now = document.clone();
            now.public = !now.public;
            let back =
                Command::Policy(Act::EditPolicy { policy: policy.clone(), now: Box::new(document.clone()) });
            let turn = Command::Policy(Act::EditPolicy { policy, now: Box::new(now) });
            let said = if public { text().hidden_done } else { text().public_done };
            let show = move || act::send(deed, turn.clone(), said, vec![back.clone()], TOP.to_owned());
            let checked_done = text().checked_done;
            let check = move || {
                let command = Command::Policy(Act::CheckPolicy { policy: checking.clone(), clause: None });
                act::send(deed, command, checked_done, Vec::new(), TOP.to_owned());
            };
            let check = (!all_checked).then(|| {
                view! { <Button text=text().check icon="check" weight=Weight::Main busy=deed.busy press=check/> }
            });
            let away = move || {
                shown.clause.set(None);
                shown.putting.set(true);
            };
            may.get().then(|| view! {
                {check}
                <Button text=text().add_clause icon="plus" small=true press=move || shown.ask_clause(None)/>
                <Button text=text().edit icon="edit" small=true press=move || shown.editing.set(true)/>
                <Button text=if public { text().hide } else { text().show_residents } small=true busy=deed.busy press=show/>
                <Button text=text().put_away small=true weight=Weight::Quiet press=away/>
            })
        })
    };
    view! {
        <section id=TOP class="card stack" tabindex="-1">
            <div class="head">
                <h2>{written(&english_title)}</h2>
                <span class="chips">
                    <Chip tone text=state/>
                    <Chip tone=checked text=check.1/>
                    {chip(document.citation_only, text().citation_only)}
                    {chip(public, text().public_chip)}
                </span>
            </div>
            {ring}
            <UndoLine deed/>
            <Refused deed/>
            <dl class="facts">{facts(shown, &id, &document)}</dl>
            {put_away::joined(shown, &id)}
            <div class="row no-print">{buttons}<HistoryLink thing=id.to_string()/></div>
            {(!check.0).then(|| {
                let hint = if has_text { text().check_hint } else { text().no_text_hint };
                view! { <p class="muted">{hint}</p> }
            })}
        </section>
    }
    .into_any()
}

fn facts(shown: Shown, id: &PolicyId, document: &Document) -> AnyView {
    let day = |day| (words().date)(day);
    let field = text().field;
    use crate::forms::policies::field as f;
    let kind = (told().kind)(document.kind).to_owned();
    let plain = [
        (f::KIND, kind),
        (f::NUMBER, document.number.clone()),
        (f::ISSUER, document.issuer.clone()),
        (f::DATE, document.date.map(day).unwrap_or_default()),
        (f::IN_FORCE, document.in_force.map(day).unwrap_or_default()),
        (f::ENDED, document.ended.map(day).unwrap_or_default()),
        (f::SOURCE, document.source.clone()),
        (f::NOTES, say(&document.notes)),
    ];
    let lines = plain.into_iter().filter(|(_, value)| !value.is_empty());
    let lines = lines.map(|(name, value)| {
        let value = value.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
        view! { <dt>{field(name)}</dt><dd>{value}</dd> }
    });
    let link = |id: &PolicyId, title: String| {
        let href = Route::Desk(DeskRoute::PolicyOpen(id.clone())).to_string();
        view! { <a href=href>{title}</a> }.into_any()
    };
    let (by, of) = shown.session.read(&[crate::domain::Slice::Policies], |station| {
        let policies = station.policies();
        let by = policies.by(id);
        let by = by.and_then(|by| Some(link(by, say(&policies.get(by)?.document.title))));
        let of = policies.superseded(id).map(|(id, record)| link(id, say(&record.document.title)));
        (by, of.collect::<Vec<_>>())
    });
    let by = by.map(|by| view! { <dt>{field(f::SUPERSEDED_BY)}</dt><dd>{by}</dd> });
    let of = (!of.is_empty()).then(|| {
        let of = of.into_iter().map(|link| view! { <p>{link}</p> }).collect_view();
        view! { <dt>{text().supersedes}</dt><dd>{of}</dd> }
    });
    view! { {lines.collect_view()}{by}{of} }.into_any()
}

/// Back to the list.
pub fn back() -> AnyView {
    let back = Route::Desk(DeskRoute::Policies).to_string();
    view! { <a class="btn quiet back no-print" href=back>"‹ "{shared().back_to_list}</a> }.into_any()
}
