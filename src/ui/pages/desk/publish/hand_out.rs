//! 发布: the files, as downloads or straight into a folder; and the same for other programs.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::text;
use crate::app::publish::{self, Failure};
use crate::app::session::Session;
use crate::board::hsds::hsds;
use crate::domain::Command;
use crate::domain::rights::SPEAKERS;
use crate::domain::values::ServiceId;
use crate::i18n::publish::Publish;
use crate::route::Route;
use crate::storage::Space;
use crate::ui::components::{Button, NoticeBox, Tone, Weight, live, words};
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// What has become of it.
#[derive(Clone)]
enum Outcome {
    /// Downloads: the names of the files.
    Handed(String),
    /// Written into a folder: the names of the files.
    Written(String),
    Failed(Failure),
}

/// The buttons, and what to do with the files.
#[component]
pub fn HandOut(
    /// Heard when something new lies in a folder.
    written: impl Fn() + Copy + 'static,
) -> impl IntoView {
    let session = Session::get();
    let may = allowed(SPEAKERS);
    let outcome = RwSignal::new(None::<Outcome>);
    let busy = RwSignal::new(false);
    let comma = words().comma;
    let publish = move |folder: bool| {
        let Some(board) = untrack(|| session.board()) else { return };
        busy.set(true);
        outcome.set(None);
        spawn_local(async move {
            let made = match folder {
                true => publish::into_folder(&board).await,
                false => publish::download(&board).await,
            };
            if made.is_ok() {
                // The files are out. A disk that cannot note it says so above the page.
                let _ = session.send(Command::PublishBoard).await;
            }
            if folder && made.is_ok() {
                written();
            }
            busy.try_set(false);
            outcome.try_set(Some(match made {
                Ok(names) if folder => Outcome::Written(names.join(comma)),
                Ok(names) => Outcome::Handed(names.join(comma)),
                Err(failure) => Outcome::Failed(failure),
            }));
        });
    };
    let for_others = move || {
        let Some(board) = untrack(|| session.board()) else { return };
        let name = format!("{}-hsds.json", board.profile.code);
        let link =
            |id: &ServiceId| Route::Service(id.clone()).under(&board.profile.public_url, &board.profile.code);
        if let Err(failure) = publish::download_text(&name, &hsds(&board, &link).to_string()) {
            outcome.set(Some(Outcome::Failed(failure)));
        }
    };
    let is_demo = untrack(|| session.space()) == Space::Demo;
    let may_not = Signal::derive(move || is_demo || !may.get());
    let folder = publish::has_folders().then(|| {
        view! {
            <Button text=text().into_folder icon="box" busy=busy disabled=may_not press=move || publish(true)/>
        }
    });
    view! {
        <section class="card stack">
            <h2>{text().hand_out}</h2>
            <RightsNote needs=SPEAKERS/>
            {is_demo.then(|| view! { <NoticeBox title=text().failed_demo/> })}
            <div class="row">
                <Button
                    text=text().publish
                    icon="upload"
                    weight=Weight::Main
                    busy=busy
                    disabled=may_not
                    press=move || publish(false)
                />
                {folder}
            </div>
            {live(move || outcome.get().map(|outcome| said(text(), outcome)))}
            <ol>{text().steps.iter().map(|step| view! { <li>{*step}</li> }).collect_view()}</ol>
        </section>
        <section class="card stack">
            <h2>{text().others}</h2>
            <p>{text().others_hint}</p>
            <div class="row"><Button text=text().hsds icon="download" press=for_others/></div>
        </section>
    }
}

fn said(text: &'static Publish, outcome: Outcome) -> AnyView {
    let (tone, title, detail) = match outcome {
        Outcome::Handed(names) => (Tone::Good, (text.handed)(&names), text.handed_hint),
        Outcome::Written(names) => (Tone::Good, (text.written)(&names), text.written_hint),
        Outcome::Failed(failure) => {
            let detail = match failure {
                Failure::Index => text.failed_index,
                Failure::Unreachable => text.failed_unreachable,
                Failure::Demo => text.failed_demo,
                Failure::WrongFolder => text.failed_folder,
                Failure::NotChosen => text.failed_not_chosen,
                Failure::Refused => text.failed_refused,
            };
            (Tone::Danger, text.failed.to_owned(), detail)
        }
    };
    view! { <NoticeBox tone title alert=true><p>{detail}</p></NoticeBox> }.into_any()
}
