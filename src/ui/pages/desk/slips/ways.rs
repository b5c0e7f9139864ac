//! Three ways in: with the camera, as text, as a file.

use leptos::prelude::*;

use super::slips;
use super::taking::{Taking, WAYS_HEADING};
use crate::domain::rights::WINDOW;
use crate::ui::components::{Button, FileButton, Weight};
use crate::ui::pages::desk::rights::allowed;

/// The buttons.
#[component]
pub fn Ways(taking: Taking) -> impl IntoView {
    let may = allowed(WINDOW);
    let shut = Signal::derive(move || !may.get());
    view! {
        <section class="card stack">
            <h2 id=WAYS_HEADING tabindex="-1">{slips().ways}</h2>
            <div class="slip-ways">
                <Button
                    text=slips().scan
                    icon="search"
                    weight=Weight::Main
                    wide=true
                    disabled=shut
                    press=move || taking.scanning.set(true)
                />
                <Button
                    text=slips().paste
                    icon="copy"
                    wide=true
                    disabled=shut
                    press=move || taking.pasting.set(true)
                />
                <FileButton
                    text=slips().open_file
                    name=slips().open_file
                    icon="upload"
                    wide=true
                    accept=".lslip,.txt,image/*,text/plain,application/octet-stream"
                    disabled=shut
                    chosen=move |file| taking.file(file)
                />
            </div>
            <p class="muted">{slips().ways_hint}</p>
        </section>
    }
}
