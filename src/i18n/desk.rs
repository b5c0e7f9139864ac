//! Words of the desk: its frame, what it shows while it opens, and the page of the day.

use super::{Lang, en, zh};
use crate::domain::values::OpenState;
use crate::engine::Loss;

/// The desk's words of one language.
pub struct Desk {
    // Frame
    pub desk: &'static str,
    pub nav_label: &'static str,
    pub nav_today: &'static str,
    pub nav_people: &'static str,
    pub nav_requests: &'static str,
    pub nav_slips: &'static str,
    pub nav_bookings: &'static str,
    pub nav_queue: &'static str,
    pub nav_cash: &'static str,
    pub nav_collect: &'static str,
    pub nav_catalogue: &'static str,
    pub nav_providers: &'static str,
    pub nav_shift: &'static str,
    pub nav_billers: &'static str,
    pub nav_remittances: &'static str,
    pub nav_finance: &'static str,
    pub nav_notices: &'static str,
    pub nav_visits: &'static str,
    pub nav_profile: &'static str,
    pub nav_staff: &'static str,
    pub nav_history: &'static str,
    pub nav_publish: &'static str,
    pub nav_findings: &'static str,
    /// How much there is to settle.
    pub to_settle: fn(usize) -> String,
    pub nav_data: &'static str,
    pub nav_tablets: &'static str,
    /// The place in the menu, and its three pages.
    pub nav_charge: &'static str,
    pub nav_positioning: &'static str,
    pub nav_mandates: &'static str,
    pub nav_policies: &'static str,
    pub nav_residents: &'static str,
    /// Group of the rail: what the day brings.
    pub group_window: &'static str,
    /// Group of the rail.
    pub group_station: &'static str,
    pub lock: &'static str,
    pub to_residents: &'static str,
    pub help: &'static str,
    pub lost: &'static str,
    pub lost_hint: &'static str,
    pub to_today: &'static str,

    // Banners
    pub demo_banner: &'static str,
    pub demo_leave: &'static str,
    pub demo_delete: &'static str,
    pub read_only: &'static str,
    /// On plain http.
    pub insecure: &'static str,

    // How a change fares
    pub saved: &'static str,
    /// Slips of the inbox that were registered.
    pub slips_taken: fn(usize) -> String,
    /// Why it was not saved.
    pub not_saved: fn(&str) -> String,

    // Long work
    pub deriving: &'static str,
    pub founding: &'static str,
    pub reading: &'static str,
    pub restoring: &'static str,
    pub merging: &'static str,
    pub exporting: &'static str,
    pub reloading: &'static str,
    /// Done, of.
    pub progress: fn(u64, u64) -> String,

    // Backup
    /// How long ago (milliseconds; `None`: never), entries since. Short, for the bar.
    pub backup_chip: fn(Option<i64>, u64) -> String,
    pub backup_good: &'static str,
    pub backup_due: &'static str,
    pub backup_old: &'static str,
    pub backup_never: &'static str,
    /// Never; entries there are.
    pub backup_never_detail: fn(u64) -> String,
    pub backup_now: &'static str,
    /// Name of the file that was made.
    pub exported: fn(&str) -> String,

    // Boot
    pub opening: &'static str,
    pub unavailable: &'static str,
    pub unavailable_text: &'static str,
    pub unavailable_steps: &'static [&'static str],
    /// What the browser said.
    pub browser_said: fn(&str) -> String,
    pub newer: &'static str,
    pub newer_text: fn(u32) -> String,
    pub update_page: &'static str,
    /// The station's name.
    pub vanished: fn(&str) -> String,
    pub vanished_text: &'static str,
    pub vanished_steps: &'static [&'static str],
    pub begin_anew: &'static str,
    pub begin_anew_text: fn(&str) -> String,
    pub begin_anew_check: &'static str,
    pub unreadable: &'static str,
    pub unreadable_text: &'static str,
    pub unreadable_check: &'static str,
    pub restore: &'static str,
    pub damaged: &'static str,
    pub damaged_text: &'static str,
    pub damaged_lost: &'static str,
    pub loss: fn(&Loss) -> String,
    pub damaged_sound: &'static str,
    pub damaged_sound_text: &'static str,
    pub export_data: &'static str,
    pub export_backup: &'static str,
    pub accept: &'static str,
    pub accept_text: &'static str,
    pub accept_check: &'static str,

    // Unlock
    pub locked: &'static str,
    pub name: &'static str,
    pub passphrase: &'static str,
    pub unlock: &'static str,
    pub forgot: &'static str,
    pub recovery_code: &'static str,
    pub recovery_hint: &'static str,
    pub by_passphrase: &'static str,
    /// Seconds.
    pub wait: fn(u32) -> String,
    pub show_passphrase: &'static str,
    pub demo_opens: fn(&str, &str) -> String,
    pub demo_open: &'static str,

    // Today
    pub today: &'static str,
    pub today_help: &'static [&'static str],
    pub work: &'static str,
    pub no_work: &'static str,
    /// 待办, 超期, 今天预约, 排队, 办事单, 回访, 原件, 挂起: each stands before its number.
    pub work_lines: [&'static str; 8],
    pub enter_request: &'static str,
    pub count_question: &'static str,
    pub open_state: fn(OpenState, &str) -> String,
    pub published: &'static str,
    pub unchecked: &'static str,
    pub drafts: &'static str,
    pub paused: &'static str,
    pub notices: &'static str,
    pub services: &'static str,
    pub to_catalogue: &'static str,
    pub safety: &'static str,
    pub next: &'static str,
    pub done: &'static str,
    pub step_publish: &'static str,
    pub step_publish_hint: fn(usize) -> String,
    pub step_check: &'static str,
    pub step_check_later: &'static str,
    pub step_check_hint: fn(usize) -> String,
    pub step_hours: &'static str,
    pub step_hours_hint: &'static str,
    pub step_backup: &'static str,
    pub step_backup_hint: &'static str,
    pub step_look: &'static str,
    pub step_look_hint: &'static str,
    pub set_hours: &'static str,

    // What residents want
    pub wishes: &'static str,
    pub wishes_hint: &'static str,
    /// How often, and the last day.
    pub wished: fn(u32, &str) -> String,
    pub wish_settle: &'static str,
    /// The same, read aloud with the word.
    pub wish_settle_name: fn(&str) -> String,
    pub wishes_more: fn(usize) -> String,

    // 自助模式
    pub kiosk: &'static str,
    pub kiosk_hint: &'static str,
    /// The browser does not remember it.
    pub kiosk_refused: &'static str,
    pub kiosk_leave: &'static str,
    pub kiosk_leave_hint: &'static str,

    // Hours and reachability
    pub particulars: &'static str,
    pub hours: &'static str,
    pub hours_hint: &'static str,
    pub station_phone: &'static str,
    pub address: &'static str,
    pub save: &'static str,
}

/// The desk's words of a language.
pub fn strings(lang: Lang) -> &'static Desk {
    match lang {
        Lang::Zh => &zh::desk::STRINGS,
        Lang::En => &en::desk::STRINGS,
    }
}
