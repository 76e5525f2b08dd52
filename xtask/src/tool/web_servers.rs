//! nginx and Apache, which the tests run beside our own host.

use std::path::{Path, PathBuf};

use super::{apt, search};
use crate::trouble::Trouble;

/// Two web servers that other people's hosts run.
#[derive(Debug, Clone)]
pub(crate) struct WebServers {
    /// nginx.
    pub(crate) nginx: PathBuf,
    /// nginx's module that sends what lies there compressed by Brotli, where it is one of its own.
    pub(crate) nginx_brotli: Option<PathBuf>,
    /// Apache.
    pub(crate) apache: PathBuf,
    /// The folder of Apache's modules.
    pub(crate) apache_modules: PathBuf,
}

const PURPOSE: &str = "to hold what they send to what our own host sends";
const PACKAGES: &[&str] = &["nginx", "libnginx-mod-http-brotli-static", "apache2-bin"];

/// Where systems keep programs that not every user has on the `PATH`, and modules.
const PROGRAMS: [&str; 4] = ["/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin"];
const NGINX_BROTLI: [&str; 2] = [
    "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
    "/usr/share/nginx/modules/ngx_http_brotli_static_module.so",
];
const APACHE_MODULES: [&str; 4] =
    ["/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/libexec/apache2", "/opt/homebrew/lib/httpd/modules"];

impl WebServers {
    /// Those of this machine; installed by apt where there are none and that is allowed.
    pub(crate) fn ready() -> Result<Self, Trouble> {
        if let Some(servers) = Self::found() {
            return Ok(servers);
        }
        let has_apt = apt::System::here().is_some();
        if has_apt && apt::is_root() {
            apt::install(PACKAGES, PURPOSE)?;
        }
        Self::found().ok_or_else(|| Trouble::Missing {
            thing: "nginx or Apache".into(),
            purpose: PURPOSE.into(),
            remedy: if has_apt {
                apt::remedy(PACKAGES)
            } else {
                "PATH=/path/to/nginx:/path/to/httpd:$PATH cargo xtask test".into()
            },
        })
    }

    fn found() -> Option<Self> {
        Some(Self {
            nginx: program("nginx")?,
            nginx_brotli: NGINX_BROTLI.iter().map(PathBuf::from).find(|module| module.is_file()),
            apache: program("apache2").or_else(|| program("httpd"))?,
            apache_modules: APACHE_MODULES.iter().map(PathBuf::from).find(|folder| folder.is_dir())?,
        })
    }
}

fn program(name: &str) -> Option<PathBuf> {
    search::on_path(name).or_else(|| PROGRAMS.iter().find_map(|folder| search::within(Path::new(folder), name)))
}
