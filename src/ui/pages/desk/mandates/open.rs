//! One open mandate: what the station says about it, and the place from which things are done to it.

use leptos::prelude::*;

use super::Page;
use crate::domain::mandates::{Account, Load, Mandate, account, by_month};
use crate::domain::values::MandateId;
use crate::domain::{Command, Slice};
use crate::ui::pages::desk::record::{Deed, Undo, focus_on};

/// Id of the card at the top, for the focus.
pub(super) const TOP: &str = "mandate-top";

/// One open mandate.
#[derive(Clone, Copy)]
pub(super) struct Open {
    pub page: Page,
    pub deed: Deed,
    pub record: Memo<Option<Mandate>>,
    pub account: Memo<Account>,
    /// Work by month, the oldest first.
    pub months: Memo<Vec<((i32, u32), Load)>>,
    id: StoredValue<MandateId>,
}

impl Open {
    /// Opens the mandate of this id.
    pub fn new(page: Page, id: MandateId) -> Open {
        let id = StoredValue::new(id);
        let get = move || id.get_value();
        let record = Memo::new(move |_| {
            let id = get();
            page.session.read(&[Slice::Mandates], |station| station.mandates().get(&id).cloned())
        });
        let slices = [Slice::Mandates, Slice::Requests];
        let account = Memo::new(move |_| {
            let (id, today) = (get(), page.clock.today());
            page.session.read(&slices, |station| {
                let mandate = station.mandates().get(&id);
                mandate.map(|mandate| account(station, mandate, today)).unwrap_or_default()
            })
        });
        let months = Memo::new(move |_| {
            let (id, today) = (get(), page.clock.today());
            page.session.read(&slices, |station| {
                let mandate = station.mandates().get(&id);
                let months = mandate.map(|mandate| by_month(station, mandate, today)).unwrap_or_default();
                months.into_iter().collect()
            })
        });
        Open { page, deed: Deed::new(), record, account, months, id }
    }

    /// Its id.
    pub fn id(self) -> MandateId {
        self.id.get_value()
    }

    /// Sends a command from a dialog, closes it, and says what was done with the way back; `back` is asked for that
    /// once it is on disk.
    pub fn send(
        self,
        deed: Deed,
        dialog: RwSignal<bool>,
        command: Command,
        said: &'static str,
        back: impl FnOnce(&Mandate) -> Option<Command> + 'static,
    ) {
        deed.send(vec![command], move |done| {
            if done {
                dialog.set(false);
                let record = self.record.get_untracked();
                let back = record.as_ref().and_then(back).into_iter().collect();
                self.deed.undo.set(Some(Undo { said, back }));
                focus_on(TOP.to_owned());
            }
        });
    }
}
