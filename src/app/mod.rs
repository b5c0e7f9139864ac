//! What the screens stand on in the browser: preferences, where one is, the clock, the boards.

pub mod boards;
pub mod certificates;
pub mod clock;
pub mod counter;
pub mod district;
pub mod embedded;
pub mod env;
pub mod fetch;
pub mod files;
pub mod idle;
pub mod initials;
pub mod kdf;
pub mod kiosk;
pub mod lock;
pub mod photos;
pub mod picture;
pub mod preferences;
pub mod publish;
pub mod remembered;
pub mod router;
pub mod rules;
pub mod scan;
pub mod session;
pub mod share;
pub mod slips;
pub mod speech;
