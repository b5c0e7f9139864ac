//! The reader against serde_json.

use super::*;
use serde_json::Value;

/// Turns the tree into serde_json's, to compare.
fn oracle(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(value) => (*value).into(),
        Json::Whole(value) => (*value).into(),
        Json::Text(value) => value.clone().into(),
        Json::List(items) => items.iter().map(oracle).collect(),
        Json::Map(pairs) => pairs.iter().map(|(k, v)| (k.clone(), oracle(v))).collect(),
    }
}

fn tree(text: &str) -> Option<Json> {
    parse(text, false)
}

#[test]
fn reads_what_serde_json_reads() {
    let starter = include_str!("../../public/starter-catalogue.json");
    let index = include_str!("../../public/stations/index.json");
    let odd =
        r#" { "a" : [ 1 , -2 , 0 , true , false , null , { } , [ ] ] , "\u4F60\ud83d\ude00\n\"\/" : "" } "#;
    for text in [starter, index, odd, "\"\"", "9007199254740993", "-1"] {
        assert_eq!(oracle(&tree(text).unwrap()), serde_json::from_str::<Value>(text).unwrap());
    }
}

#[test]
fn refuses_what_serde_json_refuses() {
    let deep = "[".repeat(100);
    for text in [
        "",
        " ",
        "{",
        "[1,]",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "[1 2]",
        "nul",
        "tru",
        "\"",
        "\"\\x\"",
        "\"\\ud800\"",
        "\"\\u12\"",
        "\"\n\"",
        "007",
        "+1",
        "-",
        "--1",
        "1 2",
        "{\"a\":1}}",
        "'a'",
        "{a:1}",
        &deep,
    ] {
        assert!(tree(text).is_none(), "{text}");
        assert!(serde_json::from_str::<Value>(text).is_err(), "{text}");
    }
}

#[test]
fn fractions_of_other_programs_do_no_harm() {
    let read: Option<std::collections::BTreeMap<String, Option<i64>>> = read("{\"a\":1.5,\"b\":2,\"c\":1e9}");
    let expected = [("a", None), ("b", Some(2)), ("c", None)].map(|(k, v)| (k.to_owned(), v));
    assert_eq!(read, Some(expected.into()));
}

#[test]
fn a_record_finds_its_fields_by_name_in_any_order() {
    use crate::domain::values::Text;
    let text = |zh: &str, en: Option<&str>| Text { zh: zh.to_owned(), en: en.map(str::to_owned) };

    assert_eq!(read(r#"{"en":"water","new":[1],"zh":"水"}"#), Some(text("水", Some("water"))));
    assert_eq!(read(r#"{"zh":"水"}"#), Some(text("水", None)), "what is missing falls back");
    assert_eq!(read::<Text>(r#"{"en":"water"}"#), None, "unless it has nothing to fall back to");
    assert_eq!(read::<Text>(r#"["水"]"#), None, "a list is no record");
}

proptest::proptest! {
    #[test]
    fn never_panics(text in "[\\[\\]{}\",:\\\\u0-9a-f tnl.eE+-]{0,40}") {
        if let Some(json) = tree(&text) {
            // What we take, serde_json takes.
            let theirs = serde_json::from_str::<Value>(&text);
            proptest::prop_assert!(theirs.is_ok(), "{text}");
            let _ = oracle(&json);
        }
    }
}

#[test]
fn what_must_not_be_read_in_two_ways_has_whole_numbers_and_each_key_once() {
    use std::collections::BTreeMap;
    type Numbers = BTreeMap<String, Option<i64>>;
    for odd in [r#"{"a":1.5}"#, r#"{"a":1e2}"#, r#"{"a":9223372036854775808}"#, r#"{"a":1,"a":1}"#] {
        assert!(read::<Numbers>(odd).is_some(), "{odd}");
        assert_eq!(read_exact::<Numbers>(odd), None, "{odd}");
    }
    let sound = read_exact::<Numbers>(r#"{"a":9223372036854775807,"b":null}"#).unwrap();
    assert_eq!((sound["a"], sound["b"]), (Some(i64::MAX), None));
}

#[test]
fn objects_and_lists_come_apart_into_the_texts_that_stand_in_them() {
    // Given an object as others write it, with blanks, escapes, fractions and things inside things
    let text = r#" { "a" : 1.50 , "b\n" :[1, {"x":"]}\""}] ,"c":{ } } "#;
    let fields = fields(text).unwrap();
    let expected = [("a", "1.50"), ("b\n", r#"[1, {"x":"]}\""}]"#), ("c", "{ }")];
    assert_eq!(fields, expected.map(|(key, value)| (key.to_owned(), value)));
    assert_eq!(items(fields[1].1).unwrap(), ["1", r#"{"x":"]}\""}"#]);
    assert!(super::fields("{}").unwrap().is_empty() && items(" [ ] ").unwrap().is_empty());
    // What is no such thing, or not JSON anywhere in it, is nothing
    for text in [
        "",
        "[]",
        "{",
        r#"{"a":1"#,
        r#"{"a":1}x"#,
        r#"{"a":1,"a":2}"#,
        r#"{"a":"\x"}"#,
        r#"{"a":[1,]}"#,
        "{\"a\":\"\n\"}",
    ] {
        assert_eq!(super::fields(text), None, "{text}");
    }
    for text in ["", "{}", "[1", "[1,]", "[1]x", "[01]", "[nul]", r#"[{"a" 1}]"#, r#"["\ud800"]"#] {
        assert_eq!(items(text), None, "{text}");
    }
}

proptest::proptest! {
    /// Whatever serde_json writes comes apart into what it would have written of the parts.
    #[test]
    fn pieces_are_what_was_put_together(parts in proptest::collection::vec(("\\PC{0,9}", 0u32..9, "[\\x00-\\x7f]{0,9}"), 0..6)) {
        let list: Vec<Value> = parts.iter().map(|(a, n, b)| serde_json::json!({a.as_str(): [n, b], "\u{1}": null})).collect();
        let texts: Vec<String> = list.iter().map(Value::to_string).collect();
        let whole = Value::from(list).to_string();
        proptest::prop_assert_eq!(items(&whole).unwrap(), texts);
    }

    /// Nothing makes it panic, and it takes only what serde_json takes.
    #[test]
    fn pieces_of_anything(text in "[\\[\\]{}\",:\\\\a1e. -]{0,24}") {
        if fields(&text).is_some() || items(&text).is_some() {
            proptest::prop_assert!(serde_json::from_str::<&serde_json::value::RawValue>(text.trim()).is_ok(), "{}", text);
        }
    }
}

#[test]
fn a_key_that_stands_twice_is_found_among_few_and_many_in_no_time() {
    let object = |n: usize, twice: Option<usize>| {
        let keys = (0..n).chain(twice).map(|n| format!("\"{n}\":0")).collect::<Vec<_>>();
        format!("{{{}}}", keys.join(","))
    };
    for n in [1, 2, 23, 24, 25, 26, 1_000] {
        assert_eq!(fields(&object(n, None)).map(|fields| fields.len()), Some(n));
        for twice in [0, n / 2, n - 1] {
            let text = object(n, Some(twice));
            assert_eq!(fields(&text), None, "{n} {twice}");
            assert!(read_exact::<std::collections::BTreeMap<String, i64>>(&text).is_none());
        }
    }
    // Each with each would be two hundred million comparisons.
    let many = object(20_000, None);
    let begun = std::time::Instant::now();
    assert!(fields(&many).is_some());
    assert!(read_exact::<std::collections::BTreeMap<String, i64>>(&many).is_some());
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    // Nothing of ours has more
    assert!(fields(&object(20_001, None)).is_none());
}
