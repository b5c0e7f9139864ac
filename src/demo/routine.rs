//! What happens almost every day: the window compares some services with reality.

use super::Step;
use super::clock::SplitMix;
use super::rounds::ROUNDS;

/// How far back the routine begins and ends.
const DAYS: std::ops::RangeInclusive<u64> = 5..=84;

/// These are left alone after they were edited: the desk has something to show as 待核对.
const LEFT: &[&str] =
    &["disability-allowance", "sports-fitness", "elder-look-in", "micro-wish", "veteran-card"];

/// Three or four single checks a day, the services taking turns.
pub(super) fn plan() -> Vec<Step> {
    let mut random = SplitMix::new(1);
    let mut turn = 0;
    let mut plan = Vec::new();
    for days_before in DAYS.rev() {
        let shown: Vec<&'static str> = ROUNDS
            .iter()
            .filter(|(since, _)| *since > days_before + 3)
            .flat_map(|(_, slugs)| slugs.iter().copied())
            .filter(|slug| !LEFT.contains(slug))
            .collect();
        let who = match random.between(0, 2) {
            0 => "clerk",
            _ if days_before >= 32 => "helper",
            _ if days_before > 26 => "clerk",
            _ => "second",
        };
        for _ in 0..random.between(3, 4) {
            turn += 1;
            if let Some(slug) = shown.get(turn % shown.len().max(1)).copied() {
                plan.push(Step::by(who, days_before, move |s| s.check(slug)));
            }
        }
    }
    plan
}
