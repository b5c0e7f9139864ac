//! Notices as rows.

use leptos::prelude::*;

use super::{resident, row};
use crate::board::BoardNotice;
use crate::domain::notices::Notice;
use crate::domain::values::Day;
use crate::route::Route;
use crate::ui::components::{Chip, Tone, say, words};

/// One notice with the days it is about.
pub fn notice_row(notice: &BoardNotice, today: Day) -> AnyView {
    let BoardNotice { id, notice } = notice;
    let href = Route::Notice(id.clone()).to_string();
    row(href, say(&notice.title).into_any(), dates(notice, today), notice_chips(notice, today))
}

/// 重要 on a pinned one, 还有 3 天 before it begins.
pub fn notice_chips(notice: &Notice, today: Day) -> Vec<AnyView> {
    let ahead = notice.from.days_since(today);
    let chips = [
        (notice.pinned, Tone::Brick, resident().pinned.to_owned()),
        (ahead > 0, Tone::Wait, (resident().in_days)(ahead)),
    ];
    let shown = chips.into_iter().filter(|(is_shown, ..)| *is_shown);
    shown.map(|(_, tone, text)| view! { <Chip tone text/> }.into_any()).collect()
}

/// 11 月 26 日至 11 月 27 日, and once it has begun how long it still lasts.
pub fn dates(notice: &Notice, today: Day) -> String {
    let from = (words().day)(notice.from);
    let until = notice.until.map(words().day);
    let days = if notice.until == Some(notice.from) {
        from
    } else {
        (resident().from_until)(&from, until.as_deref())
    };
    match notice.until.map(|until| until.days_since(today)) {
        Some(left @ 0..) if notice.from <= today => format!("{days} · {}", (resident().days_left)(left)),
        _ => days,
    }
}
