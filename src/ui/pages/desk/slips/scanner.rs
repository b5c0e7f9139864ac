//! 扫办事单: the camera's picture with a frame to aim by, and the ways round when there is none.

use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::slips;
use super::taking::{Stage, Taking, Wrong};
use crate::app::router::Router;
use crate::app::scan::{Camera, NoCamera};
use crate::i18n::slips::Slips;
use crate::ui::components::{Button, Dialog, FileButton, NoticeBox, Toggle, Tone, live, words};

/// The dialog. It closes itself when the desk is not in sight any more.
#[component]
pub fn ScanDialog(taking: Taking) -> impl IntoView {
    let (open, router) = (taking.scanning, Router::get());
    Effect::new(move || {
        if !router.visible() {
            open.set(false);
        }
    });
    view! { <Dialog open name="scan" title=slips().scan><Scanner taking/></Dialog> }
}

/// The camera while the dialog is open.
#[derive(Clone, Copy)]
struct Scan {
    taking: Taking,
    camera: StoredValue<Option<Rc<Camera>>, LocalStorage>,
    alive: StoredValue<bool>,
    none: RwSignal<Option<NoCamera>>,
    /// What is read aloud below the picture.
    line: RwSignal<&'static str>,
    /// The lamp: on or off; `None` where there is none.
    torch: RwSignal<Option<bool>>,
    words: &'static Slips,
}

#[component]
fn Scanner(taking: Taking) -> impl IntoView {
    let words_here = slips();
    let scan = Scan {
        taking,
        camera: StoredValue::new_local(None),
        alive: StoredValue::new(true),
        none: RwSignal::new(None),
        line: RwSignal::new(words_here.starting),
        torch: RwSignal::new(None),
        words: words_here,
    };
    on_cleanup(move || scan.stop());
    let video = NodeRef::<html::Video>::new();
    Effect::new(move |begun: Option<bool>| {
        let element = video.get();
        if begun != Some(true)
            && let Some(element) = &element
        {
            let element = element.clone();
            spawn_local(async move { scan.run(element).await });
        }
        begun == Some(true) || element.is_some()
    });
    let no_camera = live(move || {
        let why = scan.none.get()?;
        let text = match why {
            NoCamera::Withheld => slips().camera_withheld,
            NoCamera::Refused => slips().camera_refused,
            NoCamera::Missing => slips().camera_missing,
            NoCamera::Busy => slips().camera_busy,
        };
        Some(
            view! { <NoticeBox tone=Tone::Wait title=slips().no_camera alert=true><p>{text}</p></NoticeBox> },
        )
    });
    let torch = live(move || {
        scan.torch.get()?;
        let pressed = Signal::derive(move || scan.torch.get() == Some(true));
        Some(view! { <Toggle text=slips().torch pressed press=move || scan.turn_torch()/> })
    });
    let chosen = move |file| {
        taking.scanning.set(false);
        taking.file(file);
    };
    view! {
        <div class="viewfinder" hidden=move || scan.none.get().is_some()>
            <video node_ref=video playsinline autoplay muted aria-label=words_here.viewfinder></video>
        </div>
        <p role="status" hidden=move || scan.none.get().is_some()>{move || scan.line.get()}</p>
        {no_camera}
        <div class="row">{torch}</div>
        <FileButton
            text=words_here.take_photo
            name=words_here.take_photo
            icon="upload"
            wide=true
            accept="image/*"
            camera=true
            chosen
        />
        <p class="muted">{words_here.take_photo_hint}</p>
        <div class="dialog-actions">
            <Button text=words().close press=move || taking.scanning.set(false)/>
        </div>
    }
}

impl Scan {
    /// Starts the camera and looks until something is found or nobody looks any more.
    async fn run(self, video: web_sys::HtmlVideoElement) {
        let camera = match Camera::start(video).await {
            Ok(camera) => Rc::new(camera),
            Err(why) => {
                self.none.try_set(Some(why));
                return;
            }
        };
        // Closed while somebody was still asked; the camera goes with this.
        if !self.goes_on() {
            self.close();
            return;
        }
        self.camera.set_value(Some(camera.clone()));
        self.line.set(self.words.aim);
        self.torch.set(camera.has_torch().then_some(false));
        let watched = camera.watch(move || self.goes_on(), move |text| self.found(text)).await;
        camera.stop();
        if let (Err(why), true) = (watched, self.goes_on()) {
            self.taking.stage.set(Stage::Wrong(Wrong::Photo(why)));
        }
        self.close();
    }

    /// Is the dialog open, and the page in sight?
    fn goes_on(self) -> bool {
        self.alive.try_get_value() == Some(true) && !document().hidden()
    }

    fn found(self, text: &str) {
        if self.taking.text(text) {
            self.stop();
            self.close();
        } else {
            self.line.set(self.words.other_code);
        }
    }

    fn turn_torch(self) {
        let Some(camera) = self.camera.get_value() else { return };
        let on = self.torch.get_untracked() == Some(false);
        spawn_local(async move {
            let obeys = camera.light(on).await;
            self.torch.try_set(obeys.then_some(on));
        });
    }

    fn stop(self) {
        self.alive.try_set_value(false);
        if let Some(Some(camera)) = self.camera.try_update_value(Option::take) {
            camera.stop();
        }
    }

    fn close(self) {
        self.taking.scanning.try_set(false);
    }
}
