//! HTTP/1.1 as it goes over a connection: a request is read, the site's response is written.

use std::fmt::Write as _;
use std::io::{self, BufRead, Write};

use super::site::{Request, Response, Site};

/// What becomes of a connection after an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// The next request may come.
    KeptOpen,
    /// It is over.
    Closed,
}

/// As much as the head of a request may have, in bytes and in headers.
const MOST_BYTES: usize = 32 * 1024;
const MOST_HEADERS: usize = 64;

/// Reads one request and answers it.
pub(super) fn answer(reader: &mut impl BufRead, mut writer: impl Write, site: &Site) -> io::Result<Ending> {
    let head = head(reader)?;
    if head.is_empty() {
        return Ok(Ending::Closed);
    }
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    let (Ok(httparse::Status::Complete(_)), Some(method), Some(target)) =
        (request.parse(&head), request.method, request.path)
    else {
        writer.write_all(&encoded(&Response { status: 400, ..Response::default() }, Body::Sent))?;
        return Ok(Ending::Closed);
    };
    let field = |name| field(request.headers, name);
    let response = match method {
        "GET" | "HEAD" => site.respond(Request {
            target,
            accept_encoding: field("Accept-Encoding"),
            if_none_match: field("If-None-Match"),
        }),
        _ => Response { status: 405, headers: vec![("Allow".into(), "GET, HEAD".into())], ..Response::default() },
    };
    let body = if method == "HEAD" { Body::Withheld } else { Body::Sent };
    writer.write_all(&encoded(&response, body))?;
    // What a request brings along is never read; a connection that has some is of no more use.
    let brings_a_body = !["", "0"].contains(&field("Content-Length")) || !field("Transfer-Encoding").is_empty();
    let is_last = field("Connection").eq_ignore_ascii_case("close") || request.version == Some(0);
    Ok(if brings_a_body || is_last { Ending::Closed } else { Ending::KeptOpen })
}

/// The bytes up to the empty line that ends a head; none if the connection was closed.
fn head(reader: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let left = (MOST_BYTES - head.len()).try_into().unwrap_or(u64::MAX);
        let line = io::Read::take(&mut *reader, left).read_until(b'\n', &mut head)?;
        if line == 0 {
            break;
        }
    }
    Ok(head)
}

/// The value of a header; empty where there is none.
fn field<'a>(headers: &[httparse::Header<'a>], name: &str) -> &'a str {
    let found = headers.iter().find(|header| header.name.eq_ignore_ascii_case(name));
    found.and_then(|header| str::from_utf8(header.value).ok()).unwrap_or_default()
}

/// Whether a response's body is sent, or only its length told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Body {
    Sent,
    Withheld,
}

/// A response in one piece, so that it leaves in as few packets as it can.
fn encoded(response: &Response, body: Body) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {} {}\r\n", response.status, reason(response.status));
    for (name, value) in &response.headers {
        // Writing to a text cannot fail.
        let _ = write!(head, "{name}: {value}\r\n");
    }
    if response.status != 304 {
        let _ = write!(head, "Content-Length: {}\r\n", response.body.len());
    }
    let mut bytes = (head + "\r\n").into_bytes();
    if body == Body::Sent {
        bytes.extend_from_slice(&response.body);
    }
    bytes
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        304 => "Not Modified",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Internal Server Error",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_head(sent: &[u8], expect: usize) {
        let found = head(&mut &sent[..]).expect("it can be read").len();
        assert_eq!(found, expect, "{:?}", String::from_utf8_lossy(&sent[..sent.len().min(80)]));
    }

    #[test]
    fn a_head_ends_with_its_empty_line_or_with_the_connection() {
        check_head(b"", 0);
        check_head(b"GET / HTTP/1.1\r\n\r\n", 18);
        check_head(b"GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\n", 18);
        check_head(b"GET / HT", 8);
    }

    #[test]
    fn a_head_without_end_is_read_no_further_than_it_may_be() {
        check_head(&vec![b'x'; 2 * MOST_BYTES], MOST_BYTES);
        check_head("A: 1\r\n".repeat(MOST_BYTES).as_bytes(), MOST_BYTES);
    }

    #[test]
    fn a_response_tells_its_length_even_without_its_body() {
        let response = Response { status: 200, headers: vec![("A".into(), "1".into())], body: b"text".to_vec() };
        assert_eq!(encoded(&response, Body::Sent), b"HTTP/1.1 200 OK\r\nA: 1\r\nContent-Length: 4\r\n\r\ntext");
        assert_eq!(encoded(&response, Body::Withheld), b"HTTP/1.1 200 OK\r\nA: 1\r\nContent-Length: 4\r\n\r\n");
    }
}
