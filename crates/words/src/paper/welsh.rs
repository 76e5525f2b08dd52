use super::PaperCatalogue;
use crate::Welsh;

impl PaperCatalogue for Welsh {
    fn paper_print(&self) -> &'static str {
        "Argraffu'r proffil hwn"
    }

    fn paper_hint(&self) -> &'static str {
        "Tudalennau A4 gyda chyfeiriad yr union olwg hon."
    }

    fn paper_coming(&self) -> &'static str {
        "Yn ei baratoi ar gyfer papur…"
    }

    fn paper_failed(&self) -> &'static str {
        "Nid oedd modd ei baratoi. Bydd argraffu'r porwr ei hun yn argraffu'r dudalen fel y mae i'w gweld."
    }

    fn paper_label(&self) -> &'static str {
        "Y proffil ar bapur"
    }

    fn paper_answered(&self, people: u32, period: &str) -> String {
        format!("Atebodd {people} o bobl rhwng {period}.")
    }

    fn paper_asked(&self, period: &str) -> String {
        format!("Gofynnwyd rhwng {period}.")
    }

    fn paper_findings(&self) -> &'static str {
        "Mewn geiriau"
    }

    fn paper_findings_some(&self, told: usize, all: usize) -> String {
        format!("Mewn geiriau: {told} o {all} cwestiwn, yr hyn sy'n uwch neu'n is yn gyntaf")
    }

    fn paper_questions(&self) -> &'static str {
        "Pob ateb"
    }

    fn paper_continued(&self, question: &str) -> String {
        format!("{question} (parhad)")
    }

    fn paper_how(&self) -> &'static str {
        "Sut i ddarllen hyn"
    }

    fn paper_code(&self) -> &'static str {
        "Cod sy'n arwain at y cyfeiriad wrth ei ymyl"
    }

    fn paper_address(&self) -> &'static str {
        "Yr union olwg hon, gyda'r rhifau hyn am byth:"
    }

    fn paper_release(&self, release: &str, period: &str) -> String {
        format!("Atebion a roddwyd rhwng {period}. Rhyddhad data {release}.")
    }

    fn paper_sheet(&self, sheet: usize, sheets: usize) -> String {
        format!("Tudalen {sheet} o {sheets}")
    }
}
