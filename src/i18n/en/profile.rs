//! The page about the station itself, in English.

use crate::forms::particulars::field;
use crate::i18n::profile::Profile;

pub(in crate::i18n) static STRINGS: Profile = Profile {
    help_lines: &[
        "What the station says about itself: name, opening hours, phone and address, who leads what. Residents see it as soon as you save.",
        "Holidays and closures go under “Special days”: on that day residents see the hours you wrote for it.",
        "Leave numbers empty that nobody has counted; do not guess.",
        "“Locks itself” says after how long without a touch. Choose a short time where many people pass.",
    ],
    field: name,

    group_hours: "Opening hours",
    picture: "The opening hours of a week",
    picture_hint: "This is what residents see",
    picture_wrong: "Some times need correcting; the picture follows once they are right.",
    hours_change: "Change the hours",
    week: "Weekly hours",
    closures: "Special days",
    holidays: "Statutory holidays",
    holidays_known: |years| {
        format!(
            "The holidays of {years} are known: closed on days off, open as on Monday on days worked for them."
        )
    },
    holidays_missing: |year| {
        format!(
            "The holidays of {year} are missing. They are announced in November; paste the whole notice below."
        )
    },
    holidays_hint: "Paste the whole notice; it is read as it stands, in Chinese. Days on which you open all the same go under “Special days”.",
    holidays_year: |year, count, days| format!("{year} · {count} holidays · {days} days off"),

    group_name: "Name",
    name_hint: "What stands on the door",
    letters_hint: "Printed before receipt numbers, 2 to 4 letters; receipts already given out keep theirs",
    code: "Community code",
    code_hint: "Statistical division code, chosen at set-up; cannot be changed",

    group_contact: "How to reach us",
    phone_hint: "The window’s phone; residents can tap it",
    committee_phone_hint: "Residents may call the committee too",
    url_hint: "Optional; where the app is on the web, for example https://example.cn/linli/",

    group_form: "Legal form and positioning",
    legal_question: "Which is it?",
    scope_hint: "What it may do, separated by commas. The check page compares it with what the station does.",
    positioning_hint: "Who leads what changes with a day and a reason, so it has a page of its own.",

    group_numbers: "The community in numbers",
    numbers_hint: "All optional; leave empty what nobody has counted",
    unit_households: "households",
    unit_people: "people",
    unit_square_metres: "m²",

    group_desk: "The desk",
    idle_hint: "It locks after so long without a touch; what is half typed is kept",
    minutes: |n| format!("{n} minutes"),
    usual: |n| format!("{n} minutes (usual)"),

    look: "Look",
};

fn name(field: &str) -> &'static str {
    match field {
        field::NAME => "Station’s name (Chinese)",
        field::NAME_EN => "Station’s name (English)",
        field::COMMUNITY => "Community",
        field::SUBDISTRICT => "Subdistrict",
        field::LETTERS => "Letters for documents",
        field::PHONE => "Station’s phone",
        field::ADDRESS => "Address (Chinese)",
        field::ADDRESS_EN => "Address (English)",
        field::COMMITTEE => "Committee (Chinese)",
        field::COMMITTEE_EN => "Committee (English)",
        field::COMMITTEE_PHONE => "Committee’s phone",
        field::PUBLIC_URL => "Public web address",
        field::LEGAL => "Legal form",
        field::FOUNDER => "Founder",
        field::SUPERVISOR => "Supervising body",
        field::NUMBER => "Credit code or register number",
        field::SCOPE => "Scope",
        field::HOUSEHOLDS => "Households",
        field::RESIDENTS => "Residents",
        field::OVER_60 => "Aged 60 and over",
        field::PREMISES => "Premises",
        field::HOLIDAYS => "Holidays",
        field::IDLE => "Locks itself after",
        _ => "",
    }
}
