//! One service as HSDS has it: where, at what price, with which papers, of which kind.

use serde_json::{Value, json};

use super::times::Times;
use super::{Writer, both, is_uri, joined, object, timestamp, uuid, written};
use crate::board::{BoardService, Pause};
use crate::domain::catalogue::{Block, Details, Fee, Mode, Paper, PaperForm};
use crate::domain::values::{Fen, Text};

impl Writer<'_> {
    pub(super) fn service(&self, service: &BoardService) -> Value {
        let (profile, details) = (&self.board.profile, &service.details);
        let owner = format!("service/{}", service.id);
        let phone = if details.phone.is_empty() { &profile.phone } else { &details.phone };
        let area = json!({
            "id": self.id(&format!("{owner}/area")),
            "name": profile.community,
            "description": profile.subdistrict,
        });
        let funding = written(&details.parties.funding).map(
            |source| json!([{ "id": self.id(&format!("{owner}/funding")), "source": both(source, " / ") }]),
        );
        object(json!({
            "id": self.id(&owner),
            "organization_id": self.id("station"),
            "name": details.name.zh,
            "alternate_name": details.name.en,
            "description": both(&details.summary, "\n\n"),
            "url": (self.link)(&service.id).filter(|url| is_uri(url)),
            "status": if service.pause.is_some() { "temporarily closed" } else { "active" },
            "alert": service.pause.as_ref().map(alert),
            "application_process": numbered(&details.steps),
            "fees_description": fees(details),
            "eligibility_description": both(&details.audience, "\n\n"),
            "assured_date": service.checked,
            // A board does not say when a service last changed, only that it was no later than this.
            "last_modified": timestamp(self.board.made),
            "phones": self.phones(&owner, phone),
            "schedules": self.schedules(&owner, Times::of_service(profile, details), &details.times),
            "service_areas": [area],
            "service_at_locations": self.places(&owner, details),
            "funding": funding,
            "cost_options": self.costs(&owner, &details.fee),
            "required_documents": self.papers(&owner, &details.papers),
            "attributes": self.attributes(&owner, details),
            "linli": self.beyond(details),
        }))
    }

    /// What HSDS has no field for.
    fn beyond(&self, details: &Details) -> Value {
        let units = details.providers.iter().filter(|id| self.board.provider(id).is_some());
        let units = units.map(|id| self.id(&format!("unit/{id}")));
        object(json!({
            "modes": details.modes,
            "online": written(&details.online),
            "stand_in": details.stand_in,
            "stand_in_brings": written(&details.stand_in_brings),
            "time_limit": written(&details.time_limit),
            "times": written(&details.times),
            "basis": written(&details.basis),
            "parties": details.parties,
            "keywords": details.keywords,
            "providers": units.collect::<Vec<String>>(),
        }))
    }

    /// Where a service is to be had; nothing for what comes to the resident.
    fn places(&self, owner: &str, details: &Details) -> Vec<Value> {
        let (profile, is_here) = (&self.board.profile, is_at_window(details));
        let (location, about) = if is_here {
            let here = self.location("station", &profile.name, &profile.address, Vec::new());
            (here, both(&details.place, " / "))
        } else if details.place.is_empty() {
            return Vec::new();
        } else {
            (self.location(owner, &details.place, &Text::default(), Vec::new()), String::new())
        };
        vec![object(json!({
            "id": self.id(&format!("{owner}/place")),
            "service_id": self.id(owner),
            "location_id": location.get("id"),
            "description": about,
            "location": location,
        }))]
    }

    /// Amounts in yuan. What is agreed on the spot has no amount; how it is counted stands in `fees_description`.
    fn costs(&self, owner: &str, fee: &Fee) -> Vec<Value> {
        let cost = |n: usize, amount: Fen, about: &str| {
            object(json!({
                "id": self.id(&format!("{owner}/cost/{n}")),
                "currency": "CNY",
                "amount": amount.0 as f64 / 100.0,
                "amount_description": about,
            }))
        };
        match fee {
            Fee::Free => vec![cost(0, Fen(0), "")],
            Fee::Fixed { amount } => vec![cost(0, *amount, "")],
            Fee::Range { from, to } => vec![cost(0, *from, "lowest"), cost(1, *to, "highest")],
            Fee::PerUnit { amount, unit } => vec![cost(0, *amount, &both(unit, " / "))],
            Fee::Agreed { .. } | Fee::Unpriced => Vec::new(),
        }
    }

    fn papers(&self, owner: &str, papers: &[Paper]) -> Vec<Value> {
        let paper = |(n, paper): (usize, &Paper)| {
            let form = (paper.form != PaperForm::Any).then_some(paper.form);
            object(json!({
                "id": self.id(&format!("{owner}/paper/{n}")),
                "document": both(&paper.name, " / "),
                "linli": object(json!({ "form": form })),
            }))
        };
        papers.iter().enumerate().map(paper).collect()
    }

    /// Block and category as terms of one taxonomy, whose ids are the same at every station; then the groups it is for.
    fn attributes(&self, owner: &str, details: &Details) -> Vec<Value> {
        let (name, about) = block_words(details.block);
        let taxonomy = json!({
            "id": uuid("linli/blocks"),
            "name": "Community services of China",
            "description": "The four blocks of community services after State Council document Guo Fa [2006] No. 14, \
                            and under each the categories of the stations",
        });
        let block = json!({
            "id": uuid(&format!("linli/blocks/{name}")),
            "code": details.block,
            "name": name,
            "description": about,
            "language": "en",
            "taxonomy_detail": taxonomy,
        });
        let category = written(&details.area).map(|area| {
            json!({
                "id": uuid(&format!("linli/blocks/{name}/{}", area.zh)),
                "parent_id": uuid(&format!("linli/blocks/{name}")),
                "name": area.zh,
                "description": both(area, " / "),
                "language": "zh",
                "taxonomy_detail": taxonomy,
            })
        });
        let attribute = |n: usize, kind: &str, term: Option<Value>, value: Value| {
            object(json!({
                "id": self.id(&format!("{owner}/attribute/{n}")),
                "link_id": self.id(owner),
                "link_entity": "service",
                "link_type": kind,
                "taxonomy_term_id": term.as_ref().and_then(|term| term.get("id")),
                "taxonomy_term": term,
                "value": value,
            }))
        };
        let terms = [Some(block), category].into_iter().flatten().map(|term| (Some(term), Value::Null));
        let groups = details.groups.iter().map(|group| (None, json!(group)));
        let all = terms.chain(groups).enumerate();
        all.map(|(n, (term, value))| {
            let kind = if term.is_some() { "category" } else { "audience" };
            attribute(n, kind, term, value)
        })
        .collect()
    }
}

/// Is it done at the station's own window? Where no way is written down, it is.
pub(in crate::board) fn is_at_window(details: &Details) -> bool {
    details.modes.is_empty() || details.modes.contains(&Mode::Counter)
}

/// A block's name in English and what is in it, for readers that are programs.
pub(in crate::board) fn block_words(block: Block) -> (&'static str, &'static str) {
    match block {
        Block::Public => {
            ("Public services", "Insurance, relief, papers: what government and committee owe residents")
        }
        Block::Commercial => {
            ("Commercial services", "Everyday trades: collection of bills, repairs, housekeeping")
        }
        Block::Volunteer => ("Volunteer services", "What volunteers do without pay"),
        Block::MutualAid => ("Mutual aid", "Neighbours for neighbours"),
    }
}

fn alert(pause: &Pause) -> String {
    let back = pause.until.map(|day| format!("back on {day}")).unwrap_or_default();
    joined([&both(&pause.reason, " / "), &back], " / ")
}

/// The steps as a list; a second one in English where any of them has it.
fn numbered(steps: &[Text]) -> String {
    let list = |english: bool| {
        let lines = steps.iter().enumerate().map(|(n, step)| format!("{}. {}", n + 1, step.words(english)));
        lines.collect::<Vec<String>>().join("\n")
    };
    let english = if steps.iter().any(|step| step.en.is_some()) { list(true) } else { String::new() };
    joined([&list(false), &english], "\n\n")
}

/// The price, and the document it rests on.
fn fees(details: &Details) -> String {
    let price = match &details.fee {
        Fee::Free => "CNY 0.00".to_owned(),
        Fee::Fixed { amount } => format!("CNY {}", amount.yuan()),
        Fee::Range { from, to } => format!("CNY {}–{}", from.yuan(), to.yuan()),
        Fee::PerUnit { amount, unit } => format!("CNY {} / {}", amount.yuan(), both(unit, " / ")),
        Fee::Agreed { how } => both(how, "\n\n"),
        Fee::Unpriced => String::new(),
    };
    joined([&price, &both(&details.fee_basis, " / ")], "\n\n")
}
