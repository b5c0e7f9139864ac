//! What is missing or too long in a line.

use super::*;

#[test]
fn a_line_has_code_and_name() {
    assert_eq!(chart_line(" 1002 ", "银行存款"), Ok(("1002".into(), "银行存款".into())));
    let missing = [field::CODE, field::NAME].map(|field| Problem::new(field, What::Missing));
    assert_eq!(chart_line("", " "), Err(missing.to_vec()));
    let long = "长".repeat(LONGEST_NAME + 1);
    assert_eq!(chart_line("1", &long), Err(vec![Problem::new(field::NAME, What::TooLong(LONGEST_NAME))]));
}
