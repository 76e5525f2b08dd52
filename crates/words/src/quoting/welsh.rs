use super::{Beside, PublishedParts, QuotingCatalogue, Reply, ShareParts};
use crate::{
    Percent, Said, Welsh,
    list::{list, quoted},
};

/// As it stands in brackets behind "those compared with".
fn others(beside: Beside<'_>) -> String {
    match beside {
        Beside::Everyone => "pawb a atebodd".to_owned(),
        Beside::EveryoneElse => "pawb arall".to_owned(),
        Beside::OtherRegions(setting) => format!("{setting}, mewn rhanbarthau eraill"),
        Beside::OtherSettings(region) => format!("lleoliadau gwaith eraill: {region}"),
        Beside::Group(name) => name.to_owned(),
        Beside::Wave(label) => label.to_owned(),
    }
}

impl QuotingCatalogue for Welsh {
    fn finding_share(&self, parts: &ShareParts<'_>) -> String {
        let ShareParts { question, count, base, group, reply, share, lower, upper, compared } = parts;
        let people = format!("{count} o {base} o bobl{group}");
        let replied = match reply {
            Reply::Said(answer) => format!("dywedodd {people} {}", quoted(&[answer])),
            Reply::Chose(answer) => format!("dewisodd {people} {}", quoted(&[answer])),
            Reply::GaveNone => format!("ni roddodd {people} ateb"),
        };
        format!("Pan ofynnwyd “{question}”, {replied}: {share}, ystod debygol {lower} i {upper}{compared}.")
    }

    fn finding_numbers(&self, (share, lower, upper): (Percent, Percent, Percent), count: &str, base: &str) -> String {
        format!("{share}, ystod debygol {lower} i {upper}, {count} o {base} o bobl")
    }

    fn finding_compared(&self, said: Said, beside: Beside<'_>, numbers: &str) -> String {
        let others = others(beside);
        match said {
            Said::Higher => format!("; uwch nag ymhlith y rhai y cymherir â nhw ({others}: {numbers})"),
            Said::Lower => format!("; is nag ymhlith y rhai y cymherir â nhw ({others}: {numbers})"),
            Said::CannotTell => {
                format!("; nid yw'n amlwg yn uwch nac yn is nag ymhlith y rhai y cymherir â nhw ({others}: {numbers})")
            }
        }
    }

    fn finding_overlapping(&self, beside: Beside<'_>, numbers: &str) -> String {
        format!("; i'w gymharu ({}): {numbers}, gyda rhai o'r un bobl efallai", others(beside))
    }

    fn finding_others_too_few(&self, beside: Beside<'_>) -> String {
        format!("; rhy ychydig o bobl i'w dangos i gymharu ({})", others(beside))
    }

    fn finding_others_not_asked(&self, beside: Beside<'_>) -> String {
        format!("; ni ofynnwyd i'r rhai y cymherir â nhw ({})", others(beside))
    }

    fn finding_others_nobody(&self, beside: Beside<'_>) -> String {
        format!("; ni all fod neb i gymharu â nhw ({})", others(beside))
    }

    fn finding_region(&self, people: u32, part: Percent, (base, group): (u32, &str), region: &str) -> String {
        format!(
            "O'r {base} o bobl a atebodd{group}, rhoddodd {people} ({part}) “{region}” fel eu rhanbarth; dyna pwy atebodd, nid pwy sy'n gweithio ble."
        )
    }

    fn finding_setting(&self, people: u32, part: Percent, (base, group): (u32, &str), setting: &str) -> String {
        format!(
            "O'r {base} o bobl a atebodd{group}, rhoddodd {people} ({part}) “{setting}” fel eu lleoliad gwaith; dyna pwy atebodd, nid pwy sy'n gweithio ble."
        )
    }

    fn finding_published(&self, parts: &PublishedParts<'_>, base: u32, (lower, upper): (Percent, Percent)) -> String {
        let PublishedParts { percent, population, statement, publisher, date } = parts;
        format!(
            "{percent} {population} {statement}, yn ôl cyhoeddiad {publisher} ar {date}; o {base} o bobl, ystod debygol {lower} i {upper}."
        )
    }

    fn finding_published_without_base(&self, parts: &PublishedParts<'_>) -> String {
        let PublishedParts { percent, population, statement, publisher, date } = parts;
        format!(
            "{percent} {population} {statement}, yn ôl cyhoeddiad {publisher} ar {date}; ni ddywedodd o faint o bobl, felly ni ellir rhoi ystod."
        )
    }

    fn line_too_few(&self, question: &str, group: &str, threshold: u32) -> String {
        format!(
            "Rhy ychydig o bobl{group} i ddangos yr hyn a atebwyd i “{question}”: llai na {threshold}, neb o bosibl, neu grŵp a fyddai'n datgelu un mor fach."
        )
    }

    fn line_not_asked(&self, question: &str, wave: &str) -> String {
        format!("Ni ofynnwyd y cwestiwn “{question}” bryd hynny ({wave}).")
    }

    fn line_nobody(&self, group: &str) -> String {
        format!("Ni all neb fod yn y grŵp hwn{group}, felly nid oes dim i'w ddangos.")
    }

    fn line_people_too_few(&self, group: &str, threshold: u32) -> String {
        format!(
            "Rhy ychydig o bobl{group} i ddweud faint a atebodd: llai na {threshold}, neb o bosibl, neu grŵp a fyddai'n datgelu un mor fach."
        )
    }

    fn finding_source(&self, publisher: &str, survey: &str, periods: &[&str]) -> String {
        let periods = list(periods, " a rhwng ");
        format!(
            "Ffynhonnell: {publisher}, {survey}, gofynnwyd rhwng {periods}. Dewisodd pobl a oeddent am ateb, ac nid oes dim wedi'i bwysoli."
        )
    }

    fn finding_source_made_up(&self, survey: &str, periods: &[&str]) -> String {
        let periods = list(periods, " a rhwng ");
        format!("Dyfeisiwyd gan raglen ar gyfer {survey}, fel pe bai wedi'i ofyn rhwng {periods}; nid canfyddiad.")
    }

    fn caveat_made_up(&self, publisher: &str) -> String {
        format!("Peidiwch â dyfynnu hyn fel canfyddiad. Ni roddodd neb yr atebion hyn, i {publisher} nac i neb arall.")
    }

    fn caveat_range(&self) -> &'static str {
        "Rhowch yr ystod gyda'r rhif, a dywedwch pwy atebodd. Mae'r ystod yn dweud pa mor bell y gallai siawns yn unig fynd. Dewisodd pobl a oeddent am ateb, felly gall y rhai na wnaeth fod yn fwy gwahanol na hynny."
    }

    fn caveat_rounding(&self, most: u32) -> String {
        format!("Mae “tua” yn rhan o'r rhif: caiff cyfrifon eu talgrynnu o {most} ar y mwyaf, i ddiogelu pobl.")
    }

    fn caveat_line(&self) -> &'static str {
        "Nid yw'r ffaith na ellir dangos rhywbeth yn dweud dim am yr atebion, nac am faint o bobl sydd yno."
    }

    fn caveat_published(&self) -> &'static str {
        "Dyma ffigur y cyhoeddwr ei hun, fel y'i hargraffwyd. Ni chyfrifwyd dim o'r newydd ond yr ystod."
    }

    fn quote_caveat(&self) -> &'static str {
        "Cyn ei ddyfynnu"
    }

    fn quote_citation(&self) -> &'static str {
        "Cyfeiriad"
    }

    fn quote_link(&self) -> &'static str {
        "Ei weld a'i wirio"
    }

    fn quote_picture(&self) -> &'static str {
        "Llun"
    }

    fn quote_data(&self) -> &'static str {
        "Data"
    }

    fn citation_about(&self, survey: &str, about: &str) -> String {
        format!("{survey}: {about}")
    }

    fn citation_release(&self, release: &str) -> String {
        format!("Datganiad data {release}")
    }

    fn citation_made_up_by(&self) -> &'static str {
        "Arddangosiad o archwiliwr arolwg gweithwyr cyswllt"
    }

    fn citation_made_up_note(&self) -> &'static str {
        "Atebion ffug, wedi'u dyfeisio gan raglen; nid canfyddiadau"
    }

    fn cube_people(&self) -> &'static str {
        "Pwy ydyn nhw"
    }

    fn cube_own(&self) -> &'static str {
        "Y bobl hyn"
    }

    fn cube_compared(&self) -> &'static str {
        "Y rhai y’u cymherir â nhw"
    }

    fn cube_metric(&self) -> &'static str {
        "Beth sy’n cael ei gyfrif"
    }

    fn cube_count(&self) -> &'static str {
        "Faint o bobl"
    }

    fn cube_base(&self) -> &'static str {
        "O faint o bobl"
    }

    fn cube_percent(&self) -> &'static str {
        "Y cant"
    }

    fn cube_lower(&self) -> &'static str {
        "Pen isaf yr ystod debygol, y cant"
    }

    fn cube_upper(&self) -> &'static str {
        "Pen uchaf yr ystod debygol, y cant"
    }

    fn cube_difference(&self) -> &'static str {
        "Gwahaniaeth oddi wrth y rhai y’u cymherir â nhw, pwyntiau"
    }

    fn cube_difference_lower(&self) -> &'static str {
        "Pen isaf ei ystod debygol, pwyntiau"
    }

    fn cube_difference_upper(&self) -> &'static str {
        "Pen uchaf ei ystod debygol, pwyntiau"
    }

    fn alt_rows(&self, rows: usize) -> String {
        format!("Ffigur â {rows} o resi, pob un â'i ystod debygol.")
    }

    fn alt_table(&self) -> &'static str {
        "Mae pob rhif yn y tabl sy'n dilyn y ffigur."
    }

    fn claim_matches(&self, release: &str) -> String {
        format!("Yn cyfateb: dyma'n union y mae datganiad data {release} yn ei ddweud.")
    }

    fn claim_altered(&self, release: &str) -> String {
        format!("Wedi'i newid: mae datganiad data {release} yn dweud rhywbeth arall.")
    }

    fn claim_number(&self, found: &str, should: &str) -> String {
        format!("Dylai'r rhif {found} fod yn {should}.")
    }

    fn claim_words(&self, found: &str, should: &str) -> String {
        format!("Dylai'r geiriau “{found}” fod yn “{should}”.")
    }

    fn claim_added(&self, found: &str) -> String {
        format!("Nid yw'r geiriau “{found}” ynddo.")
    }

    fn claim_left_out(&self, should: &str) -> String {
        format!("Mae'r geiriau “{should}” wedi'u gadael allan.")
    }

    fn claim_says(&self) -> &'static str {
        "Yr hyn y mae'n ei ddweud:"
    }

    fn claim_superseded(&self, release: &str) -> String {
        format!("Wedi'i ddisodli: felly yr oedd yn natganiad data {release}, ac mae un mwy newydd.")
    }

    fn claim_then(&self, release: &str) -> String {
        format!("Bryd hynny (datganiad {release}):")
    }

    fn claim_now(&self, release: &str) -> String {
        format!("Nawr (datganiad {release}):")
    }

    fn claim_no_longer(&self, release: &str) -> String {
        format!("Nid yw'r cwestiwn hwn na'r bobl hyn yn natganiad {release} mwyach.")
    }

    fn claim_withdrawn(&self, release: &str, on: &str, why: &str) -> String {
        format!("Tynnwyd yn ôl: tynnwyd datganiad data {release} yn ôl ar {on} ac ni ddylid ei ddyfynnu mwyach. {why}")
    }

    fn claim_no_such_release(&self, release: &str) -> String {
        format!("Nid oddi yma: nid oes datganiad data {release}.")
    }

    fn claim_no_such_page(&self) -> &'static str {
        "Nid oddi yma: nid yw'r ddolen yn arwain at dudalen â rhifau."
    }

    fn claim_not_said(&self) -> &'static str {
        "Nid oddi yma: nid yw'r dudalen y mae'r ddolen yn arwain ati yn dweud dim tebyg."
    }

    fn claim_nearest(&self) -> &'static str {
        "Yr hyn y mae'n ei ddweud sydd agosaf ato:"
    }

    fn claim_source_left_out(&self, source: &str) -> String {
        format!("Gadawyd allan pwy biau’r arolwg a phryd: “{source}”")
    }

    fn claim_cannot_tell(&self) -> &'static str {
        "Ni ellir dweud: nid oes dolen i'r wefan hon ynddo. Gludwch y frawddeg gyda'i dolen."
    }

    fn claim_link_alone(&self, release: &str) -> String {
        format!("Dolen, a dim brawddeg i'w gwirio. Dyma y mae'n arwain ato, yn natganiad data {release}:")
    }

    fn claim_more(&self, number: usize) -> String {
        format!("… a {number} arall.")
    }

    fn claim_made_up(&self) -> &'static str {
        "Mae'r atebion yn rhai ffug. Nid yw'r ffaith ei bod yn cyfateb yn ei gwneud yn ganfyddiad."
    }
}
