//! The residents' program, and where it is taken apart into chunks.

#[cfg(target_arch = "wasm32")]
fn main() {
    linli::ui::shell::resident::start(chunks::CHUNKS);
}

/// There is nothing to run outside the browser.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// Where chunks begin; see src/bin/desk.rs.
#[cfg(target_arch = "wasm32")]
mod chunks {
    use linli::i18n::english;
    use linli::ui::components::NotLoaded;
    use linli::ui::pages::resident::chunks::{
        self, Chunks, MakePage, Suggest, ask_page, find_page, read_page,
    };
    use wasm_split_helpers::wasm_split;

    /// All of them.
    pub const CHUNKS: Chunks = Chunks {
        find: || Box::pin(find()),
        suggest: || Box::pin(suggest()),
        read: || Box::pin(read()),
        ask: || Box::pin(ask()),
        english: || Box::pin(async { english().await.map(|hand_over| hand_over()).is_ok() }),
    };

    #[wasm_split(find, fallible)]
    fn find() -> Result<MakePage, NotLoaded> {
        Ok(find_page)
    }

    #[wasm_split(find, fallible)]
    fn suggest() -> Result<Suggest, NotLoaded> {
        Ok(chunks::suggest)
    }

    #[wasm_split(ask, fallible)]
    fn ask() -> Result<MakePage, NotLoaded> {
        Ok(ask_page)
    }

    #[wasm_split(read, fallible)]
    fn read() -> Result<MakePage, NotLoaded> {
        Ok(read_page)
    }

    #[wasm_split(english, fallible)]
    fn english() -> Result<fn(), NotLoaded> {
        Ok(english::for_residents)
    }
}
