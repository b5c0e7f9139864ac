//! A half-typed form that comes back: after a lock, a reload, or when its page is opened again.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::app::session::Session;
use crate::domain::Slice;
use crate::engine::Draft;
use crate::i18n::staff;
use crate::json;
use crate::ui::components::{Button, NoticeBox, lang, live, words};

/// What is typed is kept at most so far behind.
const BEHIND: Duration = Duration::from_secs(1);

type Typed = Box<dyn Fn() -> Option<String>>;
type Fill = Box<dyn Fn(&str)>;

/// A form whose draft is kept.
#[derive(Clone, Copy)]
pub struct KeptForm {
    session: Session,
    key: StoredValue<String>,
    /// What was kept before the form was opened, while it is offered.
    offered: RwSignal<Option<Draft>, LocalStorage>,
    /// What is typed, when it is not saved.
    typed: StoredValue<Typed, LocalStorage>,
    /// Puts a draft back.
    fill: StoredValue<Fill, LocalStorage>,
    /// Since the form was opened something was typed that is not saved.
    keeping: StoredValue<bool>,
    /// A moment is waited before what is typed is kept.
    waiting: StoredValue<bool>,
}

impl KeptForm {
    /// Keeps the draft of a form from now on. `dirty`: something is typed that is not saved; `read` and
    /// `fill` take it from the form and put it back.
    pub fn new<T: Serialize + DeserializeOwned + 'static>(
        key: impl Into<String>,
        dirty: Signal<bool>,
        read: impl Fn() -> T + Copy + 'static,
        fill: impl Fn(T) + 'static,
    ) -> KeptForm {
        let session = Session::get();
        let keeping = StoredValue::new(false);
        let typed = move || {
            let keeps = keeping.try_get_value().unwrap_or_default();
            let dirty = keeps && dirty.try_get_untracked().unwrap_or_default();
            dirty.then(|| untrack(|| serde_json::to_string(&read()).unwrap_or_default()))
        };
        let put_back = move |text: &str| {
            // A form that has changed since takes nothing over.
            if let Some(draft) = json::read(text) {
                fill(draft);
            }
        };
        let form = KeptForm {
            session,
            key: StoredValue::new(key.into()),
            offered: RwSignal::new_local(None),
            typed: StoredValue::new_local(Box::new(typed)),
            fill: StoredValue::new_local(Box::new(put_back)),
            keeping,
            waiting: StoredValue::new(false),
        };
        session.open_form(&form.key.get_value(), typed);
        Effect::new(move || {
            if dirty.get() {
                // Every change of what is typed leads here.
                drop(read());
                form.keeping.set_value(true);
                form.keep_soon();
            } else if form.keeping.get_value() {
                form.done();
            }
        });
        on_cleanup(move || form.close());
        form
    }

    /// Saved, or given up: there is nothing to come back to.
    pub fn done(self) {
        self.keeping.try_set_value(false);
        self.offered.try_set(None);
        let (session, Some(key)) = (self.session, self.key.try_get_value()) else { return };
        spawn_local(async move { session.drop_draft(&key).await });
    }

    /// The form goes away: what is typed in it stays.
    fn close(self) {
        let Some(key) = self.key.try_get_value() else { return };
        self.session.close_form(&key);
        if let Some(text) = self.typed.try_with_value(|typed| typed()).flatten() {
            spawn_local(async move { self.session.keep_draft(&key, text).await });
        }
    }

    /// Looks what was kept of this form, and offers it.
    pub fn offer(self) {
        let key = self.key.get_value();
        spawn_local(async move {
            let draft = self.session.draft(&key).await;
            if draft.is_some() {
                self.offered.try_set(draft);
            }
        });
    }

    /// Is there something to go on with, about which nobody has decided yet? Tracked.
    pub fn is_offered(self) -> bool {
        self.offered.with(Option::is_some)
    }

    fn keep_soon(self) {
        if self.waiting.try_update_value(|waiting| std::mem::replace(waiting, true)) == Some(true) {
            return;
        }
        let keep = move || {
            self.waiting.try_update_value(|waiting| *waiting = false);
            let text = self.typed.try_with_value(|typed| typed()).flatten();
            if let (Some(text), Some(key)) = (text, self.key.try_get_value()) {
                spawn_local(async move { self.session.keep_draft(&key, text).await });
            }
        };
        set_timeout(keep, BEHIND);
    }

    /// Puts the offered draft into the form.
    fn take(self) {
        if let Some(draft) = self.offered.try_update(Option::take).flatten() {
            self.fill.with_value(|fill| fill(&draft.text));
        }
    }
}

/// Offers what was kept of the form: who typed it and when, to go on with or to drop.
#[component]
pub fn DraftOffer(kept: KeptForm) -> impl IntoView {
    let session = kept.session;
    let strings = staff::strings(lang());
    live(move || {
        kept.offered.get().map(|draft| {
            let who = session.read(&[Slice::Staff], |station| {
                station.staff().get(&draft.by)?.who.present().map(|who| who.name.clone())
            });
            let text = (strings.draft_from)(&who.unwrap_or_default(), &(words().moment)(draft.at));
            view! {
                <NoticeBox title=strings.draft_title alert=true>
                    <p>{text}</p>
                    <div class="row">
                        <Button text=strings.draft_take small=true press=move || kept.take()/>
                        <Button text=strings.draft_drop small=true press=move || kept.done()/>
                    </div>
                </NoticeBox>
            }
        })
    })
}
