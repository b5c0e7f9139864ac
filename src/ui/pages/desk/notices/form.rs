//! The form of one notice.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::fields::NoticeFields;
use super::notices;
use super::poster::Poster;
use super::preview::Preview;
use super::share::Share;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::notices::{Notice, Record};
use crate::domain::rights::SPEAKERS;
use crate::domain::values::NoticeId;
use crate::domain::{Command, Slice};
use crate::forms::notices::{Draft, Standing, field};
use crate::i18n::notices::Notices;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{
    Button, CheckField, Chip, Empty, Kind, LinkButton, NoticeBox, TextField, Tone, Weight, live, say,
};
use crate::ui::pages::desk::problems::{ProblemSummary, error_of};
use crate::ui::pages::desk::record::{
    Bilingual, EnglishToggle, Fields, Form, FormState, HistoryLink, Refused, Undo, UndoLine, Unsaved, shared,
};
use crate::ui::pages::desk::rights::allowed;

/// One open notice.
#[derive(Clone, Copy)]
struct Open {
    form: Form<NoticeFields>,
    /// What the station says about it; `None` while it is new.
    record: Memo<Option<Record>>,
    id: StoredValue<Option<String>>,
    session: Session,
    /// Looked up once: a press has no owner to ask for the language.
    words: &'static Notices,
}

/// The form of a notice, or of a new one.
#[component]
pub fn NoticeForm(id: Option<String>) -> impl IntoView {
    let session = Session::get();
    let is_new = id.is_none();
    let record = {
        let id = id.clone();
        Memo::new(move |_| {
            let id = NoticeId::named(id.as_deref()?);
            session.read(&[Slice::Notices], |station| station.notices().get(&id).cloned())
        })
    };
    let saved = Memo::new(move |_| record.with(|r| r.as_ref().map(|record| Draft::from(&record.notice))));
    let blank = Draft::new(untrack(|| Clock::get().today()));
    let key = format!("notice/{}", id.as_deref().unwrap_or("new"));
    let form = Form::open(key, NoticeFields::new(), saved, blank);
    let open = Open { form, record, id: StoredValue::new(id), session, words: notices() };
    let there = Memo::new(move |_| is_new || record.with(Option::is_some));
    let back = Route::Desk(DeskRoute::Notices).to_string();
    let body = live(move || {
        if there.get() {
            view! { <Sheet open/> }.into_any()
        } else {
            view! { <Empty icon="flag" title=notices().gone text=notices().gone_hint/> }.into_any()
        }
    });
    view! {
        <a class="btn quiet back no-print" href=back>"‹ "{shared().back_to_list}</a>
        {body}
    }
}

#[component]
fn Sheet(open: Open) -> impl IntoView {
    let Open { form, record, .. } = open;
    let (fields, problems) = (form.fields, form.deed.problems);
    let may = allowed(SPEAKERS);
    let submitted = move |event: SubmitEvent| event.prevent_default();
    let label = notices().field;
    view! {
        <form class="stack no-print" on:submit=submitted novalidate>
            <section class="card stack">
                <Head open/>
                <UndoLine deed=form.deed/>
                <FormState form/>
                <ProblemSummary problems label/>
                <fieldset class="stack" disabled=move || !may.get()>
                    <Bilingual
                        names=[field::TITLE, field::TITLE_EN]
                        label
                        value=fields.title
                        english=fields.english
                        problems
                        hint=notices().title_hint
                        required=true
                    />
                    <Bilingual
                        names=[field::BODY, field::BODY_EN]
                        label
                        value=fields.body
                        english=fields.english
                        problems
                        hint=notices().body_hint
                        area=true
                    />
                    <EnglishToggle english=fields.english/>
                    <div class="grid2">
                        <TextField
                            name=field::FROM
                            label=label(field::FROM)
                            value=fields.from
                            kind=Kind::Date
                            hint=notices().from_hint
                            required=true
                            error=error_of(problems, field::FROM)
                        />
                        <TextField
                            name=field::UNTIL
                            label=label(field::UNTIL)
                            value=fields.until
                            kind=Kind::Date
                            hint=notices().until_hint
                            error=error_of(problems, field::UNTIL)
                        />
                    </div>
                    <CheckField
                        label=notices().pin
                        checked=fields.pinned
                        change=move |on| fields.pinned.set(on)
                    />
                </fieldset>
                <Preview fields/>
                <Refused deed=form.deed/>
            </section>
            <Bar open/>
        </form>
        {live(move || record.with(Option::is_some).then(|| view! { <Share fields/> }))}
        <Poster fields/>
    }
}

/// The title, where it stands, its history and the residents' page.
#[component]
fn Head(open: Open) -> impl IntoView {
    let clock = Clock::get();
    let title = move || {
        let title = open.record.with(|r| r.as_ref().map(|record| record.notice.title.clone()));
        title.map_or_else(|| notices().new_title.to_owned(), |title| say(&title))
    };
    let standing = Memo::new(move |_| {
        open.record.with(|r| r.as_ref().map(|record| Standing::of(record, clock.today())))
    });
    let chip = move || {
        let standing = standing.get()?;
        let tone = match standing {
            Standing::Now => Tone::Good,
            Standing::Coming => Tone::Info,
            Standing::Draft | Standing::Over => Tone::Neutral,
        };
        Some(view! { <Chip tone text=(notices().standing)(standing)/> })
    };
    let history = open.id.get_value().map(|thing| view! { <HistoryLink thing/> });
    let public = move || {
        let id = open.id.get_value().filter(|_| standing.get().is_some_and(|s| s != Standing::Draft))?;
        let href = Route::Notice(NoticeId::named(&id)).to_string();
        let text = notices().see_public;
        Some(view! { <LinkButton href text icon="eye" weight=Weight::Quiet small=true/> })
    };
    let over = move || {
        (standing.get() == Some(Standing::Over))
            .then(|| view! { <NoticeBox tone=Tone::Wait title=notices().over/> })
    };
    view! {
        <div class="head"><h2>{live(title)}</h2>{live(chip)}</div>
        <div class="row">{live(public)}{history}</div>
        {live(over)}
    }
}

/// The buttons that save, publish and take down; always in sight.
#[component]
fn Bar(open: Open) -> impl IntoView {
    let busy = open.form.deed.busy;
    let may = allowed(SPEAKERS);
    let public = Memo::new(move |_| open.record.with(|r| r.as_ref().map(|record| record.public)));
    let buttons = live(move || {
        if !may.get() {
            return ().into_any();
        }
        if public.get() == Some(true) {
            view! {
                <Button text=notices().withdraw weight=Weight::Danger busy press=move || open.withdraw()/>
                <Button text=shared().save icon="save" weight=Weight::Main busy press=move || open.save(false)/>
            }
            .into_any()
        } else {
            view! {
                <Button text=notices().save_draft icon="save" busy press=move || open.save(false)/>
                <Button text=notices().publish weight=Weight::Main busy press=move || open.save(true)/>
            }
            .into_any()
        }
    });
    view! { <div class="dock"><Unsaved form=open.form/>{buttons}</div> }
}

impl Open {
    fn id(self) -> Option<NoticeId> {
        self.id.with_value(|id| id.as_deref().map(NoticeId::named))
    }

    fn notice(self) -> Option<Notice> {
        self.record.get_untracked().map(|record| record.notice)
    }

    /// Saves what is typed; with `publish` residents see it at once.
    fn save(self, publish: bool) {
        let draft = untrack(|| self.form.fields.draft());
        let now = match draft.check(self.notice().as_ref()) {
            Ok(notice) => notice,
            Err(problems) => return self.form.deed.object(problems),
        };
        let Some(notice) = self.id() else { return self.add(now, publish) };
        let mut commands = vec![Command::EditNotice { notice: notice.clone(), now }];
        if publish {
            commands.push(Command::PublishNotice { notice: notice.clone() });
        }
        let said = self.words.published;
        self.form.save(commands, move || {
            if publish {
                let back = vec![Command::WithdrawNotice { notice }];
                self.form.deed.undo.set(Some(Undo { said, back }));
            }
        });
    }

    fn add(self, notice: Notice, publish: bool) {
        let before = self.ids();
        self.form.save(vec![Command::AddNotice { notice, publish }], move || {
            if let Some(id) = self.ids().into_iter().find(|id| !before.contains(id)) {
                let route = Route::Desk(DeskRoute::NoticeEdit(NoticeId::named(&id)));
                // In place, so that the way back does not lead to an empty form.
                let _ = window().location().replace(&route.to_string());
            }
        });
    }

    fn withdraw(self) {
        let Some(notice) = self.id() else { return };
        let said = self.words.withdrawn;
        let deed = self.form.deed;
        deed.send(vec![Command::WithdrawNotice { notice: notice.clone() }], move |done| {
            if done {
                deed.undo.set(Some(Undo { said, back: vec![Command::PublishNotice { notice }] }));
            }
        });
    }

    fn ids(self) -> Vec<String> {
        untrack(|| {
            self.session
                .read(&[], |station| station.notices().iter().map(|(id, _)| id.as_str().to_owned()).collect())
        })
    }
}
