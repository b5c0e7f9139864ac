//! 一人两岗: staff are kept by post, so one person with two posts is two records with one name and one phone.

use std::collections::BTreeMap;

use super::{Finding, Kind, Of};
use crate::domain::profile::Body;
use crate::domain::staff::Staff;
use crate::domain::values::StaffId;

/// Everybody of one name: who, their phone's digits, whose post it is.
type Namesakes<'a> = BTreeMap<String, Vec<(&'a StaffId, String, Body)>>;

/// Pairs of posts at two bodies that one person seems to hold. Two phones that differ are two people.
pub(super) fn two_posts(staff: &Staff) -> Vec<Finding> {
    let mut people: Namesakes<'_> = BTreeMap::new();
    for (id, member) in staff.iter().filter(|(_, member)| member.until.is_none()) {
        let Some(who) = member.who.present() else { continue };
        let name: String = who.name.chars().filter(|c| !c.is_whitespace()).collect();
        let phone = who.phone.chars().filter(char::is_ascii_digit).collect();
        people.entry(name).or_default().push((id, phone, member.post.body));
    }
    let mut found = Vec::new();
    for posts in people.values() {
        for (n, (first, phone, body)) in posts.iter().enumerate() {
            // A person has a handful of posts at most.
            for (second, other_phone, other_body) in posts.iter().skip(n + 1).take(4) {
                let unknown = phone.is_empty() || other_phone.is_empty();
                if body != other_body && (unknown || phone == other_phone) {
                    let staff = [(*first).clone(), (*second).clone()];
                    found.push(Finding { kind: Kind::TwoPosts, of: Of::Posts { staff, sure: !unknown } });
                }
            }
        }
    }
    found
}
