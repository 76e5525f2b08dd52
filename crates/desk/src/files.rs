//! A figure as files.

use std::sync::Arc;

use chart::{Drawing, kept_svg};
use quoting::{Citation, Cube, Data, csvw, file_name, table_csv};
use survey::page::{folder_of, with_query};
use words::Words;

use crate::Quote;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One of the figure's drawings, from 0, as pixels. The browser paints it.
    Png(usize),
    /// One of the figure's drawings as lines and letters.
    Svg(usize),
    /// The table as it is on the screen.
    Table,
    /// A row for each number, in codes and words.
    Data,
    /// What the columns of the former mean.
    Description,
    /// The numbers as JSON-stat.
    Cube,
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its name, which says what it holds wherever it is kept.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub content: String,
}

impl Format {
    /// Every kind of file of a figure with so many drawings.
    #[must_use]
    pub fn all(drawings: usize) -> Vec<Self> {
        let pictures = (0..drawings).flat_map(|at| [Self::Png(at), Self::Svg(at)]);
        pictures.chain([Self::Table, Self::Data, Self::Description, Self::Cube]).collect()
    }

    /// Its name, as the page tells it.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Png(at) => format!("png {at}"),
            Self::Svg(at) => format!("svg {at}"),
            Self::Table => "table".to_owned(),
            Self::Data => "data".to_owned(),
            Self::Description => "description".to_owned(),
            Self::Cube => "cube".to_owned(),
        }
    }

    /// The kind of file with a name as [`Self::name`] writes it; `None` if there is none.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let at = |at: &str| at.parse().ok();
        match name.split_once(' ') {
            Some(("png", picture)) => at(picture).map(Self::Png),
            Some(("svg", picture)) => at(picture).map(Self::Svg),
            _ => Self::all(0).into_iter().find(|format| format.name() == name),
        }
    }

    pub(crate) fn label(self, words: Words) -> &'static str {
        match self {
            Self::Png(_) => words.quote_png(),
            Self::Svg(_) => words.quote_svg(),
            Self::Table => words.quote_csv(),
            Self::Data => words.quote_tidy(),
            Self::Description => words.quote_csvw(),
            Self::Cube => words.quote_json_stat(),
        }
    }
}

impl Quote<'_> {
    /// The figure as a file of some kind; `None` where it has none such, and of pixels, which the browser paints.
    #[must_use]
    pub fn file(&self, format: Format) -> Option<Kept> {
        let exhibit = self.exhibit?;
        let (context, statistics) = (self.context(), self.statistics());
        let (media_type, content) = match format {
            Format::Png(_) => return None,
            Format::Svg(at) => ("image/svg+xml", kept_svg(&*self.picture(at)?, &self.alt()?)),
            Format::Table => ("text/csv", table_csv(context, &self.figure(self.asked.order)?.table)),
            Format::Data => ("text/csv", Data::of(&self.source, statistics, context.language).csv()),
            Format::Description => {
                let data = self.file_name(Format::Data)?;
                ("application/csvm+json", csvw(&data, &self.citation()?, context.language.tag()))
            }
            Format::Cube => {
                let (label, citation) = (self.figure(None)?.table.caption, self.citation()?);
                let told = (label.as_str(), &citation, context.language);
                let cube = Cube::of(&self.source, (exhibit, &self.choice), statistics, told);
                ("application/json", cube.json())
            }
        };
        Some(Kept { name: self.file_name(format)?, media_type, content })
    }

    /// One of the figure's drawings, from 0, with the address at which it can be seen in it.
    #[must_use]
    pub fn picture(&self, at: usize) -> Option<Arc<Drawing>> {
        let figure = self.figure(self.asked.order)?;
        figure.drawings.get(at).map(|drawing| Arc::new(drawing.kept(&self.address())))
    }

    /// Where the figure can be seen and stays with its release.
    #[must_use]
    pub fn address(&self) -> String {
        let (edition, page) = (self.desk.edition(), self.desk.page());
        let release = &edition.release;
        let folder = folder_of(edition.id.as_str());
        let path = format!("{}{folder}{}", self.desk.site(), page.path(&release.codebook));
        with_query(&path, &page.query(&self.choice, release))
    }

    /// What the figure's file of a kind is called; `None` if it has none such.
    #[must_use]
    pub fn file_name(&self, format: Format) -> Option<String> {
        let (exhibit, context) = (self.exhibit?, self.context());
        let (drawings, name) = (self.figure(None)?.drawings.len(), exhibit.name(context.codebook()));
        let query = self.desk.page().query(&self.choice, context.release());
        let (what, ending) = match format {
            Format::Png(at) | Format::Svg(at) if at >= drawings => return None,
            Format::Png(at) => (part(at, drawings), "png"),
            Format::Svg(at) => (part(at, drawings), "svg"),
            Format::Table => ("table", "csv"),
            Format::Data => ("data", "csv"),
            Format::Description => ("data", "csv-metadata.json"),
            Format::Cube => ("json-stat", "json"),
        };
        Some(file_name(context, &[&name, what, &query], ending))
    }

    /// The citation of the figure: that of its first number, at the figure's own address.
    fn citation(&self) -> Option<Citation> {
        let citation = Citation::of(&self.source, &self.finding(0)?, self.desk.site());
        Some(Citation { link: Some(self.address()), ..citation })
    }
}

/// Which of several drawings it is.
fn part(at: usize, drawings: usize) -> &'static str {
    match (at, drawings) {
        (_, 0 | 1) => "",
        (0, _) => "map",
        _ => "list",
    }
}
