//! All that is asked for as one letter on A4. Only in print, and in Chinese, as all papers of the station are.

use leptos::prelude::*;

use super::ask_dialogs::Asking;
use crate::domain::policies::{AskRecord, AskState, Head};
use crate::domain::profile::Body;
use crate::domain::values::Day;
use crate::domain::{Slice, Station};
use crate::i18n::policies_told::Told;
use crate::i18n::{Lang, common, policies, policies_told};
use crate::ui::components::live;
use crate::ui::pages::desk::mandates::sign::signs;

/// Prints the letter, once it stands in the page. It stays there: some browsers read the page later.
pub fn print(asking: Asking) {
    asking.printing.set(true);
    // Nothing but the print dialog can go wrong.
    request_animation_frame(move || request_animation_frame(move || drop(window().print())));
}

/// The letter that is made ready.
pub fn letter(asking: Asking) -> AnyView {
    live(move || {
        if !asking.printing.get() {
            return None;
        }
        let (to, today) = (asking.to.get(), asking.clock.today());
        let body =
            asking.session.read(&[Slice::Policies, Slice::Profile], |station| body(station, &to, today));
        Some(view! { <article class="paper" lang=Lang::Zh.tag()>{body}</article> })
    })
}

fn body(station: &Station, to: &str, today: Day) -> AnyView {
    let (words, told) = (policies::strings(Lang::Zh), policies_told::strings(Lang::Zh));
    let name = station.profile().map(|profile| profile.name.zh.clone()).unwrap_or_default();
    let wanted =
        |record: &&AskRecord| record.state != AskState::Withdrawn && (to.is_empty() || record.ask.to == to);
    let asks: Vec<&AskRecord> = station.policies().asks().map(|(_, record)| record).filter(wanted).collect();
    let mut names: Vec<&str> = asks.iter().map(|record| record.ask.to.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let heads = Head::ALL.into_iter().filter_map(|head| {
        let own: Vec<&&AskRecord> = asks.iter().filter(|record| record.ask.head == head).collect();
        let items = own.iter().map(|record| item(station, told, record, names.len() > 1)).collect_view();
        (!own.is_empty()).then(|| view! { <section><h2>{(told.head)(head)}</h2><ol>{items}</ol></section> })
    });
    let heads = heads.collect_view();
    let addressed = (words.letter_to)(&names.join(common::strings(Lang::Zh).comma));
    view! {
        <h1>{words.letter_title}</h1>
        <p>{addressed}</p>
        <p>{(words.letter_begin)(&name)}</p>
        {heads}
        <p>{words.letter_end}</p>
        // What the station asks for is the station's, whoever has to seal it.
        {signs(station, &[Body::Station], today)}
    }
    .into_any()
}

/// One of them: the words, what they rest on, whom they are asked of, and the answer if there is one.
fn item(station: &Station, told: &Told, record: &AskRecord, several: bool) -> AnyView {
    let words = policies::strings(Lang::Zh);
    let policies = station.policies();
    let basis = record.ask.clause.as_ref().and_then(|clause| {
        let record = policies.clause(policies.clause_stands(clause))?;
        let title = policies
            .get(policies.stands(&record.policy))
            .map(|it| it.document.title.zh.as_str())
            .unwrap_or_default();
        Some((told.clause)(title, &record.clause.label))
    });
    let basis = basis.map(|basis| view! { <p>{words.rests_on}{basis}</p> });
    let to = several.then(|| view! { <p>{(words.asked_of)(&record.ask.to)}</p> });
    let answer = record.state.is_answer().then(|| {
        let mut text = (told.ask_state)(record.state).to_owned();
        text.push(' ');
        text.push_str(&record.words);
        view! { <p>{text}</p> }
    });
    let lines = record.ask.words.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
    view! { <li>{lines}{basis}{to}{answer}</li> }.into_any()
}
