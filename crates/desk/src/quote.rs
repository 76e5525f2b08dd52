//! What of a figure can be quoted.

use maud::{Markup, html};
use quoting::{Finding, Source, exhibited};

use crate::{Asked, Desk};

/// A figure with everything that can be said of it.
#[derive(Clone, Debug)]
pub struct Quote<'a> {
    desk: &'a Desk,
    findings: Vec<Finding>,
}

impl<'a> Quote<'a> {
    /// What can be said of a figure; `None` if there is no such figure.
    #[must_use]
    pub fn of(desk: &'a Desk, asked: &Asked) -> Option<Self> {
        let source = Source::new(desk.edition());
        let statistics = exhibited(&source, desk.exhibit(asked)?, &desk.choice(&asked.query));
        let language = desk.page().language;
        let findings = statistics.iter().map(|statistic| Finding::of(&source, statistic, language)).collect();
        Some(Self { desk, findings })
    }

    /// What can be said, a sentence each.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The dialog's content.
    #[must_use]
    pub fn html(&self) -> String {
        html! { ul.findings { @for (at, finding) in self.findings.iter().enumerate() { (self.finding(at, finding)) } } }
            .into_string()
    }

    fn finding(&self, at: usize, finding: &Finding) -> Markup {
        html! {
            li {
                p { (finding.sentence) " " (finding.source) }
                p.tools {
                    button.tool type="button" data-copies=(at) { (self.desk.words().quote_copy()) }
                    span.became role="status" {}
                }
            }
        }
    }

    /// What is copied of a finding: its sentence, whose survey it is, and where it can be seen.
    #[must_use]
    pub fn text(&self, at: usize) -> Option<String> {
        self.findings.get(at).map(|finding| finding.text(self.desk.site()))
    }
}
