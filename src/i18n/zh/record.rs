//! Words that forms share, in Chinese.

use crate::i18n::record::Record;

pub(in crate::i18n) static STRINGS: Record = Record {
    save: "保存",
    history: "历史",
    back_to_list: "返回列表",
    unsaved: "有修改还没保存",
    discard: "不要这些修改",
    overtaken: "这里的内容刚刚被改过",
    overtaken_hint: "别人在另一处保存了新的内容。您这里按“保存”，会以您写的为准。",
    take_newer: "改用新的内容",
    nothing_changed: "没有改动，不用保存",
    undo: "撤销",
    undone: "已撤销",
    english: "同时写英文",
    more: |n| format!("再显示 {n} 个"),

    reason: "原因",
    reason_hint: "居民也看得到，写一句话就好",
    reason_missing: "请写明原因。",
    until: "到哪一天",
    until_hint: "选填；不知道就空着",
    until_past: "这一天已经过去了，请选今天或以后的日子。",
};
