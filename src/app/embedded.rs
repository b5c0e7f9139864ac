//! Is this the browser inside another app?

use leptos::prelude::window;

/// How WeChat, QQ, Alipay and DingTalk name themselves.
const APPS: [&str; 4] = ["MicroMessenger", " QQ/", "AlipayClient", "DingTalk"];

/// There, downloads, printing and often the camera do not work.
pub fn is_embedded() -> bool {
    let agent = window().navigator().user_agent().unwrap_or_default();
    APPS.iter().any(|app| agent.contains(app))
}
