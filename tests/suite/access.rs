//! Who gets in: each way in given, changed and taken away, and a disk that fails while that happens.

use linli::domain::profile::Body;
use linli::domain::staff::{Identity, Post, Role};
use linli::domain::values::{Day, StaffId};
use linli::domain::{Actor, Command, Rejection};
use linli::engine::{Access, BackupFile, Boot, PinError, Refusal, Writing, boot, check_backup, restore};
use linli::storage::{Area, Fault, MemoryStore, Space, StoreError};
use linli::vault::{HeaderError, Kek, RecoveryCode, derive};

use crate::support::{NAME, PASSPHRASE, RECOVERY, Station, World, add, names, reopen, run, send, station};

const CLERK: &str = "许小敏";
const FIRST: &str = "南音 一曲 到天明";
const SECOND: &str = "石榴 三颗 放窗台";

fn identity(name: &str) -> Identity {
    Identity { name: name.into(), phone: String::new() }
}

fn post(roles: &[Role]) -> Post {
    Post {
        body: Body::Station,
        post: "窗口".into(),
        roles: roles.to_vec(),
        since: Day::new(2026, 11, 23).unwrap(),
    }
}

fn hire(name: &str, roles: &[Role]) -> Command {
    let Post { body, post, roles, .. } = post(roles);
    Command::AddStaff { who: identity(name), body, post, roles }
}

fn edit(staff: &StaffId, name: &str, roles: &[Role]) -> Command {
    Command::EditStaff { staff: staff.clone(), who: identity(name), now: post(roles) }
}

fn key(station: &Station, name: &str, passphrase: &str) -> Kek {
    let (salt, kdf) = station.kdf_for(name);
    Kek::from_bytes(derive(passphrase.as_bytes(), &salt, kdf).unwrap())
}

fn id_of(station: &Station, name: &str) -> StaffId {
    station.read(|s| {
        let named = |who: &Identity| who.name == name;
        s.staff().iter().find(|(_, m)| m.who.present().is_some_and(named)).unwrap().0.clone()
    })
}

/// Adds a member with a passphrase.
fn hired(station: &Station, name: &str, passphrase: &str, roles: &[Role]) -> StaffId {
    run(station.execute_with_key(hire(name, roles), &key(station, name, passphrase))).unwrap();
    id_of(station, name)
}

/// Opens what is in a store.
fn open(store: &MemoryStore, world: &World, name: &str, passphrase: &str) -> Result<Station, Refusal> {
    let Boot::Locked(locked) = run(boot(store, None)).unwrap() else { panic!("not locked") };
    let (salt, kdf) = locked.kdf_for(name);
    let kek = Kek::from_bytes(derive(passphrase.as_bytes(), &salt, kdf).unwrap());
    run(locked.unlock(store.clone(), world.clone(), Space::Real, &kek, true, &|_, _| {}))
        .map_err(|(_, why)| why)
}

fn opens(store: &MemoryStore, world: &World, name: &str, passphrase: &str) -> bool {
    match open(&store.image(), world, name, passphrase) {
        Ok(_) => true,
        Err(Refusal::Vault(HeaderError::WrongPassphrase)) => false,
        Err(other) => panic!("{other:?}"),
    }
}

fn code(secret: &[u8]) -> String {
    String::from_utf8(secret.to_vec()).unwrap()
}

#[test]
fn a_new_member_opens_the_station_as_themselves() {
    let (station, store, world) = station();
    let clerk = hired(&station, CLERK, FIRST, &[Role::Clerk]);
    assert!(station.has_way_in(&clerk));
    let theirs = open(&store, &world, CLERK, FIRST).map_err(|_| ()).unwrap();
    assert_eq!(theirs.actor(), Actor::Staff(clerk));
    send(&theirs, add("雨伞"));
    assert_eq!(run(theirs.execute(hire("蔡丽红", &[Role::Clerk]))).unwrap_err(), not_allowed());
    assert!(opens(&store, &world, NAME, PASSPHRASE), "the manager as before");
}

fn not_allowed() -> Refusal {
    Rejection::NotAllowed { needs: &[Role::Manager] }.into()
}

#[test]
fn a_passphrase_is_changed_by_who_knows_it() {
    let (station, store, world) = station();
    hired(&station, CLERK, FIRST, &[Role::Clerk]);
    let theirs = open(&store, &world, CLERK, FIRST).map_err(|_| ()).unwrap();
    let (wrong, new) = (key(&theirs, CLERK, "猜的密码 不对"), key(&theirs, CLERK, SECOND));
    // Neither a wrong one nor somebody else's proves who it is
    for old in [wrong, key(&theirs, NAME, PASSPHRASE)] {
        let refused = run(theirs.change_passphrase(&old, &new));
        assert_eq!(refused, Err(Refusal::Vault(HeaderError::WrongPassphrase)));
    }
    run(theirs.change_passphrase(&key(&theirs, CLERK, FIRST), &new)).unwrap();
    assert!(opens(&store, &world, CLERK, SECOND) && !opens(&store, &world, CLERK, FIRST));
    assert!(
        opens(&store, &world, NAME, PASSPHRASE) && opens(&store, &world, RecoveryCode::NAME, &code(RECOVERY))
    );
    send(&theirs, add("雨伞"));
}

#[test]
fn a_manager_sets_a_forgotten_passphrase_and_nobody_else_does() {
    let (station, store, world) = station();
    let clerk = hired(&station, CLERK, FIRST, &[Role::Clerk]);
    let theirs = open(&store.image(), &world, CLERK, FIRST).map_err(|_| ()).unwrap();
    let new = key(&station, CLERK, SECOND);
    assert_eq!(run(theirs.set_passphrase(&clerk, &new)), Err(not_allowed()));
    run(station.set_passphrase(&clerk, &new)).unwrap();
    assert!(opens(&store, &world, CLERK, SECOND) && !opens(&store, &world, CLERK, FIRST));
    // One's own is changed with the old one, unless the recovery code has shown that it is forgotten
    let own = id_of(&station, NAME);
    assert!(run(station.set_passphrase(&own, &key(&station, NAME, SECOND))).is_err());
    let recovered = open(&store, &world, RecoveryCode::NAME, &code(RECOVERY)).map_err(|_| ()).unwrap();
    assert!(recovered.opened_by_recovery());
    run(recovered.set_passphrase(&own, &key(&recovered, NAME, SECOND))).unwrap();
    assert!(opens(&store, &world, NAME, SECOND) && !opens(&store, &world, NAME, PASSPHRASE));
}

#[test]
fn a_new_recovery_code_ends_the_old_one() {
    let (station, store, world) = station();
    let clerk = hired(&station, CLERK, FIRST, &[Role::Clerk]);
    let new = "ZZZZ56789ABCDEFGHJKMNPQR";
    run(station.renew_recovery(&key(&station, RecoveryCode::NAME, new))).unwrap();
    assert!(opens(&store, &world, RecoveryCode::NAME, new));
    assert!(!opens(&store, &world, RecoveryCode::NAME, &code(RECOVERY)));
    station.act_by_passphrase(&clerk, &key(&station, CLERK, FIRST)).unwrap();
    assert_eq!(run(station.renew_recovery(&key(&station, RecoveryCode::NAME, "A"))), Err(not_allowed()));
}

#[test]
fn who_has_left_stays_outside_and_what_is_written_later_has_a_new_key() {
    // Given a clerk who keeps a copy of everything from the day they left
    let (station, store, world) = station();
    let clerk = hired(&station, CLERK, FIRST, &[Role::Clerk]);
    send(&station, add("雨伞"));
    let kept = store.image();
    run(station.execute(Command::EndStaff { staff: clerk.clone() })).unwrap();
    assert!(!station.has_way_in(&clerk));
    send(&station, add("轮椅"));
    // Then their passphrase opens the tablet no more
    assert!(!opens(&store, &world, CLERK, FIRST) && opens(&store, &world, NAME, PASSPHRASE));
    // And their old header opens the old records, but not what was written since
    let vault = kept.raw().into_iter().find(|(area, key, _)| (*area, key.as_str()) == (Area::Meta, "vault"));
    let stolen = store.image();
    stolen.tamper(Area::Meta, "vault", vault.map(|(_, _, bytes)| bytes));
    let theirs = open(&stolen, &world, CLERK, FIRST).map_err(|_| ()).unwrap();
    assert_eq!(names(&theirs), ["雨伞"]);
    assert_eq!(theirs.writing(), Writing::Damaged);
    // While those who stayed read all of it
    let again = open(&store, &world, NAME, PASSPHRASE).map_err(|_| ()).unwrap();
    assert_eq!(names(&again), ["雨伞", "轮椅"]);
}

#[test]
fn the_last_manager_who_can_unlock_stays() {
    let (station, _, _) = station();
    let own = id_of(&station, NAME);
    // A second manager without a passphrase on this tablet could let nobody in
    send(&station, hire("蔡丽红", &[Role::Manager]));
    let second = id_of(&station, "蔡丽红");
    let last = Err(Refusal::Rejected(Rejection::LastManager));
    assert_eq!(run(station.execute(Command::EndStaff { staff: own.clone() })), last);
    assert_eq!(run(station.execute(edit(&own, NAME, &[Role::Clerk]))), last);
    run(station.set_passphrase(&second, &key(&station, "蔡丽红", SECOND))).unwrap();
    run(station.execute(Command::EndStaff { staff: own })).unwrap();
}

#[test]
fn another_name_comes_with_a_new_passphrase() {
    let (station, store, world) = station();
    let clerk = hired(&station, CLERK, FIRST, &[Role::Clerk]);
    let renamed = edit(&clerk, "许敏", &[Role::Clerk]);
    run(station.execute_with_key(renamed, &key(&station, "许敏", SECOND))).unwrap();
    assert!(opens(&store, &world, "许敏", SECOND));
    assert!(!opens(&store, &world, CLERK, FIRST) && !opens(&store, &world, "许敏", FIRST));
    // A rename that came without one (from another tablet) locks nobody out: the old name opens
    run(station.execute(edit(&clerk, "许晓敏", &[Role::Clerk]))).unwrap();
    assert!(opens(&store, &world, "许敏", SECOND));
}

/// A change of who gets in, as it is asked for.
type Change = fn(&Station, &StaffId) -> Result<(), Refusal>;

const CHANGES: [(&str, Change); 6] = [
    ("add", |s, _| {
        run(s.execute_with_key(hire("蔡丽红", &[Role::Clerk]), &key(s, "蔡丽红", SECOND))).map(drop)
    }),
    ("rename", |s, id| {
        run(s.execute_with_key(edit(id, "许敏", &[Role::Clerk]), &key(s, "许敏", SECOND))).map(drop)
    }),
    ("end", |s, id| run(s.execute(Command::EndStaff { staff: id.clone() })).map(drop)),
    ("own", |s, _| run(s.change_passphrase(&key(s, NAME, PASSPHRASE), &key(s, NAME, SECOND)))),
    ("set", |s, id| run(s.set_passphrase(id, &key(s, CLERK, SECOND)))),
    ("code", |s, _| run(s.renew_recovery(&key(s, RecoveryCode::NAME, "ZZZZ")))),
];

/// Which of these open, and who is on the list.
fn picture(store: &MemoryStore, world: &World) -> (Vec<bool>, Vec<String>) {
    let ways = [
        (NAME, PASSPHRASE.to_owned()),
        (NAME, SECOND.to_owned()),
        (CLERK, FIRST.to_owned()),
        (CLERK, SECOND.to_owned()),
        ("许敏", SECOND.to_owned()),
        ("蔡丽红", SECOND.to_owned()),
        (RecoveryCode::NAME, code(RECOVERY)),
        (RecoveryCode::NAME, "ZZZZ".to_owned()),
    ];
    let opened = ways.map(|(name, secret)| open(&store.image(), world, name, &secret).ok());
    let station = opened.iter().flatten().next().unwrap();
    let members = station.read(|s| {
        let member = |m: &linli::domain::staff::Member| {
            format!("{:?} {:?}", m.who.present().map(|who| who.name.clone()), m.until)
        };
        s.staff().iter().map(|(_, m)| member(m)).collect()
    });
    (opened.iter().map(Option::is_some).collect(), members)
}

#[test]
fn a_disk_that_fails_leaves_all_of_a_change_or_nothing() {
    for (name, change) in CHANGES {
        // Given what the change makes of a station when all goes well
        let (calm, calm_store, world) = station();
        let clerk = hired(&calm, CLERK, FIRST, &[Role::Clerk]);
        let before = picture(&calm_store, &world);
        change(&calm, &clerk).unwrap();
        let after = picture(&calm_store, &world);
        assert_ne!(before, after, "{name} changes something");
        for fault in [Fault::Before(StoreError::Full), Fault::After(StoreError::Failed("gone".into()))] {
            // When its commit fails before or after the disk
            let (station, store, world) = station();
            let clerk = hired(&station, CLERK, FIRST, &[Role::Clerk]);
            let all = matches!(fault, Fault::After(_));
            store.fail_at(1, fault);
            // What reached the disk is mostly found there at once.
            let made = change(&station, &clerk);
            assert!(matches!(made, Err(Refusal::NotSaved(_))) || all && made.is_ok(), "{name}");
            // Then the disk has all of it or nothing
            assert_eq!(picture(&store, &world), if all { after.clone() } else { before.clone() }, "{name}");
            // And this window, which does not know which, goes on rightly
            send(&station, add("雨伞"));
            assert_eq!(picture(&store, &world).0, if all { &after.0 } else { &before.0 }.clone(), "{name}");
            assert_eq!(names(&station), ["雨伞"], "{name}");
        }
    }
}

#[test]
fn a_backup_opens_with_the_passphrases_of_its_time() {
    // Given a backup, and a station in which everything has changed since
    let (station, store, world) = station();
    let clerk = hired(&station, CLERK, FIRST, &[Role::Clerk]);
    let exported = run(station.export_backup(&|_, _| {})).unwrap();
    run(station.execute(Command::EndStaff { staff: clerk })).unwrap();
    run(station.change_passphrase(&key(&station, NAME, PASSPHRASE), &key(&station, NAME, SECOND))).unwrap();
    assert!(!opens(&store, &world, NAME, PASSPHRASE));
    // When it is restored elsewhere
    let file = run(BackupFile::read(&World::new(9), &exported.pieces.concat())).unwrap();
    for (name, passphrase) in [(NAME, PASSPHRASE), (CLERK, FIRST)] {
        let (salt, kdf) = file.head.vault.kdf_for(name);
        let kek = Kek::from_bytes(derive(passphrase.as_bytes(), &salt, kdf).unwrap());
        let opened = file.head.vault.unlock(&kek).unwrap();
        let other = World::new(7);
        let checked = run(check_backup(&other, &file, &opened.ring, &|_, _| {})).unwrap();
        let access = Access::Same { file: Box::new(file.clone()), opened };
        let fresh = MemoryStore::new();
        let restored = run(restore(fresh.clone(), other.clone(), Space::Real, checked, access, &|_, _| {}));
        assert!(restored.is_ok());
        // Then it opens as it did then
        assert!(opens(&fresh, &other, name, passphrase));
    }
}

#[test]
fn a_window_that_looked_earlier_does_not_bring_a_way_in_back() {
    // Given a lock screen that was opened before the clerk left
    let (station, store, world) = station();
    let clerk = hired(&station, CLERK, FIRST, &[Role::Clerk]);
    let Boot::Locked(early) = run(boot(&store, None)).unwrap() else { panic!("not locked") };
    let Boot::Locked(earlier) = run(boot(&store, None)).unwrap() else { panic!("not locked") };
    run(station.execute(Command::EndStaff { staff: clerk })).unwrap();
    // When they type their passphrase there
    let kek = key(&station, CLERK, FIRST);
    let theirs = run(early.unlock(store.clone(), world.clone(), Space::Real, &kek, true, &|_, _| {}));
    let Err((_, refusal)) = theirs else { panic!("opened") };
    assert_eq!(refusal, Refusal::Vault(HeaderError::WrongPassphrase));
    // And a manager there changes the vault, it is the newest that changes
    let kek = key(&station, NAME, PASSPHRASE);
    let other = run(earlier.unlock(store.clone(), world.clone(), Space::Real, &kek, true, &|_, _| {}));
    let other = other.map_err(|(_, why)| format!("{why:?}")).unwrap();
    run(other.renew_recovery(&key(&other, RecoveryCode::NAME, "ZZZZ"))).unwrap();
    assert!(!opens(&store, &world, CLERK, FIRST));
    assert_eq!(run(station.execute(add("雨伞"))), Err(Refusal::TakenOver));
}

#[test]
fn a_window_whose_way_in_has_gone_writes_no_more() {
    // Given a second window of a clerk, and a manager who takes over again and ends their post
    let (station, store, world) = station();
    let clerk = hired(&station, CLERK, FIRST, &[Role::Clerk]);
    let theirs = open(&store, &world, CLERK, FIRST).map_err(|_| ()).unwrap();
    run(station.take_over(&|_, _| {})).unwrap();
    run(station.execute(Command::EndStaff { staff: clerk })).unwrap();
    // When the clerk's window wants to take over
    run(theirs.take_over(&|_, _| {})).unwrap();
    // Then it is shut out and damages nothing
    assert!(theirs.is_shut_out());
    assert_eq!(run(theirs.execute(add("雨伞"))), Err(Refusal::TakenOver));
    send(&station, add("轮椅"));
    assert_eq!(names(&station), ["轮椅"]);
}

#[test]
fn five_wrong_pins_ask_for_the_passphrase() {
    let (station, _, _) = station();
    let clerk = hired(&station, CLERK, FIRST, &[Role::Clerk]);
    let manager = id_of(&station, NAME);
    let theirs = key(&station, CLERK, FIRST);
    // A PIN is set with one's own passphrase only
    assert!(station.set_pin(&clerk, &key(&station, NAME, PASSPHRASE), "204816").is_err());
    assert_eq!(station.act_by_pin(&clerk, "204816"), Err(PinError::Unset));
    station.set_pin(&clerk, &theirs, "204816").unwrap();
    // A right one switches, and forgives wrong ones
    assert_eq!(station.act_by_pin(&clerk, "000000"), Err(PinError::Wrong(4)));
    station.act_by_pin(&clerk, "204816").unwrap();
    assert_eq!(station.actor(), Actor::Staff(clerk.clone()));
    assert_eq!(run(station.execute(hire("蔡丽红", &[Role::Clerk]))).unwrap_err(), not_allowed());
    station.act_by_passphrase(&manager, &key(&station, NAME, PASSPHRASE)).unwrap();
    // Five wrong ones in a row end it
    for left in [4, 3, 2, 1] {
        assert_eq!(station.act_by_pin(&clerk, "111112"), Err(PinError::Wrong(left)));
    }
    assert_eq!(station.act_by_pin(&clerk, "111112"), Err(PinError::Unset));
    assert_eq!(station.act_by_pin(&clerk, "204816"), Err(PinError::Unset));
    assert_eq!(station.actor(), Actor::Staff(manager));
    station.act_by_passphrase(&clerk, &theirs).unwrap();
}

#[test]
fn who_has_left_does_not_take_over() {
    let (station, _, _) = station();
    let clerk = hired(&station, CLERK, FIRST, &[Role::Clerk]);
    let theirs = key(&station, CLERK, FIRST);
    station.set_pin(&clerk, &theirs, "204816").unwrap();
    run(station.execute(Command::EndStaff { staff: clerk.clone() })).unwrap();
    assert_eq!(station.act_by_pin(&clerk, "204816"), Err(PinError::Gone));
    assert_eq!(station.act_by_passphrase(&clerk, &theirs), Err(Rejection::NoLongerInPost.into()));
}

#[test]
fn a_draft_is_sealed_and_comes_back_on_its_form() {
    let (station, store, world) = station();
    let typed = r#"{"name":"许小敏"}"#;
    run(station.keep_draft("staff/new", typed.into())).unwrap();
    // Nothing of it can be read from the disk, not even which form it is
    for (area, key, bytes) in store.raw().into_iter().filter(|(area, ..)| *area == Area::Drafts) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("许小敏") && !key.contains("staff"), "{} {key}", area.name());
    }
    // It comes back after unlocking, also to somebody else and under newer keys, on its own form only
    let clerk = hired(&station, CLERK, FIRST, &[Role::Clerk]);
    run(station.execute(Command::EndStaff { staff: clerk })).unwrap();
    let again = open(&store, &world, NAME, PASSPHRASE).map_err(|_| ()).unwrap();
    assert_eq!(run(again.draft("staff/new")).unwrap().unwrap().text, typed);
    assert_eq!(run(again.draft("staff/other")).unwrap(), None);
    // One moved to another form, or one too long, is none
    let (_, key, bytes) = store.raw().into_iter().find(|(area, ..)| *area == Area::Drafts).unwrap();
    run(again.keep_draft("staff/other", "1".into())).unwrap();
    let other = store.raw().into_iter().find(|(area, k, _)| *area == Area::Drafts && *k != key).unwrap().1;
    store.tamper(Area::Drafts, &other, Some(bytes));
    assert_eq!(run(again.draft("staff/other")).unwrap(), None);
    run(again.keep_draft("long", "长".repeat(100_000))).unwrap();
    assert_eq!(run(again.draft("long")).unwrap(), None);
    run(again.drop_draft("staff/new")).unwrap();
    assert_eq!(run(again.draft("staff/new")).unwrap(), None);
}

#[test]
fn a_slip_is_thrown_away_only_by_who_may_and_where_it_is_written() {
    // Given a slip in the inbox
    let (station, store, world) = station();
    let left = || run(station.has_slips()).unwrap();
    store.tamper(Area::Inbox, "k3f9x2pm", Some(vec![1]));
    let committee = hired(&station, CLERK, FIRST, &[Role::Committee]);
    let manager = id_of(&station, NAME);
    // When somebody acts who does not work at the window, then it stays
    station.act_by_passphrase(&committee, &key(&station, CLERK, FIRST)).unwrap();
    let refused = run(station.drop_slip("k3f9x2pm"));
    assert!(matches!(refused, Err(Refusal::Rejected(Rejection::NotAllowed { .. }))), "{refused:?}");
    assert!(left());
    // And when another window has taken over, then it stays for that one
    station.act_by_passphrase(&manager, &key(&station, NAME, PASSPHRASE)).unwrap();
    let other = reopen(&store, &world);
    assert_eq!(run(station.drop_slip("k3f9x2pm")), Err(Refusal::TakenOver));
    assert!(left());
    run(other.drop_slip("k3f9x2pm")).unwrap();
    assert!(!left());
}
