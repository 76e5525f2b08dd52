use super::CheckCatalogue;
use crate::Welsh;

impl CheckCatalogue for Welsh {
    fn check_name(&self) -> &'static str {
        "Gwirio honiad"
    }

    fn check_lead(&self) -> &'static str {
        "A oes rhywun yn dyfynnu rhif o’r wefan hon? Gludwch y frawddeg gyda’i dolen, neu’r ddolen yn unig. Caiff ei gyfrifo o’r newydd o’r datganiad data y mae’r ddolen yn ei enwi."
    }

    fn check_label(&self) -> &'static str {
        "Brawddeg gyda’i dolen, neu ddolen"
    }

    fn check_hint(&self) -> &'static str {
        "Gellir gludo erthygl gyfan â sawl dyfyniad. Nid yw priflythrennau, toriadau llinell, dyfynodau na “y cant” yn lle “%” yn gwneud gwahaniaeth; mae un digid arall yn gwneud."
    }

    fn check_private(&self) -> &'static str {
        "Mae’r hyn a ludwch yn aros yn y porwr hwn: ni chaiff dim ohono ei anfon i unman, atom ni nac at neb arall."
    }

    fn check_button(&self) -> &'static str {
        "Gwirio"
    }

    fn check_loading(&self) -> &'static str {
        "Yn gwirio…"
    }

    fn check_failed(&self) -> &'static str {
        "Nid oedd modd llwytho’r hyn sydd ei angen i wirio. Mae eich testun yma o hyd."
    }

    fn check_again(&self) -> &'static str {
        "Rhowch gynnig arall arni"
    }

    fn check_empty(&self) -> &'static str {
        "Nid oes dim i’w wirio eto. Gludwch frawddeg gyda’i dolen."
    }

    fn check_share(&self) -> &'static str {
        "Dolen i’r gwiriad hwn"
    }

    fn check_share_hint(&self) -> &'static str {
        "Mae’r testun yn y cyfeiriad, felly bydd pwy bynnag sy’n agor y ddolen yn ei anfon i’r wefan hon."
    }

    fn check_without_heading(&self) -> &'static str {
        "Gwirio heb sgriptiau’r dudalen hon"
    }

    fn check_without_link(&self) -> &'static str {
        "Mae angen sgriptiau a WebAssembly ar y dudalen hon. Lle maent wedi’u diffodd neu eu rhwystro, agorwch y ddolen: mae gan ei thudalen rifau’r union ddatganiad y mae’n ei enwi, mewn tabl, i’w cymharu â’r llygad. Mae datganiad a dynnwyd yn ôl yn dweud hynny yno."
    }

    fn check_without_command(&self) -> &'static str {
        "Neu, o gopi o’r prosiect hwn, gadewch i’r gorchymyn ddweud:"
    }

    fn check_not_heading(&self) -> &'static str {
        "Yr hyn nad yw gwiriad yn ei ddweud"
    }

    fn check_releases(&self) -> &'static str {
        "Datganiadau data y gellir dal testun wrthynt"
    }

    fn check_made_up(&self) -> &'static str {
        "Enghraifft ffug, nid canfyddiad."
    }

    fn check_made_up_why(&self) -> &'static str {
        "Dyfeisiodd rhaglen yr atebion hyn. Y cyfan y mae’r hyn sy’n dilyn yn ei ddweud yw a yw’r testun yr un fath â’r hyn a ddywed y wefan hon, nid bod dim ynddo’n wir."
    }

    fn check_matches(&self) -> &'static str {
        "Mae’n cyfateb"
    }

    fn check_altered(&self) -> &'static str {
        "Fe’i newidiwyd"
    }

    fn check_superseded(&self) -> &'static str {
        "Fe’i disodlwyd"
    }

    fn check_withdrawn(&self) -> &'static str {
        "Tynnwyd y datganiad yn ôl"
    }

    fn check_not_from_here(&self) -> &'static str {
        "Nid oddi yma y daw"
    }

    fn check_cannot_tell(&self) -> &'static str {
        "Ni ellir dweud hynny"
    }

    fn check_link_alone(&self) -> &'static str {
        "Dolen, a dim brawddeg i’w gwirio"
    }

    fn check_but_elsewhere(&self) -> &'static str {
        "mae’r ddolen yn arwain at wefan arall"
    }

    fn check_but_astray(&self) -> &'static str {
        "mae dolen nad yw’n arwain at ddim y gellir ei ddyfynnu"
    }

    fn check_it_says(&self) -> &'static str {
        "mae’n dweud"
    }

    fn check_should_be(&self) -> &'static str {
        "dylai fod yn"
    }

    fn check_added(&self) -> &'static str {
        "nid yw ynddo"
    }

    fn check_lacking(&self) -> &'static str {
        "wedi’i adael allan"
    }

    fn check_in_the_text(&self) -> &'static str {
        "Y frawddeg fel y dylai fod, a’r hyn sydd gan y testun yn ei lle wedi’i groesi allan:"
    }

    fn check_page(&self) -> &'static str {
        "Y dudalen sy’n ei ddangos ac yn aros fel y mae"
    }

    fn check_page_newest(&self) -> &'static str {
        "Y dudalen sy’n dilyn data newydd"
    }

    fn check_source_left_out(&self) -> &'static str {
        "Gadawyd allan pwy biau’r arolwg a phryd y’i gofynnwyd. Dylai ddweud:"
    }

    fn check_links(&self) -> &'static str {
        "Dolenni ynddo nad ydynt yn arwain at ddim"
    }

    fn check_not(&self) -> [&'static str; 3] {
        [
            "Ni chaiff yr hyn sydd o amgylch dyfyniad ei wirio: aiff “Nid yw’n wir bod …” heb ei weld.",
            "Nid yw cyfateb yn gwneud enghraifft ffug yn wir, nac yn gwneud i rif olygu mwy nag y dywed ei dudalen.",
            "Ni chaiff brawddeg yng ngeiriau rhywun ei hun ei hadnabod, hyd yn oed os yw’n gywir. Mae’r gwiriad yn dangos yr hyn y mae’r dudalen yn ei ddweud sydd agosaf ati.",
        ]
    }

    fn check_made_up_but(&self, verdict: &str) -> String {
        format!("Enghraifft ffug, nid canfyddiad: {verdict}")
    }

    fn check_but(&self, verdict: &str, but: &str) -> String {
        format!("{verdict}, ond {but}")
    }

    fn check_too_long(&self, letters: usize) -> String {
        format!("Mae’r testun yn hir iawn: dim ond ei {letters} llythyren gyntaf a wiriwyd.")
    }

    fn check_too_many(&self, pages: usize) -> String {
        format!("Mae gan y testun ddolenni i lawer iawn o dudalennau: dim ond y rhai i’r {pages} cyntaf a ddilynwyd.")
    }

    fn check_counted(&self, all: usize, matching: usize, altered: usize, superseded: usize) -> String {
        format!(
            "Dyfyniadau a ganfuwyd: {all}. O’r rhain mae {matching} yn cyfateb, {altered} wedi’u newid, {superseded} wedi’u disodli."
        )
    }

    fn check_elsewhere(&self, host: &str) -> String {
        format!(
            "Mae’r ddolen hon yn arwain at wefan arall: {host}. Gwiriwyd yr hyn y mae’n ei ddweud yn erbyn ein datganiadau ni. Ni all neb ddweud yma beth sydd ar y dudalen honno, felly peidiwch ag ymddiried ynddi oherwydd y gwiriad hwn."
        )
    }

    fn check_then(&self, release: &str) -> String {
        format!("Bryd hynny: datganiad data {release}")
    }

    fn check_now(&self, release: &str) -> String {
        format!("Nawr: datganiad data {release}")
    }

    fn check_made_on(&self, date: &str) -> String {
        format!("gwnaed ar {date}")
    }
}
