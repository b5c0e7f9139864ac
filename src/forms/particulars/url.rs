//! Is this the address of a page?

/// `https://example.cn/linli/`: a scheme browsers open, a host, perhaps a port and a path. No question
/// and no fragment, because both are added behind it.
pub(super) fn is_page(typed: &str) -> bool {
    let Some(rest) = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://")) else {
        return false;
    };
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let port_is_sound = port.is_none_or(|port| port.parse::<u16>().is_ok_and(|n| n > 0));
    is_host(host) && port_is_sound && path.chars().all(is_of_path)
}

/// Labels with dots between them; a name without a dot reaches nobody outside.
fn is_host(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let sound = |label: &&str| {
        let inner = label.chars().all(|c| c.is_alphanumeric() || c == '-');
        !label.is_empty() && label.len() <= 63 && inner && !label.starts_with('-') && !label.ends_with('-')
    };
    labels.len() > 1 && host.len() <= 253 && labels.iter().all(sound)
}

fn is_of_path(c: char) -> bool {
    c.is_alphanumeric() || "/-._~%!$&'()*+,;=:@".contains(c)
}
