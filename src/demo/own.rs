//! Services the demo station thought of itself.

use crate::domain::catalogue::{Block, Details, Fee, Group, Mode, Parties, Party};
use crate::domain::profile::Body;
use crate::domain::values::{Fen, Minute, ProviderId, Session, Text, WeekHours};

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

pub(super) fn umbrellas() -> Details {
    Details {
        steps: vec![Text::zh("门口架子上自己拿"), Text::zh("下次来还回架子")],
        keywords: words(&["借伞", "雨伞", "下雨"]),
        modes: vec![Mode::Counter],
        ..own(
            Block::MutualAid,
            Text::new("物品", "Things to share"),
            Text::new("雨伞借用", "Borrow an umbrella"),
            Text::new("下雨了没带伞，门口的伞拿去用。", "Caught in the rain? Take one of ours."),
            Body::Committee,
        )
    }
}

/// It stays 未核对.
pub(super) fn form_filling() -> Details {
    Details {
        steps: vec![Text::zh("带表格来"), Text::zh("志愿者帮您填，您看过再签字")],
        keywords: words(&["填表", "写信", "不会写字"]),
        modes: vec![Mode::Counter, Mode::Home],
        groups: vec![Group::Elderly],
        ..own(
            Block::Volunteer,
            Text::new("助老", "Helping the elderly"),
            Text::new("代写书信、帮填表格", "Help with letters and forms"),
            Text::new("看不清、不会写，志愿者帮您填。", "A volunteer fills in forms with you."),
            Body::Volunteers,
        )
    }
}

pub(super) fn medicine(provider: Option<ProviderId>) -> Details {
    Details {
        steps: vec![Text::zh("打电话报药名"), Text::zh("药店问清楚后送到家，当面付药钱")],
        keywords: words(&["送药", "买药", "药店"]),
        modes: vec![Mode::Phone, Mode::Home],
        groups: vec![Group::Elderly, Group::Disabled],
        time_limit: Text::new("当天", "The same day"),
        providers: provider.into_iter().collect(),
        ..own(
            Block::Commercial,
            Text::new("购物", "Shopping"),
            Text::new("送药上门", "Medicine delivered"),
            Text::new(
                "走不动的打个电话，药店当天送到。送货不收钱。",
                "Call and the pharmacy delivers the same day.",
            ),
            Body::Provider,
        )
    }
}

pub(super) fn parcels(provider: Option<ProviderId>) -> Details {
    let session = Session { opens: Minute(9 * 60), closes: Minute(17 * 60) };
    Details {
        fee: Fee::Fixed { amount: Fen(100) },
        steps: vec![Text::zh("说手机尾号和姓"), Text::zh("当面看好再签字")],
        keywords: words(&["快递", "包裹", "寄东西", "取件"]),
        modes: vec![Mode::Site],
        place: Text::new("邻里巷口邮政网点（示例）", "Post office on the corner (example)"),
        hours: WeekHours::workdays(&[session]),
        providers: provider.into_iter().collect(),
        ..own(
            Block::Commercial,
            Text::new("便民", "Everyday help"),
            Text::new("代收快递包裹", "Parcels kept for you"),
            Text::new(
                "白天不在家，包裹放网点，放三天以内一件一元。",
                "Parcels wait for you for three days, 1 yuan each.",
            ),
            Body::Institution,
        )
    }
}

fn own(block: Block, area: Text, name: Text, summary: Text, executing: Body) -> Details {
    let party = |body| vec![Party { body, name: Text::default() }];
    let competent = if block == Block::Commercial { Body::Station } else { Body::Committee };
    Details {
        summary,
        parties: Parties {
            competent: party(competent),
            executing: party(executing),
            assisting: Vec::new(),
            funding: match block {
                Block::Commercial => Text::new("居民付费", "Paid by the resident"),
                Block::Public | Block::Volunteer | Block::MutualAid => {
                    Text::new("无需经费", "No money needed")
                }
            },
        },
        ..Details::new(name, block, area)
    }
}
