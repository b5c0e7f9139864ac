//! JSON into our own types, for programs that have to be small.
//!
//! `serde_json` brings 60 kB of WebAssembly to the residents' program: a parser that is compiled
//! anew for each type, numbers with fractions, and sentences about what is wrong. Here a text first
//! becomes a tree, once for all types; numbers are whole; an error says only that there is one.

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

mod pieces;
#[cfg(test)]
mod tests;
mod tree;
mod wrong;

use pieces::each_once;
pub use pieces::{fields, items};
use wrong::Wrong;

/// How deep values may lie in each other; a board has eight levels.
const DEEPEST: u8 = 64;

/// Reads a value. `None`: it is not JSON, or not such a value.
///
/// A number with a fraction or an exponent reads as nothing; none of our files has one, and where
/// another program added a field with one, the rest can still be read.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    parse(text, false)?.value_as()
}

/// [`read`] for what must not be read in two ways: nothing where a number has a fraction or an exponent or is
/// too large, or where an object has a key twice.
pub fn read_exact<T: DeserializeOwned>(text: &str) -> Option<T> {
    parse(text, true)?.value_as()
}

/// [`read`] from bytes, which have to be UTF-8.
pub fn read_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    read(std::str::from_utf8(bytes).ok()?)
}

/// [`read_exact`] from bytes, which have to be UTF-8.
pub fn read_exact_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    read_exact(std::str::from_utf8(bytes).ok()?)
}

/// Once for all types.
fn parse(text: &str, exact: bool) -> Option<Json> {
    let mut parser = Parser { rest: text.as_bytes(), exact };
    let value = parser.value(DEEPEST)?;
    parser.space();
    parser.rest.is_empty().then_some(value)
}

/// A value of any kind.
#[derive(Debug)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Whole(i64),
    Text(String),
    List(Vec<Json>),
    Map(Vec<(String, Json)>),
}

struct Parser<'a> {
    rest: &'a [u8],
    exact: bool,
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
        self.next(&[wanted])
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
                return (!self.exact || each_once(&pairs)).then_some(Json::Map(pairs));
            }
            self.take(b',').then_some(())?;
        }
    }

    /// Takes a byte if it comes at once.
    fn next(&mut self, wanted: &[u8]) -> bool {
        match self.rest.split_first() {
            Some((first, rest)) if wanted.contains(first) => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    /// Takes digits; how many.
    fn digits(&mut self) -> Option<usize> {
        let count = self.rest.iter().take_while(|b| b.is_ascii_digit()).count();
        self.rest = self.rest.get(count..)?;
        (count > 0).then_some(count)
    }

    fn number(&mut self) -> Option<Json> {
        let all = self.rest;
        self.next(b"-");
        let begins_with_zero = self.rest.first() == Some(&b'0');
        let whole = self.digits()?;
        // 007 is not JSON.
        (whole == 1 || !begins_with_zero).then_some(())?;
        if self.next(b".") {
            self.digits()?;
        }
        if self.next(b"eE") {
            self.next(b"+-");
            self.digits()?;
        }
        let written = all.get(..all.len() - self.rest.len())?;
        match std::str::from_utf8(written).ok()?.parse() {
            Ok(whole) => Some(Json::Whole(whole)),
            Err(_) => (!self.exact).then_some(Json::Null),
        }
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

impl Json {
    fn whole(self) -> Result<i64, Wrong> {
        if let Json::Whole(value) = self { Ok(value) } else { Err(Wrong) }
    }

    fn text(self) -> Result<String, Wrong> {
        if let Json::Text(value) = self { Ok(value) } else { Err(Wrong) }
    }

    fn items(self) -> Result<List, Wrong> {
        if let Json::List(items) = self { Ok(List(items.into_iter())) } else { Err(Wrong) }
    }

    fn pairs(self) -> Result<Map, Wrong> {
        match self {
            Json::Map(pairs) => Ok(Map { pairs: pairs.into_iter(), value: Json::Null }),
            _ => Err(Wrong),
        }
    }
}

/// One line for each kind that is asked for: what a type does not ask for is not compiled for it.
macro_rules! deserialize {
    ($($method:ident($($name:ident: $kind:ty),*) => $json:ident, $visit:ident;)*) => {$(
        fn $method<V: Visitor<'de>>(self, $($name: $kind,)* visitor: V) -> Result<V::Value, Wrong> {
            visitor.$visit(self.$json()?)
        }
    )*};
}

impl<'de> Deserializer<'de> for Json {
    type Error = Wrong;

    /// For types that look at what comes: those with a tag.
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

    deserialize! {
        deserialize_i64() => whole, visit_i64;
        deserialize_i32() => whole, visit_i64;
        deserialize_u64() => whole, visit_i64;
        deserialize_u32() => whole, visit_i64;
        deserialize_u16() => whole, visit_i64;
        deserialize_u8() => whole, visit_i64;
        deserialize_str() => text, visit_string;
        deserialize_string() => text, visit_string;
        deserialize_identifier() => text, visit_string;
        deserialize_seq() => items, visit_seq;
        deserialize_tuple(_length: usize) => items, visit_seq;
        deserialize_map() => pairs, visit_map;
    }

    /// A record reads as a list of its fields: the reader derived for lists is half as large as the
    /// one that looks for each name.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        let Json::Map(pairs) = self else { return Err(Wrong) };
        visitor.visit_seq(Fields { pairs, names: names.iter() })
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        if let Json::Bool(value) = self { visitor.visit_bool(value) } else { Err(Wrong) }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        if matches!(self, Json::Null) { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        let (name, content) = match self {
            Json::Text(name) => (name, Json::Null),
            Json::Map(mut pairs) if pairs.len() == 1 => pairs.pop().ok_or(Wrong)?,
            _ => return Err(Wrong),
        };
        visitor.visit_enum(tree::Variant { name, content })
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple_struct
    }
}

struct List(std::vec::IntoIter<Json>);

impl<'de> SeqAccess<'de> for List {
    type Error = Wrong;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Wrong> {
        self.0.next().map(|item| seed.deserialize(item)).transpose()
    }
}

/// The values of a map in the order in which a record names its fields.
struct Fields {
    pairs: Vec<(String, Json)>,
    names: std::slice::Iter<'static, &'static str>,
}

impl Fields {
    fn take(&mut self) -> Option<Json> {
        let name = self.names.next()?;
        let place = self.pairs.iter().position(|(key, _)| key == name)?;
        Some(self.pairs.swap_remove(place).1)
    }
}

impl<'de> SeqAccess<'de> for Fields {
    type Error = Wrong;

    /// `None` speaks of this field only; others may follow.
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Wrong> {
        self.take().map(|value| seed.deserialize(value)).transpose()
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
