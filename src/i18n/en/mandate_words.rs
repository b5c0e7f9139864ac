//! Sentences about mandates and tasks, and their values, in English.

use super::common::yuan;
use crate::domain::mandates::{Area, Listed, Money, Pay, TaskStep, TermsPatch};
use crate::i18n::history::MandateWords;

pub(in crate::i18n) static WORDS: MandateWords = MandateWords {
    added: |name| format!("Entered the mandate {name}"),
    edited: |name| format!("Changed the mandate {name}"),
    ended: |name, reason, day| format!("The mandate {name} ends on {day}: {reason}"),
    booked: |what, name, sum, evidence| match what {
        Money::Promised => format!("Promised for the mandate {name}: {sum} ({evidence})"),
        Money::Received => format!("Received for the mandate {name}: {sum} ({evidence})"),
        Money::Spent => format!("Spent on the mandate {name}: {sum} ({evidence})"),
    },
    tallied: |name, count, reason| format!("Wrote down work for the mandate {name}: {count} ({reason})"),
    taken_back: |name, reason| format!("Took back an entry of the mandate {name}: {reason}"),
    task_given: |what, giver, due| match due {
        "" => format!("Entered the task {what} from {giver}"),
        due => format!("Entered the task {what} from {giver}, due on {due}"),
    },
    task_corrected: |what, giver, due| match due {
        "" => format!("Put the task {what} from {giver} right, no deadline"),
        due => format!("Put the task {what} from {giver} right, due on {due}"),
    },
    task_stepped: |step, what, words| match step {
        TaskStep::Done => format!("Did the task {what}: {words}"),
        TaskStep::Returned => format!("Handed the task {what} back: {words}"),
        TaskStep::Reopened => format!("Took up the task {what} again: {words}"),
    },
    field,
    area,
    listed,
    pay: |pay| match pay {
        Pay::Nothing => "nothing agreed".to_owned(),
        Pay::Case(fen) => format!("{} a case (questions do not count)", yuan(fen)),
        Pay::CaseAndQuestion(fen) => format!("{} a case (questions count)", yuan(fen)),
        Pay::Year(fen) => format!("{} a year", yuan(fen)),
    },
    money: |money| match money {
        Money::Promised => "Promised",
        Money::Received => "Received",
        Money::Spent => "Spent",
    },
    standing: |step| match step {
        None => "To do",
        Some(TaskStep::Reopened) => "To do again",
        Some(TaskStep::Done) => "Done",
        Some(TaskStep::Returned) => "Handed back",
    },
    mandate: |name| format!("Mandate {name}"),
    task: |what| format!("Task {what}"),
    end: "End",
};

fn field(patch: &TermsPatch) -> &'static str {
    use TermsPatch as P;
    match patch {
        P::Name { .. } => "Name",
        P::Area { .. } => "Area of public service",
        P::Authority { .. } => "Competent authority",
        P::Executing { .. } => "Done by",
        P::Assisting { .. } => "Assisted by",
        P::Listed { .. } => "District's list",
        P::Basis { .. } => "Basis",
        P::Duties { .. } => "Duties",
        P::Powers { .. } => "Powers given",
        P::Services { .. } => "Services",
        P::From { .. } => "From",
        P::Until { .. } => "Until",
        P::Pay { .. } => "Price",
    }
}

fn area(area: Area) -> &'static str {
    match area {
        Area::Employment => "Employment",
        Area::Security => "Social security",
        Area::Relief => "Social relief",
        Area::Health => "Health and family planning",
        Area::Culture => "Culture, education, sport",
        Area::Newcomers => "Migrant population",
        Area::Safety => "Safety",
    }
}

fn listed(listed: Listed) -> &'static str {
    match listed {
        Listed::Duty => "own duty by law",
        Listed::Assist => "assisting",
        Listed::Refused => "not to be asked",
        Listed::Unlisted => "not admitted",
    }
}
