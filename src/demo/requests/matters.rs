//! What the demo's residents ask for.

/// One kind of request: the service, who does it (empty: the station's own staff), since how many days
/// before the end it can be asked for, and what residents say about it.
pub(super) struct Kind {
    pub slug: &'static str,
    pub unit: &'static str,
    pub since: u64,
    pub notes: &'static [&'static str],
}

const fn kind(slug: &'static str, unit: &'static str, since: u64, notes: &'static [&'static str]) -> Kind {
    Kind { slug, unit, since, notes }
}

/// All of them; those that are asked for most stand more than once.
pub(super) const KINDS: &[Kind] = &[
    kind("subsistence-allowance", "", 87, &["先问材料，下周再来", "帮母亲问的"]),
    kind("residence-permit", "", 85, &["换新住址", "证快到期了"]),
    kind("social-security-card", "", 80, &["卡坏了读不出来", "密码忘了"]),
    kind("elder-allowance", "", 80, &["下个月满八十", ""]),
    kind("hazard-report", "", 88, &["楼梯口灯不亮", "井盖松了，晚上有声音", "外墙砖要掉下来"]),
    kind("mediation", "", 67, &["楼上漏水，谈不拢", "夜里打牌太吵"]),
    kind("committee-certificate", "", 67, &["单位要的，先看能不能开", ""]),
    kind("elder-care-assessment", "", 62, &["腿脚不便，想请上门", ""]),
    kind("plumbing-electric-repair", "repair", 64, &["厨房水龙头漏水", "跳闸，插座发烫", "马桶水箱一直流"]),
    kind("plumbing-electric-repair", "repair", 64, &["阳台下水慢", "厕所灯不亮"]),
    kind("appliance-repair", "repair", 64, &["空调不冷", "洗衣机不转", "油烟机要洗"]),
    kind("drain-roof-repair", "drain", 64, &["厨房下水堵了", "下雨天花板滴水"]),
    kind("hourly-cleaning", "housekeeping", 57, &["两间房擦窗", "老人独住，每周一次", "搬家前打扫"]),
    kind("hourly-cleaning", "housekeeping", 57, &["周末上午来最好", "家里有猫"]),
    kind("haircut-home", "barber", 70, &["卧床，请到家里剪", "轮椅出不了门"]),
    kind("hospital-escort", "volunteers", 47, &["周三去中医院，儿女不在", "取药"]),
    kind("phone-coach", "volunteers", 47, &["不会视频", "字太小，想调大"]),
    kind("family-doctor", "clinic", 66, &["想签约", "血压药快吃完"]),
];

/// Which services take bookings, since when, and how many come at a time.
pub(super) const BOOKED: &[(&str, u64, u16)] = &[("elder-health-check", 76, 4), ("venue-booking", 69, 1)];
