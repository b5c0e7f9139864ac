//! The catalogue's words in English.

use crate::domain::Rejection;
use crate::domain::catalogue::{Block, Group, PaperForm, StandIn, State};
use crate::forms::catalogue::{Act, FeeKind, Field, Part, ProblemKind, Section};
use crate::i18n::catalogue::Catalogue;

pub(in crate::i18n) static STRINGS: Catalogue = Catalogue {
    title: "Catalogue",
    help: "How this page works",
    help_list: &[
        "All services of this station. Open one to edit it and press Save; Publish decides whether residents see it.",
        "What came with the set-up are drafts marked To check. Compare each with reality, press Checked, then publish.",
        "What was checked over half a year ago is marked again. Press To check to see only those.",
        "To publish, pause, withdraw or check many at once, press Select several; for their order, Change the order.",
        "A wrong press does no harm: Undo stands above the list until you leave this page.",
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
    to_check: "To check",
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
    act,
    act_title: |act, n| match act {
        Act::Check => format!("Note {n} as checked"),
        act => format!("{} {n}", self::act(act)),
    },
    act_text,
    act_none,
    refused_title: |n| format!("Not possible for {n}; they stay as they are:"),
    refused_and: |n| format!("and {n} more"),
    refused_why,
    done: |act, n, name| match n {
        1 => format!("{}: {name}", done(act)),
        n => format!("{}: {n} services", done(act)),
    },

    reorder: "Change the order",
    reorder_end: "Done with the order",
    reorder_hint: "Residents see services in this order. Use the buttons, or Alt with the arrow keys.",
    move_down: |what| format!("Move down: {what}"),
    move_top: |what| format!("Move to the top: {what}"),
    moved: |what, n| format!("{what} is now number {n}"),

    undo: "Undo",
    undone: "Undone",
    undo_bar: "What was just done",
    edited_done: |name| format!("Edited: {name}"),
    resumed_done: |name| format!("Resumed: {name}"),
    undo_overtaken: "It has been changed again since; this step cannot be undone. Please open it and look.",

    new_title: "New service",
    back_to_list: "Back to the list",
    gone: "There is no such service",
    gone_hint: "It may be on another tablet; look again after merging.",
    paused_because: |reason, until| match until {
        Some(day) => format!("Paused until {day}: {reason}"),
        None => format!("Paused: {reason}"),
    },
    withdrawn_because: |reason| format!("Withdrawn: {reason}"),
    checked_on: |date, who| match who {
        Some(who) => format!("Checked · {date} · {who}"),
        None => format!("Checked · {date}"),
    },
    to_check_hint: "Compare it with reality; if all is right, press Checked.",
    due_hint: |date| {
        format!("Last checked on {date}, over half a year ago. Compare it again, then press Checked.")
    },
    copy: "Copy as a new one",
    copy_marker: "（副本）",
    copy_marker_en: " (copy)",
    copy_later: "There is a new service that is not saved yet. Save or discard it first, then copy.",
    history: "History",
    see_public: "See what residents see",
    unsaved: "Changes not saved yet",
    unsaved_hint: "They are kept if you leave this page. Press Save to make them count.",
    discard: "Discard changes",
    changed_meanwhile: "This service has just been changed",
    changed_meanwhile_hint: "Somebody saved something new elsewhere. If you press Save, what you wrote stands.",
    take_newer: "Use the new content",

    publish: "Publish",
    checked: "Checked",
    save_draft: "Save as draft",
    saved_draft: "Saved as a draft; residents do not see it",
    not_yet_title: |n| format!("Saved. To be completed before it can be published: {n}"),
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
    section,
    nothing_written: "Nothing written yet",
    english: "English",
    english_hint: "Adds a box for English under each text. Without English the Chinese is shown.",
    english_of: |label| format!("{label} (English)"),
    name_hint: "A name residents understand at once",
    groups: "Mainly for",
    groups_hint: "Residents can search by it; tick nothing if it is for everybody",
    group,
    providers: "Service units that do it",
    providers_none: "No service units yet. Add them on their page, then tick them here.",
    online_hint: "Address, mini program or account",
    stand_in_brings_hint: "e.g. both identity cards, a signed mandate",
    hours: "Times",
    same_hours: "Same as the station",
    own_hours: "Its own times",
    week: "Times of the week",
    month_days_hint: "On which days of the month, e.g. 1–15; empty: on every day it is open",
    exceptions: "Special days",
    special_days: |n| format!("{n} special days"),
    papers_count: |n| format!("{n} to bring"),
    steps_count: |n| format!("{n} steps"),
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
    times_hint: "Only what has to be said besides, e.g. please call a day before",
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

fn act(act: Act) -> &'static str {
    match act {
        Act::Publish => "Publish",
        Act::Pause => "Pause",
        Act::Withdraw => "Withdraw",
        Act::Check => "Checked",
    }
}

fn done(act: Act) -> &'static str {
    match act {
        Act::Publish => "Published",
        Act::Pause => "Paused",
        Act::Withdraw => "Withdrawn",
        Act::Check => "Noted as checked today",
    }
}

fn act_text(act: Act) -> &'static str {
    match act {
        Act::Publish => "Residents will see them.",
        Act::Pause => "Residents still see them, with a note that they are paused and why.",
        Act::Withdraw => "Residents no longer see them. Text and records stay, and they can come back.",
        Act::Check => "It is noted that you have compared them with reality today and all is right.",
    }
}

fn act_none(act: Act) -> &'static str {
    match act {
        Act::Publish => "None of those selected can be published or needs to be.",
        Act::Pause => "None of those selected can be paused: only what residents see can be.",
        Act::Withdraw => "All selected services are withdrawn already.",
        Act::Check => "None of those selected is there any more.",
    }
}

fn refused_why(rejection: &Rejection) -> Option<&'static str> {
    Some(match rejection {
        Rejection::PriceMissing => "it needs a price first (Price Law, art. 13)",
        Rejection::FeeBasisMissing => "a public service with a fee needs its basis first",
        Rejection::NothingChanged => "it is so already",
        Rejection::NotPublished => "residents do not see it",
        _ => return None,
    })
}

fn section(section: Section) -> &'static str {
    match section {
        Section::What => "What it is",
        Section::Who => "Who is responsible",
        Section::How => "How it is done",
        Section::When => "When and where",
        Section::Cost => "What it costs",
        Section::Papers => "What to bring",
        Section::Basis => "Basis and time limit",
        Section::Words => "Words that find it",
    }
}

fn group(group: Group) -> &'static str {
    match group {
        Group::Elderly => "Older people",
        Group::Children => "Children and parents",
        Group::Disabled => "People with disabilities",
        Group::LowIncome => "Families in need",
        Group::JobSeekers => "People looking for work",
        Group::Veterans => "Veterans",
        Group::Newcomers => "New residents",
        Group::Shops => "Shops",
    }
}

fn field(field: Field) -> String {
    let name = match field {
        Field::Name => "Name of the service",
        Field::Summary => "In one sentence",
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
        Field::Times => "Note on the times",
        Field::Week(_) => "Times of the week",
        Field::MonthDays => "Days of the month",
        Field::Exception(_) => "Special days",
        Field::Online => "Where on the phone",
        Field::StandInBrings => "What whoever is sent brings",
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
        (_, ProblemKind::NotDays) => "Write days of the month, e.g. 1–15, 20",
        (_, ProblemKind::Hours(what)) => return (super::problems::STRINGS.problem)(&what),
        (_, ProblemKind::NotAPhone) => "This does not look like a phone number",
        (_, ProblemKind::OnlyEnglish) => "There is English: write the Chinese too",
        (Field::How, ProblemKind::PriceMissing) => "Say how it is counted before publishing",
        (Field::Unit, ProblemKind::PriceMissing) => "Say per what, e.g. hour, before publishing",
        (_, ProblemKind::PriceMissing) => "Say the price or how it is counted first (Price Law, art. 13)",
        (_, ProblemKind::FeeBasisMissing) => "A public service with a fee needs its basis before publishing",
    };
    problem.to_owned()
}
