//! Everything that a page says.

use std::collections::BTreeSet;

use words::Language;

use super::{Change, Claim, Link, sentence::Sentence};
use crate::{Finding, Source, shown};

/// Everything that a page says of a choice, in every language, ready to be compared with.
#[derive(Debug)]
pub struct Sayings(Vec<Saying>);

#[derive(Debug)]
struct Saying {
    finding: Finding,
    sentence: Sentence,
    source: Sentence,
}

impl Sayings {
    /// Everything that the page of a link says, in its own language first; `None` if there is no such page, or it has no
    /// numbers.
    #[must_use]
    pub fn of(source: &Source<'_>, link: &Link) -> Option<Self> {
        let page = link.page(&source.release().codebook)?;
        let statistics = shown(source, page, &link.choice(page, source.release()));
        let others = Language::ALL.into_iter().filter(|language| *language != page.language);
        let mut known = BTreeSet::new();
        let mut sayings = Vec::new();
        for language in [page.language].into_iter().chain(others) {
            let findings = statistics.iter().map(|statistic| Finding::of(source, statistic, language));
            // What several figures show is said once.
            let new = findings.filter(|finding| known.insert(finding.sentence.clone()));
            sayings.extend(new.map(|finding| Saying {
                sentence: Sentence::new(&finding.sentence),
                source: Sentence::new(&finding.source),
                finding,
            }));
        }
        (!sayings.is_empty()).then_some(Self(sayings))
    }

    /// Everything, in every language.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.0.iter().map(|saying| &saying.finding)
    }

    /// Everything in the page's own language.
    pub(super) fn in_its_own_language(&self) -> impl Iterator<Item = &Finding> {
        let language = self.findings().next().map(|finding| finding.language);
        self.findings().filter(move |finding| Some(finding.language) == language)
    }

    /// Which of it the words of a claim are, and in what they differ.
    #[must_use]
    pub fn found_in(&self, claim: &Claim) -> Vec<(&Finding, Vec<Change>)> {
        let mut words = claim.words.clone();
        let mut found: Vec<(&Saying, Vec<Change>)> = Vec::new();
        while let Some((at, fit)) = Sentence::best(self.0.iter().map(|saying| &saying.sentence), &words) {
            found.push((&self.0[at], fit.changes));
            words.drain(fit.part.0..fit.part.1);
        }
        // Whose survey it is and when may be left out, but not changed.
        for (saying, changes) in &mut found {
            if let Some((_, fit)) = Sentence::best([&saying.source].into_iter(), &words) {
                changes.extend(fit.changes);
                words.drain(fit.part.0..fit.part.1);
            }
        }
        found.into_iter().map(|(saying, changes)| (&saying.finding, changes)).collect()
    }
}
