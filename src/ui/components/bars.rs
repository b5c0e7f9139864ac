//! Amounts as bars. The table beside them says the same in figures, so the picture is not read aloud.

use leptos::prelude::*;

use super::lang::words;
use crate::domain::values::Fen;

/// How long the longest bar is, in the picture's own units.
const LONG: i64 = 1_000;
/// From the beginning of one column to that of the next.
const STEP: i64 = 100;
/// More bars than these lie in no list.
const MOST: usize = 12;

/// One bar: an amount, and what of it has gone again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    pub all: Fen,
    pub gone: Fen,
}

/// Bars with what the two colours mean. Upright they stand beside each other, as days do; else each lies below its label.
pub fn bars(name: String, [all, gone]: [&'static str; 2], bars: &[Bar], upright: bool) -> AnyView {
    let top = bars.iter().map(|bar| bar.all.0.max(bar.gone.0)).max().unwrap_or_default();
    if top <= 0 {
        return ().into_any();
    }
    let picture = if upright { columns(bars, top) } else { lying(bars, top) };
    let any_gone = bars.iter().any(|bar| bar.gone > Fen(0));
    let legend = any_gone.then(|| {
        view! {
            <figcaption aria-hidden="true">
                <span class="bar-key">{key("s2")}{all}</span>
                <span class="bar-key">{key("s4")}{gone}</span>
            </figcaption>
        }
    });
    view! {
        <figure class="chart bars">
            <div role="img" aria-label=name>{picture}</div>
            {legend}
        </figure>
    }
    .into_any()
}

fn key(class: &'static str) -> AnyView {
    view! { <svg viewBox="0 0 1 1" class="bar-dot"><rect class=class width="1" height="1"/></svg> }.into_any()
}

/// One path for all columns of a colour: a picture of two months is as small as one of a day.
fn columns(bars: &[Bar], top: i64) -> AnyView {
    let width = STEP.saturating_mul(i64::try_from(bars.len()).unwrap_or(i64::MAX));
    let path = |of: fn(&Bar) -> Fen, inset: i64| {
        let mut path = String::new();
        let mut x = 0;
        for bar in bars {
            let high = scaled(of(bar), top);
            if high > 0 {
                for (word, n) in
                    [("M", x + inset), (" ", LONG), ("V", LONG - high), ("H", x + STEP - inset), ("V", LONG)]
                {
                    path.push_str(word);
                    path.push_str(&n.to_string());
                }
                path.push('Z');
            }
            x += STEP;
        }
        path
    };
    let (first, last) = (bars.first(), bars.last().filter(|_| bars.len() > 1));
    let label = |bar: Option<&Bar>| bar.map(|bar| view! { <span>{bar.label.clone()}</span> });
    let mut view_box = String::from("0 0 ");
    view_box.push_str(&width.to_string());
    view_box.push_str(" 1000");
    view! {
        <div class="bar-columns" aria-hidden="true">
            <small class="num">{(words().yuan)(Fen(top))}</small>
            <svg viewBox=view_box preserveAspectRatio="none">
                <path class="s2" d=path(|bar| bar.all, 12)/>
                <path class="s4" d=path(|bar| bar.gone, 30)/>
            </svg>
            <small class="bar-ends">{label(first)}{label(last)}</small>
        </div>
    }
    .into_any()
}

fn lying(bars: &[Bar], top: i64) -> AnyView {
    let rows = bars.iter().take(MOST).map(|bar| {
        view! {
            <div>
                <span>{bar.label.clone()}</span>
                <svg viewBox="0 0 1000 10" preserveAspectRatio="none">
                    <rect class="s2" width=scaled(bar.all, top) height="10"/>
                    <rect class="s4" width=scaled(bar.gone, top) y="3" height="4"/>
                </svg>
            </div>
        }
    });
    view! { <div class="bar-lines" aria-hidden="true">{rows.collect_view()}</div> }.into_any()
}

/// How long a bar is; what is there at all is seen.
fn scaled(fen: Fen, top: i64) -> i64 {
    if fen <= Fen(0) {
        return 0;
    }
    (fen.0.saturating_mul(LONG) / top.max(1)).clamp(4, LONG)
}
