//! The fields of the form as signals.

use leptos::prelude::*;

use crate::domain::profile::Body;
use crate::domain::staff::Role;
use crate::forms::staff::Draft;

/// Everything typed, apart from secrets.
#[derive(Clone, Copy)]
pub struct Fields {
    pub name: RwSignal<String>,
    pub phone: RwSignal<String>,
    pub body: RwSignal<Body>,
    pub post: RwSignal<String>,
    pub roles: RwSignal<Vec<Role>>,
    pub since: RwSignal<String>,
}

impl Fields {
    /// The fields, filled.
    pub fn new(draft: &Draft) -> Fields {
        let draft = draft.clone();
        Fields {
            name: RwSignal::new(draft.name),
            phone: RwSignal::new(draft.phone),
            body: RwSignal::new(draft.body),
            post: RwSignal::new(draft.post),
            roles: RwSignal::new(draft.roles),
            since: RwSignal::new(draft.since),
        }
    }

    /// What stands in them; tracked.
    pub fn draft(self) -> Draft {
        Draft {
            name: self.name.get(),
            phone: self.phone.get(),
            body: self.body.get(),
            post: self.post.get(),
            roles: self.roles.get(),
            since: self.since.get(),
        }
    }

    /// Puts a draft into them.
    pub fn fill(self, draft: Draft) {
        self.name.set(draft.name);
        self.phone.set(draft.phone);
        self.body.set(draft.body);
        self.post.set(draft.post);
        self.roles.set(draft.roles);
        self.since.set(draft.since);
    }
}
