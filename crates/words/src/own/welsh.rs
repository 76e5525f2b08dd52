use super::OwnCatalogue;
use crate::{
    Said, Welsh,
    list::{list, quoted},
};

/// Behind what names nothing.
fn perhaps(nearest: Option<&str>) -> String {
    nearest.map(|nearest| format!(" Ai “{nearest}” ydyw?")).unwrap_or_default()
}

impl OwnCatalogue for Welsh {
    fn own_open(&self) -> &'static str {
        "Cymharu â'ch ffigurau eich hun"
    }

    fn own_close(&self) -> &'static str {
        "Cau"
    }

    fn own_lead(&self) -> &'static str {
        "Gweld ffigurau o arolwg eich hun wrth ymyl y rhai ar y dudalen hon."
    }

    fn own_private(&self) -> &'static str {
        "Mae eich ffigurau'n aros ar y peiriant hwn. Mae'r dudalen yn eu darllen yma; ni chânt eu hanfon i unman, na'u cadw, na'u rhoi mewn dolen. Pan adewir y dudalen neu ei llwytho eto, maent wedi mynd."
    }

    fn own_template(&self) -> &'static str {
        "Lawrlwytho templed (CSV)"
    }

    fn own_template_hint(&self) -> &'static str {
        "Mae ynddo res ar gyfer pob ateb i bob cwestiwn yma. Nodwch faint o bobl a roddodd yr ateb (count), a faint a holwyd (asked, unwaith i bob cwestiwn). Gadewch yn wag yr hyn na wnaethoch ei ofyn. Mae survey, place a date ar gyfer yr allwedd, a gellir eu hepgor."
    }

    fn own_choose(&self) -> &'static str {
        "Eich ffeil (CSV)"
    }

    fn own_choose_hint(&self, kilobytes: usize) -> String {
        format!("Hyd at {kilobytes} KB, gyda choma, hanner colon neu dab rhwng y celloedd.")
    }

    fn own_paste(&self) -> &'static str {
        "Neu gludo'r rhesi, gyda'r penawdau"
    }

    fn own_paste_hint(&self) -> &'static str {
        "Fel y'u copïwyd o daenlen neu o ffeil CSV."
    }

    fn own_compare_pasted(&self) -> &'static str {
        "Cymharu'r hyn a ludwyd"
    }

    fn own_remove(&self) -> &'static str {
        "Tynnu eich ffigurau"
    }

    fn own_removed(&self) -> &'static str {
        "Mae eich ffigurau wedi'u tynnu o'r dudalen hon."
    }

    fn own_picture(&self) -> &'static str {
        "Lawrlwytho'r llun (SVG), wedi'i nodi'n answyddogol"
    }

    fn own_result_heading(&self) -> &'static str {
        "Eich ffigurau eich hun wrth ymyl y rhain"
    }

    fn own_read(&self, questions: usize) -> String {
        if questions == 1 {
            "Darllenwyd eich ffeil. Mae ynddi ffigurau ar gyfer un cwestiwn.".to_owned()
        } else {
            format!("Darllenwyd eich ffeil. Nifer y cwestiynau y mae ynddi ffigurau ar eu cyfer: {questions}.")
        }
    }

    fn own_other_questions(&self, questions: &[&str]) -> String {
        format!(
            "Mae yn eich ffeil hefyd ffigurau ar gyfer cwestiynau eraill: {}. I gymharu'r rheini, agorwch eu tudalennau a dewis y ffeil eto: nid yw'n cael ei chadw yn unman.",
            quoted(questions)
        )
    }

    fn own_not_this_question(&self, questions: &[&str]) -> String {
        format!(
            "Nid oes ffigurau yn eich ffeil ar gyfer cwestiwn y dudalen hon. Mae ynddi rai ar gyfer {}.",
            quoted(questions)
        )
    }

    fn own_small(&self, rows: usize, lines: &[&str]) -> String {
        let lines = list(lines, " a ");
        format!(
            "Gall niferoedd bach ddatgelu pwy yw pobl: peidiwch â rhannu'r ffigurau hyn. Nifer y rhesi yn eich ffeil lle rhoddodd llai na 10 o bobl yr ateb, neu lle na wnaeth llai na 10: {rows} (llinell {lines})."
        )
    }

    fn own_unread(&self, columns: &[&str]) -> String {
        format!("Colofnau na chawsant eu darllen: {}.", list(columns, ", "))
    }

    fn own_windows(&self) -> &'static str {
        "Nid yw'r ffeil yn UTF-8, a chafodd ei darllen fel Windows-1252. Edrychwch ar enwau ag acenion, neu cadwch y ffeil fel “CSV UTF-8”."
    }

    fn own_mark(&self) -> &'static str {
        "Eich ffigurau eich hun, answyddogol"
    }

    fn own_mark_why(&self) -> &'static str {
        "Nid oes neb wedi'u gwirio, ac nid ydynt yn rhan o'r arolwg a ddangosir yma."
    }

    fn own_sentence(&self, sentence: &str) -> String {
        format!("Eich ffigurau eich hun, answyddogol: {sentence}")
    }

    fn own_file_mark(&self) -> &'static str {
        "own-figures-unofficial"
    }

    fn own_survey(&self) -> &'static str {
        "eich arolwg"
    }

    fn own_asked(&self, people: u32) -> String {
        format!("holwyd {people} o bobl")
    }

    fn own_people_column(&self) -> &'static str {
        "Eich rhai chi (answyddogol): pobl"
    }

    fn own_share_column(&self) -> &'static str {
        "Eich rhai chi (answyddogol): cyfran"
    }

    fn own_range_column(&self) -> &'static str {
        "Eich rhai chi (answyddogol): ystod debygol"
    }

    fn own_difference_column(&self) -> &'static str {
        "Eich rhai chi llai'r rhain, mewn pwyntiau"
    }

    fn own_told(&self, answer: &str, share: &str, people: &str) -> String {
        format!("{answer} – eich arolwg: {share}, {people} o bobl")
    }

    fn own_not_given(&self) -> &'static str {
        "Nid yw yn eich ffeil"
    }

    fn own_verdict(&self, said: Said, answers: &[&str], whom: &str) -> String {
        let answers = quoted(answers);
        match said {
            Said::Higher => format!("Uwch yn eich arolwg nag yma ({whom}): {answers}."),
            Said::Lower => format!("Is yn eich arolwg nag yma ({whom}): {answers}."),
            Said::CannotTell => format!(
                "Ni ellir dweud ai uwch ynteu is yn eich arolwg nag yma ({whom}), gan fod ystod y gwahaniaeth yn cynnwys y ddau: {answers}."
            ),
        }
    }

    fn own_other_survey(&self) -> &'static str {
        "Arolwg arall: pobl eraill, diwrnod arall, efallai geiriad arall a ffordd arall o ofyn. Gall gwahaniaeth ddod o unrhyw un o'r rhain."
    }

    fn own_reckoned(&self) -> &'static str {
        "Cymerir bod eich niferoedd yn union, a'r ddwy ystod fel pe bai pobl wedi'u dewis ar hap a neb yn y ddau arolwg."
    }

    fn own_small_note(&self) -> &'static str {
        "Gall niferoedd bach ddatgelu pwy yw pobl (rhoddodd llai na 10 ateb, neu ni wnaeth llai na 10): peidiwch â rhannu."
    }

    fn own_source(&self) -> &'static str {
        "Daw'r croesau o ffeil y darllenydd ei hun. Nid oes neb arall wedi'i gweld na'i gwirio."
    }

    fn own_faults_heading(&self, faults: usize) -> String {
        if faults == 1 {
            "Ni ellid defnyddio eich ffeil: mae un peth o'i le.".to_owned()
        } else {
            format!("Ni ellid defnyddio eich ffeil. Nifer y pethau sydd o'u lle: {faults}.")
        }
    }

    fn own_faults_more(&self, faults: usize) -> String {
        format!("… a {faults} arall.")
    }

    fn own_fault(&self, line: usize, column: &str, heading: Option<&str>, what: &str) -> String {
        match heading {
            Some(heading) => format!("Llinell {line}, colofn {column} ({heading}): {what}"),
            None => format!("Llinell {line}, colofn {column}: {what}"),
        }
    }

    fn own_found(&self, found: Option<&str>) -> String {
        found.map_or_else(|| "rhywbeth nad yw'n cael ei ailadrodd yma".to_owned(), |found| format!("“{found}”"))
    }

    fn own_empty(&self) -> &'static str {
        "mae'r ffeil yn wag. Rhaid i'r llinell gyntaf fod yn benawdau, fel rhai'r templed."
    }

    fn own_too_large(&self, kilobytes: usize) -> String {
        format!(
            "mae'r ffeil yn fwy na {kilobytes} KB. Rhaid iddi gynnwys niferoedd, un rhes i bob ateb, ac nid un rhes i bob person."
        )
    }

    fn own_spreadsheet(&self) -> &'static str {
        "taenlen neu ddogfen yw hon, ac nid ffeil CSV. Cadwch hi fel “CSV UTF-8”."
    }

    fn own_not_text(&self) -> &'static str {
        "nid testun yw hwn. Cadwch ef fel “CSV UTF-8”."
    }

    fn own_ours(&self) -> &'static str {
        "ffeil o'r ffigurau a ddangosir yma yw hon, gyda niferoedd wedi'u talgrynnu, ac nid un o'ch arolwg eich hun. Defnyddiwch y templed."
    }

    fn own_no_column(&self, heading: &str) -> String {
        format!("nid oes colofn â'r pennawd “{heading}”.")
    }

    fn own_column_twice(&self) -> &'static str {
        "roedd colofn â'r pennawd hwn eisoes."
    }

    fn own_unclosed(&self) -> &'static str {
        "mae dyfynnod yn dechrau yma ac nid yw byth yn cau."
    }

    fn own_no_heading(&self, found: &str) -> String {
        format!("mae {found} y tu ôl i'r pennawd olaf. A oes gwahanydd yn ormod o'i flaen?")
    }

    fn own_nothing(&self) -> &'static str {
        "mae'r gell hon yn wag, ac ni chaiff fod."
    }

    fn own_no_question(&self, found: &str, nearest: Option<&str>) -> String {
        format!("disgwylid enw cwestiwn, cafwyd {found}.{}", perhaps(nearest))
    }

    fn own_no_answer(&self, found: &str, nearest: Option<&str>) -> String {
        format!("disgwylid enw ateb i'r cwestiwn hwn, cafwyd {found}.{}", perhaps(nearest))
    }

    fn own_twice(&self, line: usize) -> String {
        format!("roedd yr un ateb i'r un cwestiwn ar linell {line} eisoes.")
    }

    fn own_negative(&self, found: &str) -> String {
        format!("disgwylid nifer o bobl, cafwyd {found}, sydd islaw sero.")
    }

    fn own_fraction(&self, found: &str) -> String {
        format!("disgwylid rhif cyfan o bobl, cafwyd {found}.")
    }

    fn own_percentage(&self, found: &str) -> String {
        format!("disgwylid nifer o bobl, cafwyd y ganran {found}.")
    }

    fn own_grouped(&self, found: &str) -> String {
        format!("disgwylid digidau yn unig, cafwyd {found}. Hepgorwch yr hyn sydd rhwng y miloedd.")
    }

    fn own_large_number(&self, found: &str) -> String {
        format!("disgwylid nifer o bobl, cafwyd {found}, sy'n fwy nag y mae unrhyw arolwg yn eu holi.")
    }

    fn own_no_number(&self, found: &str) -> String {
        format!("disgwylid nifer o bobl, cafwyd {found}.")
    }

    fn own_nobody_asked(&self) -> &'static str {
        "ni holwyd neb, felly nid oes cyfran. Gadewch resi'r cwestiwn hwn yn wag."
    }

    fn own_other_asked(&self, asked: u32, before: u32, line: usize) -> String {
        format!("holwyd {asked} o bobl, ond ar linell {line} {before} oedd y nifer ar gyfer yr un cwestiwn.")
    }

    fn own_above_asked(&self, count: u32, asked: u32) -> String {
        format!("rhoddodd {count} o bobl yr ateb hwn, ond dim ond {asked} a holwyd.")
    }

    fn own_sum_above_asked(&self, sum: u64, asked: u32) -> String {
        format!(
            "mae'r atebion i'r cwestiwn hwn yn gwneud {sum}, ond dim ond {asked} o bobl a holwyd, a gallai pob un roi un ateb."
        )
    }

    fn own_other_name(&self, line: usize) -> String {
        format!("nid dyma a ddywed llinell {line}. Mae ffeil o un arolwg.")
    }

    fn own_long_name(&self, letters: usize) -> String {
        format!("mae gan hwn fwy na {letters} o lythrennau.")
    }

    fn own_no_counts(&self) -> &'static str {
        "nid oes niferoedd wedi'u llenwi."
    }
}
