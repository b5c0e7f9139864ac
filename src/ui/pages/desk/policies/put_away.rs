//! 撤下: what was entered by mistake or twice goes out of the library, and comes back from here.

use leptos::prelude::*;

use super::detail::Shown;
use super::dialogs::{finish, sheet};
use super::{act, text};
use crate::app::session::Session;
use crate::domain::policies::{Act, Policies, Withdrawn};
use crate::domain::rights::LIBRARY;
use crate::domain::values::{ClauseId, PolicyId};
use crate::domain::{Command, Slice};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{
    AreaField, Button, NoticeBox, SelectField, SelectOption, Tone, live, say, words,
};
use crate::ui::pages::desk::record::{Deed, Refused, UndoLine, shared};
use crate::ui::pages::desk::rights::allowed;

/// Rows that show at first, and are added by each press.
const PAGE: usize = 10;

/// Asks why, and which one stays; about the clause of `shown`, or the document.
pub fn dialog(shown: Shown) -> AnyView {
    let (deed, reason, stays) = (Deed::new(), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let clause = shown.clause.get_untracked();
    let is_clause = clause.is_some();
    let clause = StoredValue::new(clause);
    let press = move || {
        let instead = stays.with_untracked(|id| (!id.is_empty()).then(|| PolicyId::named(id)));
        let (policy, clause) = (shown.id.get_value(), clause.get_value());
        let reason = reason.get_untracked();
        finish(shown.putting, deed, Ok(Command::Policy(Act::Withdraw { policy, clause, instead, reason })));
    };
    let none = SelectOption::new("", text().no_stays);
    let options = Signal::derive(move || {
        shown.session.read(&[Slice::Policies], |station| {
            let all = station.policies();
            let own = shown.id.get_value();
            let clause = clause.get_value();
            let fits = |id: &PolicyId| clause.as_ref().map_or(*id != own, |clause| all.has_same(clause, id));
            let others = all.iter().filter(|(id, _)| fits(id));
            let others = others.map(|(id, _)| SelectOption::new(id.as_str(), name(all, id)));
            std::iter::once(none.clone()).chain(others).collect::<Vec<_>>()
        })
    });
    let label = if is_clause { text().stays_clause } else { text().stays };
    let fields = view! {
        <p>{text().put_away_hint}</p>
        {live(move || options.with(|all| all.len() > 1).then(|| {
            view! { <SelectField name="put-away-stays" label value=stays choose=move |id: String| stays.set(id) options/> }
        }))}
        <AreaField
            name="put-away-reason"
            label=text().put_away_reason
            value=reason
            hint=text().put_away_reason_hint
            most=200
        />
    };
    sheet(shown.putting, deed, text().put_away, fields.into_any(), press)
}

/// Title and number of a document, which tell two of them apart.
fn name(all: &Policies, id: &PolicyId) -> String {
    let Some(record) = all.get(id) else { return String::new() };
    let mut name = say(&record.document.title);
    if !record.document.number.is_empty() {
        name.push_str(" · ");
        name.push_str(&record.document.number);
    }
    name
}

/// When and why, or for which one.
fn why(all: &Policies, gone: &Withdrawn) -> String {
    let reason = match &gone.instead {
        Some(instead) if gone.reason.is_empty() => {
            let title = all.get(all.stands(instead)).map(|record| say(&record.document.title));
            (text().joined_to)(&title.unwrap_or_default())
        }
        _ => gone.reason.clone(),
    };
    (text().put_away_on)(&(words().date)(gone.on), &reason)
}

/// The button that brings something back, for whoever may.
fn bring_back(deed: Deed, policy: PolicyId, clause: Option<ClauseId>) -> AnyView {
    let (may, said) = (allowed(LIBRARY), text().brought_back);
    let command = Command::Policy(Act::BringBack { policy, clause });
    live(move || {
        let command = command.clone();
        let press = move || act::send(deed, command.clone(), said, Vec::new(), String::new());
        may.get().then(|| {
            view! { <Button text=text().bring_back small=true busy=deed.busy press/> }
        })
    })
}

/// In place of everything about a document that was entered by mistake.
pub fn notice(shown: Shown) -> AnyView {
    let deed = shown.deed;
    let id = shown.id.get_value();
    live(move || {
        shown.session.read(&[Slice::Policies], |station| {
            let all = station.policies();
            let (record, gone) = (all.get(&id)?, all.withdrawn(id.as_str())?);
            let title = say(&record.document.title);
            let why = why(all, gone);
            Some(view! {
                <section class="card stack">
                    <h2>{title}</h2>
                    <NoticeBox tone=Tone::Wait title=text().put_away_title><p>{why}</p></NoticeBox>
                    <div class="row no-print">{bring_back(deed, id.clone(), None)}</div>
                    <Refused deed/>
                </section>
            })
        })
    })
}

/// The doubles that were joined into a document, each with its way out again.
pub fn joined(shown: Shown, id: &PolicyId) -> AnyView {
    let rows = shown.session.read(&[Slice::Policies], |station| {
        let all = station.policies();
        let row = |other: &PolicyId| {
            let gone = all.withdrawn(other.as_str())?;
            let title = name(all, other);
            let back = bring_back(shown.deed, other.clone(), None);
            Some(view! { <li><span class="grow">{title}" "<small class="muted">{why(all, gone)}</small></span>{back}</li> })
        };
        all.also(id).filter_map(row).collect::<Vec<_>>()
    });
    let any = !rows.is_empty();
    any.then(
        || view! { <details><summary>{text().joined}</summary><ul class="price-list">{rows}</ul></details> },
    )
    .into_any()
}

/// The clauses of a document that were taken out.
pub fn clauses(shown: Shown) -> AnyView {
    let deed = Deed::new();
    let list = live(move || {
        let id = shown.id.get_value();
        shown.session.read(&[Slice::Policies], |station| {
            let all = station.policies();
            let gone = all.clauses_put_away(&id);
            if gone.is_empty() {
                return None;
            }
            let summary = (text().put_away_clauses)(gone.len());
            let rows = gone.into_iter().take(PAGE).map(|(clause, record, gone)| {
                let label = record.clause.label.clone();
                let back = bring_back(deed, gone.policy.clone(), Some(clause.clone()));
                view! { <li><span class="grow">{label}" "<small class="muted">{why(all, gone)}</small></span>{back}</li> }
            });
            let rows = rows.collect_view();
            Some(view! { <details><summary>{summary}</summary><ul class="price-list">{rows}</ul></details> })
        })
    });
    view! { {list}<UndoLine deed/><Refused deed/> }.into_any()
}

/// The documents that were taken out, below the list.
pub fn documents() -> AnyView {
    let (session, deed, limit) = (Session::get(), Deed::new(), RwSignal::new(PAGE));
    let list = live(move || {
        session.read(&[Slice::Policies], |station| {
            let all = station.policies();
            let gone: Vec<_> = all.put_away().collect();
            if gone.is_empty() {
                return None;
            }
            let (n, most) = (gone.len(), limit.get());
            let rows = gone.into_iter().take(most).map(|(id, _, gone)| {
                let title = name(all, id);
                let back = bring_back(deed, id.clone(), None);
                let href = Route::Desk(DeskRoute::PolicyOpen(id.clone())).to_string();
                view! { <li><span class="grow"><a href=href>{title}</a>" "<small class="muted">{why(all, gone)}</small></span>{back}</li> }
            });
            let rows = rows.collect_view();
            let rest = n.saturating_sub(most).min(PAGE);
            let more = (rest > 0).then(|| {
                view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
            });
            let open = most > PAGE;
            Some(view! {
                <details open=open><summary>{(text().put_away_documents)(n)}</summary><ul class="price-list">{rows}</ul>{more}</details>
            })
        })
    });
    view! { {list}<UndoLine deed/><Refused deed/> }.into_any()
}
