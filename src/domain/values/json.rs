//! JSON into our own types, for programs that have to be small.
//!
//! `serde_json` brings 60 kB of WebAssembly to the residents' program: a parser that is compiled
//! anew for each type, numbers with fractions, and sentences about what is wrong. Here a text first
//! becomes a tree, once for all types; numbers are whole; an error says only that there is one.

use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;

/// How deep values may lie in each other; a board has eight levels.
const DEEPEST: u8 = 64;

/// Reads a value. `None`: it is not JSON, or not such a value.
///
/// A number with a fraction or an exponent reads as nothing; none of our files has one, and where
/// another program added a field with one, the rest can still be read.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let mut parser = Parser { rest: text.as_bytes() };
    let value = parser.value(DEEPEST)?;
    parser.space();
    if parser.rest.is_empty() { T::deserialize(value).ok() } else { None }
}

#[derive(Debug, Clone, PartialEq)]
enum Json {
    Null,
    Bool(bool),
    Whole(i64),
    Text(String),
    List(Vec<Json>),
    Map(Vec<(String, Json)>),
}

struct Parser<'a> {
    rest: &'a [u8],
}

impl Parser<'_> {
    fn space(&mut self) {
        while let [b' ' | b'\n' | b'\r' | b'\t', rest @ ..] = self.rest {
            self.rest = rest;
        }
    }

    /// Takes a byte if it comes next, white space aside.
    fn take(&mut self, wanted: u8) -> bool {
        self.space();
        match self.rest.split_first() {
            Some((first, rest)) if *first == wanted => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Option<Json> {
        self.rest = self.rest.strip_prefix(word.as_bytes())?;
        Some(value)
    }

    fn value(&mut self, depth: u8) -> Option<Json> {
        let deeper = depth.checked_sub(1)?;
        self.space();
        match self.rest.first()? {
            b'"' => Some(Json::Text(self.text()?)),
            b'[' => self.list(deeper),
            b'{' => self.map(deeper),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            b'n' => self.word("null", Json::Null),
            _ => self.number(),
        }
    }

    fn list(&mut self, depth: u8) -> Option<Json> {
        self.take(b'[');
        let mut items = Vec::new();
        if self.take(b']') {
            return Some(Json::List(items));
        }
        loop {
            items.push(self.value(depth)?);
            if self.take(b']') {
                return Some(Json::List(items));
            }
            self.take(b',').then_some(())?;
        }
    }

    fn map(&mut self, depth: u8) -> Option<Json> {
        self.take(b'{');
        let mut pairs = Vec::new();
        if self.take(b'}') {
            return Some(Json::Map(pairs));
        }
        loop {
            self.space();
            let key = self.text()?;
            self.take(b':').then_some(())?;
            pairs.push((key, self.value(depth)?));
            if self.take(b'}') {
                return Some(Json::Map(pairs));
            }
            self.take(b',').then_some(())?;
        }
    }

    fn number(&mut self) -> Option<Json> {
        let is_part = |b: &u8| b.is_ascii_digit() || b"+-.eE".contains(b);
        let end = self.rest.iter().position(|b| !is_part(b)).unwrap_or(self.rest.len());
        let (written, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        let written = std::str::from_utf8(written).ok()?;
        let digits = written.strip_prefix('-').unwrap_or(written);
        // 007 and +7 are not JSON.
        let starts_well = digits.starts_with(|c: char| c.is_ascii_digit());
        let whole_well = digits == "0" || !digits.starts_with('0') || digits[1..].starts_with(['.', 'e', 'E']);
        (starts_well && whole_well).then_some(())?;
        Some(written.parse().map_or(Json::Null, Json::Whole))
    }

    fn text(&mut self) -> Option<String> {
        self.rest = self.rest.strip_prefix(b"\"")?;
        let mut out = Vec::new();
        loop {
            let end = self.rest.iter().position(|b| *b == b'"' || *b == b'\\' || *b < b' ')?;
            let (plain, rest) = self.rest.split_at_checked(end)?;
            out.extend_from_slice(plain);
            match rest {
                [b'"', rest @ ..] => {
                    self.rest = rest;
                    return String::from_utf8(out).ok();
                }
                [b'\\', escaped, rest @ ..] => {
                    self.rest = rest;
                    let c = match escaped {
                        b'"' | b'\\' | b'/' => char::from(*escaped),
                        b'b' => '\u{8}',
                        b'f' => '\u{c}',
                        b'n' => '\n',
                        b'r' => '\r',
                        b't' => '\t',
                        b'u' => self.unicode()?,
                        _ => return None,
                    };
                    out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                }
                _ => return None,
            }
        }
    }

    /// What follows `\u`: four digits, or eight with another `\u` between for what lies beyond U+FFFF.
    fn unicode(&mut self) -> Option<char> {
        let first = self.hex()?;
        if !(0xD800..0xDC00).contains(&first) {
            return char::from_u32(first);
        }
        self.rest = self.rest.strip_prefix(b"\\u")?;
        let second = self.hex()?.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
        char::from_u32(0x10000 + ((first - 0xD800) << 10) + second)
    }

    fn hex(&mut self) -> Option<u32> {
        let (digits, rest) = self.rest.split_at_checked(4)?;
        self.rest = rest;
        digits.iter().try_fold(0, |sum, digit| Some(sum << 4 | char::from(*digit).to_digit(16)?))
    }
}

/// Not such a value. What exactly is wrong nobody would read.
#[derive(Debug)]
struct Wrong;

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("wrong")
    }
}

impl std::error::Error for Wrong {}

impl de::Error for Wrong {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Wrong
    }
}

impl<'de> Deserializer<'de> for Json {
    type Error = Wrong;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self {
            Json::Null => visitor.visit_unit(),
            Json::Bool(value) => visitor.visit_bool(value),
            Json::Whole(value) => visitor.visit_i64(value),
            Json::Text(value) => visitor.visit_string(value),
            Json::List(items) => visitor.visit_seq(List(items.into_iter())),
            Json::Map(pairs) => visitor.visit_map(Map { pairs: pairs.into_iter(), value: Json::Null }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        if self == Json::Null { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        visitor.visit_newtype_struct(self)
    }

    /// Variants without content only; those with content stand as maps with a tag.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        match self {
            Json::Text(name) => visitor.visit_enum(name.into_deserializer()),
            _ => Err(Wrong),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

struct List(std::vec::IntoIter<Json>);

impl<'de> SeqAccess<'de> for List {
    type Error = Wrong;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Wrong> {
        self.0.next().map(|item| seed.deserialize(item)).transpose()
    }
}

struct Map {
    pairs: std::vec::IntoIter<(String, Json)>,
    value: Json,
}

impl<'de> MapAccess<'de> for Map {
    type Error = Wrong;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Wrong> {
        let Some((key, value)) = self.pairs.next() else { return Ok(None) };
        self.value = value;
        seed.deserialize(Json::Text(key)).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Wrong> {
        seed.deserialize(std::mem::replace(&mut self.value, Json::Null))
    }
}

#[cfg(test)]
mod tests {
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
        let mut parser = Parser { rest: text.as_bytes() };
        let value = parser.value(DEEPEST)?;
        parser.space();
        parser.rest.is_empty().then_some(value)
    }

    #[test]
    fn reads_what_serde_json_reads() {
        let starter = include_str!("../../../public/starter-catalogue.json");
        let index = include_str!("../../../public/stations/index.json");
        let odd = r#" { "a" : [ 1 , -2 , 0 , true , false , null , { } , [ ] ] , "\u4F60\ud83d\ude00\n\"\/" : "" } "#;
        for text in [starter, index, odd, "\"\"", "9007199254740993", "-1"] {
            assert_eq!(oracle(&tree(text).unwrap()), serde_json::from_str::<Value>(text).unwrap());
        }
    }

    #[test]
    fn refuses_what_serde_json_refuses() {
        let deep = "[".repeat(100);
        for text in [
            "", " ", "{", "[1,]", "{,}", "{\"a\"}", "{\"a\":}", "[1 2]", "nul", "tru", "\"", "\"\\x\"", "\"\\ud800\"",
            "\"\\u12\"", "\"\n\"", "007", "+1", "-", "--1", "1 2", "{\"a\":1}}", "'a'", "{a:1}", &deep,
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

    proptest::proptest! {
        #[test]
        fn never_panics(text in "[\\[\\]{}\",:\\\\u0-9a-f tnl.eE+-]{0,40}") {
            if let Some(json) = tree(&text) {
                // What we take, serde_json takes; fractions aside, it says the same.
                let theirs = serde_json::from_str::<Value>(&text);
                proptest::prop_assert!(theirs.is_ok() || text.contains(['.', 'e', 'E']), "{text}");
                let _ = oracle(&json);
            }
        }
    }
}
