//! 查验码 of a receipt on the screen: for a resident's phone, and for whoever is at the desk.

use std::time::Duration;

use leptos::prelude::*;

use super::paper;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::values::PaymentId;
use crate::i18n::verify::name;
use crate::ui::components::{CopyButton, LinkButton, Qr, lang, live};

/// So long after the receipt.
const AFTER: Duration = Duration::from_millis(60);

/// The code, its link and the way to the page that checks it; nothing for what was written on paper.
pub fn fold(id: PaymentId) -> AnyView {
    let session = Session::get();
    // Signing and drawing come after the receipt stands: whoever waits for it has not asked for the code.
    let ready = RwSignal::new(false);
    set_timeout(
        move || {
            let _ = ready.try_set(true);
        },
        AFTER,
    );
    let stamp = Memo::new(move |_| {
        if !ready.get() {
            return None;
        }
        // It is made of what stands in the payment and of the station's code.
        session.read(&[Slice::Cashdesk, Slice::Profile], |_| ());
        session.stamp(&id).map(|(link, route)| (link, route.to_string()))
    });
    live(move || {
        let (link, href) = stamp.get()?;
        let copied = link.clone();
        Some(view! {
            <details class="fold">
                <summary>{paper().code}</summary>
                <div class="stack">
                    <p class="muted">{paper().code_lead}</p>
                    <div class="codes"><Qr text=link name=paper().code_name/></div>
                    <div class="row">
                        <LinkButton href text=name(lang()) icon="check"/>
                        <CopyButton name="receipt-link" text=move || copied.clone()/>
                    </div>
                </div>
            </details>
        })
    })
}
