//! What people do in the library, and about what the station asks for.

use super::{Against, Ask, AskState, Citing, Clause, Document, Library, Reading};
use crate::domain::rights::{LIBRARY, SPEAKERS};
use crate::domain::staff::Role;
use crate::domain::values::{AskId, ClauseId, Day, PolicyId, ReadingId};

/// One wish of one person.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// A document comes into the library, with its clauses.
    AddPolicy {
        document: Box<Document>,
        clauses: Vec<Clause>,
    },
    /// 取入: every document of a set that the station does not have.
    TakeInPolicies(Box<Library>),
    EditPolicy {
        policy: PolicyId,
        now: Box<Document>,
    },
    /// A new clause, or one as it stands now.
    WriteClause {
        policy: PolicyId,
        clause: Option<ClauseId>,
        now: Box<Clause>,
    },
    /// 核对: somebody has compared a clause, or the document with all its clauses, with the original today.
    CheckPolicy {
        policy: PolicyId,
        clause: Option<ClauseId>,
    },
    /// Something rests on a clause; or (`back`) no longer.
    CiteClause {
        clause: ClauseId,
        by: Citing,
        back: bool,
    },
    /// A clause contradicts another, or a sentence; without words it does not any more.
    OpposeClause {
        clause: ClauseId,
        against: Against,
        words: String,
    },
    /// 口径: how a department understands a clause.
    AddReading {
        clause: ClauseId,
        reading: Box<Reading>,
    },
    WithdrawReading {
        clause: ClauseId,
        reading: ReadingId,
        reason: String,
    },
    /// 撤下: a document, or one clause of it, goes; `instead` is the same one, which stays.
    Withdraw {
        policy: PolicyId,
        clause: Option<ClauseId>,
        instead: Option<PolicyId>,
        reason: String,
    },
    /// It stands again.
    BringBack {
        policy: PolicyId,
        clause: Option<ClauseId>,
    },
    /// 政策建议: a new draft, or one as it stands now.
    WriteAsk {
        ask: Option<AskId>,
        now: Box<Ask>,
    },
    /// What was handed in is a draft again, with other words.
    RedraftAsk {
        ask: AskId,
        now: Box<Ask>,
    },
    /// Where it stands since that day, with the answer or the reason.
    StepAsk {
        ask: AskId,
        state: AskState,
        on: Day,
        words: String,
    },
}

impl Act {
    /// Which roles may do it.
    pub(in crate::domain) fn needs(&self) -> &'static [Role] {
        match self {
            // Whoever had a department on the phone writes down what it said.
            Act::AddReading { .. } => SPEAKERS,
            _ => LIBRARY,
        }
    }
}
