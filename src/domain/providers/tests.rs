//! Rules of service units, in given/when/then form.

use super::*;
use crate::domain::values::{DeviceId, EntryId, Fen};
use crate::domain::{Event, FieldName, Rejection};

fn day(n: u64) -> Day {
    Day::new(2026, 11, 23).unwrap().plus(n)
}

fn unit() -> Details {
    Details::new(Text::zh("邻里家政"), Kind::Enterprise)
}

fn contact(name: &str) -> Contact {
    Contact { name: name.to_owned(), phone: "0595-0000 7777".to_owned(), note: String::new() }
}

fn place(seq: u64) -> ProviderId {
    ProviderId::born(&EntryId { device: DeviceId::from_bytes([0; 5]), seq }, 0)
}

/// Service units and the entries they have taken.
#[derive(Default)]
struct World {
    providers: Providers,
    seq: u64,
}

impl World {
    /// One draft, `place(1)`.
    fn with(details: Details) -> World {
        let mut world = World::default();
        world.happen(vec![add(details, contact("王师傅")).unwrap()]);
        world
    }

    fn happen(&mut self, events: Vec<Event>) {
        for event in events {
            self.seq += 1;
            match event {
                Event::ProviderAdded(event) => apply_added(&mut self.providers, place(self.seq), &event),
                Event::ProviderEdited(event) => apply_edited(&mut self.providers, &event),
                Event::ProviderContactChanged(event) => {
                    apply_contact_changed(&mut self.providers, &place(self.seq), &event);
                }
                Event::ProviderListed(event) => apply_listed(&mut self.providers, &event),
                Event::ProviderSuspended(event) => apply_suspended(&mut self.providers, &event),
                Event::ProviderEnded(event) => apply_ended(&mut self.providers, &event),
                Event::Erased(event) => {
                    event.parts.iter().for_each(|part| apply_erased(&mut self.providers, part));
                }
                other => panic!("not of this slice: {other:?}"),
            }
        }
    }

    fn list(&mut self) -> Result<(), Rejection> {
        list(&self.providers, &place(1), day(0)).map(|event| self.happen(vec![event]))
    }

    fn unit(&self) -> &Provider {
        self.providers.get(&place(1)).unwrap()
    }
}

#[test]
fn it_needs_a_name_and_an_honest_price_list() {
    assert_eq!(
        add(Details { name: Text::zh(" "), ..unit() }, contact("")),
        Err(Rejection::Missing(FieldName::ProviderName))
    );
    let priced = |item: &str, fee| Details { prices: vec![Price { item: Text::zh(item), fee }], ..unit() };
    let refused = |details| add(details, Contact::default()).unwrap_err();
    assert_eq!(refused(priced("", Fee::Free)), Rejection::Missing(FieldName::PriceItem));
    assert_eq!(refused(priced("保洁", Fee::Unpriced)), Rejection::PriceMissing);
    assert_eq!(refused(priced("保洁", Fee::Fixed { amount: Fen(0) })), Rejection::AmountOutOfRange);
    let range = Fee::Range { from: Fen(500), to: Fen(500) };
    assert_eq!(refused(priced("保洁", range)), Rejection::AmountOutOfRange);
    assert!(add(priced("保洁", Fee::Agreed { how: Text::zh("先看后报价") }), contact("王")).is_ok());
}

#[test]
fn an_agreement_does_not_end_before_it_begins() {
    let details = Details { contract_from: Some(day(1)), contract_until: Some(day(0)), ..unit() };
    assert_eq!(add(details, Contact::default()), Err(Rejection::EndsBeforeItBegins));
}

#[test]
fn residents_do_not_see_one_whose_papers_have_run_out() {
    let mut world = World::with(Details { licence_until: Some(day(0)), ..unit() });
    world.list().unwrap();
    assert!(world.unit().is_public(), "the last day still counts");

    let yesterday = Day::new(2026, 11, 22);
    let mut late = World::with(Details { contract_until: yesterday, ..unit() });
    assert_eq!(late.list(), Err(Rejection::ProviderRunOut));
    assert_eq!(late.unit().details.runs_out(), Some(day(0)));
}

#[test]
fn a_suspended_one_stays_visible_and_comes_back() {
    let mut world = World::with(unit());
    let stop = |world: &World, until| suspend(&world.providers, &place(1), "检查".into(), until, day(3));
    assert_eq!(stop(&world, None), Err(Rejection::NotPublished), "a draft has nothing to suspend");
    world.list().unwrap();
    assert_eq!(world.list(), Err(Rejection::NothingChanged));
    assert_eq!(stop(&world, Some(day(2))), Err(Rejection::EndsBeforeItBegins));
    let nameless = suspend(&world.providers, &place(1), "  ".into(), None, day(3));
    assert_eq!(nameless, Err(Rejection::Missing(FieldName::Reason)));

    let event = stop(&world, Some(day(9))).unwrap();
    world.happen(vec![event]);
    assert!(world.unit().is_public());
    world.list().unwrap();
    assert_eq!(world.unit().state, State::Listed);
}

#[test]
fn editing_changes_what_differs_and_nothing_else() {
    let mut world = World::with(unit());
    let same = edit(&world.providers, &place(1), &unit(), contact("王师傅"));
    assert_eq!(same, Err(Rejection::NothingChanged));

    let now = Details { phone: "0595-0000 1".into(), ..unit() };
    let events = edit(&world.providers, &place(1), &now, contact("李师傅")).unwrap();
    assert_eq!(events.len(), 2, "one for what is written, one for the contact");
    world.happen(events);
    assert_eq!(world.unit().details, now);
    assert_eq!(world.unit().contact.present(), Some(&contact("李师傅")));
    let nobody = edit(&world.providers, &ProviderId::named("x"), &now, Contact::default());
    assert_eq!(nobody, Err(Rejection::NoSuchProvider));
}

#[test]
fn the_contact_goes_for_good_after_the_end_with_all_its_former_versions() {
    let mut world = World::with(unit());
    let events = edit(&world.providers, &place(1), &unit(), contact("李师傅")).unwrap();
    world.happen(events);
    assert_eq!(erase_contact(&world.providers, &place(1)), Err(Rejection::StillInPost));
    let event = end(&world.providers, &place(1), "合同到期".into()).unwrap();
    world.happen(vec![event]);
    assert_eq!(end(&world.providers, &place(1), "再来".into()), Err(Rejection::NothingChanged));

    let event = erase_contact(&world.providers, &place(1)).unwrap();
    let Event::Erased(erased) = &event else { panic!("not an erasure") };
    assert_eq!(erased.parts, [place(1).to_string(), place(2).to_string()]);
    world.happen(vec![event]);
    assert_eq!(world.unit().contact, Private::Erased);
    assert_eq!(erase_contact(&world.providers, &place(1)), Err(Rejection::NothingChanged));
}

#[test]
fn the_contact_stands_only_in_the_private_part() {
    let event = add(unit(), contact("王师傅")).unwrap();
    let written = event.write();
    assert!(!written.data.contains("王师傅") && !written.data.contains("7777"), "{}", written.data);
    assert_eq!(Event::read(&written.kind, &written.data, written.private.as_deref()), event);
    let Event::ProviderAdded(bare) = Event::read(&written.kind, &written.data, None) else { panic!("lost") };
    assert_eq!(bare.contact, Private::Erased);
}
