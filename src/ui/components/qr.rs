//! A QR code, black on white in every colour scheme.

use leptos::prelude::*;
use qrcode::{Color, EcLevel, QrCode};

/// Light modules around the code, which readers need (ISO/IEC 18004).
const QUIET: usize = 4;

/// The code of a text, with a name for those who do not see it; nothing when the text is too long for one.
#[component]
pub fn Qr(#[prop(into)] text: String, #[prop(into)] name: String) -> impl IntoView {
    let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M).ok()?;
    let size = code.width() + 2 * QUIET;
    Some(view! {
        <svg class="qr" role="img" aria-label=name viewBox=format!("0 0 {size} {size}") shape-rendering="crispEdges">
            <rect width=size height=size fill="#fff"></rect>
            <path d=path(&code) fill="#000"></path>
        </svg>
    })
}

/// The dark modules, one stroke for each row of neighbours.
fn path(code: &QrCode) -> String {
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let long = row.iter().skip(x).take_while(|color| **color == Color::Dark).count();
            if long > 0 {
                path += &format!("M{} {}h{long}v1h-{long}z", x + QUIET, y + QUIET);
            }
            x += long.max(1);
        }
    }
    path
}
