//! Slips at the desk: those that wait in the inbox, and those that somebody brings.

use leptos::prelude::*;
use web_sys::File;

use super::Session;
use crate::app::files;
use crate::domain::Rejection;
use crate::domain::requests::Registration;
use crate::domain::rights::WINDOW;
use crate::domain::values::RequestId;
use crate::engine::{Refusal, Waiting};
use crate::slip::{LARGEST, Opened, SlipError, from_text, is_same};

/// Slips of the inbox that could not be registered by themselves, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuck {
    /// Where it rests.
    pub key: String,
    pub slip: Result<Opened, SlipError>,
    /// Why a rule of the station says no.
    pub refused: Option<Rejection>,
}

impl Session {
    /// Has anybody left a slip?
    pub async fn has_slips(self) -> bool {
        match self.engine() {
            Some(engine) => engine.has_slips().await.unwrap_or_default(),
            None => false,
        }
    }

    /// Slips of the inbox that a person has to look at; tracked.
    pub fn stuck_slips(self) -> Vec<Stuck> {
        self.stuck.get()
    }

    /// Registers every slip of the inbox; how many. What cannot be registered stays there and is told apart.
    /// `None`: it could not be looked at, or not all of it could be saved.
    pub async fn take_inbox(self) -> Option<usize> {
        let may = untrack(|| self.may(WINDOW) && self.can_write());
        let busy = self.inner.try_update_value(|inner| std::mem::replace(&mut inner.taking_slips, true));
        if busy != Some(false) {
            return None;
        }
        let mut registered = None;
        // Unread, they wait for the next time.
        if let Some(engine) = self.engine().filter(|_| may)
            && let Ok(waiting) = engine.inbox().await
        {
            registered = Some(0);
            let mut stuck = Vec::new();
            for Waiting { key, slip } in waiting {
                let Ok(opened) = &slip else {
                    stuck.push(Stuck { key, slip, refused: None });
                    continue;
                };
                let registration = engine.registration(opened);
                match self.take_slip(opened, registration, Some(&key)).await {
                    Ok(()) => registered = registered.map(|n| n + 1),
                    Err(Refusal::Rejected(Rejection::SlipKnown(id)))
                        if engine.read(|station| is_same(station, &id, &opened.slip)) =>
                    {
                        // It is in the books; one that cannot be deleted is recognised again.
                        let _ = engine.drop_slip(&key).await;
                    }
                    Err(Refusal::Rejected(refused)) => {
                        stuck.push(Stuck { key, slip, refused: Some(refused) });
                    }
                    // Not saved: all of them stay where they are.
                    Err(_) => {
                        registered = None;
                        break;
                    }
                }
            }
            if self.stuck.get_untracked() != stuck {
                self.stuck.set(stuck);
            }
        }
        self.inner.try_update_value(|inner| inner.taking_slips = false);
        registered
    }

    /// Opens a slip that came as text, from a code or a chat.
    ///
    /// # Errors
    /// Why it is not taken in.
    pub fn read_slip_text(self, text: &str) -> Result<Opened, SlipError> {
        self.read_slip(&from_text(text)?)
    }

    /// Opens a slip that came as a file.
    ///
    /// # Errors
    /// Why it is not taken in.
    pub fn read_slip(self, sealed: &[u8]) -> Result<Opened, SlipError> {
        self.engine().ok_or(SlipError::NotASlip)?.open_slip(sealed)
    }

    /// Reads a slip that came as a file, or as a text in one. `None` when the browser cannot read the file.
    pub async fn read_slip_file(self, file: &File) -> Option<Result<Opened, SlipError>> {
        #[expect(clippy::cast_precision_loss, reason = "2 million is exact")]
        if file.size() > LARGEST as f64 {
            return Some(Err(SlipError::TooLarge));
        }
        let bytes = files::bytes(file).await.ok()?;
        let read = self.read_slip(&bytes);
        match std::str::from_utf8(&bytes) {
            Ok(text) if read == Err(SlipError::NotASlip) => Some(self.read_slip_text(text)),
            _ => Some(read),
        }
    }

    /// What a slip would register here; a person may change it first.
    pub fn registration_of(self, opened: &Opened) -> Option<Registration> {
        self.engine().map(|engine| engine.registration(opened))
    }

    /// Registers a slip; one of the inbox leaves it in the same transaction.
    ///
    /// # Errors
    /// Why nothing was changed.
    pub async fn take_slip(
        self,
        opened: &Opened,
        registration: Registration,
        key: Option<&str>,
    ) -> Result<(), Refusal> {
        self.watched(async |engine| engine.take_slip(opened, registration, key).await).await?;
        if let Some(key) = key {
            self.stuck.update(|stuck| stuck.retain(|other| other.key != key));
        }
        Ok(())
    }

    /// Throws a slip of the inbox away.
    ///
    /// # Errors
    /// When they may not, another window writes, or the disk does not do it.
    pub async fn drop_slip(self, key: &str) -> Result<(), Refusal> {
        let engine = self.engine().ok_or(Refusal::TakenOver)?;
        let dropped = engine.drop_slip(key).await;
        self.mirror(&engine);
        dropped?;
        self.stuck.update(|stuck| stuck.retain(|other| other.key != key));
        Ok(())
    }

    /// A photo of a request; `None` when it is not here.
    pub async fn photo(self, name: &str) -> Option<Vec<u8>> {
        self.engine()?.photo(name).await.ok().flatten()
    }

    /// What a resident asks for a request by.
    pub fn lookup_code(self, id: &RequestId) -> String {
        self.engine().map(|engine| engine.lookup_code(id)).unwrap_or_default()
    }
}
