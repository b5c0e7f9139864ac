//! Storage buckets: databases of this site that lie in files of their own, so that what breaks one
//! leaves the others alone. Chromium has them since version 122; elsewhere there is no second copy.

use indexed_db_futures::factory::DBFactory;
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::IndexedDbStore;
use super::patience::within;
use super::room::name_of;
use crate::storage::StoreError;

/// Where the second copy lies.
const SECOND: &str = "linli-second";

#[wasm_bindgen]
extern "C" {
    /// `navigator.storageBuckets`, which web-sys does not have yet.
    type Buckets;

    #[wasm_bindgen(method, catch)]
    fn open(this: &Buckets, name: &str, options: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn keys(this: &Buckets) -> Result<Promise, JsValue>;

    type Bucket;

    #[wasm_bindgen(method, getter, js_name = indexedDB)]
    fn indexed_db(this: &Bucket) -> JsValue;
}

/// Can this browser keep a second copy?
pub fn is_supported() -> bool {
    buckets().is_some()
}

/// The database of the second copy, made when it is not there; `None` where there are no buckets.
///
/// # Errors
/// What the browser says.
pub async fn open_second() -> Result<Option<IndexedDbStore>, StoreError> {
    match buckets() {
        Some(buckets) => open_in(&buckets, SECOND).await.map(Some),
        None => Ok(None),
    }
}

/// Is there a second copy here? Looks without opening it.
pub async fn has_second() -> bool {
    let Some(buckets) = buckets() else { return false };
    let names = settled(buckets.keys()).await.unwrap_or_default();
    Array::from(&names).includes(&JsValue::from_str(SECOND), 0)
}

fn buckets() -> Option<Buckets> {
    let navigator = web_sys::window()?.navigator();
    let buckets = Reflect::get(&navigator, &"storageBuckets".into()).ok()?;
    buckets.is_object().then(|| buckets.unchecked_into())
}

async fn open_in(buckets: &Buckets, name: &str) -> Result<IndexedDbStore, StoreError> {
    let options = Object::new();
    let set = |key: &str, value: JsValue| Reflect::set(&options, &key.into(), &value);
    // A browser that does not promise to keep it makes an ordinary bucket.
    let _ = set("persisted", JsValue::TRUE);
    let _ = set("durability", "strict".into());
    let bucket = settled(buckets.open(name, &options)).await?;
    let factory = factory_of(bucket.unchecked_ref()).ok_or_else(|| unavailable("no database in a bucket"))?;
    IndexedDbStore::open_quietly(bucket, factory, name).await
}

/// The library knows only the page's own factory of databases. The bucket's stands in its place for as
/// long as it takes to be picked up: nothing else runs in between.
fn factory_of(bucket: &Bucket) -> Option<DBFactory> {
    let window = web_sys::window()?;
    let name = JsValue::from_str("indexedDB");
    let own = Reflect::get_own_property_descriptor(&window, &name).ok()?;
    let stand_in = Object::new();
    Reflect::set(&stand_in, &"value".into(), &bucket.indexed_db()).ok()?;
    Reflect::set(&stand_in, &"configurable".into(), &JsValue::TRUE).ok()?;
    Reflect::define_property(&window, &name, &stand_in).ok()?;
    let factory = DBFactory::new();
    Reflect::define_property(&window, &name, own.unchecked_ref()).ok()?;
    factory.ok()
}

async fn settled(promise: Result<Promise, JsValue>) -> Result<JsValue, StoreError> {
    let value = async {
        let value = match promise {
            Ok(promise) => JsFuture::from(promise).await,
            Err(error) => Err(error),
        };
        // A full disk is no reason that is named here: "quota" also stands for too many buckets.
        value.map_err(|error| unavailable(&name_of(&error).unwrap_or_default()))
    };
    within(true, value).await
}

fn unavailable(words: &str) -> StoreError {
    StoreError::Unavailable(words.to_owned())
}
