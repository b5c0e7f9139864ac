//! A week of opening hours as a picture that is a table at the same time.

use leptos::prelude::*;

use super::lang::words;
use crate::domain::values::{Day, Minute, Session, WeekHours};

/// Minutes between two lines of the picture.
const STEP: u16 = 180;
/// How tall a bar is, in the picture's own units.
const HEIGHT: u16 = 24;

/// A bar per session over the hours of the clock, and beside it the same in words. Today's row is
/// marked. Read aloud it is a plain table.
#[component]
pub fn WeekPicture(
    hours: WeekHours,
    today: Day,
    /// What the table is called.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let (from, until) = frame(&hours);
    let rows = hours.0.iter().enumerate().map(|(weekday, sessions)| {
        let current = (weekday == today.weekday()).then_some("date");
        let class = sessions.is_empty().then_some("closed");
        view! {
            <tr aria-current=current class=class>
                <th scope="row">{(words().weekday)(weekday)}</th>
                <td>{bars(sessions, from, until)}<span class="num">{(words().sessions)(sessions)}</span></td>
            </tr>
        }
    });
    let ticks = ticks(from, until).map(|minute| view! { <span>{minute.0 / 60}</span> });
    view! {
        <div class="week-frame">
            <table class="week-picture" aria-label=label>
                <tbody>{rows.collect_view()}</tbody>
                <tfoot aria-hidden="true">
                    <tr><td></td><td><span class="ticks">{ticks.collect_view()}</span></td></tr>
                </tfoot>
            </table>
        </div>
    }
}

/// The sessions of a day, drawn between two hours.
fn bars(sessions: &[Session], from: u16, until: u16) -> AnyView {
    let lines = ticks(from, until).map(|minute| {
        let x = minute.0 - from;
        view! { <line x1=x x2=x y1="0" y2=HEIGHT/> }
    });
    let bars = sessions.iter().map(|session| {
        let width = session.closes.0.saturating_sub(session.opens.0);
        view! { <rect x=session.opens.0.saturating_sub(from) y="3" width=width height=HEIGHT - 6/> }
    });
    view! {
        <svg viewBox=format!("0 0 {} {HEIGHT}", until - from) preserveAspectRatio="none" aria-hidden="true">
            {lines.collect_view()}
            {bars.collect_view()}
        </svg>
    }
    .into_any()
}

/// The hours between which everything lies, on whole steps; nine hours at least.
fn frame(hours: &WeekHours) -> (u16, u16) {
    let sessions = || hours.0.iter().flatten();
    let first = sessions().map(|session| session.opens.0).min().unwrap_or(8 * 60);
    let last = sessions().map(|session| session.closes.0).max().unwrap_or(18 * 60);
    let from = first / STEP * STEP;
    let until = last.div_ceil(STEP) * STEP;
    (from.min(until.saturating_sub(3 * STEP)), until.max(from + 3 * STEP))
}

fn ticks(from: u16, until: u16) -> impl Iterator<Item = Minute> {
    (from..=until).step_by(usize::from(STEP)).map(Minute)
}
