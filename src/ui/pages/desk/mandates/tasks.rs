//! 交办: tasks that were handed down, those that are late first; done with evidence, or handed back with a reason.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::step::{Asked, dialog as ask};
use super::{Page, Paper, mandates};
use crate::domain::mandates::{Act, Task, TaskStep};
use crate::domain::rights::SPEAKERS;
use crate::domain::values::{MandateId, TaskId};
use crate::domain::{Command, Slice};
use crate::forms::mandates::{Urgency, field, order, urgency};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{
    AreaField, Button, Chip, Dialog, Kind, SelectField, SelectOption, TextField, Tone, Weight, live, say,
    words,
};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Deed, Refused, Undo, UndoLine, shared};
use crate::ui::pages::desk::rights::allowed;

/// Tasks that show at first, and are added by each press.
const PAGE: usize = 8;

/// What a task needs to show.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    id: TaskId,
    task: Task,
    /// Name of its mandate.
    under: Option<(MandateId, String)>,
    urgency: Urgency,
}

/// What stands under the list of tasks.
#[derive(Clone, Copy)]
struct Card {
    page: Page,
    deed: Deed,
    /// The task that a dialog is about.
    chosen: RwSignal<Option<TaskId>>,
    /// One dialog a step.
    steps: [RwSignal<bool>; 3],
    may: Signal<bool>,
}

/// All steps, as their dialogs stand in the card.
const STEPS: [TaskStep; 3] = [TaskStep::Done, TaskStep::Returned, TaskStep::Reopened];

/// Tasks under a mandate, or all of them.
pub(super) fn card(page: Page, under: Option<MandateId>) -> AnyView {
    let m = page.words;
    let card = Card {
        page,
        deed: Deed::new(),
        chosen: RwSignal::new(None),
        steps: STEPS.map(|_| RwSignal::new(false)),
        may: allowed(SPEAKERS),
    };
    let (giving, limit, closed) = (RwSignal::new(false), RwSignal::new(PAGE), RwSignal::new(false));
    let under = StoredValue::new(under);
    let all = Memo::new(move |_| entries(page, under.get_value().as_ref()));
    let list = live(move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <p class="muted">{m.tasks_none}</p> }.into_any();
        }
        let over = all.iter().filter(|it| it.urgency == Urgency::Closed).count();
        let shown: Vec<&Entry> =
            all.iter().filter(|it| closed.get() || it.urgency != Urgency::Closed).collect();
        let rows: Vec<AnyView> = shown.iter().take(limit.get()).map(|entry| row(card, entry)).collect();
        let rest = shown.len().saturating_sub(limit.get()).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
        });
        let past = (over > 0 && !closed.get()).then(|| {
            let text = (m.tasks_closed)(over);
            view! { <Button text weight=Weight::Quiet press=move || closed.set(true)/> }
        });
        view! { <ul class="stack">{rows}</ul>{more}{past} }.into_any()
    });
    let dialogs = STEPS.into_iter().zip(card.steps).map(|(step, open)| {
        let asked = Asked {
            name: match step {
                TaskStep::Done => "task-done",
                TaskStep::Returned => "task-returned",
                TaskStep::Reopened => "task-reopened",
            },
            title: (m.step)(step),
            text: (m.step_text)(step),
            field: if step == TaskStep::Done { field::EVIDENCE } else { field::REASON },
            weight: Weight::Main,
        };
        ask(open, asked, move |words| take(card, step, words))
    });
    let dialogs = dialogs.collect_view();
    let add = live(move || {
        card.may.get().then(|| {
            view! { <Button text=mandates().add_task icon="plus" press=move || giving.set(true)/> }
        })
    });
    view! {
        <section class="card stack">
            <h2>{m.tasks}</h2>
            <p class="hint">{m.tasks_text}</p>
            <UndoLine deed=card.deed/>
            <Refused deed=card.deed/>
            <div class="row no-print">{add}</div>
            {list}
        </section>
        <Dialog open=giving name="task-give" title=m.add_task>{asking(card, giving, under)}</Dialog>
        {dialogs}
    }
    .into_any()
}

fn entries(page: Page, under: Option<&MandateId>) -> Vec<Entry> {
    let today = page.clock.today();
    let mut entries: Vec<Entry> = page.session.read(&[Slice::Mandates], |station| {
        let mandates = station.mandates();
        let wanted = mandates
            .tasks()
            .filter(|(_, task)| under.is_none_or(|under| task.order.mandate.as_ref() == Some(under)));
        let entry = |(id, task): (&TaskId, &Task)| {
            let under = task.order.mandate.as_ref();
            let named = under.and_then(|id| Some((id.clone(), say(&mandates.get(id)?.terms.name))));
            Entry { id: id.clone(), task: task.clone(), under: named, urgency: urgency(task, today) }
        };
        wanted.map(entry).collect()
    });
    // The newest first among those that are as near.
    entries.reverse();
    entries.sort_by_key(|entry| match entry.urgency {
        Urgency::Late(days) => (0, days.saturating_neg()),
        Urgency::Soon(days) => (1, days),
        Urgency::Later => (2, 0),
        Urgency::Closed => (3, 0),
    });
    entries
}

fn row(card: Card, entry: &Entry) -> AnyView {
    let m = mandates();
    let Entry { id, task, under, urgency } = entry;
    let tone = match urgency {
        Urgency::Late(_) => Tone::Danger,
        Urgency::Soon(_) => Tone::Wait,
        Urgency::Later => Tone::Info,
        Urgency::Closed => Tone::Neutral,
    };
    let chip = match urgency {
        Urgency::Closed => (m.names.standing)(task.last().map(|last| last.step)).to_owned(),
        near => (m.urgency)(*near),
    };
    let under = match under {
        Some((id, name)) => {
            let href = Route::Desk(DeskRoute::MandateOpen(id.clone())).to_string();
            view! { <a href=href>{name.clone()}</a> }.into_any()
        }
        None => view! { <Chip tone=Tone::Danger text=m.under_none/> }.into_any(),
    };
    let steps = task.steps.iter().map(|it| {
        view! { <p class="hint">{(m.stepped)(it.step, it.on, &say(&it.words))}</p> }
    });
    let can: &[usize] = if task.is_open() { &[0, 1] } else { &[2] };
    let id = StoredValue::new(id.clone());
    let buttons = can.iter().filter_map(|n| Some((STEPS.get(*n)?, *card.steps.get(*n)?)));
    let buttons = buttons.map(|(step, open)| {
        let press = move || {
            card.chosen.set(Some(id.get_value()));
            open.set(true);
        };
        view! { <Button text=(m.step)(*step) small=true busy=card.deed.busy press/> }
    });
    let buttons = card.may.get().then(|| buttons.collect_view());
    // The letter goes with what is handed back, or may be: it stands under no mandate.
    let returned = task.last().is_some_and(|last| last.step == TaskStep::Returned);
    let letter = (returned || task.is_open() && task.order.mandate.is_none()).then(|| {
        let press = move || card.page.print(Paper::ReturnTask(id.get_value()));
        view! { <Button text=m.return_letter icon="print" small=true press/> }
    });
    let line = (m.task_line)(&say(&task.order.giver), task.order.on, task.order.due);
    view! {
        <li class="stack">
            <p><b>{say(&task.order.what)}</b>" "<Chip tone text=chip/></p>
            <p class="muted">{line}</p>
            <p>{under}</p>
            {steps.collect_view()}
            <div class="row no-print">{buttons}{letter}</div>
        </li>
    }
    .into_any()
}

/// Takes a step with the chosen task; one that closes it can be taken back.
fn take(card: Card, step: TaskStep, said: String) {
    let Some(task) = card.chosen.get_untracked() else { return };
    let m = card.page.words;
    let command = Command::Mandate(Act::StepTask { task: task.clone(), step, words: said });
    card.deed.send(vec![command], move |done| {
        if done {
            let (step_back, words) = (TaskStep::Reopened, m.undo_reason.to_owned());
            let back = Command::Mandate(Act::StepTask { task, step: step_back, words });
            let back = if step == TaskStep::Reopened { Vec::new() } else { vec![back] };
            card.deed.undo.set(Some(Undo { said: (m.step_done)(step), back }));
        }
    });
}

/// Who handed what down, and by when.
fn asking(card: Card, dialog: RwSignal<bool>, under: StoredValue<Option<MandateId>>) -> AnyView {
    let (deed, m, page) = (Deed::new(), card.page.words, card.page);
    let text = || RwSignal::new(String::new());
    let today = untrack(|| page.clock.today());
    let (what, giver, on, due) = (text(), text(), RwSignal::new(today.to_string()), text());
    let chosen = RwSignal::new(under.get_value().map(|id| id.as_str().to_owned()).unwrap_or_default());
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = [what, giver, on, due, chosen].map(|it| it.get_untracked());
        let order = match order(typed.each_ref().map(String::as_str), untrack(|| page.clock.today())) {
            Ok(order) => order,
            Err(problems) => return deed.object(problems),
        };
        deed.send(vec![Command::Mandate(Act::Give(order))], move |done| {
            if done {
                dialog.set(false);
                card.deed.undo.set(Some(Undo { said: m.task_added, back: Vec::new() }));
            }
        });
    };
    let none = SelectOption::new("", m.under_none);
    let english = crate::ui::components::lang().is_english();
    let options = Signal::derive(move || {
        let today = page.clock.today();
        let mut all = vec![none.clone()];
        page.session.read(&[Slice::Mandates], |station| {
            let stands = station.mandates().iter().filter(|(_, it)| !it.is_over(today));
            all.extend(stands.map(|(id, it)| SelectOption::new(id.as_str(), it.terms.name.words(english))));
        });
        all
    });
    let line = |name: &'static str, value: RwSignal<String>, kind: Kind, required: bool| {
        let (error, hint) = (error_of(deed.problems, name), (m.hint)(name));
        view! { <TextField name label=(m.field)(name) hint value kind required most=200 error/> }.into_any()
    };
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <AreaField
                name=field::WHAT
                label=(m.field)(field::WHAT)
                value=what
                required=true
                most=200
                error=error_of(deed.problems, field::WHAT)
            />
            {line(field::GIVER, giver, Kind::Text, true)}
            {line(field::GIVEN, on, Kind::Date, true)}
            {line(field::DUE, due, Kind::Date, false)}
            <SelectField
                name=field::UNDER
                label=(m.field)(field::UNDER)
                value=chosen
                choose=move |id: String| chosen.set(id)
                options
            />
            <Refused deed/>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || dialog.set(false)/>
                <Button text=m.add_task weight=Weight::Main submit=true busy=deed.busy/>
            </div>
        </form>
    }
    .into_any()
}
