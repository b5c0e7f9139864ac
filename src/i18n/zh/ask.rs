//! Filling in a slip, in Chinese.

use crate::forms::What;
use crate::forms::ask::field;
use crate::i18n::ask::Ask;

pub(in crate::i18n) static STRINGS: Ask = Ask {
    title: "我要办理",
    see_service: "看这项服务怎么办",

    not_there: "服务站还没有收到",
    not_there_tablet: "先填好，点“生成办事单”，再点“交给服务站”，才算交到。",
    not_there_phone: "这一页不会自己发出去。填好后点“生成办事单”，再照着写的办法交给服务站。",
    not_there_paper: "这一页不会自己发出去。填好后点“生成办事单”，打印出来交到服务站。",
    bring: "带什么、多少钱",
    bring_nothing: "不用带材料",
    fee: "费用",
    papers: "要带的材料",

    whom: "给谁办",
    for_self: "为自己",
    for_self_hint: "我自己要办",
    for_family: "为家人",
    for_family_hint: "我替家里人填，已经跟本人说好",
    field: |name| match name {
        field::HELPER => "填表人姓名",
        field::RELATION => "填表人是本人的什么人",
        field::NAME => "姓名",
        field::PHONE => "电话",
        field::BUILDING => "楼栋",
        field::UNIT => "单元",
        field::ROOM => "室",
        field::WHEN => "还有什么要说的时间",
        field::NOTE => "要办什么、什么情况",
        _ => "我同意服务站这样记下来",
    },
    helper_hint: "就是您",
    relation_hint: "例如女儿、孙子",
    name_hint: "要办事的这个人；只反映情况，可以不写",
    phone_hint: "没有电话，把住址写清楚也行",
    home: "住哪里",
    home_hint: "没有单元就空着",
    times_label: "什么时候方便（可以选几个）",
    times: ["上午", "下午", "工作日", "周末", "都行"],
    when_hint: "例如周三下午三点以后",
    note_hint: "例如厨房水龙头漏水。不用写身份证号，也不要写银行卡号和密码",
    room_left: |n| format!("还能写约 {n} 个字"),
    room_over: |n| {
        format!(
            "写得太长，二维码和文字放不下。请删掉约 {n} 个字，先把“要办什么”写短一点；不删就只能存成文件交。"
        )
    },
    consent_title: "您的信息怎么用",
    consent_text: [
        "服务站会把您写的记下来办这件事，办完两年后删除。",
        "您可以随时到服务站看自己的信息，要求改正或删除。",
    ],
    share: "可以把我的姓名、电话、地址告诉上门的服务单位",
    share_hint: "不勾也能交，服务站会先跟您联系。",
    make: "生成办事单",
    clear: "清空",
    cleared: "已清空",
    problem,
    problems: |n| format!("还有 {n} 处要改，改好再生成"),

    photos: "照片",
    photos_hint: "不拍也行，最多 3 张。照片会变小，里面的拍摄地点会去掉。",
    photos_way: "有照片就不能用二维码和文字交，要存成文件，或者到服务站的平板上交。",
    take_photo: "拍一张",
    choose_photo: "选照片",
    photo_files: ["照片文件（拍的）", "照片文件（选的）"],
    photo: |n| format!("照片 {n}"),
    remove: "删除",
    remove_photo: |n| format!("删除照片 {n}"),
    shrinking: "正在处理照片…",
    photo_too_large: "这张照片太大了，超过 30 兆。请换一张，或者用相机直接拍一张。",
    photo_unreadable: "这个文件打不开，可能不是照片。请直接拍一张，或者换一张 JPG 格式的照片。",

    slip: "办事单",
    made: "办事单做好了",
    made_tablet: "看看有没有写错。没有错就点“交给服务站”。",
    made_phone: "选下面一个办法交给服务站，交到了才算数。",
    made_paper: "打印出来，签上名字，交到服务站。",
    no_community: "您还没有选社区，不知道要交给哪个服务站，所以只能打印。选好社区再来填，就可以用手机交。",
    unpublished: "这个社区还没有公布自己的服务，没有办法用手机交，所以只能打印。",
    no_key: "这个服务站现在不能用手机收办事单，所以只能打印，也可以打电话说。",
    seal_failed: "办事单没有做成。请再点一次；还是不行，请打印出来，或者打电话说。",
    edit: "改一改",
    edit_hint: "改过以后是一张新的办事单，旧的就不要再交了。",
    service: "办什么",
    asked_by: "填表人",
    address: "住址",
    when: "方便的时间",
    agreed: "本人同意服务站把上面写的记下来办这件事，办完两年后删除。",
    shared: "可以把姓名、电话、地址告诉上门的服务单位。",
    not_shared: "没有同意把姓名、电话、地址告诉服务单位。",
    filled_on: "填写日期",
    signature: "签名：　　　　　　　　　　　　日期：",
    photo_count: |n| format!("{n} 张"),

    hand_in: "交给服务站",
    crowded: ("收件箱满了，没有放进去", "请到窗口说一声，工作人员登记掉一些，再点“交给服务站”。您填的还在。"),
    full: ("这台平板存满了，没有放进去", "请告诉窗口的工作人员，或者点“打印”，把纸交给他们。您填的还在。"),
    changed: ("服务站的资料刚刚换过，没有放进去", "请点“改一改”，再点“生成办事单”，然后交。您填的还在。"),
    late: ("平板没有回应，不知道放进去没有", "请再点一次“交给服务站”。同一张办事单放几次都只算一次。"),
    failed: ("没有放进去", "请再点一次“交给服务站”。还是不行，请到窗口说，或者打印出来交。您填的还在。"),
    handed: "已放进本站的收件箱",
    handed_hint: "工作人员打开工作台时就会登记。急的话，请到窗口说一声。",
    handed_demo: "这是演示，办事单放进了演示的收件箱，不会有真的工作人员来办。",
    code: "查询码",
    code_hint: "请记下来，或者用手机拍下来。在这台平板上输入它，就能看办到哪一步。您填的内容已经加密，这个页面看不到了。",
    track: "看办到哪一步",
    done: "好了，回首页",

    hand_over: "怎么交给服务站",
    by_code: "到服务站扫码",
    by_code_hint: "把这个码给工作人员扫。内容是加密的，只有服务站看得懂。",
    by_text: "用微信发文字",
    by_text_hint: "复制后，粘贴给服务站的微信号、公众号，或者管您这里的网格员。内容是加密的，别人看不懂。",
    by_file: "发文件",
    by_file_photos: "有照片，二维码和文字放不下。",
    by_file_long: |n| {
        format!("写得太长，二维码和文字放不下。点“改一改”删掉约 {n} 个字就可以；不删就用文件交。")
    },
    by_file_hint: "存下来，用微信把文件发给服务站，或者带到服务站。也可以到服务站的平板上重新填。文件是加密的，只有服务站打得开。",
    save_file: "存成文件",
    save_failed: "这个浏览器存不了文件。请用手机自带的浏览器打开，或者删掉照片改用二维码。",
    share_file: "发出去",
    by_paper: "打印出来交",
    by_paper_hint: "打印下面这张单子，签上名字，交到服务站。",
    where_to: "服务站在哪里",
    phone_code_hint: "请记下来。服务站登记以后，在服务站的平板上输入它，就能看办到哪一步。",

    rests: "这项服务现在不能办",
    rests_hint: "等恢复了再来，或者打电话问服务站。",

    mine: "我交过的办事单",
    mine_hint: "这里只记得做过哪些办事单。交到没有、办到哪一步，只有服务站的平板知道：到服务站输入查询码，或者打电话问。",
    mine_line: |code, day| format!("查询码 {code} · {day}填的"),
    mine_forgotten: "已经没有的服务",
};

fn problem(name: &'static str, what: &What) -> String {
    match (what, name) {
        (What::Missing, field::NAME) => {
            "请写姓名，服务站才知道跟谁联系。只反映情况、不留姓名，就把电话和住址空着，写清楚什么情况。"
                .to_owned()
        }
        (What::Missing, field::PHONE) => "电话和住址至少写一样，服务站才找得到您。".to_owned(),
        (What::Missing, field::CONSENT) => "留了姓名，要您同意，服务站才能记下来。请打上勾。".to_owned(),
        (What::TooLong(most), _) => format!("写得太长了，最多 {most} 个字。"),
        (What::NotAPhone, _) => "电话只写数字，可以带横线和空格，例如 0595-2228 0000。".to_owned(),
        _ => "这一项要填。".to_owned(),
    }
}
