//! A second person who agrees at this tablet, with their own secret; whoever acts goes on acting.

use leptos::prelude::*;

use super::{collect, names};
use crate::app::session::{Agreeing, Session};
use crate::domain::rights::MONEY;
use crate::domain::values::StaffId;
use crate::domain::{Actor, Slice};
use crate::engine::PinError;
use crate::forms::What;
use crate::i18n::staff::{self, Staff};
use crate::i18n::{Lang, problems};
use crate::ui::components::{Kind, SelectField, SelectOption, TextField, lang};

/// Who, and their secret.
#[derive(Clone, Copy)]
pub struct Second {
    /// The id of whoever is to agree.
    pub who: RwSignal<String>,
    secret: RwSignal<String>,
    who_wrong: RwSignal<Option<String>>,
    secret_wrong: RwSignal<Option<String>>,
    session: Session,
    lang: Lang,
    words: &'static Staff,
}

impl Second {
    /// Nobody yet.
    pub fn new() -> Second {
        let empty = || RwSignal::new(String::new());
        Second {
            who: empty(),
            secret: empty(),
            who_wrong: RwSignal::new(None),
            secret_wrong: RwSignal::new(None),
            session: Session::get(),
            lang: lang(),
            words: staff::strings(lang()),
        }
    }

    /// Who has agreed; nobody where the secret is not theirs, which then stands at the field.
    pub async fn ask(self) -> Option<StaffId> {
        let missing = || Some((problems::strings(self.lang).problem)(&What::Missing));
        let id = self.who.get_untracked();
        self.who_wrong.set(if id.is_empty() { missing() } else { None });
        let secret = self.secret.get_untracked();
        self.secret_wrong.set(if secret.is_empty() { missing() } else { None });
        if id.is_empty() || secret.is_empty() {
            return None;
        }
        let id = StaffId::named(&id);
        let name = untrack(|| self.session.read(&[], |station| names::plain_staff(station, &id)));
        let agreed = self.session.agree(&id, &name, secret).await;
        self.secret.try_set(String::new());
        match agreed {
            Ok(()) => Some(id),
            Err(why) => {
                let text = match why {
                    Agreeing::Pin(PinError::Wrong(left)) => (self.words.pin_wrong)(left),
                    Agreeing::Pin(_) => self.words.pin_used_up.to_owned(),
                    Agreeing::Trouble(trouble) => trouble.words(self.lang),
                };
                self.secret_wrong.try_set(Some(text));
                None
            }
        }
    }
}

/// Somebody else who handles money, and their secret.
#[component]
pub fn SecondField(second: Second) -> impl IntoView {
    let session = second.session;
    let people = untrack(|| {
        let acting = session.acting();
        session.read(&[Slice::Staff], |station| {
            let others = station.staff().iter().filter(|(id, member)| {
                Some(*id) != acting.as_ref()
                    && member.until.is_none()
                    && station.may(&Actor::Staff((*id).clone()), MONEY)
            });
            others.map(|(id, _)| (id.clone(), names::staff(station, id))).collect::<Vec<_>>()
        })
    });
    let people: Vec<_> = people.into_iter().filter(|(id, _)| session.has_way_in(id)).collect();
    if people.is_empty() {
        return view! { <p><b>{collect().second_none}</b></p> }.into_any();
    }
    let none = SelectOption::new("", collect().second_choose);
    let others = people.into_iter().map(|(id, name)| SelectOption::new(id.as_str(), name));
    let options: Vec<SelectOption> = std::iter::once(none).chain(others).collect();
    view! {
        <SelectField
            name="collect-second"
            label=collect().second
            value=second.who
            choose=move |id: String| second.who.set(id)
            options=Signal::derive(move || options.clone())
            hint=collect().second_hint
            error=second.who_wrong
            required=true
        />
        <SecretField second/>
    }
    .into_any()
}

/// The secret alone, where it is settled already who has to agree.
#[component]
pub fn SecretField(second: Second) -> impl IntoView {
    view! {
        <TextField
            name="collect-secret"
            label=collect().secret
            value=second.secret
            hint=collect().secret_hint
            kind=Kind::Password
            error=second.secret_wrong
            required=true
        />
    }
}
