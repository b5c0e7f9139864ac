//! Handing the board out for everybody outside the station: as files to put beside the app, or straight
//! into the folder where it lies.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetFileOptions, FileSystemWritableFileStream,
};

use super::fetch::{self, FetchError};
use super::files::hand_over_text;
use crate::board::{Board, StationIndex, StationLink};
use crate::json;

/// The folder of the boards, beside the page.
const FOLDER: &str = "stations";
const INDEX: &str = "index.json";
const JSON: &str = "application/json";

/// What everybody outside can read now.
#[derive(Debug, Clone, PartialEq)]
pub enum Online {
    /// Nothing yet.
    Nothing,
    Board(Box<Board>),
    /// The file is there and is not a board that this program reads.
    Unreadable,
    Unreachable,
}

/// Why a board was not handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The list of stations that is there is not one; writing over it would lose the others.
    Index,
    /// The list could not be fetched.
    Unreachable,
    /// A demo's board would stand under the code of a real community.
    Demo,
    /// Nobody has chosen a folder.
    NotChosen,
    /// What was chosen is not the folder of the app.
    WrongFolder,
    /// The browser or the disk refused.
    Refused,
}

/// Looks what lies beside the page for a community. A board that is not on the list is read by nobody.
pub async fn online(code: &str) -> Online {
    match load_index().await {
        Ok(index) if index.find(code).is_some_and(|link| link.board) => {}
        Ok(_) => return Online::Nothing,
        Err(Failure::Unreachable) => return Online::Unreachable,
        Err(_) => return Online::Unreadable,
    }
    match fetch::newest(&board_path(code)).await {
        Err(FetchError::Missing) => Online::Nothing,
        Err(FetchError::Unreachable) => Online::Unreachable,
        Ok(text) => Board::read(&text).map_or(Online::Unreadable, |board| Online::Board(Box::new(board))),
    }
}

/// Hands out the board and, where the community is not on it yet, the list of stations as downloads.
/// Names of the files.
///
/// # Errors
/// See [`Failure`].
pub async fn download(board: &Board) -> Result<Vec<String>, Failure> {
    real(board)?;
    let index = load_index().await?;
    let mut files = vec![(board_name(&board.profile.code), board.write())];
    files.extend(listed(&index, board).map(|index| (INDEX.to_owned(), index.write())));
    for (name, text) in &files {
        hand_over_text(name, JSON, text).map_err(|_| Failure::Refused)?;
    }
    Ok(files.into_iter().map(|(name, _)| name).collect())
}

/// Hands out any other file about the board.
///
/// # Errors
/// When the browser refuses.
pub fn download_text(name: &str, text: &str) -> Result<(), Failure> {
    hand_over_text(name, JSON, text).map_err(|_| Failure::Refused)
}

/// Can a folder be written into here?
pub fn has_folders() -> bool {
    picker().is_some()
}

/// Writes the board and, where the community is not on it yet, the list of stations into a folder that a person
/// chooses: that of the app, or `stations` in it. Names of the files, as they lie there.
///
/// # Errors
/// See [`Failure`]; the files that are there stay as they are until the new ones are complete.
pub async fn into_folder(board: &Board) -> Result<Vec<String>, Failure> {
    real(board)?;
    let picker = picker().ok_or(Failure::Refused)?;
    let options = js_sys::Object::new();
    let _ = Reflect::set(&options, &"mode".into(), &"readwrite".into());
    let chosen: Promise = picker
        .call1(&window(), &options)
        .and_then(|chosen| chosen.dyn_into::<Promise>())
        .map_err(|_| Failure::NotChosen)?;
    let chosen = JsFuture::from(chosen).await.map_err(|_| Failure::NotChosen)?;
    let chosen: FileSystemDirectoryHandle = chosen.dyn_into().map_err(|_| Failure::Refused)?;
    write_into(chosen, board).await
}

async fn write_into(chosen: FileSystemDirectoryHandle, board: &Board) -> Result<Vec<String>, Failure> {
    let refused = |_: JsValue| Failure::Refused;
    let folder = if chosen.name() == FOLDER {
        chosen
    } else {
        let folder = JsFuture::from(chosen.get_directory_handle(FOLDER)).await;
        folder.and_then(JsCast::dyn_into).map_err(|error| absent(&error, Failure::WrongFolder))?
    };
    let index = match read(&folder, INDEX).await {
        Ok(Some(text)) => read_index(&text)?,
        // A folder without a list may be a copy that lacks it: the others on the list must not get lost.
        Ok(None) => load_index().await?,
        Err(error) => return Err(refused(error)),
    };
    let name = board_name(&board.profile.code);
    write(&folder, &name, &board.write()).await.map_err(refused)?;
    let mut written = vec![name];
    if let Some(index) = listed(&index, board) {
        write(&folder, INDEX, &index.write()).await.map_err(refused)?;
        written.push(INDEX.to_owned());
    }
    Ok(written.into_iter().map(|name| format!("{FOLDER}/{name}")).collect())
}

fn real(board: &Board) -> Result<(), Failure> {
    if board.demo { Err(Failure::Demo) } else { Ok(()) }
}

/// `otherwise` when there is no such thing; anything else is a disk that refuses.
fn absent(error: &JsValue, otherwise: Failure) -> Failure {
    if is_absent(error) { otherwise } else { Failure::Refused }
}

fn is_absent(error: &JsValue) -> bool {
    error.dyn_ref::<web_sys::DomException>().is_some_and(|error| error.name() == "NotFoundError")
}

/// The text of a file; `None` when there is none.
async fn read(folder: &FileSystemDirectoryHandle, name: &str) -> Result<Option<String>, JsValue> {
    let file = match JsFuture::from(folder.get_file_handle(name)).await {
        Ok(file) => file.dyn_into::<FileSystemFileHandle>()?,
        Err(error) if is_absent(&error) => return Ok(None),
        Err(error) => return Err(error),
    };
    let file: web_sys::File = JsFuture::from(file.get_file()).await?.dyn_into()?;
    Ok(JsFuture::from(file.text()).await?.as_string())
}

async fn write(folder: &FileSystemDirectoryHandle, name: &str, text: &str) -> Result<(), JsValue> {
    let options = FileSystemGetFileOptions::new();
    options.set_create(true);
    let file = JsFuture::from(folder.get_file_handle_with_options(name, &options)).await?;
    let file: FileSystemFileHandle = file.dyn_into()?;
    let stream: FileSystemWritableFileStream = JsFuture::from(file.create_writable()).await?.dyn_into()?;
    JsFuture::from(stream.write_with_str(text)?).await?;
    // Only now does it take the place of what was there.
    JsFuture::from(stream.close()).await?;
    Ok(())
}

/// `showDirectoryPicker`, which few browsers have.
fn picker() -> Option<Function> {
    Reflect::get(&window(), &"showDirectoryPicker".into()).ok()?.dyn_into().ok()
}

/// The list with the board's community on it; none when it is there already.
fn listed(index: &StationIndex, board: &Board) -> Option<StationIndex> {
    let profile = &board.profile;
    index.with(StationLink {
        code: profile.code.clone(),
        name: profile.community.clone(),
        subdistrict: profile.subdistrict.clone(),
        board: true,
    })
}

/// The list that lies beside the page; none is an empty one.
async fn load_index() -> Result<StationIndex, Failure> {
    match fetch::newest(&format!("{FOLDER}/{INDEX}")).await {
        Ok(text) => read_index(&text),
        Err(FetchError::Missing) => Ok(StationIndex::default()),
        Err(FetchError::Unreachable) => Err(Failure::Unreachable),
    }
}

fn read_index(text: &str) -> Result<StationIndex, Failure> {
    json::read(text).ok_or(Failure::Index)
}

fn board_name(code: &str) -> String {
    format!("{code}.json")
}

fn board_path(code: &str) -> String {
    format!("{FOLDER}/{}", board_name(code))
}
