//! What a receipt's signature says, in large letters, and what it cannot say.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::{fact, facts_list, resident};
use super::verify;
use crate::app::boards::{Boards, Failure, Load, Source};
use crate::board::Board;
use crate::i18n::Lang;
use crate::i18n::capitals::capitals;
use crate::stamp::{Signed, Stamp, Verdict};
use crate::ui::components::{Button, Chip, LinkButton, Tone, Waiting, lang, live, say, tel, words};

/// The station's board and where it is from; `None`: it has none here.
type Found = Option<(Rc<Board>, Source)>;

/// Fetches the board of the station that the receipt names, and says what it says.
pub fn answer(signed: Signed) -> AnyView {
    let boards = Boards::get();
    let found = RwSignal::new_local(Load::<Found>::Waiting);
    let code = signed.stamp.station.clone();
    let look = move || {
        let code = code.clone();
        found.set(Load::Waiting);
        spawn_local(async move {
            let load = boards.of(&code).await.map_or_else(Load::Failed, Load::Ready);
            found.try_set(load);
        });
    };
    look();
    let look = StoredValue::new_local(look);
    let signed = StoredValue::new_local(signed);
    live(move || {
        let signed = signed.get_value();
        match found.get() {
            Load::Waiting => view! { <Waiting/> }.into_any(),
            Load::Ready(Some((board, source))) => checked(&signed, &board, &source),
            Load::Ready(None) => {
                let none = (verify().no_board)(&signed.stamp.station);
                let said = vec![para(none), para(verify().no_board_do.to_owned())];
                card(Tone::Wait, verify().uncertain, said, facts(&signed.stamp), None)
            }
            Load::Failed(failure) => {
                let text = match failure {
                    Failure::Unreachable => verify().unreachable,
                    Failure::Newer => resident().newer_board,
                    Failure::Unreadable => resident().unreadable_board,
                };
                let again = move || look.with_value(|look| look());
                let again =
                    view! { <div class="row"><Button text=verify().again icon="search" press=again/></div> };
                let said = vec![para(text.to_owned()), again.into_any()];
                card(Tone::Wait, verify().uncertain, said, facts(&signed.stamp), None)
            }
        }
    })
    .into_any()
}

fn checked(signed: &Signed, board: &Board, source: &Source) -> AnyView {
    let words_here = verify();
    let verdict = signed.check(board);
    let (tone, title, lead) = match verdict {
        Verdict::Valid { .. } => (Tone::Good, words_here.valid, words_here.valid_lead),
        Verdict::Invalid => (Tone::Danger, words_here.invalid, words_here.invalid_lead),
        Verdict::UnknownKey => (Tone::Wait, words_here.uncertain, words_here.unknown_key),
        Verdict::Revoked => (Tone::Wait, words_here.uncertain, words_here.revoked),
        Verdict::OutOfTime => (Tone::Wait, words_here.uncertain, words_here.out_of_time),
    };
    let mut said = vec![para(lead.to_owned())];
    if board.demo {
        said.insert(0, view! { <p><b>{words_here.demo}</b></p> }.into_any());
    }
    if let Verdict::Valid { ended: Some(day) } = verdict {
        said.push(para((words_here.ended)(&(words().date)(day))));
    }
    let mut rows = facts(&signed.stamp);
    if !matches!(verdict, Verdict::UnknownKey) {
        let kid = u32::from_be_bytes(signed.stamp.kid);
        let key = (words_here.key_of)(&say(&board.profile.name), &format!("{kid:08x}"));
        rows.push((words_here.key, key));
    }
    let made = (words().moment)(board.made);
    let from = match source {
        Source::Own => (words_here.own)(&made),
        Source::Published { offline: true } => (words_here.offline)(&made),
        _ => (words_here.published)(&made),
    };
    rows.push((words_here.source, from));
    let phone = &board.profile.phone;
    let call = (!phone.is_empty()).then(|| {
        let text = [words_here.call, phone].join(" ");
        view! { <div class="row no-print"><LinkButton href=tel(phone) text icon="phone"/></div> }.into_any()
    });
    card(tone, title, said, rows, call)
}

/// The verdict, what stands in the code, and what nobody can see from it.
fn card(
    tone: Tone,
    title: &'static str,
    said: Vec<AnyView>,
    rows: Vec<(&'static str, String)>,
    call: Option<AnyView>,
) -> AnyView {
    let is_good = matches!(tone, Tone::Good);
    // Its number: the first of the rows.
    let chip = rows.first().map(|(_, number)| number.clone()).unwrap_or_default();
    let rows = rows.into_iter().map(|(name, value)| fact(name, value)).collect();
    let compare = is_good.then(|| para(verify().compare.to_owned()));
    view! {
        <section class="card stack">
            <h2 class="stands">{title}</h2>
            <Chip tone text=chip/>
            {said}
            <h3>{verify().written}</h3>
            {facts_list(rows)}
            {compare}
            <p><b>{verify().later}</b></p>
            {call}
        </section>
    }
    .into_any()
}

fn facts(stamp: &Stamp) -> Vec<(&'static str, String)> {
    let words_here = verify();
    // Amounts are written out in Chinese only.
    let in_words = if lang() == Lang::Zh { capitals(stamp.paid) } else { String::new() };
    vec![
        (words_here.number, stamp.number.to_string()),
        (words_here.paid, (words().yuan)(stamp.paid)),
        (words_here.capitals, in_words),
        (words_here.on, (words().date)(stamp.on)),
        (words_here.kind_name, (words_here.kind)(stamp.kind).to_owned()),
        (words_here.method_name, (words_here.method)(stamp.method).to_owned()),
    ]
}

fn para(text: String) -> AnyView {
    view! { <p class="lead">{text}</p> }.into_any()
}
