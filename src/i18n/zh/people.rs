//! The page people, in Chinese.

use crate::forms::people::field;
use crate::i18n::people::People;

use super::common;

pub(in crate::i18n) static STRINGS: People = People {
    help_lines: &[
        "居民登记册归居委会，服务站受委托使用。只记办事用得着的：姓名、电话、门牌、备注；不记身份证号。",
        "上面的框里打姓名、拼音、首字母、电话尾号或门牌，边打边找。",
        "办事时顺手登记就行，不用先来这里建档。登记前，把两句话念给居民听，他同意了再记。",
        "居民可以来看、来改、来删自己的信息：点他的名字，最下面有按钮。",
    ],
    not_yours: "居民资料由站长和窗口使用",
    not_yours_hint: "为了少让人看到居民的电话和住址，您的岗位不看这一页。要查居民的事，请站长或窗口来办。",

    list: "居民名单",
    search: "找居民",
    search_hint: "姓名、拼音、电话尾号、门牌",
    add: "登记新居民",
    count: |n| format!("共 {n} 位居民"),
    recent: "最近办过事的",
    found: |n| format!("找到 {n} 位"),
    found_many: "人太多，只列出最像的。请再多打几个字。",
    none: "还没有登记居民",
    none_hint: "窗口有人来办事，代他登记时就会记到这里；也可以现在登记一位。",
    found_none: "没有找到",
    found_none_hint: "换个写法试试：姓名的首字母、电话的最后四位，或者“3-502”这样的门牌。没登记过就登记新居民。",
    care: "特殊关照",
    under_way: |n| format!("{n} 件在办"),
    no_consent: "未记同意",
    due: |n| if n == 0 { "到期应删".to_owned() } else { format!("到期应删（{n} 位）") },
    due_why: &[
        "居民信息从最后一次办事起留两年：两年里常有人为同一件事再来，再久就用不着了。",
        "法律要求只留必要的时间（《个人信息保护法》第十九条），到期要删。由站长点开每一位，核对后按“删除个人信息”。",
    ],
    due_none: "现在没有到期的。",
    last_used: |day| format!("最近一次 {day}"),
    agreement: "打印委托处理协议",
    agreement_title: "居委会和服务站的协议",
    agreement_hint: "登记册归居委会，服务站替它使用，双方要有一份书面协议（《个人信息保护法》第二十一条）。名称已填好，打印两份，盖章各存一份。",
    nothing_open: "点一位居民看他办过的事",
    nothing_open_hint: "电话、门牌、同意、办过的事都在一页上。",
    gone: "没有找到这位居民",
    gone_hint: "可能刚被别人改过。请返回名单看看。",

    new_title: "登记新居民",
    field: name,
    phone_hint: "手机或座机，联系得上的写在第一个",
    door: "门牌",
    building_hint: "例如 3，或者 榕树楼",
    note_hint: "办事用得着的才写，例如“先打座机”。病情、家事不要写。",
    care_hint: "要多关照的，写到哪一天为止，最多一年；不写原因，到期自己取消。",
    care_until: |day| format!("特殊关照到 {}", (common::STRINGS.date)(day)),
    more_phones: "还有别的电话",
    same: "可能已经登记过",
    same_hint: "同一个姓名、同一个电话。点开看看，是同一位就不用再登记。",
    particulars: "姓名、电话、门牌",
    edited: "已改好",
    request_new: "代居民登记",

    consent: "本人同意",
    read_aloud: "请把这两句话念给居民听",
    sentences: [
        "您的姓名、电话和住址，只用来替您办社区的事，由居委会保管、服务站使用，不给别人。",
        "您随时可以来看、来改、来删；不愿意登记，事情也照样办。",
    ],
    agrees: "念过这两句话，居民同意登记",
    agree: "同意",
    take_back: "收回同意",
    take_back_title: "居民收回同意？",
    take_back_text: "居民自己说要收回，才按。按了不能撤销；以后再同意，要把两句话重新念给他听。手上没办完的事照样办，不用的信息请站长删除。",
    agreed: |day, by| {
        if by.is_empty() { format!("{day} 同意") } else { format!("{day} 同意，{by}记录") }
    },
    not_agreed: "没有记下同意",
    not_agreed_hint: "居民听了以后同意，就按“同意”。不同意的，请问清要不要删除他的信息。",
    agreed_now: "已记下：居民同意",
    taken_back: "已记下：居民收回同意。不再需要的信息，请站长删除。",

    requests: "办过的事",
    requests_none: "还没有办过事。",
    other_matter: "其他事项",
    since: "登记日期",
    last: "最近一次",
    copies: "提供过副本",
    times: |n| format!("{n} 次"),

    rights: "居民的权利",
    rights_hint: "居民要看、要带走、要删自己的信息，当场就办。",
    copy: "查阅、复制本人信息",
    copy_lead: "把站里知道的都列出来：登记的信息、同意、办过的每件事。可以看、可以打印、可以存成文件带走。",
    copy_whom: "给谁",
    copy_own: "居民本人",
    copy_own_hint: "请先核对是本人：当面问姓名、门牌，或者打登记的电话。",
    copy_relative: "已故居民的近亲属",
    copy_relative_hint: "配偶、父母、子女等近亲属，为了自己正当的事可以查阅、复制；逝者生前另有安排的除外。",
    copy_reason: "用来办什么事",
    copy_reason_hint: "近亲属要写明，例如“办理抚恤金”。",
    copy_reason_missing: "近亲属查阅、复制，要写明用来办什么事（《个人信息保护法》第四十九条）。",
    copy_make: "生成副本",
    copy_made: "副本已生成，并且记下了今天提供过",
    copy_made_hint: "文件里有居民的电话和住址。交给本人以后，请把平板上下载的文件删掉。",
    copy_text: "副本内容",
    copy_save: "存成文件",
    copy_not_saved: "浏览器没有存成文件。请改用打印，或者复制文字。",
    copy_file: |day| format!("本人信息副本-{day}.txt"),

    erase: "删除个人信息",
    erase_lead: |name| format!("永久删除“{name}”的个人信息？删了就找不回来。"),
    erase_goes: "会删除",
    erase_goes_list: &[
        "姓名、电话、门牌、备注、特殊关照",
        "办过的事里写的内容、说明、材料名称",
        "随办事单来的照片",
    ],
    erase_stays: "会留下",
    erase_stays_list: &[
        "一个编号，和编号下面的日期、办了什么服务、走到哪一步：站里的统计和台账要用，看不出是谁",
        "谁在哪天删除的：证明删过",
    ],
    erase_backups: "以前做的备份和导出的文件里还有这些信息。用不着的旧备份请销毁；以后再导入旧文件，也不会把删掉的带回来。",
    erase_open: "现在还不能删除",
    erase_open_hint: |open, originals| {
        let mut text = String::new();
        if open > 0 {
            text.push_str(&format!("还有 {open} 件事没有办完。请先办完或者取消。"));
        }
        if originals > 0 {
            text.push_str(&format!("还有 {originals} 件事的材料原件没有退还。请先退还。"));
        }
        text
    },
    erase_check: |name| format!("我核对过了，要删除的就是“{name}”"),
    erase_manager: "删除个人信息由站长来做。",
    erase_now: "永久删除",
    erased: "已删除",
    erased_hint: "这位居民的姓名、电话、住址和办事内容已经永久删除，下面是留下的。以前做的备份里还有，用不着的请销毁。",
    late: |n| format!("删除以后，别的平板又带来 {n} 处文字"),
    late_hint: "那台平板写的时候，还不知道已经删除。这些也要删掉。",
    late_erase: "删除后来带来的文字",
    late_lead: "永久删除后来带来的文字？删了就找不回来。",
    erased_done: "个人信息已删除",

    pick: "居民",
    pick_hint: "姓名、拼音、电话尾号都行；不留姓名就空着",
    pick_found: |n| format!("找到 {n} 位，请点选"),
    pick_new: "都不是，登记新居民",
    pick_nobody: "没有登记过，下面登记",
    pick_number: "没有人用这个号码。请改写姓名。",
    pick_other: "换一位",
    pick_tail: |tail| format!("尾号 {tail}"),
    pick_somebody_new: "新居民",
};

fn name(field: &str) -> &'static str {
    match field {
        field::NAME | field::PICK_NAME => "姓名",
        "person-phone" | field::PICK_PHONE => "电话",
        "person-phone-2" => "第二个电话",
        "person-phone-3" => "第三个电话",
        field::BUILDING | field::PICK_BUILDING => "楼栋",
        field::UNIT | field::PICK_UNIT => "单元",
        field::ROOM | field::PICK_ROOM => "室",
        field::NOTE => "备注",
        field::CARE_UNTIL => "特殊关照到",
        field::CONSENT | field::PICK_CONSENT => "本人同意",
        _ => "",
    }
}
