//! Reading codes: with what the browser brings along, else with the `heavy` program in a worker.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlVideoElement, ImageBitmap, MediaStream,
    MediaStreamTrack,
};

use super::env::sleep;

/// Pixels on the longer side of what is looked at, from the camera.
const CAMERA_SIDE: u32 = 1280;
/// The same of a photo, one after the other until something is found: sharp photos have small codes, shaky
/// ones large codes.
const PHOTO_SIDES: [u32; 3] = [1280, 2560, 640];
/// Largest photo that is opened, in bytes.
const LARGEST_PHOTO: f64 = 67_108_864.0;
/// Between two looks at the camera's picture.
const LOOK_MS: u64 = 200;
/// So often in a row the worker may fail before it counts as missing.
const MOST_FAILURES: u32 = 3;

#[wasm_bindgen]
extern "C" {
    type Worker;

    #[wasm_bindgen(js_namespace = linli, js_name = codeReader, catch)]
    fn code_reader() -> Result<Worker, JsValue>;

    #[wasm_bindgen(method, catch)]
    async fn read(this: &Worker, grey: Uint8Array, width: u32, height: u32) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method)]
    fn end(this: &Worker);
}

/// Why there is no picture from a camera.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoCamera {
    /// Plain http, or a browser inside a chat: pages get no camera there.
    Withheld,
    /// Somebody said no.
    Refused,
    /// There is none.
    Missing,
    /// Another program has it, or it does not start.
    Busy,
}

/// Why nothing was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// The picture is there, but no code in it.
    NoCode,
    /// The browser cannot open it.
    NotAPicture,
    TooLarge,
    /// The program that reads codes did not come.
    NoReader,
}

/// Reads codes out of pictures; what it has started ends with it.
struct Reader(How);

enum How {
    /// `BarcodeDetector`.
    Native(JsValue),
    Worker(Worker),
    /// The last worker failed; another one is started when it is needed.
    Nothing,
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.end_worker();
    }
}

impl Reader {
    /// The best one here.
    async fn new() -> Reader {
        Reader(native().await.map_or(How::Nothing, How::Native))
    }

    /// The texts of all codes on a canvas. After an error it may be asked again.
    async fn read(&mut self, canvas: &HtmlCanvasElement) -> Result<Vec<String>, Unread> {
        if let How::Native(detector) = &self.0 {
            match detect(detector, canvas).await {
                Ok(texts) => return Ok(texts),
                // Some phones promise it and do not keep it.
                Err(_) => self.0 = How::Nothing,
            }
        }
        if matches!(self.0, How::Nothing) {
            self.0 = How::Worker(code_reader().map_err(|_| Unread::NoReader)?);
        }
        let How::Worker(worker) = &self.0 else { return Err(Unread::NoReader) };
        let grey = grey(canvas).ok_or(Unread::NotAPicture)?;
        let read = worker.read(Uint8Array::from(grey.as_slice()), canvas.width(), canvas.height()).await;
        let Ok(texts) = read else {
            self.end_worker();
            return Err(Unread::NoReader);
        };
        Ok(Array::from(&texts).iter().filter_map(|text| text.as_string()).collect())
    }

    fn end_worker(&mut self) {
        if let How::Worker(worker) = std::mem::replace(&mut self.0, How::Nothing) {
            worker.end();
        }
    }
}

/// The texts of all codes in a photo.
///
/// # Errors
/// Why there is none.
pub async fn read_photo(file: &File) -> Result<Vec<String>, Unread> {
    if file.size() > LARGEST_PHOTO {
        return Err(Unread::TooLarge);
    }
    let open = function(&window(), "createImageBitmap").ok_or(Unread::NotAPicture)?;
    let bitmap = settled(open.call1(&window(), file)).await.map_err(|_| Unread::NotAPicture)?;
    let bitmap: ImageBitmap = bitmap.unchecked_into();
    let mut reader = Reader::new().await;
    let mut found = Err(Unread::NoCode);
    let mut drawn_before = (0, 0);
    for side in PHOTO_SIDES {
        let canvas = canvas().ok_or(Unread::NotAPicture)?;
        let size = within(side, bitmap.width(), bitmap.height());
        // A small photo is not looked at three times the same.
        if size == drawn_before {
            continue;
        }
        drawn_before = size;
        draw(&canvas, size, |pen, (width, height)| {
            pen.draw_image_with_image_bitmap_and_dw_and_dh(&bitmap, 0.0, 0.0, width, height)
        })
        .ok_or(Unread::NotAPicture)?;
        match reader.read(&canvas).await {
            Ok(texts) if texts.is_empty() => {}
            // One size may be too much for it, another one not.
            Err(why) => found = Err(why),
            Ok(texts) => {
                found = Ok(texts);
                break;
            }
        }
    }
    bitmap.close();
    found
}

/// A camera that shows what it sees; it stops when this goes.
pub struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Camera {
    /// Starts the camera that looks away from the person, and shows its picture.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn start(video: HtmlVideoElement) -> Result<Camera, NoCamera> {
        let devices = Reflect::get(&window().navigator(), &"mediaDevices".into()).unwrap_or_default();
        let start = function(&devices, "getUserMedia").ok_or(NoCamera::Withheld)?;
        let wish = object(&[
            ("facingMode", "environment".into()),
            ("width", object(&[("ideal", CAMERA_SIDE.into())])),
        ]);
        let asked = start.call1(&devices, &object(&[("video", wish)]));
        let stream = settled(asked).await.map_err(|error| no_camera(&error))?;
        let camera = Camera { stream: stream.unchecked_into(), video };
        camera.video.set_muted(true);
        camera.video.set_src_object(Some(&camera.stream));
        // A browser that does not let it play shows nothing to read; then it is as good as busy.
        settled(camera.video.play().map(JsValue::from)).await.map_err(|_| NoCamera::Busy)?;
        Ok(camera)
    }

    /// Looks a few times a second and says each text once, until `more` says that it is enough.
    ///
    /// # Errors
    /// When codes cannot be read here at all.
    pub async fn watch(&self, more: impl Fn() -> bool, found: impl Fn(&str)) -> Result<(), Unread> {
        let mut reader = Reader::new().await;
        let canvas = canvas().ok_or(Unread::NotAPicture)?;
        let (mut last, mut failures) = (String::new(), 0);
        while more() {
            sleep(LOOK_MS).await;
            // The first picture takes a moment.
            let (width, height) = (self.video.video_width(), self.video.video_height());
            if !more() || width == 0 || height == 0 {
                continue;
            }
            let size = within(CAMERA_SIDE, width, height);
            let drawn = draw(&canvas, size, |pen, (width, height)| {
                pen.draw_image_with_html_video_element_and_dw_and_dh(&self.video, 0.0, 0.0, width, height)
            });
            if drawn.is_none() {
                continue;
            }
            let texts = match reader.read(&canvas).await {
                Ok(texts) => texts,
                Err(why) if failures == MOST_FAILURES => return Err(why),
                Err(_) => {
                    failures += 1;
                    continue;
                }
            };
            failures = 0;
            for text in texts {
                if more() && text != last {
                    found(&text);
                    last = text;
                }
            }
        }
        Ok(())
    }

    /// Stops it at once; whoever watches sees nothing any more.
    pub fn stop(&self) {
        for track in self.stream.get_tracks().iter() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
        self.video.set_src_object(None);
    }

    /// Has it a lamp?
    pub fn has_torch(&self) -> bool {
        let able = |track: &JsValue| {
            let able = function(track, "getCapabilities")?.call0(track).ok()?;
            Some(Reflect::get(&able, &"torch".into()).ok()?.is_truthy())
        };
        self.track().is_some_and(|track| able(&track).unwrap_or(false))
    }

    /// Lights the lamp, or puts it out. False when it does not obey.
    pub async fn light(&self, on: bool) -> bool {
        let Some(track) = self.track() else { return false };
        let Some(apply) = function(&track, "applyConstraints") else { return false };
        let wish = object(&[("advanced", Array::of1(&object(&[("torch", on.into())])).into())]);
        settled(apply.call1(&track, &wish)).await.is_ok()
    }

    fn track(&self) -> Option<JsValue> {
        self.stream.get_video_tracks().iter().next()
    }
}

/// `BarcodeDetector`, where there is one that knows QR codes. On many phones it is a promise only.
async fn native() -> Option<JsValue> {
    let class: Function = Reflect::get(&window(), &"BarcodeDetector".into()).ok()?.dyn_into().ok()?;
    let formats = settled(function(&class, "getSupportedFormats")?.call0(&class)).await.ok()?;
    Array::from(&formats).iter().find(|format| format.as_string().as_deref() == Some("qr_code"))?;
    let only = object(&[("formats", Array::of1(&"qr_code".into()).into())]);
    Reflect::construct(&class, &Array::of1(&only)).ok()
}

async fn detect(detector: &JsValue, canvas: &HtmlCanvasElement) -> Result<Vec<String>, JsValue> {
    let detect = function(detector, "detect").ok_or(JsValue::NULL)?;
    let found = settled(detect.call1(detector, canvas)).await?;
    let text = |code: JsValue| Reflect::get(&code, &"rawValue".into()).ok()?.as_string();
    Ok(Array::from(&found).iter().filter_map(text).collect())
}

fn no_camera(error: &JsValue) -> NoCamera {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("NotAllowedError") => NoCamera::Refused,
        Some("SecurityError") => NoCamera::Withheld,
        Some("NotFoundError" | "OverconstrainedError") => NoCamera::Missing,
        _ => NoCamera::Busy,
    }
}

fn canvas() -> Option<HtmlCanvasElement> {
    document().create_element("canvas").ok()?.dyn_into().ok()
}

/// Width and height with the longer side at most so long.
fn within(side: u32, width: u32, height: u32) -> (u32, u32) {
    let longer = width.max(height);
    if longer <= side {
        return (width, height);
    }
    let scaled = |of: u32| u64::from(of) * u64::from(side) / u64::from(longer);
    let scaled = |of: u32| u32::try_from(scaled(of)).unwrap_or(side).max(1);
    (scaled(width), scaled(height))
}

/// Draws a picture that fills the canvas.
fn draw(
    canvas: &HtmlCanvasElement,
    (width, height): (u32, u32),
    picture: impl FnOnce(&CanvasRenderingContext2d, (f64, f64)) -> Result<(), JsValue>,
) -> Option<()> {
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    picture(&pen(canvas)?, (f64::from(width), f64::from(height))).ok()
}

fn pen(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    let often = object(&[("willReadFrequently", true.into())]);
    canvas.get_context_with_context_options("2d", &often).ok()??.dyn_into().ok()
}

/// What is on a canvas, one byte a pixel: as bright as an eye finds it (ITU-R BT.601).
fn grey(canvas: &HtmlCanvasElement) -> Option<Vec<u8>> {
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    let pixels = pen(canvas)?.get_image_data(0.0, 0.0, width, height).ok()?.data();
    let bright = |pixel: &[u8]| match pixel {
        [red, green, blue, ..] => {
            let sum = 77 * u32::from(*red) + 150 * u32::from(*green) + 29 * u32::from(*blue);
            u8::try_from(sum >> 8).unwrap_or(u8::MAX)
        }
        _ => u8::MAX,
    };
    Some(pixels.chunks_exact(4).map(bright).collect())
}

/// A method of an object, where it has it.
fn function(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        // A fresh object refuses nothing.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object.into()
}

/// What a call that promises something gives in the end.
async fn settled(called: Result<JsValue, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&called?)).await
}
