//! Rules of the policies slice, in given/when/then form.

use super::*;
use crate::domain::mandates::{self, Area, Listed, Pay, Terms};
use crate::domain::profile::Body;
use crate::domain::values::{DeviceId, EntryId, Instant, MandateId, ServiceId};
use crate::domain::{Actor, Command, Event, FieldName, Origin, Rejection, Station};

const NOW: i64 = 1_795_000_000_000;

struct Desk {
    station: Station,
    seq: u64,
}

fn place(seq: u64) -> EntryId {
    EntryId { device: DeviceId::from_bytes([0; 5]), seq }
}

fn today() -> Day {
    Instant(NOW).day()
}

impl Desk {
    fn new() -> Desk {
        Desk { station: Station::default(), seq: 0 }
    }

    /// As `decide` for this slice: who may is judged above it.
    fn give(&mut self, command: Command) -> Result<EntryId, Rejection> {
        let entry = place(self.seq + 1);
        let Command::Policy(act) = command else { return Err(Rejection::NothingChanged) };
        let events = decide(&self.station, &entry, today(), act)?;
        self.seq += 1;
        let origin = Origin { entry: entry.clone(), by: StaffId::named("who"), at: Instant(NOW) };
        events.iter().enumerate().for_each(|(n, event)| {
            self.station.apply(&origin, n, event);
        });
        Ok(entry)
    }

    fn add(&mut self, title: &str, number: &str, clauses: &[&str]) -> (PolicyId, Vec<ClauseId>) {
        let document = Document { title: Text::zh(title), number: number.into(), ..Document::default() };
        let clause =
            |label: &&str| Clause { label: (*label).into(), words: Text::zh("内容"), ..Clause::default() };
        let all = clauses.iter().map(clause).collect();
        let entry = self
            .give(Command::Policy(Act::AddPolicy { document: Box::new(document), clauses: all }))
            .unwrap();
        (PolicyId::born(&entry, 0), (1..=clauses.len()).map(|n| ClauseId::born(&entry, n)).collect())
    }

    fn mandate(&mut self) -> MandateId {
        let terms = Terms {
            name: Text::zh("低保走访"),
            area: Area::Relief,
            authority: Text::zh("民政局"),
            executing: Body::Station,
            assisting: None,
            listed: Listed::Assist,
            basis: Text::default(),
            duties: Text::default(),
            powers: Text::default(),
            services: Vec::new(),
            from: today(),
            until: None,
            pay: Pay::Nothing,
        };
        self.seq += 1;
        let entry = place(self.seq);
        let origin = Origin { entry: entry.clone(), by: StaffId::named("who"), at: Instant(NOW) };
        self.station.apply(&origin, 0, &Event::MandateAdded(mandates::Added { terms }));
        MandateId::born(&entry, 0)
    }

    fn edit(&mut self, policy: &PolicyId, change: impl Fn(&mut Document)) -> Result<EntryId, Rejection> {
        let mut now = self.station.policies().get(policy).unwrap().document.clone();
        change(&mut now);
        self.give(Command::Policy(Act::EditPolicy { policy: policy.clone(), now: Box::new(now) }))
    }

    fn supersede(&mut self, policy: &PolicyId, by: &PolicyId) -> Result<EntryId, Rejection> {
        self.edit(policy, |now| now.superseded_by = Some(by.clone()))
    }

    fn read(&mut self, clause: &ClauseId, department: &str, words: &str) -> ReadingId {
        let reading = Reading {
            department: department.into(),
            source: String::new(),
            on: today(),
            words: words.into(),
            evidence: String::new(),
        };
        let command = Command::Policy(Act::AddReading { clause: clause.clone(), reading: Box::new(reading) });
        ReadingId::born(&self.give(command).unwrap(), 0)
    }

    fn policies(&self) -> &Policies {
        self.station.policies()
    }
}

#[test]
fn a_document_needs_a_title_and_a_number_of_its_own() {
    let mut desk = Desk::new();
    let untitled = Command::Policy(Act::AddPolicy { document: Box::default(), clauses: Vec::new() });
    assert_eq!(desk.give(untitled), Err(Rejection::Missing(FieldName::PolicyTitle)));
    let (first, _) = desk.add("意见", "国发〔2006〕14号", &[]);
    let again =
        Document { title: Text::zh("别的"), number: "国发〔2006〕14号".into(), ..Document::default() };
    let again = Command::Policy(Act::AddPolicy { document: Box::new(again), clauses: Vec::new() });
    assert_eq!(desk.give(again), Err(Rejection::PolicyKnown(first.clone())));
    let backwards = desk.edit(&first, |now| {
        (now.in_force, now.ended) = (Some(today()), Day::new(2000, 1, 1));
    });
    assert_eq!(backwards, Err(Rejection::EndsBeforeItBegins));
    assert_eq!(desk.edit(&first, |_| ()), Err(Rejection::NothingChanged));
}

#[test]
fn nothing_supersedes_itself_at_once_or_through_others() {
    let mut desk = Desk::new();
    let (a, b, c) = (desk.add("甲", "", &[]).0, desk.add("乙", "", &[]).0, desk.add("丙", "", &[]).0);
    assert_eq!(desk.supersede(&a, &a), Err(Rejection::SupersedesItself));
    desk.supersede(&a, &b).unwrap();
    desk.supersede(&b, &c).unwrap();
    assert_eq!(desk.supersede(&c, &a), Err(Rejection::SupersedesItself));
    assert_eq!(desk.policies().successor(&a), Some(&c));
    assert!(desk.policies().is_over(&a, today()) && !desk.policies().is_over(&c, today()));
    // Another tablet did not know: the ring is seen, and no question goes round in it for ever.
    let patches = DocumentPatch::diff(
        &desk.policies().get(&c).unwrap().document,
        &Document { superseded_by: Some(a.clone()), ..desk.policies().get(&c).unwrap().document.clone() },
    );
    let origin = Origin { entry: place(90), by: StaffId::named("who"), at: Instant(NOW) };
    desk.station.apply(&origin, 0, &Event::PolicyEdited(Edited { policy: c.clone(), patches }));
    assert!([&a, &b, &c].into_iter().all(|id| desk.policies().is_in_ring(id)));
    assert_eq!(desk.policies().successor(&a), None);
    // And what leads into it is refused nothing: only a way back to itself is
    let (d, _) = desk.add("丁", "", &[]);
    desk.supersede(&d, &a).unwrap();
    assert!(desk.policies().is_in_ring(&d));
    // One of them is put right
    desk.edit(&c, |now| now.superseded_by = None).unwrap();
    assert_eq!(desk.policies().successor(&d), Some(&c));
}

#[test]
fn a_check_holds_until_the_words_are_edited() {
    let mut desk = Desk::new();
    let (policy, clauses) = desk.add("条例", "", &["第四条", "第五条"]);
    assert!(!desk.policies().is_checked(&policy));
    desk.give(Command::Policy(Act::CheckPolicy { policy: policy.clone(), clause: None })).unwrap();
    assert!(desk.policies().is_checked(&policy));
    assert_eq!(desk.policies().clause(&clauses[0]).unwrap().checked.as_ref().unwrap().on, today());
    // What is ours about it does not matter
    desk.edit(&policy, |now| now.public = true).unwrap();
    assert!(desk.policies().is_checked(&policy));
    let mut now = desk.policies().clause(&clauses[0]).unwrap().clause.clone();
    now.words = Text::zh("改了");
    let write = |policy: &PolicyId, clause: Option<&ClauseId>, now: &Clause| {
        Command::Policy(Act::WriteClause {
            policy: policy.clone(),
            clause: clause.cloned(),
            now: Box::new(now.clone()),
        })
    };
    desk.give(write(&policy, Some(&clauses[0]), &now)).unwrap();
    assert!(desk.policies().clause(&clauses[0]).unwrap().checked.is_none());
    assert!(desk.policies().clause(&clauses[1]).unwrap().checked.is_some());
    // What another tablet wrote before it was seen is not checked
    let seen = (clauses[0].clone(), clauses[0].clone());
    let late = Checked { policy: policy.clone(), head: None, clauses: vec![seen], on: today() };
    let origin = Origin { entry: place(90), by: StaffId::named("who"), at: Instant(NOW) };
    desk.station.apply(&origin, 0, &Event::PolicyChecked(late));
    assert!(desk.policies().clause(&clauses[0]).unwrap().checked.is_none());
    assert_eq!(desk.give(write(&policy, Some(&clauses[0]), &now)), Err(Rejection::NothingChanged));
    let other = desk.add("别的", "", &[]).0;
    assert_eq!(desk.give(write(&other, Some(&clauses[0]), &now)), Err(Rejection::NoSuchClause));
    let unnamed = Clause::default();
    assert_eq!(desk.give(write(&policy, None, &unnamed)), Err(Rejection::Missing(FieldName::ClauseLabel)));
}

#[test]
fn clauses_stand_by_their_articles() {
    let mut desk = Desk::new();
    let labels = ["附则", "第二十五条（二）", "第四条", "第十条", "第 100 条", "第一百零一条", "第八十七条"];
    let (policy, _) = desk.add("条例", "", &labels);
    let order: Vec<_> =
        desk.policies().clauses_of(&policy).into_iter().map(|(_, c)| c.clause.label.clone()).collect();
    assert_eq!(
        order,
        ["第四条", "第十条", "第二十五条（二）", "第八十七条", "第 100 条", "第一百零一条", "附则"]
    );
}

#[test]
fn what_was_repealed_is_not_cited_and_shows_when_it_was_cited_before() {
    let mut desk = Desk::new();
    let (policy, clauses) = desk.add("办法", "", &["第一条", "第二条"]);
    let by = Citing::Mandate(desk.mandate());
    let cite = |clause: &ClauseId, back| {
        Command::Policy(Act::CiteClause { clause: clause.clone(), by: by.clone(), back })
    };
    desk.give(cite(&clauses[0], false)).unwrap();
    assert_eq!(desk.give(cite(&clauses[0], false)), Err(Rejection::NothingChanged));
    assert!(desk.policies().stale_citations(today()).is_empty());
    desk.edit(&policy, |now| now.ended = Some(today())).unwrap();
    assert_eq!(desk.policies().stale_citations(today()), [(&clauses[0], &by)]);
    assert_eq!(desk.give(cite(&clauses[1], false)), Err(Rejection::ClauseOver));
    desk.give(cite(&clauses[0], true)).unwrap();
    assert!(desk.policies().stale_citations(today()).is_empty());
    assert_eq!(desk.give(cite(&clauses[0], true)), Err(Rejection::NothingChanged));
    let none = Citing::Fee(ServiceId::named("none"));
    let command = Command::Policy(Act::CiteClause { clause: clauses[1].clone(), by: none, back: false });
    assert_eq!(desk.give(command), Err(Rejection::NoSuchService));
    let by = Citing::Mandate(MandateId::named("none"));
    let command = Command::Policy(Act::CiteClause { clause: clauses[1].clone(), by, back: false });
    assert_eq!(desk.give(command), Err(Rejection::NoSuchMandate));
    assert_eq!(desk.give(cite(&ClauseId::named("x"), false)), Err(Rejection::NoSuchClause));
}

#[test]
fn two_departments_that_differ_are_seen_until_one_is_withdrawn() {
    let mut desk = Desk::new();
    let (_, clauses) = desk.add("条例", "", &["第四条"]);
    let disputed = |desk: &Desk| desk.policies().is_disputed(&clauses[0]);
    desk.read(&clauses[0], "民政局", "可以");
    desk.read(&clauses[0], "街道", "可以 ");
    assert!(!disputed(&desk), "they say the same");
    let third = desk.read(&clauses[0], "市场监管局", "不可以");
    assert!(disputed(&desk));
    let withdraw = |reason: &str| {
        Command::Policy(Act::WithdrawReading {
            clause: clauses[0].clone(),
            reading: third.clone(),
            reason: reason.into(),
        })
    };
    assert_eq!(desk.give(withdraw(" ")), Err(Rejection::Missing(FieldName::Reason)));
    desk.give(withdraw("说错了")).unwrap();
    assert!(!disputed(&desk));
    assert_eq!(desk.give(withdraw("再撤")), Err(Rejection::NothingChanged));
}

#[test]
fn a_contradiction_shows_on_both_sides_and_has_one_place() {
    let mut desk = Desk::new();
    let (a, b) = (desk.add("甲", "", &["第一条"]).1.remove(0), desk.add("乙", "", &["第一条"]).1.remove(0));
    let oppose = |clause: &ClauseId, against: Against, words: &str| {
        Command::Policy(Act::OpposeClause { clause: clause.clone(), against, words: words.into() })
    };
    assert_eq!(desk.give(oppose(&a, Against::Clause(a.clone()), "?")), Err(Rejection::AgainstItself));
    let blank = Rejection::Missing(FieldName::Explanation);
    assert_eq!(desk.give(oppose(&a, Against::Clause(b.clone()), "")), Err(blank));
    desk.give(oppose(&b, Against::Clause(a.clone()), "对不上")).unwrap();
    for (one, other) in [(&a, &b), (&b, &a)] {
        let found = desk.policies().conflicts(one);
        assert_eq!((found.len(), found[0].other(one), found[0].words), (1, Some(other), "对不上"));
    }
    let same = desk.give(oppose(&a, Against::Clause(b.clone()), "对不上"));
    assert_eq!(same, Err(Rejection::NothingChanged));
    desk.give(oppose(&a, Against::Clause(b.clone()), "")).unwrap();
    assert!(desk.policies().conflicts(&b).is_empty());
    let unquoted = oppose(&a, Against::Quote(" ".into()), "对不上");
    assert_eq!(desk.give(unquoted), Err(Rejection::Missing(FieldName::Quote)));
    desk.give(oppose(&a, Against::Quote("公益性与赢利性并重".into()), "对不上")).unwrap();
    assert_eq!(desk.policies().conflicts(&a).len(), 1);
}

#[test]
fn an_ask_is_changed_as_a_draft_handed_in_and_answered() {
    let mut desk = Desk::new();
    let ask =
        |words: &str| Ask { head: Head::Nature, words: words.into(), to: "民政局".into(), clause: None };
    let write = |id: Option<&AskId>, words: &str| {
        Command::Policy(Act::WriteAsk { ask: id.cloned(), now: Box::new(ask(words)) })
    };
    assert_eq!(desk.give(write(None, "")), Err(Rejection::Missing(FieldName::Words)));
    let id = AskId::born(&desk.give(write(None, "请明确")).unwrap(), 0);
    desk.give(write(Some(&id), "请书面明确")).unwrap();
    let step = |state, on: Day, words: &str| {
        Command::Policy(Act::StepAsk { ask: id.clone(), state, on, words: words.into() })
    };
    let early = desk.give(step(AskState::Accepted, today(), "好"));
    assert_eq!(early, Err(Rejection::WrongStep), "nobody has been asked");
    assert_eq!(desk.give(step(AskState::Submitted, today().plus(1), "")), Err(Rejection::NotYet));
    desk.give(step(AskState::Submitted, today(), "")).unwrap();
    assert_eq!(desk.give(write(Some(&id), "再改")), Err(Rejection::WrongStep));
    let before = Day::new(2020, 1, 1).unwrap();
    assert_eq!(desk.give(step(AskState::Partly, before, "好")), Err(Rejection::EndsBeforeItBegins));
    let wordless = desk.give(step(AskState::Partly, today(), ""));
    assert_eq!(wordless, Err(Rejection::Missing(FieldName::Words)));
    desk.give(step(AskState::Partly, today(), "部分可以")).unwrap();
    let record = desk.policies().ask(&id).unwrap();
    assert_eq!(
        (record.state, record.submitted, record.words.as_str()),
        (AskState::Partly, Some(today()), "部分可以")
    );
    assert_eq!(
        desk.policies().ask_tally().into_iter().collect::<Vec<_>>(),
        [((Head::Nature, AskState::Partly), 1)]
    );
}

const SET: &str = r#"{"documents":[
  {"title":"旧组织法","number":"旧号","issuer":null,"kind":"law","superseded_by_number":"新号","clauses":[{"label":"第三条","words":"旧","is_summary":true,"repealed":null}]},
  {"title":{"zh":"新组织法","en":"New"},"number":"新号","kind":"law","in_force":"2026-01-01","clauses":[{"label":"第四条","words":{"zh":"新"}}]},
  {"title":"只有名字的文件","kind":"local","citation_only":true,"clauses":[]}],
 "conflicts":[
  {"a":{"number":"旧号","label":"第三条"},"b":{"number":"新号","label":"第四条"},"words":"不一样"},
  {"a":{"number":"新号","label":"第四条"},"b":{"quote":"并重"},"words":"对不上"}]}"#;

#[test]
fn a_set_comes_in_once_unchecked_and_whole() {
    let mut desk = Desk::new();
    let library = Library::read(SET).unwrap();
    let take = || Command::Policy(Act::TakeInPolicies(Box::new(library.clone())));
    desk.give(take()).unwrap();
    let policies = desk.policies();
    assert_eq!((policies.iter().count(), policies.clauses().count()), (3, 2));
    let by_number = |number: &str| policies.iter().find(|(_, r)| r.document.number == number).unwrap();
    let (old, new) = (by_number("旧号"), by_number("新号"));
    assert_eq!(old.1.document.superseded_by.as_ref(), Some(new.0));
    assert!(policies.is_over(old.0, today()) && !policies.is_checked(new.0));
    assert_eq!(policies.all_conflicts().count(), 2);
    assert!(policies.clauses_of(old.0)[0].1.clause.summary);
    // Again: harmless, and said beforehand
    assert!(library.documents.iter().all(|document| desk.policies().known(document).is_some()));
    assert_eq!(desk.give(take()), Err(Rejection::NothingChanged));
    assert_eq!(Library::read("[]"), None);
}

#[test]
fn a_set_that_leads_round_is_refused_as_a_whole() {
    let mut desk = Desk::new();
    let mut library = Library::read(SET).unwrap();
    library.documents[1].superseded_by_number = "旧号".into();
    let refused = desk.give(Command::Policy(Act::TakeInPolicies(Box::new(library))));
    assert_eq!(refused, Err(Rejection::SupersedesItself));
    assert_eq!(desk.policies().iter().count(), 0);
}

#[test]
fn what_is_not_there_is_not_touched() {
    let mut desk = Desk::new();
    let nowhere = ClauseId::named("x");
    let events = [
        Event::PolicyClauseWritten(ClauseWritten {
            policy: PolicyId::named("x"),
            clause: None,
            now: Clause::default(),
        }),
        Event::ClauseCited(Cited {
            clause: nowhere.clone(),
            by: Citing::Basis(ServiceId::named("s")),
            back: false,
        }),
        Event::ClauseOpposed(Opposed { clause: nowhere, other: None, quote: "q".into(), words: "w".into() }),
        Event::AskStepped(AskStepped {
            ask: AskId::named("x"),
            state: AskState::Submitted,
            on: today(),
            words: String::new(),
            now: None,
        }),
    ];
    let origin = Origin { entry: place(9), by: StaffId::named("who"), at: Instant(NOW) };
    events.iter().enumerate().for_each(|(n, event)| {
        desk.station.apply(&origin, n, event);
    });
    assert_eq!(*desk.policies(), Policies::default());
}

#[test]
fn the_window_notes_readings_and_no_more() {
    let station = Station::default();
    let actor = Actor::Staff(StaffId::named("nobody"));
    // Founding comes first, whatever the command: rights are tested with the whole station in tests/suite.
    let command = Command::Policy(Act::AddPolicy { document: Box::default(), clauses: Vec::new() });
    let refused = crate::domain::decide(&station, &actor, &place(1), today(), command);
    assert_eq!(refused, Err(Rejection::NotFounded));
}

fn put_away(
    policy: &PolicyId,
    clause: Option<&ClauseId>,
    instead: Option<&PolicyId>,
    reason: &str,
) -> Command {
    Command::Policy(Act::Withdraw {
        policy: policy.clone(),
        clause: clause.cloned(),
        instead: instead.cloned(),
        reason: reason.into(),
    })
}

fn bring_back(policy: &PolicyId, clause: Option<&ClauseId>) -> Command {
    Command::Policy(Act::BringBack { policy: policy.clone(), clause: clause.cloned() })
}

#[test]
fn a_double_that_goes_leaves_everything_at_the_one_that_stays() {
    // Given the same document twice, as two tablets take in the same set
    let mut desk = Desk::new();
    let (kept, own) = desk.add("条例", "", &["第四条", "第五条"]);
    let (other, doubles) = desk.add("条例", "", &["第 4 条", "第六条"]);
    let by = Citing::Mandate(desk.mandate());
    let cite = |clause: &ClauseId, back| {
        Command::Policy(Act::CiteClause { clause: clause.clone(), by: by.clone(), back })
    };
    desk.give(cite(&doubles[0], false)).unwrap();
    desk.read(&own[0], "民政局", "可以");
    let reading = desk.read(&doubles[0], "街道", "不可以");
    let quote = || Against::Quote("并重".into());
    for clause in [&own[0], &doubles[0]] {
        let (clause, words) = (clause.clone(), "对不上".to_owned());
        desk.give(Command::Policy(Act::OpposeClause { clause, against: quote(), words })).unwrap();
    }
    let found = desk.policies().doubled();
    assert_eq!(found, [Doubled { kept: other.clone(), others: vec![kept.clone()] }], "it has more");
    let was = desk.station.clone();
    // When the second goes
    desk.give(put_away(&other, None, Some(&kept), "")).unwrap();
    // Then it is one, with what both had
    let all = desk.policies();
    assert_eq!(all.iter().map(|(id, _)| id).collect::<Vec<_>>(), [&kept]);
    assert_eq!(all.doubled(), []);
    let ids: Vec<_> = all.clauses_of(&kept).into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids, [&own[0], &own[1], &doubles[1]], "what it had not stands among its own");
    assert_eq!(all.clause_stands(&doubles[0]), &own[0]);
    assert_eq!(all.citing(&own[0]).collect::<Vec<_>>(), [&by]);
    assert_eq!(all.cited(&by).collect::<Vec<_>>(), [&own[0]]);
    assert!(all.is_disputed(&own[0]) && all.readings(&own[0]).len() == 2);
    assert_eq!(all.conflicts(&own[0]).len(), 1, "both said the same");
    assert!(all.stale_citations(today()).is_empty());
    assert_eq!(all.also(&kept).collect::<Vec<_>>(), [&other]);
    // And what is done at the one that stays reaches what was written at the other
    let (clause, reason) = (doubles[0].clone(), "说错了".to_owned());
    desk.give(Command::Policy(Act::WithdrawReading { clause, reading, reason })).unwrap();
    assert!(!desk.policies().is_disputed(&own[0]));
    desk.give(cite(&own[0], true)).unwrap();
    assert_eq!(desk.policies().citing(&own[0]).count(), 0);
    let (clause, words) = (own[0].clone(), String::new());
    desk.give(Command::Policy(Act::OpposeClause { clause, against: quote(), words })).unwrap();
    assert!(desk.policies().conflicts(&own[0]).is_empty());
    // And it comes back as it was
    desk.station = was.clone();
    desk.give(put_away(&other, None, Some(&kept), "")).unwrap();
    assert_eq!(desk.give(put_away(&other, None, Some(&kept), "")), Err(Rejection::NothingChanged));
    desk.give(bring_back(&other, None)).unwrap();
    assert_eq!(desk.station, was);
    assert_eq!(desk.give(bring_back(&other, None)), Err(Rejection::NothingChanged));
}

#[test]
fn what_is_cited_does_not_go_without_another_in_its_place() {
    let mut desk = Desk::new();
    let (policy, clauses) = desk.add("条例", "甲号", &["第四条", "第五条"]);
    let by = Citing::Mandate(desk.mandate());
    let cite = |back| Command::Policy(Act::CiteClause { clause: clauses[0].clone(), by: by.clone(), back });
    desk.give(cite(false)).unwrap();
    let held = || Err(Rejection::StillCited(vec![Text::zh("低保走访")]));
    assert_eq!(desk.give(put_away(&policy, None, None, "录错了")), held());
    assert_eq!(desk.give(put_away(&policy, Some(&clauses[0]), None, "录错了")), held());
    let missing = Err(Rejection::Missing(FieldName::Reason));
    assert_eq!(desk.give(put_away(&policy, Some(&clauses[1]), None, " ")), missing);
    desk.give(put_away(&policy, Some(&clauses[1]), None, "录错了")).unwrap();
    assert_eq!(desk.policies().clauses_of(&policy).len(), 1);
    assert!(!desk.policies().clause_is_here(&clauses[1]));
    assert_eq!(desk.policies().clauses_put_away(&policy).len(), 1);
    desk.give(cite(true)).unwrap();
    desk.give(put_away(&policy, None, None, "录错了")).unwrap();
    assert_eq!((desk.policies().iter().count(), desk.policies().put_away().count()), (0, 1));
    assert_eq!(desk.give(cite(false)), Err(Rejection::ClauseOver), "nothing rests on what is not there");
    // Its number is free again, and a set does not bring it in a second time
    let (again, _) = desk.add("条例", "甲号", &[]);
    desk.give(put_away(&again, None, None, "又录错了")).unwrap();
    let set = Library::read(r#"{"documents":[{"title":"条例","number":"甲号","kind":"law"}]}"#).unwrap();
    let take = Command::Policy(Act::TakeInPolicies(Box::new(set)));
    assert_eq!(desk.give(take), Err(Rejection::NothingChanged));
    desk.give(bring_back(&policy, None)).unwrap();
    desk.give(bring_back(&policy, Some(&clauses[1]))).unwrap();
    assert_eq!(desk.policies().clauses_of(&policy).len(), 2);
    // What took another's place is held by that
    let (newer, _) = desk.add("新条例", "", &[]);
    desk.supersede(&policy, &newer).unwrap();
    let held = Err(Rejection::StillCited(vec![Text::zh("条例")]));
    assert_eq!(desk.give(put_away(&newer, None, None, "录错了")), held);
    assert_eq!(desk.give(put_away(&newer, None, Some(&newer), "")), Err(Rejection::InsteadOfItself));
    let nowhere = PolicyId::named("x");
    assert_eq!(desk.give(put_away(&newer, None, Some(&nowhere), "")), Err(Rejection::NoSuchPolicy));
}

#[test]
fn two_tablets_that_take_out_each_for_the_other_leave_the_first() {
    let mut desk = Desk::new();
    let (a, first) = desk.add("条例", "", &["第四条"]);
    let (b, second) = desk.add("条例", "", &["第四条"]);
    let gone = |policy: &PolicyId, instead: Option<&PolicyId>| {
        Event::PolicyWithdrawn(Withdrawn {
            policy: policy.clone(),
            clause: None,
            on: today(),
            reason: "重".into(),
            instead: instead.cloned(),
            back: false,
        })
    };
    let origin = Origin { entry: place(90), by: StaffId::named("who"), at: Instant(NOW) };
    desk.station.apply(&origin, 0, &gone(&a, Some(&b)));
    desk.station.apply(&origin, 1, &gone(&b, Some(&a)));
    assert_eq!((desk.policies().stands(&a), desk.policies().stands(&b)), (&a, &a));
    assert_eq!(desk.policies().clause_stands(&second[0]), &first[0]);
    assert_eq!(desk.policies().iter().count(), 1);
    // And where the one that was to stay went as a mistake, the other stands
    desk.station.apply(&origin, 2, &gone(&b, None));
    assert_eq!(desk.policies().stands(&a), &a);
    assert_eq!(desk.policies().iter().map(|(id, _)| id).collect::<Vec<_>>(), [&a]);
    assert_eq!(desk.policies().clauses().map(|(id, _)| id).collect::<Vec<_>>(), [&first[0]]);
    // The same clause twice in one document
    let (policy, own) = desk.add("办法", "", &["第一条", "第 1 条"]);
    desk.give(put_away(&policy, Some(&own[1]), Some(&policy), "")).unwrap();
    assert_eq!(desk.policies().clause_stands(&own[1]), &own[0]);
    let last = desk.give(put_away(&policy, Some(&own[0]), Some(&policy), ""));
    assert_eq!(last, Err(Rejection::NoSuchClause), "none would be left");
}

#[test]
fn of_one_title_two_numbers_or_two_issuers_are_two_documents() {
    let mut desk = Desk::new();
    desk.add("组织法", "旧号", &[]);
    desk.add("组织法", "新号", &[]);
    assert_eq!(desk.policies().doubled(), []);
    let (c, _) = desk.add("通知", "", &[]);
    let (d, _) = desk.add("通知", "", &[]);
    assert_eq!(desk.policies().doubled().len(), 1);
    desk.edit(&d, |now| now.issuer = "街道".into()).unwrap();
    assert_eq!(desk.policies().doubled(), []);
    desk.edit(&c, |now| (now.issuer, now.superseded_by) = ("街道".into(), Some(d.clone()))).unwrap();
    assert_eq!(desk.policies().doubled(), [], "one took the place of the other");
}

#[test]
fn since_when_nobody_knows_is_a_standing_of_its_own() {
    let mut desk = Desk::new();
    let (policy, _) = desk.add("意见", "", &["第一条"]);
    let standing = |desk: &Desk| desk.policies().standing(&policy, today());
    assert_eq!(standing(&desk), Standing::Unknown);
    desk.edit(&policy, |now| now.in_force = Some(today())).unwrap();
    assert_eq!(standing(&desk), Standing::InForce);
    desk.edit(&policy, |now| now.in_force = Some(today().plus(1))).unwrap();
    assert_eq!(standing(&desk), Standing::Coming);
    desk.edit(&policy, |now| (now.in_force, now.ended) = (None, Some(today()))).unwrap();
    assert_eq!(standing(&desk), Standing::Over);
}

#[test]
fn what_is_only_known_by_its_number_is_not_checked() {
    let mut desk = Desk::new();
    let (policy, _) = desk.add("通知", "闽劳社〔2001〕334号", &[]);
    let check = || Command::Policy(Act::CheckPolicy { policy: policy.clone(), clause: None });
    assert_eq!(desk.give(check()), Err(Rejection::NothingToCheck));
    // A note about a text that nobody has is none of its words
    desk.edit(&policy, |now| (now.notes, now.citation_only) = (Text::zh("去档案馆查"), true)).unwrap();
    assert_eq!(desk.give(check()), Err(Rejection::NothingToCheck));
    desk.edit(&policy, |now| now.citation_only = false).unwrap();
    desk.give(check()).unwrap();
    assert!(desk.policies().is_checked(&policy));
    let empty = Clause { label: "第一条".into(), ..Clause::default() };
    let write = Act::WriteClause { policy: policy.clone(), clause: None, now: Box::new(empty) };
    let clause = Some(ClauseId::born(&desk.give(Command::Policy(write)).unwrap(), 0));
    let check = Command::Policy(Act::CheckPolicy { policy: policy.clone(), clause });
    assert_eq!(desk.give(check), Err(Rejection::NothingToCheck));
}

#[test]
fn what_was_handed_in_is_what_stands_on_paper() {
    let mut desk = Desk::new();
    let ask =
        |words: &str| Ask { head: Head::Nature, words: words.into(), to: "民政局".into(), clause: None };
    let write = Act::WriteAsk { ask: None, now: Box::new(ask("请明确")) };
    let id = AskId::born(&desk.give(Command::Policy(write)).unwrap(), 0);
    let redraft = || Act::RedraftAsk { ask: id.clone(), now: Box::new(ask("请书面明确")) };
    assert_eq!(desk.give(Command::Policy(redraft())), Err(Rejection::WrongStep), "it is a draft");
    let (state, words) = (AskState::Submitted, String::new());
    desk.give(Command::Policy(Act::StepAsk { ask: id.clone(), state, on: today(), words })).unwrap();
    // Another tablet changed the draft without knowing of it; in whichever order they come
    let written = Event::AskWritten(AskWritten { ask: Some(id.clone()), now: ask("请书面明确") });
    let handed = Event::AskStepped(AskStepped {
        ask: id.clone(),
        state,
        on: today(),
        words: String::new(),
        now: Some(ask("请明确")),
    });
    let origin = Origin { entry: place(90), by: StaffId::named("who"), at: Instant(NOW) };
    let said = |desk: &Desk| desk.policies().ask(&id).unwrap().ask.words.clone();
    desk.station.apply(&origin, 0, &written);
    assert_eq!(said(&desk), "请明确");
    desk.station.apply(&origin, 1, &handed);
    assert_eq!(said(&desk), "请明确");
    // With other words it is a draft again
    desk.give(Command::Policy(redraft())).unwrap();
    assert_eq!(
        (said(&desk), desk.policies().ask(&id).unwrap().state),
        ("请书面明确".into(), AskState::Draft)
    );
}
