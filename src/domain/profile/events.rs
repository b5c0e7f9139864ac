//! What can happen to the profile.

use serde::{Deserialize, Serialize};

use super::{Positioning, PositioningChange, Profile, ProfilePatch};
use crate::domain::values::{Day, Text};

/// `station.founded.3`: the station begins with this profile. Versions 1 and 2 knew fewer fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Founded {
    pub profile: Profile,
}

/// `station.edited.3`. Versions 1 and 2 knew fewer fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edited {
    pub patches: Vec<ProfilePatch>,
}

/// `station.positioned.1`: from this day on the station works by this model; who decided it, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Positioned {
    pub model: Positioning,
    pub from: Day,
    pub words: Text,
}

/// `station.published.1`: the board was handed out for everybody outside the station, with so many
/// services and notices.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoardPublished {
    pub on: Day,
    pub services: u32,
    pub notices: u32,
}

/// Takes a profile event into the state. An edit before the founding has nothing to edit.
pub(in crate::domain) fn apply_founded(profile: &mut Option<Profile>, event: &Founded) {
    profile.get_or_insert_with(|| event.profile.clone());
}

pub(in crate::domain) fn apply_edited(profile: &mut Option<Profile>, event: &Edited) {
    if let Some(profile) = profile {
        for patch in &event.patches {
            match patch {
                // Before it was an event of its own: from which day on, nobody wrote.
                ProfilePatch::Positioning { now, .. } => {
                    profile.positioned.push(PositioningChange {
                        model: *now,
                        from: None,
                        words: Text::default(),
                    });
                }
                patch => patch.apply(profile),
            }
        }
    }
}

/// What began on the same day or later holds no more, so that positionings never overlap: another tablet may have
/// set one without knowing of this.
pub(in crate::domain) fn apply_positioned(profile: &mut Option<Profile>, event: &Positioned) {
    let Some(profile) = profile else { return };
    let Positioned { model, from, words } = event.clone();
    profile.positioned.retain(|change| change.from.is_none_or(|day| day < from));
    profile.positioned.push(PositioningChange { model, from: Some(from), words });
}
