//! A web server that shows a site at a free port of this machine, set up as docs/hosting.md says.

use std::fmt;
use std::fs;
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use super::shown::Shown;
use crate::host::Listener;
use crate::tool::apt;
use crate::tool::web_servers::WebServers;
use crate::trouble::Trouble;

/// A web server that runs until it is dropped.
#[derive(Debug)]
pub(super) struct Server {
    name: &'static str,
    authority: String,
    child: Child,
}

impl Server {
    /// nginx, with the rules included that lie in the site.
    pub(super) fn nginx(programs: &WebServers, shown: &Shown) -> Result<Self, Trouble> {
        let authority = Listener::free_authority()?;
        let (scratch, rules) = (shown.scratch(), shown.site().join("_nginx.conf"));
        let (module, brotli) = match &programs.nginx_brotli {
            Some(module) => (format!("load_module {};\n", module.display()), "brotli_static on;"),
            None => (String::new(), ""),
        };
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("    {kind}_temp_path {}/{kind};\n", scratch.display()))
            .concat();
        let settings = format!(
            "{module}daemon off;\nmaster_process off;\npid {scratch}/nginx.pid;\nerror_log {scratch}/nginx.log;\n\
             events {{}}\nhttp {{\n    access_log off;\n{temporary}    server {{\n        listen {authority};\n        \
             root {root};\n        {brotli}\n        include {rules};\n    }}\n}}\n",
            scratch = scratch.display(),
            root = shown.root().display(),
            rules = rules.display(),
        );
        let file = written(scratch, "nginx.conf", &settings)?;
        let mut command = Command::new(&programs.nginx);
        command.arg("-e").arg(scratch.join("nginx.log")).arg("-c").arg(file);
        Self::start("nginx", authority, command)
    }

    /// Apache, which reads the rules where they lie in the site.
    pub(super) fn apache(programs: &WebServers, shown: &Shown) -> Result<Self, Trouble> {
        let authority = Listener::free_authority()?;
        let scratch = shown.scratch();
        let modules: String =
            ["mpm_event", "authz_core", "unixd", "dir", "filter", "deflate", "headers", "mime", "rewrite"]
                .iter()
                .map(|name| (name, programs.apache_modules.join(format!("mod_{name}.so"))))
                // Some systems have one or another built in.
                .filter(|(_, file)| file.is_file())
                .map(|(name, file)| format!("LoadModule {name}_module {}\n", file.display()))
                .collect();
        let user = if apt::is_root() { "User nobody\n" } else { "" };
        let types = written(scratch, "mime.types", "")?;
        let settings = format!(
            "{modules}ServerName localhost\n{user}Listen {authority}\nPidFile {scratch}/apache.pid\n\
             ErrorLog {scratch}/apache.log\nTypesConfig {types}\nDocumentRoot {root}\n\
             AddOutputFilterByType DEFLATE text/html text/css text/javascript application/wasm\n\
             <Directory {root}>\n    AllowOverride All\n    Require all granted\n</Directory>\n",
            scratch = scratch.display(),
            types = types.display(),
            root = shown.root().display(),
        );
        let file = written(scratch, "apache.conf", &settings)?;
        let mut command = Command::new(&programs.apache);
        command.arg("-X").arg("-f").arg(file);
        Self::start("Apache", authority, command)
    }

    /// Where it can be asked.
    pub(super) fn authority(&self) -> &str {
        &self.authority
    }

    fn start(name: &'static str, authority: String, mut command: Command) -> Result<Self, Trouble> {
        let child = command
            .stdin(Stdio::null())
            .spawn()
            .map_err(|cause| Trouble::NotStarted { command: name.into(), cause })?;
        let mut server = Self { name, authority, child };
        while TcpStream::connect(&server.authority).is_err() {
            if let Ok(Some(status)) = server.child.try_wait() {
                return Err(Trouble::Failed { command: name.into(), status });
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

fn written(folder: &Path, name: &str, text: &str) -> Result<std::path::PathBuf, Trouble> {
    let path = folder.join(name);
    fs::write(&path, text).map_err(|cause| Trouble::file("write", &path, cause))?;
    Ok(path)
}
