//! The demo station itself and who works there. Everybody is invented; no phone can be dialled.

use super::{Step, Writer};
use crate::domain::profile::{Body, Legal, LegalKind, Positioning, Profile};
use crate::domain::staff::{Identity, Role};
use crate::domain::values::{DayException, Minute, Session, Text, WeekHours};

const MORNING: Session = Session { opens: Minute(8 * 60), closes: Minute(11 * 60 + 30) };
const AFTERNOON: Session = Session { opens: Minute(14 * 60 + 30), closes: Minute(17 * 60 + 30) };
const SATURDAY: Session = Session { opens: Minute(8 * 60 + 30), closes: Minute(11 * 60 + 30) };
/// Saturdays since residents asked for it.
const LONGER: Session = Session { opens: Minute(8 * 60 + 30), closes: Minute(12 * 60) };

/// The profile the station is founded with.
pub(super) fn profile() -> Profile {
    let workday = vec![MORNING, AFTERNOON];
    let (mon, tue, wed, thu) = (workday.clone(), workday.clone(), workday.clone(), workday.clone());
    Profile {
        code: "350502001001".to_owned(),
        community: "金山社区".to_owned(),
        subdistrict: "海滨街道".to_owned(),
        name: Text::new("金山社区服务站", "Jinshan Community Service Station"),
        letters: "JS".to_owned(),
        // As most stations are; see the steps below.
        positioning: Positioning::Mixed,
        positioned: Vec::new(),
        legal: Legal {
            kind: LegalKind::Inside,
            founder: "金山社区居委会".to_owned(),
            supervisor: "海滨街道办事处".to_owned(),
            number: String::new(),
            scope: "便民服务、代收、无物业楼院管理、停车".to_owned(),
        },
        address: Text::new("海滨街道邻里巷8号一楼（示例）", "Ground floor, 8 Linli Lane (example)"),
        phone: "0595-0000 1234".to_owned(),
        committee: Text::new("金山社区居民委员会", "Jinshan Residents’ Committee"),
        committee_phone: "0595-0000 1200".to_owned(),
        public_url: String::new(),
        hours: WeekHours([mon, tue, wed, thu, workday, vec![SATURDAY], vec![]]),
        exceptions: Vec::new(),
        holidays: Vec::new(),
        households: Some(3120),
        residents: None,
        over_60: None,
        premises_m2: None,
        idle_minutes: None,
    }
}

fn somebody(name: &str, phone: &str) -> Identity {
    Identity { name: name.to_owned(), phone: phone.to_owned() }
}

/// Who founds the station, and under which name it opens.
pub const MANAGER: &str = "林晓燕";

/// A tablet for visits that was lost before anything was written on it.
const SPARE: [u8; 5] = [201, 44, 7, 130, 91];

/// Who founds the station.
pub(super) fn manager() -> Identity {
    somebody(MANAGER, "0595-0000 1201")
}

/// Staff who come and go, and what changes at the station itself.
pub(super) fn plan() -> Vec<Step> {
    vec![
        Step::new(91, |s| {
            s.add_staff(somebody("黄志明", "0595-0000 1202"), "clerk", Body::Station, "窗口", Role::Clerk);
        }),
        Step::new(91, |s| {
            let who = somebody("许小敏", "0595-0000 1203");
            s.add_staff(who, "helper", Body::Station, "窗口（公益性岗位）", Role::Clerk);
        }),
        Step::new(90, |s| {
            let who = somebody("陈秀琴", "0595-0000 1204");
            s.add_staff(who, "accountant", Body::Station, "会计（兼）", Role::Accountant);
        }),
        Step::new(88, |s| {
            let who = somebody("吴建国", "0595-0000 1205");
            s.add_staff(who, "committee", Body::Committee, "居委会主任", Role::Committee);
        }),
        Step::new(79, |s| {
            s.edit_profile(|p| {
                p.residents = Some(9480);
                p.over_60 = Some(1870);
            });
        }),
        Step::new(64, |s| {
            let who = somebody("郑国栋", "0595-0000 1206");
            s.add_staff(who, "supervisor", Body::Residents, "居务监督委员会", Role::Supervisor);
        }),
        // Tried, and given up: it stays as it was for the time being.
        Step::new(62, |s| {
            s.set_positioning(
                Positioning::Shenzhen,
                "街道建议学深圳，由居委会举办民办非企业单位；居委会会议定的",
            );
        }),
        Step::by("committee", 33, |s| {
            s.set_positioning(Positioning::Mixed, "民办非企业单位没有登记下来，居委会会议定先照原来的做");
        }),
        Step::new(60, |s| {
            s.edit_profile(|p| p.hours.0.iter_mut().skip(5).take(1).for_each(|day| *day = vec![LONGER]));
        }),
        Step::new(59, |s| {
            s.edit_staff("clerk", |_, post| post.post = "窗口（代收）".to_owned());
        }),
        Step::new(50, |s| s.edit_profile(|p| p.premises_m2 = Some(260))),
        Step::new(35, |s| s.edit_profile(|p| p.idle_minutes = Some(15))),
        Step::new(31, |s| s.end_staff("helper")),
        Step::new(27, |s| {
            let who = somebody("蔡丽红", "0595-0000 1207");
            s.add_staff(who, "second", Body::Station, "窗口", Role::Clerk);
        }),
        Step::new(20, |s| {
            s.edit_staff("accountant", |who, _| who.phone = "0595-0000 1214".to_owned());
        }),
        Step::new(66, |s| s.name_tablet(None, "前台平板")),
        Step::new(58, |s| s.name_tablet(Some(SPARE), "走访平板")),
        Step::new(14, |s| s.shut_out_tablet(SPARE)),
        Step::new(8, closed_for_training),
    ]
}

/// One closed day ahead of the end of the story.
fn closed_for_training(station: &mut Writer) {
    let day = station.today().plus(12);
    let reason = Text::new("全体工作人员培训", "Staff training");
    let closed = DayException { from: day, until: day, sessions: Vec::new(), reason };
    station.edit_profile(|profile| profile.exceptions.push(closed.clone()));
}
