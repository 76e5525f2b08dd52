//! From a release to the file, in one canonical form.

use std::collections::BTreeMap;

use super::{
    SCHEMA, TOO_FEW,
    document::{
        AnswerHead, Answered, AxisHead, Categories, Cells, Dataset, DatasetExtension, Dimension, Dimensions,
        Disclosure, Document, Extension, GroupHead, Index, LevelHead, Link, Number, PlaceHead, Published, QuestionHead,
        Role, Survey, Text, WaveHead,
    },
};
use crate::{
    Answering, Asked, Axis, Category, Codebook, Facts, Group, Hierarchy, Label, Provenance, PublishedBase,
    PublishedFigure, Question, QuestionKind, Release, Table, Wave,
};

/// The file of a release named `id`. The same release and name give the same bytes.
///
/// `id` is empty while the content that names the release is being hashed.
#[must_use]
pub fn write(release: &Release, id: &str) -> String {
    // Every key of a document is a string and no number in it is infinite, so nothing can fail.
    let mut text = serde_json::to_string(&document(release, id)).unwrap_or_default();
    text.push('\n');
    text
}

fn document(release: &Release, id: &str) -> Document {
    let codebook = &release.codebook;
    let parameters = release.parameters;
    let extension = Extension {
        schema: SCHEMA,
        release: id.to_owned(),
        provenance: match release.provenance {
            Provenance::Observed => "observed".to_owned(),
            Provenance::Illustrative => "illustrative".to_owned(),
        },
        survey: survey(&codebook.facts),
        disclosure: Disclosure {
            threshold: parameters.threshold,
            rounding_base: parameters.rounding_base,
            protection_width: parameters.protection_width,
        },
        status: BTreeMap::from([(TOO_FEW.to_owned(), "Too few people to show, possibly none".to_owned())]),
        waves: release.waves().iter().map(wave_head).collect(),
        region: axis(&codebook.regions),
        setting: axis(&codebook.settings),
        impossible: codebook.impossible.iter().map(|group| pair(*group, codebook)).collect(),
        question: codebook.questions.iter().map(question).collect(),
        published: release.published.iter().map(published).collect(),
    };
    Document {
        version: "2.0".to_owned(),
        class: "collection".to_owned(),
        label: title(release),
        extension,
        link: Link { item: release.waves().iter().flat_map(|wave| datasets(wave, release)).collect() },
    }
}

/// The survey's English name, which says first of all if its numbers are made up.
fn title(release: &Release) -> String {
    let name = &release.codebook.facts.title.en;
    match release.provenance {
        Provenance::Observed => name.clone(),
        Provenance::Illustrative => format!("MADE-UP EXAMPLE, not findings: {name}"),
    }
}

fn text(label: &Label) -> Text {
    Text { en: label.en.clone(), cy: label.cy.clone() }
}

fn survey(facts: &Facts) -> Survey {
    Survey {
        id: facts.slug.clone(),
        title: text(&facts.title),
        publisher: text(&facts.publisher),
        population: text(&facts.population),
        answered: facts.answered.iter().map(|(people, whom)| Answered { people: *people, whom: text(whom) }).collect(),
        calls_for: facts.calls_for.iter().map(text).collect(),
        calls_on: facts.calls_on.iter().map(text).collect(),
        published: facts.published.to_string(),
        announcement: facts.announcement.clone(),
        press_contact: facts.press_contact.clone(),
    }
}

fn wave_head(wave: &Wave) -> WaveHead {
    let info = wave.info();
    let fieldwork = [info.fieldwork.start.to_string(), info.fieldwork.end.to_string()];
    WaveHead { id: info.slug.clone(), label: text(&info.label), fieldwork }
}

fn axis<A: Axis>(hierarchy: &Hierarchy<A>) -> AxisHead {
    let places = hierarchy.places().iter().map(|place| PlaceHead {
        id: place.slug.clone(),
        label: text(&place.label),
        code: place.code.clone(),
        tile: place.tile.map(|tile| [tile.column, tile.row]),
    });
    let group = |id: &crate::NodeId<A>| {
        let node = hierarchy.node(*id);
        let places = node.members.positions().map(|at| hierarchy.places()[at].slug.clone()).collect();
        GroupHead { id: node.slug.clone(), label: text(&node.label), places }
    };
    let levels = hierarchy.levels().iter().map(|level| LevelHead {
        id: level.slug.clone(),
        label: text(&level.label),
        groups: level.nodes.iter().map(group).collect(),
    });
    AxisHead { everyone: text(&hierarchy.nodes()[0].label), places: places.collect(), levels: levels.collect() }
}

fn pair(group: Group, codebook: &Codebook) -> [String; 2] {
    [codebook.regions.node(group.region).slug.clone(), codebook.settings.node(group.setting).slug.clone()]
}

fn question(question: &Question) -> QuestionHead {
    let answers = question.answers.iter();
    QuestionHead {
        id: question.slug.clone(),
        kind: match question.kind {
            QuestionKind::Single => "single".to_owned(),
            QuestionKind::Several => "several".to_owned(),
            QuestionKind::Scale => "scale".to_owned(),
        },
        title: text(&question.title),
        wording: text(&question.wording),
        note: question.note.as_ref().map(text),
        answers: answers.map(|answer| AnswerHead { id: answer.slug.clone(), label: text(&answer.label) }).collect(),
        required: question.answering == Answering::Required,
        asked_only: match &question.asked {
            Asked::Everyone => None,
            Asked::Only(whom) => Some(text(whom)),
        },
    }
}

fn published(figure: &PublishedFigure) -> Published {
    Published {
        id: figure.slug.clone(),
        percent: figure.percent,
        statement: text(&figure.statement),
        population: text(&figure.population),
        base: match figure.base {
            PublishedBase::Stated(base) => Some(base.0),
            PublishedBase::NotStated => None,
        },
        caution: figure.caution.as_ref().map(text),
    }
}

fn datasets<'a>(wave: &'a Wave, release: &'a Release) -> impl Iterator<Item = Dataset> + 'a {
    let codebook = &release.codebook;
    codebook.question_ids().filter_map(move |id| Some(dataset(codebook.question(id), wave.table(id)?, wave, release)))
}

fn dataset(question: &Question, table: &Table, wave: &Wave, release: &Release) -> Dataset {
    let codebook = &release.codebook;
    let answers = question.categories();
    let answer_ids = answers.iter().map(|category| question.category_slug(*category));
    let answer_labels = answers.iter().map(|category| match category {
        Category::Answer(at) => question.answers[*at].label.en.as_str(),
        Category::NoAnswer => "No answer",
        Category::NotAsked => "Not asked",
    });
    let dimension = Dimensions {
        answer: dimension("Answer", answer_ids.zip(answer_labels)),
        region: dimension("Region", nodes(&codebook.regions)),
        setting: dimension("Setting", nodes(&codebook.settings)),
        metric: dimension(
            "Measure",
            [("count", "People who gave this answer, rounded"), ("base", "People")].into_iter(),
        ),
    };
    let (value, status) = cells(table, wave, answers.len(), codebook);
    let sizes = [answers.len(), codebook.regions.nodes().len(), codebook.settings.nodes().len(), 2];
    Dataset {
        version: "2.0".to_owned(),
        class: "dataset".to_owned(),
        label: format!("{}: {}", title(release), question.wording.en),
        extension: DatasetExtension { question: question.slug.clone(), wave: wave.info().slug.clone() },
        id: ["answer", "region", "setting", "metric"].map(str::to_owned).to_vec(),
        size: sizes.to_vec(),
        role: Role { geo: vec!["region".to_owned()], metric: vec!["metric".to_owned()] },
        dimension,
        value,
        status,
    }
}

fn nodes<A: Axis>(hierarchy: &Hierarchy<A>) -> impl Iterator<Item = (&str, &str)> {
    hierarchy.nodes().iter().map(|node| (node.slug.as_str(), node.label.en.as_str()))
}

fn dimension<'a>(label: &str, categories: impl Iterator<Item = (&'a str, &'a str)>) -> Dimension {
    let mut index = Vec::new();
    let mut labels = BTreeMap::new();
    for (id, label) in categories {
        index.push(id.to_owned());
        labels.insert(id.to_owned(), label.to_owned());
    }
    Dimension { label: label.to_owned(), category: Categories { index: Index::List(index), label: labels } }
}

/// Every cell's value and status, by category, region, setting and measure. What is not published has no
/// value and always the same status, so that its absence tells nothing.
fn cells(table: &Table, wave: &Wave, categories: usize, codebook: &Codebook) -> (Cells<Number>, Cells<String>) {
    let (mut values, mut statuses) = (Vec::new(), Vec::new());
    for category in 0..categories {
        for region in codebook.regions.ids() {
            for setting in codebook.settings.ids() {
                match wave.position(Group { region, setting }) {
                    Some(at) => {
                        let (count, base) = (table.row(at)[category], wave.groups()[at].1);
                        values.extend([Some(count.0), Some(base.0)]);
                        statuses.extend([None, None]);
                    }
                    None => {
                        values.extend([None, None]);
                        statuses.extend([Some(TOO_FEW.to_owned()), Some(TOO_FEW.to_owned())]);
                    }
                }
            }
        }
    }
    (Cells::List(values.into_iter().map(|value| value.map(Number::from)).collect()), Cells::List(statuses))
}
