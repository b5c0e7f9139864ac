//! 收材料: which papers stay at the desk for a while. Bank books and bank cards never do.

use leptos::prelude::*;

use super::detail::Open;
use super::requests;
use crate::app::session::Session;
use crate::domain::Command;
use crate::domain::catalogue::PaperForm;
use crate::domain::requests::Paper;
use crate::forms::requests::{field, is_never_kept, paper};
use crate::i18n::requests::NEVER_KEPT;
use crate::ui::components::{
    Button, CheckField, Dialog, NoticeBox, TextField, Tone, Weight, lang, live, words,
};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Deed, Refused, Undo};

/// The dialog.
#[component]
pub fn TakeDialog(open: RwSignal<bool>, one: Open, deed: Deed) -> impl IntoView {
    view! { <Dialog open name="request-papers" title=requests().take_papers><Taking open one deed/></Dialog> }
}

/// What the service asks for, as it is usually handed in.
fn asked_for(one: Open, session: Session) -> Vec<(String, bool)> {
    let service = one.record.with_untracked(|record| record.as_ref().and_then(|r| r.service.clone()));
    let english = lang().is_english();
    session.read(&[], |station| {
        let service = service.and_then(|id| station.catalogue().get(&id));
        let papers = service.map(|service| service.details.papers.as_slice()).unwrap_or_default();
        let kept = papers.iter().filter(|paper| {
            let en = paper.name.en.as_deref().unwrap_or_default();
            !is_never_kept(&paper.name.zh, NEVER_KEPT) && !is_never_kept(en, NEVER_KEPT)
        });
        let on_paper = kept.filter(|paper| paper.form != PaperForm::OnPhone);
        on_paper.map(|paper| (paper.name.words(english).to_owned(), paper.form != PaperForm::Copy)).collect()
    })
}

#[component]
fn Taking(open: RwSignal<bool>, one: Open, deed: Deed) -> impl IntoView {
    let session = Session::get();
    let taken = RwSignal::new(Vec::<Paper>::new());
    let (name, original) = (RwSignal::new(String::new()), RwSignal::new(true));
    let said = requests().papers_taken;
    // Takes what is typed into the list; true where nothing is wrong with it.
    let add = move || {
        deed.problems.set(Vec::new());
        match paper(&name.get_untracked(), original.get_untracked(), NEVER_KEPT) {
            Ok(paper) => {
                taken.update(|taken| taken.push(paper));
                name.set(String::new());
                true
            }
            Err(problem) => {
                deed.object(vec![problem]);
                false
            }
        }
    };
    let press = move || {
        let typed = name.with_untracked(|name| !name.trim().is_empty());
        let nothing = taken.with_untracked(Vec::is_empty);
        if (typed || nothing) && !add() {
            return;
        }
        let command = Command::TakePapers { request: one.id(), papers: taken.get_untracked() };
        deed.send(vec![command], move |done| {
            if done {
                open.set(false);
                deed.undo.set(Some(Undo { said, back: Vec::new() }));
            }
        });
    };
    let offered = StoredValue::new(asked_for(one, session));
    let offers = live(move || {
        let offer = |(name, original): (String, bool)| {
            let there = taken.with(|taken| taken.iter().any(|paper| paper.name == name));
            (!there).then(|| {
                let text = name.clone();
                let press = move || {
                    let paper = Paper { name: name.clone(), original };
                    taken.update(|taken| taken.push(paper));
                };
                view! { <Button text small=true icon="plus" press/> }
            })
        };
        let offers: Vec<_> = offered.get_value().into_iter().filter_map(offer).collect();
        (!offers.is_empty()).then(|| {
            view! { <p class="hint">{requests().usual_papers}</p><div class="row">{offers}</div> }
        })
    });
    let list = live(move || {
        let line = |(nth, paper): (usize, Paper)| {
            let form = (requests().paper_form)(paper.original);
            let other = move || {
                taken.update(|taken| {
                    if let Some(paper) = taken.get_mut(nth) {
                        paper.original = !paper.original;
                    }
                });
            };
            let drop_it = move || {
                taken.update(|taken| {
                    if nth < taken.len() {
                        taken.remove(nth);
                    }
                });
            };
            let change = (requests().change_form)(!paper.original);
            view! {
                <li>
                    <span class="grow"><b>{paper.name}</b><small>{form}</small></span>
                    <Button text=change small=true weight=Weight::Quiet press=other/>
                    <Button text=requests().leave_out small=true weight=Weight::Quiet press=drop_it/>
                </li>
            }
        };
        let taken = taken.get();
        (!taken.is_empty()).then(|| {
            view! { <ul class="lines">{taken.into_iter().enumerate().map(line).collect_view()}</ul> }
        })
    });
    view! {
        <NoticeBox tone=Tone::Wait title=requests().never_bank/>
        {list}
        {offers}
        <TextField
            name=field::PAPER
            label=requests().paper_name
            value=name
            hint=requests().paper_hint
            error=error_of(deed.problems, field::PAPER)
        />
        <CheckField label=requests().is_original checked=original change=move |on| original.set(on)/>
        <Button text=requests().add_paper icon="plus" small=true press=move || { add(); }/>
        <Refused deed/>
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button text=requests().take weight=Weight::Main busy=deed.busy press/>
        </div>
    }
}
