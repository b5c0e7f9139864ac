//! The data that comes with the app: starter catalogue and list of communities.

use std::collections::{BTreeMap, BTreeSet};

use linli::board::StationIndex;
use linli::domain::catalogue::{Block, Details, Fee, Group, Starter, StarterEntry, publishable};
use linli::domain::profile::Positioning;

const STARTER: &str = include_str!("../../public/starter-catalogue.json");
const STATIONS: &str = include_str!("../../public/stations/index.json");

/// Once shipped a slug stays for ever: links point to it.
const SLUGS: &[&str] = &[
    "job-seek-register",
    "unemployment-register",
    "job-difficulty-recognition",
    "skill-training",
    "flexible-work-insurance-subsidy",
    "resident-pension-enrol",
    "pension-living-check",
    "resident-medical-insurance",
    "social-security-card",
    "elder-allowance",
    "elder-care-assessment",
    "disability-allowance",
    "public-rental-housing",
    "subsistence-allowance",
    "marginal-family",
    "temporary-relief",
    "medical-relief",
    "destitute-support",
    "child-in-need",
    "birth-registration",
    "childcare-subsidy",
    "family-doctor",
    "child-vaccination",
    "elder-health-check",
    "family-planning-support",
    "venue-booking",
    "reading-room",
    "sports-fitness",
    "elder-school",
    "after-school-class",
    "school-enrol-guide",
    "floating-register",
    "residence-permit",
    "rental-house-register",
    "newcomer-guide",
    "mediation",
    "fire-check",
    "hazard-report",
    "anti-fraud",
    "typhoon-shelter",
    "legal-clinic",
    "veteran-card",
    "army-community",
    "committee-certificate",
    "platform-join",
    "elder-look-in",
    "child-pickup",
    "tool-lending",
    "skill-swap",
    "goods-swap",
    "self-help-group",
    "time-bank",
    "stairwell-self-governance",
    "volunteer-register",
    "volunteer-record-certificate",
    "free-haircut-day",
    "phone-coach",
    "hospital-escort",
    "neighbourhood-patrol",
    "micro-wish",
    "grocery-delivery",
    "elder-canteen",
    "hourly-cleaning",
    "home-care-worker",
    "haircut-home",
    "laundry",
    "plumbing-electric-repair",
    "appliance-repair",
    "lock-service",
    "drain-roof-repair",
    "recycling-pickup",
    "housing-agency",
    "lawyer-paid",
    "print-photo",
    "pay-water",
    "pay-electricity",
    "pay-landline",
    "pay-mobile",
    "open-compound-care",
    "shared-meter",
    "parking-monthly",
    "parking-visitor",
];

fn entries() -> Vec<StarterEntry> {
    Starter::read(STARTER).unwrap().entries
}

fn areas(block: Block) -> BTreeSet<String> {
    entries().into_iter().filter(|e| e.details.block == block).map(|e| e.details.area.zh).collect()
}

#[test]
fn the_starter_catalogue_is_small_and_one_entry_stands_on_a_line() {
    assert!(STARTER.len() <= 120_000, "{}", STARTER.len());
    let lines = STARTER
        .lines()
        .filter_map(|line| serde_json::from_str::<StarterEntry>(line.trim_end_matches(',')).ok());
    assert_eq!(lines.count(), entries().len());
}

#[test]
fn no_slug_is_lost_or_given_twice() {
    let entries = entries();
    let slugs: BTreeSet<&str> = entries.iter().map(|e| &*e.slug).collect();
    assert_eq!(slugs.len(), entries.len());
    for slug in SLUGS {
        assert!(slugs.contains(slug), "{slug} is gone");
    }
    for slug in slugs {
        assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{slug}");
    }
}

/// What the founding proposal names has its place.
#[test]
fn every_area_and_trade_of_the_proposal_is_there() {
    let public = areas(Block::Public);
    for area in [
        "就业",
        "社会保障",
        "救助",
        "卫生和计生",
        "文化教育体育",
        "流动人口管理和服务",
        "安全",
        "法律",
        "双拥共建",
    ] {
        assert!(public.contains(area), "{area}");
    }
    let commercial = areas(Block::Commercial);
    for trade in
        ["购物", "餐饮", "家政", "美容美发", "洗衣", "维修", "再生资源回收", "中介", "代收", "物业", "停车"]
    {
        assert!(commercial.contains(trade), "{trade}");
    }
    assert!(areas(Block::MutualAid).contains("自助"));
    assert!(!areas(Block::Volunteer).is_empty());
    // 代收电话费、手机费、水电费；非小区的物业管理；停车场收费；搭建平台。
    for slug in [
        "pay-landline",
        "pay-mobile",
        "pay-water",
        "pay-electricity",
        "open-compound-care",
        "parking-monthly",
        "parking-visitor",
        "platform-join",
        "sports-fitness",
    ] {
        assert!(SLUGS.contains(&slug), "{slug}");
    }
}

#[test]
fn every_entry_tells_a_resident_what_matters() {
    for StarterEntry { slug, details } in entries() {
        let Details { name, summary, area, parties, modes, steps, keywords, .. } = &details;
        for text in [name, summary, area, &parties.funding] {
            assert!(
                !text.zh.is_empty() && text.en.as_deref().is_some_and(|en| !en.is_empty()),
                "{slug}: {text:?}"
            );
        }
        assert!(summary.zh.chars().count() <= 60, "{slug}: {}", summary.zh);
        assert!((2..=4).contains(&steps.len()), "{slug}: {} steps", steps.len());
        assert!(
            !modes.is_empty() && !parties.competent.is_empty() && !parties.executing.is_empty(),
            "{slug}"
        );
        assert!(
            keywords.len() >= 2 && keywords.iter().all(|k| k.chars().count() >= 2),
            "{slug}: {keywords:?}"
        );
        assert_eq!(
            keywords.iter().collect::<BTreeSet<_>>().len(),
            keywords.len(),
            "{slug}: twice the same word"
        );
    }
}

#[test]
fn nothing_is_priced_or_numbered_that_only_a_station_can_know() {
    for StarterEntry { slug, details } in entries() {
        assert!(matches!(details.fee, Fee::Free | Fee::Agreed { .. } | Fee::Unpriced), "{slug}: an amount");
        assert!(details.phone.is_empty(), "{slug}: a phone");
        if details.block == Block::Public {
            assert_eq!(details.fee, Fee::Free, "{slug}: public services are free");
        }
        if details.fee != Fee::Unpriced {
            assert_eq!(publishable(&details), Ok(()), "{slug}");
        }
        let written = serde_json::to_string(&details).unwrap();
        let longest = written.split(|c: char| !c.is_ascii_digit()).map(str::len).max();
        assert!(longest <= Some(4), "{slug}: a number of {longest:?} digits");
        for sign in ['元', '¥', '￥'] {
            assert!(!written.contains(sign), "{slug}: {sign}");
        }
    }
}

#[test]
fn each_group_of_people_finds_what_is_made_for_it_and_no_times_are_claimed() {
    for group in Group::ALL {
        let made_for = entries().iter().filter(|e| e.details.groups.contains(&group)).count();
        assert!(made_for >= 1, "{group:?}");
    }
    for StarterEntry { slug, details } in entries() {
        assert!(!details.has_own_times(), "{slug}: only a station knows its times");
        assert!(details.providers.is_empty(), "{slug}");
        let mut groups = details.groups.clone();
        groups.sort();
        groups.dedup();
        assert_eq!(groups, details.groups, "{slug}: in the order in which they are offered, each once");
    }
}

#[test]
fn every_positioning_leaves_somebody_in_charge() {
    for entry in entries() {
        assert_eq!(
            entry.under(Positioning::Licheng),
            entry.details,
            "{}: the file is the Licheng model",
            entry.slug
        );
        for model in Positioning::ALL {
            let parties = entry.under(model).parties;
            assert!(
                !parties.competent.is_empty() && !parties.executing.is_empty(),
                "{} {model:?}",
                entry.slug
            );
        }
    }
}

#[test]
fn the_communities_of_the_district_are_complete() {
    let index: StationIndex = serde_json::from_str(STATIONS).unwrap();
    assert_eq!(index.stations.len(), 81);
    let mut subdistricts: BTreeMap<&str, &str> = BTreeMap::new();
    let mut codes = BTreeSet::new();
    for station in &index.stations {
        assert!(station.code.len() == 12 && station.code.starts_with("350502"), "{station:?}");
        assert!(station.name.ends_with("社区") && !station.board, "{station:?}");
        assert!(codes.insert(&station.code), "{station:?} twice");
        let known = subdistricts.entry(&station.code[..9]).or_insert(&station.subdistrict);
        assert_eq!(*known, station.subdistrict, "one code, one subdistrict");
    }
    assert_eq!(subdistricts.len(), 8);
}
