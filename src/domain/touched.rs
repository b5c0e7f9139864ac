//! Which parts of the station an event changes, so that only the screens that show them are made anew.

use crate::domain::{Event, Slice, Slices};

pub(super) fn touched(event: &Event) -> Slices {
    let slices: &[Slice] = match event {
        Event::Unknown { .. } | Event::FindingSettled(_) => &[],
        Event::StationFounded(_)
        | Event::StationEdited(_)
        | Event::StationPositioned(_)
        | Event::BoardPublished(_) => &[Slice::Profile],
        Event::StaffAdded(_) | Event::StaffEdited(_) | Event::StaffRenamed(_) | Event::StaffEnded(_) => {
            &[Slice::Staff]
        }
        Event::Erased(_) => {
            &[Slice::Staff, Slice::Providers, Slice::People, Slice::Requests, Slice::Visits, Slice::Cashdesk]
        }
        Event::ServiceAdded(_)
        | Event::ServiceEdited(_)
        | Event::ServicePublished(_)
        | Event::ServicePaused(_)
        | Event::ServiceWithdrawn(_)
        | Event::ServiceChecked(_)
        | Event::ServiceMoved(_)
        | Event::ServicePutBack(_)
        | Event::ServicePartiesSet(_)
        | Event::WishesTaken(_)
        | Event::WishSettled(_) => &[Slice::Catalogue],
        Event::ProviderAdded(_)
        | Event::ProviderEdited(_)
        | Event::ProviderContactChanged(_)
        | Event::ProviderListed(_)
        | Event::ProviderSuspended(_)
        | Event::ProviderEnded(_) => &[Slice::Providers],
        Event::NoticeAdded(_)
        | Event::NoticeEdited(_)
        | Event::NoticePublished(_)
        | Event::NoticeWithdrawn(_) => &[Slice::Notices],
        Event::PersonAdded(_)
        | Event::PersonEdited(_)
        | Event::PersonConsented(_)
        | Event::PersonCopied(_)
        | Event::PersonJoined(_)
        | Event::PersonParted(_) => &[Slice::People],
        // A request moves the day on which something was last written about its resident.
        Event::RequestRegistered(_) | Event::RequestStepped(_) => &[Slice::Requests, Slice::People],
        Event::RequestPutBack(_)
        | Event::RequestNoted(_)
        | Event::RequestRescheduled(_)
        | Event::PapersTaken(_)
        | Event::PapersReturned(_)
        | Event::Consulted(_)
        | Event::BookingPlanSet(_) => &[Slice::Requests],
        Event::TicketTaken(_) | Event::TicketCalled(_) | Event::TicketEnded(_) => &[Slice::Queue],
        Event::VisitApplied(_) | Event::VisitEdited(_) | Event::VisitAnswered(_) | Event::VisitClosed(_) => {
            &[Slice::Visits]
        }
        Event::BillerAdded(_)
        | Event::BillerChanged(_)
        | Event::ShiftOpened(_)
        | Event::ShiftClosed(_)
        | Event::Collected(_)
        | Event::ReceiptReprinted(_)
        | Event::PaymentReversed(_)
        | Event::PaymentsPosted(_)
        | Event::MoneyBooked(_)
        | Event::MoneyRemitted(_)
        | Event::StatementReconciled(_)
        | Event::BooksLocked(_)
        | Event::ChartSet(_) => &[Slice::Cashdesk],
        Event::TabletNamed(_) | Event::TabletShutOut(_) => &[Slice::Tablets],
        Event::MandateAdded(_)
        | Event::MandateEdited(_)
        | Event::MandateEnded(_)
        | Event::MandateBooked(_)
        | Event::MandateTallied(_)
        | Event::MandateTakenBack(_)
        | Event::TaskGiven(_)
        | Event::TaskStepped(_) => &[Slice::Mandates],
        Event::PolicyAdded(_)
        | Event::PolicyEdited(_)
        | Event::PolicyClauseWritten(_)
        | Event::PolicyChecked(_)
        | Event::ClauseCited(_)
        | Event::ClauseOpposed(_)
        | Event::ReadingAdded(_)
        | Event::ReadingWithdrawn(_)
        | Event::AskWritten(_)
        | Event::AskStepped(_)
        | Event::PolicyWithdrawn(_) => &[Slice::Policies],
    };
    let mut touched = Slices::default();
    slices.iter().for_each(|slice| touched.insert(*slice));
    touched
}
