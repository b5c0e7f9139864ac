//! What it is: name, block and category, for whom.

use leptos::prelude::*;

use super::catalogue;
use super::editor::Editor;
use super::fold::Fold;
use super::line::Line;
use super::list::block_key;
use super::ticks::Ticks;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::catalogue::{Block, Group};
use crate::forms::catalogue::{Field, Section};
use crate::ui::components::words;

/// The section.
#[component]
pub fn WhatSection() -> impl IntoView {
    let fields = Editor::get().fields;
    let groups = || Group::ALL.map(|group| (group, (catalogue().group)(group).to_owned())).to_vec();
    view! {
        <Fold section=Section::What>
            <Line field=Field::Name value=fields.name hint=catalogue().name_hint required=true/>
            <Line field=Field::Summary value=fields.summary hint=catalogue().summary_hint/>
            <Blocks/>
            <Category/>
            <Line field=Field::Audience value=fields.audience hint=catalogue().audience_hint/>
            <Ticks
                legend=catalogue().groups
                hint=catalogue().groups_hint
                chosen=fields.groups
                offered=groups()
            />
        </Fold>
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
    let fields = Editor::get().fields;
    let session = Session::get();
    let areas = Memo::new(move |_| {
        let block = fields.block.get();
        session.read(&[Slice::Catalogue], |station| {
            let mut areas: Vec<String> = Vec::new();
            let same = station.catalogue().iter().filter(|(_, service)| service.details.block == block);
            for (_, service) in same {
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
    view! {
        <Line
            field=Field::Area
            value=fields.area
            hint=catalogue().area_hint
            required=true
            list="service-areas"
        />
        <datalist id="service-areas">{list}</datalist>
    }
}
