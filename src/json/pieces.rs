//! A JSON object or list taken apart into the texts of its parts, without reading them: what is chained or kept word
//! for word must not be written anew.

use super::{DEEPEST, Parser};

/// So many keys are few.
const FEW: usize = 24;
/// An object has no more.
const MOST: usize = 20_000;

/// The fields of an object, each value as the text that stands there. `None`: it is no object, it is not JSON, or it
/// has a field twice.
pub fn fields(text: &str) -> Option<Vec<(String, &str)>> {
    let mut pieces = Pieces::of(text);
    pieces.parser.take(b'{').then_some(())?;
    let mut fields: Vec<(String, &str)> = Vec::new();
    if !pieces.parser.take(b'}') {
        loop {
            pieces.parser.space();
            let key = pieces.parser.text()?;
            pieces.parser.take(b':').then_some(())?;
            fields.push((key, pieces.value()?));
            if pieces.parser.take(b'}') {
                break;
            }
            pieces.parser.take(b',').then_some(())?;
        }
    }
    (pieces.is_over() && each_once(&fields)).then_some(fields)
}

/// The items of a list, each as the text that stands there. `None`: it is no list, or not JSON.
pub fn items(text: &str) -> Option<Vec<&str>> {
    let mut pieces = Pieces::of(text);
    pieces.parser.take(b'[').then_some(())?;
    let mut items = Vec::new();
    if !pieces.parser.take(b']') {
        loop {
            items.push(pieces.value()?);
            if pieces.parser.take(b']') {
                break;
            }
            pieces.parser.take(b',').then_some(())?;
        }
    }
    pieces.is_over().then_some(items)
}

struct Pieces<'a> {
    text: &'a str,
    parser: Parser<'a>,
}

impl<'a> Pieces<'a> {
    fn of(text: &'a str) -> Pieces<'a> {
        Pieces { text, parser: Parser { rest: text.as_bytes(), exact: false } }
    }

    /// The text of the next value, without the blanks around it.
    fn value(&mut self) -> Option<&'a str> {
        self.parser.space();
        let begins = self.text.len() - self.parser.rest.len();
        self.parser.skip(DEEPEST)?;
        self.text.get(begins..self.text.len() - self.parser.rest.len())
    }

    fn is_over(&mut self) -> bool {
        self.parser.space();
        self.parser.rest.is_empty()
    }
}

impl Parser<'_> {
    /// Goes past a value. Whether it is one is checked; what it says is not kept.
    fn skip(&mut self, depth: u8) -> Option<()> {
        let deeper = depth.checked_sub(1)?;
        self.space();
        let ends = match self.rest.first()? {
            b'"' => return self.skip_text(),
            b'[' => b']',
            b'{' => b'}',
            _ => return self.value(depth).map(drop),
        };
        self.rest = self.rest.get(1..)?;
        if self.take(ends) {
            return Some(());
        }
        loop {
            if ends == b'}' {
                self.space();
                self.skip_text()?;
                self.take(b':').then_some(())?;
            }
            self.skip(deeper)?;
            if self.take(ends) {
                return Some(());
            }
            self.take(b',').then_some(())?;
        }
    }

    /// A text with an escape is read, so that a wrong one is found; any other has nothing that could be wrong.
    fn skip_text(&mut self) -> Option<()> {
        let inside = self.rest.strip_prefix(b"\"")?;
        let end = inside.iter().position(|b| *b == b'"' || *b == b'\\' || *b < b' ')?;
        if inside.get(end) == Some(&b'"') {
            self.rest = inside.get(end + 1..)?;
            return Some(());
        }
        self.text().map(drop)
    }
}

/// Is there no key twice? Few are compared with each other, many are put in order.
pub(super) fn each_once<T>(pairs: &[(String, T)]) -> bool {
    let keys = || pairs.iter().map(|(key, _)| key.as_str());
    if pairs.len() > FEW {
        return differ(keys().collect());
    }
    keys().enumerate().all(|(n, key)| keys().take(n).all(|other| other != key))
}

/// Once for all kinds of pairs. A sort would add a kilobyte and a half to what every phone loads.
fn differ(keys: Vec<&str>) -> bool {
    let mut sorted: Vec<&str> = Vec::with_capacity(keys.len());
    // Nothing that we write has so many; the more there are, the more each has to push aside.
    if keys.len() > MOST {
        return false;
    }
    keys.into_iter().all(|key| {
        let at = sorted.partition_point(|known| *known < key);
        let new = sorted.get(at) != Some(&key);
        sorted.insert(at, key);
        new
    })
}
