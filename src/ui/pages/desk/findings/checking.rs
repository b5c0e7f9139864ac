//! Looking through the journal for the screen: what was found stays until a newer look has ended.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::session::Session;
use crate::domain::rights::WINDOW;
use crate::engine::{Finding, Findings};
use crate::i18n::Lang;

/// Where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    Looking,
    Done,
    Failed(String),
}

/// The state of the page.
#[derive(Clone, Copy)]
pub struct Checking {
    pub stage: RwSignal<Stage>,
    pub found: RwSignal<Option<Arc<Findings>>>,
    /// Entries read, of.
    pub progress: RwSignal<(u64, u64)>,
    /// Says no when what is being read is not wanted any more.
    wanted: StoredValue<Rc<Cell<bool>>, LocalStorage>,
    session: Session,
    lang: Lang,
}

impl Checking {
    /// Nothing looked at yet.
    pub fn new(lang: Lang) -> Checking {
        let checking = Checking {
            stage: RwSignal::new(Stage::Looking),
            found: RwSignal::new(None),
            progress: RwSignal::new((0, 0)),
            wanted: StoredValue::new_local(Rc::default()),
            session: Session::get(),
            lang,
        };
        on_cleanup(move || {
            checking.wanted.try_with_value(|wanted| wanted.set(false));
        });
        checking
    }

    /// Looks, from the beginning.
    pub fn begin(self) {
        let wanted = Rc::new(Cell::new(true));
        self.wanted.update_value(|before| {
            before.set(false);
            *before = wanted.clone();
        });
        self.stage.set(Stage::Looking);
        spawn_local(async move {
            let go_on = || wanted.get();
            let progress = |done, of| {
                self.progress.try_set((done, of));
            };
            let found = self.session.findings(go_on, progress).await;
            if !wanted.get() {
                return;
            }
            match found {
                Ok(Some(found)) => {
                    // The same list is not built anew: whoever moves through it keeps their place.
                    let same = |known: &Option<Arc<Findings>>| known.as_deref() == Some(&found);
                    if self.found.try_with_untracked(same) == Some(false) {
                        self.found.try_set(Some(Arc::new(found)));
                    }
                    self.stage.try_set(Stage::Done);
                }
                // The station has been closed meanwhile.
                Ok(None) => {}
                Err(trouble) => {
                    self.stage.try_set(Stage::Failed(trouble.words(self.lang)));
                }
            }
        });
    }

    /// How much there is for whoever acts; `None` while that is not known. Tracked.
    pub fn count(self) -> Option<usize> {
        let window = self.session.may(WINDOW);
        self.found.with(|found| {
            let found = found.as_ref()?;
            let fields = found.fields.iter().filter(|finding| is_for(finding, window)).count();
            let others = if window { found.crowded.len() + found.twins.len() } else { 0 };
            Some(fields + others + found.money.len() + found.doubles.len() + found.clocks.len())
        })
    }

    /// The fields that whoever acts may know of. Tracked.
    pub fn fields(self) -> Vec<Finding> {
        let window = self.session.may(WINDOW);
        self.found.with(|found| {
            let fields = found.iter().flat_map(|found| &found.fields);
            fields.filter(|finding| is_for(finding, window)).cloned().collect()
        })
    }

    /// This one is settled: away with it, also before the journal has been looked through again.
    pub fn settled(self, change: impl Fn(&mut Findings)) {
        self.found.update(|found| {
            if let Some(found) = found {
                change(Arc::make_mut(found));
                // Whoever leaves the page before the next look has ended does not meet it again on 今天.
                self.session.settles(found);
            }
        });
    }
}

/// Residents are for those whose work they are.
fn is_for(finding: &Finding, window: bool) -> bool {
    window || !finding.is_about_residents()
}
