//! What a page is about, for search engines and assistants: JSON-LD in the head of the document, as long as
//! the page shows. A block of data is not a program, so the content policy lets it stand.

use leptos::prelude::*;

/// Puts a block into the head, until the page that asks for it goes.
pub fn structured(json: &str) {
    let (Ok(block), Some(head)) = (document().create_element("script"), document().head()) else { return };
    let _ = block.set_attribute("type", "application/ld+json");
    block.set_text_content(Some(json));
    if head.append_child(&block).is_err() {
        return;
    }
    let block = StoredValue::new_local(block);
    on_cleanup(move || {
        block.try_with_value(web_sys::Element::remove);
    });
}
