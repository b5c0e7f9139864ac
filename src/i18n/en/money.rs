//! Words of money, in English.

use crate::domain::cashdesk::{AgreementPatch, Back, Kind, Method, Utility, Via};
use crate::domain::ledger::{Account, Purpose, Source};
use crate::i18n::money::Money;

pub(in crate::i18n) static STRINGS: Money = Money {
    method,
    utility,
    kind,
    source,
    purpose,
    via,
    back,
    account,
    biller_added: |name| format!("Added the biller {name}"),
    biller_changed: |name| format!("Changed the biller {name}"),
    shift_opened: |sum| format!("Opened a shift with {sum} counted"),
    shift_taken_over: |sum| format!("Took over a shift with {sum}"),
    shift_closed: |sum, difference| match difference {
        "" => format!("Closed the shift with {sum} counted, as in the books"),
        _ => format!("Closed the shift with {sum} counted, {difference} off the books"),
    },
    collected: |sum, receipt| format!("Took {sum}, receipt {receipt}"),
    reprinted: |receipt| format!("Printed the receipt {receipt} again"),
    reversed: |how, receipt| format!("{how}: receipt {receipt}"),
    posted: |n| format!("Entered the numbers of {n} posted bills"),
    unposted: |n| format!("The biller took {n} bills off again"),
    booked: |what, sum, words| match words {
        "" => format!("{what}: {sum}"),
        _ => format!("{what}: {sum} ({words})"),
    },
    remitted: |name, n, sum| format!("Remitted {sum} to {name} for {n} bills"),
    reconciled: |name, matched, left| {
        format!("Compared with the statement of {name}: {matched} match, {left} do not")
    },
    locked: |name, day| match name {
        "" => format!("Closed the books up to {day}"),
        _ => format!("Closed the books of {name} up to {day}"),
    },
    chart_set: |n| format!("Changed {n} lines of the chart of accounts"),
    agreement_field,
    commission: |per_bill, per_10k| format!("{per_bill} a bill, {per_10k} of 10,000"),
    format: |lengths, prefix| format!("length {lengths}, begins with {prefix}"),
    days: |n| format!("within {n} days"),
};

fn method(method: Method) -> &'static str {
    match method {
        Method::Cash => "Cash",
        Method::StationCode => "The station's code",
        Method::BillerCode => "The biller's own code",
        Method::Pos => "Card",
    }
}

fn utility(utility: Utility) -> &'static str {
    match utility {
        Utility::Water => "Water",
        Utility::Power => "Power",
        Utility::Gas => "Gas",
        Utility::Phone => "Landline",
        Utility::Mobile => "Mobile phone",
        Utility::Broadband => "Broadband",
        Utility::Television => "Television",
        Utility::Other => "Other",
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Postpaid => "Paid after use",
        Kind::Prepaid => "Paid in advance",
        Kind::Card => "Loaded onto a card",
    }
}

fn source(source: Source) -> &'static str {
    match source {
        Source::Collected => "Taken",
        Source::Reversed => "Gone back",
        Source::Shift => "Count",
        Source::Deposit => "Deposit to the bank",
        Source::Withdrawal => "Change money fetched",
        Source::Settlement => "Code or card settled",
        Source::Remitted => "Remitted",
        Source::Commission => "Commission received",
        Source::Opening => "Opening balance",
        Source::Correction => "Correction",
        Source::Expense => "Expense",
        Source::Contribution => "Contribution",
        Source::Returned => "Given back",
    }
}

fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Fees => "Own fees",
        Purpose::Commission => "Commission",
        Purpose::MerchantFee => "Merchant fees",
        Purpose::Difference => "Cash differences",
        Purpose::Rounding => "Rounding",
        Purpose::Opening => "Opening and change money",
        Purpose::Expense => "Expenses",
        Purpose::Contribution => "Contributions",
    }
}

fn via(via: Via) -> &'static str {
    match via {
        Via::Transfer => "Transfer",
        Via::Debit => "Debit",
        Via::Cash => "Cash",
    }
}

fn back(back: Back) -> &'static str {
    match back {
        Back::Void => "Void",
        Back::Refund => "Refunded",
    }
}

fn account(account: &Account) -> &'static str {
    match account {
        Account::Till(_) => "Cash in the till",
        Account::Merchant => "Codes not settled",
        Account::Pos => "Cards not settled",
        Account::Bank => "Bank",
        Account::Claim(_) => "Commission due",
        Account::Trust(_) => "Money of billers",
        Account::Owners(_) => "Money of owners",
        Account::Deposit(_) => "Deposits",
        Account::Station(_) => "The station's own",
        Account::Committee(_) => "The committee's",
    }
}

fn agreement_field(patch: &AgreementPatch) -> &'static str {
    match patch {
        AgreementPatch::Name { .. } => "Name",
        AgreementPatch::Utility { .. } => "What is collected",
        AgreementPatch::Kind { .. } => "Kind",
        AgreementPatch::From { .. } => "Agreement from",
        AgreementPatch::Until { .. } => "Agreement until",
        AgreementPatch::Contract { .. } => "Contract",
        AgreementPatch::Weekdays { .. } => "Days of collecting",
        AgreementPatch::CutOff { .. } => "Cut-off",
        AgreementPatch::Format { .. } => "Accounts",
        AgreementPatch::RemitDays { .. } => "Remit within",
        AgreementPatch::Commission { .. } => "Commission",
    }
}
