//! How old the last backup is, and the two ways out.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::data;
use super::done::Done;
use super::progress::Progress;
use super::store::size;
use crate::app::session::{Kind, Light, Session};
use crate::domain::staff::Role;
use crate::engine::Exported;
use crate::i18n::data::{Doing, Freshness};
use crate::storage::Space;
use crate::ui::components::{Button, Dialog, NoticeBox, Tone, Weight, lang, words};
use crate::ui::pages::desk::boot::days;

/// Health of the backup, 加密备份 and 导出数据.
#[component]
pub fn Backup(
    /// A plan is shown, whose button is then the main one.
    #[prop(into)]
    planning: Signal<bool>,
) -> impl IntoView {
    let session = Session::get();
    let language = lang();
    let doing = RwSignal::new(None::<Doing>);
    let done = RwSignal::new(None::<(bool, Exported)>);
    let failed = RwSignal::new(None::<String>);
    let warning = RwSignal::new(false);
    let run = move |kind: Kind| {
        let what = if kind == Kind::Journal { Doing::Exporting } else { Doing::Sealing };
        if session.work().is_some() || doing.get_untracked().is_some() {
            return;
        }
        doing.set(Some(what));
        failed.set(None);
        done.set(None);
        spawn_local(async move {
            let result = session.export(kind).await;
            doing.try_set(None);
            match result {
                Ok(exported) => done.try_set(Some((kind == Kind::Journal, exported))).map(|_| ()),
                Err(trouble) => failed.try_set(Some(trouble.words(language))).map(|_| ()),
            };
        });
    };
    let manager = Memo::new(move |_| session.may(&[Role::Manager]));
    let busy = Signal::derive(move || doing.get().is_some() || session.work().is_some());
    let demo = move || {
        (session.space() == Space::Demo).then(|| {
            let (title, text) = data().demo;
            view! { <NoticeBox tone=Tone::Info title><p>{text}</p></NoticeBox> }
        })
    };
    let export = move || {
        if manager.get() {
            view! {
                <p class="muted no-print">{data().export_hint}</p>
                <div class="row">
                    <Button text=data().export icon="download" busy press=move || warning.set(true)/>
                </div>
            }
            .into_any()
        } else {
            view! { <p class="muted no-print">{data().export_manager}</p> }.into_any()
        }
    };
    let seal = move || {
        let weight = if planning.get() { Weight::Normal } else { Weight::Main };
        view! {
            <Button text=data().seal icon="save" weight busy press=move || untrack(|| run(Kind::Backup))/>
        }
    };
    let outcome = move || {
        let failed = failed.get().map(|text| {
            view! { <NoticeBox tone=Tone::Danger title=data().failed alert=true><p>{text}</p></NoticeBox> }
        });
        let done = done.get().map(|(clear, exported)| {
            let kind = if clear { Kind::Journal } else { Kind::Backup };
            view! { <Done kind exported/> }
        });
        view! { {failed}{done} }
    };
    view! {
        <section class="card stack">
            <h2>{data().backup}</h2>
            {demo}
            <Health/>
            <p class="muted no-print">{data().seal_hint}</p>
            <div class="row">
                {seal}
            </div>
            <hr class="no-print"/>
            {export}
            <Progress doing=doing.into()/>
            {outcome}
        </section>
        <Dialog open=warning name="export" title=data().export_title>
            {data().export_warning.iter().map(|line| view! { <p>{*line}</p> }).collect_view()}
            <div class="dialog-actions">
                <Button text=words().cancel press=move || warning.set(false)/>
                <Button
                    text=data().export_go
                    weight=Weight::Danger
                    press=move || { warning.set(false); untrack(|| run(Kind::Journal)); }
                />
            </div>
        </Dialog>
    }
}

/// The light, and in words what it means.
#[component]
fn Health() -> impl IntoView {
    let session = Session::get();
    move || {
        let health = session.health();
        let entries = session.entries();
        let freshness = match (health.at, health.light) {
            (None, _) => Freshness::Never,
            (Some(_), Light::Green) => Freshness::Current,
            (Some(_), Light::Amber) => Freshness::Behind,
            (Some(_), Light::Red) => Freshness::Old,
        };
        let class = match health.light {
            Light::Green => "health green",
            Light::Amber => "health amber",
            Light::Red => "health red",
        };
        let detail = match health.at {
            Some(at) => {
                let then = entries.saturating_sub(health.since);
                #[expect(clippy::cast_precision_loss, reason = "sizes of files are exact up to 9 PB")]
                let size = if health.bytes == 0 { String::new() } else { size(health.bytes as f64) };
                (days().backup_facts)(&(words().moment)(at), &size, then, health.since)
            }
            None => data().backup_never.to_owned(),
        };
        view! {
            <div class=class>
                <span class="light" aria-hidden="true"></span>
                <div><b>{(data().freshness)(freshness)}</b><small>{detail}</small></div>
            </div>
        }
    }
}
