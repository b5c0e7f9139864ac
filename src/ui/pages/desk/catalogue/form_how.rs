//! How it is done: the ways, whether somebody may be sent, the steps.

use leptos::prelude::*;

use super::catalogue;
use super::editor::Editor;
use super::fold::Fold;
use super::form_steps::StepsField;
use super::line::Line;
use super::ticks::Ticks;
use crate::domain::catalogue::{Mode, StandIn};
use crate::forms::catalogue::{Field, MODES, STAND_INS, Section};
use crate::ui::components::{SelectField, SelectOption, words};

/// The section. What has been written stays in sight, also when it is not asked for any more.
#[component]
pub fn HowSection() -> impl IntoView {
    let fields = Editor::get().fields;
    let modes = || MODES.map(|mode| (mode, (words().mode)(mode).to_owned())).to_vec();
    let online = Memo::new(move |_| {
        fields.modes.with(|modes| modes.contains(&Mode::Online)) || fields.online.is_written()
    });
    let brings =
        Memo::new(move |_| fields.stand_in.get() == StandIn::MaySend || fields.stand_in_brings.is_written());
    view! {
        <Fold section=Section::How>
            <Ticks
                legend=catalogue().modes
                hint=catalogue().modes_hint
                chosen=fields.modes
                offered=modes()
                main=catalogue().main_mode
            />
            {move || online.get().then(|| view! {
                <Line field=Field::Online value=fields.online hint=catalogue().online_hint/>
            })}
            <StandInField/>
            {move || brings.get().then(|| view! {
                <Line
                    field=Field::StandInBrings
                    value=fields.stand_in_brings
                    hint=catalogue().stand_in_brings_hint
                />
            })}
            <StepsField/>
        </Fold>
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
