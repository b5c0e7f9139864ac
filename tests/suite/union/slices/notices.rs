//! Notices.

use linli::domain::notices::{Notice, Record};
use linli::domain::values::{NoticeId, Text};
use linli::domain::{Command, Station};

use super::super::draw::Draw;
use super::super::table::{Capability, Facts, nothing};

pub const SLICE: Capability = Capability {
    commands: &[
        ("notices.add", add),
        ("notices.edit", edit),
        ("notices.publish", publish),
        ("notices.withdraw", withdraw),
    ],
    holds: |_: &Station, _: &Facts| {},
    sees: nothing,
};

fn add(_: &Station, draw: &mut Draw) -> Option<Command> {
    let (from, until) = (draw.today, draw.one_in(2).then(|| draw.day()));
    let notice = Notice { title: Text::zh(draw.text()), body: Text::default(), from, until, pinned: false };
    Some(Command::AddNotice { notice, publish: draw.one_in(2) })
}

fn edit(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (notice, record) = draw.pick(notices(station))?;
    let mut now = record.notice;
    if draw.one_in(2) {
        now.title = Text::zh(draw.text())
    } else {
        now.pinned = !now.pinned
    }
    Some(Command::EditNotice { notice, now })
}

fn publish(station: &Station, draw: &mut Draw) -> Option<Command> {
    Some(Command::PublishNotice {
        notice: draw.pick(notices(station).filter(|(_, record)| !record.public))?.0,
    })
}

fn withdraw(station: &Station, draw: &mut Draw) -> Option<Command> {
    Some(Command::WithdrawNotice {
        notice: draw.pick(notices(station).filter(|(_, record)| record.public))?.0,
    })
}

fn notices(station: &Station) -> impl Iterator<Item = (NoticeId, Record)> {
    station.notices().iter().map(|(id, record)| (id.clone(), record.clone()))
}
