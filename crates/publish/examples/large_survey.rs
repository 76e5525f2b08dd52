//! How long a very large survey takes by atoms, from the raw file to the release, and how much memory.
//!
//! Makes up 700,000 people in 220 organisations and 12 occupations, unevenly spread, who are asked questions of every
//! kind; writes their answers to a raw file as any survey has one, and publishes it.
//! `cargo run --release -p publish --example large_survey`, or with numbers of people, organisations, occupations and
//! questions. Where `SURVEY` is set, the survey's folder is left there.

use std::{
    env,
    fmt::Write as _,
    fs::{self, File},
    io::{self, BufWriter},
    path::{Path, PathBuf},
    time::Instant,
};

use publish::{Settings, build, read_survey, verify, write};
use rand_chacha::{
    ChaCha20Rng,
    rand_core::{Rng, SeedableRng},
};
use survey::Method;

/// People, organisations, occupations and questions, unless others are asked for.
const SIZE: [usize; 4] = [700_000, 220, 12, 20];

fn main() -> miette::Result<()> {
    let asked: Vec<usize> = env::args().skip(1).map(|number| number.parse().expect("a whole number")).collect();
    let size: [usize; 4] = match asked[..] {
        [] => SIZE,
        _ => asked.try_into().expect("four numbers: people, organisations, occupations, questions"),
    };
    let [people, organisations, occupations, questions] = size;
    println!("{people} people, {organisations} organisations, {occupations} occupations, {questions} questions");
    let kept = env::var_os("SURVEY").map(PathBuf::from);
    let folder = kept.clone().unwrap_or_else(|| env::temp_dir().join(format!("large-survey-{}", std::process::id())));
    make(&folder, size).expect("a folder with room in it");

    let survey = read_survey(&folder)?;
    let settings = Settings { method: Method::Atoms, ..Settings::default() };
    let begun = Instant::now();
    let audited = build(&survey, &settings)?;
    println!("  counted, drawn and audited in {:.1} s", begun.elapsed().as_secs_f64());
    let begun = Instant::now();
    let written = write(&audited, &folder.join("data"))?;
    println!("  written in {:.1} s: {} bytes", begun.elapsed().as_secs_f64(), written.bytes);
    println!("  at most {} of memory until here", most_memory());
    let begun = Instant::now();
    verify(&written.path)?;
    println!("  verified in {:.1} s", begun.elapsed().as_secs_f64());
    let wave = &audited.report().waves[0];
    let left = f64::from(wave.answered - wave.people.0) / f64::from(wave.answered) * 100.0;
    println!("  {} groups of {} people; {left:.2} in 100 are in no count", wave.published, wave.people);
    if kept.is_none() {
        fs::remove_dir_all(&folder).expect("what was made");
    }
    Ok(())
}

/// The most memory that this process has had, as Linux tells.
fn most_memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    most.map_or_else(|| "an unknown amount".to_owned(), |most| most.trim().to_owned())
}

fn make(folder: &Path, size: [usize; 4]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("codebook.toml"), codebook(size))?;
    responses(BufWriter::new(File::create(folder.join("responses.csv"))?), size)
}

const KINDS: [&str; 4] = ["two", "scale", "several", "routed"];

fn kind(question: usize) -> &'static str {
    KINDS[question % KINDS.len()]
}

fn codebook([_, organisations, occupations, questions]: [usize; 4]) -> String {
    let label = |text: &str| format!("{{ en = \"{text}\", cy = \"{text}\" }}");
    let mut text = format!(
        "[survey]\nid = \"large\"\ntitle = {0}\npublisher = {0}\npopulation = {0}\npublished = \"2024-01-01\"\n\
         [disclosure]\nthreshold = 10\nrounding_base = 3\nprotection_width = 2\n\
         [[wave]]\nid = \"only\"\nlabel = {0}\nfieldwork = [\"2023-10-01\", \"2023-11-30\"]\nresponses = \"responses.csv\"\n\
         [columns]\nregion = \"Organisation\"\nsetting = \"Occupation\"\n",
        label("Made up")
    );
    let mut axis = |axis: &str, places: usize, levels: &[(&str, usize)]| {
        let _ = writeln!(text, "[{axis}]\neveryone = {}", label("Everyone"));
        for (level, groups) in levels {
            let groups = (0..*groups).map(|at| format!("{{ id = \"{level}-{at}\", label = {} }}", label("A group")));
            let groups = groups.collect::<Vec<_>>().join(", ");
            let _ =
                writeln!(text, "[[{axis}.level]]\nid = \"{level}\"\nlabel = {}\ngroups = [{groups}]", label("Level"));
        }
        for place in 0..places {
            let within =
                levels.iter().map(|(level, groups)| format!("{level} = \"{level}-{}\"", place * groups / places));
            let within = within.collect::<Vec<_>>().join(", ");
            let _ = writeln!(
                text,
                "[[{axis}.place]]\nid = \"{axis}-{place}\"\nlabel = {}\nin = {{ {within} }}",
                label(&format!("{axis} {place}"))
            );
        }
    };
    axis("region", organisations, &[("nation", 7), ("system", organisations.div_ceil(5))]);
    axis("setting", occupations, &[("family", 4)]);
    for question in 0..questions {
        let (kind, answers, more) = match kind(question) {
            "two" => ("single", 2, "required = true"),
            "scale" => ("scale", 5, "required = false"),
            "several" => ("several", 6, "required = false"),
            _ => ("single", 3, "required = false"),
        };
        let answers = (0..answers).map(|at| format!("{{ id = \"a{at}\", label = {} }}", label(&format!("A{at}"))));
        let answers = answers.collect::<Vec<_>>().join(", ");
        let _ = writeln!(
            text,
            "[[question]]\nid = \"q{question}\"\nkind = \"{kind}\"\ncolumn = \"Q{question}\"\n{more}\ntitle = {0}\n\
             wording = {0}\nanswers = [{answers}]",
            label(&format!("Q{question}"))
        );
        if self::kind(question) == "routed" {
            let _ = writeln!(
                text,
                "asked_if = {{ question = \"q{}\", answers = [\"a0\"], label = {} }}",
                question - 3,
                label("Some")
            );
        }
    }
    text
}

fn responses(mut file: impl io::Write, [people, organisations, occupations, questions]: [usize; 4]) -> io::Result<()> {
    let mut chance = ChaCha20Rng::seed_from_u64(1);
    // The largest organisation has about fifteen times as many people as the smallest, the most usual occupation twenty
    // times as many as the rarest.
    let mut weights = |number: usize, skew: f64| -> Vec<f64> {
        let weight = |_| (skew * f64::from(chance.next_u32()) / 4_294_967_296.0).exp();
        let weights: Vec<f64> = (0..number).map(weight).collect();
        let mut sum = 0.0;
        weights
            .iter()
            .map(|weight| {
                sum += weight;
                sum
            })
            .collect()
    };
    let (places, jobs) = (weights(organisations, 2.7), weights(occupations, 3.0));
    let pick = |ends: &[f64], chance: &mut ChaCha20Rng| {
        let at = f64::from(chance.next_u32()) / 4_294_967_296.0 * ends[ends.len() - 1];
        ends.iter().position(|end| at < *end).unwrap_or_default()
    };
    let header: String = (0..questions).map(|question| format!(",Q{question}")).collect();
    writeln!(file, "MADE-UP EXAMPLE,Organisation,Occupation{header}")?;
    let mut line = String::new();
    for _ in 0..people {
        line.clear();
        let _ = write!(line, "made up,region-{},setting-{}", pick(&places, &mut chance), pick(&jobs, &mut chance));
        let mut first = 0;
        for question in 0..questions {
            let drawn = chance.next_u32();
            let share = drawn % 100;
            match kind(question) {
                "two" => {
                    first = usize::from(share >= 29);
                    let _ = write!(line, ",a{first}");
                }
                "scale" => {
                    let step = [4, 15, 40, 75, 97].iter().position(|end| share < *end);
                    line.push(',');
                    let _ = step.map(|step| write!(line, "a{step}"));
                }
                "several" => {
                    let given = (0..6).filter(|at| drawn >> (4 * at) & 15 < 4).map(|at| format!("a{at}"));
                    let _ = write!(line, ",{}", given.collect::<Vec<_>>().join(";"));
                }
                _ if first == 0 => {
                    let _ = write!(line, ",a{}", share % 3);
                }
                _ => line.push(','),
            }
        }
        line.push('\n');
        file.write_all(line.as_bytes())?;
    }
    file.flush()
}
