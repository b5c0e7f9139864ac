//! The year by kind of organisation: the six of the founding proposal.

use leptos::prelude::*;

use super::visits;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::providers::Kind;
use crate::domain::visits::Tally;
use crate::ui::components::live;

/// A small table; a sentence while there is nothing in it.
#[component]
pub fn Year() -> impl IntoView {
    let (session, clock) = (Session::get(), Clock::get());
    let year = Memo::new(move |_| clock.today().parts().0);
    let tallies =
        Memo::new(move |_| session.read(&[Slice::Visits], |station| station.visits().year(year.get())));
    let table = live(move || {
        let tallies = tallies.get();
        if tallies.is_empty() {
            return view! { <p class="muted">{visits().year_none}</p> }.into_any();
        }
        let row = |kind: Kind| {
            let Tally { organisations, days, came } = tallies.get(&kind).copied().unwrap_or_default();
            view! {
                <tr>
                    <th scope="row">{(visits().kind)(kind)}</th>
                    <td>{organisations}</td><td>{days}</td><td>{came}</td>
                </tr>
            }
        };
        let sum = |part: fn(&Tally) -> u32| tallies.values().map(part).sum::<u32>();
        view! {
            <table class="table">
                <thead><tr>{visits().columns.map(|name| view! { <th scope="col">{name}</th> })}</tr></thead>
                <tbody>{Kind::ALL.map(row)}</tbody>
                <tfoot><tr>
                    <th scope="row">{visits().sum}</th>
                    <td>{sum(|it| it.organisations)}</td><td>{sum(|it| it.days)}</td><td>{sum(|it| it.came)}</td>
                </tr></tfoot>
            </table>
        }
        .into_any()
    });
    view! {
        <section class="card stack">
            <h2>{live(move || (visits().year)(year.get()))}</h2>
            <p class="muted">{visits().year_hint}</p>
            {table}
        </section>
    }
}
