//! `.htaccess`, which Apache reads where it lies.

use super::policy::{self, ALWAYS, ASKED_AGAIN, CACHING, Framing, KEPT, KEPT_NAMES, NOT_FOUND, SECURITY};
use crate::host::Base;
use crate::host::media::{self, Encoding};

/// The file's name.
pub(super) const FILE: &str = ".htaccess";

/// How the name of a file may go on that is sent compressed.
const COMPRESSED: &str = r"(\.(br|gz))?";

/// The rules for a site below a base.
pub(super) fn rules(base: &Base) -> String {
    let set = |name, value: &str| format!("Header always set {name} \"{value}\"\n");
    let always: String = ALWAYS.into_iter().map(|(name, value)| set(name, value)).collect();
    format!(
        "\
# Rules of this site for Apache, as `cargo xtask build` wrote them. They need its modules dir, headers, mime and rewrite,
# and `AllowOverride All` for the site's folder; docs/hosting.md says how to check.

Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 404 {base}{NOT_FOUND}

{always}{open}{asked_again}{pages}{not_found}{kept}
# Each file has its type, compressed or not.
{types}
# Sends the compressed files that lie beside the others.
<FilesMatch \"\\.br$\">
    RemoveLanguage .br
    AddEncoding br .br
</FilesMatch>
<FilesMatch \"\\.gz$\">
    AddEncoding gzip .gz
</FilesMatch>
RewriteEngine On
# What speaks to a host is not shown, and a folder without a page is nothing.
RewriteRule (^|/)[._][^/]*$ - [R=404,L]
RewriteCond %{{REQUEST_FILENAME}} -d
RewriteCond %{{REQUEST_FILENAME}}/index.html !-f
RewriteRule (^|/)$ - [R=404,L]
{compressed}",
        open = set(SECURITY, &policy::security(Framing::Everyone)),
        asked_again = set(CACHING, ASKED_AGAIN),
        pages = matching(r"\.html", &set(SECURITY, &policy::security(Framing::Nobody))),
        not_found = matching(&format!("^{NOT_FOUND}"), &set(SECURITY, &policy::security(Framing::Everyone))),
        kept = matching(KEPT_NAMES, &set(CACHING, KEPT)),
        types = types(),
        compressed = media::ENCODINGS.map(choice).concat(),
    )
}

/// The rules for the folder of pages that other sites show within theirs.
pub(super) fn rules_of_embeds() -> String {
    let line = format!("Header always set {SECURITY} \"{}\"\n", policy::security(Framing::Everyone));
    matching(r"\.html", &line)
}

/// A line for the files whose names end so.
fn matching(names: &str, line: &str) -> String {
    format!("<FilesMatch \"{names}{COMPRESSED}$\">\n    {line}</FilesMatch>\n")
}

fn types() -> String {
    let typed = |(ending, media): (&str, &str)| {
        let varies = media::is_compressible(&format!("x.{ending}"));
        let vary = if varies { "\n    Header merge Vary Accept-Encoding" } else { "" };
        matching(&format!(r"\.{ending}"), &format!("ForceType \"{media}\"{vary}\n"))
    };
    media::TYPES.into_iter().map(typed).collect()
}

/// Sends a file in an encoding, a folder's page too, where the client takes it and the file lies there.
fn choice(encoding: Encoding) -> String {
    let Encoding { name, ending } = encoding;
    let takes = format!("RewriteCond %{{HTTP:Accept-Encoding}} (^|,)\\s*{name}\\s*(,|;|$)\n");
    format!(
        "\
{takes}RewriteCond %{{REQUEST_FILENAME}}/index.html{ending} -f
RewriteRule ^(.*/)?$ $1index.html{ending} [L]
{takes}RewriteCond %{{REQUEST_FILENAME}}{ending} -f
RewriteRule ^(.+)$ $1{ending} [L]
"
    )
}
