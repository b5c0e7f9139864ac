//! Two tablets with one name: this one gets another, and nothing of what it has written is lost.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::data;
use super::merge::Merge;
use crate::app::session::Session;
use crate::domain::rights::MANAGER;
use crate::engine::Checked;
use crate::ui::components::{Button, live};
use crate::ui::pages::desk::rights::RightsNote;

/// What can be done about it, once that is known.
#[component]
pub fn Forked(merge: Merge, checked: Rc<Checked>) -> impl IntoView {
    let session = Session::get();
    let planned = RwSignal::new(None::<Option<u64>>);
    let file = checked.clone();
    spawn_local(async move {
        // What cannot be read cannot be separated either.
        let plan = session.plan_separation(&file).await.unwrap_or_default();
        planned.try_set(Some(plan));
    });
    let checked = StoredValue::new_local(checked);
    let busy = Signal::derive(move || merge.doing.get().is_some());
    live(move || match planned.get()? {
        None => Some(view! { <p>{data().forked_not}</p> }.into_any()),
        Some(n) => {
            let press = move || merge.separate(checked.get_value());
            let go = session.may(MANAGER).then(|| {
                view! { <div class="row"><Button text=data().forked_go busy press/></div> }
            });
            Some(
                view! {
                    <p>{(data().forked)(n)}</p>
                    <RightsNote needs=MANAGER/>
                    {go}
                }
                .into_any(),
            )
        }
    })
}
