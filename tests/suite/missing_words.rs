//! Words that came without whoever erased them: a part of a file brings lines that lack what its tablet had erased.

use linli::domain::Command;
use linli::domain::people::Particulars;
use linli::domain::values::PersonId;
use linli::journal::{FileReader, FileWriter, Verdict};

use crate::support::{Station, World, check, export, part_of, reopen, restore, run, send, station};

const NAME: &str = "王小明";
const NOTE: &str = "搬到闽江阁";

/// Two tablets and what a third one has that lacks what one of them erased.
struct Street {
    /// Wrote a resident down.
    writer: Station,
    /// Took that in and erased it.
    eraser: Station,
    /// Got the writer's entries from the eraser's file, without the eraser's own.
    third: Station,
    resident: PersonId,
    /// What the writer had before it added anything.
    early: String,
}

fn street(erased: bool) -> Street {
    let (eraser, ..) = station();
    let founded = export(&eraser);
    let (writer, _) = restore(&founded, &World::new(80));
    let (third, _) = restore(&founded, &World::new(81));
    send(&writer, Command::AddPerson { who: Box::new(Particulars::named(NAME)), consent: true });
    let resident = writer.read(|s| s.people().iter().last().unwrap().0.clone());
    let early = export(&writer);
    take(&eraser, &early);
    send(&eraser, Command::ErasePerson { person: resident.clone() });
    // What the writer adds before it knows.
    let now = Box::new(Particulars { room: NOTE.into(), ..Particulars::named(NAME) });
    send(&writer, Command::EditPerson { person: resident.clone(), now });
    if erased {
        let device = writer.device().id.clone();
        take(&third, &part_of(&export(&eraser), |_, of| *of == device));
    }
    Street { writer, eraser, third, resident, early }
}

/// How many entries and words a file brings; `None` where nothing in it is new.
fn take(station: &Station, text: &str) -> Option<(u64, usize)> {
    let checked = check(text).unwrap();
    let plan = run(station.plan_merge(&checked)).unwrap();
    if plan.verdict == Verdict::NothingNew {
        return None;
    }
    assert_eq!(plan.verdict, Verdict::Merge);
    assert_eq!(run(station.merge(&checked, &|_, _| {})), Ok(plan.added()));
    Some((plan.added(), plan.words))
}

fn knows(station: &Station, resident: &PersonId) -> bool {
    station.read(|s| s.people().known(resident).is_some())
}

fn same(one: &Station, other: &Station) -> bool {
    one.journal_hash() == other.journal_hash() && one.read(|s| s.clone()) == other.read(|s| s.clone())
}

#[test]
fn words_that_are_missing_come_with_the_next_file_that_has_them() {
    // Given a tablet that has somebody's line without words, and no erasure of it
    let Street { writer, eraser, third, resident, .. } = street(true);
    assert!(!knows(&third, &resident));
    // When it gets the file of who wrote them
    let file = export(&writer);
    // Then the words come, with what was added since, and only once
    assert_eq!(take(&third, &file), Some((1, 1)));
    assert!(knows(&third, &resident) && export(&third).contains(NOTE));
    assert!(same(&third, &writer));
    assert_eq!(take(&third, &file), None);
    // And the erasure takes all of it, for good
    assert_eq!(take(&third, &export(&eraser)), Some((1, 0)));
    assert!(!export(&third).contains(NAME) && !export(&third).contains(NOTE));
    assert_eq!(take(&third, &file), None);
    take(&writer, &export(&third));
    take(&eraser, &export(&third));
    assert!(same(&third, &writer) && same(&third, &eraser));
}

#[test]
fn a_file_may_bring_nothing_but_words() {
    // Given tablets that have every line of a file, one of them without words
    let Street { third, resident, early, .. } = street(true);
    let (other, store) = restore(&export(&third), &World::new(82));
    for tablet in [&third, &other] {
        // Then it brings no entry and these words, once
        assert_eq!(take(tablet, &early), Some((0, 1)));
        assert!(knows(tablet, &resident));
        assert_eq!(take(tablet, &early), None);
    }
    // And they are on the disk
    assert!(same(&third, &other) && same(&reopen(&store, &World::new(82)), &other));
}

#[test]
fn what_was_written_meanwhile_stays_while_nobody_there_has_erased_anything() {
    // Given a file that lacks the first words of a resident and has what was added
    let Street { writer, eraser, third, resident, .. } = street(true);
    let file = without_words(&export(&writer), &writer);
    // When a tablet takes it in, and another one joins with what that has
    assert_eq!(take(&third, &file), Some((1, 0)));
    let (joined, _) = restore(&export(&third), &World::new(83));
    for tablet in [&third, &joined] {
        // Then what was added is still there, though it cannot be shown, and all of it is when the first words come
        assert!(!knows(tablet, &resident) && export(tablet).contains(NOTE));
        assert_eq!(take(tablet, &export(&writer)), Some((0, 1)));
        assert!(knows(tablet, &resident) && same(tablet, &writer));
        // And it goes with the erasure
        take(tablet, &export(&eraser));
        assert!(!knows(tablet, &resident) && !export(tablet).contains(NOTE));
    }
    assert!(same(&third, &joined));
}

/// The same file, where the first entry of a tablet lacks its words.
fn without_words(text: &str, whose: &Station) -> String {
    let mut reader = FileReader::open(text).unwrap();
    let mut writer = FileWriter::new(&reader.head);
    while let Some(mut line) = reader.next_line().unwrap() {
        let entry = line.entry().unwrap();
        if entry.device == whose.device().id && entry.seq == 1 {
            assert!(line.erase(0));
        }
        writer.push(&line);
    }
    writer.finish()
}

#[test]
fn words_that_went_late_are_nothing_new_to_who_restores_the_file() {
    // Given a tablet that erased somebody and got what had been written meanwhile
    let Street { writer, eraser, resident, .. } = street(false);
    let file = export(&writer);
    assert_eq!(take(&eraser, &file), Some((1, 0)));
    assert!(!export(&eraser).contains(NOTE));
    // When its file is restored, and that tablet gets the writer's file
    let (restored, _) = restore(&export(&eraser), &World::new(85));
    // Then nothing in it is new: with who was erased goes what was written about them
    assert_eq!(take(&restored, &file), None);
    assert!(!knows(&restored, &resident) && same(&restored, &eraser));
}
