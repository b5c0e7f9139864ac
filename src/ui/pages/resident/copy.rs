//! 复制文字, where somebody has a clipboard of their own.

use leptos::prelude::*;

use crate::app::kiosk::Kiosk;
use crate::ui::components::{CopyButton, live};

/// The button; not on a tablet that is everybody's, whose next visitor would find what was copied.
pub fn copy_button(name: &'static str, text: impl Fn() -> String + 'static) -> AnyView {
    let text = StoredValue::new_local(text);
    live(move || {
        let copied = move || text.with_value(|text| text());
        (!Kiosk::get().is_on()).then(|| view! { <CopyButton name text=copied/> })
    })
}
