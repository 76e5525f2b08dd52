//! A sheet with one table, in the layout of government statistics: title, what there is, notes, then the table, all from
//! the first column on, with no merged and no empty cell.

use rust_xlsxwriter::{Format, FormatAlign, Table, TableColumn, TableStyle, Workbook, Worksheet};

use crate::{BundleError, cell::Cell};

/// A sheet with one table.
pub(crate) struct Sheet {
    /// What its tab says; also the name of its table.
    pub(crate) name: String,
    /// What it is about.
    pub(crate) title: String,
    /// What must be known before the table is read, a line each.
    pub(crate) lines: Vec<String>,
    /// The headings of the table, no two alike, and how wide each column is.
    pub(crate) columns: Vec<(String, Width)>,
    /// The rows of the table; at least one.
    pub(crate) rows: Vec<Vec<Cell>>,
    /// What stands at the foot of each printed page.
    pub(crate) foot: String,
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Width {
    /// For a number.
    Number,
    /// For a code, or a word or two.
    Code,
    /// For a name.
    Name,
    /// For a sentence.
    Sentence,
}

impl Width {
    /// In letters.
    fn letters(self) -> u16 {
        match self {
            Self::Number => 16,
            Self::Code => 18,
            Self::Name => 38,
            Self::Sentence => 90,
        }
    }
}

/// How wide the one column of the cover is, in letters.
pub(crate) const COVER: u16 = 100;

/// Makes a row as high as a text needs in a column of so many letters: not every program does so by itself.
pub(crate) fn make_room(
    sheet: &mut Worksheet,
    row: u32,
    texts: impl Iterator<Item = (usize, u16)>,
) -> Result<(), BundleError> {
    // A word that is too long for a line's end begins the next one.
    let lines = |(length, letters): (usize, u16)| length.div_ceil(usize::from(letters) * 9 / 10);
    match u16::try_from(texts.map(lines).max().unwrap_or(1)) {
        Ok(0 | 1) => Ok(()),
        lines => {
            sheet.set_row_height(row, (LINE * f64::from(lines.unwrap_or(u16::MAX))).min(HIGHEST))?;
            Ok(())
        }
    }
}

/// How high a line is, in points, and in pixels.
const LINE: f64 = 15.75;
pub(crate) const LINE_PIXELS: u32 = 21;
/// How high a row can be.
const HIGHEST: f64 = 409.0;
/// How high the line of a title is.
const TITLE_LINE: f64 = 21.0;

/// How cells look: plain, with no colour and no border.
pub(crate) struct Looks {
    pub(crate) title: Format,
    pub(crate) heading: Format,
    pub(crate) heading_of_numbers: Format,
    pub(crate) text: Format,
    pub(crate) quoted: Format,
    pub(crate) number: Format,
    pub(crate) shorthand: Format,
}

impl Looks {
    pub(crate) fn plain() -> Self {
        let text = Format::new().set_font_name("Arial").set_font_size(12).set_align(FormatAlign::Top);
        // What follows begins at the left of its column.
        let number = text.clone().set_align(FormatAlign::Right).set_indent(1);
        Self {
            title: text.clone().set_bold().set_font_size(15),
            heading: text.clone().set_bold().set_text_wrap(),
            heading_of_numbers: number.clone().set_bold().set_text_wrap(),
            quoted: text.clone().set_text_wrap().set_quote_prefix(),
            shorthand: number.clone(),
            number: number.set_num_format("#,##0"),
            text: text.set_text_wrap(),
        }
    }
}

/// A4.
const PAPER: u8 = 9;

impl Sheet {
    /// Writes it as the next sheet of a workbook.
    pub(crate) fn write(&self, workbook: &mut Workbook, looks: &Looks) -> Result<(), BundleError> {
        let sheet = workbook.add_worksheet();
        sheet.set_name(&self.name)?;
        write_above(sheet, &self.title, &self.lines, looks)?;
        let top = u32::try_from(1 + self.lines.len()).unwrap_or(u32::MAX);
        for (row, cells) in (top + 1..).zip(&self.rows) {
            for (column, cell) in (0..).zip(cells) {
                cell.write(sheet, (row, column), looks)?;
            }
            let widths = self.columns.iter().map(|(_, width)| width.letters());
            make_room(sheet, row, cells.iter().map(Cell::length).zip(widths))?;
        }
        // Bold letters are wider, and there is a button beside them.
        let headings =
            self.columns.iter().map(|(heading, width)| (heading.chars().count() + 4, width.letters() * 4 / 5));
        make_room(sheet, top, headings)?;
        for (column, (_, width)) in (0..).zip(&self.columns) {
            sheet.set_column_width(column, f64::from(width.letters()))?;
        }
        let (last, right) = (u32::try_from(self.rows.len()), u16::try_from(self.columns.len()));
        let last = top + last.unwrap_or(u32::MAX - top);
        sheet.add_table(top, 0, last, right.unwrap_or(u16::MAX).saturating_sub(1), &self.table(looks))?;
        // The headings stay in sight, and so does what the shorthand means.
        sheet.set_freeze_panes(top + 1, 0)?;
        sheet.set_repeat_rows(top, top)?;
        for_paper(sheet, &self.foot);
        Ok(())
    }

    fn table(&self, looks: &Looks) -> Table {
        let column = |(heading, width): &(String, Width)| {
            let looks = if *width == Width::Number { &looks.heading_of_numbers } else { &looks.heading };
            TableColumn::new().set_header(heading).set_header_format(looks)
        };
        let columns: Vec<_> = self.columns.iter().map(column).collect();
        let table = Table::new().set_name(&self.name).set_columns(&columns).set_style(TableStyle::None);
        table.set_banded_rows(false).set_alt_text_title(&self.title)
    }
}

/// A title and lines below it, in the first column.
pub(crate) fn write_above(
    sheet: &mut Worksheet,
    title: &str,
    lines: &[String],
    looks: &Looks,
) -> Result<(), BundleError> {
    sheet.write_string_with_format(0, 0, title, &looks.title)?;
    sheet.set_row_height(0, TITLE_LINE)?;
    for (row, line) in (1..).zip(lines) {
        // Not wrapped: they have all of the sheet's width.
        sheet.write_string(row, 0, line)?;
    }
    Ok(())
}

pub(crate) fn for_paper(sheet: &mut Worksheet, foot: &str) {
    // In a foot `&` begins an instruction.
    sheet.set_footer(format!("&L{}&R&P / &N", foot.replace('&', "&&")));
    sheet.set_paper_size(PAPER).set_landscape().set_print_fit_to_pages(1, 0);
}
