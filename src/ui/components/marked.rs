//! Words of which a part is marked.

use leptos::prelude::*;

/// A text in which `length` characters from `from` on are marked.
pub fn marked(text: &str, from: usize, length: usize) -> AnyView {
    let part = |from: usize, length: usize| text.chars().skip(from).take(length).collect::<String>();
    view! { {part(0, from)}<mark>{part(from, length)}</mark>{part(from + length, usize::MAX)} }.into_any()
}
