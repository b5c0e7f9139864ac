//! English that has not followed its Chinese.

use leptos::prelude::*;

use super::catalogue;
use super::fields::WordsField;
use crate::ui::components::Button;

/// Says so where it is the case, and offers to drop it.
#[component]
pub fn StaleEnglish(field: WordsField) -> impl IntoView {
    let stale = Memo::new(move |_| field.words().english_is_stale());
    move || {
        stale.get().then(|| {
            let text = (catalogue().stale_english)(&field.en.get_untracked());
            view! {
                <div class="row">
                    <span class="muted">{text}</span>
                    <Button text=catalogue().drop_english small=true press=move || field.en.set(String::new())/>
                </div>
            }
        })
    }
}
