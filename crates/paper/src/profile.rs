//! What sheets are of: a choice on a page, read once.

use chart::{Context, MixOf, Profiled, said};
use quoting::{Finding, Kind, Source, Statistic};
use survey::{
    Axis, Choice, Covers, Hierarchy, Mix, NodeId, People, QuestionId, Release, Selection, View,
    page::{Page, folder_of, with_query},
};
use words::Said;

/// Every question for the people of an area's or a setting's page.
#[derive(Debug)]
pub struct Profile<'a> {
    context: Context<'a>,
    page: Page,
    choice: Choice,
    whom: String,
    shown: Profiled,
    instead: Vec<Profiled>,
    mixes: Vec<(&'static str, Vec<(String, People)>)>,
}

impl<'a> Profile<'a> {
    /// What a page shows for a choice.
    #[must_use]
    pub fn of(source: &Source<'a>, page: Page, choice: &Choice) -> Self {
        let edition = source.edition();
        let (release, context) = (&edition.release, Context { edition, language: page.language });
        let choice = page.within(choice.clone(), &release.codebook);
        let covers = source.memory().covers(release, choice.wave);
        let read = |choice: &Choice| profiled(source, page, choice, View::within(&covers, release, choice));
        let shown = read(&choice);
        let instead = instead(&shown.view, &choice, release);
        let mixes = if shown.view.people().is_some() { mixes(context, &covers, &choice) } else { Vec::new() };
        Self {
            context,
            page,
            whom: choice.selection.name(&release.codebook, page.language),
            instead: instead.iter().map(read).collect(),
            shown,
            mixes,
            choice,
        }
    }

    /// The release and the page's language.
    #[must_use]
    pub fn context(&self) -> Context<'a> {
        self.context
    }

    /// What is asked for.
    #[must_use]
    pub fn choice(&self) -> &Choice {
        &self.choice
    }

    /// Where exactly this is shown, below the site's root: the page that stays with the release.
    #[must_use]
    pub fn path(&self) -> String {
        let edition = self.context.edition;
        let page = format!("{}{}", folder_of(edition.id.as_str()), self.page.path(&edition.release.codebook));
        with_query(&page, &self.page.query(&self.choice, &edition.release))
    }

    /// The sheets without their feet.
    #[must_use]
    pub fn drawings(&self) -> Vec<chart::Drawing> {
        let (context, people) = (self.context, self.shown.view.people());
        let mixes: Vec<_> =
            self.mixes.iter().map(|(axis, rows)| MixOf { context, whom: &self.whom, people, axis, rows }).collect();
        chart::Profile { context, shown: &self.shown, instead: &self.instead, mixes: &mixes }.sheets()
    }
}

/// What people of a choice answered, and what is to be said of it.
fn profiled(source: &Source<'_>, page: Page, choice: &Choice, view: View) -> Profiled {
    let release = source.release();
    let readings: Vec<_> = release.codebook.question_ids().map(|question| view.read(release, question)).collect();
    let mut findings: Vec<_> =
        release.codebook.question_ids().filter_map(|id| found(source, page, choice, &view, id)).collect();
    // The clearest first; what nobody can tell apart stays in the codebook's order.
    findings.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    let findings = findings.into_iter().map(|(_, said, sentence)| (said, sentence)).collect();
    Profiled { view, readings, findings }
}

/// What is said of a question, what it comes to, and how clear a difference that is: 0 where nobody can tell.
fn found(
    source: &Source<'_>,
    page: Page,
    choice: &Choice,
    view: &View,
    question: QuestionId,
) -> Option<(f64, Option<Said>, String)> {
    let release = source.release();
    let headline = release.codebook.question(question).headline();
    let statistic = Statistic::share(choice, question, headline, &release.codebook);
    let finding = Finding::of(source, &statistic, page.language);
    let difference = view.read(release, question).row(headline)?.difference;
    let said = difference.map(said);
    let clear = difference.filter(|_| said != Some(Said::CannotTell));
    let clearness = clear.map_or(0.0, |difference| difference.value.abs());
    (finding.kind == Kind::Share).then_some((clearness, said, finding.sentence))
}

/// The choices nearest to one that cannot be shown.
fn instead(view: &View, choice: &Choice, release: &Release) -> Vec<Choice> {
    let one_way = view.nearest().map(|nearest| [&nearest.regions, &nearest.settings]);
    let alone = |selection: &Selection| Choice { wave: choice.wave, ..Choice::of(selection.clone(), release) };
    one_way.into_iter().flatten().flatten().map(alone).collect()
}

/// Who answered by region and by setting, where there are several of them.
fn mixes(context: Context<'_>, covers: &Covers<'_>, choice: &Choice) -> Vec<(&'static str, Vec<(String, People)>)> {
    let (release, codebook, words) = (context.release(), context.codebook(), context.words());
    let regions = named(context, &codebook.regions, Mix::by_region(covers, release, choice).rows);
    let settings = named(context, &codebook.settings, Mix::by_setting(covers, release, choice).rows);
    let all = [(words.regions_legend(), regions), (words.settings_legend(), settings)];
    all.into_iter().filter(|(_, rows)| rows.len() > 1).collect()
}

/// Rows with their places' names.
fn named<A: Axis>(
    context: Context<'_>,
    hierarchy: &Hierarchy<A>,
    rows: Vec<(NodeId<A>, People)>,
) -> Vec<(String, People)> {
    let name = |id| context.label(&hierarchy.node(id).label).to_owned();
    rows.into_iter().map(|(place, people)| (name(place), people)).collect()
}
