//! Notices as rows.

use leptos::prelude::*;

use super::resident;
use crate::board::BoardNotice;
use crate::domain::notices::Notice;
use crate::domain::values::Day;
use crate::route::Route;
use crate::ui::components::{Chip, Row, Tone, say, words};

/// One notice with the day it is about.
pub fn notice_row(notice: &BoardNotice, today: Day) -> AnyView {
    let BoardNotice { id, notice } = notice;
    let chip = notice_chip(notice, today);
    view! {
        <Row href=Route::Notice(id.clone()).to_string() title=say(&notice.title) detail=dates(notice)>
            {chip}
        </Row>
    }
    .into_any()
}

/// 还有 3 天 before it begins, 重要 while a pinned one holds.
pub fn notice_chip(notice: &Notice, today: Day) -> Option<AnyView> {
    let (tone, text) = match notice.from.days_since(today) {
        days @ 1.. => (Tone::Wait, (resident().in_days)(days)),
        _ if notice.pinned => (Tone::Brick, resident().pinned.to_owned()),
        _ => return None,
    };
    Some(view! { <Chip tone text/> }.into_any())
}

/// 11 月 26 日 至 11 月 27 日.
pub fn dates(notice: &Notice) -> String {
    let from = (words().day)(notice.from);
    let until = notice.until.map(words().day);
    if notice.until == Some(notice.from) { from } else { (resident().from_until)(&from, until.as_deref()) }
}
