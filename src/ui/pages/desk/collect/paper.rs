//! 补录手工收据: what stands on the sheet, before the bills of it.

use leptos::prelude::*;

use super::till::Till;
use super::{names, paper};
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::forms::collect::{PaperDraft, field};
use crate::i18n::rejections;
use crate::route::{DeskRoute, Route};
use crate::ui::components::lang;
use crate::ui::components::{
    Kind, LinkButton, NoticeBox, SelectField, SelectOption, TextField, Tone, Weight, live,
};
use crate::ui::pages::desk::problems::error_of;

/// The words, for the form around it, where `paper` says whether there is one.
pub fn words() -> &'static crate::i18n::paper::Paper {
    paper()
}

/// The sheet that was entered last at this visit, to go on with the next one.
#[derive(Clone, Copy)]
pub struct LastPaper(pub RwSignal<Option<PaperDraft>>);

impl LastPaper {
    /// That of the page, or none.
    pub fn get() -> LastPaper {
        use_context().unwrap_or_else(|| LastPaper(RwSignal::new(None)))
    }
}

/// What is typed of a sheet, as signals.
#[derive(Clone, Copy)]
pub struct PaperFields {
    pub pad: RwSignal<String>,
    pub number: RwSignal<String>,
    pub on: RwSignal<String>,
    pub time: RwSignal<String>,
    pub writer: RwSignal<String>,
}

impl PaperFields {
    /// Empty fields.
    pub fn new() -> PaperFields {
        let empty = || RwSignal::new(String::new());
        PaperFields { pad: empty(), number: empty(), on: empty(), time: empty(), writer: empty() }
    }

    /// Everything as typed; tracked.
    pub fn draft(self) -> PaperDraft {
        PaperDraft {
            pad: self.pad.get(),
            number: self.number.get(),
            on: self.on.get(),
            time: self.time.get(),
            writer: self.writer.get(),
        }
    }

    /// Writes another draft into the fields.
    pub fn fill(self, draft: &PaperDraft) {
        self.pad.set(draft.pad.clone());
        self.number.set(draft.number.clone());
        self.on.set(draft.on.clone());
        self.time.set(draft.time.clone());
        self.writer.set(draft.writer.clone());
    }
}

/// Where the form begins: the next sheet of the pad, or one of today by whoever is here.
pub fn blank() -> PaperDraft {
    let (session, last) = (Session::get(), LastPaper::get());
    untrack(|| {
        let first = || PaperDraft {
            on: Clock::get().today().to_string(),
            writer: session.acting().map(|id| id.as_str().to_owned()).unwrap_or_default(),
            ..PaperDraft::default()
        };
        last.0.get().map_or_else(first, |last| last.next())
    })
}

/// The card.
pub fn card(till: Till, fields: PaperFields) -> AnyView {
    let problems = till.form.deed.problems;
    let text = move |name: &'static str, value: RwSignal<String>, kind: Kind, hint: &'static str| {
        view! {
            <TextField
                name
                label=(paper().field)(name)
                value
                kind
                hint
                required=true
                most=20
                error=error_of(problems, name)
            />
        }
        .into_any()
    };
    let writers = Memo::new(move |_| {
        till.session.read(&[Slice::Staff], |station| {
            let all =
                station.staff().iter().map(|(id, _)| (id.as_str().to_owned(), names::staff(station, id)));
            all.collect::<Vec<_>>()
        })
    });
    let options = Signal::derive(move || {
        let none = SelectOption::new("", paper().writer_choose);
        let all = writers.get().into_iter().map(|(id, name)| SelectOption::new(id, name));
        std::iter::once(none).chain(all).collect::<Vec<_>>()
    });
    view! {
        <section class="card stack">
            <h2>{paper().sheet}</h2>
            <div class="grid2">
                {text(field::PAD, fields.pad, Kind::Text, paper().pad_hint)}
                {text(field::SHEET, fields.number, Kind::Number, paper().number_hint)}
                {text(field::ON, fields.on, Kind::Date, "")}
                {text(field::TIME, fields.time, Kind::Text, paper().time_hint)}
            </div>
            {known(till, fields)}
            <SelectField
                name=field::WRITER
                label=(paper().field)(field::WRITER)
                value=fields.writer
                choose=move |id: String| fields.writer.set(id)
                options
                required=true
                error=error_of(problems, field::WRITER)
            />
        </section>
    }
    .into_any()
}

/// It has been entered before: the first one is a tap away.
fn known(till: Till, fields: PaperFields) -> AnyView {
    let first = Memo::new(move |_| {
        let draft = fields.draft();
        till.session.read(&[Slice::Cashdesk], |station| draft.known(station))
    });
    live(move || {
        let id = first.get()?;
        let title = rejections::told(lang(), &crate::domain::Rejection::PaperKnown(id.clone()));
        let href = Route::Desk(DeskRoute::Receipt(id)).to_string();
        Some(view! {
            <NoticeBox tone=Tone::Wait title alert=true>
                <LinkButton href text=paper().first weight=Weight::Quiet small=true/>
            </NoticeBox>
        })
    })
}
