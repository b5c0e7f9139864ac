//! `#/notices` and `#/notices/<id>`.

use leptos::prelude::*;

use super::notice_rows::{dates, notice_chip, notice_row};
use super::{resident, title, with_shown};
use crate::app::boards::{Boards, Shown};
use crate::app::clock;
use crate::domain::notices::Notice;
use crate::domain::values::NoticeId;
use crate::route::Route;
use crate::ui::components::{CopyButton, Empty, LinkButton, Rows, Weight, lang, say, words, written};

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
        None => view! {
            <Empty main=true icon="flag" title=resident().notice_gone text=resident().notice_gone_hint>
                <LinkButton
                    href=Route::Notices.to_string()
                    text=resident().see_notices
                    weight=Weight::Main
                />
            </Empty>
        }
        .into_any(),
    })
}

fn find<'a>(shown: &'a Shown, id: &NoticeId) -> Option<&'a Notice> {
    let notices = &shown.board.as_ref()?.notices;
    notices.iter().find(|notice| notice.id == *id).map(|found| &found.notice)
}

fn sheet(notice: &Notice) -> AnyView {
    let dates = dates(notice);
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
    view! {
        <div class="page-head">
            <nav class="crumbs" aria-label=words().crumbs>
                <a href=Route::Notices.to_string()>{resident().notices}</a>
            </nav>
            <h1>{written(&notice.title)}</h1>
            <div class="chips">
                <span class="muted">{dates}</span>
                {notice_chip(notice, clock::read().day())}
            </div>
        </div>
        {card}
        <div class="row no-print"><CopyButton name="copy-notice" text=text/></div>
    }
    .into_any()
}
