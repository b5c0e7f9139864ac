//! 委托处理协议: the committee entrusts the station with the register (PIPL 21).

use super::Paper;

/// Whose agreement it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parties {
    pub committee: String,
    pub station: String,
    /// The station is part of the committee and has no registration of its own.
    pub inside: bool,
}

/// The agreement, ready to be signed: purpose, period, way, kinds of data, protection, rights and duties,
/// and what happens with the data at the end, as the law asks.
pub fn agreement(parties: &Parties) -> Paper {
    let Parties { committee, station, inside } = parties;
    let mut who = vec![format!("委托人（甲方）：{committee}"), format!("受托人（乙方）：{station}")];
    if *inside {
        who.push(
            "乙方是甲方内设的服务站，没有单独登记；对居民由甲方承担责任，本协议作为内部分工的约定。"
                .to_owned(),
        );
    }
    who.push("居民登记册归甲方所有，乙方受甲方委托使用。双方根据《中华人民共和国个人信息保护法》第二十一条，约定如下。".to_owned());
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<String>>();
    let parts = vec![
        (String::new(), who),
        (
            "一、目的".to_owned(),
            lines(&[
                "只为本社区居民办事：登记、预约、派单、回访、收退材料、答复咨询。不用于推销，不用于评价个人。",
            ]),
        ),
        ("二、期限".to_owned(), lines(&["自＿＿＿＿年＿＿月＿＿日起，至＿＿＿＿年＿＿月＿＿日止。"])),
        (
            "三、方式".to_owned(),
            lines(&[
                "在服务站的平板电脑上登记、查询、更正、删除，数据加密保存在平板内和备份文件里，不上传到互联网。",
                "派给服务单位时，只交办这件事用得着的姓名、电话、住址，并先取得居民本人同意。",
            ]),
        ),
        (
            "四、个人信息的种类".to_owned(),
            lines(&[
                "姓名、电话、楼栋单元室、备注、特殊关照的截止日期（不写原因）、同意的日期、所办事项和所收材料的名称。",
                "不收集身份证号码、银行账号、密码和存折。",
            ]),
        ),
        (
            "五、保护措施".to_owned(),
            lines(&[
                "每位工作人员用自己的密码，只有站长和窗口能看居民资料；每次改动都有记录；离开时锁屏；备份加密保管。",
                "发生或者可能发生泄露、篡改、丢失的，乙方立即补救并通知甲方，由甲方依法通知有关部门和居民。",
            ]),
        ),
        (
            "六、权利和义务".to_owned(),
            lines(&[
                "甲方有权查看乙方怎样处理个人信息，可以随时要求改正或者停止。",
                "乙方只按本协议的目的和方式处理；没有甲方同意，不转委托他人。",
                "居民要求查阅、复制、更正、删除本人信息，或者收回同意的，乙方及时办理；办不了的，说明理由。",
                "两年没有办过事的居民，乙方提请删除其个人信息。",
            ]),
        ),
        (
            "七、终止".to_owned(),
            lines(&[
                "委托期满、协议终止、无效或者被撤销的，乙方把居民登记册交还甲方，并删除平板和备份中的数据，不留副本。",
            ]),
        ),
        (String::new(), lines(&["本协议一式两份，双方各存一份，自双方盖章之日起生效。"])),
    ];
    let sign = |who: &str, name: &str| format!("{who}（盖章）：{name}　　经办人：　　　　　　　　日期：");
    Paper {
        title: "居民个人信息委托处理协议".to_owned(),
        parts,
        signs: vec![sign("甲方", committee), sign("乙方", station)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_agreement_names_both_sides_and_everything_the_law_asks_for() {
        let parties =
            Parties {
                committee: "金山社区居委会".into(), station: "金山社区服务站".into(), inside: true
            };
        let paper = agreement(&parties);
        let text = paper.text();
        for part in ["目的", "期限", "方式", "种类", "保护措施", "权利和义务", "转委托", "交还", "内设"]
        {
            assert!(text.contains(part), "{part}");
        }
        assert!(paper.signs[0].contains("金山社区居委会") && paper.signs[1].contains("金山社区服务站"));
        assert!(!agreement(&Parties { inside: false, ..parties }).text().contains("内设的服务站"));
    }
}
