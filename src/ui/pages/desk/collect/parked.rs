//! 挂单: half-done payments in a row above the till, each called back in one tap.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::till::Till;
use super::{FORM, PARKED, bill, collect};
use crate::app::clock;
use crate::forms::collect::{Draft, MOST_PARKED, Parked, field, read, write};
use crate::ui::components::{Button, Icon, Toasts, field_id, live, words};
use crate::ui::pages::desk::record::{Fields, focus_on};

/// Those that wait, as the disk has them.
#[derive(Clone, Copy)]
pub struct ParkedPayments {
    list: RwSignal<Vec<Parked>>,
    till: Till,
    toasts: Toasts,
}

impl ParkedPayments {
    /// Looks which there are.
    pub fn new(till: Till) -> ParkedPayments {
        let parked = ParkedPayments { list: RwSignal::new(Vec::new()), till, toasts: Toasts::get() };
        spawn_local(async move {
            match parked.kept().await {
                Ok(kept) => drop(parked.list.try_set(read(&kept))),
                Err(why) => drop(till.form.deed.refused.try_set(Some(why.to_owned()))),
            }
        });
        parked
    }

    /// What the disk has. One that does not answer has not none: whoever took it for empty would write over it.
    async fn kept(self) -> Result<String, &'static str> {
        let till = self.till;
        let kept = till.session.read_draft(PARKED).await.map_err(|_| till.words.parked_unread)?;
        Ok(kept.map(|kept| kept.text).unwrap_or_default())
    }

    /// Changes the list on the disk, and then what shows; or says why not.
    async fn change(self, change: impl FnOnce(&mut Vec<Parked>)) -> Result<(), &'static str> {
        let mut list = read(&self.kept().await?);
        change(&mut list);
        let text = write(&list);
        if text.is_empty() {
            self.till.session.drop_draft(PARKED).await;
        } else {
            self.till.session.keep_draft(PARKED, text.clone()).await;
        }
        if self.kept().await? != text {
            return Err(self.till.words.not_parked);
        }
        self.list.try_set(list);
        Ok(())
    }

    /// Parks what is typed and shows an empty till.
    pub fn park(self) {
        let (deed, words) = (self.till.form.deed, self.till.words);
        let draft = untrack(|| self.till.fields().draft());
        if draft.bill.is_blank() && draft.others.is_empty() {
            self.toasts.say(words.parked_empty);
            return;
        }
        if self.list.with_untracked(Vec::len) >= MOST_PARKED {
            deed.refused.set(Some((words.parked_full)(MOST_PARKED)));
            return;
        }
        let parked = Parked { at: clock::read(), draft };
        let work = async move || self.change(|list| list.push(parked)).await;
        self.till.form.deed.work(work, move || {
            self.till.form.discard();
            self.toasts.say(words.parked_said);
            focus_on(field_id(field::ACCOUNT));
        });
    }

    /// Goes on with one; what stands at the till takes its place.
    fn call_back(self, parked: Parked) {
        let till = self.till;
        let current = untrack(|| till.fields().draft());
        let current = (!current.bill.is_blank() || !current.others.is_empty()).then_some(current);
        let draft = parked.draft.clone();
        let work = async move || {
            // First as the form's own draft: at no moment is it nowhere.
            let text = serde_json::to_string(&parked.draft).unwrap_or_default();
            till.session.keep_draft(FORM, text).await;
            let swap = |list: &mut Vec<Parked>| {
                list.retain(|other| *other != parked);
                list.extend(current.map(|draft| Parked { at: clock::read(), draft }));
            };
            self.change(swap).await
        };
        self.till.form.deed.work(work, move || {
            till.fields().fill(&draft);
            till.form.deed.problems.set(Vec::new());
            focus_on(field_id(field::AMOUNT));
        });
    }

    fn forget(self, parked: Parked) {
        let work = async move || self.change(|list| list.retain(|other| *other != parked)).await;
        // The button that was pressed has gone with its payment.
        self.till.form.deed.work(work, || focus_on(field_id(field::ACCOUNT)));
    }

    /// What it is, and since when.
    fn label(self, parked: &Parked) -> String {
        let Parked { at, draft } = parked;
        let first = |draft: &Draft| draft.others.first().cloned().unwrap_or_else(|| draft.bill.clone());
        let mut label = bill::title(self.till, &first(draft));
        let is_today = at.day() == clock::read().day();
        label.push(' ');
        label.push_str(&if is_today { (words().time)(at.minute()) } else { (words().moment)(*at) });
        label
    }
}

/// The row; nothing while none waits.
#[component]
pub fn ParkedRow(parked: ParkedPayments) -> impl IntoView {
    let busy = parked.till.form.deed.busy;
    let one = move |it: Parked| {
        let label = parked.label(&it);
        let drop_name = (collect().drop_parked)(&label);
        let dropped = it.clone();
        let forget = move |_| parked.forget(dropped.clone());
        view! {
            <span class="chips">
                <Button text=label small=true icon="edit" busy press=move || parked.call_back(it.clone())/>
                <button type="button" class="btn small quiet icon-only" aria-label=drop_name on:click=forget>
                    <Icon name="cross"/>
                </button>
            </span>
        }
        .into_any()
    };
    live(move || {
        let list = parked.list.get();
        (!list.is_empty()).then(|| {
            let chips = list.into_iter().map(one).collect_view();
            view! {
                <div role="group" aria-labelledby="collect-parked" class="no-print">
                    <p class="label" id="collect-parked">{collect().parked}</p>
                    <div class="chips">{chips}</div>
                </div>
            }
        })
    })
}
