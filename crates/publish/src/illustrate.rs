//! Made-up responses: drawn at random, the same each time, to numbers that are given.

use std::path::{Path, PathBuf};

use miette::Diagnostic;
use survey::{Axis, Category, Codebook, Hierarchy, Question, QuestionKind};
use thiserror::Error;
use toml::Spanned;

use crate::{
    FileError, Source, Survey,
    draws::Draws,
    illustration_file::{IllustrationFile, LeanPlan, ReplyPlan, WavePlan},
    import::{MADE_UP, Person, SEPARATOR},
};

/// Why responses could not be made up. Nothing has been written for the wave it stopped at.
#[derive(Debug, Error, Diagnostic)]
pub enum IllustrateError {
    /// `illustration.toml` cannot be used.
    #[error(transparent)]
    #[diagnostic(transparent)]
    File(#[from] FileError),
    /// The responses could not be written.
    #[error("cannot write {path}: {reason}")]
    Unwritable {
        /// The path.
        path: String,
        /// What the system says.
        reason: String,
    },
    /// There are responses that are not made up where the made-up ones would go.
    #[error("{path} is there and is not made up; it is left as it is")]
    #[diagnostic(help("name another file under `responses` in codebook.toml"))]
    WouldOverwrite {
        /// The path.
        path: String,
    },
}

/// Makes up the raw file of each wave as `illustration.toml` in the survey's folder says; gives their paths.
///
/// # Errors
///
/// If the plan cannot be read or cannot be fulfilled, or a file cannot be written.
pub fn illustrate(survey: &Survey) -> Result<Vec<PathBuf>, IllustrateError> {
    let source = Source::read(&survey.folder.join("illustration.toml"))?;
    let file: IllustrationFile = source.toml()?;
    let mut written = Vec::with_capacity(survey.waves.len());
    for (at, (info, path)) in survey.waves.iter().enumerate() {
        let Some(plan) = file.wave.iter().find(|plan| *plan.id.get_ref() == info.slug) else {
            return Err(source.wrong(0..0, format!("expected a wave '{}'", info.slug)).into());
        };
        let draws = Draws::new(&format!("{}\n{}", file.seed, info.slug));
        let people = Drawing { survey, source: &source, wave: at, draws }.people(plan)?;
        save(survey, at, &people, path)?;
        written.push(path.clone());
    }
    Ok(written)
}

struct Drawing<'a> {
    survey: &'a Survey,
    source: &'a Source,
    wave: usize,
    draws: Draws,
}

impl Drawing<'_> {
    fn people(&mut self, plan: &WavePlan) -> Result<Vec<Person>, FileError> {
        let codebook = &self.survey.codebook;
        let regions = self.spread(&plan.region, &codebook.regions, plan.setting.span())?;
        let mut settings = self.spread(plan.setting.get_ref(), &codebook.settings, plan.setting.span())?;
        if regions.len() != settings.len() {
            let message =
                format!("expected as many people by setting as by region, {}, found {}", regions.len(), settings.len());
            return Err(self.source.wrong(plan.setting.span(), message));
        }
        self.draws.shuffle(&mut settings);
        self.keep_possible(&regions, &mut settings);
        let pairs = regions.into_iter().zip(settings);
        let mut people: Vec<_> =
            pairs.map(|(region, setting)| Person { region, setting, replies: Vec::new() }).collect();
        for at in 0..codebook.questions.len() {
            self.replies(at, plan, &mut people)?;
        }
        self.draws.shuffle(&mut people);
        Ok(people)
    }

    /// One position per person, from numbers of people by place.
    fn spread<A: Axis>(
        &self,
        numbers: &std::collections::BTreeMap<String, u32>,
        hierarchy: &Hierarchy<A>,
        span: std::ops::Range<usize>,
    ) -> Result<Vec<usize>, FileError> {
        let mut positions = Vec::new();
        for (slug, people) in numbers {
            let Some(position) = hierarchy.places().iter().position(|place| place.slug == *slug) else {
                return Err(self.source.wrong(span, format!("expected the id of a {}, found '{slug}'", A::NAME)));
            };
            positions.extend((0..*people).map(|_| position));
        }
        Ok(positions)
    }

    /// Swaps settings between people until nobody is where the codebook says there can be nobody.
    fn keep_possible(&mut self, regions: &[usize], settings: &mut [usize]) {
        let codebook = &self.survey.codebook;
        let possible = |region: usize, setting: usize| {
            !codebook.impossible.iter().any(|group| {
                codebook.regions.members(group.region).holds(region)
                    && codebook.settings.members(group.setting).holds(setting)
            })
        };
        for at in 0..settings.len() {
            while !possible(regions[at], settings[at]) {
                let other = usize::try_from(self.draws.below(settings.len() as u64)).unwrap_or_default();
                if possible(regions[at], settings[other]) && possible(regions[other], settings[at]) {
                    settings.swap(at, other);
                }
            }
        }
    }

    fn replies(&mut self, at: usize, plan: &WavePlan, people: &mut [Person]) -> Result<(), FileError> {
        let recipe = &self.survey.recipe.questions[at];
        let question = &self.survey.codebook.questions[at];
        for person in people.iter_mut() {
            person.replies.push(Vec::new());
        }
        if !recipe.waves[self.wave] {
            return Ok(());
        }
        let Some(plan) = plan.reply.iter().find(|reply| *reply.question.get_ref() == question.slug) else {
            return Err(self.source.wrong(plan.id.span(), format!("expected a reply for '{}'", question.slug)));
        };
        let (asked, others): (Vec<_>, Vec<_>) = (0..people.len()).partition(|person| {
            recipe.asked_if.as_ref().is_none_or(|condition| {
                people[*person].replies[condition.question.0].iter().any(|given| condition.answers.contains(given))
            })
        });
        for person in others {
            people[person].replies[at].extend(question.not_asked());
        }
        for (category, number) in self.numbers(question, plan, asked.len())? {
            self.give(at, category, number, plan, &asked, people)?;
        }
        let no_answer = question.categories().iter().position(|category| *category == Category::NoAnswer);
        let nothing = match (question.kind, no_answer) {
            (QuestionKind::Several, Some(no_answer)) => no_answer,
            _ => self.remaining(question, plan),
        };
        for person in asked {
            if people[person].replies[at].is_empty() {
                people[person].replies[at].push(nothing);
            }
        }
        Ok(())
    }

    /// How many people give each category that the plan names.
    fn numbers(&self, question: &Question, plan: &ReplyPlan, asked: usize) -> Result<Vec<(usize, usize)>, FileError> {
        let category = |slug: &str, span: std::ops::Range<usize>| {
            let known = question.categories().iter().position(|category| question.category_slug(*category) == slug);
            known.ok_or_else(|| self.source.wrong(span, format!("expected the id of an answer, found '{slug}'")))
        };
        let mut numbers = Vec::new();
        for (slug, people) in &plan.people {
            numbers.push((category(slug, people.span())?, *people.get_ref() as usize, people.span()));
        }
        for (slug, share) in &plan.shares {
            let within = (0.0..=1.0).contains(share.get_ref());
            if !within {
                return Err(self.source.wrong(share.span(), "expected a share from 0 to 1"));
            }
            // A share of a number of people is far from any limit.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
            let people = (share.get_ref() * asked as f64).round() as usize;
            numbers.push((category(slug, share.span())?, people, share.span()));
        }
        let given: usize = numbers.iter().map(|(_, people, _)| people).sum();
        if let (Some((_, _, span)), true) = (numbers.last(), question.kind != QuestionKind::Several && given > asked) {
            let message = format!("expected at most the {asked} people who were asked, found {given}");
            return Err(self.source.wrong(span.clone(), message));
        }
        Ok(numbers.into_iter().map(|(category, people, _)| (category, people)).collect())
    }

    /// The category of those to whom the plan gives none: the last answer that it leaves out.
    fn remaining(&self, question: &Question, plan: &ReplyPlan) -> usize {
        let planned = |slug: &str| plan.people.contains_key(slug) || plan.shares.contains_key(slug);
        question.answers.iter().rposition(|answer| !planned(&answer.slug)).unwrap_or(question.answers.len() - 1)
    }

    fn give(
        &mut self,
        at: usize,
        category: usize,
        number: usize,
        plan: &ReplyPlan,
        asked: &[usize],
        people: &mut [Person],
    ) -> Result<(), FileError> {
        let codebook = &self.survey.codebook;
        let question = &codebook.questions[at];
        let slug = question.category_slug(question.categories()[category]);
        let lean = plan.lean.as_ref().filter(|lean| lean.answer == slug);
        let mut left = number;
        let mut elsewhere = asked.to_vec();
        for quota in plan.within.iter().filter(|quota| quota.answer == slug) {
            let Some(setting) = codebook.settings.find(quota.setting.get_ref()) else {
                return Err(self.source.wrong(quota.setting.span(), "expected the id of a setting"));
            };
            let members = codebook.settings.members(setting);
            let (inside, outside) = elsewhere.into_iter().partition(|person| members.holds(people[*person].setting));
            let inside: Vec<_> = inside;
            let quota_people = (*quota.people.get_ref() as usize).min(left);
            if self.pick(at, category, quota_people, lean, &inside, people)? < quota_people {
                return Err(self.too_many(&quota.people, &question.slug, slug));
            }
            left -= quota_people;
            elsewhere = outside;
        }
        if self.pick(at, category, left, lean, &elsewhere, people)? < left {
            return Err(self.too_many(&plan.question, &question.slug, slug));
        }
        Ok(())
    }

    fn too_many<T>(&self, at: &Spanned<T>, question: &str, answer: &str) -> FileError {
        let message = format!("expected no more people than can still give '{answer}' to '{question}'");
        self.source.wrong(at.span(), message)
    }

    /// Gives a category to `number` of `among` who have no reply yet, or who may give several and lack this one;
    /// gives how many there were.
    fn pick(
        &mut self,
        at: usize,
        category: usize,
        number: usize,
        lean: Option<&LeanPlan>,
        among: &[usize],
        people: &mut [Person],
    ) -> Result<usize, FileError> {
        let several = self.survey.codebook.questions[at].kind == QuestionKind::Several;
        let mut weights = Vec::with_capacity(among.len());
        for person in among {
            let reply = &people[*person].replies[at];
            let open = if several { !reply.contains(&category) } else { reply.is_empty() };
            weights.push(if open { self.weight(lean, &people[*person])? } else { 0 });
        }
        for given in 0..number {
            let Some(picked) = self.draws.weighted(&weights) else { return Ok(given) };
            weights[picked] = 0;
            people[among[picked]].replies[at].push(category);
        }
        Ok(number)
    }

    /// How likely a person is to be picked, in thousandths of anybody else.
    fn weight(&self, lean: Option<&LeanPlan>, person: &Person) -> Result<u64, FileError> {
        let mut weight = 1.0;
        for (slug, factor) in lean.iter().flat_map(|lean| &lean.towards) {
            let codebook: &Codebook = &self.survey.codebook;
            let region = codebook.regions.find(slug).map(|node| codebook.regions.members(node).holds(person.region));
            let setting =
                codebook.settings.find(slug).map(|node| codebook.settings.members(node).holds(person.setting));
            match region.or(setting) {
                Some(true) => weight *= factor.get_ref(),
                Some(false) => {}
                None => return Err(self.source.wrong(factor.span(), "expected the id of a region or setting")),
            }
        }
        // Factors are written by hand and small; at least one thousandth, so that everybody can be picked.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let thousandths = (weight * 1000.0).clamp(1.0, 1e9) as u64;
        Ok(thousandths)
    }
}

fn save(survey: &Survey, wave: usize, people: &[Person], path: &Path) -> Result<(), IllustrateError> {
    let name = path.display().to_string();
    if path.exists() && !is_made_up(path) {
        return Err(IllustrateError::WouldOverwrite { path: name });
    }
    let unwritable = |error: csv::Error| IllustrateError::Unwritable { path: name.clone(), reason: error.to_string() };
    let codebook = &survey.codebook;
    let recipe = &survey.recipe;
    let mut writer = csv::Writer::from_path(path).map_err(unwritable)?;
    let asked: Vec<_> = (0..codebook.questions.len()).filter(|at| recipe.questions[*at].waves[wave]).collect();
    let columns = asked.iter().map(|at| recipe.questions[*at].column.as_str());
    let header = [MADE_UP, &recipe.region_column, &recipe.setting_column];
    writer.write_record(header.into_iter().chain(columns)).map_err(unwritable)?;
    for person in people {
        let region = &codebook.regions.places()[person.region].label.en;
        let setting = &codebook.settings.places()[person.setting].label.en;
        let mut row = vec!["made up".to_owned(), region.clone(), setting.clone()];
        row.extend(asked.iter().map(|at| written(&codebook.questions[*at], &person.replies[*at])));
        writer.write_record(row).map_err(unwritable)?;
    }
    writer.flush().map_err(|error| unwritable(error.into()))
}

/// A reply as a raw file has it; nothing for those who gave no answer or were not asked.
fn written(question: &Question, reply: &[usize]) -> String {
    let labels = reply.iter().filter_map(|category| question.answers.get(*category));
    let labels: Vec<_> = labels.map(|answer| answer.label.en.as_str()).collect();
    labels.join(&format!("{SEPARATOR} "))
}

fn is_made_up(path: &Path) -> bool {
    let headers = csv::Reader::from_path(path).and_then(|mut reader| reader.headers().cloned());
    headers.is_ok_and(|headers| headers.iter().any(|header| header == MADE_UP))
}
