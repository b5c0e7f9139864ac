//! The opening hours of a week.

use leptos::prelude::*;

use super::lang::words;
use crate::domain::values::{Day, WeekHours};

/// Seven rows; today's is marked, unless today these hours do not hold (`unmarked`).
#[component]
pub fn WeekTable(hours: WeekHours, today: Day, #[prop(optional)] unmarked: bool) -> impl IntoView {
    let rows = hours.0.into_iter().enumerate().map(|(weekday, sessions)| {
        let current = (weekday == today.weekday() && !unmarked).then_some("date");
        let class = sessions.is_empty().then_some("closed");
        view! {
            <tr aria-current=current class=class>
                <th scope="row">{(words().weekday)(weekday)}</th>
                <td class="num">{(words().sessions)(&sessions)}</td>
            </tr>
        }
    });
    view! { <table class="week"><tbody>{rows.collect_view()}</tbody></table> }
}
