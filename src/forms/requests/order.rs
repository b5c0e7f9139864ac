//! In which order requests want to be seen, and by what they are recognised.

use crate::domain::requests::{KEPT_DAYS, Request};
use crate::domain::values::Day;

/// Characters of a note that stand for a title.
const TITLE: usize = 18;

/// What is most urgent is smallest: overdue, then by due day, then the oldest.
pub fn urgency(request: &Request, today: Day) -> (bool, bool, Option<Day>, Day) {
    (!request.is_overdue(today), request.due.is_none(), request.due, request.on)
}

/// Are the words about it due to be erased: long over, and nothing of the resident at the desk? Or has it been
/// erased, and another tablet had still written some?
pub fn is_due_to_erase(request: &Request, today: Day) -> bool {
    let is_over = !request.state.is_open() && !request.holds_originals();
    request.has_left_over() || request.has_words() && is_over && today.days_since(request.last) > KEPT_DAYS
}

/// The first words of a note, on one line.
pub fn first_words(note: &str) -> String {
    let line = note.trim().lines().next().unwrap_or_default();
    let mut words: String = line.chars().take(TITLE).collect();
    if line.chars().nth(TITLE).is_some() {
        words.push('…');
    }
    words
}
