//! The five roles: to choose from, and explained.

use leptos::prelude::*;

use super::staff_text;
use crate::domain::staff::Role;
use crate::forms::staff::field;
use crate::i18n::troubles;
use crate::ui::components::{field_id, lang};
use crate::ui::pages::desk::problems::{Problems, error_of};

/// A role's name.
pub fn role_name(role: Role) -> &'static str {
    (troubles::strings(lang()).role)(role)
}

/// Ticks for the roles, each with what it may do.
#[component]
pub fn RolesField(roles: RwSignal<Vec<Role>>, problems: Problems) -> impl IntoView {
    let error = error_of(problems, field::ROLES);
    let id = field_id(field::ROLES);
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    let ticks = Role::ALL.into_iter().enumerate().map(|(n, role)| {
        let change = move |event| {
            let on = event_target_checked(&event);
            roles.update(|roles| {
                roles.retain(|held| *held != role);
                if on {
                    roles.push(role);
                }
                roles.sort_unstable();
            });
        };
        // The first carries the id, so that the focus can be put on the group.
        let id = (n == 0).then(|| id.clone());
        view! {
            <li>
                <label>
                    <input
                        type="checkbox"
                        id=id
                        prop:checked=move || roles.with(|roles| roles.contains(&role))
                        on:change=change
                    />
                    <span>{role_name(role)}<small>{(staff_text().role_detail)(role)}</small></span>
                </label>
            </li>
        }
    });
    let ticks = ticks.collect_view();
    view! {
        <fieldset class="field" aria-describedby=move || error.get().is_some().then(|| described.clone())>
            <legend class="label">{staff_text().roles}</legend>
            <ul class="checks">{ticks}</ul>
            {move || error.get().map(|text| view! { <span class="error" id=error_id.clone()>{text}</span> })}
        </fieldset>
    }
}

/// Some roles with what each may do.
#[component]
pub fn RoleList(roles: Vec<Role>) -> impl IntoView {
    let items = roles.into_iter().map(|role| {
        view! { <div><dt>{role_name(role)}</dt><dd>{(staff_text().role_detail)(role)}</dd></div> }
    });
    view! { <dl class="roles">{items.collect_view()}</dl> }
}

/// Beside the list, while nobody is open.
#[component]
pub fn RolesExplained() -> impl IntoView {
    view! {
        <section class="card stack">
            <h2>{staff_text().nothing_open}</h2>
            <p class="muted">{staff_text().nothing_open_hint}</p>
            <RoleList roles=Role::ALL.to_vec()/>
        </section>
    }
}
