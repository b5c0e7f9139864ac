//! The receipt on paper: 58 mm, 80 mm or A4, always in Chinese, and without the name of whoever paid.

use leptos::prelude::*;

use super::{given_back, names};
use crate::app::session::Session;
use crate::domain::cashdesk::{Collected, Invoice, Line, Method, Payer, Payment};
use crate::domain::ledger::Account;
use crate::domain::values::{Fen, PaymentId};
use crate::domain::{Slice, Station};
use crate::i18n::Lang;
use crate::i18n::capitals::capitals;
use crate::i18n::collect::{Collect, strings};
use crate::i18n::{common, money, paper};
use crate::storage::browser::{Preference, Preferences};
use crate::ui::components::{Qr, live, provide_lang};

/// On what it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperSize {
    Narrow,
    Wide,
    A4,
}

impl PaperSize {
    /// All of them, in the order they are offered.
    pub const ALL: [PaperSize; 3] = [PaperSize::Narrow, PaperSize::Wide, PaperSize::A4];

    /// As it is remembered.
    pub fn word(self) -> &'static str {
        match self {
            PaperSize::Narrow => "58",
            PaperSize::Wide => "80",
            PaperSize::A4 => "a4",
        }
    }

    fn class(self) -> &'static str {
        match self {
            PaperSize::Narrow => "receipt w58 print-only cash-paper",
            PaperSize::Wide => "receipt print-only cash-paper",
            PaperSize::A4 => "print-only cash-paper cash-a4",
        }
    }
}

/// Prints a receipt; provided by the page.
#[derive(Clone, Copy)]
pub struct Printer {
    ready: RwSignal<Option<PaymentId>>,
    size: RwSignal<String>,
}

impl Printer {
    /// Provides it to everything below.
    pub fn provide() -> Printer {
        let kept = Preferences::get::<String>(Preference::Paper).unwrap_or_else(|| "58".to_owned());
        let printer = Printer { ready: RwSignal::new(None), size: RwSignal::new(kept) };
        provide_context(printer);
        printer
    }

    /// The one provided above.
    pub fn get() -> Printer {
        use_context().unwrap_or_else(Printer::provide)
    }

    /// The word of the paper.
    pub fn size(self) -> Signal<String> {
        self.size.into()
    }

    /// From now on this tablet prints on this paper.
    pub fn choose(self, word: &str) {
        self.size.set(word.to_owned());
        Preferences::set(Preference::Paper, word);
    }

    /// Prints a receipt, once it stands in the page. It stays there: some browsers read the page later.
    pub fn print(self, payment: PaymentId) {
        self.ready.set(Some(payment));
        // Nothing but the print dialog can go wrong.
        request_animation_frame(move || request_animation_frame(move || drop(window().print())));
    }

    /// Nothing is made ready any more.
    pub fn clear(self) {
        self.ready.set(None);
    }
}

/// The sheet that is made ready; only in print.
#[component]
pub fn Sheet(printer: Printer) -> impl IntoView {
    let session = Session::get();
    live(move || {
        let id = printer.ready.get()?;
        let word = printer.size.get();
        let size = PaperSize::ALL.into_iter().find(|size| size.word() == word).unwrap_or(PaperSize::Narrow);
        // For names below, and for nothing beside this sheet.
        provide_lang(Lang::Zh);
        let stamp = session.stamp(&id).map(|(link, _)| link);
        session.read(&[Slice::Cashdesk], |station| {
            let payment = station.cashdesk().payment(&id)?;
            Some(view! { <article class=size.class() lang=Lang::Zh.tag()>{body(station, payment, stamp.clone())}</article> })
        })
    })
}

fn body(station: &Station, payment: &Payment, stamp: Option<String>) -> AnyView {
    let (words, common, money) = (strings(Lang::Zh), common::strings(Lang::Zh), money::strings(Lang::Zh));
    let taken = &payment.taken;
    let yuan = common.yuan;
    let name = station.profile().map(|profile| profile.name.zh.clone()).unwrap_or_default();
    let phone = station.profile().map(|profile| profile.phone.clone()).unwrap_or_default();
    let copy = (payment.reprints > 0).then(|| {
        view! { <p><b>{(words.copy_mark)(payment.reprints)}</b></p> }
    });
    let back = payment.reversed.first().map(|reversed| {
        view! { <p><b>{(money.back)(reversed.how)}" "{(common.date)(reversed.on)}</b></p> }
    });
    let returned = given_back::lines(station, payment, Lang::Zh);
    let returned = returned.into_iter().map(|line| view! { <p><b>{line}</b></p> }).collect_view();
    let lines = taken.lines.iter().enumerate().map(|(n, one)| {
        let posted = payment.fates.get(n).map(|fate| fate.posted.as_str()).unwrap_or_default();
        line(station, words, taken, one, taken.payer(n), posted)
    });
    let rounded = (taken.rounded > Fen(0)).then(|| {
        view! { <tr><th scope="row">{words.rounded}</th><td>{yuan(taken.rounded)}</td></tr> }
    });
    let cash = (taken.method == Method::Cash).then(|| {
        view! {
            <tr><th scope="row">{words.given}</th><td>{yuan(taken.given)}</td></tr>
            <tr><th scope="row">{words.change}</th><td>{yuan(taken.change)}</td></tr>
        }
    });
    let stamp = stamp.map(|text| {
        let words = paper::strings(Lang::Zh);
        view! { <div class="stamp"><Qr text name=words.code_name/><p>{words.code_printed}</p></div> }
    });
    let title = if taken.method == Method::BillerCode { words.noted_title } else { words.title };
    view! {
        <h1>{title}<small>{words.not_invoice}</small></h1>
        <p>{name}" "{phone}</p>
        {copy}
        {back}
        {returned}
        <table>
            <tbody>
                <tr><th scope="row">{words.number}</th><td>{payment.receipt()}</td></tr>
                <tr><th scope="row">{words.at}</th><td>{(common.moment)(payment.at)}</td></tr>
            </tbody>
        </table>
        {lines.collect_view()}
        <table>
            <tbody>
                <tr><th scope="row">{words.total}</th><td>{yuan(payment.total())}</td></tr>
                {rounded}
                <tr><th scope="row">{words.paid}</th><td><b>{yuan(taken.paid())}</b></td></tr>
                <tr><th scope="row">{words.capitals}</th><td>{words.renminbi}{capitals(taken.paid())}</td></tr>
                <tr><th scope="row">{words.method}</th><td>{(money.method)(taken.method)}</td></tr>
                {cash}
                <tr><th scope="row">{words.by}</th><td>{names::staff(station, &payment.by)}</td></tr>
            </tbody>
        </table>
        {stamp}
        <p>{words.keep}</p>
        <p class="cash-sign">{words.sign}</p>
    }
    .into_any()
}

/// One bill: for whom it is taken, and who gives the invoice.
fn line(
    station: &Station,
    words: &'static Collect,
    taken: &Collected,
    line: &Line,
    payer: Option<&Payer>,
    posted: &str,
) -> AnyView {
    let yuan = common::strings(Lang::Zh).yuan;
    let row = |name: &'static str, value: String| {
        (!value.is_empty()).then(|| view! { <tr><th scope="row">{name}</th><td>{value}</td></tr> })
    };
    let invoice = match &line.to {
        Account::Trust(id) if taken.method == Method::BillerCode => {
            (words.only_noted)(&names::biller(station, id))
        }
        Account::Trust(id) => (words.on_behalf)(&names::biller(station, id)),
        Account::Owners(compound) => (words.for_owners)(compound),
        // Whose deposit it is, the books say: no name stands on a receipt.
        Account::Deposit(_) => words.for_deposit.to_owned(),
        _ => {
            let [issued, wanted, declined] = words.invoices;
            let state = match line.invoice_now(posted) {
                Some(Invoice::Issued) => issued,
                Some(Invoice::Wanted) => wanted,
                _ => declined,
            };
            (words.own_invoice)(state)
        }
    };
    view! {
        <section class="keep">
            <p><b>{names::line(station, line, payer)}</b></p>
            <table>
                <tbody>
                    {row(words.account, payer.map(|payer| payer.account.clone()).unwrap_or_default())}
                    {row(words.period, line.period.clone())}
                    {row((words.field)(crate::forms::collect::field::AMOUNT), yuan(line.amount))}
                </tbody>
            </table>
            <p>{invoice}</p>
        </section>
    }
    .into_any()
}
