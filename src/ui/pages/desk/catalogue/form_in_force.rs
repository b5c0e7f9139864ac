//! Who answers for the open service today: as the station's positioning says, or as it is set for this one alone,
//! with a reason.

use leptos::prelude::*;

use super::catalogue;
use super::editor::Editor;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::catalogue::{Override, Parties, Party};
use crate::domain::profile::{Body, Positioning};
use crate::domain::rights::OVERSEERS;
use crate::domain::values::{ServiceId, Text};
use crate::domain::{Command, Slice};
use crate::forms::catalogue::{BODIES, Part};
use crate::i18n::in_force::{self as in_force_words, InForce};
use crate::ui::components::{
    AreaField, Button, Dialog, SelectField, SelectOption, Weight, lang, live, say, words,
};
use crate::ui::pages::desk::record::{Deed, ReasonDialog, Refused, Undo, UndoLine, shared};
use crate::ui::pages::desk::rights::allowed;

/// The words in the language of the screen.
fn in_force_text() -> &'static InForce {
    in_force_words::strings(lang())
}

/// What holds: the model, the parties, and what was set for this service alone.
type Holds = (Positioning, Parties, Option<Override>);

/// The parts in their order.
const PARTS: [Part; 3] = [Part::Competent, Part::Executing, Part::Assisting];

/// Nothing while the service is new.
pub fn in_force() -> AnyView {
    let Some(service) = Editor::get().service() else { return ().into_any() };
    let (session, clock, deed) = (Session::get(), Clock::get(), Deed::new());
    let (setting, back) = (RwSignal::new(false), RwSignal::new(false));
    let (id, said_back) = (service.clone(), in_force_text().set_back_done);
    let holds = Memo::new(move |_| {
        let today = clock.today();
        session.read(&[Slice::Profile, Slice::Catalogue], |station| -> Option<Holds> {
            let model = station.profile()?.positioning_on(today);
            let service = station.catalogue().get(&id)?;
            Some((model, service.parties_under(model), service.parties_set.as_deref().cloned()))
        })
    });
    let may = allowed(OVERSEERS);
    let lines = live(move || {
        let (model, parties, set) = holds.get()?;
        let why = match &set {
            Some(set) => (in_force_text().in_force_set)(&(words().date)(set.on), &say(&set.reason)),
            None => (in_force_text().in_force)((words().positioning)(model)),
        };
        let rows = PARTS.map(|part| {
            let names: Vec<String> = of(&parties, part).iter().map(words().party).collect();
            let names =
                if names.is_empty() { in_force_text().nobody.to_owned() } else { names.join(words().comma) };
            format!("{} {names}", (catalogue().part)(part))
        });
        let is_set = set.is_some();
        let buttons = live(move || {
            may.get().then(|| {
                let back = is_set.then(|| {
                    view! { <Button text=in_force_text().set_back small=true busy=deed.busy press=move || back.set(true)/> }
                });
                view! {
                    <Button
                        text=in_force_text().set_parties
                        small=true
                        busy=deed.busy
                        press=move || setting.set(true)
                    />
                    {back}
                }
            })
        });
        // In one paragraph: of all forms this one comes closest to what a page may hold.
        Some(view! { <p>{in_force_text().in_force_title}" "{why}" "{rows.join(" · ")}</p>{buttons} })
    });
    let (taken, other) = (service.clone(), service);
    let take_back = move |reason: String, _| {
        let command = Command::SetParties { service: taken.clone(), parties: None, reason };
        say_when_done(deed, command, said_back);
    };
    view! {
        {lines}
        <Refused deed/>
        <UndoLine deed/>
        <Dialog open=setting name="service-parties" title=in_force_text().set_parties>
            {asking(setting, deed, other.clone(), holds)}
        </Dialog>
        {live(move || {
            let take_back = take_back.clone();
            holds.with(|holds| holds.as_ref().is_some_and(|(_, _, set)| set.is_some())).then(|| view! {
                <ReasonDialog
                    open=back
                    name="service-parties-back"
                    title=in_force_text().set_back
                    text=in_force_text().set_back_text
                    done=take_back
                />
            })
        })}
    }
    .into_any()
}

fn say_when_done(deed: Deed, command: Command, said: &'static str) {
    deed.send(vec![command], move |done| {
        if done {
            deed.undo.set(Some(Undo { said, back: Vec::new() }));
        }
    });
}

fn of(parties: &Parties, part: Part) -> &[Party] {
    match part {
        Part::Competent => &parties.competent,
        Part::Executing => &parties.executing,
        Part::Assisting => &parties.assisting,
    }
}

/// One body for each part, and why. A part whose body stays keeps everybody in it.
fn asking(open: RwSignal<bool>, deed: Deed, service: ServiceId, holds: Memo<Option<Holds>>) -> AnyView {
    let parties = holds.get_untracked().map(|(_, parties, _)| parties).unwrap_or_default();
    let place = |body: Body| BODIES.iter().position(|other| *other == body).map(|n| n.to_string());
    let chosen = PARTS.map(|part| {
        let first = of(&parties, part).first().and_then(|party| place(party.body));
        RwSignal::new(first.unwrap_or_default())
    });
    let (reason, wrong) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let (missing, said) = (shared().reason_missing, in_force_text().set_done);
    let fields = PARTS.into_iter().zip(chosen).map(|(part, value)| {
        let bodies = BODIES.iter().enumerate();
        let bodies = bodies.map(|(n, body)| SelectOption::new(n.to_string(), (words().body)(*body)));
        let nobody = SelectOption::new("", in_force_text().nobody);
        let options: Vec<SelectOption> = std::iter::once(nobody).chain(bodies).collect();
        let name = match part {
            Part::Competent => "set-competent",
            Part::Executing => "set-executing",
            Part::Assisting => "set-assisting",
        };
        view! {
            <SelectField
                name
                label=(catalogue().part)(part)
                value
                choose=move |n: String| value.set(n)
                options=Signal::stored(options)
            />
        }
    });
    let fields = fields.collect_view();
    let press = move || {
        if reason.with_untracked(|reason| reason.trim().is_empty()) {
            return wrong.set(Some(missing.to_owned()));
        }
        let mut now = parties.clone();
        for (part, value) in PARTS.into_iter().zip(chosen) {
            let body = value.get_untracked().parse::<usize>().ok().and_then(|n| BODIES.get(n));
            let stays = of(&parties, part).first().map(|party| party.body) == body.copied();
            if !stays {
                let party = body.map(|body| Party { body: *body, name: Text::default() });
                let party = party.into_iter().collect();
                match part {
                    Part::Competent => now.competent = party,
                    Part::Executing => now.executing = party,
                    Part::Assisting => now.assisting = party,
                }
            }
        }
        open.set(false);
        let (service, reason) = (service.clone(), reason.get_untracked());
        say_when_done(deed, Command::SetParties { service, parties: Some(Box::new(now)), reason }, said);
    };
    view! {
        <p>{in_force_text().set_parties_text}" "{in_force_text().in_force_hint}</p>
        {fields}
        <AreaField
            name="set-reason"
            label=shared().reason
            value=reason
            hint=shared().reason_hint
            required=true
            most=200
            error=wrong
        />
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button text=in_force_text().set_confirm weight=Weight::Main press/>
        </div>
    }
    .into_any()
}
