//! 交办: tasks that were handed down, those that are late first; done with evidence, or handed back with a reason.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::step::{Asked, dialog as ask};
use super::{Page, Paper, mandates};
use crate::domain::mandates::{Act, Order, Task, TaskStep};
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
    /// It is being put right.
    correcting: RwSignal<bool>,
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
        correcting: RwSignal::new(false),
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
        <Dialog open=giving name="task-give" title=m.add_task>{move || asking(card, giving, under, None)}</Dialog>
        <Dialog open=card.correcting name="task-correct" title=m.correct_task>
            {move || asking(card, card.correcting, under, card.chosen.get_untracked())}
        </Dialog>
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
    let correct = move || {
        card.chosen.set(Some(id.get_value()));
        card.correcting.set(true);
    };
    let buttons = card.may.get().then(|| {
        view! {
            {buttons.collect_view()}
            <Button text=m.correct_task small=true weight=Weight::Quiet busy=card.deed.busy press=correct/>
        }
    });
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

/// Who handed what down, and by when; of a new task, or of this one as it should have been.
fn asking(
    card: Card,
    dialog: RwSignal<bool>,
    under: StoredValue<Option<MandateId>>,
    task: Option<TaskId>,
) -> AnyView {
    let (deed, m, page) = (Deed::new(), card.page.words, card.page);
    let today = untrack(|| page.clock.today());
    let was = task.as_ref().and_then(|id| {
        page.session.peek(|station| station.mandates().task(id).map(|task| task.order.clone()))
    });
    let of = |get: fn(&Order) -> String| RwSignal::new(was.as_ref().map(get).unwrap_or_default());
    let (what, giver) = (of(|it| it.what.zh.clone()), of(|it| it.giver.zh.clone()));
    let on = RwSignal::new(was.as_ref().map_or(today, |was| was.on).to_string());
    let due = of(|it| it.due.map(|day| day.to_string()).unwrap_or_default());
    let mandate = match &was {
        Some(was) => was.mandate.clone(),
        None => under.get_value(),
    };
    let chosen = RwSignal::new(mandate.as_ref().map(|id| id.as_str().to_owned()).unwrap_or_default());
    let (is_new, task, before) = (task.is_none(), StoredValue::new(task), StoredValue::new(was));
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = [what, giver, on, due, chosen].map(|it| it.get_untracked());
        let order = match order(typed.each_ref().map(String::as_str), untrack(|| page.clock.today())) {
            Ok(order) => order,
            Err(problems) => return deed.object(problems),
        };
        let (command, said, back) = match task.get_value() {
            None => (Act::Give(order), m.task_added, None),
            Some(task) => {
                // A text in both languages stays one where its Chinese did.
                let now = before.with_value(|was| keep(was.as_ref(), order));
                let back = before.get_value().map(|was| Act::CorrectTask { task: task.clone(), now: was });
                (Act::CorrectTask { task, now }, m.task_corrected, back)
            }
        };
        deed.send(vec![Command::Mandate(command)], move |done| {
            if done {
                dialog.set(false);
                let back = back.map(Command::Mandate).into_iter().collect();
                card.deed.undo.set(Some(Undo { said, back }));
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
            let own = mandate.as_ref().and_then(|id| station.mandates().get(id).map(|it| (id, it)));
            let stands = stands.chain(own.filter(|(_, it)| it.is_over(today)));
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
                <Button text=if is_new { m.add_task } else { shared().save } weight=Weight::Main submit=true busy=deed.busy/>
            </div>
        </form>
    }
    .into_any()
}

/// What is typed is Chinese; the English beside words that stay is kept.
fn keep(was: Option<&Order>, mut now: Order) -> Order {
    if let Some(was) = was {
        if was.what.zh == now.what.zh {
            now.what = was.what.clone();
        }
        if was.giver.zh == now.giver.zh {
            now.giver = was.giver.clone();
        }
    }
    now
}
