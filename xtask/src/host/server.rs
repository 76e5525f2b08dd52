//! The network side: a listener on this machine only, and a thread for each connection.

use std::io::{self, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::site::Site;
use super::wire::{self, Ending};
use crate::trouble::Trouble;

/// How long a connection may be silent before it is closed.
const PATIENCE: Duration = Duration::from_secs(60);

/// A port of this machine that is held, and not yet answered at.
#[derive(Debug)]
pub(crate) struct Listener(TcpListener);

impl Listener {
    /// Takes a port; any free one for 0. Only this machine can reach it.
    pub(crate) fn bind(port: u16) -> Result<Self, Trouble> {
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map(Self).map_err(|cause| Trouble::Port { port, cause })
    }

    /// An address of this machine, with a port, that nothing listens at, for another program to take.
    pub(crate) fn free_authority() -> Result<String, Trouble> {
        let failed = |cause| Trouble::Port { port: 0, cause };
        Self::bind(0)?.0.local_addr().map(|address| address.to_string()).map_err(failed)
    }
}

/// A site that is being shown. Takes no more connections once it is dropped.
#[derive(Debug)]
pub(crate) struct Host {
    address: String,
    socket: SocketAddr,
    over: Arc<AtomicBool>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Host {
    /// Shows a site at a port.
    pub(crate) fn start(site: Site, listener: Listener) -> Result<Self, Trouble> {
        let socket = listener.0.local_addr().map_err(|cause| Trouble::Port { port: 0, cause })?;
        let address = format!("http://{socket}{}", site.base());
        let over = Arc::new(AtomicBool::new(false));
        let is_over = Arc::clone(&over);
        let thread = thread::spawn(move || accept_all(&listener.0, &Arc::new(site), &is_over));
        Ok(Self { address, socket, over, thread: Some(thread) })
    }

    /// The address of the site's first page.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// The part of it that says where to connect to.
    pub(crate) fn authority(&self) -> String {
        self.socket.to_string()
    }

    /// Answers until the process ends.
    pub(crate) fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has said so.
            let _ = thread.join();
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        // Wakes the thread that waits for a connection, so that it sees that it is over.
        let _ = TcpStream::connect(self.socket);
    }
}

fn accept_all(listener: &TcpListener, site: &Arc<Site>, is_over: &AtomicBool) {
    for stream in listener.incoming() {
        if is_over.load(Ordering::Relaxed) {
            return;
        }
        let site = Arc::clone(site);
        // A browser that went away in the meantime is no trouble.
        thread::spawn(move || stream.and_then(|stream| answer_all(&stream, &site)));
    }
}

/// Answers all that is asked on one connection.
fn answer_all(stream: &TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    // Otherwise a second answer waits 40 ms for the first to be acknowledged.
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while wire::answer(&mut reader, stream, site)? == Ending::KeptOpen {}
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::time::Duration;

    use crate::host::Base;

    fn ask(host: &Host, request: &str) -> String {
        let authority = host.address().trim_start_matches("http://");
        let authority = authority.split('/').next().expect("an authority");
        let mut stream = TcpStream::connect(authority).expect("a connection");
        let lines = format!("{request} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        stream.write_all(lines.as_bytes()).expect("a request");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    }

    #[test]
    fn the_site_is_answered_over_the_network() {
        let folder = std::env::temp_dir().join(format!("xtask-server-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("index.html"), "home".repeat(20_000)).expect("a file");
        fs::write(folder.join("_headers"), "/*\n  X-All: yes\n").expect("a file");
        let site = Site::open(folder.clone(), "/x/".parse().expect("a base")).expect("a site");
        let host = Host::start(site, Listener::bind(0).expect("a port")).expect("a host");

        let page = ask(&host, "GET /x/");
        assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{}", &page[..200]);
        assert!(page.contains("\r\nX-All: yes\r\n") && page.contains("\r\nContent-Length: 80000\r\n"));
        assert!(page.ends_with("homehome"));
        let head = ask(&host, "HEAD /x/");
        assert!(head.contains("Content-Length: 80000") && head.ends_with("\r\n\r\n"));
        assert!(ask(&host, "GET /x").contains("\r\nLocation: /x/\r\n"));
        assert!(ask(&host, "GET /../etc").starts_with("HTTP/1.1 400"));
        assert!(ask(&host, "POST /x/").starts_with("HTTP/1.1 405"));
        fs::remove_dir_all(&folder).expect("it goes");
    }

    /// A browser opens several connections at once and keeps each for later; none may wait for
    /// another to be closed.
    #[test]
    fn connections_that_are_kept_open_keep_no_other_waiting() {
        let folder = std::env::temp_dir().join(format!("xtask-kept-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("index.html"), "home").expect("a file");
        let site = Site::open(folder.clone(), Base::root()).expect("a site");
        let host = Host::start(site, Listener::bind(0).expect("a port")).expect("a host");
        let authority = host.address().trim_start_matches("http://").trim_end_matches('/').to_owned();
        let mut kept = Vec::new();
        for round in 0..20 {
            let mut fresh: Vec<_> = (0..6).map(|_| TcpStream::connect(&authority).expect("a connection")).collect();
            for stream in &mut fresh {
                stream.set_read_timeout(Some(Duration::from_secs(5))).expect("a limit");
                stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").expect("a request");
            }
            for stream in &mut fresh {
                let answered = stream.read(&mut [0; 4096]).unwrap_or(0);
                assert!(answered > 0, "a connection of round {round} got no answer");
            }
            kept.extend(fresh);
        }
        fs::remove_dir_all(&folder).expect("it goes");
    }

    #[test]
    fn a_port_is_held_from_the_moment_it_is_taken() {
        let first = Listener::bind(0).expect("a free port");
        let port = first.0.local_addr().expect("an address").port();
        let trouble = Listener::bind(port).expect_err("it is taken");
        assert!(trouble.to_string().contains(&format!("Port {port} is taken")));
    }
}
