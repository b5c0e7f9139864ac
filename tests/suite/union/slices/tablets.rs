//! What tablets are called, and one that is shut out. It has written nothing: tests/suite/exchange.rs shuts out some that have.

use linli::domain::values::DeviceId;
use linli::domain::{Command, Station};

use super::super::draw::Draw;
use super::super::table::{Capability, Facts, nothing};

pub const SLICE: Capability = Capability {
    commands: &[("tablets.name", name), ("tablets.name", name), ("tablets.shut_out", shut_out)],
    holds: |_: &Station, _: &Facts| {},
    sees: nothing,
};

fn device(draw: &mut Draw) -> DeviceId {
    DeviceId::from_bytes([250, 250, 250, 250, draw.below(3) as u8])
}

fn name(_: &Station, draw: &mut Draw) -> Option<Command> {
    Some(Command::NameTablet { device: device(draw), name: draw.text(), letter: None })
}

fn shut_out(_: &Station, draw: &mut Draw) -> Option<Command> {
    Some(Command::ShutOutTablet { device: device(draw), upto: draw.below(5) as u64 })
}
