//! The fields that are always in sight.

use leptos::prelude::*;

use super::editor::Editor;
use super::fields::WordsField;
use super::form_fee::FeeFields;
use super::list::block_key;
use super::stale::StaleEnglish;
use super::{catalogue, focus};
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::catalogue::{Block, Mode};
use crate::forms::catalogue::{Field, MODES, STAND_INS};
use crate::ui::components::{AreaField, SelectField, SelectOption, TextField, field_id, words};

/// Name, summary, block, category, ways, fee.
#[component]
pub fn MainFields() -> impl IntoView {
    let editor = Editor::get();
    let fields = editor.fields;
    let label = |field| (catalogue().field)(field);
    view! {
        <TextField
            name=focus::name(Field::Name)
            label=label(Field::Name)
            value=fields.name.zh
            hint=catalogue().name_hint
            required=true
            error=editor.error(Field::Name)
        />
        <TextField
            name=focus::name(Field::NameEn)
            label=label(Field::NameEn)
            value=fields.name.en
            hint=catalogue().english_hint
            error=editor.error(Field::NameEn)
        />
        <AreaField
            name=focus::name(Field::Summary)
            label=label(Field::Summary)
            value=fields.summary.zh
            hint=catalogue().summary_hint
            error=editor.error(Field::Summary)
        />
        <AreaField
            name=focus::name(Field::SummaryEn)
            label=label(Field::SummaryEn)
            value=fields.summary.en
            error=editor.error(Field::SummaryEn)
        />
        <Blocks/>
        <Category/>
        <Ways/>
        <StandInField/>
        <FeeFields/>
    }
}

/// A text of the form whose English is not typed. It grows with what is written.
#[component]
pub fn Line(field: Field, value: WordsField, #[prop(into, optional)] hint: String) -> impl IntoView {
    let editor = Editor::get();
    view! {
        <AreaField
            name=focus::name(field)
            label=(catalogue().field)(field)
            value=value.zh
            hint=hint
            error=editor.error(field)
        />
        <StaleEnglish field=value/>
    }
}

#[component]
fn Blocks() -> impl IntoView {
    let block = Editor::get().fields.block;
    let choice = |own: Block| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="service-block"
                    value=block_key(own)
                    prop:checked=move || block.get() == own
                    on:change=move |_| block.set(own)
                />
                <span><b>{(words().block)(own)}</b><small>{(catalogue().block_hint)(own)}</small></span>
            </label>
        }
    };
    view! {
        <fieldset class="choices">
            <legend class="label">{catalogue().block}</legend>
            {Block::ALL.map(choice).into_iter().collect_view()}
        </fieldset>
    }
}

/// The category, with those of the same block to choose from.
#[component]
fn Category() -> impl IntoView {
    let editor = Editor::get();
    let fields = editor.fields;
    let session = Session::get();
    let areas = Memo::new(move |_| {
        let block = fields.block.get();
        session.read(&[Slice::Catalogue], |station| {
            let mut areas: Vec<String> = Vec::new();
            for (_, service) in
                station.catalogue().iter().filter(|(_, service)| service.details.block == block)
            {
                let area = &service.details.area.zh;
                if !areas.contains(area) {
                    areas.push(area.clone());
                }
            }
            areas
        })
    });
    let list =
        move || areas.get().into_iter().map(|area| view! { <option value=area></option> }).collect_view();
    let name = focus::name(Field::Area);
    // The kit's line of text has no list of proposals: it is hung on once the line stands.
    Effect::new(move || {
        if let Some(input) = document().get_element_by_id(&field_id(name)) {
            let _ = input.set_attribute("list", "service-areas");
        }
    });
    view! {
        <TextField
            name=name
            label=(catalogue().field)(Field::Area)
            value=fields.area.zh
            hint=catalogue().area_hint
            required=true
            error=editor.error(Field::Area)
        />
        <StaleEnglish field=fields.area/>
        <datalist id="service-areas">{list}</datalist>
    }
}

#[component]
fn Ways() -> impl IntoView {
    let modes = Editor::get().fields.modes;
    let tick = |mode: Mode| {
        let change = move |event| {
            let on = event_target_checked(&event);
            modes.update(|modes| {
                modes.retain(|known| *known != mode);
                if on {
                    modes.push(mode);
                }
            });
        };
        let is_main = move || modes.with(|modes| modes.len() > 1 && modes.first() == Some(&mode));
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=move || modes.with(|modes| modes.contains(&mode)) on:change=change/>
                <span>
                    {(words().mode)(mode)}
                    {move || is_main().then(|| view! { " "<small class="muted">{catalogue().main_mode}</small> })}
                </span>
            </label>
        }
    };
    view! {
        <fieldset aria-describedby="hint-service-modes">
            <legend class="label">{catalogue().modes}</legend>
            <p class="muted" id="hint-service-modes">{catalogue().modes_hint}</p>
            <div class="row">{MODES.map(tick).into_iter().collect_view()}</div>
        </fieldset>
    }
}

#[component]
fn StandInField() -> impl IntoView {
    let stand_in = Editor::get().fields.stand_in;
    let options: Vec<_> = STAND_INS
        .iter()
        .enumerate()
        .map(|(n, option)| SelectOption::new(n.to_string(), (catalogue().stand_in_option)(*option)))
        .collect();
    let chosen =
        move || STAND_INS.iter().position(|option| *option == stand_in.get()).unwrap_or_default().to_string();
    let choose = move |key: String| {
        if let Some(option) = key.parse::<usize>().ok().and_then(|n| STAND_INS.get(n)) {
            stand_in.set(*option);
        }
    };
    view! {
        <SelectField
            name="service-stand-in"
            label=catalogue().stand_in
            value=Signal::derive(chosen)
            choose=choose
            options=options
        />
    }
}
