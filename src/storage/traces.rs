//! What a phone remembers of its owner's visits: favourites, ticked papers, services looked at, words that found nothing,
//! numbers of slips. It stays on the device, as lines of text that a person could read; a line that means nothing is left out.

use crate::domain::catalogue::Wish;
use crate::domain::values::Day;

/// Most of each kind; the oldest goes first.
const MOST: usize = 100;

/// A service of a community, by their codes; the general list has no community.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spot {
    pub community: String,
    pub service: String,
}

/// A service that has been looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    pub spot: Spot,
    pub times: u32,
}

/// Everything that is remembered; the newest of each kind stands last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Traces {
    pub favourites: Vec<Spot>,
    /// Papers by their names, so that a tick outlives a change of their order.
    pub ticks: Vec<(Spot, String)>,
    pub views: Vec<View>,
    pub wishes: Vec<Wish>,
    /// Slips that were made here: for which service, and their id and day, as [`slip_parts`] reads them. Nothing of
    /// what stands in them.
    pub slips: Vec<(Spot, String)>,
}

impl Traces {
    /// Nothing is remembered.
    pub fn is_empty(&self) -> bool {
        *self == Traces::default()
    }

    /// Reads what [`Traces::write`] wrote.
    pub fn read(text: &str) -> Traces {
        let mut traces = Traces::default();
        for line in text.lines() {
            let mut parts = line.split('\t');
            let (kind, mut next) = (parts.next(), || parts.next().unwrap_or_default());
            match kind {
                Some("wish") => traces.wishes.extend(read_wish(next(), next())),
                Some(kind) => {
                    let spot = Spot { community: next().to_owned(), service: next().to_owned() };
                    match kind {
                        _ if spot.service.is_empty() => {}
                        "favourite" => traces.favourites.push(spot),
                        "tick" => traces.ticks.push((spot, next().to_owned())),
                        "slip" => traces.slips.push((spot, next().to_owned())),
                        "view" => traces.views.push(View { spot, times: next().parse().unwrap_or(1) }),
                        _ => {}
                    }
                }
                None => {}
            }
        }
        traces
    }

    /// As lines: kind, community, service and what there is to say, with tabs between.
    pub fn write(&self) -> String {
        let mut text = String::new();
        let mut line = |kind: &str, spot: &Spot, more: &str| {
            [kind, "\t", &spot.community, "\t", &spot.service, "\t", more, "\n"]
                .iter()
                .for_each(|part| text.push_str(part));
        };
        self.favourites.iter().for_each(|spot| line("favourite", spot, ""));
        self.ticks.iter().for_each(|(spot, paper)| line("tick", spot, paper));
        self.slips.iter().for_each(|(spot, slip)| line("slip", spot, slip));
        self.views.iter().for_each(|view| line("view", &view.spot, &view.times.to_string()));
        text.push_str(&write_wishes(&self.wishes));
        text
    }

    /// Makes a service a favourite, or no longer one.
    pub fn toggle_favourite(&mut self, spot: &Spot) {
        let was = self.favourites.len();
        self.favourites.retain(|other| other != spot);
        if self.favourites.len() == was {
            push(&mut self.favourites, spot.clone());
        }
    }

    /// Ticks a paper of a service, or takes the tick away.
    pub fn tick(&mut self, spot: &Spot, paper: &str, on: bool) {
        let paper = plain(paper);
        self.ticks.retain(|(other, name)| other != spot || *name != paper);
        if on {
            push(&mut self.ticks, (spot.clone(), paper));
        }
    }

    /// Is the paper ticked?
    pub fn is_ticked(&self, spot: &Spot, paper: &str) -> bool {
        let paper = plain(paper);
        self.ticks.iter().any(|(other, name)| other == spot && *name == paper)
    }

    /// Somebody looks at a service.
    pub fn look(&mut self, spot: &Spot) {
        let before = self.views.iter().position(|view| view.spot == *spot);
        let times = before.map_or(0, |place| self.views.remove(place).times);
        push(&mut self.views, View { spot: spot.clone(), times: times.saturating_add(1) });
    }

    /// What somebody has looked at in a community, the last first.
    pub fn recent(&self, community: &str) -> impl Iterator<Item = &str> {
        let here = self.views.iter().rev().filter(move |view| view.spot.community == community);
        here.map(|view| view.spot.service.as_str())
    }

    /// What is looked at again and again in a community, the most often first.
    pub fn popular(&self, community: &str) -> Vec<&str> {
        let mut views: Vec<&View> = Vec::new();
        for view in self.views.iter().filter(|view| view.spot.community == community && view.times > 2) {
            // A dozen of them; a sort would add to what every phone loads.
            let place = views.partition_point(|other| other.times >= view.times);
            views.insert(place, view);
        }
        views.into_iter().map(|view| view.spot.service.as_str()).collect()
    }

    /// Remembers a slip that was made for a service, instead of the one it replaces.
    pub fn slip(&mut self, spot: &Spot, id: &str, on: Day, instead_of: Option<&str>) {
        self.slips.retain(|(_, slip)| instead_of.is_none_or(|old| !slip.starts_with(old)));
        push(&mut self.slips, (spot.clone(), format!("{id} {on}")));
    }

    /// Remembers a word that has found nothing.
    pub fn wish(&mut self, wish: Wish) {
        add_wish(&mut self.wishes, wish);
    }
}

/// Id and day of a remembered slip.
pub fn slip_parts(slip: &str) -> Option<(&str, Day)> {
    let (id, on) = slip.split_once(' ')?;
    Some((id, Day::parse(on)?))
}

fn read_wish(on: &str, word: &str) -> Option<Wish> {
    Wish::of(word, Day::parse(on)?)
}

/// Wishes as lines: day and word.
pub fn write_wishes(wishes: &[Wish]) -> String {
    wishes.iter().map(|wish| format!("wish\t{}\t{}\n", wish.on, wish.word)).collect()
}

/// Adds a wish; the same word counts once a day.
pub fn add_wish(wishes: &mut Vec<Wish>, wish: Wish) {
    if !wishes.contains(&wish) {
        push(wishes, wish);
    }
}

fn push<T>(list: &mut Vec<T>, item: T) {
    if list.len() >= MOST {
        list.remove(0);
    }
    list.push(item);
}

/// On one line, without the mark between parts.
fn plain(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::Instant;

    fn spot(service: &str) -> Spot {
        Spot { community: "350502001001".to_owned(), service: service.to_owned() }
    }

    fn day() -> Day {
        Instant(1_795_500_000_000).day()
    }

    #[test]
    fn what_is_remembered_reads_back_as_it_was_written() {
        let mut traces = Traces::default();
        traces.toggle_favourite(&spot("pay-water"));
        traces.tick(&spot("certificate"), "户口簿\t原件", true);
        traces.look(&spot("pay-water"));
        traces.look(&spot("pay-water"));
        traces.wish(Wish { word: "修 鞋".to_owned(), on: day() });
        traces.slip(&spot("pay-water"), "k3m9q2tz", day(), None);
        assert_eq!(Traces::read(&traces.write()), traces);
        assert!(traces.is_ticked(&spot("certificate"), "户口簿\t原件"));
    }

    #[test]
    fn given_rubbish_when_it_is_read_then_the_rest_stays() {
        let text = "favourite\t350502001001\tpay-water\t\nnonsense\nview\t\t\t\nwish\tsoon\t修鞋\nview\t1\t2\tmany\n\n";
        let traces = Traces::read(text);
        assert_eq!(traces.favourites, [spot("pay-water")]);
        assert_eq!(traces.views.len(), 1);
        assert!(traces.wishes.is_empty());
    }

    #[test]
    fn a_favourite_and_a_tick_come_and_go() {
        let mut traces = Traces::default();
        traces.toggle_favourite(&spot("a"));
        traces.toggle_favourite(&spot("b"));
        traces.toggle_favourite(&spot("a"));
        assert_eq!(traces.favourites, [spot("b")]);
        traces.tick(&spot("a"), "身份证", true);
        traces.tick(&spot("a"), "身份证", true);
        traces.tick(&spot("b"), "身份证", true);
        traces.tick(&spot("b"), "身份证", false);
        assert_eq!(traces.ticks, [(spot("a"), "身份证".to_owned())]);
    }

    #[test]
    fn the_last_looked_at_comes_first_and_often_is_counted() {
        let mut traces = Traces::default();
        for service in ["a", "b", "a", "c", "a", "b", "b", "b"] {
            traces.look(&spot(service));
        }
        assert_eq!(traces.recent("350502001001").collect::<Vec<_>>(), ["b", "a", "c"]);
        assert_eq!(traces.popular("350502001001"), ["b", "a"]);
        assert!(traces.popular("350502001002").is_empty());
    }

    #[test]
    fn a_wish_counts_once_a_day() {
        let mut traces = Traces::default();
        for _ in 0..3 {
            traces.wish(Wish { word: "修鞋".to_owned(), on: day() });
        }
        assert_eq!(traces.wishes.len(), 1);
    }

    #[test]
    fn a_slip_that_was_made_anew_takes_the_place_of_the_old_one() {
        let mut traces = Traces::default();
        traces.slip(&spot("a"), "k3m9q2tz", day(), None);
        traces.slip(&spot("b"), "aaaa1111", day(), None);
        traces.slip(&spot("a"), "bbbb2222", day(), Some("k3m9q2tz"));
        let ids: Vec<_> = traces.slips.iter().map(|(_, slip)| slip_parts(slip)).collect();
        assert_eq!(ids, [Some(("aaaa1111", day())), Some(("bbbb2222", day()))]);
        assert_eq!(slip_parts("k3m9q2tz"), None);
    }

    #[test]
    fn a_phone_does_not_fill_up() {
        let mut traces = Traces::default();
        for n in 0..1_000 {
            traces.look(&spot(&n.to_string()));
            traces.tick(&spot("a"), &n.to_string(), true);
        }
        assert_eq!((traces.views.len(), traces.ticks.len()), (MOST, MOST));
        assert_eq!(traces.views.last().map(|view| view.spot.service.as_str()), Some("999"));
    }
}
