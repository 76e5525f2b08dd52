//! What a host is asked.

use std::fmt;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::answer::Answer;
use crate::trouble::Trouble;

/// A request for something.
#[derive(Debug, Clone)]
pub(super) struct Question {
    target: String,
    /// The encodings that are taken.
    encodings: &'static str,
    /// The tag of the copy that is there.
    copy: Option<String>,
}

/// Longer than any answer takes.
const PATIENCE: Duration = Duration::from_secs(20);

impl Question {
    /// A request for a target by a client that takes some encodings.
    pub(super) fn new(target: String, encodings: &'static str) -> Self {
        Self { target, encodings, copy: None }
    }

    /// The same of a client that has a copy.
    pub(super) fn with_copy(&self, tag: &str) -> Self {
        Self { copy: Some(tag.into()), ..self.clone() }
    }

    /// What the host at an authority answers.
    pub(super) fn ask(&self, authority: &str) -> Result<Answer, Trouble> {
        self.exchange(authority).ok().and_then(|bytes| Answer::parse(&bytes)).ok_or_else(|| Trouble::Malformed {
            place: format!("http://{authority}{}", self.target),
            expected: "an answer".into(),
            found: "none that can be read".into(),
        })
    }

    fn exchange(&self, authority: &str) -> std::io::Result<Vec<u8>> {
        let mut stream = TcpStream::connect(authority)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let Self { target, encodings, copy } = self;
        let copy = copy.as_ref().map_or(String::new(), |tag| format!("If-None-Match: {tag}\r\n"));
        let head = format!(
            "GET {target} HTTP/1.1\r\nHost: {authority}\r\nAccept-Encoding: {encodings}\r\n{copy}Connection: close\r\n\r\n"
        );
        stream.write_all(head.as_bytes())?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(answer)
    }
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.target, if self.encodings.is_empty() { "no encoding" } else { self.encodings })
    }
}
