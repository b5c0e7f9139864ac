//! 导入: chosen, checked, shown, and only then taken in.

use leptos::html;
use leptos::prelude::*;

use super::data;
use super::merge::{Merge, Stage};
use super::plan::PlanView;
use super::progress::Progress;
use super::secret::SecretForm;
use crate::app::session::Session;
use crate::domain::rights::{MANAGER, WINDOW};
use crate::engine::Writing;
use crate::i18n::data::{Advice, Unfit};
use crate::i18n::tablets;
use crate::journal::Verdict;
use crate::ui::components::{Button, NoticeBox, Tone, lang};
use crate::ui::pages::desk::rights::RightsNote;

/// The button, and whatever step the import is in.
#[component]
pub fn Import(
    merge: Merge,
    /// 接收数据, where tablets hand over to each other; whoever works at the window may.
    #[prop(optional)]
    receive: bool,
) -> impl IntoView {
    let session = Session::get();
    let input = NodeRef::<html::Input>::new();
    let needs = if receive { WINDOW } else { MANAGER };
    let manager = Memo::new(move |_| session.may(needs));
    let (title, hint, label) = if receive {
        let words = tablets::strings(lang());
        (words.receive, words.receive_hint, words.receive_pick)
    } else {
        (data().import, data().import_hint, data().import_pick)
    };
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let list = input.files();
        let files: Vec<_> =
            list.iter().flat_map(|list| (0..list.length()).filter_map(|n| list.get(n))).collect();
        // The same file can be chosen again after it has been put right.
        input.set_value("");
        if !files.is_empty() {
            merge.read(files);
        }
    };
    let pick = move || {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let busy = Signal::derive(move || merge.doing.get().is_some() || session.work().is_some());
    // A file may be the way out of what is damaged.
    let shut = Signal::derive(move || !session.can_write() && session.writing() != Writing::Damaged);
    let way_in = move || {
        if manager.get() {
            view! {
                <p class="muted">{hint}</p>
                <input
                    node_ref=input
                    class="sr-only"
                    type="file"
                    multiple=true
                    autocomplete="off"
                    tabindex="-1"
                    aria-label=label
                    on:change=chosen
                />
                <div class="row"><Button text=title icon="upload" busy disabled=shut press=pick/></div>
            }
            .into_any()
        } else if receive {
            view! { <RightsNote needs=WINDOW/> }.into_any()
        } else {
            view! { <p class="muted">{data().import_manager}</p> }.into_any()
        }
    };
    let failed = move || {
        merge.failed.get().map(|text| {
            view! { <NoticeBox tone=Tone::Danger title=data().failed alert=true><p>{text}</p></NoticeBox> }
        })
    };
    view! {
        <section class="card stack no-print">
            <h2>{title}</h2>
            {way_in}
            <Progress doing=merge.doing.into()/>
            {failed}
            <Steps merge receive/>
        </section>
    }
}

#[component]
fn Steps(merge: Merge, receive: bool) -> impl IntoView {
    let stop = move |advice: Advice, detail: Option<String>| {
        let (title, text) = advice;
        view! {
            <NoticeBox tone=Tone::Danger title alert=true>
                <p>{text}</p>
                <p class="muted">{merge.name.get_untracked()}</p>
                {detail.map(|detail| view! { <p>{detail}</p> })}
            </NoticeBox>
        }
    };
    move || match merge.stage.get() {
        Stage::Idle => ().into_any(),
        Stage::Unfit(unfit) => {
            let line = match unfit {
                Unfit::Altered(Some(line)) => Some((data().unfit_line)(line)),
                _ => None,
            };
            stop((data().unfit)(unfit), line).into_any()
        }
        Stage::Foreign => stop((data().verdict)(Verdict::Foreign), None).into_any(),
        Stage::Sealed(file) => view! { <SecretForm merge file/> }.into_any(),
        Stage::Planned(checked, plan) => view! { <PlanView merge checked plan/> }.into_any(),
        Stage::Merged { added, copy } => view! {
            <NoticeBox tone=Tone::Good title=said(receive, added) alert=true>
                {copy.map(|copy| view! { <p>{(data().merged_hint)(&copy)}</p> })}
            </NoticeBox>
        }
        .into_any(),
    }
}

/// How many entries came, in the words of the page.
fn said(receive: bool, added: u64) -> String {
    if receive { (tablets::strings(lang()).received_done)(added) } else { (data().merged)(added) }
}
