//! Why a command was not carried out. `i18n` turns these into sentences that say what to do.

use crate::domain::staff::Role;
use crate::domain::values::{PaymentId, PolicyId, RequestId, Text};

/// The reason of a refusal. Nothing has changed when one is returned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rejection {
    /// The person acting holds none of these roles.
    NotAllowed {
        needs: &'static [Role],
    },
    /// The journal holds something this version does not know; it may only be read.
    ReadOnly,
    AlreadyFounded,
    NotFounded,
    /// A field that must be filled is empty or malformed.
    Missing(FieldName),
    NothingChanged,
    NoSuchService,
    NoSuchNotice,
    NoSuchStaff,
    NoSuchProvider,
    NotPublished,
    /// A paid service without price or way of counting (价格法 13).
    PriceMissing,
    /// A public service with a fee but without 收费依据.
    FeeBasisMissing,
    /// An amount that is zero, or a range whose end is not above its beginning.
    AmountOutOfRange,
    TooLong,
    HoursOverlap,
    /// A holiday ends before it begins, lasts too long, or is worked on a day that is free.
    HolidaysUnsound,
    /// A day of the month that no month has, or a stretch that ends before it begins.
    NoDayOfMonth,
    /// The desk locks itself after two to thirty minutes.
    IdleOutOfRange,
    /// A service unit whose licence or contract is over cannot be shown to residents.
    ProviderRunOut,
    EndsBeforeItBegins,
    /// A register number given for a station that says it is not registered.
    NumberWithoutRegistration,
    LastManager,
    /// Personal data of somebody who still works here is needed.
    StillInPost,
    /// Somebody who has left is not changed any more.
    NoLongerInPost,
    NoSuchPerson,
    /// Who they were has been erased for good.
    PersonErased,
    NoSuchRequest,
    /// What was asked for has been erased for good.
    RequestErased,
    /// The request, or number, does not stand where this step can be taken.
    WrongStep,
    /// Something is still under way, or originals still lie at the desk.
    StillOpen,
    /// The slip has been taken in before, as this request.
    SlipKnown(RequestId),
    /// The id of the slip is not one that our form draws.
    SlipUnsound,
    /// Name, phone and address go to a service unit only when the resident agrees (PIPL 23).
    NotShared,
    /// Not shown to residents, suspended, or licence or agreement over.
    ProviderNotAtWork,
    /// The service has no such slot on that day, or it cannot be booked.
    NoSuchSlot,
    SlotFull,
    /// Slots cannot be made of this plan.
    PlanUnsound,
    NoSuchTicket,
    NoSuchVisit,
    /// The day has not come yet.
    NotYet,
    /// The day is over.
    DayOver,
    /// All numbers of the day are given out.
    QueueFull,
    NoSuchBiller,
    NoSuchPayment,
    /// Lengths, days of the week or a prefix that no account and no week has.
    FormatUnsound,
    /// The agreement with the biller does not hold on this day.
    AgreementOver,
    /// Not one of the biller's days, or after the cut-off; taken all the same only with a reason.
    NotCollecting,
    /// The account number is not one of the biller's.
    AccountUnfit,
    /// The same bill has been taken, with this payment.
    SameBill(PaymentId),
    /// The same paper has been entered, as this payment.
    PaperKnown(PaymentId),
    /// The till of this tablet is not open; or is open already.
    ShiftNotOpen,
    ShiftOpen,
    /// The tablet whose till was to come along has a shift of its own.
    TillInUse,
    /// Notes that do not exist, or too many.
    CountUnsound,
    /// This payment is 已收未销账, and has not been named.
    OpenUnnamed(PaymentId),
    GivenTooLittle,
    /// It cannot be paid this way, or not given back.
    MethodUnfit,
    AlreadyReversed,
    /// The biller has it, or the invoice is out.
    AlreadyPosted,
    AlreadyRemitted,
    /// What was kept of it has gone back to whom it belongs.
    AlreadyReturned,
    /// 手工收据 are not printed from here.
    NoCopy,
    /// Too many lines for one comparison.
    SplitStatement,
    /// 冲正 has taken this booking back.
    AlreadyCorrected,
    /// A correction of a booking that is not its opposite.
    NotTheCounter,
    /// This account has its opening balance.
    AlreadyOpened,
    /// A second person has to agree; or this one cannot.
    SecondNeeded,
    SecondUnfit,
    /// There is less at that place, or less of it is own money.
    NotEnough,
    /// Cash moves in whole 角.
    NotWholeJiao,
    /// The books of that day are closed.
    PeriodLocked,
    /// Whoever took the money does not close its books (会计法 35).
    OwnMoney,
    /// An account that money cannot be booked to here.
    NotAnOwner,
    /// The postings do not sum to nothing.
    Unbalanced,
    /// All numbers of the year are given out.
    SeriesFull,
    /// Receipts may be among the entries that this tablet has lost: it would give their numbers again.
    NumbersLost,
    NoSuchTablet,
    /// The tablet in hand cannot shut itself out.
    OwnTablet,
    /// Who leads what is not edited with the rest of the profile: it needs a day and a reason.
    PositioningApart,
    SamePositioning,
    /// It would begin on or before the day on which the last one did.
    PositioningsOverlap,
    TooFarAhead,
    /// This tablet has been shut out: nothing that it writes would count.
    TabletShutOut,
    NoSuchMandate,
    NoSuchTask,
    /// After the last day of a mandate no money is promised, and no more comes or goes than there was left.
    MandateOver,
    /// By its terms a mandate is over before the day on which it would be ended.
    AfterUntil,
    /// Work before the first day of a mandate.
    BeforeMandate,
    NoSuchPolicy,
    NoSuchClause,
    NoSuchReading,
    NoSuchAsk,
    /// The same number is in the library, as this document.
    PolicyKnown(PolicyId),
    /// It would supersede itself, at once or through others.
    SupersedesItself,
    /// A clause that holds no longer, by itself or with its document, is not cited any more.
    ClauseOver,
    /// A clause does not contradict itself.
    AgainstItself,
    /// What still rests on it, by name.
    StillCited(Vec<Text>),
    /// Of a document whose text nobody has, nothing can be compared with it.
    NothingToCheck,
    /// A document cannot stand for itself.
    InsteadOfItself,
}

/// A field that a rejection speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldName {
    Community,
    StationName,
    Letters,
    ServiceName,
    Area,
    NoticeTitle,
    StaffName,
    ProviderName,
    PriceItem,
    Role,
    Reason,
    PersonName,
    /// What a request is about.
    Note,
    /// Who decided, and why.
    Decision,
    /// Who answers for a service, and who does it.
    Parties,
    /// Where to go instead.
    WhereToGo,
    /// Code or name of an account in the station's chart.
    ChartLine,
    /// Service unit or staff.
    WhoDoesIt,
    Paper,
    Window,
    /// Who wants to serve here.
    Organisation,
    /// What they want to do.
    VisitTitle,
    TabletName,
    BillerName,
    /// Account at a biller.
    Account,
    /// Which bill it is: period, and the key made of it.
    Period,
    /// What an own fee is for, or money was spent on.
    FeeWhat,
    /// What about the invoice.
    Invoice,
    /// 销账流水号, or the number of an invoice.
    PostingNumber,
    /// Pad and number of a paper.
    Pad,
    Evidence,
    MandateName,
    /// The authority that answers for a mandate.
    Authority,
    /// What is to be done, and who handed it down.
    TaskWhat,
    TaskGiver,
    PolicyTitle,
    /// Which clause it is.
    ClauseLabel,
    /// Which department said it.
    Department,
    /// What was said, asked for or answered.
    Words,
    /// Whom something is asked of.
    AskedOf,
    /// The sentence that a clause contradicts.
    Quote,
    /// What does not go together.
    Explanation,
}
