//! The numbers of one figure as JSON-stat 2.0: a small data set of what was shown, and not a release.

use chart::{Exhibit, in_points, measure_name};
use survey::{
    Choice, Comparison, Difference, Estimate, People, Precision, Provenance,
    wire::{Json, TOO_FEW},
};
use words::Language;

use crate::{Citation, Place, Source, Statistic, json::written, numbers::Numbers};

/// The numbers of a figure: what was shown, of which release, for whom.
#[derive(Clone, Debug)]
pub struct Cube {
    label: String,
    href: Option<String>,
    author: String,
    notes: Vec<String>,
    extension: Json,
    dimensions: Vec<Dimension>,
    /// Row by row, those of the people themselves, then those of the others if there are any.
    cells: Vec<Cell>,
}

/// What numbers are told apart by.
#[derive(Clone, Debug)]
struct Dimension {
    id: &'static str,
    label: String,
    /// The ids and labels of its categories.
    categories: Vec<(String, String)>,
}

/// A number, or what stands for it.
#[derive(Clone, Copy, Debug)]
struct Cell {
    value: Option<f64>,
    status: Option<&'static str>,
}

/// The statuses beside that of what is not published.
const NOT_ASKED: &str = "n";
const IMPOSSIBLE: &str = "i";
const DOES_NOT_APPLY: &str = "x";
const ROUNDED: &str = "r";

const OF_SHARES: [&str; 5] = ["count", "base", "percent", "lower", "upper"];
const OF_DIFFERENCES: [&str; 3] = ["difference", "difference_lower", "difference_upper"];
const OF_PEOPLE: [&str; 3] = ["count", "base", "percent"];

impl Cube {
    /// The numbers of an exhibit for a choice, whose statistics are [`crate::exhibited`]; it is called `label`, and cited
    /// as `citation`.
    #[must_use]
    pub fn of(
        source: &Source<'_>,
        (exhibit, choice): (Exhibit, &Choice),
        statistics: &[Statistic],
        (label, citation, language): (&str, &Citation, Language),
    ) -> Self {
        let reader = Reader { source, language };
        let rows: Vec<_> = statistics.iter().map(|statistic| reader.row(statistic)).collect();
        let compared = rows.iter().any(|row| row.others.is_some());
        let counted = statistics.iter().any(|one| matches!(one, Statistic::People { .. }));
        let metrics: Vec<_> = match (counted, compared) {
            (true, _) => OF_PEOPLE.to_vec(),
            (false, false) => OF_SHARES.to_vec(),
            (false, true) => OF_SHARES.into_iter().chain(OF_DIFFERENCES).collect(),
        };
        let mut dimensions = reader.rows(exhibit, statistics);
        if compared {
            dimensions.push(reader.people());
        }
        dimensions.push(reader.metrics(&metrics));
        let cells = rows.iter().flat_map(|row| row.cells(&metrics, compared)).collect();
        Self {
            label: label.to_owned(),
            href: citation.link.clone(),
            author: citation.author.clone(),
            notes: [&citation.release].into_iter().chain(&citation.note).cloned().collect(),
            extension: reader.extension(exhibit, choice),
            dimensions,
            cells,
        }
    }

    /// The file.
    #[must_use]
    pub fn json(&self) -> String {
        let ids = self.dimensions.iter().map(|dimension| Json::text(dimension.id));
        let sizes = self.dimensions.iter().map(|dimension| Json::Number(length(dimension.categories.len())));
        let dimensions = self.dimensions.iter().map(|one| (one.id.to_owned(), one.json())).collect();
        let values = self.cells.iter().map(|cell| cell.value.map_or(Json::Null, Json::Number));
        let statuses = self.cells.iter().enumerate();
        let statuses = statuses.filter_map(|(at, cell)| Some((at.to_string(), Json::text(cell.status?))));
        let role = |id: &'static str, role| {
            let has = self.dimensions.iter().any(|dimension| dimension.id == id);
            has.then(|| (String::from(role), Json::list([Json::text(id)])))
        };
        let roles = [role("wave", "time"), role("region", "geo"), role("metric", "metric")];
        written(&Json::map([
            ("version", Some(Json::text("2.0"))),
            ("class", Some(Json::text("dataset"))),
            ("label", Some(Json::text(&self.label))),
            ("href", self.href.as_deref().map(Json::text)),
            ("source", Some(Json::text(&self.author))),
            ("note", Some(Json::list(self.notes.iter().map(|note| Json::text(note))))),
            ("extension", Some(self.extension.clone())),
            ("id", Some(Json::list(ids))),
            ("size", Some(Json::list(sizes))),
            ("role", Some(Json::Map(roles.into_iter().flatten().collect()))),
            ("dimension", Some(Json::Map(dimensions))),
            ("value", Some(Json::list(values))),
            ("status", Some(Json::Map(statuses.collect()))),
        ]))
    }
}

impl Dimension {
    fn json(&self) -> Json {
        let index = Json::list(self.categories.iter().map(|(id, _)| Json::text(id)));
        let labels = self.categories.iter().map(|(id, label)| (id.clone(), Json::text(label))).collect();
        let category = Json::map([("index", Some(index)), ("label", Some(Json::Map(labels)))]);
        Json::map([("label", Some(Json::text(&self.label))), ("category", Some(category))])
    }
}

/// What a statistic comes to.
struct Row {
    own: Answered,
    others: Option<Answered>,
    difference: Option<Difference>,
}

/// Numbers, or why there are none.
struct Answered {
    numbers: Option<Numbers>,
    absence: &'static str,
    /// How its count is.
    counted: Precision,
}

impl Row {
    fn cells(&self, metrics: &[&str], compared: bool) -> Vec<Cell> {
        let points = self.difference.map(in_points).map(|points| points.map(|points| f64::from(points.0) / 10.0));
        let difference = |metric: &str| OF_DIFFERENCES.iter().position(|one| *one == metric);
        let own = metrics.iter().map(|metric| match difference(metric) {
            Some(at) => Cell::of(points.map(|points| points[at]), DOES_NOT_APPLY, None),
            None => self.own.cell(metric),
        });
        let others = metrics.iter().filter(|_| compared).map(|metric| match (&self.others, difference(metric)) {
            (Some(others), None) => others.cell(metric),
            _ => Cell::of(None, DOES_NOT_APPLY, None),
        });
        own.chain(others).collect()
    }
}

impl Answered {
    fn of(estimate: &Estimate, counted: Precision) -> Self {
        let absence = match estimate {
            Estimate::TooFew | Estimate::Shown(_) => TOO_FEW,
            Estimate::NotAsked => NOT_ASKED,
            Estimate::Nobody => IMPOSSIBLE,
        };
        Self { numbers: Numbers::of(estimate), absence, counted }
    }

    fn cell(&self, metric: &str) -> Cell {
        let whole = |whole: u32| Some(f64::from(whole));
        let numbers = self.numbers.as_ref();
        let value = numbers.and_then(|numbers| match metric {
            "count" => whole(numbers.count),
            "base" => whole(numbers.base.0),
            "percent" => whole(numbers.share.percent().into()),
            "lower" => whole(numbers.ends?.0.into()),
            _ => whole(numbers.ends?.1.into()),
        });
        let precision = match metric {
            "count" => self.counted,
            "base" => numbers.map_or(Precision::Exact, |numbers| numbers.precision),
            _ => Precision::Exact,
        };
        Cell::of(value, self.absence, (precision == Precision::Rounded).then_some(ROUNDED))
    }
}

impl Cell {
    fn of(value: Option<f64>, absence: &'static str, flag: Option<&'static str>) -> Self {
        Self { value, status: if value.is_some() { flag } else { Some(absence) } }
    }
}

fn length(items: usize) -> f64 {
    // Categories of a dimension are some hundreds at most.
    u32::try_from(items).map_or(f64::INFINITY, f64::from)
}

struct Reader<'a> {
    source: &'a Source<'a>,
    language: Language,
}

impl Reader<'_> {
    fn row(&self, statistic: &Statistic) -> Row {
        let release = self.source.release();
        let nothing =
            || Row { own: Answered::of(&Estimate::NotAsked, Precision::Exact), others: None, difference: None };
        match statistic {
            Statistic::Share { choice, question, measure } => {
                let rounded = release.rounding_base(choice.wave, &[*question]) > 1;
                let counted = if rounded { Precision::Rounded } else { Precision::Exact };
                let Some(row) = self.source.row(&self.source.view(choice), *question, *measure) else {
                    return nothing();
                };
                let others = row.other.map(|other| Answered::of(&other, counted));
                Row { own: Answered::of(&row.estimate, counted), others, difference: row.difference }
            }
            Statistic::People { choice, place } => {
                let (whole, part) = self.source.people(choice, *place);
                let absence = if part == People::Nobody { IMPOSSIBLE } else { TOO_FEW };
                let own = Answered { numbers: Numbers::of_people(part, whole), absence, counted: Precision::Exact };
                Row { own, others: None, difference: None }
            }
            // What was printed has no counts.
            Statistic::Published(_) => nothing(),
        }
    }

    /// What the rows of an exhibit are.
    fn rows(&self, exhibit: Exhibit, statistics: &[Statistic]) -> Vec<Dimension> {
        let words = self.language.words();
        let (regions, settings) = (words.regions_legend(), words.settings_legend());
        match exhibit {
            Exhibit::Answers(_) => vec![self.dimension("answer", words.answer_heading(), statistics)],
            Exhibit::Summary => vec![self.dimension("question", words.question_heading(), statistics)],
            Exhibit::ByRegion(_) | Exhibit::MixByRegion => vec![self.dimension("region", regions, statistics)],
            Exhibit::BySetting(_) | Exhibit::MixBySetting => vec![self.dimension("setting", settings, statistics)],
            Exhibit::ByWave(_) => vec![self.dimension("wave", words.wave_legend(), statistics)],
            Exhibit::Grid(_) => {
                vec![self.dimension("region", regions, statistics), self.dimension("setting", settings, statistics)]
            }
        }
    }

    /// The categories of a dimension that statistics have, each once.
    fn dimension(&self, id: &'static str, label: &str, statistics: &[Statistic]) -> Dimension {
        let mut categories: Vec<(String, String)> = Vec::new();
        for category in statistics.iter().filter_map(|statistic| self.category(id, statistic)) {
            if !categories.contains(&category) {
                categories.push(category);
            }
        }
        Dimension { id, label: label.to_owned(), categories }
    }

    /// Where a statistic stands in a dimension.
    fn category(&self, dimension: &str, statistic: &Statistic) -> Option<(String, String)> {
        let (context, codebook) = (self.source.context(self.language), &self.source.release().codebook);
        let label = |slug: &str, label| (slug.to_owned(), context.label(label).to_owned());
        let (choice, place) = match statistic {
            Statistic::Share { choice, .. } => (choice, None),
            Statistic::People { choice, place } => (choice, Some(*place)),
            Statistic::Published(_) => return None,
        };
        let region = match place {
            Some(Place::Region(id)) => Some(id),
            _ => codebook.regions.node_of(choice.selection.regions()),
        };
        let setting = match place {
            Some(Place::Setting(id)) => Some(id),
            _ => codebook.settings.node_of(choice.selection.settings()),
        };
        match dimension {
            "region" => region.map(|id| codebook.regions.node(id)).map(|node| label(&node.slug, &node.label)),
            "setting" => setting.map(|id| codebook.settings.node(id)).map(|node| label(&node.slug, &node.label)),
            "wave" => {
                let info = self.source.release().wave(choice.wave).info();
                Some(label(&info.slug, &info.label))
            }
            _ => self.reply(dimension, statistic),
        }
    }

    /// The answer that a statistic is of, or its question with the answer.
    fn reply(&self, dimension: &str, statistic: &Statistic) -> Option<(String, String)> {
        let Statistic::Share { question, measure, .. } = statistic else { return None };
        let context = self.source.context(self.language);
        let question = context.codebook().question(*question);
        let answer = measure_name(context, question, *measure);
        Some(if dimension == "question" {
            (question.slug.clone(), format!("{}: {answer}", context.label(&question.title)))
        } else {
            (question.measure_slug(*measure).to_owned(), answer)
        })
    }

    fn people(&self) -> Dimension {
        let words = self.language.words();
        let [own, others] = [("own", words.cube_own()), ("compared", words.cube_compared())];
        let categories = [own, others].map(|(id, label)| (id.to_owned(), label.to_owned())).to_vec();
        Dimension { id: "people", label: words.cube_people().to_owned(), categories }
    }

    fn metrics(&self, metrics: &[&str]) -> Dimension {
        let words = self.language.words();
        let label = |metric: &str| match metric {
            "count" => words.cube_count(),
            "base" => words.cube_base(),
            "percent" => words.cube_percent(),
            "lower" => words.cube_lower(),
            "upper" => words.cube_upper(),
            "difference" => words.cube_difference(),
            "difference_lower" => words.cube_difference_lower(),
            _ => words.cube_difference_upper(),
        };
        let categories = metrics.iter().map(|metric| ((*metric).to_owned(), label(metric).to_owned())).collect();
        Dimension { id: "metric", label: words.cube_metric().to_owned(), categories }
    }

    /// What the numbers are of, for programs.
    fn extension(&self, exhibit: Exhibit, choice: &Choice) -> Json {
        let (edition, release) = (self.source.edition(), self.source.release());
        let (codebook, parameters) = (&release.codebook, release.parameters);
        let provenance = match release.provenance {
            Provenance::Observed => "observed",
            Provenance::Illustrative => "illustrative",
        };
        let compared = match self.source.view(choice).comparison() {
            Comparison::Rest(_) => "rest",
            Comparison::Others(_) | Comparison::Overlapping(_) => "others",
            Comparison::Wave(_) => "wave",
        };
        let status = [
            (TOO_FEW, "Too few people to show, possibly none"),
            (NOT_ASKED, "Not asked"),
            (IMPOSSIBLE, "There can be nobody"),
            (DOES_NOT_APPLY, "Does not apply"),
            (ROUNDED, "Rounded to protect people"),
        ];
        let status = status.map(|(id, meaning)| (id.to_owned(), Json::text(meaning))).to_vec();
        Json::map([
            ("kind", Some(Json::text("figure"))),
            ("figure", Some(Json::text(&exhibit.name(codebook)))),
            ("release", Some(Json::text(edition.id.as_str()))),
            ("provenance", Some(Json::text(provenance))),
            ("survey", Some(Json::text(&codebook.facts.slug))),
            ("question", exhibit.question().map(|id| Json::text(&codebook.question(id).slug))),
            ("selection", Some(Json::text(&choice.query(release, None)))),
            ("people", Some(Json::text(&choice.selection.name(codebook, self.language)))),
            ("compared_with", Some(Json::text(compared))),
            ("threshold", Some(parameters.threshold.into())),
            ("rounding_base", Some(parameters.rounding_base.into())),
            ("status", Some(Json::Map(status))),
        ])
    }
}
