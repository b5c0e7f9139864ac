//! 结账: the day up to which nothing changes any more, of one biller or of all.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::{Page, finance};
use crate::app::clock::Clock;
use crate::domain::ledger::Account;
use crate::domain::rights::BOOKS;
use crate::domain::values::{BillerId, Day, Fen};
use crate::domain::{Command, Slice, Station};
use crate::forms::finance::{Span, field, lock_day};
use crate::ui::components::{
    Button, Dialog, Kind, NoticeBox, SelectField, SelectOption, TextField, Tone, Weight, live, say, words,
};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Deed, Refused, Undo, UndoLine};
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// What closing would mean.
#[derive(Debug, Clone, PartialEq)]
struct Meaning {
    whose: String,
    day: Day,
    lines: u32,
    sum: Fen,
    /// Closed up to this day already.
    before: Option<Day>,
    /// Whoever acts took some of it.
    own: bool,
    /// 已收未销账 among it.
    open: usize,
}

/// What is chosen.
#[derive(Clone, Copy)]
struct Chosen {
    /// Empty: all.
    whose: RwSignal<String>,
    until: RwSignal<String>,
}

impl Chosen {
    fn biller(self) -> Option<BillerId> {
        self.whose.with(|whose| (!whose.is_empty()).then(|| BillerId::named(whose)))
    }
}

/// The card.
pub fn card(page: Page) -> AnyView {
    let (deed, clock) = (Deed::new(), Clock::get());
    let today = Memo::new(move |_| clock.today());
    let (_, last) = Span::LastMonth.days(today.get_untracked());
    let chosen = Chosen { whose: RwSignal::new(String::new()), until: RwSignal::new(last.to_string()) };
    let may = allowed(BOOKS);
    let form = live(move || may.get().then(|| form(page, deed, chosen, today)));
    view! {
        <section class="card stack" aria-labelledby="books-lock">
            <h2 id="books-lock">{finance().lock}</h2>
            <p class="hint">{finance().lock_hint}</p>
            <UndoLine deed/>
            <RightsNote needs=BOOKS/>
            {form}
            {standing(page)}
        </section>
    }
    .into_any()
}

fn meaning(page: Page, chosen: Chosen, day: Day) -> Meaning {
    let biller = chosen.biller();
    let acting = page.session.acting();
    page.session.read(&[Slice::Cashdesk], |station| {
        let desk = station.cashdesk();
        let before = desk.locked(biller.as_ref());
        let from = before.map(|before| before.plus(1));
        let (lines, sum) = desk.until(biller.as_ref(), day);
        let own = acting.is_some_and(|by| desk.took(&by, biller.as_ref(), from, day));
        let of = |to: &Account| {
            biller.as_ref().is_none_or(|id| matches!(to, Account::Trust(other) if other == id))
        };
        let open = desk.open(day).into_iter();
        let open = open.filter(|open| open.payment.taken.on <= day && of(&open.line.to)).count();
        Meaning { whose: whose(station, biller.as_ref()), day, lines, sum, before, own, open }
    })
}

fn whose(station: &Station, biller: Option<&BillerId>) -> String {
    let name = biller.and_then(|id| station.cashdesk().biller(id)).map(|it| say(&it.agreement.name));
    name.unwrap_or_else(|| finance().all.to_owned())
}

fn form(page: Page, deed: Deed, chosen: Chosen, today: Memo<Day>) -> AnyView {
    let meaning_of = Memo::new(move |_| {
        let day = chosen.until.with(|typed| lock_day(typed, today.get())).ok()?;
        Some(meaning(page, chosen, day))
    });
    let said = finance().locked;
    let (sure, asked) = (RwSignal::new(false), RwSignal::new(None::<Day>));
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let until = match lock_day(&chosen.until.get_untracked(), today.get_untracked()) {
            Ok(until) => until,
            Err(problems) => return deed.object(problems),
        };
        deed.problems.set(Vec::new());
        // Nothing takes it back: it is asked once more, whoever pressed what.
        asked.set(Some(until));
        sure.set(true);
    };
    let close = move || {
        let Some(until) = asked.get_untracked() else { return };
        let biller = untrack(|| chosen.biller());
        deed.send(vec![Command::LockBooks { biller, until }], move |done| {
            sure.set(false);
            if done {
                deed.undo.set(Some(Undo { said, back: Vec::new() }));
            }
        });
    };
    let asking = move || {
        let means = finance().lock_means.iter().map(|line| view! { <li>{*line}</li> }).collect_view();
        view! {
            <div>{meaning_of.get_untracked().map(said_of)}</div>
            <ul class="hint">{means}</ul>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || sure.set(false)/>
                <Button text=finance().lock icon="lock" weight=Weight::Main busy=deed.busy press=close/>
            </div>
        }
    };
    let options = untrack(|| {
        page.session.read(&[Slice::Cashdesk], |station| {
            let billers = station.cashdesk().billers();
            let billers =
                billers.map(|(id, biller)| SelectOption::new(id.as_str(), say(&biller.agreement.name)));
            std::iter::once(SelectOption::new("", finance().all)).chain(billers).collect::<Vec<_>>()
        })
    });
    // What would be refused anyway is said before anybody presses.
    let hopeless = Signal::derive(move || {
        meaning_of
            .with(|it| it.as_ref().is_some_and(|it| it.own || it.before.is_some_and(|day| it.day <= day)))
    });
    view! {
        <Dialog open=sure name="books-lock-sure" title=finance().lock>{asking()}</Dialog>
        <form class="stack" on:submit=submitted novalidate>
            <div class="grid2">
                <SelectField
                    name=field::LOCK_WHOSE
                    label=(finance().field)(field::LOCK_WHOSE)
                    value=chosen.whose
                    choose=move |id: String| chosen.whose.set(id)
                    options
                />
                <TextField
                    name=field::LOCK_UNTIL
                    label=(finance().field)(field::LOCK_UNTIL)
                    value=chosen.until
                    kind=Kind::Date
                    hint=finance().until_hint
                    required=true
                    error=error_of(deed.problems, field::LOCK_UNTIL)
                />
            </div>
            <div role="status">{live(move || meaning_of.get().map(said_of))}</div>
            <Refused deed/>
            <div class="row no-print">
                <Button
                    text=finance().lock
                    icon="lock"
                    weight=Weight::Main
                    submit=true
                    busy=deed.busy
                    disabled=hopeless
                />
            </div>
        </form>
    }
    .into_any()
}

/// What will happen, before it happens.
fn said_of(meaning: Meaning) -> AnyView {
    let Meaning { whose, day, lines, sum, before, own, open } = meaning;
    let date = words().date;
    if let Some(before) = before.filter(|before| day <= *before) {
        let title = (finance().lock_done_before)(&date(before));
        return view! { <NoticeBox title/> }.into_any();
    }
    let open = (open > 0).then(|| view! { <p class="hint">{(finance().lock_open)(open)}</p> });
    let own = own.then(|| view! { <NoticeBox tone=Tone::Wait title=finance().lock_own/> });
    view! {
        <p><b>{(finance().lock_effect)(&whose, &date(day), lines, &(words().yuan)(sum))}</b></p>
        {open}
        {own}
    }
    .into_any()
}

/// A lock that stands, and what the books of those days hold now where that differs.
#[derive(Debug, Clone, PartialEq)]
struct Standing {
    whose: String,
    until: Day,
    then: (u32, Fen),
    /// Who closed them, and when.
    by: String,
    now: Option<(u32, Fen)>,
}

fn standing(page: Page) -> AnyView {
    let locks = Memo::new(move |_| {
        page.session.read(&[Slice::Cashdesk, Slice::Staff], |station| {
            let desk = station.cashdesk();
            let changed: Vec<_> = desk.changed_since().collect();
            let of = |lock: &crate::domain::cashdesk::Locked| {
                let now = changed.iter().find(|(other, ..)| *other == lock).map(|(_, n, fen)| (*n, *fen));
                let whose = whose(station, lock.biller.as_ref());
                let by = super::read::closed_by(station, lock.biller.as_ref(), words().moment);
                Standing { whose, until: lock.until, then: (lock.lines, lock.sum), by, now }
            };
            desk.locks().map(of).collect::<Vec<_>>()
        })
    });
    live(move || {
        let locks = locks.get();
        let changed: Vec<AnyView> = locks.iter().filter_map(changed).collect();
        let rows: Vec<AnyView> = locks.iter().map(row).collect();
        let list = if rows.is_empty() {
            view! { <p class="muted">{finance().locks_none}</p> }.into_any()
        } else {
            view! { <ul class="lines">{rows}</ul> }.into_any()
        };
        view! { {changed}<h3>{finance().locks}</h3>{list} }.into_any()
    })
}

fn changed(lock: &Standing) -> Option<AnyView> {
    let yuan = words().yuan;
    let ((was, was_sum), (now, now_sum)) = (lock.then, lock.now?);
    let text = (finance().changed_by)((was, &yuan(was_sum)), (now, &yuan(now_sum)));
    let title = super::read::joined(&[finance().changed, &lock.whose]);
    let view = view! {
        <NoticeBox tone=Tone::Danger title>
            <p>{text}</p>
            <p>{finance().changed_hint}</p>
        </NoticeBox>
    };
    Some(view.into_any())
}

fn row(lock: &Standing) -> AnyView {
    let (lines, sum) = lock.then;
    let until = (finance().locked_until)(&(words().date)(lock.until));
    view! {
        <li>
            <span><b>{lock.whose.clone()}</b><small>{until}</small><small>{lock.by.clone()}</small></span>
            <span class="num">{(finance().locked_sum)(lines, &(words().yuan)(sum))}</span>
        </li>
    }
    .into_any()
}
