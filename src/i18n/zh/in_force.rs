//! Who does a service today, in Chinese.

use crate::i18n::in_force::InForce;

pub(in crate::i18n) static STRINGS: InForce = InForce {
    in_force_title: "现在由谁来办：",
    in_force: |model| format!("按职责定位：{model}"),
    in_force_set: |day, reason| format!("{day} 单独定的：{reason}"),
    in_force_hint: "下面写的是按建议的分工；居民看到的是这里写的，职责定位改了会跟着变。",
    nobody: "没有",
    set_parties: "写明原因单独定",
    set_parties_text: "只定这一项，不跟职责定位走。原因会留在历史里。",
    set_confirm: "单独定下",
    set_done: "由谁来办已经单独定下",
    set_back: "改回按定位",
    set_back_text: "改回去以后，这一项又跟职责定位走。",
    set_back_done: "又按职责定位了",
};
