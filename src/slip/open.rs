//! Opening a slip at the station, and what it registers.

use super::{HEAD, INFO, LARGEST, MAGIC, Slip, VERSION};
use crate::domain::Station;
use crate::domain::people::Particulars;
use crate::domain::requests::{MOST_PHOTOS, Matter, Registration, Source, Who};
use crate::domain::values::{DeviceId, RequestId};
use crate::json;
use crate::vault::{Ring, open_slip};

/// Longest field that is kept, in characters; the form allows less.
const LONGEST: usize = 600;

/// A slip that has been opened, with its photos (JPEG).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub slip: Slip,
    pub photos: Vec<Vec<u8>>,
}

/// Why something is not taken in as a slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlipError {
    /// Nothing of ours, or only a piece of it.
    NotASlip,
    /// Written by a newer program: version.
    Newer(u8),
    /// Sealed to another station.
    OtherStation,
    /// Sealed to this station, but not all of it is there or some of it has changed.
    Altered,
    TooLarge,
}

/// Opens a sealed slip with the station's ring.
///
/// # Errors
/// Why it is not taken in.
pub fn open(ring: &Ring, sealed: &[u8]) -> Result<Opened, SlipError> {
    if sealed.len() > LARGEST {
        return Err(SlipError::TooLarge);
    }
    let (head, sealed) = sealed.split_first_chunk::<HEAD>().ok_or(SlipError::NotASlip)?;
    let [m0, m1, version, kid @ ..] = head;
    if [*m0, *m1] != *MAGIC {
        return Err(SlipError::NotASlip);
    }
    if *version != VERSION {
        return Err(SlipError::Newer(*version));
    }
    if ring.slip_kid() != *kid {
        return Err(SlipError::OtherStation);
    }
    let plain = open_slip(ring, INFO, sealed).map_err(|_| SlipError::Altered)?;
    let mut parts = parts(&plain).ok_or(SlipError::Altered)?.into_iter();
    let slip: Slip = parts.next().and_then(json::read_bytes).ok_or(SlipError::Altered)?;
    // Its id goes where everybody may read: no words of anybody's.
    DeviceId::try_from(slip.id.clone()).map_err(|_| SlipError::Altered)?;
    let photos = parts.take(MOST_PHOTOS).map(<[u8]>::to_vec).collect();
    Ok(Opened { slip: within_bounds(slip), photos })
}

/// Parts with their lengths in front.
fn parts(mut rest: &[u8]) -> Option<Vec<&[u8]>> {
    let mut parts = Vec::new();
    while !rest.is_empty() {
        let (length, tail) = rest.split_first_chunk::<4>()?;
        let (part, tail) = tail.split_at_checked(u32::from_be_bytes(*length) as usize)?;
        parts.push(part);
        rest = tail;
    }
    Some(parts)
}

/// Whoever knows the public key can seal anything: no field is longer than any form writes.
fn within_bounds(slip: Slip) -> Slip {
    let cut = |text: String| text.chars().filter(|c| !c.is_control() || *c == '\n').take(LONGEST).collect();
    Slip {
        id: slip.id,
        service: cut(slip.service),
        on: slip.on,
        name: cut(slip.name),
        phone: cut(slip.phone),
        building: cut(slip.building),
        unit: cut(slip.unit),
        room: cut(slip.room),
        when: cut(slip.when),
        note: cut(slip.note),
        asked_by: cut(slip.asked_by),
        consent: slip.consent,
        share: slip.share,
    }
}

/// What is asked for, with the phone and door that would otherwise be lost: there is nobody to keep them with.
fn nameless_note(slip: &Slip) -> String {
    let words = [&slip.note, &slip.phone, &slip.building, &slip.unit, &slip.room];
    let words: Vec<&str> =
        words.into_iter().map(|word| word.trim()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// What a slip registers: for somebody who is in the register by the same name and phone, else for
/// somebody new; without a name for nobody. `photos` are the names of its photos.
pub fn registration(station: &Station, slip: &Slip, photos: Vec<String>) -> Registration {
    let name = slip.name.trim();
    let who = match station.people().same(name, &slip.phone) {
        _ if name.is_empty() => Who::Nobody,
        Some(known) => Who::Known(known.clone()),
        None => {
            let phones = if slip.phone.trim().is_empty() { Vec::new() } else { vec![slip.phone.clone()] };
            let who = Particulars {
                phones,
                building: slip.building.clone(),
                unit: slip.unit.clone(),
                room: slip.room.clone(),
                ..Particulars::named(name)
            };
            Who::New { who: Box::new(who), consent: slip.consent }
        }
    };
    let matter = Matter {
        note: if name.is_empty() { nameless_note(slip) } else { slip.note.clone() },
        when: slip.when.clone(),
        asked_by: slip.asked_by.clone(),
        hotline: String::new(),
        photos,
    };
    Registration {
        matter,
        source: Source::Slip,
        share: slip.share,
        consent: slip.consent,
        slip: Some(slip.id.as_str().into()),
        ..Registration::new(slip.service(), who)
    }
}

/// Is this request what the slip registered? Another slip may carry the same id: whoever writes one chooses it.
/// What has been erased is taken for the same.
pub fn is_same(station: &Station, id: &RequestId, slip: &Slip) -> bool {
    let Some(request) = station.requests().get(id) else { return false };
    let Some(matter) = request.matter.present() else { return true };
    let (name, note) = (slip.name.trim(), slip.note.trim());
    let known = request.person.as_ref().map(|person| station.people().known(person));
    let is_theirs = match known {
        None => name.is_empty(),
        Some(None) => true,
        Some(Some(who)) => who.name == name || who.has_phone(&slip.phone),
    };
    // Where the slip says nothing, the desk may have written what it is about.
    let note = if name.is_empty() { nameless_note(slip) } else { note.to_owned() };
    is_theirs && (note.is_empty() || matter.note == note) && matter.when == slip.when.trim()
}
