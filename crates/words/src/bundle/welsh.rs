use super::BundleCatalogue;
use crate::{Percent, Welsh, number::size};

impl BundleCatalogue for Welsh {
    fn bundle_title(&self, survey: &str) -> String {
        format!("{survey}: pob grŵp cyhoeddedig")
    }

    fn cover_sheet(&self) -> &'static str {
        "Clawr"
    }

    fn contents_sheet(&self) -> &'static str {
        "Cynnwys"
    }

    fn notes_sheet(&self) -> &'static str {
        "Nodiadau"
    }

    fn table_sheet(&self, number: usize) -> String {
        format!("Tabl_{number}")
    }

    fn table_heading(&self, number: usize, about: &str) -> String {
        format!("Tabl {number}: {about}")
    }

    fn table_printed(&self) -> &'static str {
        "Yr hyn a gyhoeddwyd, fel yr argraffwyd ef"
    }

    fn one_table(&self) -> &'static str {
        "Mae'r daflen waith hon yn cynnwys un tabl."
    }

    fn notes_elsewhere(&self) -> &'static str {
        "Mae nodiadau wedi'u marcio â rhifau mewn bachau petryal. Maent ar y daflen waith Nodiadau."
    }

    fn shorthand(&self) -> &'static str {
        "Mae llaw-fer mewn rhai celloedd: ystyr [c] yw rhy ychydig o bobl i'w dangos, [x] na ofynnwyd yn y don honno, [z] nad yw'n berthnasol."
    }

    fn shorthand_of_printed(&self) -> &'static str {
        "Mae llaw-fer mewn rhai celloedd: ystyr [x] yw heb ei nodi ac felly heb fod ar gael, [z] nad yw'n berthnasol."
    }

    fn note_mark(&self, number: usize) -> String {
        format!("[nodyn {number}]")
    }

    fn file_language(&self) -> &'static str {
        "Mae'r ffeil hon yn Gymraeg. Mae un yn Saesneg."
    }

    fn published_on(&self, date: &str) -> String {
        format!("Cyhoeddwyd y canlyniadau gyntaf ar {date}.")
    }

    fn no_licence(&self) -> &'static str {
        "Ni nodwyd o dan ba drwydded y gellir defnyddio'r data hyn. Nes y gwneir hynny, gofynnwch i'r cyhoeddwr cyn trosglwyddo mwy na dyfyniad."
    }

    fn no_licence_made_up(&self) -> &'static str {
        "Ni nodwyd o dan ba drwydded y gellir defnyddio'r rhifau dyfeisiedig hyn."
    }

    fn address_of_release(&self, address: &str) -> String {
        format!("I'w archwilio, ac i wirio rhif: {address}")
    }

    fn sheet_column(&self) -> &'static str {
        "Taflen waith"
    }

    fn title_column(&self) -> &'static str {
        "Teitl"
    }

    fn note_number_column(&self) -> &'static str {
        "Rhif y nodyn"
    }

    fn note_column(&self) -> &'static str {
        "Nodyn"
    }

    fn kind_column(&self) -> &'static str {
        "Math o ddata"
    }

    fn region_code_column(&self) -> &'static str {
        "Cod y rhanbarth"
    }

    fn count_column(&self) -> &'static str {
        "Pobl a roddodd yr ateb hwn"
    }

    fn base_column(&self) -> &'static str {
        "Allan o faint y gofynnwyd iddynt"
    }

    fn base_precision_column(&self) -> &'static str {
        "Mae'r nifer y gofynnwyd iddynt yn"
    }

    fn percent_column(&self) -> &'static str {
        "Canran"
    }

    fn lower_column(&self) -> &'static str {
        "Amrediad tebygol o, canran"
    }

    fn upper_column(&self) -> &'static str {
        "Amrediad tebygol hyd at, canran"
    }

    fn status_column(&self) -> &'static str {
        "Statws"
    }

    fn everybody_column(&self) -> &'static str {
        "Allan o bawb a atebodd"
    }

    fn percent_of_everybody_column(&self) -> &'static str {
        "Canran o bawb a atebodd"
    }

    fn whom_column(&self) -> &'static str {
        "O bwy"
    }

    fn statement_column(&self) -> &'static str {
        "Yr hyn a ddywed amdanynt"
    }

    fn stated_base_column(&self) -> &'static str {
        "Allan o faint, fel y nodwyd"
    }

    fn caution_column(&self) -> &'static str {
        "Yr hyn nad yw'n ei ddweud"
    }

    fn kind_observed(&self) -> &'static str {
        "Atebion pobl"
    }

    fn kind_printed(&self) -> &'static str {
        "Argraffwyd gan y cyhoeddwr"
    }

    fn status_shown(&self) -> &'static str {
        "Dangosir"
    }

    fn precision_exact(&self) -> &'static str {
        "Union"
    }

    fn precision_rounded(&self) -> &'static str {
        "Talgrynnwyd"
    }

    fn note_groups(&self) -> &'static str {
        "Mae pob rhes am un grŵp o bobl: rhanbarth neu sawl un gyda'i gilydd, lleoliad gwaith neu sawl un gyda'i gilydd, neu'r ddau. Rhestrir pob pâr o'r fath, gyda rhif neu gyda'r rheswm pam nad oes un. Mae grwpiau'n cynnwys ei gilydd, felly ni ddylid adio rhesi."
    }

    fn note_too_few(&self, threshold: u32) -> String {
        format!(
            "Saif [c] lle mae llai na {threshold} o bobl, neb o bosibl, neu lle byddai rhif yn datgelu grŵp mor fach. Nid yw byth yn golygu dim."
        )
    }

    fn note_counts(&self, most: u32) -> String {
        format!(
            "Mae nifer y bobl a roddodd ateb wedi'i dalgrynnu i fyny neu i lawr ar hap, o {most} ar y mwyaf, er mwyn diogelu pobl. Felly nid oes rhaid i'r atebion adio i'r nifer y gofynnwyd iddynt. Cyfrifir canrannau o'r rhifau wedi'u talgrynnu."
        )
    }

    fn note_by_atoms(&self, most: u32) -> String {
        format!(
            "Mae nifer y bobl a roddodd ateb wedi'i dalgrynnu ar hap ym mhob pâr o un rhanbarth ac un lleoliad gwaith, o {most} ar y mwyaf, er mwyn diogelu pobl; swm ei barau yw rhif grŵp mwy, a gall fod ymhellach ohoni. Nid yw neb sydd mewn pâr o rhy ychydig o bobl mewn unrhyw rif. Cyfrifir canrannau o'r rhifau wedi'u talgrynnu."
        )
    }

    fn note_bases(&self) -> &'static str {
        "Mae nifer y bobl y gofynnwyd iddynt yn union, oni bai bod y rhes yn dweud ei fod wedi'i dalgrynnu: felly y mae lle gofynnwyd cwestiwn i'r rhai yn unig a oedd wedi rhoi atebion penodol o'r blaen."
    }

    fn note_range(&self) -> &'static str {
        "Cyfwng 95% yw'r amrediad tebygol (un Wilson, gan ystyried y talgrynnu). Mae'n dweud pa mor bell y gallai siawns yn unig fynd, pe bai pobl wedi'u dewis ar hap. Dewis pobl oedd ateb ai peidio, felly gall y rhai nad atebodd fod yn wahanol o fwy na hynny."
    }

    fn codebook_heading(&self, survey: &str) -> String {
        format!("Llyfr codau {survey}")
    }

    fn codebook_waves(&self) -> &'static str {
        "Tonnau"
    }

    fn codebook_questions(&self) -> &'static str {
        "Cwestiynau ac atebion"
    }

    fn codebook_regions(&self) -> &'static str {
        "Rhanbarthau"
    }

    fn codebook_settings(&self) -> &'static str {
        "Lleoliadau gwaith"
    }

    fn codebook_slugs(&self) -> &'static str {
        "Mewn cromfachau: yr enwau y mae'r data'n eu defnyddio, yr un peth ym mhob iaith; ar eu hôl god swyddogol rhanbarth, lle mae ganddo un."
    }

    fn codebook_asked_everyone(&self) -> &'static str {
        "Gofynnwyd i bawb."
    }

    fn codebook_one_answer(&self) -> &'static str {
        "Gallai pobl roi un ateb."
    }

    fn codebook_scale(&self) -> &'static str {
        "Gallai pobl roi un ateb. Mae'r atebion mewn trefn, o'r lleiaf i'r mwyaf."
    }

    fn codebook_optional(&self) -> &'static str {
        "Gellid ei adael heb ei ateb; cyfrifir y rhai a wnaeth hynny."
    }

    fn codebook_required(&self) -> &'static str {
        "Ni ellid ei adael heb ei ateb."
    }

    fn codebook_not_in(&self, wave: &str) -> String {
        format!("Ni ofynnwyd ef yn {wave}.")
    }

    fn codebook_holds(&self, places: &str) -> String {
        format!("yn cynnwys {places}")
    }

    fn codebook_printed(&self, percent: Percent, whom: &str, statement: &str, base: Option<u32>) -> String {
        match base {
            Some(base) => format!("{percent} {whom} {statement} (o {base} o bobl, fel y nodwyd)"),
            None => format!("{percent} {whom} {statement} (ni nodwyd o faint o bobl)"),
        }
    }

    fn readme_files(&self) -> &'static str {
        "Yr hyn sydd yn yr archif hon"
    }

    fn readme_spreadsheet(&self) -> &'static str {
        "pob tabl gyda'i nodiadau, i'w ddarllen a'i argraffu, ar gyfer Excel, LibreOffice ac eraill"
    }

    fn readme_data(&self) -> &'static str {
        "yr un rhifau ar gyfer rhaglenni: rhes i bob ateb o bob grŵp, gyda chodau a geiriau"
    }

    fn readme_description(&self) -> &'static str {
        "ystyr pob colofn o'r ffeil honno (CSV on the Web)"
    }

    fn readme_codebook(&self) -> &'static str {
        "pob cwestiwn, ateb, rhanbarth a lleoliad gwaith, mewn geiriau"
    }

    fn readme_release(&self) -> &'static str {
        "y rhyddhad ei hun, y gwneir y cyfan uchod ohono (JSON-stat 2.0)"
    }

    fn readme_certificate(&self) -> &'static str {
        "ei dystysgrif: yr hyn a geisiwyd er mwyn dod o hyd i atebion unrhyw un"
    }

    fn readme_history(&self) -> &'static str {
        "pob rhyddhad a fu: y diwrnod, yr hyn a newidiodd, a pha un a dynnwyd yn ôl a pham (TOML, fformat y gall pobl ei ddarllen hefyd)"
    }

    fn readme_before(&self) -> &'static str {
        "Cyn i chi ddefnyddio rhif"
    }

    fn readme_cite(&self) -> &'static str {
        "Sut i'w ddyfynnu"
    }

    fn readme_licence(&self) -> &'static str {
        "Trwydded"
    }

    fn readme_corrections(&self) -> &'static str {
        "Datganiadau data a chywiriadau"
    }

    fn readme_no_corrections(&self) -> &'static str {
        "Ni ddaeth hanes o ddatganiadau data gyda'r un hwn."
    }

    fn readme_check(&self, release: &str) -> String {
        format!(
            "Cyfrifir enw'r rhyddhad, {release}, o'i gynnwys: mae pwy bynnag sy'n newid rhif yn gwneud enw arall. Mae gorchymyn `publish verify` y rhaglen a'i gwnaeth yn gwirio hynny."
        )
    }

    fn readme_program(&self) -> &'static str {
        "Mae'r rhaglen a wnaeth y ffeiliau hyn o dan drwydded MIT. Nid yw hynny'n dweud dim am y data."
    }

    fn files_whole(&self) -> &'static str {
        "Mae'r rhyddhad cyfan yno mewn ffurfiau eraill hefyd, wedi'u gwneud o'r ffeil honno:"
    }

    fn files_spreadsheet(&self, size: &str) -> String {
        format!("Taenlen (XLSX, {size})")
    }

    fn files_archive(&self, size: &str) -> String {
        format!("Popeth mewn un archif (ZIP, {size})")
    }

    fn files_spreadsheet_for(&self) -> &'static str {
        "tabl i bob cwestiwn, yng nghynllun ystadegau'r llywodraeth, gyda nodiadau; i'w ddarllen, ei drefnu a'i argraffu"
    }

    fn files_archive_for(&self) -> &'static str {
        "y daenlen, yr un peth fel CSV ar gyfer rhaglenni, y llyfr codau mewn geiriau, y rhyddhad gyda'i dystysgrif a'i hanes, a sut i'w ddyfynnu"
    }

    fn file_size(&self, bytes: usize) -> String {
        size(bytes)
    }
}
