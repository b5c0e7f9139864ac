//! The words around an open desk, in Chinese.

use crate::i18n::today::Today;

pub(in crate::i18n) static STRINGS: Today = Today {
    open_profile: "去本站资料",
    no_hours: "还没有写开门时间、电话和地址。",
    notices_ending: |n| format!("{n} 条公告快结束了"),
    visits_waiting: |n| format!("{n} 份进社区申请要答复，或者要填结果"),
    providers_running_out: |n| format!("{n} 个服务单位的证照或协议快到期或已过期"),
    unhanded: |n| format!("{n} 条记录还没交给别的平板，最早的已经超过一天"),
    attention: "请留意",
    holidays_due: |year| format!("{year} 年的放假安排还没有录入"),
    picture: "一周的开门时间",

    switch: "换人",
    acting: |name| format!("现在操作：{name}"),

    idle: "好一会儿没有人操作，马上要锁定了",
    idle_hint: "没写完的内容会收好，解锁后可以接着写。",
    idle_left: |seconds| format!("{seconds} 秒后锁定"),
    idle_stay: "继续使用",
};
