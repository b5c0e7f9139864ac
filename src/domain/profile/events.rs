//! What can happen to the profile.

use serde::{Deserialize, Serialize};

use super::{Profile, ProfilePatch};

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

/// Takes a profile event into the state. An edit before the founding has nothing to edit.
pub(in crate::domain) fn apply_founded(profile: &mut Option<Profile>, event: &Founded) {
    profile.get_or_insert_with(|| event.profile.clone());
}

pub(in crate::domain) fn apply_edited(profile: &mut Option<Profile>, event: &Edited) {
    if let Some(profile) = profile {
        event.patches.iter().for_each(|patch| patch.apply(profile));
    }
}
