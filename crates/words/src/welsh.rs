use crate::{
    Percent, Points, Said,
    list::{list, quoted},
    words::Catalogue,
};

/// Welsh. No Welsh reader has checked it yet, and `unreviewed_translation` says so on every page.
pub(crate) struct Welsh;

const MONTHS: [&str; 12] = [
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
];

fn month(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

impl Catalogue for Welsh {
    fn site_name(&self) -> &'static str {
        "Archwiliwr arolwg gweithwyr cyswllt"
    }

    fn page_title(&self, page: &str, survey: &str) -> String {
        format!("{page} – {survey}")
    }

    fn skip_to_content(&self) -> &'static str {
        "Neidio i'r cynnwys"
    }

    fn overview_name(&self) -> &'static str {
        "Trosolwg"
    }

    fn areas_name(&self) -> &'static str {
        "Ardaloedd"
    }

    fn methods_name(&self) -> &'static str {
        "Dulliau a geiriau"
    }

    fn breadcrumbs_label(&self) -> &'static str {
        "Rydych chi yma"
    }

    fn languages_label(&self) -> &'static str {
        "Ieithoedd"
    }

    fn pages_label(&self) -> &'static str {
        "Tudalennau"
    }

    fn unofficial(&self, publisher: &str) -> String {
        format!("Answyddogol: nid yw {publisher} wedi mabwysiadu'r safle hwn.")
    }

    fn unreviewed_translation(&self) -> Option<&'static str> {
        Some("Nid yw'r cyfieithiad hwn wedi'i wirio eto gan siaradwr Cymraeg.")
    }

    fn elsewhere_heading(&self) -> &'static str {
        "Un rhanbarth neu un lleoliad gwaith ar ei ben ei hun"
    }

    fn elsewhere_hint(&self) -> &'static str {
        "Mae gan bob un ei dudalen ei hun, gyda phob cwestiwn. Nid oes angen sgriptiau ar y tudalennau hyn."
    }

    fn without_scripts(&self) -> &'static str {
        "Mae hidlo angen sgriptiau a WebAssembly, sydd wedi'u diffodd neu eu rhwystro yma. Mae'r dudalen hon yn dangos y bobl a enwir isod, beth bynnag y mae ei chyfeiriad yn gofyn amdano."
    }

    fn footer_privacy(&self) -> &'static str {
        "Nid yw'r safle hwn yn gosod cwcis, yn storio dim ar eich dyfais nac yn gofyn dim gan unrhyw safle arall."
    }

    fn footer_release(&self, release: &str) -> String {
        format!("Rhyddhad data {release}")
    }

    fn not_found_heading(&self) -> &'static str {
        "Heb ddod o hyd i'r dudalen"
    }

    fn not_found_text(&self) -> &'static str {
        "Nid oes tudalen yn y cyfeiriad hwn. Dechreuwch eto yma:"
    }

    fn trouble_heading(&self) -> &'static str {
        "Nid yw hidlo ar gael ar hyn o bryd"
    }

    fn trouble_program(&self) -> &'static str {
        "Ni ellid llwytho'r rhaglen sy'n hidlo'r dudalen hon. Mae'r hyn a welwch ar y dudalen yn gyflawn ac yn gywir ar gyfer pawb a atebodd."
    }

    fn trouble_data(&self) -> &'static str {
        "Ni ellid llwytho'r data ar gyfer hidlo. Mae'r hyn a welwch ar y dudalen yn gyflawn ac yn gywir ar gyfer pawb a atebodd."
    }

    fn trouble_stopped(&self) -> &'static str {
        "Mae'r rhaglen sy'n hidlo'r dudalen hon wedi stopio. Llwythwch y dudalen eto cyn defnyddio rhif ohoni."
    }

    fn trouble_kept(&self) -> &'static str {
        "Cedwir eich hidlyddion yn y cyfeiriad, a chânt eu rhoi ar waith ar ôl llwytho."
    }

    fn try_again(&self) -> &'static str {
        "Rhoi cynnig arall arni"
    }

    fn trouble_details(&self) -> &'static str {
        "Beth aeth o'i le"
    }

    fn published_heading(&self) -> &'static str {
        "Yr hyn a gyhoeddwyd"
    }

    fn published_lead(&self, publisher: &str, population: &str, period: &str) -> String {
        format!("Rhwng {period} holodd {publisher} {population} am oruchwyliaeth a chefnogaeth.")
    }

    fn answered(&self, people: u32, whom: &str) -> String {
        format!("{people} {whom}")
    }

    fn range_of_stated_base(&self, lower: Percent, upper: Percent, base: u32) -> String {
        format!("O {base} o bobl. Ystod debygol pe baent wedi'u dewis ar hap: {lower} i {upper}.")
    }

    fn base_not_stated(&self) -> &'static str {
        "Ni nodir y sail."
    }

    fn chose_to_answer(&self) -> &'static str {
        "Dewisodd pobl a oeddent am ateb, ac nid yw'r ffigurau wedi'u pwysoli. Maent yn dangos yr hyn a ddywedodd y rhai a atebodd, nad yw o reidrwydd yr hyn y byddai'r lleill wedi'i ddweud."
    }

    fn source_heading(&self) -> &'static str {
        "Ffynhonnell"
    }

    fn source_line(&self, publisher: &str, date: &str) -> String {
        format!("{publisher}, cyhoeddiad {date}.")
    }

    fn announcement(&self) -> &'static str {
        "Darllen y cyhoeddiad (Saesneg)"
    }

    fn press_contact(&self) -> &'static str {
        "Cyswllt i'r wasg:"
    }

    fn calls_for(&self, publisher: &str, things: &[&str]) -> String {
        format!("Mae {publisher} yn galw am {}.", list(things, ", a hefyd "))
    }

    fn calls_on(&self, bodies: &[&str]) -> String {
        format!("Mae'n galw ar y rhain: {}.", bodies.join("; "))
    }

    fn date(&self, day: u8, month_number: u8, year: u16) -> String {
        format!("{day} {} {year}", month(month_number))
    }

    fn period(&self, start: (u8, u8, u16), end: (u8, u8, u16)) -> String {
        let end_text = self.date(end.0, end.1, end.2);
        if (start.1, start.2) == (end.1, end.2) {
            format!("{} a {end_text}", start.0)
        } else {
            format!("{} a {end_text}", self.date(start.0, start.1, start.2))
        }
    }

    fn made_up(&self) -> &'static str {
        "Enghraifft ffug"
    }

    fn made_up_sentence(&self, sentence: &str) -> String {
        format!("Enghraifft ffug: {sentence}")
    }

    fn made_up_heading(&self) -> &'static str {
        "Sut y gellid archwilio'r atebion"
    }

    fn made_up_why(&self, publisher: &str) -> String {
        format!(
            "Nid yw {publisher} wedi cyhoeddi dadansoddiad fesul rhanbarth na fesul lleoliad gwaith. Dyfeisiwyd popeth o'r fan hon ymlaen gan raglen, i ddangos yr hyn a ddaw'n bosibl â'i hatebion ei hun; gwnaed i'r cyfansymiau gyd-fynd â'r hyn a gyhoeddwyd, lle cyhoeddwyd rhywbeth."
        )
    }

    fn made_up_what(&self) -> &'static str {
        "Nid canfyddiadau. Peidiwch â'u dyfynnu."
    }

    fn explore_heading(&self) -> &'static str {
        "Archwilio'r atebion"
    }

    fn filters_heading(&self) -> &'static str {
        "Atebion pwy?"
    }

    fn regions_legend(&self) -> &'static str {
        "Rhanbarth"
    }

    fn region_list(&self) -> &'static str {
        "Rhanbarthau fel rhestr"
    }

    fn settings_legend(&self) -> &'static str {
        "Lleoliad gwaith"
    }

    fn whole_of(&self, group: &str) -> String {
        format!("Y cyfan: {group}")
    }

    fn too_few_with_others(&self, people: u32) -> String {
        format!("{people}, rhy ychydig i'w dangos gyda'r rhai a diciwyd")
    }

    fn clear_settings(&self) -> &'static str {
        "Clirio lleoliadau"
    }

    fn clear_regions(&self) -> &'static str {
        "Clirio rhanbarthau"
    }

    fn reset(&self) -> &'static str {
        "Ailosod popeth"
    }

    fn nothing_ticked(&self) -> &'static str {
        "Heb dic, dangosir pawb. Mae'r rhifau'n dweud faint o bobl a atebodd."
    }

    fn questions_heading(&self) -> &'static str {
        "Cwestiynau"
    }

    fn found_none(&self) -> &'static str {
        "Dim canlyniad. Rhowch gynnig ar lai o lythrennau."
    }

    fn find_question(&self) -> &'static str {
        "Chwilio am gwestiwn:"
    }

    fn unmet(&self, parameter: &str, value: &str) -> String {
        format!(
            "Mae'r cyfeiriad yn gofyn am “{value}” ({parameter}), nad yw yn yr arolwg hwn. Dangosir gweddill y cyfeiriad."
        )
    }

    fn everyone(&self) -> &'static str {
        "Pawb a atebodd"
    }

    fn names(&self, names: &[&str]) -> String {
        names.join("; ")
    }

    fn region_and_setting(&self, region: &str, setting: &str) -> String {
        format!("{region} – {setting}")
    }

    fn everyone_else(&self) -> &'static str {
        "Pawb arall"
    }

    fn elsewhere(&self, setting: &str) -> String {
        format!("{setting}, mewn rhanbarthau eraill")
    }

    fn no_wave(&self) -> &'static str {
        "dim ton arall"
    }

    fn wave_compared(&self) -> &'static str {
        "O gymharu ag atebion:"
    }

    fn wave_shown(&self) -> &'static str {
        "Atebion o:"
    }

    fn wave_legend(&self) -> &'static str {
        "Ton"
    }

    fn compare_with_rest(&self) -> &'static str {
        "Cymharu â'r gweddill eto"
    }

    fn kept(&self) -> &'static str {
        "Wedi'u cadw. Nawr dewiswch bwy i'w cymharu â'r bobl hyn."
    }

    fn keep_to_compare(&self) -> &'static str {
        "Cymharu grŵp arall â'r rhain"
    }

    fn show_others(&self) -> &'static str {
        "Dangos y rheini yn lle hynny"
    }

    fn overlap_hint(&self) -> &'static str {
        "Gall rhai pobl fod yn y ddau grŵp, felly ni chyfrifir gwahaniaeth. Dewiswch bobl sydd mewn un yn unig."
    }

    fn compared_with_nobody(&self) -> &'static str {
        "neb, gan mai pawb yw'r rhain"
    }

    fn compared_with(&self) -> &'static str {
        "O gymharu â:"
    }

    fn whom_when(&self, whom: &str, when: &str) -> String {
        format!("{whom}, {when}")
    }

    fn answer_heading(&self) -> &'static str {
        "Ateb"
    }

    fn which_answer(&self) -> &'static str {
        "Pa ateb:"
    }

    fn question_heading(&self) -> &'static str {
        "Cwestiwn"
    }

    fn top_two(&self, second: &str, highest: &str) -> String {
        format!("“{second}” neu “{highest}”")
    }

    fn no_answer(&self) -> &'static str {
        "Dim ateb"
    }

    fn several_allowed(&self) -> &'static str {
        "Gallai pobl roi sawl ateb."
    }

    fn asked_only(&self, whom: &str) -> String {
        format!("Gofynnwyd i'r rhain yn unig: {whom}.")
    }

    fn rounded_need_not_add_up(&self) -> &'static str {
        "Mae pob ateb wedi'i dalgrynnu ar wahân, felly nid oes rhaid i'r atebion adio i nifer y bobl."
    }

    fn people_selected(&self, people: u32) -> String {
        format!("{people} o bobl")
    }

    fn about(&self, number: u32) -> String {
        format!("tua {number}")
    }

    fn people_asked(&self, people: u32, asked: u32) -> String {
        format!("{people} o bobl, y gofynnwyd i tua {asked} ohonynt")
    }

    fn difference_note(&self) -> &'static str {
        "Cyfrifir gwahaniaethau cyn talgrynnu, felly gallant fod bwynt i ffwrdd o'r rhai rhwng y canrannau a ddangosir."
    }

    fn waves_note(&self) -> &'static str {
        "Ni wyddys faint o bobl a atebodd yn y ddwy don. Cyfrifir y gwahaniaeth fel pe na bai neb wedi gwneud."
    }

    fn overlap_note(&self) -> &'static str {
        "Gall rhai pobl fod yn y ddau grŵp, felly ni chyfrifir gwahaniaeth."
    }

    fn see_result(&self) -> &'static str {
        "Gweld y canlyniad"
    }

    fn people_column(&self) -> &'static str {
        "Pobl"
    }

    fn share_column(&self) -> &'static str {
        "Cyfran"
    }

    fn range_column(&self) -> &'static str {
        "Ystod"
    }

    fn rest_column(&self, rest: &str) -> String {
        rest.to_owned()
    }

    fn rest_range_column(&self, rest: &str) -> String {
        format!("Ystod: {rest}")
    }

    fn difference_column(&self) -> &'static str {
        "Gwahaniaeth mewn pwyntiau"
    }

    fn verdict_column(&self) -> &'static str {
        "O gymharu"
    }

    fn range(&self, lower: Percent, upper: Percent) -> String {
        format!("{lower} i {upper}")
    }

    fn share_and_range(&self, share: Percent, lower: Percent, upper: Percent) -> String {
        format!("{share} ({lower} i {upper})")
    }

    fn points(&self, difference: Points, lower: Points, upper: Points) -> String {
        format!("{difference} ({lower} i {upper})")
    }

    fn of_base(&self, count: &str, base: &str) -> String {
        format!("{count} o {base}")
    }

    fn people_and_part(&self, people: u32, part: Percent) -> String {
        format!("{people} o bobl ({part})")
    }

    fn told_absent(&self, what: &str, why: &str) -> String {
        format!("{what}: {why}")
    }

    fn told(&self, what: &str, share: &str, people: &str) -> String {
        format!("{what}: {share}, {people} o bobl")
    }

    fn verdict(&self, said: Said) -> &'static str {
        match said {
            Said::Higher => "Uwch",
            Said::Lower => "Is",
            Said::CannotTell => "Ni ellir dweud",
        }
    }

    fn verdict_shape(&self, said: Said) -> &'static str {
        match said {
            Said::Higher => "▲",
            Said::Lower => "▼",
            Said::CannotTell => "◇",
        }
    }

    fn verdict_sentence(&self, said: Said, answers: &[&str], whom: &str, rest: &str) -> String {
        let answers = quoted(answers);
        match said {
            Said::Higher => {
                format!("Uwch yn y detholiad hwn ({whom}) nag ymhlith y rhai y cymherir â nhw ({rest}): {answers}.")
            }
            Said::Lower => {
                format!("Is yn y detholiad hwn ({whom}) nag ymhlith y rhai y cymherir â nhw ({rest}): {answers}.")
            }
            Said::CannotTell => format!(
                "Ni ellir dweud a yw'n uwch neu'n is yn y detholiad hwn ({whom}) nag ymhlith y rhai y cymherir â nhw ({rest}), gan fod ystod y gwahaniaeth yn cynnwys y ddau: {answers}."
            ),
        }
    }

    fn places_verdict(&self, said: Said, answer: &str, places: &[&str]) -> String {
        let (places, answer) = (places.join("; "), quoted(&[answer]));
        match said {
            Said::Higher => format!("{answer}: uwch nag ym mhob un arall gyda'i gilydd: {places}."),
            Said::Lower => format!("{answer}: is nag ym mhob un arall gyda'i gilydd: {places}."),
            Said::CannotTell => {
                format!("{answer}: ni ellir gwahaniaethu rhwng y rhain a phob un arall gyda'i gilydd: {places}.")
            }
        }
    }

    fn waves_verdict(&self, said: Said, answer: &str, waves: &[&str]) -> String {
        let (waves, answer) = (waves.join("; "), quoted(&[answer]));
        match said {
            Said::Higher => format!("{answer}: uwch yn {waves} nag yn y don flaenorol."),
            Said::Lower => format!("{answer}: is yn {waves} nag yn y don flaenorol."),
            Said::CannotTell => {
                format!("{answer}: ni ellir gwahaniaethu rhwng {waves} a'r don flaenorol.")
            }
        }
    }

    fn rounded_in_pairs(&self) -> &'static str {
        " Gall symiau sawl rhanbarth neu leoliad fod ymhellach i ffwrdd."
    }

    fn base_line(&self, people: &str, most: u32) -> String {
        format!(
            "{people}, a ddewisodd ateb; heb eu pwysoli. Caiff cyfrifon eu talgrynnu o {most} ar y mwyaf, i ddiogelu pobl."
        )
    }

    fn range_note(&self) -> &'static str {
        "Llinellau: yr ystod debygol (95 o bob 100), pe bai pobl wedi'u dewis ar hap."
    }

    fn chance_note(&self, compared: u32, expected: &str) -> String {
        format!(
            "Pwyll wrth restru: hyd yn oed pe na bai unrhyw wahaniaeth, byddai siawns yn unig yn nodi tua {expected} o'r {compared} o gymariaethau hyn yn uwch neu'n is."
        )
    }

    fn figure_source(&self, publisher: &str, survey: &str, release: &str) -> String {
        format!("Ffynhonnell: {publisher}, {survey}. Rhyddhad {release}.")
    }

    fn figure_source_made_up(&self, survey: &str, release: &str) -> String {
        format!("Wedi'i ddyfeisio gan raglen ar gyfer {survey}; nid canfyddiadau. Rhyddhad {release}.")
    }

    fn table_caption(&self, question: &str, whom: &str) -> String {
        format!("{question} – {whom}")
    }

    fn summary_heading(&self) -> &'static str {
        "Ar un olwg"
    }

    fn part_column(&self) -> &'static str {
        "Rhan o'r rhai a ddangosir"
    }

    fn mix_note(&self) -> &'static str {
        "Pwy atebodd, nid pwy sy'n gweithio: ni all neb wybod o'r arolwg hwn faint o bobl sy'n gweithio ble. Mae lle â llawer o atebion yn pwyso mwy ym mhob ffigur o'r cyfan."
    }

    fn mix_title(&self, axis: &str) -> String {
        format!("Pwy atebodd – {axis}")
    }

    fn grid_note(&self, threshold: u32) -> String {
        format!("“Rhy ychydig”: llai na {threshold} o bobl, neu grŵp a fyddai'n datgelu un mor fach; neb o bosibl.")
    }

    fn grid_caption(&self, answer: &str) -> String {
        format!("{answer} – pob rhanbarth a lleoliad gwaith")
    }

    fn summary_title(&self) -> &'static str {
        "Pob cwestiwn ar unwaith"
    }

    fn table_label(&self) -> &'static str {
        "Tabl o rifau’r ffigur"
    }

    fn numbers_as_table(&self) -> &'static str {
        "Y rhifau ar ffurf tabl"
    }

    fn order_as_asked(&self) -> &'static str {
        "Yn ôl i drefn yr arolwg"
    }

    fn order_hint(&self) -> &'static str {
        "Mae penawdau'r colofnau yn rhoi'r rhesi mewn trefn."
    }

    fn not_copied(&self) -> &'static str {
        "Ni chaniataodd y porwr gopïo. Dewiswch y tabl a'i gopïo â llaw."
    }

    fn copied(&self) -> &'static str {
        "Copïwyd: gludwch ef i daenlen neu ddogfen."
    }

    fn copy_table(&self) -> &'static str {
        "Copïo'r tabl"
    }

    fn quote_open(&self) -> &'static str {
        "Dyfynnu neu lawrlwytho"
    }

    fn points_label(&self) -> &'static str {
        "Gwerthoedd y ffigur. Symudwch rhyngddynt â'r bysellau saeth."
    }

    fn by_region(&self) -> &'static str {
        "Fesul rhanbarth"
    }

    fn places_heading(&self) -> &'static str {
        "Fesul lle"
    }

    fn by_setting(&self) -> &'static str {
        "Fesul lleoliad gwaith"
    }

    fn who_answered(&self) -> &'static str {
        "Pwy atebodd"
    }

    fn by_both(&self) -> &'static str {
        "Pob rhanbarth a lleoliad gwaith"
    }

    fn by_wave(&self) -> &'static str {
        "Fesul ton"
    }

    fn too_few(&self) -> &'static str {
        "Rhy ychydig o bobl i'w dangos"
    }

    fn too_few_short(&self) -> &'static str {
        "Rhy ychydig"
    }

    fn not_asked(&self) -> &'static str {
        "Heb ei ofyn"
    }

    fn nobody(&self) -> &'static str {
        "Ni all fod neb yma"
    }

    fn nobody_short(&self) -> &'static str {
        "Neb"
    }

    fn too_few_why(&self, threshold: u32) -> String {
        format!(
            "Ni ddangosir dim am lai na {threshold} o bobl, nac am grŵp a fyddai'n datgelu un mor fach, fel na ellir adnabod atebion neb. Efallai nad oes neb yma o gwbl; ni ddywedir hynny chwaith."
        )
    }

    fn nearest_heading(&self) -> &'static str {
        "Yr agosaf y gellir ei ddangos"
    }

    fn show_instead(&self, whom: &str) -> String {
        format!("Dangos {whom}")
    }

    fn announce_shown(&self, whom: &str, people: u32, others: Option<&str>) -> String {
        match others {
            Some(others) => format!("Dangosir nawr: {whom}: {people} o bobl. O gymharu â: {others}."),
            None => format!("Dangosir nawr: {whom}: {people} o bobl."),
        }
    }

    fn announce_too_few(&self, whom: &str) -> String {
        format!("Rhy ychydig o bobl i'w dangos ar gyfer {whom}. Rhestrir y golygon agosaf y gellir eu dangos.")
    }

    // The areas page.
    fn areas_lead(&self) -> &'static str {
        "Mae gan bob ardal dudalen gyda phob cwestiwn, ar gyfer pobl yr ardal honno ochr yn ochr â phawb arall a atebodd."
    }

    fn areas_list_heading(&self) -> &'static str {
        "Pob ardal"
    }

    fn areas_people_note(&self, wave: &str) -> String {
        format!("Wrth bob ardal nodir faint o bobl yno a atebodd ({wave}).")
    }

    fn find_area_heading(&self) -> &'static str {
        "Dod o hyd i fy ardal"
    }

    fn find_area(&self) -> &'static str {
        "Eich sir, eich cyngor neu eich corff iechyd:"
    }

    fn found_areas_label(&self) -> &'static str {
        "Siroedd, cynghorau a chyrff iechyd, pob un gyda'i ranbarth"
    }

    fn regions_not_boards(&self) -> &'static str {
        "Gofynnodd yr arolwg am ranbarthau, nid am siroedd, cynghorau na chyrff iechyd. Felly mae ffigur rhanbarth yn ymwneud â phawb yn y rhanbarth a atebodd. Nid ffigur unrhyw un sir, cyngor, bwrdd neu ymddiriedolaeth ynddo ydyw."
    }

    fn boards_came_later(&self, began: &str) -> String {
        format!("Dechreuodd y byrddau gofal integredig ar {began}. Pan atebodd pobl nid oedd rhai i'w cael.")
    }

    fn in_several_regions(&self) -> &'static str {
        "Lle enwir dau ranbarth, mae'r ardal yn y ddau."
    }

    fn lookup_source(&self, councils_as_of: &str, boards_as_of: &str) -> String {
        format!(
            "Siroedd a chynghorau fel yr oeddent ar {councils_as_of}, byrddau gofal integredig fel yr oeddent ar {boards_as_of}. O ddaearyddiaeth gyhoeddus y Swyddfa Ystadegau Gwladol (Trwydded Llywodraeth Agored 3.0), wedi'i rhoi at ei gilydd ar gyfer y safle hwn; nid oes neb arall wedi'i gwirio eto."
        )
    }

    fn lookup_file(&self) -> &'static str {
        "Y rhestr fel ffeil (CSV)"
    }

    fn county(&self) -> &'static str {
        "sir"
    }

    fn council_area(&self) -> &'static str {
        "ardal cyngor"
    }

    fn county_without_council(&self) -> &'static str {
        "sir nad oes un cyngor yn ei rhedeg"
    }

    fn integrated_care_board(&self) -> &'static str {
        "bwrdd gofal integredig"
    }

    fn health_board(&self) -> &'static str {
        "bwrdd iechyd"
    }

    fn health_and_social_care_trust(&self) -> &'static str {
        "ymddiriedolaeth iechyd a gofal cymdeithasol"
    }
}
