//! The kit: small pieces that every screen is made of, one a file. They know words, links and
//! values of the domain, but no session, board or preference.

mod bars;
mod button;
mod chip;
mod copy_button;
mod dialog;
mod empty;
mod exceptions_field;
mod field;
mod file_button;
mod holiday_line;
mod icon;
mod lang;
mod lazy;
mod live;
mod marked;
mod notice;
mod open_chip;
mod phone_link;
mod qr;
mod rows;
mod search_box;
mod sessions_field;
mod skip_link;
mod toast;
mod waiting;
mod week_hours_field;
mod week_picture;
mod week_table;

pub use bars::{Bar, bars};
pub use button::{Button, LinkButton, Toggle, Weight, button_class};
pub use chip::{Chip, Tone};
pub use copy_button::{CopyButton, copy};
pub use dialog::Dialog;
pub use empty::Empty;
pub use exceptions_field::ExceptionsField;
pub use field::{
    AreaField, CheckField, Choice, ChoiceField, Kind, Required, SelectField, SelectOption, TextField,
    field_id,
};
pub use file_button::FileButton;
pub use holiday_line::holiday_line;
pub use icon::Icon;
pub use lang::{Words, lang, provide_lang, say, words, written};
pub use lazy::{Chunk, Later, NotLoaded, at_once, lazy, never};
pub use live::live;
pub use marked::marked;
pub use notice::NoticeBox;
pub use open_chip::OpenChip;
pub use phone_link::{PhoneLink, tel};
pub use qr::Qr;
pub use rows::{Row, Rows};
pub use search_box::SearchBox;
pub use sessions_field::spot_id;
pub use skip_link::SkipLink;
pub use toast::{ToastLine, Toasts};
pub use waiting::{Failed, Waiting};
pub use week_hours_field::WeekHoursField;
pub use week_picture::WeekPicture;
pub use week_table::WeekTable;
