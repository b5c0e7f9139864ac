//! 挂起: unfinished requests in a row above the form, each called back in one tap.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::fields::EntryFields;
use super::form::HEADING;
use super::what::name_of;
use super::{PARKED, entry};
use crate::app::clock;
use crate::app::session::Session;
use crate::forms::entry::{Draft, MOST_PARKED, OTHER, Parked, field, read, service_of, write};
use crate::i18n::entry::Entry;
use crate::route::{DeskRoute, RequestStart, Route};
use crate::ui::components::{Button, Dialog, Icon, Toasts, Weight, field_id, live, words};
use crate::ui::pages::desk::record::{Fields, Form, focus_on};

/// The unfinished ones, as the disk has them.
#[derive(Clone, Copy)]
pub struct ParkedForms {
    list: RwSignal<Vec<Parked>>,
    form: Form<EntryFields>,
    /// Under this name the form itself is kept.
    key: StoredValue<String>,
    /// Nothing was chosen when the form was opened.
    anew: bool,
    session: Session,
    toasts: Toasts,
    /// Looked up once: a press has no owner to ask for the language.
    words: &'static Entry,
}

impl ParkedForms {
    /// Looks which there are.
    pub fn new(form: Form<EntryFields>, key: String, anew: bool) -> ParkedForms {
        let parked = ParkedForms {
            list: RwSignal::new(Vec::new()),
            form,
            key: StoredValue::new(key),
            anew,
            session: Session::get(),
            toasts: Toasts::get(),
            words: entry(),
        };
        spawn_local(async move {
            match parked.kept().await {
                Ok(kept) => drop(parked.list.try_set(read(&kept))),
                Err(why) => drop(form.deed.refused.try_set(Some(why.to_owned()))),
            }
        });
        parked
    }

    /// What the disk has. One that does not answer has not none: whoever took it for empty would write over it.
    async fn kept(self) -> Result<String, &'static str> {
        let kept = self.session.read_draft(PARKED).await.map_err(|_| self.words.parked_unread)?;
        Ok(kept.map(|kept| kept.text).unwrap_or_default())
    }

    /// Changes the list on the disk, and then what shows; or says why not.
    async fn change(self, change: impl FnOnce(&mut Vec<Parked>)) -> Result<(), &'static str> {
        let mut list = read(&self.kept().await?);
        change(&mut list);
        let text = if list.is_empty() { String::new() } else { write(&list) };
        if text.is_empty() {
            self.session.drop_draft(PARKED).await;
        } else {
            self.session.keep_draft(PARKED, text.clone()).await;
        }
        if self.kept().await? != text {
            return Err(self.words.not_parked);
        }
        self.list.try_set(list);
        Ok(())
    }

    /// Parks what is typed and shows an empty form.
    pub fn park(self) {
        if self.list.with_untracked(Vec::len) >= MOST_PARKED {
            self.form.deed.refused.set(Some((self.words.parked_full)(MOST_PARKED)));
            return;
        }
        let parked = Parked { at: clock::read(), draft: untrack(|| self.form.fields.draft()) };
        let work = async move || self.change(|list| list.push(parked)).await;
        self.form.deed.work(work, move || {
            self.form.discard();
            self.toasts.say(self.words.parked_said);
            if self.anew {
                focus_on(field_id(field::WHAT));
            } else {
                let route = Route::Desk(DeskRoute::RequestNew(RequestStart::default()));
                let _ = window().location().replace(&route.to_string());
            }
        });
    }

    /// Goes on with one; what stands in the form takes its place.
    fn call_back(self, parked: Parked) {
        let dirty = self.form.dirty.get_untracked();
        let current = dirty.then(|| untrack(|| self.form.fields.draft()));
        let draft = parked.draft.clone();
        let work = async move || {
            // First as the form's own draft: at no moment is it nowhere.
            let text = serde_json::to_string(&parked.draft).unwrap_or_default();
            self.session.keep_draft(&self.key.try_get_value().unwrap_or_default(), text).await;
            let swap = |list: &mut Vec<Parked>| {
                list.retain(|other| *other != parked);
                list.extend(current.map(|draft| Parked { at: clock::read(), draft }));
            };
            self.change(swap).await
        };
        self.form.deed.work(work, move || {
            self.form.fields.fill(&draft);
            self.form.deed.problems.set(Vec::new());
            focus_on(field_id(field::NOTE));
        });
    }

    fn forget(self, parked: Parked) {
        let work = async move || self.change(|list| list.retain(|other| *other != parked)).await;
        // The button that was pressed has gone with its form.
        self.form.deed.work(work, || focus_on(HEADING.to_owned()));
    }

    /// What it is, and since when.
    fn label(self, parked: &Parked) -> String {
        let Parked { at, draft } = parked;
        let mut label = match service_of(&draft.service) {
            Some(id) => name_of(self.session, &id),
            None => self.title(draft).to_owned(),
        };
        let is_today = at.day() == clock::read().day();
        label.push(' ');
        label.push_str(&if is_today { (words().time)(at.minute()) } else { (words().moment)(*at) });
        label
    }

    fn title(self, draft: &Draft) -> &'static str {
        if draft.service == OTHER { self.words.other } else { self.words.no_what }
    }
}

/// The row; nothing while none waits.
#[component]
pub fn ParkedRow(parked: ParkedForms) -> impl IntoView {
    let asking = RwSignal::new(false);
    let asked = RwSignal::new(None::<Parked>);
    let busy = parked.form.deed.busy;
    let one = move |it: Parked| {
        let label = parked.label(&it);
        let drop_name = (entry().drop_name)(&label);
        let dropped = it.clone();
        let ask = move |_| {
            asked.set(Some(dropped.clone()));
            asking.set(true);
        };
        view! {
            <span class="chips">
                <Button text=label small=true icon="edit" busy press=move || parked.call_back(it.clone())/>
                <button type="button" class="btn small quiet icon-only" aria-label=drop_name on:click=ask>
                    <Icon name="cross"/>
                </button>
            </span>
        }
        .into_any()
    };
    let row = live(move || {
        let list = parked.list.get();
        (!list.is_empty()).then(|| {
            let chips = list.into_iter().map(one).collect_view();
            view! {
                <div role="group" aria-labelledby="entry-parked">
                    <p class="label" id="entry-parked">{entry().parked}</p>
                    <div class="chips">{chips}</div>
                </div>
            }
        })
    });
    let drop = move || {
        asking.set(false);
        if let Some(it) = asked.try_update(Option::take).flatten() {
            parked.forget(it);
        }
    };
    view! {
        {row}
        <Dialog open=asking title=entry().drop_title name="entry-drop">
            <p>{move || asked.with(|it| it.as_ref().map(|it| parked.label(it)))}</p>
            <p>{entry().drop_text}</p>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || asking.set(false)/>
                <Button text=entry().drop weight=Weight::Danger press=drop/>
            </div>
        </Dialog>
    }
}
