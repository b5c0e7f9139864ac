//! `#/notices` and `#/notices/<id>`.

use leptos::prelude::*;

use super::notice_rows::{dates, notice_chips, notice_row};
use super::{copy_button, gone, page_head, resident, title, with_shown};
use crate::app::boards::{Boards, Shown};
use crate::app::clock;
use crate::domain::notices::Notice;
use crate::domain::values::{NoticeId, Text};
use crate::route::Route;
use crate::ui::components::{Empty, LinkButton, Rows, Weight, lang, say};

/// Every notice that holds.
#[component]
pub fn Notices() -> impl IntoView {
    title(|| resident().notices.to_owned());
    view! {
        <div class="page-head"><h1>{resident().notices}</h1></div>
        {with_shown(|shown| list(&shown))}
    }
}

fn list(shown: &Shown) -> AnyView {
    let today = clock::read().day();
    let rows: Vec<_> = shown.notices_on(today).into_iter().map(|notice| notice_row(notice, today)).collect();
    if rows.is_empty() {
        view! { <Empty icon="flag" title=resident().notices_none text=resident().notices_none_hint/> }
            .into_any()
    } else {
        view! { <section class="card"><Rows>{rows}</Rows></section> }.into_any()
    }
}

/// One notice.
#[component]
pub fn NoticePage(id: NoticeId) -> impl IntoView {
    let boards = Boards::get();
    let id = StoredValue::new_local(id);
    let (english, notices) = (lang().is_english(), resident().notices);
    title(move || {
        let title = boards.ready().and_then(|shown| {
            let notice = id.with_value(|id| find(&shown, id).map(|found| found.title.clone()))?;
            Some(notice.words(english).to_owned())
        });
        title.unwrap_or_else(|| notices.to_owned())
    });
    with_shown(move |shown| match id.with_value(|id| find(&shown, id).map(sheet)) {
        Some(sheet) => sheet,
        None => {
            let all = Route::Notices.to_string();
            let way = view! { <LinkButton href=all text=resident().see_notices weight=Weight::Main/> };
            gone("flag", resident().notice_gone, resident().notice_gone_hint, vec![way.into_any()])
        }
    })
}

fn find<'a>(shown: &'a Shown, id: &NoticeId) -> Option<&'a Notice> {
    let notices = &shown.board.as_ref()?.notices;
    // What is over is gone, also for whoever still has the link.
    let holds = |notice: &Notice| notice.until.is_none_or(|until| until >= clock::read().day());
    notices.iter().find(|notice| notice.id == *id && holds(&notice.notice)).map(|found| &found.notice)
}

fn sheet(notice: &Notice) -> AnyView {
    let today = clock::read().day();
    let dates = dates(notice, today);
    let text = {
        let mut parts = vec![say(&notice.title), dates.clone(), say(&notice.body)];
        parts.retain(|part| !part.is_empty());
        let text = parts.join("\n");
        move || text.clone()
    };
    let body = say(&notice.body);
    let paragraphs = body.lines().filter(|line| !line.trim().is_empty());
    let paragraphs: Vec<_> = paragraphs.map(|line| view! { <p>{line.to_owned()}</p> }).collect();
    let card = (!paragraphs.is_empty()).then(|| view! { <section class="card stack">{paragraphs}</section> });
    let mut chips = vec![view! { <span class="muted">{dates}</span> }.into_any()];
    chips.extend(notice_chips(notice, today));
    let crumbs = vec![(Route::Notices.to_string(), resident().notices.into_any())];
    view! {
        {page_head(crumbs, &notice.title, &Text::default(), chips)}
        {card}
        <div class="row no-print">{copy_button("copy-notice", text)}</div>
    }
    .into_any()
}
