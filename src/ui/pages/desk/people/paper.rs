//! A sheet that is only there to be printed: the page is hidden while it lies on top.

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::i18n::people::Paper;
use crate::ui::components::live;

/// The style sheet looks at it: on paper, nothing but the sheet.
const MARK: &str = "data-print";

/// What is about to be printed.
#[derive(Clone, Copy)]
pub struct Printing {
    paper: RwSignal<Option<Paper>>,
}

impl Printing {
    /// Provides it to the page below, which also places [`Sheet`].
    pub fn provide() -> Printing {
        let printing = Printing { paper: RwSignal::new(None) };
        provide_context(printing);
        on_cleanup(move || printing.clear());
        printing
    }

    /// What was printed holds names and phones: it does not stay when the page is left. Not before, since some
    /// browsers read the page after they say that they have printed.
    pub fn clear(self) {
        self.paper.try_set(None);
        if let Some(root) = document().document_element() {
            let _ = root.remove_attribute(MARK);
        }
    }

    /// The one provided above.
    pub fn get() -> Printing {
        use_context().unwrap_or_else(Printing::provide)
    }

    /// Prints a sheet, once it stands in the page.
    pub fn print(self, paper: Paper) {
        self.paper.set(Some(paper));
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute(MARK, "paper");
        }
        request_animation_frame(|| drop(window().print()));
    }
}

/// The sheet.
#[component]
pub fn Sheet(printing: Printing) -> impl IntoView {
    live(move || {
        let paper = printing.paper.get()?;
        let part = |(heading, lines): (String, Vec<String>)| {
            let heading = (!heading.is_empty()).then(|| view! { <h2>{heading}</h2> });
            let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
            view! { <section>{heading}{lines}</section> }
        };
        let parts = paper.parts.into_iter().map(part).collect_view();
        let signs = paper.signs.into_iter().map(|line| view! { <p class="sign">{line}</p> }).collect_view();
        Some(view! {
            <article class="person-paper print-only" lang=Lang::Zh.tag()>
                <h1>{paper.title}</h1>
                {parts}
                {signs}
            </article>
        })
    })
}
