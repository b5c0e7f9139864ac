//! What is typed, and the slip made of it. It outlives the page, so that one can go and look at the service
//! again; it never touches the disk.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;

use super::Asking;
use crate::app::kiosk::Kiosk;
use crate::app::photos::Photo;
use crate::app::remembered::{Remembered, spot};
use crate::app::router::{Realm, Router};
use crate::app::{clock, slips};
use crate::domain::catalogue::Mode;
use crate::forms::Problem;
use crate::forms::ask::{Asked, Draft, TIMES};
use crate::i18n::{Lang, ask};
use crate::slip::Slip;
use crate::storage::traces::Spot;

/// A form on the station's tablet that somebody has left is another person's after so long.
const LEFT_MS: f64 = 300_000.0;
/// Away for less than this, somebody has only changed the language.
const AWAY_MS: f64 = 1_000.0;
/// What stands for oneself and for family in the choice.
pub const SELF: &str = "self";
pub const FAMILY: &str = "family";

/// How far it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    Filling,
    Made(Arc<Made>),
    /// It is in the inbox, under this code.
    Handed(String),
}

/// A slip that has been made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    pub slip: Slip,
    /// `None` where the station takes none: it can be printed.
    pub sealed: Option<Vec<u8>>,
    pub photos: usize,
}

/// The form: one for the program.
#[derive(Clone, Copy)]
pub struct Form {
    /// [`SELF`] or [`FAMILY`].
    pub whom: RwSignal<String>,
    pub helper: RwSignal<String>,
    pub relation: RwSignal<String>,
    pub name: RwSignal<String>,
    pub phone: RwSignal<String>,
    pub building: RwSignal<String>,
    pub unit: RwSignal<String>,
    pub room: RwSignal<String>,
    pub times: RwSignal<[bool; TIMES]>,
    pub when: RwSignal<String>,
    pub note: RwSignal<String>,
    pub consent: RwSignal<bool>,
    pub share: RwSignal<bool>,
    pub photos: RwSignal<Vec<Photo>>,
    pub problems: RwSignal<Vec<Problem>>,
    pub stage: RwSignal<Stage>,
    /// Which service it is for, and whether a demo's: what is sealed to a demo opens nowhere else.
    place: StoredValue<(Spot, bool)>,
    /// The slip that the next one replaces.
    replaced: StoredValue<Option<String>>,
    /// When somebody went away from it, on the station's tablet.
    left: StoredValue<Option<f64>>,
    /// How often it has been emptied: a photo that comes late belongs to nobody.
    turn: StoredValue<u32>,
}

thread_local! {
    /// Its signals belong to no page.
    static KEPT: RefCell<Option<(Owner, Form)>> = const { RefCell::new(None) };
}

impl Form {
    /// The form, as it was left.
    pub fn get() -> Form {
        if let Some(form) = KEPT.with_borrow(|kept| kept.as_ref().map(|(_, form)| *form)) {
            return form;
        }
        let kiosk = Kiosk::get();
        let owner = Owner::default();
        let form = owner.with(|| {
            let form = Form::new();
            // In 自助模式 everything goes with the screen.
            Effect::new(move |before: Option<u32>| {
                let round = kiosk.round();
                if before.is_some_and(|before| before != round) {
                    form.clear();
                }
                round
            });
            form
        });
        KEPT.with_borrow_mut(|kept| *kept = Some((owner, form)));
        form
    }

    fn new() -> Form {
        let text = || RwSignal::new(String::new());
        Form {
            whom: RwSignal::new(SELF.to_owned()),
            helper: text(),
            relation: text(),
            name: text(),
            phone: text(),
            building: text(),
            unit: text(),
            room: text(),
            times: RwSignal::new([false; TIMES]),
            when: text(),
            note: text(),
            consent: RwSignal::new(false),
            share: RwSignal::new(false),
            photos: RwSignal::new(Vec::new()),
            problems: RwSignal::new(Vec::new()),
            stage: RwSignal::new(Stage::Filling),
            place: StoredValue::new((Spot::default(), false)),
            replaced: StoredValue::new(None),
            left: StoredValue::new(None),
            turn: StoredValue::new(0),
        }
    }

    /// Somebody opens the page of a service. For another service who they are stays, and what they want is
    /// asked anew; on the station's tablet only what has just been left is still theirs.
    pub fn begin(self, place: (Spot, bool), is_shared: bool) {
        let now = js_sys::Date::now();
        let left = self.left.get_value();
        self.left.set_value(None);
        let is_old = is_shared && left.is_some_and(|left| now - left > LEFT_MS);
        let is_other = self.place.with_value(|old| *old != place);
        let is_back = left.is_some_and(|left| now - left > AWAY_MS);
        let is_through = is_back && matches!(self.stage.get_untracked(), Stage::Handed(_));
        if is_old || is_through || is_other && is_shared {
            self.clear();
        } else if is_other {
            self.clear_matter();
        }
        self.place.set_value(place);
    }

    /// Somebody goes away from the page.
    pub fn leave(self) {
        self.left.set_value(Some(js_sys::Date::now()));
    }

    /// Empties everything.
    pub fn clear(self) {
        self.whom.set(SELF.to_owned());
        for text in [self.helper, self.relation, self.name, self.phone, self.building, self.unit, self.room] {
            text.set(String::new());
        }
        self.clear_matter();
    }

    /// Empties what is about the service.
    fn clear_matter(self) {
        self.times.set([false; TIMES]);
        self.when.set(String::new());
        self.note.set(String::new());
        self.consent.set(false);
        self.share.set(false);
        self.photos.update(|photos| photos.drain(..).for_each(|photo| photo.release()));
        self.problems.set(Vec::new());
        self.stage.set(Stage::Filling);
        self.replaced.set_value(None);
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
    }

    /// Moves when the form is emptied.
    pub fn turn(self) -> u32 {
        self.turn.get_value()
    }

    /// Everything as typed; tracked.
    pub fn draft(self) -> Draft {
        Draft {
            for_family: self.whom.with(|whom| whom == FAMILY),
            helper: self.helper.get(),
            relation: self.relation.get(),
            name: self.name.get(),
            phone: self.phone.get(),
            building: self.building.get(),
            unit: self.unit.get(),
            room: self.room.get(),
            times: self.times.get(),
            when: self.when.get(),
            note: self.note.get(),
            consent: self.consent.get(),
            share: self.share.get(),
        }
    }

    /// Back to the fields; what is made then is another slip.
    pub fn edit(self, made: &Made) {
        self.replaced.set_value(Some(made.slip.id.clone()));
        self.stage.set(Stage::Filling);
        to_top();
    }

    /// It is in the inbox: nothing of it stays here but the code.
    pub fn handed(self, code: String) {
        self.clear();
        self.stage.set(Stage::Handed(code));
        to_top();
    }
}

/// The page has become another one: reading goes on at its heading.
fn to_top() {
    request_animation_frame(|| Router::to_heading(Realm::Resident));
}

impl Asking {
    /// May a service unit come to the door?
    pub fn comes(&self) -> bool {
        let comes = self.service().map(|service| {
            service.details.modes.contains(&Mode::Home) || !service.details.providers.is_empty()
        });
        comes.unwrap_or_default()
    }

    /// What the slip is about. The station reads Chinese, whatever language the screen speaks.
    pub fn asked(&self) -> Asked<'_> {
        Asked {
            service: self.service.as_str(),
            on: clock::read().day(),
            times: &ask::strings(Lang::Zh).times,
            comes: self.comes(),
        }
    }

    /// 生成办事单: checks what is typed, seals it, and remembers on a phone that there is one.
    pub fn make(&self, remembered: Remembered, focus: impl FnOnce()) -> Result<(), ()> {
        let form = self.form;
        let draft = untrack(|| form.draft());
        let slip = match draft.check(slips::blank(), &self.asked()) {
            Ok(slip) => slip,
            Err(problems) => {
                form.problems.set(problems);
                focus();
                return Ok(());
            }
        };
        form.problems.set(Vec::new());
        let photos: Vec<Vec<u8>> =
            form.photos.with_untracked(|photos| photos.iter().map(|photo| photo.bytes.clone()).collect());
        let today = clock::read().day();
        let sealed = match (&self.shown.board, self.way) {
            (_, super::Way::Paper(_)) | (None, _) => None,
            (Some(board), _) => Some(slips::seal(board, today, &slip, &photos).ok_or(())?),
        };
        if self.way == super::Way::Phone {
            let old = form.replaced.get_value();
            let spot = spot(&self.shown, &self.service);
            remembered.change(|traces| traces.slip(&spot, &slip.id, today, old.as_deref()));
        }
        form.stage.set(Stage::Made(Arc::new(Made { slip, sealed, photos: photos.len() })));
        to_top();
        Ok(())
    }
}
