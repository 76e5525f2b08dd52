//! What a host answers.

use crate::hosting;

/// An answer, as far as hosts may not differ in it.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    /// The status code.
    pub(super) status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// Reads an answer that was sent in one piece.
    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let mut headers = [httparse::EMPTY_HEADER; 64];
        let mut head = httparse::Response::new(&mut headers);
        let httparse::Status::Complete(length) = head.parse(bytes).ok()? else { return None };
        let status = head.code?;
        let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        let headers = head.headers.iter().map(|header| (header.name.to_owned(), text(header.value))).collect();
        Some(Self { status, headers, body: bytes[length..].to_vec() })
    }

    /// The value of a header; the values of several are joined.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// In what this differs from the answer that was expected.
    pub(super) fn differences_from(&self, expected: &Self) -> Vec<String> {
        let mut differences = Vec::new();
        let mut compare = |what: &str, expected: String, found: String| {
            if expected != found {
                differences.push(format!("{what}: expected {expected}, found {found}"));
            }
        };
        compare("status", expected.status.to_string(), self.status.to_string());
        compare("Location", expected.location(), self.location());
        let sent_with_files = ["Content-Type", "Content-Encoding", "Vary"];
        // What a page that sends elsewhere says is read by nobody.
        let of_files = sent_with_files.iter().copied().filter(|_| expected.status != 301);
        // To say that an answer varies which does not only costs a copy.
        let varies_more = |name| name == "Vary" && expected.header(name).is_none();
        for name in of_files.chain(hosting::header_names()).filter(|name| !varies_more(*name)) {
            compare(name, expected.said(name), self.said(name));
        }
        if expected.status != 301 && expected.body != self.body {
            let lengths = (expected.body.len(), self.body.len());
            differences.push(format!("body: expected {} bytes, found {} others", lengths.0, lengths.1));
        }
        differences
    }

    /// In what this differs from how a host answers whose client has a copy of another answer.
    pub(super) fn differences_from_copy_of(&self, first: &Self) -> Vec<String> {
        let mut differences = Vec::new();
        if (self.status, self.body.len()) != (304, 0) {
            differences.push(format!(
                "a copy: expected 304 and nothing, found {} and {} bytes",
                self.status,
                self.body.len()
            ));
        }
        // Apache calls a tag weak for a second after the file was written.
        let known = |answer: &Self, name| answer.header(name).map(|value| value.trim_start_matches("W/").to_owned());
        for name in ["ETag", "Cache-Control"].into_iter().filter(|name| known(self, name) != known(first, name)) {
            differences.push(format!("a copy: {name} is another than at first: {}", self.said(name)));
        }
        differences
    }

    /// A header as it is compared: of several policies, which are all enforced, the one that holds more.
    fn said(&self, name: &str) -> String {
        let values: Vec<_> = self
            .headers
            .iter()
            .filter(|(own, _)| own.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
            .collect();
        let value = values.join(", ");
        let longest = value
            .split(", default-src")
            .map(|policy| policy.trim_start_matches("default-src"))
            .max_by_key(|policy| policy.len());
        if value.is_empty() { "none".into() } else { longest.unwrap_or_default().to_lowercase() }
    }

    /// The path that this sends to.
    fn location(&self) -> String {
        let location = self.header("Location").unwrap_or("nowhere");
        location.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..])).unwrap_or(location).into()
    }
}
