use super::DeskCatalogue;
use crate::Welsh;

impl DeskCatalogue for Welsh {
    fn desk_loading(&self) -> &'static str {
        "Yn llwytho’r hyn sydd ei angen…"
    }

    fn desk_failed(&self) -> &'static str {
        "Nid oedd modd llwytho hyn. Caewch hwn a rhowch gynnig arall arni; mae popeth arall ar y dudalen yn gweithio hebddo."
    }

    fn desk_close(&self) -> &'static str {
        "Cau"
    }

    fn desk_copied(&self) -> &'static str {
        "Wedi’i gopïo."
    }

    fn desk_not_copied(&self) -> &'static str {
        "Nid yw’ch porwr yn caniatáu copïo. Mae’r testun wedi’i ddewis: copïwch ef â Ctrl+C neu ⌘C."
    }

    fn quote_heading(&self) -> &'static str {
        "Dyfynnu neu lawrlwytho"
    }

    fn quote_copy(&self) -> &'static str {
        "Copïo’r frawddeg"
    }

    fn quote_these(&self) -> &'static str {
        "Dyfynnu’r ffigurau hyn"
    }

    fn quote_made_up(&self) -> &'static str {
        "Enghraifft ffug. Ni roddodd neb yr atebion hyn. Rhowch gynnig ar sut mae dyfynnu’n gweithio; peidiwch â dyfynnu dim ohono fel canfyddiad."
    }

    fn quote_copy_link(&self) -> &'static str {
        "Copïo’r ddolen"
    }

    fn quote_others(&self) -> &'static str {
        "Dewis brawddeg"
    }

    fn quote_find(&self) -> &'static str {
        "Dod o hyd i frawddeg"
    }

    fn quote_none_found(&self) -> &'static str {
        "Nid oes hynny mewn unrhyw frawddeg."
    }

    fn quote_forms(&self) -> &'static str {
        "Yr un peth mewn ffurfiau eraill"
    }

    fn quote_show(&self) -> &'static str {
        "Dangos"
    }

    fn quote_pack(&self) -> &'static str {
        "Popeth sy’n perthyn iddo"
    }

    fn quote_pack_what(&self) -> &'static str {
        "Y frawddeg, beth i’w wybod cyn ei dyfynnu, cyfeiriad a dolenni."
    }

    fn quote_rich(&self) -> &'static str {
        "Copïo gyda fformatio"
    }

    fn quote_markdown(&self) -> &'static str {
        "Copïo fel Markdown"
    }

    fn quote_plain(&self) -> &'static str {
        "Copïo fel testun plaen"
    }

    fn quote_citations(&self) -> &'static str {
        "Cyfeiriad"
    }

    fn quote_citations_what(&self) -> &'static str {
        "Ar gyfer troednodiadau a rhestrau cyfeiriadau."
    }

    fn quote_cite(&self) -> &'static str {
        "Copïo’r cyfeiriad"
    }

    fn quote_bibtex(&self) -> &'static str {
        "Copïo BibTeX"
    }

    fn quote_ris(&self) -> &'static str {
        "Copïo RIS"
    }

    fn quote_alt(&self) -> &'static str {
        "Testun ar gyfer y llun"
    }

    fn quote_alt_what(&self) -> &'static str {
        "Testun amgen, i bwy bynnag na all weld llun y ffigur hwn."
    }

    fn quote_copy_alt(&self) -> &'static str {
        "Copïo’r testun amgen"
    }

    fn quote_files(&self) -> &'static str {
        "Ffeiliau’r ffigur cyfan"
    }

    fn quote_files_what(&self) -> &'static str {
        "Mae teitl, sail, hidlyddion, ffynhonnell, datganiad a chyfeiriad ym mhob llun."
    }

    fn quote_files_made_up(&self) -> &'static str {
        "Mae pob ffeil yn dweud ei bod yn ffug, yn ei henw hefyd."
    }

    fn quote_map(&self) -> &'static str {
        "Map"
    }

    fn quote_list(&self) -> &'static str {
        "Rhestr"
    }

    fn quote_png(&self) -> &'static str {
        "PNG, dwywaith y maint"
    }

    fn quote_svg(&self) -> &'static str {
        "SVG, clir ar unrhyw faint"
    }

    fn quote_table(&self) -> &'static str {
        "Tabl"
    }

    fn quote_csv(&self) -> &'static str {
        "CSV, fel y’i dangosir"
    }

    fn quote_tidy(&self) -> &'static str {
        "CSV, codau a geiriau"
    }

    fn quote_csvw(&self) -> &'static str {
        "Ystyr ei golofnau (CSVW)"
    }

    fn quote_json_stat(&self) -> &'static str {
        "JSON-stat"
    }

    fn desk_kept(&self, name: &str) -> String {
        format!("Cadwyd fel {name}")
    }
}
