//! What comes in files of its own, when it is first needed: the chunks of the desk's program.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk;
use crate::app::env::sleep;
use crate::app::preferences::FetchEnglish;
use crate::app::preferences::Preferences;
use crate::app::router::Router;
use crate::app::rules;
use crate::app::session::{Kind, Phase, Session, Task, Trouble};
use crate::domain::rights::WINDOW;
use crate::engine::Exported;
use crate::i18n::desk::strings;
use crate::ui::components::{Chunk, Later, NotLoaded, Toasts, lazy, never};
use crate::ui::shell::GateShell;
use crate::ui::shell::desk::to_heading;

/// So long after the desk has opened the rest of it is fetched …
const AHEAD_MS: u64 = 3_000;
/// … and again after this long, when something did not come.
const AGAIN_MS: u64 = 60_000;

/// Makes a page.
pub type MakePage = fn() -> AnyView;
/// Makes what stands in a dialog, which closes itself by this.
pub type MakeDialog = fn(RwSignal<bool>) -> AnyView;
/// Founds or opens the demo.
pub type TryDemo = fn(Session) -> Later<Result<(), Trouble>>;
/// Registers what residents have left; how many.
pub type TakeInbox = fn(Session) -> Later<Option<usize>>;
/// Listens for residents who take a number on their side.
pub type GiveNumbers = fn(Session);
/// Looks what is to be settled, and keeps how much it is.
pub type Check = fn(Session) -> Later<()>;
/// Takes everything out as a file.
pub type Export = fn(Session, Kind) -> Later<Result<Exported, Trouble>>;

impl From<NotLoaded> for Trouble {
    fn from(_: NotLoaded) -> Self {
        Trouble::NotLoaded
    }
}

/// Everything that comes in chunks. Which function belongs to which chunk is said in src/bin/desk.rs: what
/// marks a chunk is kept whole in each program that the library is linked into.
#[derive(Clone, Copy)]
pub struct Chunks {
    /// What turns commands into entries.
    pub rules: rules::Fetch,
    /// Empties the inbox.
    pub take_inbox: Chunk<TakeInbox>,
    pub give_numbers: Chunk<GiveNumbers>,
    pub setup: Chunk<MakePage>,
    pub demo: Chunk<TryDemo>,
    pub restore: Chunk<MakePage>,
    pub damaged: Chunk<MakePage>,
    pub data: Chunk<MakePage>,
    pub tablets: Chunk<MakePage>,
    pub export: Chunk<Export>,
    pub people: Chunk<MakePage>,
    pub requests: Chunk<MakePage>,
    /// 记一次咨询, begun.
    pub consult: Chunk<MakePage>,
    pub slips: Chunk<MakePage>,
    pub bookings: Chunk<MakePage>,
    pub queue: Chunk<MakePage>,
    pub collect: Chunk<MakePage>,
    pub catalogue: Chunk<MakePage>,
    pub providers: Chunk<MakePage>,
    pub shift: Chunk<MakePage>,
    pub billers: Chunk<MakePage>,
    pub remittances: Chunk<MakePage>,
    pub finance: Chunk<MakePage>,
    pub notices: Chunk<MakePage>,
    pub visits: Chunk<MakePage>,
    pub profile: Chunk<MakePage>,
    pub publish: Chunk<MakePage>,
    pub staff: Chunk<MakePage>,
    /// 换人.
    pub switch: Chunk<MakeDialog>,
    pub history: Chunk<MakePage>,
    pub findings: Chunk<MakePage>,
    pub positioning: Chunk<MakePage>,
    pub mandates: Chunk<MakePage>,
    pub policies: Chunk<MakePage>,
    /// Looks what is to be settled.
    pub check: Chunk<Check>,
    /// The English words of all pages.
    pub english: FetchEnglish,
}

impl Chunks {
    /// Nothing ever comes.
    const NONE: Chunks = Chunks {
        rules: || Box::pin(async { None }),
        take_inbox: never,
        give_numbers: never,
        setup: never,
        demo: never,
        restore: never,
        damaged: never,
        data: never,
        tablets: never,
        export: never,
        people: never,
        requests: never,
        consult: never,
        slips: never,
        bookings: never,
        queue: never,
        collect: never,
        catalogue: never,
        providers: never,
        shift: never,
        billers: never,
        remittances: never,
        finance: never,
        notices: never,
        visits: never,
        profile: never,
        publish: never,
        staff: never,
        switch: never,
        history: never,
        findings: never,
        positioning: never,
        mandates: never,
        policies: never,
        check: never,
        english: || Box::pin(async { false }),
    };

    /// Provides them to everything below.
    pub fn provide(self) {
        provide_context(self);
        rules::come_by(self.rules);
    }

    /// Those provided above.
    pub fn get() -> Chunks {
        use_context().unwrap_or(Chunks::NONE)
    }

    /// See [`Session::try_demo`].
    ///
    /// # Errors
    /// As there, and when the chunk does not come.
    pub async fn try_demo(self, session: Session) -> Result<(), Trouble> {
        let try_demo = session.working(Task::Founding, async |_| (self.demo)().await).await?;
        try_demo(session).await
    }

    /// See [`Session::export`].
    ///
    /// # Errors
    /// As there, and when the chunk does not come.
    pub async fn export(self, session: Session, kind: Kind) -> Result<Exported, Trouble> {
        // What is fetched belongs to the work: whoever sees that it has begun does not press again.
        let export = session.working(Task::Exporting, async |_| (self.export)().await).await?;
        export(session, kind).await
    }

    /// Empties the inbox whenever the desk is opened or come back to. What it takes is fetched only when
    /// somebody has left something.
    pub fn take_slips_when_open(self, session: Session, router: Router) {
        // Also when somebody who may takes over from somebody who may not.
        let may = Memo::new(move |_| session.may(WINDOW));
        let (toasts, preferences) = (Toasts::get(), Preferences::get());
        Effect::new(move || {
            if session.phase() == Phase::Open && router.visible() && may.get() {
                spawn_local(async move {
                    if let Some(n) = self.take_inbox_of(session).await.filter(|n| *n > 0) {
                        let words = strings(preferences.lang.get_untracked());
                        toasts.say((words.slips_taken)(n));
                    }
                });
            }
        });
    }

    /// How many slips were registered; none where nobody has left any.
    async fn take_inbox_of(self, session: Session) -> Option<usize> {
        if !session.has_slips().await {
            return None;
        }
        let take = (self.take_inbox)().await.ok()?;
        take(session).await
    }

    /// Looks what is to be settled whenever other tablets have brought something new, and at each opening where
    /// there are others. Nothing is fetched for a station that has one tablet.
    pub fn check_when_others_wrote(self, session: Session) {
        let others = Memo::new(move |_| session.entries_of_others());
        Effect::new(move || {
            if session.phase() == Phase::Open && others.get() > 0 {
                spawn_local(async move {
                    sleep(AHEAD_MS).await;
                    if let Ok(check) = (self.check)().await {
                        check(session).await;
                    }
                });
            }
        });
    }

    /// Fetches quietly, once the desk is open, what its pages are made of: then they open at once, and
    /// also when the network has gone.
    pub fn fetch_ahead(self, session: Session) {
        Effect::new(move |begun: Option<bool>| {
            let begun = begun == Some(true);
            let begin = !begun && session.phase() == Phase::Open;
            if begin {
                spawn_local(async move {
                    sleep(AHEAD_MS).await;
                    while (self.rules)().await.is_none() {
                        sleep(AGAIN_MS).await;
                    }
                    session.project_if_behind().await;
                    if let Ok(give) = (self.give_numbers)().await {
                        give(session);
                    }
                    self.take_inbox_of(session).await;
                    let pages = [
                        self.requests,
                        self.people,
                        self.collect,
                        self.finance,
                        self.catalogue,
                        self.notices,
                        self.providers,
                        self.shift,
                        self.profile,
                        self.publish,
                        self.staff,
                        self.history,
                        self.findings,
                        self.positioning,
                        self.policies,
                        self.data,
                    ];
                    for page in pages {
                        while page().await.is_err() {
                            sleep(AGAIN_MS).await;
                        }
                    }
                    (self.english)().await;
                });
            }
            begun || begin
        });
    }
}

/// A page out of a chunk, or what there is to see until it has come.
#[component]
pub fn Lazy(
    page: Chunk<MakePage>,
    /// There is no frame around it.
    #[prop(optional)]
    whole: bool,
) -> impl IntoView {
    let frame = if whole { gate } else { |view| view };
    // A form says no in the rules' words, perhaps before anything was sent to them.
    spawn_local(rules::learn_their_words());
    lazy(page, |make| make(), frame, to_heading, whole)
}

fn gate(view: AnyView) -> AnyView {
    view! { <GateShell title=desk().desk>{view}</GateShell> }.into_any()
}
