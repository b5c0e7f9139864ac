//! The policy library, and what the station asks for.

use std::collections::BTreeSet;

use linli::domain::policies::{
    Act, Against, Ask, AskState, Citing, Clause, Document, Head, Kind, Library, LibraryClause,
    LibraryDocument, Reading,
};
use linli::domain::values::{ClauseId, PolicyId, Text};
use linli::domain::{Command, Station};

use super::super::draw::Draw;
use super::super::table::{Capability, Facts, nothing};

pub const SLICE: Capability = Capability {
    commands: &[
        ("policies.add", add),
        ("policies.add", add),
        ("policies.take_in", take_in),
        ("policies.edit", edit),
        ("policies.supersede", supersede),
        ("policies.supersede", supersede),
        ("policies.clause", clause),
        ("policies.check", check),
        ("policies.cite", cite),
        ("policies.cite", cite),
        ("policies.uncite", uncite),
        ("policies.oppose", oppose),
        ("policies.read", read),
        ("policies.withdraw", withdraw),
        ("policies.put_away", put_away),
        ("policies.put_away_clause", put_away_clause),
        ("policies.bring_back", bring_back),
        ("policies.ask", ask),
        ("policies.step_ask", step_ask),
        ("policies.step_ask", step_ask),
        ("policies.redraft_ask", redraft_ask),
    ],
    holds,
    sees: nothing,
};

fn add(_: &Station, draw: &mut Draw) -> Option<Command> {
    let number = if draw.one_in(2) { draw.text() } else { String::new() };
    let kind = draw.pick(Kind::ALL)?;
    let document = Document { title: Text::zh(draw.text()), number, kind, ..Document::default() };
    let clauses = (1..=draw.below(3)).map(|n| Clause {
        label: format!("第{n}条"),
        words: Text::zh(draw.text()),
        ..Clause::default()
    });
    let clauses = clauses.collect();
    Some(Command::Policy(Act::AddPolicy { document: Box::new(document), clauses }))
}

/// The same small set again and again: what is known is passed over.
fn take_in(_: &Station, draw: &mut Draw) -> Option<Command> {
    let document = |n: usize, by: &str| LibraryDocument {
        title: Text::zh(format!("示例{n}")),
        number: format!("示例{n}号"),
        superseded_by_number: by.to_owned(),
        clauses: vec![LibraryClause { label: "第一条".into(), ..LibraryClause::default() }],
        ..LibraryDocument::default()
    };
    let last = draw.below(3);
    let documents = vec![document(last, "示例9号"), document(9, "")];
    Some(Command::Policy(Act::TakeInPolicies(Box::new(Library { documents, ..Library::default() }))))
}

fn edit(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (policy, mut now) = draw.pick(documents(station))?;
    match draw.below(4) {
        0 => now.title = Text::zh(draw.text()),
        1 => now.public = !now.public,
        2 => now.ended = draw.one_in(2).then(|| draw.day()),
        _ => now.notes = Text::zh(draw.text()),
    }
    Some(Command::Policy(Act::EditPolicy { policy, now: Box::new(now) }))
}

/// Two tablets can make a ring of what is none on either.
fn supersede(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (policy, mut now) = draw.pick(documents(station))?;
    let by = draw.pick(documents(station))?.0;
    now.superseded_by = (!draw.one_in(5)).then_some(by);
    Some(Command::Policy(Act::EditPolicy { policy, now: Box::new(now) }))
}

fn clause(station: &Station, draw: &mut Draw) -> Option<Command> {
    if draw.one_in(2) {
        let now = Clause { label: draw.text(), words: Text::zh(draw.text()), ..Clause::default() };
        return Some(Command::Policy(Act::WriteClause {
            policy: draw.pick(documents(station))?.0,
            clause: None,
            now: Box::new(now),
        }));
    }
    let clause = draw.pick(clauses(station))?;
    let record = station.policies().clause(&clause)?;
    let (policy, mut now) = (record.policy.clone(), record.clause.clone());
    match draw.below(3) {
        0 => now.repealed = draw.one_in(2).then_some(draw.today),
        1 => now.summary = !now.summary,
        _ => now.words = Text::zh(draw.text()),
    }
    Some(Command::Policy(Act::WriteClause { policy, clause: Some(clause), now: Box::new(now) }))
}

fn check(station: &Station, draw: &mut Draw) -> Option<Command> {
    if draw.one_in(2) {
        return Some(Command::Policy(Act::CheckPolicy {
            policy: draw.pick(documents(station))?.0,
            clause: None,
        }));
    }
    let clause = draw.pick(clauses(station))?;
    let policy = station.policies().clause(&clause)?.policy.clone();
    Some(Command::Policy(Act::CheckPolicy { policy, clause: Some(clause) }))
}

fn cite(station: &Station, draw: &mut Draw) -> Option<Command> {
    let clause = draw.pick(clauses(station))?;
    let service = draw.pick(station.catalogue().iter().map(|(id, _)| id.clone()))?;
    let mandate = draw.pick(station.mandates().iter().map(|(id, _)| id.clone()));
    let by = match (draw.below(3), mandate) {
        (0, Some(mandate)) => Citing::Mandate(mandate),
        (1, _) => Citing::Fee(service),
        _ => Citing::Basis(service),
    };
    Some(Command::Policy(Act::CiteClause { clause, by, back: false }))
}

fn uncite(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (clause, by) = draw.pick(station.policies().citations().cloned())?;
    Some(Command::Policy(Act::CiteClause { clause, by, back: true }))
}

fn oppose(station: &Station, draw: &mut Draw) -> Option<Command> {
    let clause = draw.pick(clauses(station))?;
    let other = draw.pick(clauses(station))?;
    let against = if draw.one_in(3) { Against::Quote("并重".into()) } else { Against::Clause(other) };
    let words = if draw.one_in(3) { String::new() } else { draw.text() };
    Some(Command::Policy(Act::OpposeClause { clause, against, words }))
}

fn read(station: &Station, draw: &mut Draw) -> Option<Command> {
    let reading = Reading {
        department: draw.text(),
        source: String::new(),
        on: draw.today,
        words: format!("说法{}", draw.below(2)),
        evidence: String::new(),
    };
    Some(Command::Policy(Act::AddReading {
        clause: draw.pick(clauses(station))?,
        reading: Box::new(reading),
    }))
}

fn withdraw(station: &Station, draw: &mut Draw) -> Option<Command> {
    let readings = station
        .policies()
        .clauses()
        .flat_map(|(clause, record)| record.in_force().map(|(reading, _)| (clause.clone(), reading.clone())));
    let (clause, reading) = draw.pick(readings)?;
    Some(Command::Policy(Act::WithdrawReading { clause, reading, reason: draw.text() }))
}

fn ask(station: &Station, draw: &mut Draw) -> Option<Command> {
    let drafts = station.policies().asks().filter(|(_, record)| record.state == AskState::Draft);
    let ask = draw.pick(drafts.map(|(id, _)| id.clone())).filter(|_| draw.one_in(2));
    let clause = draw.pick(clauses(station)).filter(|_| draw.one_in(2));
    let now = Ask { head: draw.pick(Head::ALL)?, words: draw.text(), to: draw.text(), clause };
    Some(Command::Policy(Act::WriteAsk { ask, now: Box::new(now) }))
}

fn step_ask(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (ask, from) = draw.pick(station.policies().asks().map(|(id, record)| (id.clone(), record.state)))?;
    let state = draw.pick(AskState::ALL.into_iter().filter(|to| from.leads_to(*to)))?;
    Some(Command::Policy(Act::StepAsk { ask, state, on: draw.today, words: draw.text() }))
}

fn redraft_ask(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (ask, mut now) =
        draw.pick(station.policies().asks().map(|(id, record)| (id.clone(), record.ask.clone())))?;
    now.words = draw.text();
    Some(Command::Policy(Act::RedraftAsk { ask, now: Box::new(now) }))
}

fn documents(station: &Station) -> impl Iterator<Item = (PolicyId, Document)> {
    station.policies().iter().map(|(id, record)| (id.clone(), record.document.clone()))
}

fn clauses(station: &Station) -> impl Iterator<Item = ClauseId> {
    station.policies().clauses().map(|(id, _)| id.clone())
}

/// As a double of another, or as a mistake; two tablets can take out each for the other.
fn put_away(station: &Station, draw: &mut Draw) -> Option<Command> {
    let policy = draw.pick(documents(station))?.0;
    let instead = draw.pick(documents(station)).map(|it| it.0).filter(|_| !draw.one_in(3));
    let reason = draw.text();
    Some(Command::Policy(Act::Withdraw { policy, clause: None, instead, reason }))
}

fn put_away_clause(station: &Station, draw: &mut Draw) -> Option<Command> {
    let clause = draw.pick(clauses(station))?;
    let policy = station.policies().home(&clause)?.clone();
    let fits = |(id, _): &(PolicyId, Document)| station.policies().has_same(&clause, id);
    let instead = draw.pick(documents(station).filter(fits)).map(|it| it.0);
    Some(Command::Policy(Act::Withdraw { policy, clause: Some(clause), instead, reason: draw.text() }))
}

fn bring_back(station: &Station, draw: &mut Draw) -> Option<Command> {
    let policies = station.policies();
    let documents = policies.all().filter(|(id, _)| policies.withdrawn(id.as_str()).is_some());
    let documents = documents.map(|(id, _)| (id.clone(), None));
    let clauses = policies.all().flat_map(|(id, _)| policies.clauses_put_away(id));
    let clauses = clauses.map(|(id, _, gone)| (gone.policy.clone(), Some(id.clone())));
    let (policy, clause) = draw.pick(documents.chain(clauses))?;
    Some(Command::Policy(Act::BringBack { policy, clause }))
}

/// Every way along superseding ends or is known as a ring; nothing speaks of what is not there; and the sums are those
/// of a count from scratch.
fn holds(station: &Station, facts: &Facts) {
    let policies = station.policies();
    // Whatever was taken out leads to what stays, or was a mistake; and nothing that stays leads further.
    for (id, _) in policies.all() {
        let at = policies.stands(id);
        assert_eq!(policies.stands(at), at, "{id}");
        let mistake = policies.withdrawn(at.as_str()).is_some_and(|gone| gone.instead.is_none());
        assert!(policies.is_here(at) != mistake, "{id} is nowhere");
    }
    for (clause, _) in policies.citations() {
        let at = policies.clause_stands(clause);
        assert_eq!(policies.clause_stands(at), at, "{clause}");
    }
    let mut listed: Vec<_> = policies.iter().flat_map(|(id, _)| policies.clauses_of(id)).collect();
    listed.sort_by_key(|(id, _)| *id);
    assert!(
        listed.iter().map(|it| it.0).eq(policies.clauses().map(|it| it.0)),
        "a clause stands in one document"
    );
    for doubled in policies.doubled() {
        assert!(doubled.others.iter().all(|id| policies.is_here(id) && *id != doubled.kept));
    }
    for (id, record) in policies.iter() {
        let mut seen = BTreeSet::from([id]);
        let mut at = policies.by(id);
        let ring = loop {
            match at {
                None => break false,
                Some(next) if !seen.insert(next) => break true,
                Some(next) => at = policies.by(next),
            }
        };
        assert_eq!(policies.is_in_ring(id), ring, "{id} leads round");
        if let Some(check) = &record.checked {
            assert!(facts.days.contains(&check.on), "{id} was checked on a day that no clock showed");
        }
    }
    for (id, record) in policies.clauses() {
        assert!(policies.get(&record.policy).is_some(), "{id} belongs to no document");
        let readings = policies.readings(id).into_iter().filter(|it| it.2.withdrawn.is_none());
        let words: BTreeSet<&str> = readings.map(|it| it.2.reading.words.trim()).collect();
        assert_eq!(policies.is_disputed(id), words.len() > 1, "{id}");
    }
    for today in facts.days.iter().rev().take(1) {
        let stale: BTreeSet<_> = policies.stale_citations(*today).into_iter().collect();
        let mut counted = BTreeSet::new();
        for (clause, by) in policies.citations() {
            assert!(policies.clause(clause).is_some(), "{clause} is cited and is not here");
            let at = policies.clause_stands(clause);
            if policies.clause_is_over(at, *today) {
                counted.insert((at, by));
            }
        }
        assert_eq!(stale, counted);
    }
    for conflict in policies.all_conflicts() {
        let other = match conflict.other(conflict.at) {
            Some(other) => policies.clause_is_here(other) && other != conflict.at,
            None => conflict.quote().is_some_and(|quote| !quote.is_empty()),
        };
        assert!(policies.clause_is_here(conflict.at) && other, "{conflict:?}");
    }
    let asks: u32 = policies.ask_tally().values().sum();
    assert_eq!(asks as usize, policies.asks().count());
}
