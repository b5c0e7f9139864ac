//! 查验收据 in English.

use crate::domain::cashdesk::Method;
use crate::i18n::verify::Verify;
use crate::stamp::Kind;

pub(in crate::i18n) const NAME: &str = "Check a receipt";

pub(in crate::i18n) static STRINGS: Verify = Verify {
    lead: "See whether the station wrote a receipt, and whether anybody has changed it.",

    code: "Code on the receipt",
    code_hint: "Paste the link or the letters here. A phone that scans the square code opens this page by itself.",
    photo: "Take a photo of the code",
    photo_none: "No code of a receipt was found in the photo. Go closer, hold it straight and try again.",
    photo_failed: "This photo cannot be read. Take another one, or scan the code with the phone's own scanner.",
    look: "Check",
    another: "Check another one",
    empty: "Paste the code first, or take a photo of it.",
    not_ours: "This is no code of a receipt, or not all of it was copied. Scan it again, or copy the whole of it.",
    newer: "This receipt was written by a newer program. Reload the page and check again.",

    valid: "Signature valid",
    valid_lead: "This station wrote the receipt; its number, date and amount have not been changed.",
    ended: |day| {
        format!("The key that signed it was used until {day}; on the day of the receipt it was in use.")
    },
    invalid: "Signature not valid",
    invalid_lead: "What stands in the code does not fit its signature: somebody changed it, or it was not scanned well. Scan it again; if it stays so, ask at the station and do not rely on it.",
    uncertain: "Cannot be checked",
    unknown_key: "The station has not published this key. What is published may be old, the station may have changed its code or key since, or another station wrote the receipt. Ask at the station.",
    revoked: "The signature fits, but the station has taken this key back: others may have used it. Ask at the station.",
    out_of_time: "The signature fits, but the day of the receipt is not within the days of this key. Ask at the station.",
    no_board: |code| {
        format!(
            "Nothing published by this station (number {code}) is here, so the signature cannot be checked."
        )
    },
    no_board_do: "Open this page on the station's own tablet, or ask the staff to look the number up.",
    unreachable: "There is no network, and what the station has published cannot be fetched. Check again once there is.",
    again: "Check again",
    demo: "The example station wrote this; it is no real receipt.",

    written: "What stands in the code",
    number: "Receipt",
    paid: "Amount",
    capitals: "In words",
    on: "Date",
    method_name: "Paid by",
    method: |method| match method {
        Method::Cash => "Cash",
        Method::StationCode => "The station's code",
        Method::Pos => "Card",
        Method::BillerCode => "The biller's own code (the money did not come to the station)",
    },
    kind_name: "On whose behalf",
    kind: |kind| match kind {
        Kind::Agency => "Collected for others, who give the invoice",
        Kind::Own => "A fee of the station itself",
        Kind::Both => "Partly for others, partly fees of the station",
        Kind::Kept => {
            "A deposit, or money of owners: only kept for them and given back, no fee of the station"
        }
        Kind::KeptToo => "Some of it a deposit, or money of owners, which is kept for them and given back",
    },
    key: "Whose key",
    key_of: |station, kid| format!("{station}, key {kid}"),
    source: "Checked against",
    own: |made| format!("the station's own data on this tablet, {made}"),
    published: |made| format!("what the station has published, {made}"),
    offline: |made| format!("a copy saved on this device, {made} (nothing newer could be fetched)"),
    compare: "Compare it with the paper: number, amount and date have to be the same.",
    later: "Whether the receipt was made void or refunded later, or a deposit given back, cannot be seen here. To be sure, tell the station its number.",
    call: "Call the station",
};
