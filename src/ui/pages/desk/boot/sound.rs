//! The buttons that take a station out as files.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::session::{Kind, Session, Trouble};
use crate::ui::components::{Button, NoticeBox, Tone, lang};
use crate::ui::pages::desk::desk;
use crate::ui::pages::desk::lazy::Chunks;
use crate::ui::shell::desk::WorkBar;

/// 加密备份 and 导出数据, and what came of it.
#[component]
pub fn ExportButtons() -> impl IntoView {
    let (session, chunks) = (Session::get(), Chunks::get());
    let result = RwSignal::new(None::<Result<String, Trouble>>);
    let busy = Signal::derive(move || session.work().is_some());
    let language = lang();
    let export = move |kind: Kind| {
        result.set(None);
        spawn_local(async move {
            let made = chunks.export(session, kind).await;
            result.try_set(Some(made.map(|exported| exported.name)));
        });
    };
    let said = move || {
        result.get().map(|result| match result {
            Ok(name) => view! { <NoticeBox tone=Tone::Good title=(desk().exported)(&name) alert=true/> },
            Err(trouble) => view! { <NoticeBox tone=Tone::Danger title=trouble.words(language) alert=true/> },
        })
    };
    view! {
        <div class="row">
            <Button text=desk().export_backup icon="shield" disabled=busy press=move || export(Kind::Backup)/>
            <Button text=desk().export_data icon="download" disabled=busy press=move || export(Kind::Journal)/>
        </div>
        <WorkBar/>
        {said}
    }
}
