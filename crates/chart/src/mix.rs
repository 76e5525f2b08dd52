//! Who answered, place by place: people, and what part of the selection they are.

use survey::{Base, People, Share};
use words::Percent;

use crate::{
    Cell, Context, Drawing, Form, Pixels, Point, Role, Table, Weight,
    form::SMALL,
    marks::BAR,
    sheet::{KeyMark, Sheet},
    subject::with_people,
};

/// The people of a selection along one axis.
#[derive(Clone, Copy, Debug)]
pub struct MixOf<'a> {
    /// The release and the language.
    pub context: Context<'a>,
    /// Whom the selection is of.
    pub whom: &'a str,
    /// How many they are together, where that can be told.
    pub people: Option<Base>,
    /// What the places are, such as "Region".
    pub axis: &'a str,
    /// Name and people of each place.
    pub rows: &'a [(String, People)],
}

impl MixOf<'_> {
    pub(crate) fn title(&self) -> String {
        self.context.words().mix_title(self.axis)
    }

    /// What part of the selection some people are.
    pub(crate) fn part(&self, people: People) -> Option<Share> {
        match people {
            People::Number(Base(number)) => Share::of(survey::Count(number), self.people?),
            People::TooFew | People::Nobody => None,
        }
    }

    pub(crate) fn number(&self, people: People) -> String {
        let words = self.context.words();
        match (people, self.part(people)) {
            (People::Number(number), Some(part)) => words.people_and_part(number.0, Percent(part.percent())),
            (People::Number(number), None) => words.people_selected(number.0),
            (People::TooFew, _) => words.too_few().to_owned(),
            (People::Nobody, _) => words.nobody().to_owned(),
        }
    }
}

/// Lays out the people of a selection along one axis.
#[must_use]
pub fn mix_figure(of: &MixOf<'_>, form: Form) -> Drawing {
    let words = of.context.words();
    let people = of.people.map(|people| words.people_selected(people.0));
    let whom = with_people(of.whom.to_owned(), people);
    let mut sheet = Sheet::new(of.context, &of.title(), form, &[(KeyMark::Bar, whom)]);
    sheet.on_grid(None, |sheet| {
        for (place, people) in of.rows {
            sheet.down(3.0);
            let top = sheet.y;
            let label_bottom = sheet.label(place);
            if let Some(part) = of.part(*people) {
                let (scale, bar_top) = (form.scale(), sheet.y);
                sheet.bar(Point::new(scale.start, bar_top), Point::new(scale.at(part), bar_top + Pixels(BAR)));
            }
            let text = of.number(*people);
            sheet.in_numbers((SMALL, Weight::Regular, Role::Ink), text.clone(), BAR);
            sheet.down(BAR);
            sheet.below(label_bottom);
            sheet.spot(top, of.context.marked(words.told_absent(place, &text)));
            sheet.down(3.0);
        }
    });
    sheet.finish(&[words.mix_note().to_owned()])
}

/// The table of the people of a selection along one axis.
#[must_use]
pub fn mix_table(of: &MixOf<'_>) -> Table {
    let words = of.context.words();
    let columns = [of.axis, words.people_column(), words.part_column()].map(str::to_owned).to_vec();
    let row = |(place, people): &(String, People)| {
        let part = of.part(*people);
        let number = match people {
            People::Number(number) => Cell::new(number.to_string(), Some(f64::from(number.0))),
            absent => Cell::new(of.number(*absent), None),
        };
        let percent = part.map(|part| Percent(part.percent()).to_string()).unwrap_or_default();
        (place.clone(), vec![number, Cell::new(percent, part.map(Share::value))])
    };
    let caption = of.context.marked(words.table_caption(&of.title(), of.whom));
    Table { caption, columns, rows: of.rows.iter().map(row).collect(), caution: None }
}
