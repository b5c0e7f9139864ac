//! Words that came without whoever erased them: a part of a file brings lines that lack what its tablet had erased.

use linli::domain::Command;
use linli::domain::people::Particulars;
use linli::domain::providers::{Contact, Details, Kind};
use linli::domain::requests::{Registration, Who};
use linli::domain::values::{PersonId, Text};
use linli::journal::{FileReader, FileWriter, Verdict};

use crate::support::{Station, World, add, check, export, part_of, reopen, restore, run, send, station};

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
    send(&writer, add_person());
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

#[test]
fn what_only_a_tablet_that_is_shut_out_has_erased_comes_back_with_the_next_file_that_has_it() {
    // Given a tablet that erased a resident, and another that believed it, a late note about them included
    let Street { writer, eraser: manager, third: stolen, resident, early } = street(false);
    send(&stolen, add("在那台上"));
    let founded = export(&stolen);
    take(&stolen, &early);
    send(&stolen, Command::ErasePerson { person: resident.clone() });
    let (believer, _) = restore(&founded, &World::new(93));
    take(&believer, &export(&stolen));
    take(&believer, &export(&writer));
    assert!(!export(&believer).contains(NAME) && !export(&believer).contains(NOTE));
    // When the station has shut that tablet out before it did so, and the believer hears of it from somebody without the words
    let (other, _) = restore(&founded, &World::new(94));
    run(other.shut_out(&stolen.device().id)).unwrap();
    take(&believer, &export(&other));
    let (again, _) = restore(&export(&believer), &World::new(95));
    // Then the words are missing and not erased, for whoever restores its file as well
    for tablet in [&believer, &again] {
        assert!(!knows(tablet, &resident));
        assert_eq!(take(tablet, &export(&writer)), Some((0, 2)), "the name and the note");
        assert!(knows(tablet, &resident) && export(tablet).contains(NOTE));
    }
    assert!(same(&believer, &again));
    // And an erasure that counts takes them
    take(&believer, &export(&manager));
    assert!(!export(&believer).contains(NAME) && !export(&believer).contains(NOTE));
}

#[test]
fn what_is_written_about_somebody_whom_only_a_tablet_that_is_shut_out_entered_goes_with_their_erasure() {
    // Given a resident whom a stolen tablet entered after what counts of it, and the station erased
    let (manager, ..) = station();
    let founded = export(&manager);
    let [(stolen, _), (witness, _), (first, _), (second, _)] =
        [96, 97, 98, 99].map(|n| restore(&founded, &World::new(n)));
    send(&stolen, add("在那台上"));
    take(&manager, &export(&stolen));
    let upto = export(&manager);
    send(&stolen, add_person());
    let resident = stolen.read(|s| s.people().iter().last().unwrap().0.clone());
    take(&witness, &export(&stolen));
    let now = Box::new(Particulars { room: NOTE.into(), ..Particulars::named(NAME) });
    send(&witness, Command::EditPerson { person: resident.clone(), now });
    let (eraser, _) = restore(&export(&stolen), &World::new(100));
    send(&eraser, Command::ErasePerson { person: resident });
    let (judge, _) = restore(&upto, &World::new(101));
    run(judge.shut_out(&stolen.device().id)).unwrap();
    // When one hears of the cut first, and another of the erasure
    for (tablet, files) in [(&first, [&judge, &witness, &eraser]), (&second, [&eraser, &witness, &judge])] {
        for from in files {
            take(tablet, &export(from));
        }
    }
    // Then neither keeps a word
    for tablet in [&first, &second] {
        assert!(!export(tablet).contains(NOTE));
    }
}

#[test]
fn what_entries_that_do_not_count_say_about_somebody_goes_with_them_at_once() {
    // Given a resident about whom a stolen tablet wrote, and registered something with a note, after what counts of it
    let (manager, ..) = station();
    send(&manager, add_person());
    let resident = manager.read(|s| s.people().iter().last().unwrap().0.clone());
    let (stolen, _) = restore(&export(&manager), &World::new(110));
    send(&stolen, add("在那台上"));
    let (judge, _) = restore(&export(&stolen), &World::new(111));
    let now = Box::new(Particulars { room: NOTE.into(), ..Particulars::named(NAME) });
    send(&stolen, Command::EditPerson { person: resident.clone(), now });
    let mut registration = Registration::new(None, Who::Known(resident.clone()));
    registration.matter.note = "灯不亮".into();
    send(&stolen, Command::Register(Box::new(registration)));
    let request = stolen.read(|s| s.requests().iter().last().unwrap().0.clone());
    send(&stolen, Command::NoteRequest { request, words: "下午再来".into() });
    take(&manager, &export(&stolen));
    run(judge.shut_out(&stolen.device().id)).unwrap();
    take(&manager, &export(&judge));
    let words = [NAME, NOTE, "灯不亮", "下午再来"];
    words.iter().for_each(|word| assert!(export(&manager).contains(word), "{word}"));
    // When the station erases them
    send(&manager, Command::ErasePerson { person: resident });
    // Then no word is left, though nobody could see those
    words.iter().for_each(|word| assert!(!export(&manager).contains(word), "{word}"));
    assert_eq!(take(&manager, &export(&stolen)), None);
}

#[test]
fn whoever_a_unit_was_called_by_is_erased_where_nobody_saw_the_words() {
    // Given a unit whose contact changed and was erased, and a tablet that got the lines without the erasure
    let (eraser, ..) = station();
    let founded = export(&eraser);
    let [(writer, _), (blind, _)] = [102, 103].map(|n| restore(&founded, &World::new(n)));
    let contact = |name: &str| Contact { name: name.into(), ..Contact::default() };
    let details = Details::new(Text::zh("维修部"), Kind::Enterprise);
    send(&writer, Command::AddProvider { details: Box::new(details.clone()), contact: contact(NAME) });
    let provider = writer.read(|s| s.providers().iter().last().unwrap().0.clone());
    let change = |name: &str| Command::EditProvider {
        provider: provider.clone(),
        now: Box::new(details.clone()),
        contact: contact(name),
    };
    send(&writer, change(NOTE));
    let end = || Command::EndProvider { provider: provider.clone(), reason: "到期".into() };
    let erase = || Command::EraseProviderContact { provider: provider.clone() };
    take(&eraser, &export(&writer));
    send(&eraser, end());
    send(&eraser, erase());
    let device = writer.device().id.clone();
    take(&blind, &part_of(&export(&eraser), |_, of| *of == device));
    // When that tablet enters somebody else, ends the unit and erases whom it sees
    send(&blind, change("林国强"));
    send(&blind, end());
    send(&blind, erase());
    // Then the file of who wrote the others brings nobody back, and there they go as well
    assert_eq!(take(&blind, &export(&writer)), None);
    take(&writer, &export(&blind));
    for tablet in [&blind, &writer] {
        let text = export(tablet);
        [NAME, NOTE, "林国强"].iter().for_each(|name| assert!(!text.contains(name), "{name}"));
    }
}

fn add_person() -> Command {
    Command::AddPerson { who: Box::new(Particulars::named(NAME)), consent: true }
}
