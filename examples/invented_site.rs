//! Writes the pages, cards and lists of a survey that nobody took, as if people had, and says how long that takes.
//!
//! `cargo run --example invented_site` makes one of 100 questions, 42 areas, 6 settings and 30,000 people in
//! `target/invented-site`; other numbers may be asked for, and another folder:
//! `cargo run --example invented_site -- 6 5 3 900 target/small`. With `--release` it is as fast as it gets. The pages
//! have neither styles nor a program.

use std::{env, error::Error, path::PathBuf, sync::Arc, time::Instant};

use disclosure::choose;
use explorer::pages::{History, Place, Published, Served, Site, Template, write_into};
use survey::{
    Answer, Answering, Asked, Axis, Base, Certificate, CertifiedQuestion, CertifiedWave, Codebook, Count, Date, Facts,
    Group, Hierarchy, Label, LevelOutline, Parameters, Period, Place as Area, Provenance, Question, QuestionKind,
    Release, ReleaseId, Table, Tile, Wave, WaveInfo, wire::Edition,
};

const URL: &str = "https://example.org/invented/";
const ID: &str = "0000000000000000";
const PARAMETERS: Parameters = Parameters { threshold: 10, rounding_base: 3, protection_width: 2 };
const TEMPLATE: &str = "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<!--page-head-->\n\
                        </head>\n<body>\n<div id=\"trouble\" hidden><!--page-trouble--></div>\n<!--page-body-->\n\
                        </body>\n</html>\n";

fn main() -> Result<(), Box<dyn Error>> {
    let mut asked: Vec<String> = env::args().skip(1).collect();
    let folder = if asked.len() == 5 { asked.pop().map(PathBuf::from) } else { None };
    let numbers = asked.iter().map(|number| number.parse()).collect::<Result<Vec<usize>, _>>()?;
    let [questions, areas, settings, people] = numbers[..] else {
        return if numbers.is_empty() {
            written([100, 42, 6, 30_000], folder)
        } else {
            Err("expected four numbers: questions, areas, settings, people; then perhaps a folder".into())
        };
    };
    written([questions, areas, settings, people], folder)
}

fn written([questions, areas, settings, people]: [usize; 4], folder: Option<PathBuf>) -> Result<(), Box<dyn Error>> {
    let folder = folder.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/invented-site"));
    let edition = edition(&Invented { questions, areas, settings, people })?;
    let certificate = certificate(&edition);
    let served = |name: &str| Served { path: format!("data/invented/{name}"), text: String::new() };
    let published = Published {
        edition: Arc::new(edition),
        release: served(&format!("{ID}.json")),
        certificate,
        report: served(&format!("{ID}.disclosure-report.json")),
    };
    let site = Site::new(published, History::default(), Place::at(URL)?);
    let template = Template::new(TEMPLATE.to_owned())?;
    let begun = Instant::now();
    let report = write_into(&folder, &site, &[], &template)?;
    println!("{report}");
    println!("It took {:.1} s.", begun.elapsed().as_secs_f64());
    Ok(())
}

/// How much there is of a survey.
struct Invented {
    questions: usize,
    areas: usize,
    settings: usize,
    people: usize,
}

impl Invented {
    /// How many people are in an area and a setting: of both the first have several times as many as the last.
    fn cell(&self, area: usize, setting: usize) -> u32 {
        let all = |places: usize| places * (places + 1) / 2;
        let weight = (self.areas - area) * (self.settings - setting);
        let whole = all(self.areas) * all(self.settings);
        u32::try_from((self.people * weight + whole / 2) / whole).unwrap_or(u32::MAX)
    }

    /// How many of them gave an answer.
    fn gave(&self, (area, setting): (usize, usize), question: usize, answer: usize, answers: usize) -> u32 {
        let lean = (area * 7 + setting * 13 + question * 5) % 40;
        let first = 20 + u32::try_from(lean).unwrap_or_default();
        let people = self.cell(area, setting);
        let of_first = people * first / 100;
        if answer == 0 { of_first } else { (people - of_first) / u32::try_from(answers - 1).unwrap_or(1) }
    }

    /// The people of a group whom `each` counts.
    fn sum(&self, codebook: &Codebook, group: Group, each: impl Fn(usize, usize) -> u32) -> u32 {
        let (areas, settings) = (codebook.regions.members(group.region), codebook.settings.members(group.setting));
        areas
            .positions()
            .flat_map(|area| settings.positions().map(move |setting| (area, setting)))
            .map(|at| each(at.0, at.1))
            .sum()
    }
}

fn edition(invented: &Invented) -> Result<Edition, Box<dyn Error>> {
    let codebook = codebook(invented)?;
    let size = |group| Base(invented.sum(&codebook, group, |area, setting| invented.cell(area, setting)));
    let groups = choose(&codebook, size, PARAMETERS.threshold).published;
    let tables = codebook.questions.iter().enumerate().map(|(at, question)| {
        let answers = question.answers.len();
        let counts = groups.iter().flat_map(|(group, base)| {
            let count = |answer| {
                let gave = invented
                    .sum(&codebook, *group, |area, setting| invented.gave((area, setting), at, answer, answers));
                (gave / 3 * 3).min(base.0)
            };
            let mut counts: Vec<u32> = (0..answers).map(count).collect();
            if question.is_two_way() {
                counts[1] = base.0 - counts[0];
            }
            counts
        });
        Table::new(question, &groups, counts.map(Count).collect()).map(Some)
    });
    let tables = tables.collect::<Result<Vec<_>, _>>()?;
    let day = |text| Date::parse(text).ok_or("a day");
    let fieldwork = Period { start: day("2024-01-01")?, end: day("2024-01-31")? };
    let info = WaveInfo { slug: "only".to_owned(), label: label("January 2024"), fieldwork };
    let wave = Wave::new(info, groups, tables, PARAMETERS).map_err(|error| format!("{error:?}"))?;
    let release = Release::new(Provenance::Observed, codebook, PARAMETERS, Vec::new(), vec![wave]).ok_or("a wave")?;
    Ok(Edition { id: ReleaseId::new(ID).ok_or("an id")?, release })
}

fn codebook(invented: &Invented) -> Result<Codebook, Box<dyn Error>> {
    let facts = Facts {
        slug: "invented".to_owned(),
        title: label("An invented survey, to try the site with"),
        publisher: label("Nobody <at all> & \"no one\""),
        population: label("people who do not exist"),
        answered: Vec::new(),
        calls_for: Vec::new(),
        calls_on: Vec::new(),
        published: Date::parse("2024-03-01").ok_or("a day")?,
        announcement: None,
        press_contact: None,
    };
    Ok(Codebook {
        facts,
        questions: (0..invented.questions).map(question).collect(),
        regions: hierarchy("Area", invented.areas, &[3, 7])?,
        settings: hierarchy("Setting", invented.settings, &[2])?,
        impossible: Vec::new(),
    })
}

fn label(text: &str) -> Label {
    Label { en: text.to_owned(), cy: text.to_owned() }
}

/// So many places, in levels of so many groups of neighbours.
fn hierarchy<A: Axis>(name: &str, places: usize, levels: &[usize]) -> Result<Hierarchy<A>, Box<dyn Error>> {
    let slug = name.to_lowercase();
    let level = |groups: usize| {
        let group = |at: usize| {
            let members = (0..places).filter(|place| place * groups / places == at).collect();
            (format!("{slug}-of-{groups}-{}", at + 1), label(&format!("{name} group {} of {groups}", at + 1)), members)
        };
        LevelOutline {
            slug: format!("of-{groups}"),
            label: label(&format!("Groups of {groups}")),
            groups: (0..groups).map(group).collect(),
        }
    };
    let place = |at: usize| {
        let tile = u8::try_from(at).ok().map(|at| Tile { column: at % 7, row: at / 7 });
        Area { slug: format!("{slug}-{}", at + 1), code: None, label: label(&format!("{name} {}", at + 1)), tile }
    };
    let levels = levels.iter().filter(|groups| **groups < places).map(|groups| level(*groups)).collect();
    Ok(Hierarchy::new(label(&format!("Every {slug}")), (0..places).map(place).collect(), levels)?)
}

/// One answer of two, one of four, or one of a scale of five.
fn question(at: usize) -> Question {
    let (kind, answers) = match at % 3 {
        0 => (QuestionKind::Single, 2),
        1 => (QuestionKind::Single, 4),
        _ => (QuestionKind::Scale, 5),
    };
    let answer = |at: usize| Answer { slug: format!("answer-{at}"), label: label(&format!("Answer {}", at + 1)) };
    Question {
        slug: format!("question-{}", at + 1),
        kind,
        title: label(&format!("Question {}", at + 1)),
        wording: label(&format!("What would you say to question {}, had anybody asked you?", at + 1)),
        note: None,
        answers: (0..answers).map(answer).collect(),
        asked: Asked::Everyone,
        answering: Answering::Required,
    }
}

/// What an audit would have said, had there been one.
fn certificate(edition: &Edition) -> Certificate {
    let release = &edition.release;
    let question =
        |question: &Question| CertifiedQuestion { question: question.slug.clone(), rounding_base: 3, counts: 0 };
    let wave = |wave: &Wave| CertifiedWave {
        wave: wave.info().slug.clone(),
        method: wave.method(),
        people: wave.respondents().0,
        groups: u32::try_from(wave.groups().len()).unwrap_or(u32::MAX),
        questions: release.codebook.questions.iter().map(question).collect(),
    };
    Certificate {
        release: edition.id.clone(),
        survey: release.codebook.facts.slug.clone(),
        attacker: 0,
        parameters: PARAMETERS,
        waves: release.waves().iter().map(wave).collect(),
    }
}
