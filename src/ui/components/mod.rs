//! The kit: small pieces that every screen is made of, one a file. They know words, links and
//! values of the domain, but no session, board or preference.

mod button;
mod chip;
mod copy_button;
mod dialog;
mod empty;
mod field;
mod icon;
mod lang;
mod live;
mod notice;
mod open_chip;
mod phone_link;
mod rows;
mod search_box;
mod skip_link;
mod toast;
mod waiting;
mod week_table;

pub use button::{Button, LinkButton, Toggle, Weight, button_class};
pub use chip::{Chip, Tone};
pub use copy_button::{CopyButton, copy};
pub use dialog::Dialog;
pub use empty::Empty;
pub use field::{
    AreaField, CheckField, Choice, ChoiceField, Kind, Required, SelectField, SelectOption, TextField,
    field_id,
};
pub use icon::Icon;
pub use lang::{Words, lang, provide_lang, say, words, written};
pub use live::live;
pub use notice::NoticeBox;
pub use open_chip::OpenChip;
pub use phone_link::{PhoneLink, tel};
pub use rows::{Row, Rows};
pub use search_box::SearchBox;
pub use skip_link::SkipLink;
pub use toast::{ToastLine, Toasts};
pub use waiting::{Failed, Waiting};
pub use week_table::WeekTable;
