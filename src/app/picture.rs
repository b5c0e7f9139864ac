//! A text as a picture: what can be kept by a long press where nothing can be downloaded or printed.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Pixels: as wide as phones show without shrinking the letters.
const WIDTH: u32 = 750;
const MARGIN: f64 = 40.0;
const TITLE: &str = "700 42px sans-serif";
const TEXT: &str = "400 32px sans-serif";
const LEADING: f64 = 50.0;
/// Marks that belong to what stands before them.
const CLOSING: &str = "，。、；：！？）》”’,.;:!?)";
/// More lines than any service has; beyond, some phones refuse to draw.
const MOST_LINES: usize = 120;

/// The text on white, as the address of a PNG; its first line is the title. `None` where the browser does not
/// draw.
pub fn of(text: &str) -> Option<String> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let pen = || canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok();
    canvas.set_width(WIDTH);
    let lines = wrapped(&pen()?, text);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a few thousand"
    )]
    canvas.set_height((LEADING * lines.len() as f64 + 2.0 * MARGIN) as u32);
    // A canvas forgets its fonts when its size changes.
    let pen = pen()?;
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    pen.set_fill_style_str("#000");
    let mut y = MARGIN;
    for (font, line) in lines {
        y += LEADING;
        pen.set_font(font);
        pen.fill_text(&line, MARGIN, y - LEADING / 4.0).ok()?;
    }
    canvas.to_data_url().ok()
}

/// Lines that fit, each with its letters.
fn wrapped(pen: &CanvasRenderingContext2d, text: &str) -> Vec<(&'static str, String)> {
    let room = f64::from(WIDTH) - 2.0 * MARGIN;
    let mut lines = Vec::new();
    for (nth, paragraph) in text.lines().enumerate() {
        let font = if nth == 0 { TITLE } else { TEXT };
        pen.set_font(font);
        let mut line = String::new();
        for character in paragraph.chars() {
            line.push(character);
            let wide = pen.measure_text(&line).is_ok_and(|measured| measured.width() > room);
            // What closes a sentence does not begin a line.
            if wide && !CLOSING.contains(character) {
                line.pop();
                lines.push((font, std::mem::replace(&mut line, character.to_string())));
            }
        }
        lines.push((font, line));
    }
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        lines.push((TEXT, "…".to_owned()));
    }
    lines
}
