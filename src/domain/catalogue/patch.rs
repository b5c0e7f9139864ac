//! The editable fields of a service.

use super::types::{Block, Details, Fee, Group, Mode, MonthDays, Paper, Parties, StandIn};
use crate::domain::values::{DayException, ProviderId, Text, WeekHours, patches};

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
        StandInBrings stand_in_brings: Text,
        Online online: Text,
        Groups groups: Vec<Group>,
        Hours hours: WeekHours,
        MonthDays month_days: Vec<MonthDays>,
        Exceptions exceptions: Vec<DayException>,
        Providers providers: Vec<ProviderId>,
    }
);
