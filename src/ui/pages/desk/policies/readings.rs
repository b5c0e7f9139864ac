//! 口径: how departments read a clause, side by side.

use leptos::prelude::*;

use super::detail::Shown;
use super::text;
use crate::domain::policies::{Policies, ReadingRecord};
use crate::domain::rights::LIBRARY;
use crate::domain::values::{ClauseId, ReadingId};
use crate::ui::components::{Button, NoticeBox, Tone, Weight, live, words};
use crate::ui::pages::desk::rights::allowed;

/// All readings of a clause: those in force side by side, the withdrawn ones folded away.
pub fn readings(shown: Shown, policies: &Policies, id: &ClauseId) -> AnyView {
    let all = policies.readings(id);
    if all.is_empty() {
        return ().into_any();
    }
    let disputed = policies.is_disputed(id).then(|| {
        view! { <NoticeBox tone=Tone::Danger title=text().disputed><p>{text().disputed_hint}</p></NoticeBox> }
    });
    let (withdrawn, held): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| it.2.withdrawn.is_some());
    let cards = held.into_iter().map(|(at, id, record)| card(shown, at, id, record)).collect_view();
    let withdrawn = (!withdrawn.is_empty()).then(|| {
        let summary = (text().withdrawn_readings)(withdrawn.len());
        let rows = withdrawn.into_iter().map(|(.., record)| {
            let withdrawn = record.withdrawn.as_ref();
            let when = withdrawn.map(|(day, why)| (text().withdrawn_on)(&(words().date)(*day), why));
            view! {
                <li>
                    <b>{record.reading.department.clone()}</b>" "{record.reading.words.clone()}
                    <small class="muted">" "{when}</small>
                </li>
            }
        });
        let rows = rows.collect_view();
        view! { <details><summary>{summary}</summary><ul>{rows}</ul></details> }
    });
    view! {
        <h4>{text().readings}</h4>
        {disputed}
        <div class="grid2 readings">{cards}</div>
        {withdrawn}
    }
    .into_any()
}

fn card(shown: Shown, clause: &ClauseId, id: &ReadingId, record: &ReadingRecord) -> AnyView {
    let may = allowed(LIBRARY);
    let reading = record.reading.clone();
    let mut when = (words().date)(reading.on);
    if !reading.source.is_empty() {
        when.push_str(" · ");
        when.push_str(&reading.source);
    }
    let evidence = (!reading.evidence.is_empty()).then(|| {
        view! { <p class="muted">{text().evidence}{reading.evidence}</p> }
    });
    let (clause, id) = (clause.clone(), id.clone());
    let withdraw = live(move || {
        let (clause, id) = (clause.clone(), id.clone());
        let press = move || {
            shown.clause.set(Some(clause.clone()));
            shown.withdrawn.set(Some(id.clone()));
            shown.withdrawing.set(true);
        };
        may.get().then(|| {
            view! { <div class="row no-print"><Button text=text().withdraw small=true weight=Weight::Quiet press/></div> }
        })
    });
    view! {
        <article class="reading">
            <h5>{reading.department}</h5>
            <p class="muted">{when}</p>
            <p>{reading.words}</p>
            {evidence}
            {withdraw}
        </article>
    }
    .into_any()
}
