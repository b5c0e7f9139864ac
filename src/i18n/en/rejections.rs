//! Which rule said no, in English.

use super::troubles;
use crate::domain::{FieldName, Rejection};
use crate::i18n::rejections::Rejections;

pub(in crate::i18n) static STRINGS: Rejections = Rejections { rejection };

fn rejection(rejection: &Rejection) -> String {
    match rejection {
        Rejection::NotAllowed { needs } => return (troubles::STRINGS.needs)(needs),
        Rejection::ReadOnly => "A newer version has written records here; this version may only read. Update the page, then change it.",
        Rejection::AlreadyFounded => "There is a station on this tablet already.",
        Rejection::NotFounded => "No station has been set up here yet. Set one up first.",
        Rejection::Missing(field) => return missing(*field).to_owned(),
        Rejection::NoSuchPerson => "This resident is not here; somebody may just have changed it. Go back and look.",
        Rejection::PersonErased => "What was known of this resident has been erased. Enter them anew where needed.",
        Rejection::NoSuchRequest => "This request is not here; somebody may just have changed it. Go back and look.",
        Rejection::RequestErased => "The words about this request have been erased. Register it anew where needed.",
        Rejection::WrongStep => "This step cannot be taken now: things have moved on. Look how they stand.",
        Rejection::StillOpen => "Something is still under way, or originals or a deposit still lie here. Finish and return them first.",
        Rejection::SlipKnown(_) => "This slip has been registered before; it is not registered twice.",
        Rejection::SlipUnsound => {
            "The number of this slip is not a sound one. Ask for a new slip, or register at the window."
        }
        Rejection::NotShared => "Name, phone and address go to a service unit only when the resident agrees. Ask, then tick it.",
        Rejection::ProviderNotAtWork => "This service unit cannot be given work now: not shown, suspended, or licence or agreement over.",
        Rejection::NoSuchSlot => "This slot cannot be booked: closed that day, changed, or too early or late. Choose another.",
        Rejection::SlotFull => "This slot has just filled up. Choose another.",
        Rejection::PlanUnsound => "A slot has 5 to 720 minutes and 1 to 500 places, and is booked 1 to 366 days ahead.",
        Rejection::NoSuchTicket => "There is no such number, or it is not one of today.",
        Rejection::NoSuchVisit => "There is no such application; it may be on the other tablet.",
        Rejection::DayOver => "That day is over. Choose today or a later day.",
        Rejection::NotYet => "The day has not come yet, or is not over. Enter it on that day or later.",
        Rejection::NoSuchBiller => "There is no such biller; somebody may have changed it. Go back and look.",
        Rejection::NoSuchPayment => "There is no such payment; it may be on the other tablet.",
        Rejection::FormatUnsound => "Length or beginning of accounts, or the days of collecting, cannot be right.",
        Rejection::AgreementOver => "The agreement with this biller does not hold today. Update its dates first.",
        Rejection::NotCollecting => "Not a day of collecting, or after the cut-off. If it is urgent, say why, and tell the resident it arrives a day later.",
        Rejection::AccountUnfit => "This is not an account of the biller: its length or check digit is wrong. Compare it with the bill.",
        Rejection::SameBill(_) => "This bill has been taken already. Look at its receipt first; to take it again, say why.",
        Rejection::PaperKnown(_) => "This paper receipt has been entered already; it is not entered twice.",
        Rejection::ShiftNotOpen => "No shift is open on this tablet. Count the till and open one first.",
        Rejection::ShiftOpen => "A shift is open on this tablet already.",
        Rejection::TillInUse => "That tablet's shift is still open. If it is in use, its shift has to close first; if not, shut the tablet out under Tablets.",
        Rejection::CountUnsound => "The count cannot be right: each kind once, and not too many.",
        Rejection::OpenUnnamed(_) => "Some payments are not posted at the biller yet. Look which, then close the shift.",
        Rejection::GivenTooLittle => "This is less than what is asked. Count it again.",
        Rejection::MethodUnfit => "It cannot be done with this way of paying. Choose another.",
        Rejection::AlreadyReversed => "This receipt is void, or its money has gone back already.",
        Rejection::AlreadyPosted => "The biller has posted it, or the invoice is out: it cannot be made void. To give money back, refund it.",
        Rejection::AlreadyRemitted => "This money has gone to the biller. Talk to them.",
        Rejection::AlreadyReturned => "What came by this receipt has been given back already. It cannot go back once more, nor can the receipt.",
        Rejection::AlreadyCorrected => "This has been corrected already. If that was wrong, correct the correction.",
        Rejection::NotTheCounter => "This is not the opposite of that entry. Take back each of its lines, with the same amount; add the right entry behind them.",
        Rejection::NoCopy => "A receipt from a pad is not printed here. Write another sheet of the pad and say that it is a copy.",
        Rejection::SplitStatement => "These are too many lines for one comparison. Compare some days at a time, such as half a month.",
        Rejection::AlreadyOpened => "This account has its opening balance. Correct it instead.",
        Rejection::SecondNeeded => "A second person has to agree. Ask a colleague to enter their PIN here.",
        Rejection::SecondUnfit => "The second person must be somebody else who works here and handles money.",
        Rejection::NotWholeJiao => "Cash comes in whole jiao. Change the amount, or send it by transfer.",
        Rejection::NotEnough => "There is not so much there. Check the amount; enter first what has arrived.",
        Rejection::PeriodLocked => "The books of those days are closed. Check the tablet's date; to put something right, correct it.",
        Rejection::OwnMoney => "You took some of that money, so an accountant or manager who took none of it has to compare and close it (Accounting Law, art. 35).",
        Rejection::NotAnOwner => "Money cannot be booked to this. Check what it is for and whose it is.",
        Rejection::Unbalanced => "The two sides differ: together they must come to nothing.",
        Rejection::SeriesFull => "All numbers of this year are given out.",
        Rejection::NumbersLost => {
            "This tablet has lost entries, and there may be receipts among them: their numbers would be given again. Close the shift and open it again; from then on the tablet has a new code and a series of its own."
        }
        Rejection::NoSuchTablet => "Nothing is known of this tablet; it need not be shut out.",
        Rejection::OwnTablet => "The tablet in your hands cannot shut itself out. Do it on another one.",
        Rejection::TabletShutOut => super::tablets::STRINGS.own_out,
        Rejection::QueueFull => "All numbers of today are taken (999).",
        Rejection::NoSuchMandate => "There is no such mandate; somebody may just have changed it. Go back to the list.",
        Rejection::NoSuchTask => "There is no such task; somebody may just have changed it. Go back to the list.",
        Rejection::MandateOver => "The mandate had ended by that day: nothing is promised any more, no more may come than was promised, no more be spent than came. Correct the day, or first the end of the mandate.",
        Rejection::AfterUntil => "By its terms the mandate is over before that day, so there is nothing to end. Write an earlier day; or edit its last day where it goes on.",
        Rejection::BeforeMandate => "The mandate had not begun by that day. Correct the day, or first the beginning of the mandate.",
        Rejection::NoSuchPolicy => {
            "There is no such document in the library; it may be on the other tablet."
        }
        Rejection::NoSuchClause => {
            "There is no such clause; it may be on the other tablet."
        }
        Rejection::NoSuchReading => {
            "There is no such reading; it may be on the other tablet."
        }
        Rejection::NoSuchAsk => {
            "There is no such ask; it may be on the other tablet."
        }
        Rejection::PolicyKnown(_) => {
            "A document with this number is in the library already. Open that one and change it."
        }
        Rejection::SupersedesItself => {
            "This would lead round in a circle: a document cannot be superseded by itself or by one that it supersedes. Choose another."
        }
        Rejection::ClauseOver => {
            "This clause has been repealed, or its document has ended; it cannot be cited any more. Cite what is in force."
        }
        Rejection::StillCited(names) => {
            let names: Vec<&str> = names.iter().map(|name| name.words(true)).collect();
            return format!("It is still used by: {}. Change that first; if it was entered twice, say which one stays.", names.join(", "));
        }
        Rejection::NothingToCheck => "There is no text here to compare. Find the original and enter its clauses first.",
        Rejection::InsteadOfItself => "What stays and what goes are the same document. Choose another.",
        Rejection::AgainstItself => {
            "A clause does not contradict itself. Choose another."
        }
        Rejection::NothingChanged => "Nothing has changed, so there is nothing to save.",
        Rejection::NoSuchService => "This service is no longer there; somebody may have changed it. Go back to the catalogue.",
        Rejection::NoSuchNotice => "This notice is no longer there; somebody may have changed it. Go back and look.",
        Rejection::NoSuchProvider => "There is no such service provider; somebody may just have changed it.",
        Rejection::NoDayOfMonth => "Days of the month are 1 to 31, the first not after the last.",
        Rejection::IdleOutOfRange => "Choose 2 to 30 minutes until the desk locks itself.",
        Rejection::ProviderRunOut => "Licence or agreement of this provider has run out. Update the dates before residents see it.",
        Rejection::NoLongerInPost => "This person no longer works here; their record can no longer be changed.",
        Rejection::NoSuchStaff => "There is no such staff member; somebody may have changed it.",
        Rejection::NotPublished => "This has not been published yet. Publish it first.",
        Rejection::PriceMissing => "A paid service needs its price or way of counting before it can be published (Price Law, art. 13).",
        Rejection::FeeBasisMissing => "A public service with a fee needs its legal basis (document number).",
        Rejection::AmountOutOfRange => "The amount is not right: above zero, not too large, and a fee not above what arrived. Check it.",
        Rejection::TooLong => "This is too long. Shorten it.",
        Rejection::HolidaysUnsound => "Some days of the holidays cannot be. Correct them.",
        Rejection::HoursOverlap => "Opening hours overlap or run backwards. Correct them.",
        Rejection::EndsBeforeItBegins => "The last day is before the first. Correct it.",
        Rejection::PositioningApart => "The positioning is not edited with the rest: open “Positioning” and write from which day on, and who decided it.",
        Rejection::SamePositioning => "That is the positioning that was set last. Nothing to change.",
        Rejection::PositioningsOverlap => "The last positioning began on that day or later. Choose a later day, so that the two do not overlap.",
        Rejection::TooFarAhead => "That day is too far off: at most a year ahead. Please look again.",
        Rejection::NumberWithoutRegistration => "A station that is not registered cannot have a register number. Clear it, or choose another legal form.",
        Rejection::LastManager => "This is the last manager. Add another one first.",
        Rejection::StillInPost => "This staff member is still in post. End the post first.",
    }
    .to_owned()
}

fn missing(field: FieldName) -> &'static str {
    match field {
        FieldName::Community => "Choose a community.",
        FieldName::StationName => "Enter the station's name.",
        FieldName::Letters => "Enter 2 to 4 capital letters.",
        FieldName::ServiceName => "Enter the service's name.",
        FieldName::Area => "Enter the category.",
        FieldName::NoticeTitle => "Enter the notice's title.",
        FieldName::ProviderName => "Fill in the provider's name.",
        FieldName::PriceItem => "Fill in what the price is for.",
        FieldName::StaffName => "Enter the name.",
        FieldName::Role => "Choose at least one role.",
        FieldName::Decision => "Write who decided it, and why.",
        FieldName::Parties => "Write who is responsible and who does it.",
        FieldName::Reason => "Enter the reason.",
        FieldName::PersonName => "Enter the name.",
        FieldName::Note => "Say what it is about.",
        FieldName::WhereToGo => "Say where to go instead.",
        FieldName::ChartLine => {
            "A code has figures, letters, points and hyphens only. Fill in code and name, or neither."
        }
        FieldName::WhoDoesIt => "Choose who does it: a service unit or somebody of the staff.",
        FieldName::Paper => "Enter the paper's name.",
        FieldName::Organisation => "Enter the name of the organisation.",
        FieldName::VisitTitle => "Enter what they want to do.",
        FieldName::BillerName => "Enter the biller's name.",
        FieldName::Account => "Enter the account.",
        FieldName::Period => "Enter the month of the bill.",
        FieldName::FeeWhat => "Enter what it is for.",
        FieldName::Invoice => "Choose: invoice issued, to be issued, or not wanted.",
        FieldName::PostingNumber => "Enter the biller's number, or that of the invoice.",
        FieldName::Pad => "Enter pad and number of the paper receipt.",
        FieldName::PolicyTitle => "Enter the title.",
        FieldName::ClauseLabel => "Enter which clause it is.",
        FieldName::Department => "Enter which department said it.",
        FieldName::Words => "Write down the words.",
        FieldName::AskedOf => "Enter whom it is asked of.",
        FieldName::Quote => "Copy the sentence that the clause contradicts.",
        FieldName::Explanation => "Say what does not go together.",
        FieldName::Evidence => "Enter the evidence.",
        FieldName::TabletName => "Enter the tablet's name.",
        FieldName::MandateName => "Enter the name of the matter.",
        FieldName::Authority => "Enter the competent authority: without one it is no mandate.",
        FieldName::TaskWhat => "Say what is to be done.",
        FieldName::TaskGiver => "Say who handed it down.",
        FieldName::Window => "Enter the window.",
    }
}
