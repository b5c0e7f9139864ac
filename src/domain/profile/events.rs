//! What can happen to the profile.

use serde::{Deserialize, Serialize};

use super::{Profile, ProfilePatch};
use crate::domain::values::Day;

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
        event.patches.iter().for_each(|patch| patch.apply(profile));
    }
}
