//! The files that are handed out.

use chart::Context;
use quoting::{EveryGroup, Source, file_name};
use survey::wire::Edition;
use words::Language;

use crate::{BundleError, archive, codebook, readme, workbook};

/// What a release is packed from: itself, as it was read and as its file has it, and what lies beside it.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    /// The release.
    pub edition: &'a Edition,
    /// Its file's text.
    pub release: &'a str,
    /// The text of its certificate.
    pub certificate: &'a str,
    /// The text of the history of the survey's releases, where there is one.
    pub history: Option<&'a str>,
    /// The root of the site that shows it, such as `https://example.org/`, where that is known.
    pub site: Option<&'a str>,
}

/// A file to hand out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// Its name, which says which release it is of, and that its answers are made up where they are.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A whole release in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// The language.
    pub language: Language,
    /// Every table, for people.
    pub spreadsheet: Packed,
    /// Everything, the spreadsheet too.
    pub archive: Packed,
}

impl Bundle {
    /// Packs a release with words in a language: of one material the same bytes each time.
    ///
    /// # Errors
    ///
    /// If it is larger than a spreadsheet or an archive can be.
    pub fn of(material: &Material<'_>, language: Language) -> Result<Self, BundleError> {
        let context = Context { edition: material.edition, language };
        let source = Source::new(material.edition);
        let groups = EveryGroup::of(&source);
        let names = Names { context };
        let (spreadsheet, csv) = workbook::written(material, context, &groups)?;
        let spreadsheet = Packed { name: names.spreadsheet(), bytes: spreadsheet };
        let text = |name: String, text: String| Packed { name, bytes: text.into_bytes() };
        let files = [
            text(readme::NAME.to_owned(), readme::text(material, &names)),
            text(names.codebook(), codebook::text(context)),
            text(names.data(), csv),
            text(names.description(), readme::description(material, &names)),
            text(names.release(), material.release.to_owned()),
            text(names.certificate(), material.certificate.to_owned()),
        ];
        let history = material.history.map(|history| text(names.history(), history.to_owned()));
        let files = files.into_iter().chain(history).chain([spreadsheet.clone()]).collect();
        let archive = Packed { name: names.archive(), bytes: archive::zipped(&names.folder(), files)? };
        Ok(Self { language, spreadsheet, archive })
    }

    /// What a folder of it is called: as the archive, without its ending.
    #[must_use]
    pub fn name(&self) -> &str {
        self.archive.name.trim_end_matches(".zip")
    }

    /// Its files, the one for people first.
    #[must_use]
    pub fn files(&self) -> [&Packed; 2] {
        [&self.spreadsheet, &self.archive]
    }
}

/// What files of a release are called. What has words in it says of other languages than the first which.
pub(crate) struct Names<'a> {
    pub(crate) context: Context<'a>,
}

impl Names<'_> {
    pub(crate) fn spreadsheet(&self) -> String {
        self.in_words("", "xlsx")
    }

    pub(crate) fn archive(&self) -> String {
        self.in_words("", "zip")
    }

    pub(crate) fn data(&self) -> String {
        self.in_words("", "csv")
    }

    pub(crate) fn description(&self) -> String {
        format!("{}-metadata.json", self.data())
    }

    pub(crate) fn codebook(&self) -> String {
        self.in_words("codebook", "txt")
    }

    pub(crate) fn release(&self) -> String {
        file_name(self.context, &[], "json")
    }

    pub(crate) fn certificate(&self) -> String {
        file_name(self.context, &[], survey::wire::CERTIFICATE)
    }

    pub(crate) fn history(&self) -> String {
        file_name(self.context, &["releases"], "toml")
    }

    /// The folder that all of the archive is in.
    pub(crate) fn folder(&self) -> String {
        self.archive().trim_end_matches(".zip").to_owned()
    }

    fn in_words(&self, what: &str, ending: &str) -> String {
        let language = match self.context.language {
            Language::English => "",
            Language::Welsh => "cy",
        };
        file_name(self.context, &[what, language], ending)
    }
}
