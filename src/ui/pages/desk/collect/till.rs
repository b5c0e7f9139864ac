//! What the parts of the till share.

use leptos::prelude::*;

use super::fields::CollectFields;
use super::paper::{LastPaper, PaperFields, blank};
use super::{FORM, Fresh, PAPER, collect};
use crate::app::clock::{self, Clock};
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::cashdesk::{Collection, Method};
use crate::domain::rights::WINDOW;
use crate::domain::values::BillerId;
use crate::domain::{Command, Slice};
use crate::forms::collect::{Around, BillDraft, Draft, OWN, field, months};
use crate::i18n::collect::Collect;
use crate::route::{DeskRoute, Route};
use crate::ui::components::field_id;
use crate::ui::pages::desk::record::{Fields, Form, focus_on};
use crate::ui::pages::desk::rights::allowed;

/// Where the focus goes when everything is right.
pub const CHECK: &str = "collect-check";

/// The open till.
#[derive(Clone, Copy)]
pub struct Till {
    pub session: Session,
    pub clock: Clock,
    pub form: Form<CollectFields>,
    /// What stands on the check screen, and what was typed when it was put there.
    pub checked: RwSignal<Option<(Draft, Collection)>>,
    /// The pad writes into the amount, or else into what was given.
    pub into_amount: RwSignal<bool>,
    pub shut: Signal<bool>,
    router: Router,
    fresh: Fresh,
    last_paper: LastPaper,
    /// Looked up once: a press has no owner to ask for the language.
    pub words: &'static Collect,
}

impl Till {
    /// With what was left half typed on offer; for a sheet of a pad, or for somebody who stands at the desk.
    pub fn open(paper: bool) -> Till {
        let (session, clock) = (Session::get(), Clock::get());
        let period = untrack(|| months(clock.today())).into_iter().next().unwrap_or_default();
        let bill = BillDraft { period, ..BillDraft::default() };
        let blank = Draft { bill, paper: paper.then(blank), ..Draft::default() };
        let fields = CollectFields::new(paper.then(PaperFields::new));
        let key = if paper { PAPER } else { FORM };
        let nothing = Memo::new(|_| None::<Draft>);
        let can = allowed(WINDOW);
        Till {
            session,
            clock,
            form: Form::open(key.to_owned(), fields, nothing, blank),
            checked: RwSignal::new(None),
            into_amount: RwSignal::new(true),
            shut: Signal::derive(move || !can.get()),
            router: Router::get(),
            fresh: Fresh::get(),
            last_paper: LastPaper::get(),
            words: collect(),
        }
    }

    /// The fields.
    pub fn fields(self) -> CollectFields {
        self.form.fields
    }

    /// Is the fee of the station itself in hand? Tracked.
    pub fn is_own(self) -> bool {
        self.fields().biller.with(|biller| biller == OWN)
    }

    /// How it is paid; tracked.
    pub fn method(self) -> Method {
        self.fields().method.with(|word| crate::forms::collect::method(word))
    }

    /// Reads what a payment is checked against: of a sheet of a pad, the hour when it was written; tracked.
    pub fn around<T>(self, read: impl FnOnce(Around<'_>) -> T) -> T {
        let (session, now) = (self.session, self.clock.now());
        let written = self.fields().paper.and_then(|paper| paper.draft().written());
        let (today, at) = written.unwrap_or_else(|| (now.day(), now.minute()));
        let key =
            move |biller: &BillerId, account: &str, period: &str| session.bill_key(biller, account, period);
        let slices = [Slice::Cashdesk, Slice::Profile, Slice::Catalogue];
        session.read(&slices, |station| read(Around { station, today, at, key: &key }))
    }

    /// Puts the bill in hand beside the others, and takes the next one.
    pub fn add(self) {
        let fields = self.fields();
        let draft = untrack(|| self.fields().draft());
        match untrack(|| self.around(|around| draft.check_bill(around))) {
            Err(problems) => self.form.deed.object(problems),
            Ok(_) => {
                // Not the name: it may be the bill of a neighbour.
                let BillDraft { biller, period, .. } = draft.bill.clone();
                self.form.deed.problems.set(Vec::new());
                fields.others.update(|others| others.push(draft.bill));
                fields.fill_bill(&BillDraft { biller, period, ..BillDraft::default() });
                focus_on(field_id(field::ACCOUNT));
            }
        }
    }

    /// Shows what will happen, or what is wrong.
    pub fn review(self) {
        let draft = untrack(|| self.fields().draft());
        let paper = draft.paper.as_ref().map(|paper| {
            untrack(|| self.session.read(&[], |station| paper.check(station, self.clock.now())))
        });
        let checked = untrack(|| self.around(|around| draft.check(around)));
        let checked = match (paper.transpose(), checked) {
            (Ok(paper), Ok(collection)) => Ok(Collection { paper, ..collection }),
            (Ok(_), Err(wrong)) | (Err(wrong), Ok(_)) => Err(wrong),
            (Err(mut wrong), Err(more)) => {
                wrong.extend(more);
                Err(wrong)
            }
        };
        match checked {
            Err(problems) => self.form.deed.object(problems),
            Ok(collection) => {
                self.form.deed.problems.set(Vec::new());
                self.form.deed.refused.set(None);
                self.checked.set(Some((draft, collection)));
                focus_on(CHECK.to_owned());
            }
        }
    }

    /// Takes the payment. What follows happens once it is on disk.
    pub fn confirm(self) {
        let Some((draft, mut collection)) = self.checked.get_untracked() else { return };
        // By the clock at this moment: the screen may have stood for a while.
        collection.at = clock::read().minute();
        self.form.save(vec![Command::Collect(Box::new(collection))], move || {
            self.checked.set(None);
            self.form.discard();
            if draft.paper.is_some() {
                self.last_paper.0.set(draft.paper);
            }
            let taken = untrack(|| {
                let device = self.session.device()?.id;
                self.session.read(&[], |station| station.cashdesk().shift(&device)?.taken.last().cloned())
            });
            if let Some(id) = taken {
                self.fresh.0.set(Some(id.clone()));
                self.router.go(&Route::Desk(DeskRoute::Receipt(id)));
            }
        });
    }
}
