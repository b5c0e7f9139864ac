//! The demo station: its name and passphrase stand on the screen.

use crate::demo;
use crate::domain::Command;
use crate::domain::catalogue::Starter;
use crate::domain::profile::Profile;
use crate::domain::staff::Identity;
use crate::domain::values::DeviceId;

/// Opens the demo. It protects nothing and is shown to everybody.
pub const DEMO_PASSPHRASE: &str = "linli-demo-2026";

/// The name under which the demo opens. The lock screen shows it, so it is not asked of the script, which
/// would come along with every first load.
pub const DEMO_MANAGER: &str = demo::MANAGER;

/// Who founds the demo and what the station says about itself: what the script says.
pub(super) fn founding() -> Option<(Profile, Identity)> {
    let empty = Starter { format: String::new(), version: Starter::VERSION, entries: Vec::new() };
    let device = DeviceId::from_bytes([0; 5]);
    let script = demo::script(&device, &empty, crate::app::clock::read().day());
    script.into_iter().find_map(|scripted| match scripted.command {
        Command::Found { profile, manager, .. } => Some((*profile, manager)),
        _ => None,
    })
}
