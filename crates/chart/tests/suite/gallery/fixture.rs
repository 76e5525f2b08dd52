//! A survey of the size and shape of a real one: twelve regions in four areas, five settings in two families, four
//! questions, two waves. Nobody gave these answers.

use survey::{
    Answer, Answering, Asked, Base, Codebook, Count, Date, Facts, Group, Hierarchy, Label, LevelOutline, Parameters,
    Period, Place, Provenance, Question, QuestionKind, Region, Release, ReleaseId, Setting, Table, Tile, Wave,
    WaveInfo, wire::Edition,
};

/// What people said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// Something different everywhere.
    AllKinds,
    /// All the first answer in one region, all the last in the next.
    AllOrNone,
}

/// How long names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Names {
    /// As they are in life.
    Usual,
    /// Sixty letters and more, and one word that is longer than a column.
    Long,
}

const LONG_WORD: &str = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";

impl Names {
    fn label(self, en: &str, cy: &str) -> Label {
        let (en, cy) = match self {
            Self::Usual => (en.to_owned(), cy.to_owned()),
            // The one place that is known for it.
            Self::Long if en == "Wales" => (LONG_WORD.to_owned(), LONG_WORD.to_owned()),
            Self::Long => (
                format!("{en}, with all of its neighbours who are counted together with it"),
                format!("{cy}, gyda phob un o'i gymdogion sy'n cael eu cyfrif gydag ef"),
            ),
        };
        Label { en, cy }
    }
}

/// People by region, in the order of the reference; one region is a person short of being shown.
const PEOPLE: [u32; 12] = [30, 9, 15, 31, 24, 24, 22, 18, 23, 28, 33, 28];

const SETTINGS: [(&str, &str, &str); 5] = [
    ("general-practice", "General practice", "Ymarfer cyffredinol"),
    ("voluntary-sector", "Voluntary, community and social enterprise", "Gwirfoddol, cymunedol a menter gymdeithasol"),
    ("local-authority", "Local authority", "Awdurdod lleol"),
    ("nhs-trust", "NHS trust or health board", "Ymddiriedolaeth neu fwrdd iechyd y GIG"),
    ("other", "Somewhere else", "Rhywle arall"),
];

/// Of a hundred people of a region, in each setting but the first, which has the others.
const PER_CENT: [u32; 4] = [22, 8, 7, 4];

const REGIONS: &str = include_str!("../../../../survey/tests/reference/uk-regions.csv");
const WALES: usize = 5;
const LOCAL_AUTHORITY: usize = 2;

/// How many people of a region are in a setting.
fn cell(region: usize, setting: usize) -> u32 {
    let part = |setting: usize| {
        // The codebook says that nobody can be there.
        let nobody = (region, setting) == (WALES, LOCAL_AUTHORITY);
        if nobody { 0 } else { PEOPLE[region] * PER_CENT[setting - 1] / 100 }
    };
    if setting == 0 { PEOPLE[region] - (1..SETTINGS.len()).map(part).sum::<u32>() } else { part(setting) }
}

/// Of a thousand people of a region and setting, how many are counted under a category of a question.
fn per_mille(said: Said, question: &Question, category: usize, (region, setting): (usize, usize)) -> u32 {
    let last = question.answers.len() - 1;
    if said == Said::AllOrNone {
        return if category == region % 2 * last { 1000 } else { 0 };
    }
    let lean = u32::try_from(region % 5 * 40 + setting * 30).expect("a small number");
    match (question.kind, category) {
        (QuestionKind::Single, 0) => 150 + lean,
        (QuestionKind::Single, _) => 850 - lean,
        (QuestionKind::Several, at) => [260, 180 + lean / 2, 150, 60, 240, 30, 500][at],
        (QuestionKind::Scale, 0) => 90,
        (QuestionKind::Scale, 1) => 250 - lean / 2,
        (QuestionKind::Scale, at) if at == last => 110 + lean / 2,
        (QuestionKind::Scale, 2) if last == 4 => 300 - lean / 2,
        (QuestionKind::Scale, _) => (if last == 4 { 250 } else { 550 }) + lean / 2 - lean / 2 * u32::from(last == 3),
    }
}

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

fn regions(names: Names) -> Hierarchy<Region> {
    let rows: Vec<Vec<&str>> = REGIONS.lines().skip(1).map(|line| line.split(',').collect()).collect();
    let tile = |column: &str, row: &str| {
        Some(Tile { column: column.parse().expect("a column"), row: row.parse().expect("a row") })
    };
    let place = |row: &Vec<&str>| Place {
        slug: row[1].to_owned(),
        code: Some(row[0].to_owned()),
        label: names.label(row[2], row[3]),
        tile: tile(row[6], row[7]),
    };
    let areas = [
        ("north", "North of England", "Gogledd Lloegr"),
        ("midlands-and-east", "Midlands and East of England", "Canolbarth a Dwyrain Lloegr"),
        ("south", "South of England", "De Lloegr"),
        ("other-nations", "Scotland, Northern Ireland and Wales", "Yr Alban, Gogledd Iwerddon a Chymru"),
    ];
    let area = |(slug, en, cy): &(&str, &str, &str)| {
        let members = rows.iter().enumerate().filter(|(_, row)| row[5] == *slug).map(|(at, _)| at).collect();
        ((*slug).to_owned(), names.label(en, cy), members)
    };
    let groups = areas.iter().map(area).collect();
    let level = LevelOutline { slug: "area".to_owned(), label: names.label("Area", "Ardal"), groups };
    let everyone = names.label("All regions", "Pob rhanbarth");
    Hierarchy::new(everyone, rows.iter().map(place).collect(), vec![level]).expect("a hierarchy")
}

fn settings(names: Names) -> Hierarchy<Setting> {
    let place = |(slug, en, cy): &(&str, &str, &str)| Place {
        slug: (*slug).to_owned(),
        code: None,
        label: names.label(en, cy),
        tile: None,
    };
    let family = |slug: &str, (en, cy): (&str, &str), members: &[usize]| {
        (slug.to_owned(), names.label(en, cy), members.to_vec())
    };
    let groups = vec![
        family("general-practice", ("General practice", "Ymarfer cyffredinol"), &[0]),
        family("elsewhere", ("Outside general practice", "Y tu allan i ymarfer cyffredinol"), &[1, 2, 3, 4]),
    ];
    let level = LevelOutline { slug: "family".to_owned(), label: names.label("Family", "Teulu"), groups };
    let everyone = names.label("All settings", "Pob lleoliad");
    Hierarchy::new(everyone, SETTINGS.iter().map(place).collect(), vec![level]).expect("a hierarchy")
}

struct Asking<'a> {
    slug: &'a str,
    kind: QuestionKind,
    title: (&'a str, &'a str),
    wording: (&'a str, &'a str),
    answers: &'a [(&'a str, &'a str)],
}

impl Asking<'_> {
    fn question(&self, names: Names) -> Question {
        let label = |(en, cy): (&str, &str)| names.label(en, cy);
        let answer =
            |(at, words): (usize, &(&str, &str))| Answer { slug: format!("answer-{at}"), label: label(*words) };
        Question {
            slug: self.slug.to_owned(),
            kind: self.kind,
            title: label(self.title),
            wording: label(self.wording),
            note: None,
            answers: self.answers.iter().enumerate().map(answer).collect(),
            asked: Asked::Everyone,
            answering: Answering::Required,
        }
    }
}

/// A yes or no; several answers of those who said yes, which could be skipped; a scale of five steps; and one of four,
/// which only the second wave asked.
fn questions(names: Names) -> Vec<Question> {
    let resigning = Asking {
        slug: "resigning",
        kind: QuestionKind::Single,
        title: ("Thinking of resigning", "Meddwl am ymddiswyddo"),
        wording: ("Have you thought of resigning in the last year?", "A ydych wedi meddwl am ymddiswyddo eleni?"),
        answers: &[("Have thought of it", "Wedi meddwl amdano"), ("Have not", "Heb feddwl amdano")],
    };
    let reasons = Asking {
        slug: "reasons",
        kind: QuestionKind::Several,
        title: ("Reasons to go", "Rhesymau dros fynd"),
        wording: ("What makes you think of it? Tick all that apply.", "Beth sy'n gwneud i chi feddwl amdano?"),
        answers: &[
            ("Lack of clinical supervision", "Diffyg goruchwyliaeth glinigol"),
            ("Workload", "Llwyth gwaith"),
            ("Pay", "Cyflog"),
            ("Nowhere to refer people to", "Dim unman i gyfeirio pobl ato"),
            ("Working alone", "Gweithio ar eich pen eich hun"),
        ],
    };
    let support = Asking {
        slug: "support",
        kind: QuestionKind::Scale,
        title: ("Feeling supported", "Teimlo cefnogaeth"),
        wording: ("How often do you feel supported in your work?", "Pa mor aml ydych chi'n teimlo cefnogaeth?"),
        answers: &[
            ("Never", "Byth"),
            ("Seldom", "Yn anaml"),
            ("Sometimes", "Weithiau"),
            ("Often", "Yn aml"),
            ("Always", "Bob amser"),
        ],
    };
    let safe = Asking {
        slug: "safe",
        kind: QuestionKind::Scale,
        title: ("Feeling safe", "Teimlo'n ddiogel"),
        wording: ("How safe do you feel on home visits?", "Pa mor ddiogel ydych chi'n teimlo ar ymweliadau cartref?"),
        answers: &[
            ("Not at all safe", "Ddim yn ddiogel o gwbl"),
            ("Not very safe", "Ddim yn ddiogel iawn"),
            ("Fairly safe", "Eithaf diogel"),
            ("Very safe", "Diogel iawn"),
        ],
    };
    let mut questions: Vec<_> = [resigning, reasons, support, safe].iter().map(|it| it.question(names)).collect();
    questions[0].note =
        Some(names.label(
            "Thinking of it is not a decision to resign.",
            "Nid yw meddwl amdano yn benderfyniad i ymddiswyddo.",
        ));
    questions[1].asked = Asked::only(names.label("Those who have thought of it", "Y rhai sydd wedi meddwl amdano"));
    questions[1].answering = Answering::Optional;
    questions
}

fn codebook(names: Names) -> Codebook {
    let (regions, settings) = (regions(names), settings(names));
    let nobody = Group {
        region: regions.find("wales").expect("it is there"),
        setting: settings.find("local-authority").expect("it is there"),
    };
    let facts = Facts {
        slug: "gallery".to_owned(),
        title: names.label("Support at work", "Cefnogaeth yn y gwaith"),
        publisher: names.label("An association", "Cymdeithas"),
        population: names.label("link workers", "gweithwyr cyswllt"),
        answered: Vec::new(),
        calls_for: Vec::new(),
        calls_on: Vec::new(),
        published: date("2022-07-08"),
        announcement: None,
        press_contact: None,
    };
    Codebook { facts, questions: questions(names), regions, settings, impossible: vec![nobody] }
}

const PARAMETERS: Parameters = Parameters { threshold: 10, rounding_base: 3, protection_width: 2 };

/// The people of a group whom `each` counts, place by place.
fn sum(codebook: &Codebook, group: Group, each: impl Fn(usize, usize) -> u32) -> u32 {
    let (regions, settings) = (codebook.regions.members(group.region), codebook.settings.members(group.setting));
    regions
        .positions()
        .flat_map(|region| settings.positions().map(move |at| (region, at)))
        .map(|at| each(at.0, at.1))
        .sum()
}

fn table(codebook: &Codebook, question: &Question, groups: &[(Group, Base)], said: Said) -> Table {
    let count = |group: Group, base: Base, category: usize| {
        let mille = |region, setting| cell(region, setting) * per_mille(said, question, category, (region, setting));
        let exact = (sum(codebook, group, mille) + 500) / 1000;
        // In a region where all say the same, the number is that of its people.
        if said == Said::AllOrNone { exact } else { ((exact + 1) / 3 * 3).min(base.0) }
    };
    let counts = groups.iter().flat_map(|(group, base)| {
        let mut counts: Vec<_> = (0..question.categories().len()).map(|at| count(*group, *base, at)).collect();
        if question.is_two_way() {
            counts[1] = base.0 - counts[0];
        }
        counts
    });
    Table::new(question, groups, counts.map(Count).collect()).expect("a table")
}

fn wave(codebook: &Codebook, year: &str, asked: usize, said: Said) -> Wave {
    let sized = codebook.groups().map(|group| (group, Base(sum(codebook, group, cell))));
    let groups: Vec<_> = sized.filter(|(_, base)| base.0 >= PARAMETERS.threshold).collect();
    let table = |(at, question)| (at < asked).then(|| table(codebook, question, &groups, said));
    let tables = codebook.questions.iter().enumerate().map(table).collect();
    let fieldwork = Period { start: date(&format!("{year}-06-01")), end: date(&format!("{year}-06-19")) };
    let label = Label { en: year.to_owned(), cy: year.to_owned() };
    Wave::new(WaveInfo { slug: year.to_owned(), label, fieldwork }, groups, tables, PARAMETERS).expect("a wave")
}

/// The release of the survey.
pub(crate) fn edition(provenance: Provenance, said: Said, names: Names) -> Edition {
    let codebook = codebook(names);
    // The first wave did not ask the last question.
    let waves = vec![wave(&codebook, "2020", codebook.questions.len() - 1, said), wave(&codebook, "2022", 4, said)];
    let release = Release::new(provenance, codebook, PARAMETERS, Vec::new(), waves).expect("a release");
    Edition { id: ReleaseId::new("0123456789abcdef").expect("an id"), release }
}
