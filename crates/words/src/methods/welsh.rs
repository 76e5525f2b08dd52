use super::MethodsCatalogue;
use crate::Welsh;

impl MethodsCatalogue for Welsh {
    fn methods_lead(&self) -> &'static str {
        "Sut y gofynnwyd yr arolwg, beth a wneir o'r atebion, beth a gedwir yn ôl a pham, ac ystyr y geiriau ar y safle hwn."
    }

    fn contents_label(&self) -> &'static str {
        "Ar y dudalen hon"
    }

    fn asked_heading(&self) -> &'static str {
        "Sut y gofynnwyd yr arolwg, ac i bwy"
    }

    fn asked_whom(&self, publisher: &str, population: &str) -> String {
        format!("Holodd {publisher} y bobl hyn: {population}. Gwyddys hyn:")
    }

    fn asked_when(&self, wave: &str, period: &str) -> String {
        format!("{wave}: rhwng {period}")
    }

    fn asked_not_known(&self) -> &'static str {
        "Ni nodir yma sut y gwahoddwyd pobl, na faint ohonynt a allai fod wedi ateb. Felly ni all neb ddweud pa ran ohonynt a wnaeth."
    }

    fn asked_questions(&self) -> &'static str {
        "Dyma'r cwestiynau, yng ngeiriau plaen y safle hwn. Gall geiriad yr arolwg ei hun fod yn wahanol."
    }

    fn answered_heading(&self) -> &'static str {
        "Pwy atebodd, a pham nad hwy yw'r gweithlu"
    }

    fn answered_readily(&self) -> &'static str {
        "Efallai fod pobl y mae'r pwnc yn cyffwrdd â nhw yn fwy parod i ateb nag eraill, neu'n llai parod. Ni all yr atebion ddweud p'un."
    }

    fn answered_link(&self) -> &'static str {
        "Pwy atebodd, fesul lle"
    }

    fn release_heading(&self) -> &'static str {
        "Beth a gyhoeddir a beth na chyhoeddir, a pham"
    }

    fn release_groups(&self) -> &'static str {
        "Ni chyhoeddir atebion unrhyw un person. Cyhoeddir grwpiau: faint o bobl sydd ym mhob un, a faint ohonynt a roddodd bob ateb. Grŵp yw lle, lleoliad gwaith, neu'r ddau gyda'i gilydd."
    }

    fn release_threshold(&self, threshold: u32) -> String {
        format!(
            "Ni chyhoeddir dim am grŵp o lai na {threshold} o bobl. Nac am un mwy y gellid ei ddefnyddio, drwy dynnu un rhif cyhoeddedig o un arall, i wahanu grŵp mor fach."
        )
    }

    fn release_rounding(&self, rounding_base: u32, most: u32) -> String {
        format!(
            "Mae nifer y bobl mewn grŵp cyhoeddedig yn union gywir. Caiff nifer y rhai a roddodd ateb ei dalgrynnu, i fyny neu i lawr ar hap, i luosrif o {rounding_base}, felly gall fod hyd at {most} i ffwrdd; caiff cwestiwn y mae hynny'n rhy fân ar ei gyfer ei dalgrynnu'n frasach, ac mae tabl y dystysgrif isod yn dweud i beth. Lle rhoddodd y rhan fwyaf o bobl ateb, efallai mai nifer pawb arall a gaiff ei dalgrynnu yn lle hynny, a dyna a ddigwydd bron bob tro lle rhoddodd saith o bob deg neu fwy yr ateb. Diben hyn yw atal neb rhag darllen ateb unrhyw un person."
        )
    }

    fn release_by_atoms(&self, most: u32, counted: u32) -> String {
        format!(
            "Mae'r arolwg hwn mor fawr fel y caiff pob pâr o un rhanbarth ac un lleoliad ei dalgrynnu ar wahân, a swm ei barau yw pob grŵp arall. Gall cyfrif un pâr fod hyd at {most} i ffwrdd; gall un o lawer o barau fod ymhellach, er yn llawer llai mewn cyfrannedd. Nid yw pwy bynnag sydd mewn pâr o rhy ychydig o bobl mewn unrhyw gyfrif, na hyd yn oed yng nghyfrif pawb: mae o leiaf {counted} o bob 100 o bobl."
        )
    }

    fn release_sums(&self) -> &'static str {
        "Pan fyddwch yn dewis lleoedd a lleoliadau gwaith, bydd eich porwr yn adio grwpiau cyhoeddedig at ei gilydd, ac yn tynnu rhai eraill, nes cael yr union bobl a ddewisoch. Lle na ellir gwneud hynny, bydd y dudalen yn dweud hynny ac yn cynnig yr agosaf y gellir ei ddangos."
    }

    fn release_absence(&self) -> &'static str {
        "Lle nad oes rhif, mae rheswm. Ni ddangosir rhif coll byth fel dim."
    }

    fn meaning_of_too_few(&self, threshold: u32) -> String {
        format!(
            "Llai na {threshold} o bobl, neu grŵp a fyddai'n datgelu un mor fach. Efallai nad oes neb o gwbl: mae grŵp gwag yn edrych yr un fath, fel nad yw yntau'n dweud dim."
        )
    }

    fn meaning_of_not_asked(&self) -> &'static str {
        "Ni ofynnwyd y cwestiwn i'r bobl hyn, neu nid yn y don honno."
    }

    fn meaning_of_nobody(&self) -> &'static str {
        "Mae rhestrau'r arolwg ei hun yn ei ddiystyru. Gwyddys hyn heb edrych ar yr un ateb."
    }

    fn release_caption(&self, release: &str) -> String {
        format!("Beth sydd yn rhyddhad {release}")
    }

    fn wave_column(&self) -> &'static str {
        "Ton"
    }

    fn question_column(&self) -> &'static str {
        "Cwestiwn"
    }

    fn groups_column(&self) -> &'static str {
        "Grwpiau a gyhoeddir"
    }

    fn groups_of(&self, published: usize, possible: usize) -> String {
        format!("{published} o {possible}")
    }

    fn groups_note(&self) -> &'static str {
        "Mae'r ail rif yn cyfrif pob grŵp y gellid gofyn amdano fesul un: pob lle gyda phob lleoliad gwaith, gan gynnwys y cyfan. Mae pa rai a gyhoeddir yn dibynnu'n unig ar faint o bobl sydd ynddynt, grwpiau eang cyn rhai cul. Nid oes gan yr hyn a atebodd pobl ran yn hynny."
    }

    fn reckoned_heading(&self) -> &'static str {
        "Sut y cyfrifir cyfrannau, ystodau a gwahaniaethau"
    }

    fn reckoned_share(&self) -> &'static str {
        "Cyfran yw faint o bobl a roddodd ateb, o bawb y gofynnwyd iddynt. Fe'i dangosir mewn canrannau cyfan. Byddai degolion yn dweud mwy nag a wyddys."
    }

    fn reckoned_range(&self) -> &'static str {
        "Mae'r ystod wrth ymyl cyfran yn dweud pa mor bell y gallai siawns yn unig fynd. Cyfwng 95% Wilson ydyw: pe bai pobl wedi'u dewis ar hap, byddai 95 o bob 100 ystod o'r fath yn cynnwys y gwir gyfran. Po leiaf o bobl a atebodd, lletaf yw'r ystod."
    }

    fn reckoned_rounding(&self) -> &'static str {
        "Mae talgrynnu hefyd yn gwneud rhif yn llai sicr. Felly cyfrifir ystod fel pe bai ychydig llai o bobl wedi ateb (y sail effeithiol), sy'n ei gwneud yn lletach. Po fwyaf o rifau wedi'u talgrynnu a gaiff eu hadio, lletaf y bydd."
    }

    fn reckoned_difference(&self, higher: &str, lower: &str) -> String {
        format!(
            "Mae gan wahaniaeth rhwng dau grŵp ystod hefyd, cyfwng 95% Newcombe mewn pwyntiau canran, gyda'r un lwfans ar gyfer talgrynnu. Dim ond os yw'r ystod honno i gyd uwchlaw dim y bydd y dudalen yn dweud “{higher}”, a dim ond os yw i gyd islaw dim, “{lower}”."
        )
    }

    fn reckoned_cannot_tell(&self, cannot_tell: &str) -> String {
        format!(
            "Ym mhob achos arall mae'n dweud “{cannot_tell}”. Canfyddiad yw hynny, a'r un mwyaf gonest yn aml: atebodd cyn lleied o bobl fel y gallai'r naill grŵp neu'r llall fod yn uwch. Nid yw'n golygu bod y ddau yr un fath."
        )
    }

    fn reckoned_chance(&self) -> &'static str {
        "Bydd pwy bynnag sy'n edrych ar lawer o wahaniaethau yn cwrdd â rhai a wnaed gan siawns. Ar dudalen cwestiwn, cymherir pob rhanbarth â'r lleill i gyd gyda'i gilydd."
    }

    fn reckoned_limits(&self) -> &'static str {
        "Sôn am siawns y mae hyn i gyd. Dewisodd pobl a oeddent am ateb, ac ni all unrhyw ystod ddweud pa mor bell y mae hynny'n symud cyfran."
    }

    fn reckoned_checked(&self) -> &'static str {
        "Mae profion y prosiect yn cymharu'r cyfrifiadau hyn â rhai statsmodels, rhaglen ystadegau a ysgrifennwyd gan eraill."
    }

    fn compared_heading(&self) -> &'static str {
        "Beth a gymherir â beth"
    }

    fn compared_by_one(&self) -> &'static str {
        "Gyda lleoedd wedi'u dewis, neu leoliadau gwaith, cymherir pobl â'r gweddill: pawb arall a atebodd. Os dewisir pawb, nid oes gweddill."
    }

    fn compared_by_both(&self) -> &'static str {
        "Gyda'r ddau wedi'u dewis, cedwir y lleoliad gwaith a newidir y lle: cymherir pobl y lleoliad hwnnw yma â phobl o'r un lleoliad ym mhob rhanbarth arall. Fel arall gellid camgymryd gwahaniaeth rhwng lleoliadau gwaith am un rhwng lleoedd."
    }

    fn compared_by_choice(&self) -> &'static str {
        "Gallwch ddewis eraill i gymharu â nhw. Os gall yr un person fod yn y ddau grŵp, dangosir y ddau ond ni chyfrifir gwahaniaeth, gan nad yw pobl yn wahanol iddynt eu hunain."
    }

    fn compared_by_wave(&self) -> &'static str {
        "Cymherir dwy don ar gwestiwn a ofynnwyd yn y ddwy yn unig."
    }

    fn made_up_example_heading(&self) -> &'static str {
        "Yr enghraifft ffug"
    }

    fn made_up_how(&self) -> &'static str {
        "Mae'r atebion a ddyfeisiwyd yn cadw at y cyfansymiau a gyhoeddwyd, lle'r oedd rhai. Tynnwyd popeth arall amdanynt gan raglen. Yna aethant drwy'r un camau ag y byddai atebion pobl yn mynd. Felly maent yn dangos beth y gall y safle ei wneud, a beth sydd ar ôl i'w weld unwaith y diogelir pobl. Nid ydynt yn dweud dim am neb."
    }

    fn made_up_lists(&self) -> &'static str {
        "Rhestrau'r prosiect hwn ei hun yw'r rhestrau o ranbarthau a lleoliadau gwaith, ac efallai nad y rhain yw'r rhai y dewisodd pobl ohonynt."
    }

    fn made_up_marks(&self) -> &'static str {
        "Mae'r enghraifft yn dweud beth ydyw lle bynnag y mae'n ymddangos: ar gefndir ei hun, mewn barrau â llinellau, y tu mewn i bob llun, o flaen pob brawddeg a thabl, ac yn y ffeil. Gofynnir i beiriannau chwilio hepgor y tudalennau hyn."
    }

    fn certificate_heading(&self) -> &'static str {
        "Y dystysgrif"
    }

    fn certificate_attacker(&self) -> &'static str {
        "Cyn cyhoeddi dim, mae rhaglen yn chwarae rhan yr ymosodwr: rhywun sy'n gwybod y rheolau, maint pob grŵp boed wedi'i gyhoeddi neu beidio, pob rhif a gyhoeddwyd nawr neu'n gynharach a phob canran mewn print, ac sy'n ceisio darganfod yr hyn a guddiwyd. Mae'n edrych ar bob grŵp, ar yr hyn sy'n weddill o grŵp heb ei rannau cyhoeddedig, ac ar bob ateb."
    }

    fn certificate_found(&self, width: u32) -> String {
        format!(
            "Dim ond os gallai pob un o'r cyfrifon hyn fod yn sawl rhif o hyd yr ysgrifennir rhyddhad: mae'r lleiaf a'r mwyaf o leiaf {width} ar wahân, neu gymaint ag sydd o bobl yn y grŵp. Fel arall caiff y cyfrifon eu tynnu eto, eu talgrynnu'n frasach, neu ni chânt eu cyhoeddi o gwbl."
        )
    }

    fn certificate_before(&self) -> &'static str {
        "Lle mae canran mewn print ar ei phen ei hun yn gadael llai o rifau na hynny, nid oes dim a gyhoeddir yma yn gadael llai byth."
    }

    fn certificate_caption(&self, release: &str, attacker: u32) -> String {
        format!("Yr hyn yr ymosodwyd arno yn rhyddhad {release}, gan fersiwn {attacker} o'r ymosodwr")
    }

    fn certificate_base(&self) -> &'static str {
        "Talgrynnwyd i luosrifau o"
    }

    fn certificate_counts(&self) -> &'static str {
        "Cyfrifon yr ymosodwyd arnynt"
    }

    fn certificate_check(&self) -> &'static str {
        "Gall unrhyw un wirio gyda “publish verify” y prosiect fod y rhyddhad a'r dystysgrif yn perthyn i'w gilydd, a bod y rhyddhad heb ei newid ac o strwythur diogel. Mae angen maint y grwpiau nas cyhoeddwyd ar gyfer yr ymosodiad ei hun."
    }

    fn certificate_link(&self, release: &str) -> String {
        format!("Tystysgrif rhyddhad {release} fel ffeil")
    }

    fn certificate_limits(&self) -> &'static str {
        "Mae terfynau. Nid yw'r ffaith y gallai cyfrif cudd fod yn un o sawl rhif yn dweud pa mor debygol yw pob un. Ac nid oes dim yn diogelu rhag rhywun sydd eisoes yn gwybod beth a atebodd pawb arall."
    }

    fn files_heading(&self) -> &'static str {
        "Ffeiliau"
    }

    fn files_release(&self) -> &'static str {
        "Daw pob rhif y gellir ei hidlo ar y safle hwn o un ffeil:"
    }

    fn files_link(&self, release: &str) -> String {
        format!("Rhyddhad {release} (JSON)")
    }

    fn files_format(&self) -> &'static str {
        "Fe'i hysgrifennwyd fel JSON-stat 2.0, fformat agored ar gyfer tablau y mae rhaglenni ystadegau'n ei ddarllen. Mae'n cynnwys y cwestiynau a'r atebion, y rheolau y'i gwnaed yn ôl, y canrannau cyhoeddedig fel y'u hargraffwyd, a chyfrifon pob grŵp cyhoeddedig."
    }

    fn files_name(&self) -> &'static str {
        "Cyfrifir ei enw o'i gynnwys (dechrau swm SHA-256), felly nid yw ffeil a newidiwyd yn cyd-fynd â'i henw mwyach. Rhowch yr enw pan fyddwch yn defnyddio'r data."
    }

    fn changes(&self) -> [&'static str; 2] {
        [
            "Ni chaiff rhyddhad byth ei newid. Os oes rhywbeth i'w gywiro neu ei ychwanegu, daw rhyddhad newydd ag enw newydd yn ei le, ac mae troed pob tudalen yn enwi'r un y mae'n ei ddangos.",
            "Mae cyfeiriad a rannwch yn dal hidlyddion a dim rhifau. Ar ôl newid mae'n dangos y rhifau newydd ar gyfer yr un bobl.",
        ]
    }

    fn privacy_heading(&self) -> &'static str {
        "Preifatrwydd"
    }

    fn privacy(&self) -> [&'static str; 3] {
        [
            "Cyfrifir yr hyn a ddewiswch yn eich porwr eich hun; nid yw dewis yn anfon dim i unman. Mae eich dewis yng nghyfeiriad y dudalen ac yn unman arall, fel y gallwch ei gadw, ei rannu neu fynd yn ôl.",
            "Pan fyddwch yn agor neu'n ail-lwytho tudalen, mae ei chyfeiriad yn mynd at bwy bynnag sy'n cynnal y safle hwn, gyda'r hidlyddion ynddo, fel gydag unrhyw wefan.",
            "Dim ond pan fyddwch yn eu pwyso y dilynir dolenni i safleoedd eraill.",
        ]
    }

    fn accessibility_heading(&self) -> &'static str {
        "Hygyrchedd"
    }

    fn accessibility_aim(&self) -> &'static str {
        "Bwriedir i'r safle fodloni WCAG 2.2 ar lefel AA. Nid oes neb y tu allan i'r prosiect wedi gwirio a yw'n gwneud hynny."
    }

    fn accessibility_done(&self) -> [&'static str; 5] {
        [
            "Dilynir pob ffigur gan dabl gyda'r un rhifau.",
            "Mae popeth yn gweithio gyda'r bysellfwrdd yn unig, gan gynnwys pob gwerth mewn ffigur. Cyhoeddir newid unwaith.",
            "Ni ddywedir dim drwy liw yn unig: mae gan ganlyniad air a siâp.",
            "Gwneir tudalennau i'w darllen heb sgriptiau, ar sgriniau cul, wedi'u chwyddo, mewn lliwiau tywyll ac uchel eu cyferbyniad, ac ar bapur.",
            "Nid oes dim yn symud ohono'i hun, ac mae sgrolio llyfn yn peidio lle mae'r system yn gofyn am lai o symud.",
        ]
    }

    fn accessibility_tested(&self) -> &'static str {
        "Profwyd gan raglen: tudalennau mewn golau a thywyll, llydan a chul, gydag axe yn Chromium, yn ogystal â mynd drwyddynt gyda'r bysellfwrdd, heb sgriptiau ac mewn print."
    }

    fn accessibility_untested(&self) -> &'static str {
        "Heb eu profi: Firefox, Safari, unrhyw ddarllenydd sgrin, rheoli â llais a chwyddwyr sgrin. Nid oes unrhyw berson anabl wedi cael cais i roi cynnig ar y safle eto."
    }

    fn glossary_heading(&self) -> &'static str {
        "Ystyr y geiriau"
    }

    fn for_example(&self, meaning: &str, example: &str) -> String {
        format!("{meaning} Er enghraifft: {example}.")
    }

    fn word_base(&self) -> [&'static str; 2] {
        ["Sail", "Y bobl y mae cyfran yn gyfran ohonynt: y rhai yn y detholiad y gofynnwyd y cwestiwn iddynt."]
    }

    fn word_broad_area(&self) -> [&'static str; 2] {
        ["Ardal eang", "Sawl rhanbarth sydd gyda'i gilydd ac a gyfrifir fel un."]
    }

    fn word_clinical_supervision(&self) -> [&'static str; 2] {
        [
            "Goruchwyliaeth glinigol",
            "Amser rheolaidd, wedi'i neilltuo, gyda gweithiwr proffesiynol profiadol i drafod eich gwaith gyda phobl, yn enwedig achosion anodd. Mae'n helpu i gadw'r bobl hynny'n ddiogel a chithau'n iach. Nid yw yr un peth â chael eich rheoli.",
        ]
    }

    fn word_link_worker(&self) -> [&'static str; 2] {
        [
            "Gweithiwr cyswllt",
            "Rhywun y gall meddyg neu nyrs anfon ato bobl y mae eu hiechyd yn dioddef oherwydd pethau fel unigrwydd, dyled neu dai gwael. Mae gweithwyr cyswllt yn cymryd amser i ofyn beth sy'n bwysig i berson, ac yn dod â phobl at grwpiau a chymorth gerllaw. Gelwir hyn yn bresgripsiynu cymdeithasol.",
        ]
    }

    fn word_made_up(&self) -> [&'static str; 2] {
        [
            "Enghraifft ffug",
            "Atebion a ddyfeisiwyd gan raglen i ddangos sut mae'r safle'n gweithio. Nid canfyddiadau ydynt.",
        ]
    }

    fn word_range(&self) -> [&'static str; 2] {
        [
            "Ystod, cyfwng",
            "Y gyfran isaf a'r gyfran uchaf sy'n gydnaws â'r atebion, os caniateir ar gyfer siawns yn unig. Mae ystadegwyr yn ei galw'n gyfwng hyder 95%.",
        ]
    }

    fn word_release(&self) -> [&'static str; 2] {
        ["Rhyddhad", "Un cyhoeddiad o'r data, mewn un ffeil ag un enw."]
    }

    fn word_rest(&self) -> [&'static str; 2] {
        ["Y gweddill", "Y rhai y cymherir detholiad â nhw, oni ddewiswch eraill: pwy bynnag sydd ar ôl."]
    }

    fn word_rounding(&self) -> [&'static str; 2] {
        [
            "Talgrynnu",
            "Rhoi nifer o bobl ychydig i fyny neu i lawr ar hap, i atal neb rhag darganfod ateb unrhyw un person.",
        ]
    }

    fn word_selection(&self) -> [&'static str; 2] {
        ["Detholiad", "Y bobl y dangosir eu hatebion: y rhai yn y lleoedd a'r lleoliadau gwaith a ddewisoch."]
    }

    fn word_setting(&self) -> [&'static str; 2] {
        ["Lleoliad gwaith", "Y math o le neu sefydliad y mae person yn gweithio ynddo."]
    }

    fn word_share(&self) -> [&'static str; 2] {
        ["Cyfran", "Pa mor fawr yw'r rhan o'r sail a roddodd ateb, mewn canran."]
    }

    fn word_too_few(&self) -> [&'static str; 2] {
        [
            "Rhy ychydig i'w dangos",
            "Mae cyn lleied o bobl, neb o bosibl, fel y gallai rhif ddweud beth a atebodd un ohonynt.",
        ]
    }

    fn word_wave(&self) -> [&'static str; 2] {
        ["Ton", "Un rownd o arolwg a ofynnir fwy nag unwaith."]
    }
}
