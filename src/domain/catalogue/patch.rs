//! The editable fields of a service.

use super::types::{Block, Details, Fee, Mode, Paper, Parties, StandIn};
use crate::domain::values::{Text, patches};

patches!(
    /// One edited field of a service.
    ServicePatch of Details {
        Name name: Text,
        Summary summary: Text,
        Block block: Block,
        Area area: Text,
        Parties parties: Parties,
        Modes modes: Vec<Mode>,
        StandIn stand_in: StandIn,
        Fee fee: Fee,
        FeeBasis fee_basis: Text,
        Audience audience: Text,
        Papers papers: Vec<Paper>,
        Steps steps: Vec<Text>,
        TimeLimit time_limit: Text,
        Basis basis: Text,
        Place place: Text,
        Phone phone: String,
        Times times: Text,
        Keywords keywords: Vec<String>,
    }
);
