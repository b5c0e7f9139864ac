//! What the form of a staff member takes and what not.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use super::*;

fn today() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

fn filled() -> Draft {
    Draft {
        name: " 许小敏 ".into(), roles: vec![Role::Clerk], post: "窗口".into(), ..Draft::new(today())
    }
}

const PAIR: [&str; 2] = [field::PASSPHRASE, field::AGAIN];

fn fields(draft: &Draft, taken: &[String]) -> Vec<&'static str> {
    draft.check(taken, today()).unwrap_err().iter().map(|problem| problem.field).collect()
}

#[test]
fn a_member_has_a_name_of_their_own_and_a_role() {
    let (who, post) = filled().check(&["陈秀英".into()], today()).unwrap();
    assert_eq!(
        (who.name.as_str(), post.roles.as_slice(), post.since),
        ("许小敏", &[Role::Clerk][..], today())
    );
    let nobody = Draft { roles: Vec::new(), name: String::new(), ..filled() };
    assert_eq!(fields(&nobody, &[]), [field::NAME, field::ROLES]);
    assert_eq!(fields(&filled(), &["许小敏".into()]), [field::NAME]);
}

#[test]
fn a_post_does_not_begin_tomorrow() {
    assert_eq!(fields(&Draft { since: "2026-11-24".into(), ..filled() }, &[]), [field::SINCE]);
    assert_eq!(fields(&Draft { since: "soon".into(), ..filled() }, &[]), [field::SINCE]);
}

#[test]
fn secrets_are_typed_twice_and_not_obvious() {
    assert_eq!(secret(PAIR, "短", "短", &[])[0].field, field::PASSPHRASE);
    assert_eq!(secret(PAIR, "榕树下 五点钟 喝茶", "榕树下 五点钟", &[])[0].field, field::AGAIN);
    assert!(secret(PAIR, "榕树下 五点钟 喝茶", "榕树下 五点钟 喝茶", &["许小敏"]).is_empty());
    assert!(pin("204816", "204816").is_empty());
    for (digits, again, wrong) in [
        ("20481", "20481", field::PIN),
        ("111111", "111111", field::PIN),
        ("123456", "123456", field::PIN),
        ("987654", "987654", field::PIN),
        ("204816", "204817", field::PIN_AGAIN),
    ] {
        assert_eq!(pin(digits, again)[0].field, wrong, "{digits}");
    }
}
