//! Half-typed forms: kept sealed, so that a lock neither loses nor shows them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::Session;
use crate::engine::Draft;
use crate::storage::StoreError;

/// What a form says when it is asked for what is typed; `None`: nothing that is not saved.
type Typed = Rc<dyn Fn() -> Option<String>>;

thread_local! {
    /// The forms that are open, each asked once more before the desk locks.
    static FORMS: RefCell<BTreeMap<String, Typed>> = RefCell::default();
}

impl Session {
    /// Keeps what is typed into a form, in place of what was kept of it before.
    pub async fn keep_draft(self, form: &str, text: String) {
        if let Some(engine) = self.engine() {
            // What is typed still stands on the screen, and a full disk is said when it is saved.
            let _ = engine.keep_draft(form, text).await;
        }
    }

    /// What was typed into a form and not saved.
    pub async fn draft(self, form: &str) -> Option<Draft> {
        self.read_draft(form).await.ok().flatten()
    }

    /// The same, for whom it is not the same when there is none and when the disk does not answer.
    ///
    /// # Errors
    /// When storage fails, also when the desk has been locked meanwhile.
    pub async fn read_draft(self, form: &str) -> Result<Option<Draft>, StoreError> {
        let engine = self.engine().ok_or_else(|| StoreError::Failed(String::new()))?;
        engine.draft(form).await
    }

    /// Forgets what was typed into a form.
    pub async fn drop_draft(self, form: &str) {
        if let Some(engine) = self.engine() {
            // One that stays is offered once more and can be refused again.
            let _ = engine.drop_draft(form).await;
        }
    }

    /// From now on this form is asked for what is typed when the desk locks.
    pub fn open_form(self, form: &str, typed: impl Fn() -> Option<String> + 'static) {
        FORMS.with_borrow_mut(|forms| forms.insert(form.to_owned(), Rc::new(typed)));
    }

    /// The form is closed.
    pub fn close_form(self, form: &str) {
        FORMS.with_borrow_mut(|forms| forms.remove(form));
    }

    /// Keeps what stands in every open form.
    pub(super) async fn keep_open_forms(self) {
        let forms: Vec<(String, Typed)> = FORMS
            .with_borrow(|forms| forms.iter().map(|(form, typed)| (form.clone(), typed.clone())).collect());
        for (form, typed) in forms {
            if let Some(text) = typed() {
                self.keep_draft(&form, text).await;
            }
        }
    }
}
