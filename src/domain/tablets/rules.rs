//! What may be done with tablets.

use super::{LONGEST_NAME, Named, ShutOut, Tablets};
use crate::domain::values::DeviceId;
use crate::domain::{Event, FieldName, Rejection};

/// Gives a tablet a name. `letter` is given by the tablet itself alone.
pub(crate) fn name(
    tablets: &Tablets,
    device: DeviceId,
    name: &str,
    letter: Option<char>,
) -> Result<Event, Rejection> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Rejection::Missing(FieldName::TabletName));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(Rejection::TooLong);
    }
    let letter = letter.filter(char::is_ascii_uppercase);
    let same_letter = letter.is_none() || tablets.letter(&device) == letter;
    if tablets.name(&device) == name && same_letter {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::TabletNamed(Named { device, name: name.to_owned(), letter }))
}

/// Shuts a lost tablet out. `own` is the one in hand; again only to let more of what was handed in count.
pub(crate) fn shut_out(
    tablets: &Tablets,
    own: &DeviceId,
    device: DeviceId,
    upto: u64,
) -> Result<Event, Rejection> {
    if device == *own {
        return Err(Rejection::OwnTablet);
    }
    match tablets.out(&device) {
        Some(out) if upto <= out.upto => return Err(Rejection::NothingChanged),
        None if upto == 0 && !tablets.named.contains_key(&device) => return Err(Rejection::NoSuchTablet),
        _ => {}
    }
    Ok(Event::TabletShutOut(ShutOut { device, upto }))
}
