//! Filling in many numbers at once: the same for all lines of one biller, or a list in the order of the lines.

use leptos::prelude::*;

use super::{PAGE, Posting, Waiting};
use crate::domain::cashdesk::LineRef;
use crate::domain::values::BillerId;
use crate::forms::shift::{field, pasted};
use crate::ui::components::{AreaField, Button, TextField, live};
use crate::ui::pages::desk::shift::shift;

/// For which lines something can be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Many {
    /// There is one at most.
    No,
    /// They are of several billers, whose numbers have nothing to do with each other.
    Mixed,
    Yes(Option<BillerId>),
}

fn many(lines: &[Waiting]) -> Many {
    match lines {
        [] | [_] => Many::No,
        [first, rest @ ..] if rest.iter().all(|line| line.biller == first.biller) => {
            Many::Yes(first.biller.clone())
        }
        _ => Many::Mixed,
    }
}

/// The fields; where lines of several billers show, how to come by them.
pub fn fields(posting: Posting) -> AnyView {
    let state = Memo::new(move |_| posting.lines.with(|lines| many(lines)));
    live(move || match state.get() {
        Many::No => ().into_any(),
        Many::Mixed => view! { <p class="hint">{shift().one_biller}</p> }.into_any(),
        Many::Yes(_) => {
            // What was pasted for another biller is none of this one's.
            posting.same.set(String::new());
            posting.list.set(String::new());
            view! { {same(posting)}{list(posting)} }.into_any()
        }
    })
}

fn same(posting: Posting) -> AnyView {
    let fill = move || {
        let number = posting.same.get_untracked();
        let shown = shown(posting, posting.limit.get_untracked());
        posting.typed.update(|typed| {
            for at in shown {
                let beside = typed.entry(at).or_default();
                if beside.trim().is_empty() {
                    beside.clone_from(&number);
                }
            }
        });
    };
    let no_number = Signal::derive(move || posting.same.with(|number| number.trim().is_empty()));
    view! {
        <div class="grid2">
            <TextField
                name=field::NUMBER
                label=(shift().field)(field::NUMBER)
                value=posting.same
                hint=shift().same_hint
                most=64
            />
            <div class="row"><Button text=shift().fill small=true disabled=no_number press=fill/></div>
        </div>
    }
    .into_any()
}

fn list(posting: Posting) -> AnyView {
    let wrong = RwSignal::new(None::<String>);
    let too_many = shift().too_many;
    let fill = move || {
        let lines = posting.lines.with_untracked(Vec::len);
        let numbers = match posting.list.with_untracked(|text| pasted(text, lines)) {
            Ok(numbers) => numbers,
            Err((there, most)) => return wrong.set(Some(too_many(there, most))),
        };
        wrong.set(None);
        // What is filled in is also seen.
        posting.limit.update(|limit| *limit = (*limit).max(numbers.len().div_ceil(PAGE) * PAGE));
        let shown = shown(posting, numbers.len());
        posting.typed.update(|typed| {
            for (at, number) in shown.into_iter().zip(numbers).filter(|(_, number)| !number.is_empty()) {
                typed.insert(at, number);
            }
        });
    };
    let nothing = Signal::derive(move || posting.list.with(|text| text.trim().is_empty()));
    view! {
        <div class="grid2">
            <AreaField
                name=field::NUMBERS
                label=(shift().field)(field::NUMBERS)
                value=posting.list
                hint=shift().list_hint
                error=wrong
            />
            <div class="row"><Button text=shift().fill_list small=true disabled=nothing press=fill/></div>
        </div>
    }
    .into_any()
}

/// The first lines, in the order in which they show.
fn shown(posting: Posting, most: usize) -> Vec<LineRef> {
    posting.lines.with_untracked(|lines| lines.iter().take(most).map(|line| line.at.clone()).collect())
}
