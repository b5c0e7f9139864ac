//! 查验收据 in Chinese.

use crate::domain::cashdesk::Method;
use crate::i18n::verify::Verify;
use crate::stamp::Kind;

pub(in crate::i18n) const NAME: &str = "查验收据";

pub(in crate::i18n) static STRINGS: Verify = Verify {
    lead: "看收据是不是服务站开的，有没有被人改过。",

    code: "收据上的查验码",
    code_hint: "把链接或那一串字粘贴到这里。用手机扫收据上的二维码，会直接打开这一页。",
    photo: "拍收据上的二维码",
    photo_none: "照片里没有找到收据的二维码。请靠近一点、对正了再拍。",
    photo_failed: "这张照片读不了。请再拍一次，或者用手机自带的扫一扫。",
    look: "查验",
    another: "查另一张",
    empty: "请先粘贴查验码，或者拍收据上的二维码。",
    not_ours: "这不是收据上的查验码，或者没有复制全。请再扫一次，或者整段复制。",
    newer: "这张收据是新版程序开的，这里还认不得。请刷新网页再查。",

    valid: "签名有效",
    valid_lead: "这张收据是这个服务站开的，号码、日期、金额没有被改过。",
    ended: |day| format!("签名用的密钥 {day} 以后停用；开这张收据那天还在用。"),
    invalid: "签名无效",
    invalid_lead: "码里的内容和签名对不上：可能被人改过，也可能没有扫清楚。请再扫一次；还是这样，请拿收据到服务站问，先不要当凭据。",
    uncertain: "无法核对",
    unknown_key: "服务站公布的信息里没有这把密钥。可能是公布的信息旧了，或者开收据以后服务站换过社区代码、密钥，也可能不是这个服务站开的。请拿收据到服务站问。",
    revoked: "签名对得上，但服务站已经声明这把密钥作废，别人也可能用它。请拿收据到服务站问。",
    out_of_time: "签名对得上，但收据上的日子不在这把密钥使用的日子里。请拿收据到服务站问。",
    no_board: |code| format!("这里没有这个服务站（编号 {code}）公布的信息，没有办法核对签名。"),
    no_board_do: "请到服务站，用站里的平板打开这一页查；或者请工作人员按收据号核对。",
    unreachable: "现在连不上网，拿不到服务站公布的信息。连上网以后再查。",
    again: "再查一次",
    demo: "这是示例站开的，不是真的收据。",

    written: "码里写的是",
    number: "收据号",
    paid: "金额",
    capitals: "大写",
    on: "收款日期",
    method_name: "付款方式",
    method: |method| match method {
        Method::Cash => "现金",
        Method::StationCode => "本站对公收款码",
        Method::Pos => "POS 刷卡",
        Method::BillerCode => "收费单位自己的码（钱没有经过本站）",
    },
    kind_name: "替谁收的",
    kind: |kind| match kind {
        Kind::Agency => "代收：替收费单位收的，发票由收费单位开",
        Kind::Own => "本站收费",
        Kind::Both => "有代收的，也有本站收费",
        Kind::Kept => "押金，或者业主的钱：只是代为保管，要退还，不是本站收费",
        Kind::KeptToo => "其中有押金，或者业主的钱：代为保管，要退还；其余是代收的，或者本站收费",
    },
    key: "谁的密钥",
    key_of: |station, kid| format!("{station}，密钥号 {kid}"),
    source: "按什么核对",
    own: |made| format!("这台平板上服务站自己的信息，{made}"),
    published: |made| format!("服务站对外公布的信息，{made}"),
    offline: |made| format!("以前存在这台设备上的公布信息，{made}（现在没有拿到新的）"),
    compare: "请和纸上的对一对：号码、金额、日期都要一样。",
    later: "这里看不出收据后来有没有作废、退款，押金退了没有。要确认，请把收据号报给服务站。",
    call: "打电话问服务站",
};
