//! Words of the residents' screens.

use super::english::English;
use super::{Lang, zh};
use crate::domain::catalogue::{Block, Group, MonthDays};
use crate::domain::providers::Kind;
use crate::domain::values::{Day, OpenState};

/// The residents' words of one language.
pub struct Resident {
    // Shell
    pub nav_home: &'static str,
    pub nav_services: &'static str,
    pub nav_notices: &'static str,
    pub nav_about: &'static str,
    pub change_community: &'static str,
    pub choose_community: &'static str,
    /// Where its name is not known.
    pub this_community: &'static str,
    /// Under the app's name while no community is chosen.
    pub no_community: &'static str,
    /// District and subdistrict under the station's name.
    pub whereabouts: fn(&str) -> String,

    // Banners
    pub demo_banner: &'static str,
    pub demo_leave: &'static str,
    pub starter_banner: &'static str,
    /// The chosen community has published nothing: its name.
    pub unpublished_banner: fn(&str) -> String,
    /// Shown without network; when the copy was made.
    pub offline_banner: fn(&str) -> String,

    // Loading
    pub load_failed: &'static str,
    pub load_failed_hint: &'static str,
    /// The chosen community's board was made by a newer program.
    pub newer_board: &'static str,
    /// What came is no board.
    pub unreadable_board: &'static str,

    // Home
    pub home_title: &'static str,
    pub search_label: &'static str,
    pub search_hint: &'static str,
    /// 31 项.
    pub count: fn(usize) -> String,
    /// What a block is, in a few words.
    pub block_hint: fn(Block) -> &'static str,
    pub blocks: &'static str,
    pub everyday: &'static str,
    pub ways_to_find: &'static str,
    pub find_by_word: &'static str,
    pub find_by_word_hint: &'static str,
    pub find_by_category: &'static str,
    pub find_by_group: &'static str,
    pub find_by_life: &'static str,
    pub life_lead: &'static str,
    pub life_none: &'static str,
    pub find_by_asking: &'static str,
    pub find_by_asking_hint: &'static str,
    /// Of people something is made for.
    pub group: fn(Group) -> &'static str,
    /// Categories from which the everyday services are taken, as the catalogue writes them (Chinese).
    pub everyday_areas: &'static [&'static str],
    pub all: &'static str,
    pub contact: &'static str,
    pub contact_phone: &'static str,
    pub contact_committee: &'static str,
    pub contact_address: &'static str,
    /// Never asked for by the station.
    pub trust_line: &'static str,

    // 求助
    pub help: &'static str,
    pub help_lead: &'static str,
    /// What 110, 119, 120 and 12345 are.
    pub urgent: [&'static str; 4],
    /// Whom to call when the station is closed.
    pub help_closed: &'static str,
    pub track: &'static str,
    pub help_fraud: &'static str,

    // 我的
    pub my: &'static str,
    pub my_lead: &'static str,
    pub my_empty: &'static str,
    pub my_empty_hint: &'static str,
    /// In 自助模式 nothing is remembered.
    pub my_kiosk: &'static str,
    pub favourite: &'static str,
    pub favourites: &'static str,
    pub packing: &'static str,
    /// Ticked, of all papers.
    pub packed: fn(usize, usize) -> String,
    pub recent: &'static str,
    pub popular: &'static str,
    pub wished: &'static str,
    pub wished_hint: &'static str,
    pub forget: &'static str,
    pub forget_hint: &'static str,
    pub forgotten: &'static str,

    // 自助模式
    pub leave_kiosk: &'static str,
    pub countdown: &'static str,
    pub countdown_hint: &'static str,

    // 没有我要的
    pub wanted: &'static str,
    /// On the station's tablet.
    pub wanted_kept: &'static str,
    /// On a phone.
    pub wanted_kept_here: &'static str,

    /// It looks like a number of somebody.
    pub wanted_not_kept: &'static str,

    // All stations of the district
    pub elsewhere: &'static str,
    /// Looked through, have it, did not come.
    pub elsewhere_done: fn(usize, usize, usize) -> String,
    pub elsewhere_go: &'static str,

    // Certificates
    pub certificates: &'static str,
    pub certificates_lead: &'static str,
    pub certificates_search: &'static str,
    pub certificates_hint: &'static str,
    pub certificates_issued: &'static str,
    pub certificates_found: fn(usize) -> String,
    pub certificates_none: &'static str,
    pub certificates_not: &'static str,
    pub certificates_see: &'static str,
    pub certificates_instead: &'static str,
    pub certificates_show: &'static str,
    /// To whoever asked for it: its name, the rule, where to go.
    pub certificates_message: fn(&str, &str, &str) -> String,

    // Services
    pub filters: &'static str,
    pub filter_open: &'static str,
    pub filter_free: &'static str,
    pub for_everybody: &'static str,
    /// A button that leaves a filter out: its name, and how many there are then.
    pub leave_out: fn(&str, usize) -> String,
    pub category: &'static str,
    pub category_all: &'static str,
    pub found: fn(usize) -> String,
    /// From the first answers to all of them.
    pub all_answers: &'static str,
    pub none_found: fn(&str) -> String,
    pub none_found_hint: &'static str,
    pub clear_filters: &'static str,
    /// Under a long list: how many more there are.
    pub show_more: fn(usize) -> String,
    /// On a button where space is scarce; read aloud with the number.
    pub call: &'static str,
    pub ask_by_phone: fn(&str) -> String,
    /// 材料 3 样.
    pub papers_count: fn(usize) -> String,
    pub available_now: &'static str,
    pub paused: &'static str,
    pub paused_until: fn(Day) -> String,
    pub own_times: &'static str,
    /// In place of a price that is agreed on the spot.
    pub quote_first: &'static str,

    // One service
    pub services: &'static str,
    pub who_competent: &'static str,
    pub who_executing: &'static str,
    pub who_assisting: &'static str,
    pub who_funding: &'static str,
    pub unstated: &'static str,
    pub papers: &'static str,
    pub papers_none: &'static str,
    /// Ticked of all: 1 / 3.
    pub ticked: fn(usize, usize) -> String,
    pub steps: &'static str,
    pub facts: &'static str,
    pub fee: &'static str,
    pub fee_basis: &'static str,
    pub made_for: &'static str,
    pub ways: &'static str,
    /// 手机上办: the app or site.
    pub online: &'static str,
    /// What somebody who is sent brings.
    pub brings: &'static str,
    pub in_person: &'static str,
    pub audience: &'static str,
    pub time_limit: &'static str,
    pub basis: &'static str,
    pub place: &'static str,
    pub times: &'static str,
    pub when: &'static str,
    pub today: &'static str,
    /// In place of the times of a day on which there are none.
    pub not_today: &'static str,
    pub same_as_station: &'static str,
    /// Before the days of the month.
    pub collected: &'static str,
    /// 每月 1–15 日.
    pub month_days: fn(&[MonthDays]) -> String,
    /// 现在可办 · 到 16:00, or when next.
    pub service_state: fn(OpenState, Day) -> String,
    /// Heading above the service units that do it.
    pub units: &'static str,
    pub phone: &'static str,
    pub checked: &'static str,
    pub checked_on: fn(&str) -> String,
    pub unchecked: &'static str,
    pub unchecked_hint: &'static str,
    pub paused_title: &'static str,
    pub paused_back: fn(&str) -> String,
    /// Prints in letters of 20 points.
    pub large_print: &'static str,
    pub share: &'static str,
    pub read_aloud: &'static str,
    /// A code to scan with a phone.
    pub qr: &'static str,
    pub qr_link: &'static str,
    pub qr_text: &'static str,
    /// A picture to keep by a long press.
    pub picture: &'static str,
    pub picture_hint: &'static str,
    pub picture_failed: &'static str,
    /// Inside WeChat and the like.
    pub embedded: &'static str,
    pub proxy: Proxy,
    pub service_gone: &'static str,
    pub service_gone_hint: &'static str,
    pub see_services: &'static str,
    /// Between a label and its value in copied text: `：` or `: `.
    pub colon: &'static str,
    /// Under a printed guide: station, phone, the day it was printed.
    pub printed_on: fn(&str) -> String,

    // Service units
    pub providers: &'static str,
    pub providers_lead: &'static str,
    pub providers_none: &'static str,
    pub providers_none_hint: &'static str,
    pub provider_kind: fn(Kind) -> &'static str,
    pub see_providers: &'static str,
    /// The same, with how many.
    pub units_count: fn(usize) -> String,
    pub provider_gone: &'static str,
    pub provider_gone_hint: &'static str,
    pub suspended: &'static str,
    pub suspended_title: &'static str,
    pub contact_provider: &'static str,
    pub licence: &'static str,
    pub prices: &'static str,
    pub prices_hint: &'static str,
    pub provider_does: &'static str,

    // Notices
    pub notices: &'static str,
    pub notices_none: &'static str,
    pub notices_none_hint: &'static str,
    pub notice_gone: &'static str,
    pub notice_gone_hint: &'static str,
    pub see_notices: &'static str,
    /// 还有 3 天, 今天, 明天; a positive number of days until it begins.
    pub in_days: fn(i64) -> String,
    /// How long something that has begun still lasts; 0 is its last day.
    pub days_left: fn(i64) -> String,
    pub until: fn(&str) -> String,
    pub from_until: fn(&str, Option<&str>) -> String,
    pub pinned: &'static str,

    // Stations
    pub stations_title: &'static str,
    pub stations_lead: &'static str,
    pub stations_filter: &'static str,
    pub stations_found: fn(usize) -> String,
    pub stations_none: &'static str,
    pub has_board: &'static str,
    pub no_board: &'static str,
    pub current: &'static str,
    pub own_board_note: fn(&str) -> String,
    /// 9 个社区.
    pub communities: fn(usize) -> String,

    // About
    pub about_title: &'static str,
    pub about_app: &'static str,
    pub about_app_text: &'static str,
    pub profile: &'static str,
    pub community: &'static str,
    pub legal: &'static str,
    pub founder: &'static str,
    pub supervisor: &'static str,
    pub households: &'static str,
    pub households_count: fn(u32) -> String,
    pub residents_count: fn(u32, Option<u32>) -> String,
    pub hours: &'static str,
    pub hours_none: &'static str,
    pub exceptions: &'static str,
    /// The holidays of a year that comes soon are not known.
    pub holidays_missing: fn(i32) -> String,
    pub positioning: &'static str,
    pub positioning_lead: fn(&str) -> String,
    pub data: &'static str,
    pub data_points: &'static [&'static str],
    pub board_made: fn(&str) -> String,

    // Nowhere
    pub lost: &'static str,
    pub lost_hint: &'static str,
    pub go_home: &'static str,
}

/// The everyday word by which the catalogue knows the service that issues certificates.
pub const CERTIFICATES_WORD: &str = "开证明";

/// A blank 委托书, with room to write by hand.
pub struct Proxy {
    pub title: &'static str,
    pub lines: &'static [&'static str],
    /// For what: the service by its name.
    pub wish: fn(&str) -> String,
    pub period: &'static str,
    pub signed: &'static str,
    pub note: &'static str,
}

/// The residents' words of a language.
pub fn strings(lang: Lang) -> &'static Resident {
    ENGLISH.or(lang, &zh::resident::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Resident> = English::absent();
