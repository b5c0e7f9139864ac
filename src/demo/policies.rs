//! The policy library of the demo station, how two departments read one clause, and what the station asks for. The
//! laws are real; who said what, and the agreement, are made up.

use super::clock::before;
use super::{Step, Writer};
use crate::domain::Command;
use crate::domain::policies::{
    Act, Against, Ask, AskState, Citing, Clause, Document, Head, Kind, Library, LibraryClause,
    LibraryDocument, Reading,
};
use crate::domain::values::{AskId, ClauseId, Day, EntryId, PolicyId, ReadingId, Text};

/// Where the texts were read.
const SOURCE: &str = "国家法律法规数据库，打印件在资料柜第一格";

/// Documents, readings, citations and asks as they came.
pub(super) fn plan() -> Vec<Step> {
    vec![
        Step::new(74, Writer::regulation),
        Step::new(73, Writer::code),
        Step::new(73, Writer::opinions),
        Step::by("committee", 68, |s| s.check_policy("regulation")),
        Step::by("committee", 68, |s| s.check_policy("code")),
        Step::new(70, Writer::agreement),
        Step::new(69, Writer::oppose_them),
        Step::new(67, |s| s.cite("opinions", 1, "platform-join", true)),
        Step::new(66, |s| s.cite("agreement", 1, "venue-booking", true)),
        Step::new(66, |s| s.cite("agreement", 1, "reading-room", true)),
        Step::new(65, |s| s.cite("agreement", 1, "reading-room", false)),
        Step::by("clerk", 62, |s| {
            s.read(62, "区民政局", "登记科窗口", "服务站收了钱也可以算公益，只要不分红", "电话记录第 12 号")
        }),
        Step::by("clerk", 60, |s| {
            s.read(61, "区市场监管局", "注册科来文", "收费就是经营，要先办营业执照", "来文复印件")
        }),
        Step::by("clerk", 59, |s| s.read(59, "街道办事处", "民政办", "听区里的", "")),
        Step::by("committee", 57, Writer::withdraw_last),
        Step::new(52, |s| {
            s.ask(
                "licence",
                Head::Nature,
                "区民政局",
                "请明确登记为民办非企业单位后，低偿服务算不算营利性经营。",
                Some(("regulation", 1)),
            )
        }),
        Step::new(51, |s| {
            s.ask(
                "tax",
                Head::Preferences,
                "区税务局",
                "请明确服务站代收代缴的手续费能否享受税收减免。",
                None,
            )
        }),
        Step::new(50, Writer::reword_tax),
        Step::new(47, |s| {
            s.ask("fee", Head::Services, "街道办事处", "请把停车场代管列入服务站可以承接的服务项目。", None)
        }),
        Step::new(45, |s| s.step_ask("licence", AskState::Submitted, "")),
        Step::new(44, |s| s.step_ask("tax", AskState::Submitted, "")),
        Step::new(21, |s| {
            s.step_ask(
                "licence",
                AskState::Partly,
                "低偿服务可以开展，收入只能用于章程规定的业务，不得分配。",
            )
        }),
        Step::new(16, |s| s.step_ask("fee", AskState::Withdrawn, "先和业主委员会商量")),
        Step::new(14, Writer::end_agreement),
        Step::new(13, Writer::take_in_more),
        Step::by("committee", 12, Writer::enter_twice),
    ]
}

fn clause(label: &str, words: &str, summary: bool) -> Clause {
    Clause { label: label.to_owned(), words: Text::zh(words), summary, repealed: None }
}

impl Writer {
    fn add(&mut self, key: &'static str, document: Document, clauses: Vec<Clause>) {
        let entry = self.give(Command::Policy(Act::AddPolicy { document: Box::new(document), clauses }));
        self.policies.insert(key, entry);
    }

    fn regulation(&mut self) {
        let document = Document {
            title: Text::new(
                "民办非企业单位登记管理暂行条例",
                "Interim Regulations on Registering Private Non-enterprise Units",
            ),
            number: "国务院令第251号".into(),
            issuer: "国务院".into(),
            kind: Kind::Regulation,
            date: Day::new(1998, 10, 25),
            in_force: Day::new(1998, 10, 25),
            source: SOURCE.into(),
            public: true,
            ..Document::default()
        };
        let clauses = vec![
            clause("第四条", "民办非企业单位不得从事营利性经营活动。", false),
            clause(
                "第二十五条",
                "超出章程规定的业务范围活动，侵占、私分、挪用资产，或者违反规定收取费用的，由登记管理机关处理。",
                true,
            ),
        ];
        self.add("regulation", document, clauses);
    }

    fn code(&mut self) {
        let document = Document {
            title: Text::new("中华人民共和国民法典", "Civil Code"),
            number: "2020年5月28日通过".into(),
            issuer: "全国人民代表大会".into(),
            kind: Kind::Law,
            date: Day::new(2020, 5, 28),
            in_force: Day::new(2021, 1, 1),
            source: SOURCE.into(),
            public: true,
            ..Document::default()
        };
        let words = "为公益目的或者其他非营利目的成立，不向出资人、设立人或者会员分配所取得利润的法人，为非营利法人。";
        self.add("code", document, vec![clause("第八十七条", words, false)]);
    }

    fn opinions(&mut self) {
        let document = Document {
            title: Text::new(
                "国务院关于加强和改进社区服务工作的意见",
                "Opinions of the State Council on Community Services",
            ),
            number: "国发〔2006〕14号".into(),
            issuer: "国务院".into(),
            kind: Kind::Rule,
            date: Day::new(2006, 4, 9),
            source: SOURCE.into(),
            notes: Text::zh("建站方案引用的就是这一份。"),
            ..Document::default()
        };
        let words = "居委会为其他组织进社区服务搭建平台、提供便利。";
        self.add("opinions", document, vec![clause("居委会的作用（三）", words, true)]);
    }

    fn agreement(&mut self) {
        let today = self.today();
        let document = Document {
            title: Text::zh("社区活动室共用协议"),
            issuer: "社区居委会、社区服务站".into(),
            kind: Kind::Agreement,
            date: Some(before(today, 200)),
            in_force: Some(before(today, 200)),
            source: "协议原件在资料柜第二格".into(),
            ..Document::default()
        };
        let words = "活动室由服务站安排，居民活动免费，周末先给老年学校。";
        self.add("agreement", document, vec![clause("第二条", words, false)]);
    }

    fn entry_of(&self, key: &str) -> Option<EntryId> {
        self.policies.get(key).cloned()
    }

    /// The n-th clause of a document, from 1.
    fn clause_of(&self, key: &str, n: usize) -> Option<ClauseId> {
        Some(ClauseId::born(&self.entry_of(key)?, n))
    }

    fn check_policy(&mut self, key: &str) {
        let Some(entry) = self.entry_of(key) else { return };
        self.give(Command::Policy(Act::CheckPolicy { policy: PolicyId::born(&entry, 0), clause: None }));
    }

    /// 公益性与赢利性并重 against the regulation, and 反哺 against the code.
    fn oppose_them(&mut self) {
        let pairs = [
            (
                "regulation",
                "体现公益性与赢利性并重的原则",
                "条例不许营利性经营，建议却要公益和赢利并重：收入只能用来办服务。",
            ),
            (
                "code",
                "可以为社区居委会带来一定的收益……反哺社区居委会",
                "非营利法人不能向设立人分配利润；反哺只能是章程写明的公益支出。",
            ),
        ];
        for (key, quote, words) in pairs {
            let Some(clause) = self.clause_of(key, 1) else { continue };
            let (against, words) = (Against::Quote(quote.into()), words.to_owned());
            self.give(Command::Policy(Act::OpposeClause { clause, against, words }));
        }
    }

    fn cite(&mut self, key: &str, n: usize, slug: &str, on: bool) {
        let (Some(clause), Some(service)) = (self.clause_of(key, n), self.service(slug)) else { return };
        self.give(Command::Policy(Act::CiteClause { clause, by: Citing::Basis(service), back: !on }));
    }

    fn read(&mut self, days: u64, department: &str, source: &str, words: &str, evidence: &str) {
        let Some(clause) = self.clause_of("regulation", 1) else { return };
        let on = before(self.today(), days);
        let [department, source, words, evidence] = [department, source, words, evidence].map(str::to_owned);
        let reading = Box::new(Reading { department, source, on, words, evidence });
        let entry = self.give(Command::Policy(Act::AddReading { clause, reading }));
        self.policies.insert("last reading", entry);
    }

    fn withdraw_last(&mut self) {
        let (Some(clause), Some(entry)) = (self.clause_of("regulation", 1), self.entry_of("last reading"))
        else {
            return;
        };
        let reason = "民政办说那只是随口一答，不作数".to_owned();
        self.give(Command::Policy(Act::WithdrawReading {
            clause,
            reading: ReadingId::born(&entry, 0),
            reason,
        }));
    }

    fn ask(&mut self, key: &'static str, head: Head, to: &str, words: &str, rests: Option<(&str, usize)>) {
        let clause = rests.and_then(|(key, n)| self.clause_of(key, n));
        let now = Box::new(Ask { head, words: words.to_owned(), to: to.to_owned(), clause });
        let entry = self.give(Command::Policy(Act::WriteAsk { ask: None, now }));
        self.policies.insert(key, entry);
    }

    fn reword_tax(&mut self) {
        let Some(entry) = self.entry_of("tax") else { return };
        let words = "请明确代收的手续费、低偿服务收入能否减免税，要哪些材料。".to_owned();
        let now = Box::new(Ask { head: Head::Preferences, words, to: "区税务局".into(), clause: None });
        self.give(Command::Policy(Act::WriteAsk { ask: Some(AskId::born(&entry, 0)), now }));
    }

    fn step_ask(&mut self, key: &str, state: AskState, words: &str) {
        let Some(entry) = self.entry_of(key) else { return };
        let on = self.now();
        self.give(Command::Policy(Act::StepAsk {
            ask: AskId::born(&entry, 0),
            state,
            on,
            words: words.to_owned(),
        }));
    }

    /// The agreement runs out while a service still rests on it: something to see to.
    fn end_agreement(&mut self) {
        let Some(entry) = self.entry_of("agreement") else { return };
        let today = self.today();
        let now = Document {
            title: Text::zh("社区活动室共用协议"),
            issuer: "社区居委会、社区服务站".into(),
            kind: Kind::Agreement,
            date: Some(before(today, 200)),
            in_force: Some(before(today, 200)),
            ended: Some(before(today, 15)),
            source: "协议原件在资料柜第二格".into(),
            ..Document::default()
        };
        self.give(Command::Policy(Act::EditPolicy { policy: PolicyId::born(&entry, 0), now: Box::new(now) }));
    }

    /// Somebody enters what is there already, sees it, and makes one of the two.
    fn enter_twice(&mut self) {
        let Some(first) = self.entry_of("opinions") else { return };
        let document = Document {
            title: Text::zh("国务院关于加强和改进社区服务工作的意见"),
            issuer: "国务院".into(),
            source: SOURCE.into(),
            ..Document::default()
        };
        self.add("opinions again", document, Vec::new());
        let Some(again) = self.entry_of("opinions again") else { return };
        self.give(Command::Policy(Act::Withdraw {
            policy: PolicyId::born(&again, 0),
            clause: None,
            instead: Some(PolicyId::born(&first, 0)),
            reason: "和已有的那一份是同一份".into(),
        }));
    }

    /// A document that is only known by its number.
    fn take_in_more(&mut self) {
        let document = LibraryDocument {
            title: Text::zh("福建省关于发展社区非正规劳动组织的通知"),
            number: "闽劳社〔2001〕334号".into(),
            issuer: "福建省劳动和社会保障厅".into(),
            kind: Kind::Local,
            citation_only: true,
            notes: Text::zh("建议里提到，手头没有原文，要去区档案馆查。"),
            clauses: Vec::<LibraryClause>::new(),
            ..LibraryDocument::default()
        };
        let library = Library { documents: vec![document], ..Library::default() };
        self.give(Command::Policy(Act::TakeInPolicies(Box::new(library))));
    }
}
