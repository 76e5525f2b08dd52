//! Everything that pages say.

use std::{cmp::Reverse, collections::BTreeSet};

use survey::wire::Edition;
use words::Language;

use super::{
    Claim, Compared, Link,
    fit::Fit,
    search::Search,
    sentence::Sentence,
    sign::{Alphabet, Sign},
};
use crate::{Finding, Source, shown};

/// Everything that some pages say of a choice each, in every language, ready to be compared with.
#[derive(Clone, Debug)]
pub struct Sayings<'a> {
    sayings: Vec<Saying<'a>>,
    alphabet: Alphabet,
    /// The signs of each saying's sentence.
    signs: Vec<Vec<Sign>>,
}

#[derive(Clone, Debug)]
struct Saying<'a> {
    edition: &'a Edition,
    finding: Finding,
    sentence: Sentence,
    source: Sentence,
}

/// Something that is said, and that a claim has too.
#[derive(Clone, Debug)]
pub struct Found<'s> {
    /// The release that says it.
    pub edition: &'s Edition,
    /// What it says.
    pub finding: &'s Finding,
    /// Its sentence beside the claim's.
    pub sentence: Compared,
    /// Whose survey it is and when, beside what the claim says of that; `None` if it says nothing of that.
    pub source: Option<Compared>,
}

impl Found<'_> {
    /// Whether the claim differs in nothing that it says.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.sentence.is_same() && self.source.as_ref().is_none_or(Compared::is_same)
    }
}

impl<'a> Sayings<'a> {
    /// Everything that the page of a link says, in its own language first; `None` if there is no such page, or it has no
    /// numbers.
    #[must_use]
    pub fn of(source: &Source<'a>, link: &Link) -> Option<Self> {
        Self::of_pages([(source, link)])
    }

    /// Everything that the pages of links say, each in a release, in its own language first; `None` if none says
    /// anything.
    #[must_use]
    pub fn of_pages<'l>(links: impl IntoIterator<Item = (&'l Source<'a>, &'l Link)>) -> Option<Self>
    where
        'a: 'l,
    {
        let mut known = BTreeSet::new();
        let mut sayings = Vec::new();
        for (source, link) in links {
            let Some(page) = link.page(&source.release().codebook) else { continue };
            let statistics = shown(source, page, &link.choice(page, source.release()));
            let others = Language::ALL.into_iter().filter(|language| *language != page.language);
            for language in [page.language].into_iter().chain(others) {
                let findings = statistics.iter().map(|statistic| Finding::of(source, statistic, language));
                // What several figures show is said once.
                let new = findings.filter(|one| known.insert((source.edition().id.to_string(), one.sentence.clone())));
                sayings.extend(new.map(|finding| Saying {
                    edition: source.edition(),
                    sentence: Sentence::new(&finding.sentence),
                    source: Sentence::new(&finding.source),
                    finding,
                }));
            }
        }
        (!sayings.is_empty()).then(|| Self::with_signs(sayings))
    }

    fn with_signs(sayings: Vec<Saying<'a>>) -> Self {
        let mut alphabet = Alphabet::default();
        let mut learned =
            |sentence: &Sentence| -> Vec<Sign> { sentence.tokens.iter().map(|token| alphabet.learn(token)).collect() };
        let signs = sayings.iter().map(|saying| learned(&saying.sentence)).collect();
        for saying in &sayings {
            learned(&saying.source);
        }
        Self { sayings, alphabet, signs }
    }

    /// Everything, in every language.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.sayings.iter().map(|saying| &saying.finding)
    }

    /// Everything in the first page's own language.
    pub(super) fn in_its_own_language(&self) -> Vec<Found<'_>> {
        let language = self.findings().next().map(|finding| finding.language);
        let own = self.sayings.iter().filter(move |saying| Some(saying.finding.language) == language);
        own.map(Saying::alone).collect()
    }

    /// Which of it the words of a claim are, in their order, and in what they differ.
    #[must_use]
    pub fn found_in(&self, claim: &Claim) -> Vec<Found<'_>> {
        let text: Vec<_> = claim.words.iter().map(|token| self.alphabet.find(token)).collect();
        let fits = Search::new(&self.signs, &text, self.alphabet.size()).found();
        let each = fits.iter().enumerate().map(|(at, (which, fit))| {
            let saying = &self.sayings[*which];
            let source = self.source_of(saying, &fits, at, &text);
            Found {
                edition: saying.edition,
                finding: &saying.finding,
                sentence: saying.sentence.beside(claim, fit),
                source: source.map(|fit| saying.source.beside(claim, &fit)),
            }
        });
        each.collect()
    }

    /// What a text says of the source of one of the sentences that were found in it: right behind it, or once for all.
    fn source_of(&self, saying: &Saying<'_>, fits: &[(usize, Fit)], at: usize, text: &[Sign]) -> Option<Fit> {
        let source = [saying.source.tokens.iter().map(|token| self.alphabet.find(token)).collect::<Vec<_>>()];
        let gap = |before: usize| {
            let from = before.checked_sub(1).map_or(0, |before| fits[before].1.part.end);
            from..fits.get(before).map_or(text.len(), |(_, fit)| fit.part.start)
        };
        let others = (0..=fits.len()).filter(|gap| *gap != at + 1);
        let mut gaps = [at + 1].into_iter().chain(others).map(gap);
        gaps.find_map(|gap| {
            let (found, within) = (Search::new(&source, &text[gap.clone()], self.alphabet.size()).found(), gap.start);
            let (_, fit) = found.into_iter().next()?;
            Some(Fit { part: fit.part.start + within..fit.part.end + within, ..fit })
        })
    }

    /// What comes nearest to the words of a claim, that first which has most in common with them.
    pub(super) fn nearest(&self, claim: &Claim, how_many: usize) -> Vec<Found<'_>> {
        let mut there = vec![0_u32; self.alphabet.size()];
        for token in &claim.words {
            there[self.alphabet.find(token).position()] += 1;
        }
        let likeness = |at: usize| {
            let mut left = there.clone();
            let shared = self.signs[at].iter().filter(|sign| {
                let left = &mut left[sign.position()];
                std::mem::replace(left, left.saturating_sub(1)) > 0
            });
            shared.count() * 1000 / self.signs[at].len().max(1)
        };
        let mut order: Vec<_> = (0..self.sayings.len()).map(|at| (Reverse(likeness(at)), at)).collect();
        order.sort_unstable();
        order.into_iter().take(how_many).map(|(_, at)| self.sayings[at].alone()).collect()
    }
}

impl Saying<'_> {
    fn alone(&self) -> Found<'_> {
        let Self { edition, finding, .. } = self;
        Found { edition, finding, sentence: Compared::alone(&finding.sentence), source: None }
    }
}
