//! The cash desk, in given/when/then form, and over random days.

mod billers;
mod chart;
mod collecting;
mod kept;
mod money;
mod movements;
mod random;
mod receipts;
mod reconciling;
mod shifts;
mod speed;
mod values;

use super::*;
use crate::domain::ledger::{Account, Purpose};
use crate::domain::profile::{Body, Profile};
use crate::domain::providers::Contact;
use crate::domain::staff::{Identity, Role};
use crate::domain::values::{BillerId, Day, DeviceId, EntryId, Fen, Instant, Minute, Private, StaffId, Text};
use crate::domain::{Actor, Command, FieldName, Origin, Rejection, Station, decide};

/// Monday, 30 November 2026, 9:00 in China.
const NOW: i64 = 1_796_000_400_000;

/// A station with some tablets that know everything at once.
struct World {
    station: Station,
    seqs: Vec<u64>,
    /// Which tablet is in hand.
    tablet: usize,
    by: StaffId,
    today: Day,
    water: BillerId,
    mobile: BillerId,
}

fn device(n: usize) -> DeviceId {
    DeviceId::from_bytes([u8::try_from(n).unwrap() * 16 + 1; 5])
}

fn place(seq: u64) -> EntryId {
    EntryId { device: device(0), seq }
}

fn manager() -> StaffId {
    StaffId::born(&place(1), 0)
}

fn clerk() -> StaffId {
    StaffId::born(&place(2), 0)
}

fn accountant() -> StaffId {
    StaffId::born(&place(3), 0)
}

fn fees() -> Account {
    Account::Committee(Purpose::Fees)
}

impl World {
    /// Founded; with a clerk, an accountant, water (a bill each month) and mobile phones (paid in advance).
    fn new() -> World {
        let none = BillerId::named("-");
        let mut world = World {
            station: Station::default(),
            seqs: vec![0; 5],
            tablet: 0,
            by: manager(),
            today: Instant(NOW).day(),
            water: none.clone(),
            mobile: none,
        };
        let (name, committee) = (Text::zh("某服务站"), Text::zh("某居委会"));
        let profile = Profile::new("350502001001", "某社区", "某街道", name, "JS", committee);
        let who = |name: &str| Identity { name: name.into(), phone: String::new() };
        let found = Command::Found { profile: Box::new(profile), manager: who("林"), starter: vec![] };
        world.go(Actor::Founder, found).unwrap();
        for (name, role) in [("黄", Role::Clerk), ("陈", Role::Accountant)] {
            let (body, post, roles) = (Body::Station, String::new(), vec![role]);
            world.give(Command::AddStaff { who: who(name), body, post, roles }).unwrap();
        }
        let mut water = Agreement::new(Text::zh("自来水公司"), Utility::Water, Kind::Postpaid);
        water.format = AccountFormat { lengths: vec![10], prefix: "10".into(), ..AccountFormat::default() };
        water.cut_off = Some(Minute(17 * 60));
        water.weekdays = vec![0, 1, 2, 3, 4];
        water.remit_days = Some(5);
        water.commission = Commission { per_bill: Fen(30), per_10k: 0 };
        world.water = world.add(water);
        let mut mobile = Agreement::new(Text::zh("手机"), Utility::Mobile, Kind::Prepaid);
        mobile.commission = Commission { per_bill: Fen(0), per_10k: 50 };
        world.mobile = world.add(mobile);
        world.by = clerk();
        world
    }

    fn add(&mut self, agreement: Agreement) -> BillerId {
        let command = Command::AddBiller { agreement: Box::new(agreement), contact: Contact::default() };
        BillerId::born(&self.give(command).unwrap(), 0)
    }

    fn go(&mut self, actor: Actor, command: Command) -> Result<EntryId, Rejection> {
        let entry = EntryId { device: device(self.tablet), seq: self.seqs[self.tablet] + 1 };
        let events = decide(&self.station, &actor, &entry, self.today, command)?;
        self.seqs[self.tablet] += 1;
        let by = if let Actor::Staff(by) = actor { by } else { manager() };
        let origin = Origin { entry: entry.clone(), by, at: Instant(NOW) };
        for (n, event) in events.iter().enumerate() {
            // What is written is what is read.
            let wire = event.write();
            let read = crate::domain::Event::read(&wire.kind, &wire.data, wire.private.as_deref());
            assert_eq!(&read, event, "{}", wire.data);
            self.station.apply(&origin, n, &read);
        }
        Ok(entry)
    }

    fn give(&mut self, command: Command) -> Result<EntryId, Rejection> {
        self.go(Actor::Staff(self.by.clone()), command)
    }

    fn desk(&self) -> &Cashdesk {
        self.station.cashdesk()
    }

    fn open(&mut self, yuan: i64) {
        let count = Count::of(Fen(yuan * 100));
        self.give(Command::OpenShift { count, before: vec![], why: String::new(), from: None }).unwrap();
    }

    fn close(&mut self, fen: i64, why: &str) -> Result<EntryId, Rejection> {
        let named = self.desk().open_here(&device(self.tablet));
        let (count, why) = (Count::of(Fen(fen)), why.to_owned());
        self.give(Command::CloseShift { count, before: vec![], why, named, to: None })
    }

    /// A water bill of November.
    fn water_bill(&self, account: &str, fen: i64) -> Bill {
        let mut line = Line::new(self.water.trust(), Fen(fen));
        (line.period, line.key) = ("2026-11".into(), format!("key-{account}-2026-11"));
        let (name, phone) = ("王阿婆".into(), "0595-0000 9999".into());
        let payer = Payer { account: account.into(), name, phone, ..Payer::default() };
        Bill { line, payer, posted: String::new() }
    }

    fn top_up(&self, fen: i64) -> Bill {
        let payer = Payer { account: "13800000000".into(), ..Payer::default() };
        Bill { line: Line::new(self.mobile.trust(), Fen(fen)), payer, posted: String::new() }
    }

    fn own_fee(&self, fen: i64) -> Bill {
        let mut line = Line::new(fees(), Fen(fen));
        line.invoice = Some(Invoice::Declined);
        let payer = Payer { what: "复印".into(), ..Payer::default() };
        Bill { line, payer, posted: String::new() }
    }

    fn take(&mut self, method: Method, bills: Vec<Bill>, given: i64) -> Result<PaymentId, Rejection> {
        let at = Minute(9 * 60);
        let collection = Collection { bills, method, given: Fen(given), at, paper: None };
        self.give(Command::Collect(Box::new(collection))).map(|entry| PaymentId::born(&entry, 0))
    }

    fn cash(&mut self, bill: Bill, given: i64) -> Result<PaymentId, Rejection> {
        self.take(Method::Cash, vec![bill], given)
    }

    fn reverse(&mut self, id: &PaymentId, how: Back, second: Option<StaffId>) -> Result<EntryId, Rejection> {
        let reason = Private::Present("金额看错".to_owned());
        let (payment, on) = (id.clone(), self.today);
        let reversed = Reversed { payment, on, how, paper: true, second, reason };
        self.give(Command::ReversePayment(Box::new(reversed)))
    }

    fn post(&mut self, id: &PaymentId, number: &str) -> Result<EntryId, Rejection> {
        self.give(Command::PostPayments { marks: vec![((id.clone(), 0), number.to_owned())] })
    }

    fn book(&mut self, booking: Booking) -> Result<EntryId, Rejection> {
        self.give(Command::BookMoney(Box::new(booking)))
    }

    fn remit(
        &mut self,
        biller: &BillerId,
        ids: &[PaymentId],
        via: Via,
        withhold: bool,
    ) -> Result<EntryId, Rejection> {
        let (biller, lines) = (biller.clone(), ids.iter().map(|id| (id.clone(), 0)).collect());
        self.give(Command::Remit(Box::new(Batch { biller, lines, via, reference: "1".into(), withhold })))
    }

    fn balance(&self, account: &Account) -> i64 {
        self.desk().ledger().balance(account).0
    }

    fn till(&self) -> i64 {
        self.desk().in_till(&device(self.tablet)).0
    }

    fn receipt(&self, id: &PaymentId) -> String {
        self.desk().payment(id).unwrap().receipt()
    }
}
