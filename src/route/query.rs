//! Percent encoding and key=value pairs, as browsers write them behind `#`.
//! By hand: the url crates bring tables of many kilobytes for what is thirty lines here.

use std::fmt;

use crate::domain::catalogue::{Block, Group};

/// Encodes everything but letters, digits and `-._~` as UTF-8 percent triples.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for digit in [byte >> 4, byte & 15] {
                out.push(char::from_digit(u32::from(digit), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
    out
}

/// Decodes percent triples; what is no triple stays as it is, broken UTF-8 becomes U+FFFD.
pub fn decode(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let triple = match (first, tail) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match triple {
            Some((high, low)) => {
                out.push(high << 4 | low);
                rest = tail.get(2..).unwrap_or_default();
            }
            None => {
                out.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// The pairs of `a=b&c=d`, decoded.
pub fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    query.split('&').filter_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        Some((decode(key), decode(value)))
    })
}

/// Writes `?a=b&c=d` of the pairs that have a value.
pub fn write(f: &mut fmt::Formatter<'_>, pairs: &[(&str, &str)]) -> fmt::Result {
    let mut separator = '?';
    for (key, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
        write!(f, "{separator}{key}={}", encode(value))?;
        separator = '&';
    }
    Ok(())
}

/// How a group of people stands in a link.
pub fn group_name(group: Group) -> &'static str {
    match group {
        Group::Elderly => "elderly",
        Group::Children => "children",
        Group::Disabled => "disabled",
        Group::LowIncome => "low_income",
        Group::JobSeekers => "job_seekers",
        Group::Veterans => "veterans",
        Group::Newcomers => "newcomers",
        Group::Shops => "shops",
    }
}

/// The group of a link.
pub fn group(name: &str) -> Option<Group> {
    Group::ALL.into_iter().find(|group| group_name(*group) == name)
}

/// How a block stands in a link.
pub fn block_name(block: Block) -> &'static str {
    match block {
        Block::Public => "public",
        Block::Commercial => "commercial",
        Block::Volunteer => "volunteer",
        Block::MutualAid => "mutual_aid",
    }
}

/// The block of a link.
pub fn block(name: &str) -> Option<Block> {
    Block::ALL.into_iter().find(|block| block_name(*block) == name)
}
