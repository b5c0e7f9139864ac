//! Small values that every slice shares.

pub mod calendar;
mod change;
mod hours;
mod id;
mod money;
mod private;
mod text;
mod time;

pub use calendar::{Calendar, DayKind, Holiday, HolidayYear};
pub(crate) use change::{RawPatch, is_too_long, patches};
pub use hours::{
    DayException, OpenState, Session, Special, WeekHours, exception_is_sound, open_state, sessions_are_sound,
};
pub use id::{
    ALPHABET, AskId, BillerId, ClauseId, DeviceId, EntryId, LARGEST_NUMBER, MandateId, NoticeId, PaymentId,
    PersonId, PolicyId, ProviderId, ReadingId, RequestId, ServiceId, StaffId, TicketId, VisitId,
};
pub use money::Fen;
pub use private::Private;
pub use text::Text;
pub use time::{Day, Instant, Minute};
