use crate::{
    Anchor, Context, Drawing, Pixels, Point, Role, Weight,
    sheet::{Sheet, Style},
    text_width, wrap,
};

/// How wide a card is.
pub(super) const WIDTH: Pixels = Pixels(600.0);
const HEIGHT: Pixels = Pixels(315.0);
/// Between a card's edge and everything on it but its bands.
pub(super) const EDGE: Pixels = Pixels(24.0);

const STRIPE: f64 = 6.0;
const SMALL: Pixels = Pixels(12.0);
const NOTE: Pixels = Pixels(10.0);
const LINE: f64 = 1.25;

/// How much of what a card shows has room on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    Whole,
    Part,
}

/// The sizes of a headline, and how many lines it may have.
const HEADLINES: [f64; 6] = [26.0, 24.0, 22.0, 20.0, 18.0, 16.0];
const MOST_LINES: usize = 3;

/// What stands around what a card shows.
pub(super) struct Frame<'a> {
    pub(super) context: Context<'a>,
    /// What is said before anything else, where that is needed.
    pub(super) warning: Option<String>,
    /// The survey, above a headline that is not its own name.
    pub(super) survey: Option<&'a str>,
    /// What it is about: the first of these that has room.
    pub(super) headlines: Vec<String>,
    /// What must be known, and where it is from.
    pub(super) foot: String,
    /// The address of its page.
    pub(super) address: String,
}

impl<'a> Frame<'a> {
    /// The frame of people's answers; if they are made up it says so.
    pub(super) fn of_answers(context: Context<'a>, headlines: &[&str], notes: &[String], address: &str) -> Self {
        let words = context.words();
        let warning = context.made_up().then(|| format!("{}. {}", words.made_up(), words.made_up_what()));
        let survey = context.label(&context.codebook().facts.title);
        let source = context.source();
        let foot = notes.iter().chain([&source]).map(String::as_str).collect::<Vec<_>>().join(" ");
        Self {
            context,
            warning,
            survey: (headlines != [survey]).then_some(survey),
            headlines: headlines.iter().map(|headline| (*headline).to_owned()).collect(),
            foot,
            address: address.to_owned(),
        }
    }

    /// The card, with what `body` draws down to where the foot begins. Its headline is as large as leaves room for all
    /// of that, or else small.
    pub(super) fn around(&self, body: impl Fn(&mut Sheet<'a>, Pixels) -> Fit) -> Drawing {
        let top = self.foot_top();
        let mut sheet = Sheet::bare(self.context);
        let begun = sheet.done();
        for headline in self.headlines() {
            sheet.back_to(begun);
            self.head(&mut sheet, headline);
            if body(&mut sheet, top - Pixels(8.0)) == Fit::Whole {
                break;
            }
        }
        sheet.y = top;
        self.foot(&mut sheet);
        sheet.sized(WIDTH, HEIGHT)
    }

    fn head(&self, sheet: &mut Sheet<'_>, (size, lines): (Pixels, Vec<String>)) {
        sheet.rectangle(Point::default(), Point::new(WIDTH, Pixels(STRIPE)), Role::Interval);
        sheet.down(STRIPE);
        if let Some(warning) = &self.warning {
            let begun = sheet.done();
            sheet.down(6.0);
            sheet.lines(EDGE, room(), (Pixels(15.0), Weight::Bold, Role::MadeUpInk), warning);
            sheet.down(2.0);
            let (from, to) = (Point::new(Pixels(0.0), begun.y), Point::new(WIDTH, sheet.y));
            sheet.behind(begun, [crate::Mark::Rectangle { from, to, role: Role::MadeUpGround }]);
        }
        sheet.down(12.0);
        if let Some(survey) = self.survey {
            sheet.lines(EDGE, room(), (SMALL, Weight::Bold, Role::Muted), survey);
            sheet.down(2.0);
        }
        for line in lines {
            sheet.text(EDGE, Anchor::Start, (size, Weight::Bold, Role::Ink), line);
            sheet.down(size.0 * 1.2);
        }
        sheet.down(6.0);
    }

    /// The headlines that have room, from large to small, each with its size; the last one shortened, if none has.
    fn headlines(&self) -> Vec<(Pixels, Vec<String>)> {
        let sized = |headline: &String| {
            HEADLINES.map(|size| (Pixels(size), wrap(headline, room(), Pixels(size), Weight::Bold)))
        };
        let all = self.headlines.iter().flat_map(sized);
        let fitting: Vec<_> = all.filter(|(_, lines)| lines.len() <= MOST_LINES).collect();
        if fitting.is_empty() { vec![self.shortened()] } else { fitting }
    }

    fn shortened(&self) -> (Pixels, Vec<String>) {
        let size = Pixels(HEADLINES[HEADLINES.len() - 1]);
        let last = self.headlines.last().map_or("", String::as_str);
        let mut lines = wrap(last, room() - text_width("…", size, Weight::Bold), size, Weight::Bold);
        lines.truncate(MOST_LINES);
        if let Some(line) = lines.last_mut() {
            line.push('…');
        }
        (size, lines)
    }

    fn foot_top(&self) -> Pixels {
        let lines = wrap(&self.foot, room(), NOTE, Weight::Regular).len() + 1;
        #[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
        let height = lines as f64 * NOTE.0 * LINE;
        HEIGHT - Pixels(14.0) - Pixels(height)
    }

    fn foot(&self, sheet: &mut Sheet<'_>) {
        let style: Style = (NOTE, Weight::Regular, Role::Muted);
        for line in wrap(&self.foot, room(), NOTE, Weight::Regular) {
            sheet.text(EDGE, Anchor::Start, style, line);
            sheet.down(NOTE.0 * LINE);
        }
        let address = self.address.split_once("://").map_or(self.address.as_str(), |(_, address)| address);
        let address = address.trim_end_matches('/').to_owned();
        sheet.fitted(EDGE, Anchor::Start, (NOTE, Weight::Bold, Role::Interval), address, room());
    }
}

/// How wide what stands between the edges may be.
pub(super) fn room() -> Pixels {
    WIDTH - EDGE - EDGE
}
