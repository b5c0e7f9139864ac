//! Words of the desk's page about the station's tablets, and of what one hands over to the other.

use super::data::Advice;
use super::english::English;
use super::{Lang, zh};
use crate::journal::Plan;

/// The page's words of one language.
pub struct Tablets {
    pub title: &'static str,
    pub help: &'static [&'static str],

    // The list
    pub list: &'static str,
    pub none_else: Advice,
    pub this: &'static str,
    pub out: &'static str,
    /// Letter.
    pub letter: fn(char) -> String,
    /// Of a tablet whose letter is not known here: its id.
    pub unnamed: fn(&str) -> String,
    pub id: &'static str,
    pub entries: &'static str,
    pub entries_count: fn(u64) -> String,
    pub last: &'static str,
    pub never_wrote: &'static str,
    pub waiting: &'static str,
    pub nothing_waiting: &'static str,
    /// How many, since when.
    pub waiting_since: fn(u64, &str) -> String,
    /// When a file was last made.
    pub handed: fn(&str) -> String,
    pub received: &'static str,
    pub never_received: &'static str,
    /// Time of its last entry that is here; when a file of it last came, empty where none did.
    pub received_upto: fn(&str, &str) -> String,
    /// Its last entry that counts.
    pub out_upto: fn(u64) -> String,
    pub beyond: fn(u64) -> String,
    pub count_too: &'static str,
    pub counted: &'static str,

    /// The other tablet.
    pub same_letter: fn(&str) -> String,
    /// This one takes another.
    pub same_letter_here: &'static str,
    pub same_letter_there: &'static str,
    pub change_letter: &'static str,

    // Naming
    pub rename: &'static str,
    /// The same, read aloud with the tablet.
    pub rename_name: fn(&str) -> String,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub save: &'static str,

    // Shutting out
    /// This tablet is the one that is shut out.
    pub own_out: &'static str,
    pub shut_out: &'static str,
    pub shut_out_lead: fn(&str) -> String,
    pub shut_out_points: &'static [&'static str],
    pub shut_out_now: &'static str,
    pub shut_out_done: &'static str,

    // Joining
    pub join: &'static str,
    pub join_hint: &'static str,
    pub join_steps: &'static [&'static str],
    pub join_make: &'static str,
    /// Name of the file.
    pub join_made: fn(&str) -> String,
    pub join_then: &'static [&'static str],

    // Handing over
    pub hand_over: &'static str,
    pub hand_over_hint: &'static str,
    pub to: &'static str,
    pub to_unhanded: &'static str,
    pub to_from: &'static str,
    pub to_everything: &'static str,
    pub from: &'static str,
    pub from_hint: &'static str,
    pub from_missing: &'static str,
    pub making: &'static str,
    pub made: &'static str,
    /// Name of the file, entries, photos, slips.
    pub made_text: fn(&str, u64, usize, usize) -> String,
    pub nothing_new: &'static str,
    pub again: &'static str,
    pub failed: &'static str,

    // Receiving
    pub receive: &'static str,
    pub receive_hint: &'static str,
    pub receive_pick: &'static str,
    pub receive_go: fn(u64) -> String,
    pub receive_not: &'static str,
    pub received_done: fn(u64) -> String,
    pub from_tablet: &'static str,
    /// Nothing is written before it is confirmed.
    pub plan_nothing_yet: &'static str,
    pub gaps: &'static str,
    /// Whose entries are missing, from, to, whom to ask.
    pub gap: fn(&str, u64, u64, &str) -> String,
    pub refused: &'static str,
    /// Whose, how many.
    pub refused_of: fn(&str, u64) -> String,
    pub old_key: Advice,
    /// What comes beside entries: photos, slips, words that are missing here, keys; empty when nothing does.
    pub brings: fn(&Plan) -> String,
    /// Photos that do not open here: how many, what to do.
    pub locked: (fn(usize) -> String, &'static str),

    /// It was chosen where a whole station is restored.
    pub not_whole: Advice,
}

/// The page's words of a language.
pub fn strings(lang: Lang) -> &'static Tablets {
    ENGLISH.or(lang, &zh::tablets::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Tablets> = English::absent();

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Carried, Heads, plan};

    #[test]
    fn what_comes_beside_entries_is_named_and_nothing_is_where_nothing_comes() {
        let none = Heads::new();
        let mut plan = plan(None, Carried { station: "", after: &none, heads: &none }, |_| u64::MAX);
        let said = |plan: &Plan| [Lang::Zh, Lang::En].map(|lang| (strings(lang).brings)(plan));
        assert_eq!(said(&plan), ["", ""]);
        plan.words = 2;
        assert_eq!(said(&plan), ["补上本机缺的文字 2 处", "2 texts that are missing here"]);
        (plan.photos, plan.slips, plan.words, plan.keys) = (3, 1, 1, true);
        let all = [
            "照片 3 张、没接的办事单 1 张、补上本机缺的文字 1 处、新的钥匙",
            "3 photos, 1 slip nobody has taken in, 1 text that is missing here, new keys",
        ];
        assert_eq!(said(&plan), all);
    }
}
