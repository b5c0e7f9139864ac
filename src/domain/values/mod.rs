//! Small values that every slice shares.

mod change;
mod hours;
mod id;
mod money;
mod private;
mod text;
mod time;

pub(crate) use change::patches;
pub use hours::{DayException, OpenState, Session, WeekHours};
pub use id::{DeviceId, EntryId, NoticeId, ServiceId, StaffId};
pub use money::Fen;
pub use private::Private;
pub use text::Text;
pub use time::{Day, Instant, Minute};
