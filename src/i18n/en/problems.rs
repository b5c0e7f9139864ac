//! What is wrong with a field, in English.

use crate::forms::passphrase::LEAST_CHARACTERS;
use crate::forms::{Weakness, What};
use crate::i18n::problems::Problems;
use crate::i18n::{Lang, rejections};

pub(in crate::i18n) static STRINGS: Problems = Problems {
    problem,
    weakness,
    strength,
    strength_label: "Strength of the passphrase",
    summary: |n| match n {
        1 => "One thing to correct before going on".to_owned(),
        n => format!("{n} things to correct before going on"),
    },
};

fn problem(what: &What) -> String {
    match what {
        What::Missing => "Fill this in.".to_owned(),
        What::TooLong(most) => format!("Too long; at most {most} characters."),
        What::NotAPhone => "Digits only, with dashes or spaces, for example 0595-2228 0000.".to_owned(),
        What::NotATime => "Write the time like 8:00.".to_owned(),
        What::Backwards => "Closing must come after opening, the afternoon after the morning.".to_owned(),
        What::Letters => "Enter 2 to 4 Latin letters, for example JS for Jinshan.".to_owned(),
        What::NotADate => "Choose a day, for example 2026-11-26.".to_owned(),
        What::NotHolidays(line) => format!("Line {line} is not understood. Write “元旦：1月1日至3日放假。1月4日上班。”, with “2027年” on top."),
        What::EndsFirst => "It ends before it begins. Change one of the days.".to_owned(),
        What::NotANumber => "Digits only, for example 1200.".to_owned(),
        What::NotWithin(least, most) => format!("A number from {least} to {most}."),
        What::MoreThanAll => "Cannot be more than all residents.".to_owned(),
        What::NotAnAmount => "Write a number, for example 12.50.".to_owned(),
        What::Zero => "Cannot be 0. If it costs nothing, choose “free”.".to_owned(),
        What::NotARange => "The highest must be more than the lowest.".to_owned(),
        What::OnlyEnglish => "There is English here; write the Chinese too.".to_owned(),
        What::NotAUrl => "An address begins with https://, like https://example.cn/linli/.".to_owned(),
        What::Weak(why) => weakness(*why),
        What::NameTaken => {
            "Somebody in post is called the same. Add something to tell them apart; it is part of the name at the lock."
                .to_owned()
        }
        What::NoRole => "Choose at least one.".to_owned(),
        What::LaterThanNow => "That time has not come yet. Enter an earlier one.".to_owned(),
        What::Past => "This day is over. Choose today or later.".to_owned(),
        What::NotYet => "That day has not come yet. Enter today or an earlier day.".to_owned(),
        What::MoreThanPaid => {
            "The commission cannot be more than was paid; leave it empty when nothing was paid.".to_owned()
        }
        What::BankPaper => {
            "Bank books, bank cards and passwords never stay here. Look, and give them back at once.".to_owned()
        }
        What::TooFar => "At most a year from today: care is for a time; look at it again when it ends.".to_owned(),
        What::Unchosen => "Choose one of them, or press “None of them: somebody new”.".to_owned(),
        What::NotAName => "Nobody has this number. Type the name here, the number below.".to_owned(),
        What::NoConsent => {
            "Tick it when the resident agrees. Otherwise leave the name empty; they ask by the lookup code."
                .to_owned()
        }
        What::NotAPin => "Enter six digits.".to_owned(),
        What::ObviousPin => "Everybody tries these digits first. Choose six without a pattern.".to_owned(),
        What::WrongPassphrase => {
            "The passphrase is not right. Type it again, or ask a manager to set a new one.".to_owned()
        }
        What::Different => "The two passphrases differ. Type this one again.".to_owned(),
        What::Rejected(why) => rejections::told(Lang::En, why),
    }
}

fn weakness(weakness: Weakness) -> String {
    match weakness {
        Weakness::Short => {
            format!(
                "Too short; at least {LEAST_CHARACTERS} characters. A few unrelated words in a row work well."
            )
        }
        Weakness::Common => "Many people use this one. Choose a sentence only you would think of.".to_owned(),
        Weakness::Repeats => "It repeats itself. Add a few unrelated words.".to_owned(),
        Weakness::Sequence => {
            "Keys or numbers in a row are guessed first. Use a few unrelated words.".to_owned()
        }
        Weakness::Date => "Dates and years are guessed easily. Add a few unrelated words.".to_owned(),
        Weakness::Personal => {
            "It contains a name, a phone number or the station. Replace that part.".to_owned()
        }
        Weakness::DigitsOnly => "Digits alone are not enough. Add some words or letters.".to_owned(),
        Weakness::Guessable => "Nearly. Add one or two unrelated words, or a few symbols.".to_owned(),
    }
}

fn strength(score: u8) -> &'static str {
    match score {
        0 => "Nothing typed yet",
        1 => "Too weak",
        2 => "Nearly",
        3 => "Strong enough",
        _ => "Very strong",
    }
}
