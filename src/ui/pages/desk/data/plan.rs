//! What taking the file in would do; nothing has been written yet.

use std::rc::Rc;

use leptos::prelude::*;

use super::forked::Forked;
use super::merge::{Merge, is_merge};
use super::{data, tablet_name};
use crate::app::session::Session;
use crate::domain::rights::MANAGER;
use crate::domain::values::DeviceId;
use crate::engine::{Checked, Device};
use crate::i18n::data::grouped;
use crate::i18n::tablets::{self, Tablets};
use crate::journal::{Missing, Plan, Verdict};
use crate::ui::components::{Button, NoticeBox, Tone, Weight, lang, words};
use crate::ui::pages::desk::rights::RightsNote;

/// The figures, the verdict, and what can be done.
#[component]
pub fn PlanView(merge: Merge, checked: Rc<Checked>, plan: Plan) -> impl IntoView {
    let tone = match plan.verdict {
        Verdict::Merge | Verdict::Restore => Tone::Good,
        Verdict::NothingNew => Tone::Info,
        Verdict::Foreign | Verdict::Forked | Verdict::Gaps => Tone::Danger,
    };
    let (title, text) = (data().verdict)(plan.verdict);
    let possible = is_merge(&plan);
    let session = Session::get();
    let notes = view! { <Notes checked=checked.clone() plan=plan.clone()/> };
    // Figures of another station would compare what cannot be compared.
    let figures = (plan.verdict != Verdict::Foreign).then(|| view! { <Figures plan=plan.clone()/> });
    let unknown = (checked.unknown > 0).then(|| {
        view! { <NoticeBox tone=Tone::Wait title=(data().plan_unknown)(checked.unknown)/> }
    });
    let handed = checked.handed;
    let from = (handed && !checked.from.is_empty())
        .then(|| view! { <dt>{tablets().from_tablet}</dt><dd>{makers(session, &checked)}</dd> });
    let facts = view! {
        <dl class="facts">
            {from}
            <dt>{data().plan_station}</dt>
            <dd>{format!("{} {}", checked.name, checked.code)}</dd>
            <dt>{data().plan_made}</dt>
            <dd class="num">{(words().moment)(checked.made)}</dd>
            <dt>{data().plan_entries}</dt>
            <dd class="num">{(data().entries_count)(checked.entries() as u64)}</dd>
        </dl>
    };
    let forked = (plan.verdict == Verdict::Forked).then(|| view! { <Forked merge checked=checked.clone()/> });
    let busy = Signal::derive(move || merge.doing.get().is_some());
    let added = plan.added();
    let checked = StoredValue::new_local(checked);
    // Whoever is at work takes in what another tablet hands over; a whole station only the manager.
    let may = handed || session.may(MANAGER);
    let rights = (possible && !may).then(|| view! { <RightsNote needs=MANAGER/> });
    let actions = if possible && may {
        view! {
            <p class="muted">{if handed { tablets().plan_nothing_yet } else { data().plan_nothing_yet }}</p>
            <div class="row end">
                <Button
                    text=if handed { tablets().receive_not } else { data().import_not }
                    press=move || merge.forget()
                />
                <Button
                    text=if handed { (tablets().receive_go)(added) } else { (data().import_go)(added) }
                    weight=Weight::Main
                    busy
                    press=move || merge.merge(checked.get_value())
                />
            </div>
        }
        .into_any()
    } else {
        view! { <div class="row end"><Button text=words().close press=move || merge.forget()/></div> }
            .into_any()
    };
    view! {
        <h3>{(data().plan_title)(&merge.name.get_untracked())}</h3>
        {facts}
        <NoticeBox tone title alert=!possible><p>{text}</p></NoticeBox>
        {notes}
        {figures}
        {unknown}
        {forked}
        {rights}
        {actions}
    }
}

/// The tablets that a file comes from, or several files.
fn makers(session: Session, checked: &Checked) -> String {
    let name = |(from, _): &(Device, _)| tablet_name(session, &from.id, Some(from.letter));
    checked.from.iter().map(name).collect::<Vec<_>>().join(" · ")
}

/// What else is to be known: what is missing before it, what is refused, what comes beside entries.
#[component]
fn Notes(checked: Rc<Checked>, plan: Plan) -> impl IntoView {
    let session = Session::get();
    let from = makers(session, &checked);
    let from = if from.is_empty() { data().plan_station.to_owned() } else { from };
    let gap = |missing: &Missing| {
        let whose = tablet_name(session, &missing.device, None);
        view! { <p>{(tablets().gap)(&whose, missing.from, missing.to, &from)}</p> }
    };
    let gaps: Vec<_> = plan.missing.iter().map(gap).collect();
    let gaps = (!plan.missing.is_empty()).then(|| {
        view! { <NoticeBox tone=Tone::Wait title=tablets().gaps>{gaps}</NoticeBox> }
    });
    let line = |(device, n): (&DeviceId, &u64)| {
        view! { <p>{(tablets().refused_of)(&tablet_name(session, device, None), *n)}</p> }
    };
    let refused: Vec<_> = plan.refused.iter().map(line).collect();
    let refused = (!plan.refused.is_empty()).then(|| {
        view! { <NoticeBox tone=Tone::Wait title=tablets().refused>{refused}</NoticeBox> }
    });
    let brings = (tablets().brings)(&plan);
    let brings = (!brings.is_empty()).then(|| view! { <p>{brings}</p> });
    let old = checked.old_key.then(|| {
        let (title, text) = tablets().old_key;
        view! { <NoticeBox tone=Tone::Wait title><p>{text}</p></NoticeBox> }
    });
    let (title, text) = tablets().locked;
    let locked = (plan.locked > 0).then(|| {
        view! { <NoticeBox tone=Tone::Wait title=title(plan.locked)><p>{text}</p></NoticeBox> }
    });
    view! { {gaps}{refused}{old}{locked}{brings} }
}

/// 将加入 · 已有 · 只在本机, and from which tablet.
#[component]
fn Figures(plan: Plan) -> impl IntoView {
    let session = Session::get();
    let own = session.device().map(|device| device.id);
    let row = |(device, count): (&DeviceId, &u64)| {
        let is_own = own.as_ref() == Some(device);
        let name = tablet_name(session, device, None);
        let name = if is_own { format!("{name} · {}", data().plan_this_tablet) } else { name };
        view! {
            <tr>
                <td data-label=data().plan_tablet class="num">{name}</td>
                <td data-label=data().plan_adds class="end num">{grouped(*count)}</td>
            </tr>
        }
    };
    let rows = plan.adds.iter().map(row).collect_view();
    let table = (!plan.adds.is_empty()).then(|| {
        view! {
            <div class="scroll">
                <table class="table">
                    <caption class="sr-only">{data().plan_per_tablet}</caption>
                    <thead>
                        <tr><th scope="col">{data().plan_tablet}</th><th scope="col" class="end">{data().plan_adds}</th></tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    });
    view! {
        <dl class="tally">
            <div class="good"><dt>{data().plan_adds}</dt><dd>{grouped(plan.added())}</dd></div>
            <div><dt>{data().plan_known}</dt><dd>{grouped(plan.known)}</dd></div>
            <div><dt>{data().plan_only_here}</dt><dd>{grouped(plan.only_here)}</dd></div>
        </dl>
        {table}
    }
}

/// Words about tablets in the language of the screen.
fn tablets() -> &'static Tablets {
    tablets::strings(lang())
}
