//! `#/desk/collect`: 收款, the receipt of a payment, and what this tablet took today.

mod account;
mod bill;
mod billers;
mod check;
mod code;
mod fields;
mod form;
pub(super) mod give_back;
mod given_back;
mod names;
mod number;
mod others;
mod own;
pub(super) mod owner;
mod pad;
mod pads;
mod paper;
mod parked;
mod pay;
mod receipt;
mod reverse;
pub(super) mod second;
mod sheet;
mod till;
mod today;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::desk;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::rights::{MONEY, WINDOW};
use crate::domain::values::PaymentId;
use crate::i18n::collect::{self, Collect};
use crate::i18n::money::{self, Money};
use crate::i18n::paper::{self as paper_words, Paper};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{lang, live};
use crate::ui::pages::desk::catalogue::Help;
use crate::ui::pages::desk::rights::RightsNote;

/// Under this name a half-typed payment is kept.
const FORM: &str = "collect";
/// Under this name a half-typed sheet of a pad is kept.
const PAPER: &str = "collect/paper";
/// Under this name parked payments are kept.
const PARKED: &str = "collect/parked";

/// The till's words in the language of the screen.
fn collect() -> &'static Collect {
    collect::strings(lang())
}

/// Words of money in the language of the screen.
fn money() -> &'static Money {
    money::strings(lang())
}

/// Words of paper receipts in the language of the screen.
fn paper() -> &'static Paper {
    paper_words::strings(lang())
}

/// Is the screen a phone's? Then what is long is folded away, and its own keyboard has figures.
fn is_narrow() -> bool {
    matches!(window().match_media("(max-width: 639px)"), Ok(Some(query)) if query.matches())
}

/// The payment that was taken last at this visit, as long as its receipt has not been printed.
#[derive(Clone, Copy)]
struct Fresh(RwSignal<Option<PaymentId>>);

impl Fresh {
    fn get() -> Fresh {
        use_context().unwrap_or_else(|| Fresh(RwSignal::new(None)))
    }
}

/// The till, or one receipt.
#[component]
pub fn CollectPage() -> impl IntoView {
    let (session, router) = (Session::get(), Router::get());
    provide_context(Fresh(RwSignal::new(None)));
    provide_context(paper::LastPaper(RwSignal::new(None)));
    let printer = sheet::Printer::provide();
    let open = Memo::new(move |_| match router.page() {
        Route::Desk(DeskRoute::Receipt(id)) => Some(id),
        _ => None,
    });
    // From the books, a receipt is looked at by who takes no money.
    let needs = Memo::new(move |_| if open.with(Option::is_some) { MONEY } else { WINDOW });
    let may = Memo::new(move |_| session.may(needs.get()));
    let on_paper = Memo::new(move |_| matches!(router.page(), Route::Desk(DeskRoute::Paper)));
    // What was made ready of one receipt is not printed beside another.
    Effect::new(move || {
        open.track();
        printer.clear();
    });
    let body = live(move || {
        may.get().then(|| match open.get() {
            Some(id) => receipt::page(id),
            None => {
                let paper = on_paper.get();
                view! { <form::Till paper/> }.into_any()
            }
        })
    });
    view! {
        <Help title=desk().help lines=collect().help_lines/>
        {live(move || view! { <RightsNote needs=needs.get()/> })}
        {body}
        <sheet::Sheet printer/>
    }
}

/// What Enter does in a field: a barcode gun ends with it, and whoever types goes on with it.
fn on_enter(act: impl Fn() + 'static) -> impl Fn(KeyboardEvent) + 'static {
    move |event| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            act();
        }
    }
}
