//! What residents outside will find changed when a board takes the place of another.

use super::Board;
use crate::domain::values::Text;

/// The names of what is new, different and gone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    pub new: Vec<Text>,
    pub changed: Vec<Text>,
    pub gone: Vec<Text>,
}

/// The differences between two boards.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    pub services: Difference,
    pub notices: Difference,
    pub providers: Difference,
    /// Name, hours, phones or anything else the station says about itself.
    pub profile: bool,
    /// The public keys, by which slips are sealed and receipts checked.
    pub keys: bool,
    /// The policy library.
    pub policies: bool,
}

impl Changes {
    /// From `was`, which everybody can read, to `now`.
    pub fn between(was: &Board, now: &Board) -> Changes {
        Changes {
            services: difference(&was.services, &now.services, |it| it.id.as_str(), |it| &it.details.name),
            notices: difference(&was.notices, &now.notices, |it| it.id.as_str(), |it| &it.notice.title),
            providers: difference(&was.providers, &now.providers, |it| it.id.as_str(), |it| &it.details.name),
            profile: was.profile != now.profile,
            keys: was.keys != now.keys,
            policies: was.policies != now.policies,
        }
    }

    /// Would residents find nothing different?
    pub fn is_empty(&self) -> bool {
        *self == Changes::default()
    }
}

fn difference<T: PartialEq>(
    was: &[T],
    now: &[T],
    id: impl for<'a> Fn(&'a T) -> &'a str,
    name: impl for<'a> Fn(&'a T) -> &'a Text,
) -> Difference {
    let mut difference = Difference::default();
    for item in now {
        match was.iter().find(|other| id(other) == id(item)) {
            None => difference.new.push(name(item).clone()),
            Some(other) if other != item => difference.changed.push(name(item).clone()),
            Some(_) => {}
        }
    }
    let gone = was.iter().filter(|item| !now.iter().any(|other| id(other) == id(item)));
    difference.gone.extend(gone.map(|item| name(item).clone()));
    difference
}
