//! A slip on its way in: read, checked, registered.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::app::scan::{self, Unread};
use crate::app::session::Session;
use crate::domain::requests::Registration;
use crate::domain::values::RequestId;
use crate::domain::{Rejection, Slice};
use crate::engine::Refusal;
use crate::i18n::{Lang, troubles};
use crate::slip::{Opened, SlipError, is_same};
use crate::ui::components::lang;
use crate::ui::pages::desk::record::focus_on;

/// The id of the heading above a slip that is being checked.
pub const CHECK_HEADING: &str = "slip-check";
/// The id of the place that says what became of a slip.
pub const SAID: &str = "slip-said";
/// The id of the heading above the inbox.
pub const INBOX_HEADING: &str = "slip-inbox";
/// The id of the heading above the ways in.
pub const WAYS_HEADING: &str = "slip-ways";

/// How far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    Nothing,
    /// A file is being read.
    Reading,
    Wrong(Wrong),
    /// Somebody looks at it; `key` is its place in the inbox, where it comes from there.
    Check {
        opened: Arc<Opened>,
        key: Option<String>,
    },
    /// It was registered before.
    Known(RequestId),
    Done(RequestId),
}

/// Why there is nothing to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    Slip(SlipError),
    Photo(Unread),
    /// The browser could not read the file.
    File,
}

/// The slip in hand.
#[derive(Clone, Copy)]
pub struct Taking {
    pub stage: RwSignal<Stage>,
    /// The dialogs.
    pub scanning: RwSignal<bool>,
    pub pasting: RwSignal<bool>,
    pub busy: RwSignal<bool>,
    /// Why it was not registered.
    pub refused: RwSignal<Option<String>>,
    pub session: Session,
    lang: Lang,
}

impl Taking {
    /// Nothing in hand.
    pub fn new() -> Taking {
        Taking {
            stage: RwSignal::new(Stage::Nothing),
            scanning: RwSignal::new(false),
            pasting: RwSignal::new(false),
            busy: RwSignal::new(false),
            refused: RwSignal::new(None),
            session: Session::get(),
            lang: lang(),
        }
    }

    /// A text that was read from a code or pasted. `false`: it is no slip at all, and nothing has changed.
    pub fn text(self, text: &str) -> bool {
        match self.session.read_slip_text(text) {
            Err(SlipError::NotASlip) => false,
            read => {
                self.show(read.map_err(Wrong::Slip), None);
                true
            }
        }
    }

    /// A chosen file: a slip, or a photo of its code.
    pub fn file(self, file: File) {
        self.stage.set(Stage::Reading);
        spawn_local(async move {
            let read = self.read(&file).await;
            // The page may have been left meanwhile.
            if self.stage.try_get_untracked() == Some(Stage::Reading) {
                self.show(read, None);
            }
        });
    }

    async fn read(self, file: &File) -> Result<Opened, Wrong> {
        if !file.type_().starts_with("image/") {
            return self.session.read_slip_file(file).await.ok_or(Wrong::File)?.map_err(Wrong::Slip);
        }
        let texts = scan::read_photo(file).await.map_err(Wrong::Photo)?;
        let mut wrong = SlipError::NotASlip;
        for text in texts {
            match self.session.read_slip_text(&text) {
                Ok(opened) => return Ok(opened),
                // There may be other codes beside that of the slip.
                Err(SlipError::NotASlip) => {}
                Err(error) => wrong = error,
            }
        }
        Err(Wrong::Slip(wrong))
    }

    /// Shows what was read; one that is in the books already is not asked about again.
    pub fn show(self, read: Result<Opened, Wrong>, key: Option<String>) {
        self.refused.set(None);
        match read {
            Err(wrong) => self.stage.set(Stage::Wrong(wrong)),
            Ok(opened) => match self.request_of(&opened) {
                Some(request) => self.known(request, &opened, key),
                None => {
                    self.stage.set(Stage::Check { opened: Arc::new(opened), key });
                    focus_on(CHECK_HEADING.to_owned());
                }
            },
        }
    }

    /// Registers what was checked.
    pub fn register(self, opened: Arc<Opened>, registration: Registration, key: Option<String>) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.refused.set(None);
        spawn_local(async move {
            let result = self.session.take_slip(&opened, registration, key.as_deref()).await;
            // The page may have been left meanwhile.
            if self.busy.try_set(false).is_some() {
                return;
            }
            match result {
                Ok(()) => self.end(self.request_of(&opened).map_or(Stage::Nothing, Stage::Done)),
                Err(Refusal::Rejected(Rejection::SlipKnown(request))) => self.known(request, &opened, key),
                Err(refusal) => {
                    self.refused.set(Some((troubles::strings(self.lang).refusal)(&refusal)));
                }
            }
        });
    }

    /// Puts it away; what comes from the inbox stays there.
    pub fn leave(self) {
        self.refused.set(None);
        self.stage.set(Stage::Nothing);
        focus_on(WAYS_HEADING.to_owned());
    }

    /// Says what became of it; what had the focus has gone.
    fn end(self, stage: Stage) {
        self.stage.set(stage);
        focus_on(SAID.to_owned());
    }

    /// It counts once; one of the inbox has nothing to wait for there, unless it only carries another's id.
    fn known(self, request: RequestId, opened: &Opened, key: Option<String>) {
        let same = untrack(|| self.session.read(&[], |station| is_same(station, &request, &opened.slip)));
        if let Some(key) = key.filter(|_| same) {
            // One that cannot be deleted is recognised again.
            spawn_local(async move {
                let _ = self.session.drop_slip(&key).await;
            });
        }
        self.end(Stage::Known(request));
    }

    fn request_of(self, opened: &Opened) -> Option<RequestId> {
        untrack(|| {
            self.session
                .read(&[Slice::Requests], |station| station.requests().by_slip(&opened.slip.id).cloned())
        })
    }
}
