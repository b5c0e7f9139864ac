//! The general list, for whoever has no station's board.

use std::rc::Rc;

use leptos::prelude::*;

use super::{Boards, Failure, Shown, Source};
use crate::app::fetch;
use crate::board::BoardService;
use crate::domain::catalogue::{Starter, StarterEntry};
use crate::domain::values::ServiceId;

impl Boards {
    /// What the starter catalogue says, fetched unless it is there.
    pub(super) async fn load_starter(self, source: Source) -> Result<Option<Shown>, Failure> {
        if let Some(general) = self.kept.with_value(|kept| kept.general.clone()) {
            return Ok(Some(Shown::of_general(general, source)));
        }
        let json = fetch::text("starter-catalogue.json").await.map_err(|_| Failure::Unreachable)?;
        let starter = Starter::read(&json).map_err(|_| Failure::Newer)?;
        let service = |entry: StarterEntry| BoardService {
            id: ServiceId::named(&entry.slug),
            details: entry.details,
            pause: None,
            checked: None,
        };
        let general: Rc<Vec<_>> = Rc::new(starter.entries.into_iter().map(service).collect());
        self.kept.update_value(|kept| kept.general = Some(general.clone()));
        Ok(Some(Shown::of_general(general, source)))
    }
}
