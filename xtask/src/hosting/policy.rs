//! Which headers go with which file.

/// What every file is sent with. All of it is public and the same for everyone, so any page may read it; an embed needs
/// that, as it has no origin of its own where a content management system puts it in a sandbox.
pub(super) const ALWAYS: [(&str, &str); 5] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Access-Control-Allow-Origin", "*"),
];

/// The header with the content security policy.
pub(super) const SECURITY: &str = "Content-Security-Policy";

/// The header that says how long a copy may be used.
pub(super) const CACHING: &str = "Cache-Control";

/// That a copy is used only once the host has said that it is still right. Netlify and Cloudflare Pages say so
/// themselves where they are not told otherwise.
pub(crate) const ASKED_AGAIN: &str = "public, max-age=0, must-revalidate";

/// That a copy may be used for a year without asking.
pub(super) const KEPT: &str = "public, max-age=31536000, immutable";

/// The paths, as a regular expression, of the folders with the pages that other sites show within theirs: of each
/// language, and of each release that pages stay with.
pub(super) const EMBEDS: &str = "(release/[^/]+/)?(cy/)?embed/";

/// The folder, of those, that a file is in.
pub(super) fn folder_of_embeds(file: &str) -> Option<&str> {
    let rest = match file.strip_prefix("release/") {
        Some(held) => held.split_once('/')?.1,
        None => file,
    };
    let rest = rest.strip_prefix("cy/").unwrap_or(rest).strip_prefix("embed/")?;
    Some(&file[..file.len() - rest.len()])
}

/// The page that is sent where there is nothing.
pub(super) const NOT_FOUND: &str = "404.html";

/// Who may show a page within theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Framing {
    /// Everyone. Nothing is said, as `frame-ancestors *` would leave out pages that were opened from a disk.
    Everyone,
    /// Nobody.
    Nobody,
}

/// The content security policy of a page.
pub(super) fn security(framing: Framing) -> String {
    const OWN: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                       connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'";
    match framing {
        Framing::Everyone => OWN.into(),
        Framing::Nobody => format!("{OWN}; frame-ancestors 'none'"),
    }
}

/// The names, as a regular expression, that [`is_kept`] holds for.
pub(super) const KEPT_NAMES: &str = r"(-[0-9a-f]{12,15}|[0-9a-f]{16})(_bg)?\.(css|js|json|wasm)";

/// Whether a file is named after a hash of its content, so that the name is never given to anything else. Pictures are
/// named after the release that they show, and may be drawn better one day. A hash has sixteen digits; Trunk leaves out
/// those that are nought at its beginning.
pub(super) fn is_kept(file: &str) -> bool {
    let Some((name, "css" | "js" | "json" | "wasm")) = file.rsplit_once('.') else { return false };
    let name = name.strip_suffix("_bg").unwrap_or(name).as_bytes();
    let is_hash = |hash: &[u8]| hash.iter().all(|letter| matches!(letter, b'0'..=b'9' | b'a'..=b'f'));
    let short = name.rsplit(|letter| *letter == b'-').next().filter(|hash| hash.len() < name.len());
    name.last_chunk::<16>().is_some_and(|hash| is_hash(hash))
        || short.is_some_and(|hash| (12..16).contains(&hash.len()) && is_hash(hash))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_named_after_its_content_is_kept() {
        for file in [
            "page-ddcd1e12a31f74ca.css",
            "not_found-11944e2b8fb121d.css",
            "explorer-3b6cdda8c679f473_bg.wasm",
            "data/x/0423b8126ec02940.json",
        ] {
            assert!(is_kept(file), "{file}");
        }
        // A certificate is named after its release and may be made anew by a better audit.
        for file in
            ["boot.js", "index.html", "data/x/0423b8126ec02940.disclosure-report.json", "123456789abcdef.js", "x"]
        {
            assert!(!is_kept(file), "{file}");
        }
    }

    #[test]
    fn pages_that_others_show_are_in_folders_of_their_own() {
        for (file, folder) in [
            ("embed/x/index.html", Some("embed/")),
            ("cy/embed/x/index.html", Some("cy/embed/")),
            ("release/0423b8126ec02940/cy/embed/x.svg", Some("release/0423b8126ec02940/cy/embed/")),
            ("embed.js", None),
            ("question/embed/index.html", None),
            ("area/cy/embed/index.html", None),
        ] {
            assert_eq!(folder_of_embeds(file), folder, "{file}");
        }
    }

    #[test]
    fn a_policy_allows_no_inline_script_no_inline_style_and_no_other_origin() {
        for framing in [Framing::Everyone, Framing::Nobody] {
            let policy = security(framing);
            assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
            assert!(!policy.contains("http") && !policy.contains('*'), "{policy}");
            assert_eq!(policy.contains("frame-ancestors 'none'"), framing == Framing::Nobody, "{policy}");
        }
    }
}
