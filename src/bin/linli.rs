//! The residents' program.

#[cfg(target_arch = "wasm32")]
fn main() {
    linli::ui::shell::resident::start();
}

/// There is nothing to run outside the browser.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
