//! 收据本缺号: sheets between the first and the last of a pad that nobody has entered.

use leptos::prelude::*;

use super::paper;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::cashdesk::Pad;
use crate::ui::components::{Button, Chip, Tone, live, words};
use crate::ui::pages::desk::record::shared;

/// Rows that show at first, and are added by each press.
const PAGE: usize = 10;
/// Gaps that are written out of one pad.
const GAPS: usize = 20;

/// The list.
pub fn list() -> AnyView {
    let session = Session::get();
    let shown = RwSignal::new(PAGE);
    let pads = Memo::new(move |_| {
        let mut pads = session.read(&[Slice::Cashdesk], |station| station.cashdesk().pads());
        // Those of which something is asked for come first.
        pads.sort_by_key(|pad| pad.missing.is_empty());
        pads
    });
    let body = live(move || {
        let pads = pads.get();
        if pads.is_empty() {
            return view! { <p class="muted">{paper().pads_none}</p> }.into_any();
        }
        let rest = pads.len().saturating_sub(shown.get());
        let rows = pads.into_iter().take(shown.get()).map(row).collect_view();
        let more = (rest > 0).then(|| {
            let text = (shared().more)(rest.min(PAGE));
            view! { <Button text wide=true press=move || shown.update(|n| *n += PAGE)/> }
        });
        view! { <p class="muted">{paper().pads_lead}</p><ul class="rows">{rows}</ul>{more} }.into_any()
    });
    view! { <section class="card stack no-print"><h2>{paper().pads}</h2>{body}</section> }.into_any()
}

fn row(pad: Pad) -> AnyView {
    let count: u32 = pad.missing.iter().map(|(from, until)| until - from + 1).sum();
    let mut numbers = String::new();
    for (from, until) in pad.missing.iter().take(GAPS) {
        if !numbers.is_empty() {
            numbers.push_str(words().comma);
        }
        numbers.push_str(&from.to_string());
        if until > from {
            numbers.push('–');
            numbers.push_str(&until.to_string());
        }
    }
    if pad.missing.len() > GAPS {
        numbers.push_str(paper().and_more);
    }
    let (tone, text) = match count {
        0 => (Tone::Good, paper().complete.to_owned()),
        n => (Tone::Wait, (paper().missing)(usize::try_from(n).unwrap_or_default(), &numbers)),
    };
    let line = (paper().pad_line)(pad.entered, pad.lowest, pad.highest);
    view! {
        <li>
            <div class="item row">
                <span class="grow"><b>{pad.name}</b><small>{line}</small></span>
                <Chip tone text/>
            </div>
        </li>
    }
    .into_any()
}
