//! Who works here. The founder stays, because every tablet of the suite is opened by them.

use linli::domain::profile::Body;
use linli::domain::staff::{Identity, Member, Post, Role};
use linli::domain::values::StaffId;
use linli::domain::{Command, Station};

use super::super::draw::Draw;
use super::super::table::{Capability, Facts, Seen};
use crate::support::NAME;

pub const SLICE: Capability = Capability {
    commands: &[
        ("staff.add", add),
        ("staff.edit", edit),
        ("staff.edit", edit),
        ("staff.end", end),
        ("staff.end", end),
        ("staff.erase", erase),
        ("staff.erase", erase),
    ],
    holds,
    sees,
};

fn add(_: &Station, draw: &mut Draw) -> Option<Command> {
    let id = StaffId::born(&draw.entry, 0);
    let who = identity(&id, draw);
    let roles = vec![draw.pick(Role::ALL)?];
    Some(Command::AddStaff { who, body: Body::Station, post: draw.text(), roles })
}

fn edit(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (id, member) = draw.pick(others(station).filter(|(_, member)| member.until.is_none()))?;
    let who = member.who.present().filter(|_| draw.one_in(2)).cloned();
    let who = who.unwrap_or_else(|| identity(&id, draw));
    let now = Post { post: draw.text(), roles: vec![draw.pick(Role::ALL)?], ..member.post.clone() };
    Some(Command::EditStaff { staff: id, who, now })
}

fn end(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (staff, _) = draw.pick(others(station).filter(|(_, member)| member.until.is_none()))?;
    Some(Command::EndStaff { staff })
}

fn erase(station: &Station, draw: &mut Draw) -> Option<Command> {
    let former = |(_, member): &(StaffId, Member)| member.until.is_some() && member.who.present().is_some();
    let (staff, _) = draw.pick(others(station).filter(former))?;
    Some(Command::EraseStaff { staff })
}

fn sees(_: &Station, _: &Draw, command: &Command) -> Vec<Seen> {
    match command {
        Command::EraseStaff { staff } => vec![Seen::Gone(format!("staff {staff}"))],
        _ => Vec::new(),
    }
}

fn identity(id: &StaffId, draw: &mut Draw) -> Identity {
    let whose = format!("staff {id}");
    Identity { name: draw.word(&whose), phone: draw.word(&whose) }
}

fn others(station: &Station) -> impl Iterator<Item = (StaffId, Member)> {
    let founder = |member: &Member| member.who.present().is_some_and(|who| who.name == NAME);
    let others = station.staff().iter().filter(move |(_, member)| !founder(member));
    others.map(|(id, member)| (id.clone(), member.clone()))
}

/// Any member at work, for whoever needs a colleague.
pub fn at_work(station: &Station, draw: &mut Draw) -> Option<StaffId> {
    let at_work = station.staff().iter().filter(|(_, member)| member.until.is_none());
    draw.pick(at_work.map(|(id, _)| id.clone()))
}

fn holds(station: &Station, _: &Facts) {
    let manager = station.staff().iter().any(|(_, member)| member.has(Role::Manager));
    assert!(manager, "somebody can always let people in");
}
