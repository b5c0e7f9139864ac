//! The fourth step: everything once more before it is written.

use leptos::prelude::*;

use super::fields::Fields;
use crate::domain::profile::LegalKind;
use crate::ui::components::{Button, NoticeBox, Weight, words};
use crate::ui::pages::desk::setup_text;

/// What will be written; `go` leads back to a step.
#[component]
pub fn ReviewStep(#[prop(into)] go: UnsyncCallback<(usize,)>) -> impl IntoView {
    let fields = Fields::get();
    let draft = fields.draft();
    let change = move |step: usize, name: &'static str| {
        view! {
            <div class="head">
                <h3>{name}</h3>
                <Button text=setup_text().change small=true weight=Weight::Quiet press=move || go.run((step,))/>
            </div>
        }
    };
    let number = (draft.legal != LegalKind::Inside && !draft.number.trim().is_empty())
        .then(|| view! { <dt>{setup_text().number}</dt><dd class="num">{draft.number.clone()}</dd> });
    let phone = (!draft.phone.trim().is_empty())
        .then(|| view! { <dt>{setup_text().phone}</dt><dd class="num">{draft.phone.clone()}</dd> });
    let starter =
        if fields.starter.get_untracked() { setup_text().starter_yes } else { setup_text().starter_no };
    let [place, form, manager, ..] = setup_text().steps;
    view! {
        <section class="card stack">
            <h2 tabindex="-1">{setup_text().review}</h2>
            <p class="muted">{setup_text().review_lead}</p>
            {change(0, place)}
            <dl class="facts">
                <dt>{setup_text().community}</dt>
                <dd>{draft.community}" · "{draft.subdistrict}</dd>
                <dt>{setup_text().station_name}</dt>
                <dd>{draft.name}</dd>
                <dt>{setup_text().letters}</dt>
                <dd>{draft.letters.trim().to_ascii_uppercase()}</dd>
            </dl>
            {change(1, form)}
            <dl class="facts">
                <dt>{setup_text().legal}</dt>
                <dd>{(words().legal_kind)(draft.legal)}</dd>
                {number}
                <dt>{setup_text().positioning}</dt>
                <dd>{(words().positioning)(draft.positioning)}</dd>
            </dl>
            {change(2, manager)}
            <dl class="facts">
                <dt>{setup_text().manager}</dt>
                <dd>{draft.manager}</dd>
                {phone}
                <dt>{setup_text().starter}</dt>
                <dd>{starter}</dd>
            </dl>
        </section>
        <NoticeBox title=setup_text().after/>
    }
}
