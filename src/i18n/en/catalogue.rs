//! The catalogue's words in English.

use crate::domain::Rejection;
use crate::domain::catalogue::{Block, PaperForm, StandIn, State};
use crate::forms::catalogue::{FeeKind, Field, Part, ProblemKind};
use crate::i18n::catalogue::Catalogue;

pub(in crate::i18n) static STRINGS: Catalogue = Catalogue {
    title: "Catalogue",
    help: "How this page works",
    help_list: &[
        "All services of this station. Open one to edit it and press Save; Publish decides whether residents see it.",
        "What came with the set-up are drafts marked Not checked. Compare each with reality, press Checked, then publish.",
        "To publish or check many at once, press Select several.",
    ],
    help_form: &[
        "Only fields marked as required must be filled. Unfinished work can be saved as a draft that residents do not see.",
        "A paid service needs its price or how it is counted before it can be published; a public one also the basis of its fee.",
        "Paused: it comes back, residents see why. Withdrawn: residents no longer see it, the records stay.",
        "What has been changed must be checked again. Leaving without saving keeps your changes until the desk is locked.",
    ],

    search_label: "Find a service",
    search_hint: "Name or everyday words",
    add: "New service",
    filters: "Filters",
    state,
    block: "Block",
    every_block: "All four blocks",
    unchecked: "Not checked",
    unsaved_row: "Not saved",
    found: |found, all| {
        if found == all { format!("{all} services") } else { format!("{found} of {all} services") }
    },
    more: |n| format!("Show {n} more"),
    none: "No services yet",
    none_hint: "Press New service to write the first one; publish it when it is ready.",
    none_found: "Nothing found",
    none_found_hint: "Try other words or clear the filters.",
    clear_filters: "Clear filters",
    row: |area, block| format!("{area} · {block}"),
    nothing_open: "No service is open",
    nothing_open_hint: "Choose one on the left to read and edit it, or add a new one.",

    choose: "Select several",
    choose_end: "Stop selecting",
    choose_all: |n| format!("Select all {n}"),
    chosen: |n| format!("{n} selected"),
    publish: "Publish",
    checked: "Checked",
    bulk_published: |n| format!("{n} published"),
    bulk_checked: |n| format!("Noted: {n} checked today"),
    bulk_nothing_to_publish: "All selected services are published already",
    blocked_title: "Some cannot be published yet",
    blocked_hint: |n| format!("These {n} must be completed first:"),
    blocked_and: |n| format!("and {n} more"),
    publish_rest: |n| format!("Publish the other {n}"),
    blocked_why,

    new_title: "New service",
    back_to_list: "Back to the list",
    gone: "There is no such service",
    gone_hint: "It may be on another tablet; look again after merging.",
    paused_because: |reason, until| match until {
        Some(day) => format!("Paused until {day}: {reason}"),
        None => format!("Paused: {reason}"),
    },
    withdrawn_because: |reason| format!("Withdrawn: {reason}"),
    checked_on: |date| format!("Checked on {date}"),
    unchecked_hint: "Compare it with reality; if all is right, press Checked.",
    see_public: "See what residents see",
    unsaved: "Changes not saved yet",
    unsaved_hint: "They are kept if you leave this page. Press Save to make them count.",
    discard: "Discard changes",
    changed_meanwhile: "This service has just been changed",
    changed_meanwhile_hint: "Somebody saved something new elsewhere. If you press Save, what you wrote stands.",
    take_newer: "Use the new content",

    save: "Save",
    saved: "Saved",
    published: "Published: residents see it on this tablet now",
    nothing_changed: "There is nothing to save",
    pause: "Pause",
    resume: "Resume",
    withdraw: "Withdraw",
    paused_done: "Paused",
    withdrawn_done: "Withdrawn",
    checked_done: "Noted: checked today",
    check_after_save: "There are unsaved changes: save first, then press Checked.",
    keys: "Ctrl+S saves too",

    pause_title: "Pause this service",
    pause_text: "Residents still see the page, with a note that it is paused and why.",
    until: "Paused until",
    until_hint: "Leave empty if not known",
    withdraw_title: "Withdraw this service",
    withdraw_text: "Residents no longer see it. Text and records stay, and it can be published again.",
    reason: "Reason",
    reason_hint: "Written for residents, e.g. the repairman is ill, we are looking for another",
    reason_missing: "Please give a reason",
    until_past: "That day has passed; choose a later one or leave it empty",

    field,
    group_papers: "Papers and steps",
    group_details: "Times, place and basis",
    group_parties: "Who is responsible",
    group_search: "How residents find it",
    name_hint: "A name residents understand at once",
    english_hint: "Without it the Chinese is shown",
    summary_hint: "One or two sentences: what it is and for whom",
    block_hint,
    area_hint: "Choose an existing one or write a new one",
    modes: "How to get it",
    modes_hint: "In the order you tick them; the first is the main way",
    main_mode: "main",
    stand_in: "In person?",
    stand_in_option,
    fee_kind,
    fee_hint: "A paid service states its price or how it is counted (Price Law, art. 13). For bills that we pass on without adding anything choose Free.",
    yuan: "yuan",
    unit_hint: "e.g. page, hour, month",
    how_hint: "e.g. we look first, name a price, and start when you agree",
    fee_basis_hint: "The number of the document, for public services that cost something",
    audience_hint: "e.g. residents of 80 and over",
    paper_form: "Which kind",
    paper_form_option,
    paper_add: "Add a paper",
    papers_none: "No papers needed.",
    step_add: "Add a step",
    steps_none: "No steps yet.",
    steps: "Steps",
    papers: "Papers",
    time_limit_hint: "e.g. at once; 15 working days",
    basis_hint: "Name of the law, document or agreement",
    place_hint: "Only if it is not at the station",
    times_hint: "Only if they differ from the station's hours",
    phone_hint: "Without it the station's number is shown",
    keywords_hint: "What residents say, one a line",
    part,
    part_hint,
    party_body: "Body",
    party_name: "Its name",
    party_add: |part| format!("Add: {}", self::part(part)),
    funding_hint: "e.g. public funds; paid by residents",
    stale_english: |english| format!("The English is still “{english}”."),
    drop_english: "Remove the English",
    remove: |what| format!("Remove: {what}"),
    move_up: |what| format!("Move up: {what}"),

    problems_title: |n| match n {
        1 => "One thing to correct before saving".to_owned(),
        n => format!("{n} things to correct before saving"),
    },
    problem,
    problem_line: |field, problem| format!("{field}: {problem}"),
};

fn state(state: &State) -> &'static str {
    match state {
        State::Draft => "Draft",
        State::Published => "Published",
        State::Paused { .. } => "Paused",
        State::Withdrawn { .. } => "Withdrawn",
    }
}

fn blocked_why(rejection: &Rejection) -> &'static str {
    match rejection {
        Rejection::PriceMissing => "no price",
        Rejection::FeeBasisMissing => "no basis of the fee",
        _ => "incomplete",
    }
}

fn field(field: Field) -> String {
    let name = match field {
        Field::Name => "Name of the service",
        Field::NameEn => "Name in English",
        Field::Summary => "In one sentence",
        Field::SummaryEn => "In one sentence, in English",
        Field::Area => "Category",
        Field::FeeKind => "Cost",
        Field::Amount => "Price",
        Field::From => "From",
        Field::To => "To",
        Field::Unit => "Per",
        Field::How => "How it is counted",
        Field::FeeBasis => "Basis of the fee",
        Field::Audience => "Who may have it",
        Field::TimeLimit => "How long it takes",
        Field::Basis => "Basis",
        Field::Place => "Place",
        Field::Phone => "Phone",
        Field::Times => "Times",
        Field::Keywords => "Everyday words",
        Field::Funding => "Who pays",
        Field::Paper(n) => return format!("Paper {}", n + 1),
        Field::Step(n) => return format!("Step {}", n + 1),
        Field::Party(which, n) => return format!("{} {}", part(which), n + 1),
    };
    name.to_owned()
}

fn block_hint(block: Block) -> &'static str {
    match block {
        Block::Public => "The government answers, the committee assists",
        Block::Commercial => "With a stated price",
        Block::Volunteer => "Free",
        Block::MutualAid => "Neighbours for neighbours",
    }
}

fn stand_in_option(stand_in: StandIn) -> &'static str {
    match stand_in {
        StandIn::Unstated => "Not written yet",
        StandIn::InPerson => "Must come in person",
        StandIn::MaySend => "Family may come instead",
    }
}

fn fee_kind(kind: FeeKind) -> &'static str {
    match kind {
        FeeKind::Free => "Free",
        FeeKind::Fixed => "One price",
        FeeKind::Range => "From … to …",
        FeeKind::PerUnit => "Per piece, hour or month",
        FeeKind::Agreed => "Agreed before work begins",
        FeeKind::Unpriced => "Paid, price not known yet (cannot be published)",
    }
}

fn paper_form_option(form: PaperForm) -> &'static str {
    match form {
        PaperForm::Any => "Any",
        PaperForm::Original => "Original",
        PaperForm::Copy => "Copy",
        PaperForm::Both => "Original and copy",
        PaperForm::OnPhone => "On the phone is fine",
    }
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Competent => "Competent",
        Part::Executing => "Executing",
        Part::Assisting => "Assisting",
    }
}

fn part_hint(part: Part) -> &'static str {
    match part {
        Part::Competent => "Who answers for it",
        Part::Executing => "Who does it",
        Part::Assisting => "Who helps; mostly the committee",
    }
}

fn problem(at: Field, kind: ProblemKind) -> String {
    let problem = match (at, kind) {
        (Field::Name, ProblemKind::Missing) => "Please write the name in Chinese",
        (Field::Area, ProblemKind::Missing) => "Please choose or write a category",
        (Field::Paper(_), ProblemKind::Missing) => "Name the paper or remove the row",
        (_, ProblemKind::Missing) => "Please fill this in",
        (_, ProblemKind::TooLong) => "Too long: at most 4000 characters",
        (_, ProblemKind::NotAnAmount) => "Please write a number, e.g. 12.50",
        (_, ProblemKind::Zero) => "Not 0; choose Free if it costs nothing",
        (_, ProblemKind::NotARange) => "Must be more than the lower amount",
        (_, ProblemKind::NotAPhone) => "This does not look like a phone number",
        (_, ProblemKind::OnlyEnglish) => "There is English: write the Chinese too",
        (Field::How, ProblemKind::PriceMissing) => "Say how it is counted before publishing",
        (Field::Unit, ProblemKind::PriceMissing) => "Say per what, e.g. hour, before publishing",
        (_, ProblemKind::PriceMissing) => "A paid service needs a price before publishing",
        (_, ProblemKind::FeeBasisMissing) => "A public service with a fee needs its basis before publishing",
    };
    problem.to_owned()
}
