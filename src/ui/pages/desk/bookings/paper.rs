//! The list of the day on paper: who comes when.

use leptos::prelude::*;

use super::day::span;
use super::read::Coming;
use super::{Looking, bookings, service_name};
use crate::ui::components::{lang, live, words};

/// Only in print, and only once it is asked for: it holds everybody's name and phone. It stays until another
/// day is looked at, since some browsers read the page after they say that they have printed.
pub fn list(looking: Looking) -> AnyView {
    live(move || {
        if !looking.printing.get() {
            return None;
        }
        let title = (bookings().list_title)(&service_name(looking), &(words().date)(looking.day.get()));
        let station = looking.session.station_name(lang());
        let body = looking.view.with(|view| {
            let mut coming: Vec<&Coming> =
                view.slots.iter().flat_map(|place| &place.who).chain(&view.loose).collect();
            coming.sort_by_key(|coming| coming.slot);
            if coming.is_empty() {
                return view! { <p>{bookings().list_empty}</p> }.into_any();
            }
            let rows: Vec<AnyView> = coming.into_iter().map(row).collect();
            let heads = bookings().columns.map(|name| view! { <th scope="col">{name}</th> });
            view! {
                <table class="table keep">
                    <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            }
            .into_any()
        });
        Some(view! { <section class="print-only"><h2>{title}</h2><p>{station}</p>{body}</section> })
    })
}

fn row(coming: &Coming) -> AnyView {
    let Coming { name, phone, note, slot, is_erased, .. } = coming;
    let nameless = if *is_erased { bookings().erased } else { bookings().nobody };
    let name = name.clone().unwrap_or_else(|| nameless.to_owned());
    view! {
        <tr>
            <td class="num">{span(slot)}</td>
            <td>{name}</td>
            <td class="num">{phone.clone()}</td>
            <td>{note.clone()}</td>
        </tr>
    }
    .into_any()
}
