//! What residents looked for on the tablet in the hall and did not find, and what the station gave out about itself.

use super::Step;

/// (days ago, words): taken in when somebody opened the desk.
const WISHES: &[(u64, &[&str])] = &[
    (47, &["修鞋", "磨刀"]),
    (38, &["修鞋", "配老花镜"]),
    (31, &["换纱窗", "修鞋"]),
    (24, &["补牙", "磨刀"]),
    (17, &["换纱窗"]),
    (9, &["修收音机", "换纱窗"]),
    (4, &["换纱窗", "宠物打针"]),
];

/// When the board was handed out for everybody outside the station.
const PUBLISHED: [u64; 4] = [75, 52, 28, 10];

/// All of it; the cobbler came, so one wish is seen to.
pub(super) fn plan() -> Vec<Step> {
    let mut plan: Vec<Step> = Vec::new();
    for (days_before, words) in WISHES {
        plan.push(Step::by("clerk", *days_before, |station| station.take_wishes(words)));
    }
    plan.push(Step::by("clerk", 27, |station| station.settle_wish("修鞋")));
    plan.extend(PUBLISHED.map(|days_before| Step::new(days_before, |station| station.publish_board())));
    plan
}
