//! Taking a file in, step by step: read, open, plan, safety copy, merge.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::app::files::{Incoming, Unusable};
use crate::app::session::{Kind, Secret, Session, Trouble};
use crate::domain::Rejection;
use crate::engine::{BackupFile, Checked, ExchangeError, Named, Refusal};
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
    /// The names of the chosen files.
    pub name: RwSignal<String>,
    /// Files that were chosen together and have to wait for this one.
    later: StoredValue<Vec<Named>, LocalStorage>,
    /// Entries that have come with files before this one.
    before: StoredValue<u64>,
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
            later: StoredValue::new_local(Vec::new()),
            before: StoredValue::new(0),
            session: Session::get(),
            lang,
        }
    }

    /// Away with it.
    pub fn forget(self) {
        self.stage.try_set(Stage::Idle);
        self.failed.try_set(None);
        self.later.try_update_value(Vec::clear);
    }

    /// Reads the chosen files and says what taking them in would do.
    pub fn read(self, files: Vec<File>) {
        self.forget();
        self.before.set_value(0);
        let names: Vec<String> = files.iter().map(File::name).collect();
        self.name.set(names.join(" · "));
        self.run(Doing::Checking, async move |merge: Merge| {
            let mut all = Vec::new();
            for file in &files {
                match merge.check(file, files.len() == 1).await? {
                    Ok(checked) => all.push((file.name(), checked)),
                    // Of several the first that is wrong is named, and none is taken in.
                    Err(stage) => {
                        merge.name.try_set(file.name());
                        merge.stage.try_set(stage);
                        return Ok(());
                    }
                }
            }
            merge.plan(all).await
        });
    }

    /// One file, read and found sound, or the stage that says what it is instead.
    async fn check(self, file: &File, alone: bool) -> Result<Result<Checked, Stage>, Trouble> {
        Ok(match self.session.read_file(file).await {
            Err(unusable) => Err(Stage::Unfit(unfit(unusable))),
            Ok(Incoming::Journal(checked)) => Ok(*checked),
            Ok(Incoming::Exchange(file)) => match self.session.open_exchange(&file).await {
                Ok(checked) => Ok(checked),
                Err(Trouble::File(Unusable::Exchange(ExchangeError::Foreign))) => Err(Stage::Foreign),
                Err(Trouble::File(unusable)) => Err(Stage::Unfit(unfit(unusable))),
                Err(trouble) => return Err(trouble),
            },
            Ok(Incoming::Backup(file)) => {
                let sign = untrack(|| self.session.sign());
                let ours = sign.is_some_and(|sign| sign.station == file.head.station);
                Err(match (ours, alone) {
                    (false, _) => Stage::Foreign,
                    (true, true) => Stage::Sealed(Rc::from(file)),
                    (true, false) => Stage::Unfit(Unfit::Alone),
                })
            }
        })
    }

    /// Opens a sealed backup and says what taking it in would do.
    pub fn open(self, file: Rc<BackupFile>, secret: Secret) {
        self.run(Doing::Opening, async move |merge: Merge| {
            match merge.session.open_backup(&file, secret).await {
                Ok((_, checked)) => merge.plan(vec![(merge.name.get_untracked(), checked)]).await,
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
            let added = match merge.session.merge(&checked).await {
                // Meanwhile it has come another way.
                Err(Trouble::Refused(Refusal::Rejected(Rejection::NothingChanged))) => 0,
                result => result?,
            };
            let later = merge.later.try_update_value(std::mem::take).unwrap_or_default();
            let added = merge.before.try_get_value().unwrap_or_default() + added;
            merge.before.try_set_value(added);
            // Said at once: what has come stays, whatever becomes of the rest.
            merge.stage.try_set(Stage::Merged { added, copy });
            merge.plan(later).await
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

    /// What can be taken in at once is planned together, the rest afterwards; what cannot be taken in comes last.
    async fn plan(self, mut files: Vec<Named>) -> Result<(), Trouble> {
        let mut put_off = 0;
        while let Some(((name, checked), mut later)) = self.session.join_files(files).await? {
            let plan = self.session.plan_merge(&checked).await?;
            let is_new = plan.verdict != Verdict::NothingNew;
            if !is_new {
                self.session.note_received(&checked).await;
            }
            let came_before = self.before.try_get_value().unwrap_or_default() > 0;
            if !is_new && (came_before || !later.is_empty()) {
                files = later;
                continue;
            }
            if is_new && !is_merge(&plan) && put_off < later.len() {
                put_off += 1;
                later.push((name, checked));
                files = later;
                continue;
            }
            self.later.try_set_value(later);
            self.name.try_set(name);
            self.stage.try_set(Stage::Planned(Rc::new(checked), plan));
            return Ok(());
        }
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
