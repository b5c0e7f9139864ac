//! Which command needs which role (DESIGN §9); what depends on the matter itself is judged with it.

use super::cashdesk;
use crate::domain::Command;
use crate::domain::rights::{BOOKS, MANAGER, MONEY, OVERSEERS, SPEAKERS, WINDOW};
use crate::domain::staff::Role;

/// Which roles may give a command; any one of them is enough.
pub(super) fn needs(command: &Command) -> &'static [Role] {
    match command {
        Command::Found { .. } => &[],
        Command::EditProfile { .. }
        | Command::AddStaff { .. }
        | Command::EditStaff { .. }
        | Command::EndStaff { .. }
        | Command::EraseStaff { .. }
        | Command::EraseProviderContact { .. }
        | Command::ErasePerson { .. }
        | Command::EraseVisitContact { .. }
        | Command::EraseBillerContact { .. }
        | Command::EraseAccounts { .. }
        | Command::EraseRequests { .. }
        | Command::NameTablet { .. }
        | Command::ShutOutTablet { .. } => MANAGER,
        // The committee answers for who serves its residents: it may always stop one.
        Command::SuspendProvider { .. } | Command::EndProvider { .. } => OVERSEERS,
        // Who answers for what is decided between the two.
        Command::SetPositioning { .. } | Command::SetParties { .. } => OVERSEERS,
        // An agreement binds the station, and is the committee's business as much as its manager's.
        Command::AddBiller { .. } | Command::EditBiller { .. } => OVERSEERS,
        Command::Remit(_) => MONEY,
        Command::BookMoney(booking) => match **booking {
            cashdesk::Booking::Deposit { .. }
            | cashdesk::Booking::Withdraw { .. }
            | cashdesk::Booking::Settle { .. }
            | cashdesk::Booking::Commission { .. }
            | cashdesk::Booking::GiveBack { .. } => MONEY,
            cashdesk::Booking::Opening { .. }
            | cashdesk::Booking::Correct { .. }
            | cashdesk::Booking::Spend { .. } => BOOKS,
        },
        // 出纳不得兼管账目 (会计法 35): that they took none of it is judged with the entry.
        Command::Reconcile { .. } | Command::LockBooks { .. } | Command::SetChart { .. } => BOOKS,
        // Giving others a platform is the committee's own task (国发〔2006〕14号, its third role).
        Command::AgreeToVisit { .. } | Command::DeclineVisit { .. } | Command::CallOffVisit { .. } => {
            OVERSEERS
        }
        Command::AddService { .. }
        | Command::EditService { .. }
        | Command::PublishServices { .. }
        | Command::PauseServices { .. }
        | Command::WithdrawServices { .. }
        | Command::MoveService { .. }
        | Command::PutServicesBack { .. }
        | Command::AddProvider { .. }
        | Command::EditProvider { .. }
        | Command::ListProvider { .. }
        | Command::TakeWishes { .. }
        | Command::SettleWish { .. }
        | Command::CheckServices { .. }
        | Command::AddPerson { .. }
        | Command::EditPerson { .. }
        | Command::SetConsent { .. }
        | Command::HandOutCopy { .. }
        | Command::JoinPeople { .. }
        | Command::PartPeople { .. }
        | Command::UnsayPeople { .. }
        | Command::PutStepBack { .. }
        | Command::Register(_)
        | Command::StepRequests { .. }
        | Command::NoteRequest { .. }
        | Command::Reschedule { .. }
        | Command::TakePapers { .. }
        | Command::ReturnPapers { .. }
        | Command::Consult { .. }
        | Command::SetPlan { .. }
        | Command::TakeTicket { .. }
        | Command::CallTicket { .. }
        | Command::EndTicket { .. }
        | Command::OpenShift { .. }
        | Command::CloseShift { .. }
        | Command::Collect(_)
        | Command::ReprintReceipt { .. }
        | Command::ReversePayment(_)
        | Command::PostPayments { .. } => WINDOW,
        Command::Settle { put, .. } => put.as_deref().map_or(WINDOW, needs),
        Command::PublishBoard
        | Command::AddNotice { .. }
        | Command::EditNotice { .. }
        | Command::PublishNotice { .. }
        | Command::WithdrawNotice { .. }
        | Command::ApplyForVisit { .. }
        | Command::EditVisit { .. }
        | Command::ReportVisit { .. } => SPEAKERS,
        Command::Mandate(act) => act.needs(),
        Command::Policy(act) => act.needs(),
    }
}
