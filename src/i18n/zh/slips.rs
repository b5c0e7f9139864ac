//! Taking slips in at the desk, in Chinese.

use crate::i18n::slips::{Advice, Slips};
use crate::i18n::zh::common;
use crate::slip::SlipError;

pub(in crate::i18n) static STRINGS: Slips = Slips {
    help_lines: &[
        "居民在手机上填好的办事单，本站收下并登记以后才算交到。扫码、粘贴文字、打开文件都可以。",
        "登记以前先和居民核对：办什么、谁的事、住哪里、电话对不对。",
        "居民在本站平板上填的单子，工作台一解锁就自动登记；登记不了的留在收件箱里，写着原因。",
        "同一张单子交几次都只登记一次。",
    ],

    ways: "收办事单",
    scan: "扫办事单",
    paste: "粘贴办事单",
    open_file: "打开文件",
    ways_hint: "文件可以是 .lslip 办事单，也可以是码的照片或截图。",
    reading: "正在读…",

    viewfinder: "摄像头画面",
    starting: "正在打开摄像头…",
    aim: "对准办事单上的码，离远近一点都试试，读到了会自动往下走。",
    other_code: "这个码不是办事单。请对准办事单上的码。",
    no_camera: "摄像头用不了",
    camera_withheld: "浏览器不让这个网页用摄像头：网址不是 https 开头，或者是在微信里打开的。请换系统浏览器打开，或者拍一张照片。",
    camera_refused: "没有允许使用摄像头。请在浏览器的网站设置里允许“摄像头”再试，或者拍一张照片。",
    camera_missing: "这台设备没有摄像头。可以打开码的照片，或者请居民复制办事单的文字。",
    camera_busy: "摄像头没有打开，可能别的程序正在用。请关掉那个程序再试，或者拍一张照片。",
    take_photo: "拍码的照片",
    take_photo_hint: "照片只用来读码，不会保存。已有的照片或截图，请关掉这里，按“打开文件”。",
    torch: "开灯",
    no_code: (
        "照片里没有读到码",
        "请把码拍得大一些、平一些、清楚一些，再试一次；也可以请居民复制办事单的文字。",
    ),
    not_a_picture: ("这张照片打不开", "请换成 JPG 或 PNG 照片，或者直接截图，再试一次。"),
    photo_too_large: ("这张照片太大（超过 64 MB）", "请用普通模式重新拍一张，再试一次。"),
    no_reader: (
        "读码的程序没有打开",
        "可能是网络断了。请检查网络再试一次；不等网络，可以请居民复制办事单的文字，在这里粘贴。",
    ),

    paste_text: "办事单文字",
    paste_hint: "整段粘贴就行，前后有别的话也没关系。文字里有 LINLI: 这几个字母。",
    paste_empty: "请先粘贴办事单的文字。",
    paste_none: "这段文字里没有完整的办事单。请居民打开办事单，按“复制文字”整段发来，再整段粘贴。",
    from_clipboard: "从剪贴板取",
    clipboard_refused: "浏览器不让网页读剪贴板。请在下面的框里长按，选“粘贴”。",
    next: "下一步",

    wrong,
    file_unreadable: ("这个文件读不出来", "可能已经移走，或者 U 盘拔掉了。请重新选一次。"),
    reload: "刷新网页",

    check: "核对这张办事单",
    check_hint: "还没有登记。和居民核对好，再按“登记”。",
    service: "办什么",
    other_matter: "其他事情",
    choose_service: "请选一项",
    choose_service_missing: "请选一项服务，或者选“其他事情”。",
    no_such_service: "本站没有这项服务，请选一项。",
    withdrawn_service: "这项服务现在不办了，请选一项别的。",
    choose_other: "换一项",
    note: "什么事",
    note_hint: "单子上没有写。问一下居民，写一句话。",
    note_missing: "请写明是什么事。",
    resident: "谁的事",
    known: "已有居民",
    new: "新居民",
    nobody: "没有写姓名",
    see_person: "看这位居民",
    other_door: |door| format!("居民名册里写的是 {door}，和单子上不一样。请问清楚，登记后到居民那一页改。"),
    alike: "名册里有姓名或电话一样的居民",
    alike_hint: "是同一个人就选上，免得名册里记两遍。",
    is_new: "都不是，是新居民",
    is_new_detail: "登记时一起写进居民名册",
    door: "住址",
    phone: "电话",
    asked_by: "谁代填的",
    when: "什么时候方便",
    filled_in: "填写日期",
    agreed: "本人同意",
    consent: |yes| {
        if yes { "同意本站登记个人信息" } else { "没有勾选同意本站登记个人信息" }
    },
    share: |yes| {
        if yes {
            "同意把姓名、电话、住址交给服务单位"
        } else {
            "没有同意把姓名、电话、住址交给服务单位"
        }
    },
    consent_now: "已经当面问过，本人同意登记",
    photos: "照片",
    photo: |n| format!("照片 {n}"),
    due: "最晚哪天办好",
    due_hint: "选填；不知道就空着",
    due_past: "这一天已经过去了，请选今天或以后的日子。",
    similar: "这位居民有一件同样的事还没办完",
    similar_hint: "先看一下是不是同一件，是就不用再登记。",
    register: "登记",
    not_now: "先不收",

    done: "登记好了",
    done_hint: "已经存在这台平板上，可以告诉居民：本站收到了。",
    already: "这张办事单已经登记过了",
    already_hint: "同一张单子只算一次，没有重复登记。",
    see_request: "看这件事",
    again: "再扫一张",

    inbox: "收件箱",
    inbox_hint: "居民在本站平板上填的单子，解锁时自动登记。",
    today: |n| {
        if n == 0 {
            "今天还没有登记过办事单。".to_owned()
        } else {
            format!("今天登记了 {n} 张办事单（连同收件箱自动登记的）。")
        }
    },
    take_now: "现在收一次",
    taken: |n| format!("登记了 {n} 张办事单"),
    taken_none: "收件箱里没有新的办事单",
    not_taken: "没有收成，单子都还在收件箱里。请过一会儿再试。",
    stuck: |n| format!("{n} 张登记不了，要人看一下"),
    stuck_hint: "单子还在收件箱里，没有丢。",
    none_stuck: "没有等着处理的单子。",
    sealed_slip: "打不开的办事单",
    no_name: "没有写姓名",
    filled_on: |day| format!("{}填写", (common::STRINGS.date)(day)),
    mend: "改一下再登记",
    discard: "丢弃",
    discard_title: "丢弃这张办事单？",
    discard_sealed: |error| match error {
        SlipError::Newer(_) => {
            "先不要丢：它是新版本写的，更新网页以后就能打开。丢弃后找不回来，居民会以为本站已经收到。"
        }
        SlipError::OtherStation => {
            "它是交给别的服务站的，本站永远打不开，可以丢。丢弃后找不回来；知道是谁填的，请告诉他重新交。"
        }
        SlipError::Altered | SlipError::NotASlip | SlipError::TooLarge => {
            "它已经损坏，里面写的什么谁也读不出来，可以丢。丢弃后找不回来；知道是谁填的，请告诉他重新填一张。"
        }
    },
    discard_opened: "居民以为本站已经收到了。丢弃后找不回来，请先联系居民说清楚；能办的请按“改一下再登记”。",
    discarded: "已丢弃",
};

fn wrong(error: SlipError) -> Advice {
    match error {
        SlipError::NotASlip => (
            "这不是办事单",
            "可能扫的是别的码，或者只复制了一部分。请居民打开办事单，重新扫码，或者按“复制文字”再发一次。",
        ),
        SlipError::Newer(_) => (
            "这张办事单是新版本写的",
            "请先更新网页：刷新，出现“新版本”就按它。更新以后再收一次，单子没有坏。",
        ),
        SlipError::OtherStation => (
            "这张办事单是交给别的服务站的",
            "本站打不开，看不到里面写的什么。要在本站办，请居民打开本站的网页重新填一张。",
        ),
        SlipError::Altered => {
            ("这张办事单不完整，或者改动过", "请居民重新给一次：最好当面扫码，复制文字要整段复制。")
        }
        SlipError::TooLarge => {
            ("这份东西太大，不像办事单", "办事单连照片最多 2 MB。请居民少放一张照片，重新生成。")
        }
    }
}
