//! Photos, made small in the browser. They are drawn anew, so that nothing of where and when they were
//! taken comes along.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, File, HtmlCanvasElement, Url};

/// Largest file that is opened at all, in bytes.
const LARGEST_FILE: f64 = 31_457_280.0;
/// Most bytes of what comes out.
const MOST_BYTES: usize = 200 << 10;
/// Longest edges that are tried, in pixels, and with which qualities, until it is small enough.
const EDGES: [f64; 4] = [1280.0, 960.0, 720.0, 480.0];
const QUALITIES: [f64; 3] = [0.82, 0.68, 0.5];
const JPEG: &str = "image/jpeg";

/// Why a file does not become a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPhoto {
    TooLarge,
    /// Nothing that this browser can draw.
    NotAPicture,
}

/// A photo that has been made small: a JPEG, and an address under which the page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    pub bytes: Vec<u8>,
    pub url: String,
}

impl Photo {
    /// Lets go of the address; it shows nothing any more.
    pub fn release(&self) {
        let _ = Url::revoke_object_url(&self.url);
    }
}

/// Makes a photo of a chosen file.
///
/// # Errors
/// See [`NoPhoto`].
pub async fn shrink(file: &File) -> Result<Photo, NoPhoto> {
    if file.size() > LARGEST_FILE {
        return Err(NoPhoto::TooLarge);
    }
    drawn(file).await.ok().flatten().ok_or(NoPhoto::NotAPicture)
}

/// `None` when no try was small enough.
async fn drawn(file: &File) -> Result<Option<Photo>, JsValue> {
    let picture = Picture::of(file).await?;
    for edge in EDGES {
        let canvas = picture.on_canvas(edge)?;
        for quality in QUALITIES {
            let bytes = encoded(&canvas, quality).await?;
            if bytes.len() <= MOST_BYTES {
                let url = address_of(&bytes)?;
                return Ok(Some(Photo { bytes, url }));
            }
        }
    }
    Ok(None)
}

/// A picture the browser has read, turned the way it was taken. Let go of, it frees its memory at once: that
/// of a large photo is more than some phones have twice.
struct Picture(JsValue);

impl Picture {
    async fn of(file: &File) -> Result<Picture, JsValue> {
        let window = window();
        let create: Function = Reflect::get(&window, &"createImageBitmap".into())?.dyn_into()?;
        let reading: Promise = create.call1(&window, file)?.dyn_into()?;
        JsFuture::from(reading).await.map(Picture)
    }

    fn size(&self, name: &str) -> Result<f64, JsValue> {
        let size = Reflect::get(&self.0, &name.into())?.as_f64();
        size.filter(|size| *size >= 1.0).ok_or(JsValue::NULL)
    }

    /// Drawn on white, so that neither edge is longer than `edge`.
    fn on_canvas(&self, edge: f64) -> Result<HtmlCanvasElement, JsValue> {
        let (width, height) = (self.size("width")?, self.size("height")?);
        let scale = (edge / width.max(height)).min(1.0);
        let (width, height) = ((width * scale).round().max(1.0), (height * scale).round().max(1.0));
        let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 1 and the longest edge"
        )]
        let (whole_width, whole_height) = (width as u32, height as u32);
        canvas.set_width(whole_width);
        canvas.set_height(whole_height);
        let pen: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
        pen.set_fill_style_str("#fff");
        pen.fill_rect(0.0, 0.0, width, height);
        let _ = Reflect::set(&pen, &"imageSmoothingQuality".into(), &"high".into());
        let draw: Function = Reflect::get(&pen, &"drawImage".into())?.dyn_into()?;
        let place = Array::of5(&self.0, &0.into(), &0.into(), &width.into(), &height.into());
        draw.apply(&pen, &place)?;
        Ok(canvas)
    }
}

impl Drop for Picture {
    fn drop(&mut self) {
        let close = Reflect::get(&self.0, &"close".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
        if let Some(close) = close {
            let _ = close.call0(&self.0);
        }
    }
}

async fn encoded(canvas: &HtmlCanvasElement, quality: f64) -> Result<Vec<u8>, JsValue> {
    let encoding = Promise::new(&mut |resolve, reject| {
        let written = canvas.to_blob_with_type_and_encoder_options(&resolve, JPEG, &quality.into());
        if written.is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    });
    // A canvas that cannot be written gives null instead of a blob.
    let blob: Blob = JsFuture::from(encoding).await?.dyn_into()?;
    let bytes = JsFuture::from(blob.array_buffer()).await?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// An address for a photo in this page, until it is given back.
///
/// # Errors
/// What the browser says.
pub fn address_of(bytes: &[u8]) -> Result<String, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(JPEG);
    let parts = Array::of1(&Uint8Array::from(bytes));
    Url::create_object_url_with_blob(&Blob::new_with_u8_array_sequence_and_options(&parts, &options)?)
}
