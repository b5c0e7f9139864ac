//! The list of certificates that a committee may not issue, fetched when somebody looks for one.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::boards::{Failure, Load};
use super::fetch;
use crate::domain::certificates::NotIssued;

/// The list as a signal.
#[derive(Clone, Copy)]
pub struct Certificates(RwSignal<Load<Rc<NotIssued>>, LocalStorage>);

impl Certificates {
    /// Provides it to everything below; nothing is fetched yet.
    pub fn provide() -> Certificates {
        let certificates = Certificates(RwSignal::new_local(Load::Waiting));
        provide_context((certificates, StoredValue::new(false)));
        certificates
    }

    /// The list provided above; tracked. The first who asks has it fetched.
    pub fn get() -> Certificates {
        let (certificates, asked) = use_context::<(Certificates, StoredValue<bool>)>()
            .unwrap_or_else(|| (Certificates::provide(), StoredValue::new(false)));
        if !asked.get_value() {
            asked.set_value(true);
            certificates.fetch();
        }
        certificates
    }

    /// What has come; tracked.
    pub fn list(self) -> Load<Rc<NotIssued>> {
        self.0.get()
    }

    /// Fetches it, again after a failure.
    pub fn fetch(self) {
        self.0.set(Load::Waiting);
        spawn_local(async move {
            let text = fetch::text("certificates.json").await;
            self.0.try_set(match text.map(|text| NotIssued::read(&text)) {
                Ok(Some(list)) => Load::Ready(Rc::new(list)),
                Ok(None) => Load::Failed(Failure::Newer),
                Err(_) => Load::Failed(Failure::Unreachable),
            });
        });
    }
}
