//! Taking a file in, step by step: read, open, plan, safety copy, merge.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::app::files::{Incoming, Unusable};
use crate::app::session::{Kind, Secret, Session, Trouble};
use crate::domain::Rejection;
use crate::engine::{BackupFile, Checked, ExchangeError, Refusal};
use crate::i18n::Lang;
use crate::i18n::data::{Doing, Unfit};
use crate::journal::{Plan, Verdict};
use crate::vault::HeaderError;

/// Where an import stands.
#[derive(Clone)]
pub enum Stage {
    Idle,
    /// The file cannot be used at all.
    Unfit(Unfit),
    /// A sealed backup of this station: somebody must open it.
    Sealed(Rc<BackupFile>),
    Planned(Rc<Checked>, Plan),
    /// Refused before anything was opened: another station.
    Foreign,
    /// How many entries came, and the safety copy that was made before.
    Merged {
        added: u64,
        copy: Option<String>,
    },
}

/// One import.
#[derive(Clone, Copy)]
pub struct Merge {
    pub stage: RwSignal<Stage, LocalStorage>,
    pub doing: RwSignal<Option<Doing>>,
    /// What went wrong in this step, in words.
    pub failed: RwSignal<Option<String>>,
    /// The name of the chosen file.
    pub name: RwSignal<String>,
    session: Session,
    lang: Lang,
}

impl Merge {
    /// Nothing chosen yet.
    pub fn new(lang: Lang) -> Self {
        Merge {
            stage: RwSignal::new_local(Stage::Idle),
            doing: RwSignal::new(None),
            failed: RwSignal::new(None),
            name: RwSignal::new(String::new()),
            session: Session::get(),
            lang,
        }
    }

    /// Away with it.
    pub fn forget(self) {
        self.stage.try_set(Stage::Idle);
        self.failed.try_set(None);
    }

    /// Reads a chosen file and says what taking it in would do.
    pub fn read(self, file: File) {
        self.forget();
        self.name.set(file.name());
        self.run(Doing::Checking, async move |merge: Merge| match merge.session.read_file(&file).await {
            Err(unusable) => {
                merge.stage.try_set(Stage::Unfit(unfit(unusable)));
                Ok(())
            }
            Ok(Incoming::Journal(checked)) => merge.plan(*checked).await,
            Ok(Incoming::Exchange(file)) => match merge.session.open_exchange(&file).await {
                Ok(checked) => merge.plan(checked).await,
                Err(Trouble::File(Unusable::Exchange(ExchangeError::Foreign))) => {
                    merge.stage.try_set(Stage::Foreign);
                    Ok(())
                }
                Err(Trouble::File(unusable)) => {
                    merge.stage.try_set(Stage::Unfit(unfit(unusable)));
                    Ok(())
                }
                Err(trouble) => Err(trouble),
            },
            Ok(Incoming::Backup(file)) => {
                let ours =
                    untrack(|| merge.session.sign()).is_some_and(|sign| sign.station == file.head.station);
                merge.stage.try_set(if ours { Stage::Sealed(Rc::from(file)) } else { Stage::Foreign });
                Ok(())
            }
        });
    }

    /// Opens a sealed backup and says what taking it in would do.
    pub fn open(self, file: Rc<BackupFile>, secret: Secret) {
        self.run(Doing::Opening, async move |merge: Merge| {
            match merge.session.open_backup(&file, secret).await {
                Ok((_, checked)) => merge.plan(checked).await,
                Err(Trouble::File(unusable)) => {
                    merge.stage.try_set(Stage::Unfit(unfit(unusable)));
                    Ok(())
                }
                Err(Trouble::Refused(Refusal::Vault(error))) if error != HeaderError::WrongPassphrase => {
                    merge.stage.try_set(Stage::Unfit(Unfit::OtherKeys));
                    Ok(())
                }
                Err(trouble) => Err(trouble),
            }
        });
    }

    /// Makes the safety copy and takes the file in. What a tablet hands over every day, and only adds, needs none.
    pub fn merge(self, checked: Rc<Checked>) {
        let first = if checked.handed { Doing::Merging } else { Doing::SafetyCopy };
        self.run(first, async move |merge: Merge| {
            let mut copy = None;
            if !checked.handed {
                copy = Some(merge.session.export(Kind::Backup).await?.name);
            }
            merge.doing.try_set(Some(Doing::Merging));
            let added = match merge.session.merge((*checked).clone()).await {
                // Meanwhile it has come another way.
                Err(Trouble::Refused(Refusal::Rejected(Rejection::NothingChanged))) => 0,
                result => result?,
            };
            merge.stage.try_set(Stage::Merged { added, copy });
            Ok(())
        });
    }

    /// Makes the safety copy and gives this tablet a new name; the desk locks itself then.
    pub fn separate(self, checked: Rc<Checked>) {
        self.run(Doing::SafetyCopy, async move |merge: Merge| {
            merge.session.export(Kind::Backup).await?;
            merge.doing.try_set(Some(Doing::Merging));
            merge.session.separate(&checked).await
        });
    }

    async fn plan(self, checked: Checked) -> Result<(), Trouble> {
        let plan = self.session.plan_merge(&checked).await?;
        if plan.verdict == Verdict::NothingNew && checked.handed {
            self.session.note_received(&checked).await;
        }
        self.stage.try_set(Stage::Planned(Rc::new(checked), plan));
        Ok(())
    }

    /// Does one step; what goes wrong is shown under it.
    fn run<F>(self, doing: Doing, step: F)
    where
        F: AsyncFnOnce(Merge) -> Result<(), Trouble> + 'static,
    {
        if self.doing.get_untracked().is_some() {
            return;
        }
        self.doing.set(Some(doing));
        self.failed.set(None);
        spawn_local(async move {
            let result = step(self).await;
            self.doing.try_set(None);
            if let Err(trouble) = result {
                self.failed.try_set(Some(trouble.words(self.lang)));
            }
        });
    }
}

/// Can this plan be carried out here?
pub fn is_merge(plan: &Plan) -> bool {
    plan.verdict == Verdict::Merge
}

fn unfit(unusable: Unusable) -> Unfit {
    match unusable {
        Unusable::NotOurs => Unfit::Garbage,
        Unusable::Unreadable => Unfit::Unreadable,
        Unusable::Journal(error) => error.into(),
        Unusable::Backup(error) => error.into(),
        Unusable::Exchange(error) => error.into(),
    }
}
