//! The desk's pages.

pub mod billers;
pub mod bookings;
pub mod boot;
pub mod cash_tabs;
pub mod catalogue;
pub mod charge_tabs;
pub mod cites;
pub mod collect;
pub mod data;
pub mod drafts;
pub mod finance;
pub mod findings;
pub mod history;
pub mod lazy;
pub mod mandates;
pub mod notices;
pub mod people;
mod pictures;
pub mod policies;
pub mod positioning;
mod problems;
pub mod profile;
pub mod providers;
pub mod publish;
pub mod queue;
mod record;
pub mod remittances;
pub mod requests;
pub mod restore;
pub mod rights;
pub mod setup;
pub mod shift;
pub mod slips;
pub mod staff;
pub mod tablets;
pub mod today;
pub mod unlock;
pub mod visits;

use leptos::prelude::*;

use crate::i18n::desk::{self, Desk};
use crate::i18n::setup::{self as setup_words, Setup};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Empty, LinkButton, lang};

use lazy::{Chunks, Lazy};
use today::TodayPage;

/// The desk's words in the language of the screen.
pub fn desk() -> &'static Desk {
    desk::strings(lang())
}

/// The words for beginning in the language of the screen.
fn setup_text() -> &'static Setup {
    setup_words::strings(lang())
}

/// A place of the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Today,
    People,
    Requests,
    Slips,
    Bookings,
    Queue,
    Collect,
    Catalogue,
    Providers,
    Shift,
    Billers,
    Remittances,
    Finance,
    Notices,
    Visits,
    Profile,
    Publish,
    Staff,
    History,
    Findings,
    Data,
    Tablets,
    Positioning,
    Mandates,
    Policies,
    /// There is nothing to set up any more.
    Setup,
    Lost,
}

impl Place {
    /// Under what it stands in the menu: the cash desk is one place with several pages, and so is who answers
    /// for what.
    pub fn in_menu(self) -> Place {
        match self {
            Place::Shift | Place::Billers | Place::Remittances | Place::Finance => Place::Collect,
            Place::Mandates | Place::Policies => Place::Positioning,
            place => place,
        }
    }

    /// The place of a page.
    pub fn of(route: &Route) -> Place {
        match route {
            Route::Desk(DeskRoute::Today) => Place::Today,
            Route::Desk(DeskRoute::People | DeskRoute::PersonNew | DeskRoute::PersonEdit(_)) => Place::People,
            Route::Desk(DeskRoute::Requests(_) | DeskRoute::RequestNew(_) | DeskRoute::RequestOpen(_)) => {
                Place::Requests
            }
            Route::Desk(DeskRoute::Slips) => Place::Slips,
            Route::Desk(DeskRoute::Bookings) => Place::Bookings,
            Route::Desk(DeskRoute::Queue) => Place::Queue,
            Route::Desk(DeskRoute::Collect | DeskRoute::Paper | DeskRoute::Receipt(_)) => Place::Collect,
            Route::Desk(DeskRoute::Catalogue | DeskRoute::CatalogueNew | DeskRoute::CatalogueEdit(_)) => {
                Place::Catalogue
            }
            Route::Desk(DeskRoute::Providers | DeskRoute::ProviderNew | DeskRoute::ProviderEdit(_)) => {
                Place::Providers
            }
            Route::Desk(DeskRoute::Shift) => Place::Shift,
            Route::Desk(DeskRoute::Billers | DeskRoute::BillerNew | DeskRoute::BillerOpen(_)) => {
                Place::Billers
            }
            Route::Desk(DeskRoute::Reconcile(_) | DeskRoute::BankStatement) => Place::Remittances,
            Route::Desk(DeskRoute::Remittances) => Place::Remittances,
            Route::Desk(DeskRoute::Finance) => Place::Finance,
            Route::Desk(DeskRoute::Notices | DeskRoute::NoticeNew | DeskRoute::NoticeEdit(_)) => {
                Place::Notices
            }
            Route::Desk(DeskRoute::Visits | DeskRoute::VisitNew | DeskRoute::VisitEdit(_)) => Place::Visits,
            Route::Desk(DeskRoute::Profile) => Place::Profile,
            Route::Desk(DeskRoute::Publish) => Place::Publish,
            Route::Desk(DeskRoute::Staff | DeskRoute::StaffNew | DeskRoute::StaffEdit(_)) => Place::Staff,
            Route::Desk(DeskRoute::History(_)) => Place::History,
            Route::Desk(DeskRoute::Findings) => Place::Findings,
            Route::Desk(DeskRoute::Data) => Place::Data,
            Route::Desk(DeskRoute::Tablets) => Place::Tablets,
            Route::Desk(DeskRoute::Positioning | DeskRoute::PositioningCheck) => Place::Positioning,
            Route::Desk(DeskRoute::Mandates | DeskRoute::MandateNew | DeskRoute::MandateOpen(_)) => {
                Place::Mandates
            }
            Route::Desk(DeskRoute::Policies | DeskRoute::PolicyNew | DeskRoute::PolicyOpen(_)) => {
                Place::Policies
            }
            Route::Desk(DeskRoute::PolicyAsks | DeskRoute::PolicyClause(..)) => Place::Policies,
            Route::Desk(DeskRoute::Setup) => Place::Setup,
            _ => Place::Lost,
        }
    }

    /// What stands above its page.
    pub fn title(self) -> &'static str {
        match self {
            Place::Today => desk().nav_today,
            Place::People => desk().nav_people,
            Place::Requests => desk().nav_requests,
            Place::Slips => desk().nav_slips,
            Place::Bookings => desk().nav_bookings,
            Place::Queue => desk().nav_queue,
            Place::Collect => desk().nav_collect,
            Place::Catalogue => desk().nav_catalogue,
            Place::Providers => desk().nav_providers,
            Place::Shift => desk().nav_shift,
            Place::Billers => desk().nav_billers,
            Place::Remittances => desk().nav_remittances,
            Place::Finance => desk().nav_finance,
            Place::Notices => desk().nav_notices,
            Place::Visits => desk().nav_visits,
            Place::Profile => desk().nav_profile,
            Place::Publish => desk().nav_publish,
            Place::Staff => desk().nav_staff,
            Place::History => desk().nav_history,
            Place::Findings => desk().nav_findings,
            Place::Data => desk().nav_data,
            Place::Tablets => desk().nav_tablets,
            Place::Positioning => desk().nav_positioning,
            Place::Mandates => desk().nav_mandates,
            Place::Policies => desk().nav_policies,
            Place::Setup | Place::Lost => desk().desk,
        }
    }
}

/// The page of a place.
#[component]
pub fn Page(place: Place) -> impl IntoView {
    let to_today =
        || view! { <LinkButton href=Route::Desk(DeskRoute::Today).to_string() text=desk().to_today/> };
    match place {
        Place::Today => view! { <TodayPage/> }.into_any(),
        Place::People => view! { <Lazy page=Chunks::get().people/> }.into_any(),
        Place::Requests => view! { <Lazy page=Chunks::get().requests/> }.into_any(),
        Place::Slips => view! { <Lazy page=Chunks::get().slips/> }.into_any(),
        Place::Bookings => view! { <Lazy page=Chunks::get().bookings/> }.into_any(),
        Place::Queue => view! { <Lazy page=Chunks::get().queue/> }.into_any(),
        Place::Collect => view! { <Lazy page=Chunks::get().collect/> }.into_any(),
        Place::Catalogue => view! { <Lazy page=Chunks::get().catalogue/> }.into_any(),
        Place::Providers => view! { <Lazy page=Chunks::get().providers/> }.into_any(),
        Place::Shift => view! { <Lazy page=Chunks::get().shift/> }.into_any(),
        Place::Billers => view! { <Lazy page=Chunks::get().billers/> }.into_any(),
        Place::Remittances => view! { <Lazy page=Chunks::get().remittances/> }.into_any(),
        Place::Finance => view! { <Lazy page=Chunks::get().finance/> }.into_any(),
        Place::Notices => view! { <Lazy page=Chunks::get().notices/> }.into_any(),
        Place::Visits => view! { <Lazy page=Chunks::get().visits/> }.into_any(),
        Place::Profile => view! { <Lazy page=Chunks::get().profile/> }.into_any(),
        Place::Publish => view! { <Lazy page=Chunks::get().publish/> }.into_any(),
        Place::Staff => view! { <Lazy page=Chunks::get().staff/> }.into_any(),
        Place::History => view! { <Lazy page=Chunks::get().history/> }.into_any(),
        Place::Findings => view! { <Lazy page=Chunks::get().findings/> }.into_any(),
        Place::Data => view! { <Lazy page=Chunks::get().data/> }.into_any(),
        Place::Tablets => view! { <Lazy page=Chunks::get().tablets/> }.into_any(),
        Place::Positioning => view! { <Lazy page=Chunks::get().positioning/> }.into_any(),
        Place::Setup => view! {
            <Empty icon="check" title=setup_text().already text=setup_text().already_hint>{to_today()}</Empty>
        }
        .into_any(),
        Place::Mandates => view! { <Lazy page=Chunks::get().mandates/> }.into_any(),
        Place::Policies => view! { <Lazy page=Chunks::get().policies/> }.into_any(),
        Place::Lost => view! {
            <Empty icon="info" title=desk().lost text=desk().lost_hint>{to_today()}</Empty>
        }
        .into_any(),
    }
}

/// Which way in somebody has chosen while no station is here. It outlives a change of language.
#[derive(Clone, Copy)]
pub struct Ways {
    /// 从文件恢复 is open.
    pub restoring: RwSignal<bool>,
}

impl Ways {
    /// Provides it to everything below.
    pub fn provide() -> Ways {
        let ways = Ways { restoring: RwSignal::new(false) };
        provide_context(ways);
        ways
    }

    /// The one provided above.
    pub fn get() -> Ways {
        use_context().unwrap_or_else(Ways::provide)
    }
}
