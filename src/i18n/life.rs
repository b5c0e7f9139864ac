//! Life events: what people go through, and in which order they need what.

use super::Lang;

/// One event.
pub struct LifeEvent {
    /// In the address; stable for ever.
    pub slug: &'static str,
    zh: &'static str,
    en: &'static str,
    /// What to look for in the services of a station, the first need first, as residents would type it.
    pub needs: &'static [&'static str],
}

impl LifeEvent {
    /// Its name.
    pub fn name(&self, lang: Lang) -> &'static str {
        if lang.is_english() { self.en } else { self.zh }
    }

    /// The event of this slug.
    pub fn find(slug: &str) -> Option<&'static LifeEvent> {
        EVENTS.iter().find(|event| event.slug == slug)
    }
}

/// All of them, in the order in which they are offered.
pub static EVENTS: &[LifeEvent] = &[
    LifeEvent {
        slug: "baby",
        zh: "生孩子",
        en: "Having a baby",
        needs: &["生育登记", "育儿补贴", "宝宝医保", "打疫苗", "月嫂"],
    },
    LifeEvent {
        slug: "school",
        zh: "孩子上学",
        en: "Starting school",
        needs: &["入学", "居住证", "放学没人接", "接孩子"],
    },
    LifeEvent {
        slug: "work",
        zh: "找工作",
        en: "Finding work",
        needs: &["失业登记", "找工作", "学手艺", "就业困难", "自己交社保"],
    },
    LifeEvent {
        slug: "moving",
        zh: "搬来了",
        en: "Moving here",
        needs: &["新搬来", "刚搬来", "居住证", "租房登记", "代收电费", "停车证"],
    },
    LifeEvent {
        slug: "old-age",
        zh: "老人照料",
        en: "Caring for the old",
        needs: &["居家养老", "高龄补贴", "健在认证", "老人食堂", "护工", "独居", "老人体检"],
    },
    LifeEvent {
        slug: "illness",
        zh: "生病了",
        en: "Falling ill",
        needs: &["家庭医生", "陪诊", "看病报销", "医疗救助", "大病", "借轮椅"],
    },
    LifeEvent {
        slug: "home-repair",
        zh: "家里坏了",
        en: "Something broke",
        needs: &["修水管", "通马桶", "修空调", "开锁", "楼上漏水", "没物业"],
    },
    LifeEvent {
        slug: "hardship",
        zh: "日子难",
        en: "Hard times",
        needs: &["救急", "吃低保", "低收入", "公租房", "特困"],
    },
    LifeEvent {
        slug: "veteran",
        zh: "退伍",
        en: "Leaving the army",
        needs: &["优待证", "军属", "找工作", "学手艺"],
    },
    LifeEvent {
        slug: "death",
        zh: "办丧事",
        en: "A death in the family",
        needs: &["遗产", "养老金停发", "医保", "请律师", "临时救助"],
    },
    LifeEvent {
        slug: "shop",
        zh: "开小店",
        en: "Opening a shop",
        needs: &["进社区", "消防", "自己交社保", "复印", "合同"],
    },
];
