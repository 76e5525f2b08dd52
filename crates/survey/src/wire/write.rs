//! From a release to the file, in one canonical form.

use super::{SCHEMA, TOO_FEW, json::Json};
use crate::{
    Answering, Asked, Axis, Category, Codebook, Facts, Group, Hierarchy, Label, Method, NodeId, Parameters, Provenance,
    PublishedBase, PublishedFigure, Question, QuestionKind, Release, Route, Table, Wave,
};

/// The file of a release named `id`. The same release and name give the same bytes.
///
/// `id` is empty while the content that names the release is being hashed.
#[must_use]
pub fn write(release: &Release, id: &str) -> String {
    // No number in it is infinite, so nothing can fail.
    let mut text = serde_json::to_string(&file(release, id)).unwrap_or_default();
    text.push('\n');
    text
}

fn file(release: &Release, id: &str) -> Json {
    let items = release.waves().iter().flat_map(|wave| datasets(wave, release));
    Json::map([
        ("version", Some(Json::text("2.0"))),
        ("class", Some(Json::text("collection"))),
        ("label", Some(Json::Text(title(release)))),
        ("extension", Some(extension(release, id))),
        ("link", Some(Json::map([("item", Some(Json::list(items)))]))),
    ])
}

fn extension(release: &Release, id: &str) -> Json {
    let codebook = &release.codebook;
    let provenance = match release.provenance {
        Provenance::Observed => "observed",
        Provenance::Illustrative => "illustrative",
    };
    Json::map([
        ("schema", Some(SCHEMA.into())),
        ("release", Some(Json::text(id))),
        ("provenance", Some(Json::text(provenance))),
        ("survey", Some(survey(&codebook.facts))),
        ("disclosure", Some(disclosure(release.parameters))),
        ("status", Some(Json::map([(TOO_FEW, Some(Json::text("Too few people to show, possibly none")))]))),
        ("waves", Some(Json::list(release.waves().iter().map(wave_head)))),
        ("region", Some(axis(&codebook.regions))),
        ("setting", Some(axis(&codebook.settings))),
        ("impossible", Some(Json::list(codebook.impossible.iter().map(|group| pair(*group, codebook))))),
        ("question", Some(Json::list(codebook.questions.iter().map(|one| question(one, codebook))))),
        ("published", Some(Json::list(release.published.iter().map(published)))),
    ])
}

/// The survey's English name, which says first of all if its numbers are made up.
fn title(release: &Release) -> String {
    let name = &release.codebook.facts.title.en;
    match release.provenance {
        Provenance::Observed => name.clone(),
        Provenance::Illustrative => format!("MADE-UP EXAMPLE, not findings: {name}"),
    }
}

fn label(label: &Label) -> Option<Json> {
    Some(Json::map([("en", Some(Json::text(&label.en))), ("cy", Some(Json::text(&label.cy)))]))
}

fn id(slug: &str) -> Option<Json> {
    Some(Json::text(slug))
}

fn survey(facts: &Facts) -> Json {
    let answered = facts.answered.iter();
    let answered =
        answered.map(|(people, whom)| Json::map([("people", Some((*people).into())), ("whom", label(whom))]));
    Json::map([
        ("id", id(&facts.slug)),
        ("title", label(&facts.title)),
        ("publisher", label(&facts.publisher)),
        ("population", label(&facts.population)),
        ("answered", Some(Json::list(answered))),
        ("calls_for", Some(Json::list(facts.calls_for.iter().filter_map(label)))),
        ("calls_on", Some(Json::list(facts.calls_on.iter().filter_map(label)))),
        ("published", Some(Json::Text(facts.published.to_string()))),
        ("announcement", facts.announcement.as_deref().map(Json::text)),
        ("press_contact", facts.press_contact.as_deref().map(Json::text)),
    ])
}

fn disclosure(parameters: Parameters) -> Json {
    Json::map([
        ("threshold", Some(parameters.threshold.into())),
        ("rounding_base", Some(parameters.rounding_base.into())),
        ("protection_width", Some(parameters.protection_width.into())),
    ])
}

fn wave_head(wave: &Wave) -> Json {
    let info = wave.info();
    let fieldwork = [info.fieldwork.start, info.fieldwork.end].map(|day| Json::Text(day.to_string()));
    Json::map([
        ("id", id(&info.slug)),
        ("label", label(&info.label)),
        ("fieldwork", Some(Json::list(fieldwork))),
        ("method", method(wave.method())),
    ])
}

/// What stands for a method: nothing for the usual one.
pub(super) fn method(method: Method) -> Option<Json> {
    match method {
        Method::Lattice => None,
        Method::Atoms => Some(Json::text(Method::ATOMS)),
    }
}

fn axis<A: Axis>(hierarchy: &Hierarchy<A>) -> Json {
    let places = hierarchy.places().iter().map(|place| {
        Json::map([
            ("id", id(&place.slug)),
            ("label", label(&place.label)),
            ("code", place.code.as_deref().map(Json::text)),
            ("tile", place.tile.map(|tile| Json::list([tile.column, tile.row].map(|end| u32::from(end).into())))),
        ])
    });
    let group = |node: &NodeId<A>| {
        let node = hierarchy.node(*node);
        let places = node.members.positions().map(|at| Json::text(&hierarchy.places()[at].slug));
        Json::map([("id", id(&node.slug)), ("label", label(&node.label)), ("places", Some(Json::list(places)))])
    };
    let levels = hierarchy.levels().iter().map(|level| {
        let groups = Json::list(level.nodes.iter().map(group));
        Json::map([("id", id(&level.slug)), ("label", label(&level.label)), ("groups", Some(groups))])
    });
    Json::map([
        ("everyone", label(&hierarchy.nodes()[0].label)),
        ("places", Some(Json::list(places))),
        ("levels", Some(Json::list(levels))),
    ])
}

fn pair(group: Group, codebook: &Codebook) -> Json {
    let (region, setting) = (codebook.regions.node(group.region), codebook.settings.node(group.setting));
    Json::list([Json::text(&region.slug), Json::text(&setting.slug)])
}

fn asked_after(route: &Route, codebook: &Codebook) -> Json {
    let earlier = codebook.question(route.question);
    let answers = route.answers.iter().filter_map(|at| earlier.answers.get(*at));
    Json::map([
        ("question", id(&earlier.slug)),
        ("answers", Some(Json::list(answers.map(|answer| Json::text(&answer.slug))))),
    ])
}

fn question(question: &Question, codebook: &Codebook) -> Json {
    let kind = match question.kind {
        QuestionKind::Single => "single",
        QuestionKind::Several => "several",
        QuestionKind::Scale => "scale",
    };
    let answers = question.answers.iter();
    let answers = answers.map(|answer| Json::map([("id", id(&answer.slug)), ("label", label(&answer.label))]));
    Json::map([
        ("id", id(&question.slug)),
        ("kind", Some(Json::text(kind))),
        ("title", label(&question.title)),
        ("wording", label(&question.wording)),
        ("note", question.note.as_ref().and_then(label)),
        ("answers", Some(Json::list(answers))),
        ("required", Some(Json::Bool(question.answering == Answering::Required))),
        (
            "asked_only",
            match &question.asked {
                Asked::Everyone => None,
                Asked::Only { whom, .. } => label(whom),
            },
        ),
        ("asked_after", question.asked.after().map(|route| asked_after(route, codebook))),
    ])
}

fn published(figure: &PublishedFigure) -> Json {
    Json::map([
        ("id", id(&figure.slug)),
        ("percent", Some(u32::from(figure.percent).into())),
        ("statement", label(&figure.statement)),
        ("population", label(&figure.population)),
        (
            "base",
            match figure.base {
                PublishedBase::Stated(base) => Some(base.0.into()),
                PublishedBase::NotStated => None,
            },
        ),
        ("caution", figure.caution.as_ref().and_then(label)),
    ])
}

fn datasets<'a>(wave: &'a Wave, release: &'a Release) -> impl Iterator<Item = Json> + 'a {
    let codebook = &release.codebook;
    codebook.question_ids().filter_map(move |id| Some(dataset(codebook.question(id), wave.table(id)?, wave, release)))
}

fn dataset(question: &Question, table: &Table, wave: &Wave, release: &Release) -> Json {
    let codebook = &release.codebook;
    let categories = question.categories();
    let answers = categories.iter().map(|category| {
        let label = match category {
            Category::Answer(at) => question.answers[*at].label.en.as_str(),
            Category::NoAnswer => "No answer",
            Category::NotAsked => "Not asked",
        };
        (question.category_slug(*category), label)
    });
    let metrics = [("count", "People who gave this answer, rounded"), ("base", "People")];
    let sizes = [categories.len(), codebook.regions.nodes().len(), codebook.settings.nodes().len(), metrics.len()];
    let dimension = Json::map([
        ("answer", Some(dimension("Answer", answers))),
        ("region", Some(dimension("Region", nodes(&codebook.regions)))),
        ("setting", Some(dimension("Setting", nodes(&codebook.settings)))),
        ("metric", Some(dimension("Measure", metrics.into_iter()))),
    ]);
    let extension = Json::map([
        ("question", id(&question.slug)),
        ("wave", id(&wave.info().slug)),
        ("rounding_base", table.own_rounding_base().map(Json::from)),
    ]);
    let roles = ["region", "metric"].map(|name| Some(Json::list([Json::text(name)])));
    let [geo, metric] = roles;
    let (value, status) = cells(table, wave, categories.len(), codebook);
    Json::map([
        ("version", Some(Json::text("2.0"))),
        ("class", Some(Json::text("dataset"))),
        ("label", Some(Json::Text(format!("{}: {}", title(release), question.wording.en)))),
        ("extension", Some(extension)),
        ("id", Some(Json::list(["answer", "region", "setting", "metric"].map(Json::text)))),
        ("size", Some(Json::list(sizes.map(|size| Json::from(u32::try_from(size).unwrap_or(u32::MAX)))))),
        ("role", Some(Json::map([("geo", geo), ("metric", metric)]))),
        ("dimension", Some(dimension)),
        ("value", Some(value)),
        ("status", Some(status)),
    ])
}

fn nodes<A: Axis>(hierarchy: &Hierarchy<A>) -> impl Iterator<Item = (&str, &str)> {
    hierarchy.nodes().iter().map(|node| (node.slug.as_str(), node.label.en.as_str()))
}

fn dimension<'a>(label: &str, categories: impl Iterator<Item = (&'a str, &'a str)>) -> Json {
    let (mut index, mut labels) = (Vec::new(), Vec::new());
    for (id, label) in categories {
        index.push(Json::text(id));
        labels.push((id.to_owned(), Json::text(label)));
    }
    let category = Json::map([("index", Some(Json::List(index))), ("label", Some(Json::Map(labels)))]);
    Json::map([("label", Some(Json::text(label))), ("category", Some(category))])
}

/// Every cell's value, and by position the status of those that have none, by category, region, setting and
/// measure. What is not published always has the same status, so that its absence tells nothing. JSON-stat lets
/// statuses be a list too, but not one with gaps, which other people's readers refuse.
fn cells(table: &Table, wave: &Wave, categories: usize, codebook: &Codebook) -> (Json, Json) {
    let (mut values, mut statuses) = (Vec::new(), Vec::new());
    for category in 0..categories {
        for group in codebook.groups() {
            match wave.position(group) {
                Some(at) => {
                    let (count, base) = (table.row(at)[category], wave.groups()[at].1);
                    values.extend([Json::from(count.0), Json::from(base.0)]);
                }
                None => {
                    let positions = [values.len(), values.len() + 1];
                    statuses.extend(positions.map(|at| (at.to_string(), Json::text(TOO_FEW))));
                    values.extend([Json::Null, Json::Null]);
                }
            }
        }
    }
    (Json::List(values), Json::Map(statuses))
}
