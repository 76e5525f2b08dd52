//! Figures of the visitor's own beside those of the page: what is asked for, what is wrong with it, what it says.

use chart::{Form, OwnFigure, Subject};
use maud::{Markup, PreEscaped, html};
use own::{Encoding, Faults, LARGEST, OwnFile, Position, template};
use survey::{OwnReading, QuestionId, View};

use crate::Desk;

/// So many faults are told at once; of more it is told how many there are.
const TOLD: usize = 50;

/// A file that the visitor brought along, at a page. It is nowhere but here.
#[derive(Clone, Debug)]
pub struct OwnFigures<'a> {
    desk: &'a Desk,
    read: Result<OwnFile, Faults>,
}

impl Desk {
    /// The content of the panel in which figures are brought along: what it does, a template, a field for a file and one
    /// to paste into.
    #[must_use]
    pub fn own_panel(&self) -> String {
        let words = self.words();
        html! {
            p { (words.own_lead()) " " strong { (words.own_private()) } }
            p { (words.own_mark()) ". " (words.own_mark_why()) }
            div.bring {
                p { button.tool type="button" data-own="template" { (words.own_template()) } }
                p.hint { (words.own_template_hint()) }
                p {
                    label { (words.own_choose()) " " input type="file" accept=".csv,.tsv,.txt,text/csv" aria-describedby="own-limits"; }
                }
                p.hint id="own-limits" { (words.own_choose_hint(LARGEST / 1024)) }
                details {
                    summary { (words.own_paste()) }
                    p { label { (words.own_paste_hint()) textarea rows="6" spellcheck="false" autocomplete="off" {} } }
                    p.tools { button.tool type="button" data-own="pasted" { (words.own_compare_pasted()) } }
                }
            }
            div.faults role="alert" {}
            p.read role="status" {}
            div.brought {}
            p.tools {
                button.tool type="button" data-own="remove" hidden data-removed=(words.own_removed()) { (words.own_remove()) }
                button.tool type="button" data-own="close" { (words.own_close()) }
            }
        }
        .into_string()
    }

    /// The file to fill in.
    #[must_use]
    pub fn own_template(&self) -> String {
        template(&self.edition().release.codebook, self.page().language)
    }
}

impl<'a> OwnFigures<'a> {
    /// What a file's bytes say.
    #[must_use]
    pub fn of(desk: &'a Desk, bytes: &[u8]) -> Self {
        Self { desk, read: own::read(bytes, &desk.edition().release.codebook) }
    }

    /// What is wrong with the file, as a list; nothing if it can be used.
    #[must_use]
    pub fn faults(&self) -> String {
        let Err(faults) = &self.read else { return String::new() };
        let words = self.desk.words();
        html! {
            p { strong { (words.own_faults_heading(faults.len())) } }
            ul {
                @for fault in faults.iter().take(TOLD) { li { (fault.text(words)) } }
                @if faults.len() > TOLD { li { (words.own_faults_more(faults.len() - TOLD)) } }
            }
        }
        .into_string()
    }

    /// What came of the file, to be said aloud; nothing if it cannot be used.
    #[must_use]
    pub fn said(&self) -> String {
        let Ok(file) = &self.read else { return String::new() };
        let words = self.desk.words();
        let others = self.titles(file, |id| self.desk.page().question().is_some_and(|asked| asked != id));
        let others: Vec<_> = others.iter().map(String::as_str).collect();
        let more = match (self.questions(file).is_empty(), others.is_empty()) {
            (true, _) => words.own_not_this_question(&others),
            (false, true) => return words.own_read(file.answers.len()),
            (false, false) => words.own_other_questions(&others),
        };
        format!("{} {more}", words.own_read(file.answers.len()))
    }

    /// The figures beside those of the choice that a query asks for, one for each question that the page and the file have.
    #[must_use]
    pub fn html(&self, query: &str) -> String {
        let Ok(file) = &self.read else { return String::new() };
        let words = self.desk.words();
        html! {
            h4 { (words.own_result_heading()) }
            (warnings(self.desk, file))
            @for id in self.questions(file) {
                @if let Some((wide, narrow)) = self.figure(id, query, Form::Wide).zip(self.figure(id, query, Form::Narrow)) {
                    (self.figure_html(id, &wide, &narrow))
                }
            }
        }
        .into_string()
    }

    /// The picture of a question, to keep, by its slug; `None` if the file does not have it.
    #[must_use]
    pub fn picture(&self, question: &str, query: &str) -> Option<String> {
        let id = self.desk.edition().release.codebook.find(question)?;
        self.figure(id, query, Form::Wide).map(|figure| figure.svg())
    }

    /// What a picture is called: that it is somebody's own and unofficial, and no word of the survey or its release.
    #[must_use]
    pub fn picture_name(&self, question: &str) -> String {
        let context = self.desk.context();
        let made_up = if context.made_up() { "made-up-" } else { "" };
        format!("{made_up}{}-{question}.svg", context.words().own_file_mark())
    }

    /// The questions that both the page and the file have.
    fn questions(&self, file: &OwnFile) -> Vec<QuestionId> {
        let page = self.desk.page().question();
        let ids = file.answers.iter().map(survey::OwnAnswers::question);
        ids.filter(|id| page.is_none_or(|asked| asked == *id)).collect()
    }

    fn titles(&self, file: &OwnFile, which: impl Fn(QuestionId) -> bool) -> Vec<String> {
        let codebook = &self.desk.edition().release.codebook;
        let ids = file.answers.iter().map(survey::OwnAnswers::question).filter(|id| which(*id));
        ids.map(|id| self.desk.context().label(&codebook.question(id).title).to_owned()).collect()
    }

    fn figure(&self, id: QuestionId, query: &str, form: Form) -> Option<OwnFigure> {
        let file = self.read.as_ref().ok()?;
        let (context, release) = (self.desk.context(), &self.desk.edition().release);
        let view = View::of(release, &self.desk.choice(query));
        let reading = view.read(release, id);
        let beside = OwnReading::beside(file.of(id)?, release.codebook.question(id), &reading)?;
        let subject = Subject { context, view: &view, reading: &reading };
        let name = file.name.parts().collect::<Vec<_>>().join(", ");
        Some(chart::Own { subject, reading: &beside, name: &name }.figure(form))
    }

    fn figure_html(&self, id: QuestionId, wide: &OwnFigure, narrow: &OwnFigure) -> Markup {
        let (words, codebook) = (self.desk.words(), &self.desk.edition().release.codebook);
        html! {
            figure.figure {
                div.drawing aria-hidden="true" {
                    div.still {
                        div.wide { (PreEscaped(wide.svg())) }
                        div.narrow { (PreEscaped(narrow.svg())) }
                    }
                }
                ul.verdicts { @for sentence in wide.sentences() { li { (sentence) } } }
                div.told {
                    div.scroll tabindex="0" role="group" aria-label=(words.table_label()) { (table(wide)) }
                    ul.notes { @for note in wide.notes() { li { (note) } } }
                    p.tools {
                        button.tool type="button" data-own="picture" data-question=(codebook.question(id).slug) {
                            (words.own_picture())
                        }
                    }
                }
            }
        }
    }
}

/// What the visitor should know of a file that can be used.
fn warnings(desk: &Desk, file: &OwnFile) -> Markup {
    let words = desk.words();
    let numbers: Vec<_> = file.small.iter().map(ToString::to_string).collect();
    let lines: Vec<_> = numbers.iter().map(String::as_str).collect();
    let letters: Vec<_> = file.unread.iter().map(|column| Position::column(*column).letters()).collect();
    let columns: Vec<_> = letters.iter().map(String::as_str).collect();
    html! {
        @if !lines.is_empty() { p.caution role="note" { (words.own_small(lines.len(), &lines)) } }
        @if !columns.is_empty() { p.hint { (words.own_unread(&columns)) } }
        @if file.encoding == Encoding::Windows1252 { p.hint { (words.own_windows()) } }
    }
}

fn table(figure: &OwnFigure) -> Markup {
    html! {
        table {
            caption { span { (figure.caption()) } }
            thead { tr { @for heading in figure.columns() { th scope="col" { (heading) } } } }
            tbody {
                @for (heading, cells) in figure.rows() {
                    tr { th scope="row" { (heading) } @for cell in cells { td { (cell.text) } } }
                }
            }
        }
    }
}
