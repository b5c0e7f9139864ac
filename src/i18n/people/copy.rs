//! Everything that the station knows of somebody, as a text they can read (PIPL 45, 49). Staff are not
//! named in it: who works here is not theirs to take home.

use super::Paper;
use crate::domain::Station;
use crate::domain::requests::{Held, Matter, Request, Taken};
use crate::domain::values::{Day, Fen, Instant, PersonId};
use crate::i18n::Lang;
use crate::i18n::common::{self, Common};
use crate::i18n::steps;

/// What is known; `None` for somebody who is not, or no longer. `relative`: handed out to a near relative.
pub fn copy(station: &Station, id: &PersonId, relative: bool, today: Day) -> Option<Paper> {
    let person = station.people().get(id)?;
    person.who.present()?;
    let words = common::strings(Lang::Zh);
    let date = words.date;
    let profile = station.profile();
    let name =
        |of: fn(&crate::domain::profile::Profile) -> &str| profile.map(of).unwrap_or_default().to_owned();
    let whom = if relative {
        "提供给：近亲属（《个人信息保护法》第四十九条）"
    } else {
        "提供给：本人（《个人信息保护法》第四十五条）"
    };
    let mut head = Lines::default();
    head.0.push(whom.to_owned());
    head.put("提供日期", &date(today));
    head.put("保管", &name(|profile| &profile.committee.zh));
    head.put("使用", &name(|profile| &profile.name.zh));
    head.put("电话", &name(|profile| &profile.phone));

    let mut known = Lines::default();
    // Whoever was entered twice gets both.
    for id in station.people().together(id) {
        let Some(who) = station.people().known(&id) else { continue };
        known.put("姓名", &who.name);
        for phone in &who.phones {
            known.put("电话", phone);
        }
        known.put("楼栋", &who.building);
        known.put("单元", &who.unit);
        known.put("室", &who.room);
        known.put("备注", &who.note);
        known.put("特殊关照到", &who.care_until.map(date).unwrap_or_default());
    }
    known.put("登记日期", &date(person.since));
    known.put("最近一次办事", &date(person.last));
    known.put("提供过副本", &format!("{} 次", person.copies));

    let consent = person.consent.as_ref().map_or_else(
        || "没有记下同意，或者已经收回".to_owned(),
        |consent| format!("{} 同意", date(consent.on)),
    );
    let purpose = [
        "只为办理社区里的事，不用于推销。".to_owned(),
        "两年没有办过事，就会提请删除。随时可以要求更正、删除，或者收回同意。".to_owned(),
    ];
    let mut parts = vec![
        (String::new(), head.0),
        ("一、登记的信息".to_owned(), known.0),
        ("二、同意登记".to_owned(), vec![consent]),
        ("三、用来做什么，保存多久".to_owned(), purpose.to_vec()),
    ];
    let requests: Vec<&Request> = station.requests_of(id).into_iter().map(|(_, request)| request).collect();
    let none = if requests.is_empty() { vec!["没有。".to_owned()] } else { Vec::new() };
    parts.push((format!("四、办过的事（{} 件）", requests.len()), none));
    for (n, request) in requests.into_iter().enumerate() {
        parts.push(one(station, words, n + 1, request));
    }
    Some(Paper { title: "居民本人信息副本".to_owned(), parts, signs: Vec::new() })
}

/// Lines with a label; what is empty is left out.
#[derive(Default)]
struct Lines(Vec<String>);

impl Lines {
    fn put(&mut self, label: &str, text: &str) {
        if !text.is_empty() {
            let mut line = label.to_owned();
            line.push('：');
            line.push_str(text);
            self.0.push(line);
        }
    }
}

fn one(station: &Station, words: &Common, n: usize, request: &Request) -> (String, Vec<String>) {
    let steps = steps::strings(Lang::Zh);
    let service = request.service.as_ref().and_then(|id| station.catalogue().get(id));
    let service = service.map_or_else(|| "其他事项".to_owned(), |service| service.details.name.zh.clone());
    let mut lines = Lines::default();
    lines.put("怎么来的", (steps.source)(request.source));
    lines.put("现在", (steps.state)(request.state));
    match request.matter.present() {
        Some(matter) => matter_lines(&mut lines, matter),
        None => lines.0.push("内容已删除".to_owned()),
    }
    lines.put("期限", &request.due.map(words.date).unwrap_or_default());
    if let Some(slot) = request.slot {
        let (from, until) = ((words.time)(slot.from), (words.time)(slot.until));
        lines.put("预约", &format!("{} {from}–{until}", (words.date)(slot.day)));
    }
    if let Some(provider) = request.provider.as_ref().and_then(|id| station.providers().get(id)) {
        lines.put("派给服务单位", &provider.details.name.zh);
    }
    lines.put("同意把姓名、电话、住址交给服务单位", if request.share { "是" } else { "否" });
    let money = |amount: Option<Fen>| amount.map(words.yuan).unwrap_or_default();
    lines.put("事先说好的价钱", &money(request.price));
    lines.put("付了", &money(request.paid));
    lines.put("评价", &request.rating.map(|stars| format!("{stars} 星")).unwrap_or_default());
    for taken in &request.steps {
        lines.0.push(step_line(words, taken));
    }
    for note in &request.notes {
        let text = note.words.present().map(String::as_str).unwrap_or_default();
        lines.put(&format!("· {} 记录", moment(words, note.at)), text);
    }
    for held in &request.papers {
        lines.0.push(paper_line(words, held));
    }
    (format!("{n}. {service}（{}）", (words.date)(request.on)), lines.0)
}

fn matter_lines(lines: &mut Lines, matter: &Matter) {
    lines.put("内容", &matter.note);
    lines.put("方便的时间", &matter.when);
    lines.put("代办人", &matter.asked_by);
    lines.put("12345 工单号", &matter.hotline);
    if !matter.photos.is_empty() {
        lines.put("照片", &format!("{} 张，可以在服务站看", matter.photos.len()));
    }
}

fn step_line(words: &Common, taken: &Taken) -> String {
    let mut line = format!("· {} {}", moment(words, taken.at), (steps::strings(Lang::Zh).step)(taken.step));
    if let Some(said) = taken.words.present().filter(|said| !said.is_empty()) {
        line.push('：');
        line.push_str(said);
    }
    line
}

fn paper_line(words: &Common, held: &Held) -> String {
    let form = if held.paper.original { "原件" } else { "复印件" };
    let mut line = format!("· 收到材料：{}（{form}），{}", held.paper.name, (words.date)(held.since));
    match held.returned {
        Some(day) => {
            line.push_str("；已退还，");
            line.push_str(&(words.date)(day));
            if !held.to.is_empty() {
                line.push_str("，交给");
                line.push_str(&held.to);
            }
        }
        None if held.paper.original => line.push_str("；还没有退还"),
        None => {}
    }
    line
}

fn moment(words: &Common, at: Instant) -> String {
    (words.moment)(at)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::people::Particulars;
    use crate::domain::profile::Profile;
    use crate::domain::requests::{Paper as Handed, Registration, Step, StepDetails, Who};
    use crate::domain::staff::Identity;
    use crate::domain::values::{DeviceId, EntryId, RequestId, StaffId};
    use crate::domain::{Actor, Command, Origin, decide};

    fn entry(seq: u64) -> EntryId {
        EntryId { device: DeviceId::from_bytes([0; 5]), seq }
    }

    fn give(station: &mut Station, seq: u64, actor: &Actor, command: Command) {
        let today = Day::new(2026, 11, 23).unwrap();
        let events = decide(station, actor, &entry(seq), today, command).unwrap();
        let origin = Origin { entry: entry(seq), by: StaffId::born(&entry(1), 0), at: Instant(0) };
        for (n, event) in events.iter().enumerate() {
            station.apply(&origin, n, event);
        }
    }

    #[test]
    fn a_copy_holds_everything_that_is_known_and_no_member_of_staff() {
        let profile: Profile = serde_json::from_value(json!({
            "code": "350502001001", "community": "金山社区", "subdistrict": "海滨街道",
            "name": {"zh": "金山社区服务站"}, "letters": "JS", "positioning": "licheng",
            "legal": {"kind": "inside"}, "committee": {"zh": "金山社区居委会"},
        }))
        .unwrap();
        let mut station = Station::default();
        let manager = Identity { name: "林晓燕".into(), phone: String::new() };
        let found = Command::Found { profile: Box::new(profile), manager, starter: vec![] };
        give(&mut station, 1, &Actor::Founder, found);
        let clerk = Actor::Staff(StaffId::born(&entry(1), 0));
        let who = Particulars {
            phones: vec!["138 5950 0001".into()],
            room: "502".into(),
            note: "先打电话".into(),
            ..Particulars::named("陈秀英")
        };
        give(&mut station, 2, &clerk, Command::AddPerson { who: Box::new(who), consent: true });
        let id = PersonId::born(&entry(2), 0);
        let matter = Matter { note: "换灯泡".into(), when: "下午".into(), ..Matter::default() };
        let registration = Registration { matter, ..Registration::new(None, Who::Known(id.clone())) };
        give(&mut station, 3, &clerk, Command::Register(Box::new(registration)));
        let request = RequestId::born(&entry(3), 0);
        let papers = vec![Handed { name: "户口簿".into(), original: true }];
        give(&mut station, 4, &clerk, Command::TakePapers { request: request.clone(), papers });
        let (requests, words) = (vec![request], "儿子来拿".to_owned());
        let step =
            Command::StepRequests { requests, step: Step::Accept, with: StepDetails::default(), words };
        give(&mut station, 5, &clerk, step);

        let text = copy(&station, &id, false, Day::new(2026, 12, 1).unwrap()).unwrap().text();
        for known in [
            "陈秀英",
            "138 5950 0001",
            "502",
            "先打电话",
            "2026 年 11 月 23 日 同意",
            "换灯泡",
            "下午",
            "户口簿（原件）",
            "还没有退还",
            "接单：儿子来拿",
            "第四十五条",
            "金山社区居委会",
            "2026 年 12 月 1 日",
        ] {
            assert!(text.contains(known), "{known} is missing in {text}");
        }
        assert!(!text.contains("林晓燕"));
        let relative = copy(&station, &id, true, Day::new(2026, 12, 1).unwrap()).unwrap();
        assert!(relative.text().contains("第四十九条"));
        assert_eq!(copy(&station, &PersonId::named("nobody"), false, Day::new(2026, 12, 1).unwrap()), None);
    }
}
