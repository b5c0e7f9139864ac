//! Which board residents see: the station's own on its tablet, else that of the chosen community,
//! else the starter catalogue.

mod general;
mod of;

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::fetch::{self, FetchError};
use super::router::Router;
use crate::board::{Board, BoardNotice, BoardProvider, BoardService, ReadError, StationIndex, StationLink};
use crate::domain::profile::Profile;
use crate::domain::values::{Day, ProviderId, ServiceId};
use crate::json;
use crate::storage::boards;
use crate::storage::browser::{IndexedDbStore, Preference, Preferences};
use crate::storage::{Space, StoreError};

/// The desk says so to its own page whenever it has written its board: residents' pages may have read the one before.
pub(super) const WRITTEN: &str = "linli-board";

/// Something that has to be fetched first.
#[derive(Debug, Clone, Default)]
pub enum Load<T> {
    #[default]
    Waiting,
    Ready(T),
    Failed(Failure),
}

/// Why it did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// No network, or the server has not got it.
    Unreachable,
    /// It was made by a newer program.
    Newer,
    /// Something came that is not what was asked for.
    Unreadable,
}

/// Where the shown services come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// This device's own station.
    Own,
    /// The chosen community's published board; `offline` while only the saved copy is there.
    Published { offline: bool },
    /// The general list, because no community is chosen.
    Starter,
    /// The general list, because this community has published nothing.
    Unpublished(StationLink),
}

/// What residents see.
#[derive(Debug)]
pub struct Shown {
    pub source: Source,
    /// None while the general list shows.
    pub board: Option<Rc<Board>>,
    general: Rc<Vec<BoardService>>,
}

impl Shown {
    fn of_board(board: Rc<Board>, source: Source) -> Shown {
        Shown { source, board: Some(board), general: Rc::default() }
    }

    fn of_general(general: Rc<Vec<BoardService>>, source: Source) -> Shown {
        Shown { source, board: None, general }
    }

    /// Does the other show the same? Boards by what they are made of, not word by word.
    fn is_same(&self, other: &Shown) -> bool {
        let boards = match (&self.board, &other.board) {
            (Some(a), Some(b)) => a.made == b.made && a.heads == b.heads && a.profile.code == b.profile.code,
            (None, None) => true,
            _ => false,
        };
        boards && self.source == other.source
    }

    /// The station, if the board of one shows.
    pub fn profile(&self) -> Option<&Profile> {
        self.board.as_ref().map(|board| &board.profile)
    }

    /// Every service, in the order of the board.
    pub fn services(&self) -> &[BoardService] {
        self.board.as_ref().map_or(&self.general, |board| &board.services)
    }

    /// The service of this id.
    pub fn service(&self, id: &ServiceId) -> Option<&BoardService> {
        self.services().iter().find(|service| service.id == *id)
    }

    /// The service units of the shown station.
    pub fn providers(&self) -> &[BoardProvider] {
        self.board.as_ref().map_or(&[], |board| &board.providers)
    }

    /// The service unit of this id.
    pub fn provider(&self, id: &ProviderId) -> Option<&BoardProvider> {
        self.providers().iter().find(|provider| provider.id == *id)
    }

    /// The notices to show on a day.
    pub fn notices_on(&self, today: Day) -> Vec<&BoardNotice> {
        self.board.as_ref().map(|board| board.notices_on(today)).unwrap_or_default()
    }

    /// Is it a demo station's?
    pub fn demo(&self) -> bool {
        self.board.as_ref().is_some_and(|board| board.demo)
    }

    /// The code of the community this is about, if any.
    pub fn community(&self) -> Option<&str> {
        match (&self.board, &self.source) {
            (Some(board), _) => Some(&board.profile.code),
            (None, Source::Unpublished(link)) => Some(&link.code),
            _ => None,
        }
    }
}

/// The boards as signals.
#[derive(Clone, Copy)]
pub struct Boards {
    shown: RwSignal<Load<Rc<Shown>>, LocalStorage>,
    index: RwSignal<Load<Rc<StationIndex>>, LocalStorage>,
    kept: StoredValue<Kept, LocalStorage>,
}

#[derive(Default)]
struct Kept {
    /// Each refresh has a number; an answer to an older one is dropped.
    turn: u32,
    general: Option<Rc<Vec<BoardService>>>,
    stores: Vec<(Space, Rc<IndexedDbStore>)>,
}

impl Boards {
    /// Begins to load, loads again whenever the realm becomes visible, and provides the boards to
    /// everything below.
    pub fn provide(router: Router) -> Boards {
        let boards = Boards {
            shown: RwSignal::new_local(Load::Waiting),
            index: RwSignal::new_local(Load::Waiting),
            kept: StoredValue::new_local(Kept::default()),
        };
        Effect::new(move || {
            router.communities();
            if router.visible() {
                boards.refresh();
            }
        });
        let written = window_event_listener_untyped(WRITTEN, move |_| {
            if untrack(|| router.visible()) {
                boards.refresh();
            }
        });
        on_cleanup(move || written.remove());
        provide_context(boards);
        boards
    }

    /// The boards provided above.
    pub fn get() -> Boards {
        use_context().unwrap_or_else(|| Boards::provide(Router::get()))
    }

    /// What residents see; tracked.
    pub fn shown(self) -> Load<Rc<Shown>> {
        self.shown.get()
    }

    /// What residents see, once it is there; tracked.
    pub fn ready(self) -> Option<Rc<Shown>> {
        match self.shown.get() {
            Load::Ready(shown) => Some(shown),
            _ => None,
        }
    }

    /// All communities; tracked. Fetched by [`Boards::fetch_index`].
    pub fn index(self) -> Load<Rc<StationIndex>> {
        self.index.get()
    }

    /// Looks again at everything: own board, chosen community, general list.
    pub fn refresh(self) {
        let turn = self.next_turn();
        spawn_local(async move { self.load(turn).await });
    }

    /// After a failure: waits visibly and looks again.
    pub fn retry(self) {
        self.shown.set(Load::Waiting);
        self.refresh();
    }

    /// Chooses a community for this device.
    pub fn choose(self, code: &str) {
        Preferences::set(Preference::Community, code);
        self.retry();
    }

    /// Leaves the demo: the real station's data are shown from now on.
    pub fn leave_demo(self) {
        Preferences::set(Preference::Space, "real");
        // It was begun with the demo's passphrase.
        Preferences::forget(Preference::Kiosk);
        self.retry();
    }

    /// Fetches the list of communities, unless it is there.
    pub fn fetch_index(self) {
        if !matches!(self.index.get_untracked(), Load::Ready(_)) {
            self.index.set(Load::Waiting);
            spawn_local(async move {
                // The answer is in the signal.
                let _ = self.load_index().await;
            });
        }
    }

    async fn load(self, turn: u32) {
        let store = self.store(Preferences::space()).await.ok();
        if let Some(json) = own(store.as_deref()).await
            && let Ok(board) = Board::read(&json)
        {
            self.show(turn, Load::Ready(Shown::of_board(Rc::new(board), Source::Own)));
            return;
        }
        let loaded = match chosen_community() {
            Some(code) => self.load_community(turn, &code, store.as_deref()).await,
            None => self.load_starter(Source::Starter).await,
        };
        match loaded {
            Ok(Some(shown)) => self.show(turn, Load::Ready(shown)),
            Ok(None) => {}
            Err(failure) => self.show(turn, Load::Failed(failure)),
        }
    }

    /// The saved copy at once, then what the server has. `None`: what already shows is right.
    async fn load_community(
        self,
        turn: u32,
        code: &str,
        store: Option<&IndexedDbStore>,
    ) -> Result<Option<Shown>, Failure> {
        let saved = saved(store, code).await.and_then(|json| Board::read(&json).ok()).map(Rc::new);
        let published = |board: Rc<Board>, offline| Shown::of_board(board, Source::Published { offline });
        if let Some(board) = saved.clone() {
            self.show(turn, Load::Ready(published(board, false)));
        }
        match (self.fetch_board(code).await, saved) {
            (Ok(Fetched::Board(json, board)), saved) => {
                if saved.is_some_and(|saved| saved.made >= board.made) {
                    return Ok(None);
                }
                if let Some(store) = store {
                    // Without a copy the next visit needs the network; nothing else depends on it.
                    let _ = boards::save(store, code, json).await;
                }
                Ok(Some(published(board, false)))
            }
            (Ok(Fetched::None(link)), None) => self.load_starter(Source::Unpublished(link)).await,
            (Ok(Fetched::None(_)), Some(_)) => Ok(None),
            (Err(_), Some(saved)) => Ok(Some(published(saved, true))),
            (Err(failure), None) => Err(failure),
        }
    }

    async fn fetch_board(self, code: &str) -> Result<Fetched, Failure> {
        let index = self.load_index().await?;
        let link = match index.find(code) {
            Some(link) if link.board => link,
            Some(link) => return Ok(Fetched::None(link.clone())),
            // A code of former days: the general list is the honest answer.
            None => return Ok(Fetched::None(unknown(code))),
        };
        match fetch::text(&format!("stations/{code}.json")).await {
            Ok(json) => match Board::read(&json) {
                Ok(board) => Ok(Fetched::Board(json, Rc::new(board))),
                Err(ReadError::Newer(_)) => Err(Failure::Newer),
                Err(_) => Err(Failure::Unreadable),
            },
            Err(FetchError::Missing) => Ok(Fetched::None(link.clone())),
            Err(FetchError::Unreachable) => Err(Failure::Unreachable),
        }
    }

    /// The list of communities, fetched unless it is there.
    pub(super) async fn load_index(self) -> Result<Rc<StationIndex>, Failure> {
        if let Load::Ready(index) = self.index.get_untracked() {
            return Ok(index);
        }
        let json = fetch::text("stations/index.json").await.ok();
        match json.and_then(|json| json::read::<StationIndex>(&json)) {
            Some(index) => {
                let index = Rc::new(index);
                self.index.set(Load::Ready(index.clone()));
                Ok(index)
            }
            None => {
                self.index.set(Load::Failed(Failure::Unreachable));
                Err(Failure::Unreachable)
            }
        }
    }

    async fn store(self, space: Space) -> Result<Rc<IndexedDbStore>, StoreError> {
        let open = self.kept.with_value(|kept| {
            kept.stores.iter().find(|(of, _)| *of == space).map(|(_, store)| store.clone())
        });
        if let Some(store) = open {
            return Ok(store);
        }
        let store = Rc::new(IndexedDbStore::open(space).await?);
        self.kept.update_value(|kept| kept.stores.push((space, store.clone())));
        Ok(store)
    }

    fn next_turn(self) -> u32 {
        self.kept
            .try_update_value(|kept| {
                kept.turn += 1;
                kept.turn
            })
            .unwrap_or_default()
    }

    /// Shows what a turn found, if no later one has begun and if it is anything new: a screen that
    /// somebody is reading is not built again for nothing.
    fn show(self, turn: u32, found: Load<Shown>) {
        if self.kept.with_value(|kept| kept.turn) != turn {
            return;
        }
        let same = match (&found, self.shown.get_untracked()) {
            (Load::Ready(new), Load::Ready(old)) => new.is_same(&old),
            _ => false,
        };
        if !same {
            self.shown.set(match found {
                Load::Ready(shown) => Load::Ready(Rc::new(shown)),
                Load::Failed(failure) => Load::Failed(failure),
                Load::Waiting => Load::Waiting,
            });
        }
    }
}

enum Fetched {
    Board(String, Rc<Board>),
    None(StationLink),
}

fn unknown(code: &str) -> StationLink {
    StationLink { code: code.to_owned(), name: String::new(), subdistrict: String::new(), board: false }
}

fn chosen_community() -> Option<String> {
    Preferences::get::<String>(Preference::Community).filter(|code| boards::is_code(code))
}

/// A store that cannot be read is like an empty one here: residents still get the published board.
async fn own(store: Option<&IndexedDbStore>) -> Option<String> {
    boards::own(store?).await.ok().flatten()
}

async fn saved(store: Option<&IndexedDbStore>, code: &str) -> Option<String> {
    boards::saved(store?, code).await.ok().flatten()
}
