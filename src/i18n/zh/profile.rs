//! The page about the station itself, in Chinese.

use crate::forms::particulars::field;
use crate::i18n::profile::Profile;

pub(in crate::i18n) static STRINGS: Profile = Profile {
    help_lines: &[
        "这里写本站自己的情况：名称、开门时间、电话地址、谁管什么。改完按“保存”，居民页面马上跟着变。",
        "过年过节、临时关门，写在“特别的日子”里，到那天居民看到的开门时间自动换成您写的。",
        "不清楚的数字空着就好，不要估。居民看到的都是您写下的。",
        "“自动锁定”是说平板多久没有人碰就锁上，人来人往的窗口选短一些。",
    ],
    field: name,

    group_hours: "开门时间",
    picture: "一周的开门时间",
    picture_hint: "居民看到的就是这样",
    picture_wrong: "时间还有要改的，改好了这里会跟着变。",
    hours_change: "改开门时间",
    week: "每周开门时间",
    closures: "特别的日子",
    holidays: "法定节假日",
    holidays_known: |years| {
        format!("{years} 年的放假安排已经在里面：放假那几天不开门，调休上班那天照周一开。")
    },
    holidays_missing: |year| {
        format!("{year} 年的放假安排还没有。国务院办公厅一般在十一月公布，把通知全文贴在下面就行。")
    },
    holidays_hint: "粘贴通知全文，或者一行写一个假，最上面写年份，例如：2027年，换行，元旦：1月1日至3日放假。1月4日上班。值班照开的日子写在“特别的日子”里。",
    holidays_year: |year, count, days| format!("{year} 年 · {count} 个假 · 放 {days} 天"),

    group_name: "名称",
    name_hint: "门口牌子上的名字",
    letters_hint: "印在收据编号前面，2 到 4 个字母；已经开出去的收据不会变",
    code: "社区代码",
    code_hint: "统计用区划代码，启用时选定，不能改",

    group_contact: "怎么找到我们",
    phone_hint: "服务窗口的电话，居民点一下就能打",
    committee_phone_hint: "居民有事也可以打给居委会",
    url_hint: "选填；放在网上给居民看的网址，例如 https://example.cn/linli/",

    group_form: "法律形式和职责定位",
    legal_question: "属于哪一种",
    scope_hint: "能做哪些事，用顿号分开，例如：便民服务、代收、停车。检查页拿它和服务站承办的服务比对。",
    positioning_hint: "谁管什么，改起来要写从哪天起、谁定的，所以单独一页。",

    group_numbers: "社区的大小",
    numbers_hint: "都是选填；没有数过就空着",
    unit_households: "户",
    unit_people: "人",
    unit_square_metres: "平方米",

    group_desk: "工作台",
    idle_hint: "没有人碰平板，过这么久就自动锁上；写到一半的内容会留着",
    minutes: |n| format!("{n} 分钟"),
    usual: |n| format!("{n} 分钟（一般）"),

    look: "去看看",
};

fn name(field: &str) -> &'static str {
    match field {
        field::NAME => "服务站名称",
        field::NAME_EN => "英文名称",
        field::COMMUNITY => "社区",
        field::SUBDISTRICT => "街道",
        field::LETTERS => "单据字母",
        field::PHONE => "服务站电话",
        field::ADDRESS => "地址",
        field::ADDRESS_EN => "英文地址",
        field::COMMITTEE => "居委会",
        field::COMMITTEE_EN => "居委会英文名",
        field::COMMITTEE_PHONE => "居委会电话",
        field::PUBLIC_URL => "公开网址",
        field::LEGAL => "法律形式",
        field::FOUNDER => "举办者",
        field::SUPERVISOR => "业务主管单位",
        field::NUMBER => "统一社会信用代码或登记号",
        field::SCOPE => "业务范围",
        field::HOUSEHOLDS => "户数",
        field::RESIDENTS => "居民人数",
        field::OVER_60 => "60 岁以上",
        field::PREMISES => "用房面积",
        field::HOLIDAYS => "放假安排",
        field::IDLE => "自动锁定",
        _ => "",
    }
}
