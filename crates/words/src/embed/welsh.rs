use super::EmbedCatalogue;
use crate::Welsh;

impl EmbedCatalogue for Welsh {
    fn embed_filter(&self) -> &'static str {
        "Hidlo yn ôl rhanbarth a lleoliad gwaith"
    }

    fn embed_loading(&self) -> &'static str {
        "Yn llwytho…"
    }

    fn embed_loading_asked(&self) -> &'static str {
        "Yn llwytho'r hyn y mae'r cyfeiriad hwn yn gofyn amdano…"
    }

    fn embed_explore(&self) -> &'static str {
        "Archwilio'r ffigur hwn mewn tab newydd"
    }

    fn embed_open(&self) -> &'static str {
        "Rhoi'r ffigur hwn ar eich tudalen"
    }

    fn embed_page_link(&self) -> &'static str {
        "Ei weld fel y caiff ei fewnosod"
    }

    fn embed_made_up(&self) -> &'static str {
        "Mae'r rhifau hyn wedi'u dyfeisio. Mae pob ffurf ar y ffigur yn dweud hynny, a rhaid iddi ddal i'w ddweud."
    }

    fn embed_close(&self) -> &'static str {
        "Cau"
    }

    fn embed_what(&self) -> &'static str {
        "Yr hyn a ddangosir"
    }

    fn embed_whom(&self) -> &'static str {
        "Pobl, fel y'u hidlwyd ar y dudalen hon:"
    }

    fn embed_language(&self) -> &'static str {
        "Iaith"
    }

    fn embed_numbers(&self) -> &'static str {
        "Rhifau"
    }

    fn embed_following(&self) -> &'static str {
        "Rhai mwy newydd cyn gynted ag y byddant ar gael"
    }

    fn embed_pinned(&self, release: &str) -> String {
        format!("Rhai rhyddhad {release} bob amser")
    }

    fn embed_width(&self) -> &'static str {
        "Lled mewn picseli"
    }

    fn embed_looks(&self) -> &'static str {
        "Sut mae'n edrych"
    }

    fn embed_theme(&self) -> &'static str {
        "Lliwiau"
    }

    fn embed_theme_auto(&self) -> &'static str {
        "fel y maent ar ddyfais y darllenydd"
    }

    fn embed_theme_light(&self) -> &'static str {
        "golau"
    }

    fn embed_theme_dark(&self) -> &'static str {
        "tywyll"
    }

    fn embed_background(&self) -> &'static str {
        "Cefndir"
    }

    fn embed_background_plain(&self) -> &'static str {
        "ei gefndir ei hun"
    }

    fn embed_background_none(&self) -> &'static str {
        "cefndir eich tudalen"
    }

    fn embed_text(&self) -> &'static str {
        "Testun"
    }

    fn embed_text_small(&self) -> &'static str {
        "bach"
    }

    fn embed_text_normal(&self) -> &'static str {
        "arferol"
    }

    fn embed_text_large(&self) -> &'static str {
        "mawr"
    }

    fn embed_title(&self) -> &'static str {
        "Teitl"
    }

    fn embed_title_on(&self) -> &'static str {
        "uwchben y ffigur"
    }

    fn embed_title_off(&self) -> &'static str {
        "yn y ffigur yn unig"
    }

    fn embed_table_state(&self) -> &'static str {
        "Tabl"
    }

    fn embed_table_closed(&self) -> &'static str {
        "y tu ôl i fotwm"
    }

    fn embed_table_open(&self) -> &'static str {
        "yn y golwg bob amser"
    }

    fn embed_preview(&self) -> &'static str {
        "Rhagolwg"
    }

    fn embed_measured(&self, width: &str, height: &str) -> String {
        format!("Ar led o {width} picsel mae'n {height} picsel o uchder.")
    }

    fn embed_code_label(&self, form: &str) -> String {
        format!("Cod: {form}")
    }

    fn embed_copy(&self) -> &'static str {
        "Copïo"
    }

    fn embed_copied(&self) -> &'static str {
        "Copïwyd."
    }

    fn embed_not_copied(&self) -> &'static str {
        "Ni chaniataodd y porwr gopïo. Mae wedi'i ddewis: copïwch ef â llaw."
    }

    fn embed_everyone_only(&self) -> &'static str {
        "Mae'r ffurf hon yn dangos pawb a atebodd, beth bynnag a hidlir ar y dudalen hon."
    }

    fn embed_picture(&self) -> &'static str {
        "Llun a thabl"
    }

    fn embed_picture_what(&self) -> &'static str {
        "Ar gyfer cylchlythyrau a thudalennau nad ydynt yn caniatáu fframiau. Mae'r llun a'r tabl yn perthyn i'w gilydd ac yn aros fel y maent, hyd yn oed pan fydd rhifau mwy newydd."
    }

    fn embed_frame(&self) -> &'static str {
        "Ffrâm o uchder sefydlog"
    }

    fn embed_frame_what(&self) -> &'static str {
        "Ar gyfer tudalennau sy'n caniatáu fframiau ond nid sgriptiau. Yr uchder yw'r un sy'n gweddu i'r lled uchod."
    }

    fn embed_fitting(&self) -> &'static str {
        "Ffrâm sy'n ffitio"
    }

    fn embed_fitting_what(&self) -> &'static str {
        "Mor llydan ag y mae eich tudalen yn ei ganiatáu. Mae sgript o lai na chilobeit yn rhoi ei huchder iddi, ac eto pryd bynnag y mae'n newid."
    }

    fn embed_wordpress(&self) -> &'static str {
        "WordPress"
    }

    fn embed_wordpress_what(&self) -> &'static str {
        "Gludwch y cyfeiriad hwn i mewn i bost, ar linell ar ei ben ei hun."
    }

    fn embed_wordpress_plain(&self) -> &'static str {
        "Heb yr ategyn isod, mae WordPress yn dangos pawb a atebodd, yn lliwiau dyfais y darllenydd."
    }

    fn embed_wordpress_unknown(&self) -> &'static str {
        "Adeiladwyd y copi hwn o'r safle heb ei gyfeiriad, felly ni all WordPress ddod o hyd i'r ffigur ar ei ben ei hun. Mae angen yr ategyn arno."
    }

    fn embed_plugin(&self) -> &'static str {
        "Ategyn ar gyfer WordPress"
    }

    fn embed_plugin_what(&self) -> &'static str {
        "Lle bydd pwy bynnag sy'n gofalu am y safle yn gosod y ffeil hon, mae pob cyfeiriad o'r fath yn dangos yr hyn y mae'n gofyn amdano, ar ei uchder llawn. Cadwch hi fel link-worker-survey.php yn wp-content/plugins, a'i throi ymlaen."
    }
}
