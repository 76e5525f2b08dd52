use super::ReleasesCatalogue;
use crate::Welsh;

impl ReleasesCatalogue for Welsh {
    fn history_heading(&self) -> &'static str {
        "Datganiadau data a chywiriadau"
    }

    fn history_lead(&self) -> &'static str {
        "Pob datganiad data a fu ar y wefan hon, y diweddaraf yn gyntaf. Mae tudalennau pob un yn aros lle y maent, gyda'i rifau, oni bai iddo gael ei dynnu'n ôl."
    }

    fn history_caption(&self) -> &'static str {
        "Datganiadau data'r arolwg hwn"
    }

    fn history_date(&self) -> &'static str {
        "Gwnaed ar"
    }

    fn history_release(&self) -> &'static str {
        "Datganiad"
    }

    fn history_what(&self) -> &'static str {
        "Beth a newidiodd"
    }

    fn history_current(&self) -> &'static str {
        "Y diweddaraf: dyma'r hyn y mae'r wefan yn ei ddangos."
    }

    fn history_withdrawn(&self, on: &str, why: &str) -> String {
        format!("Tynnwyd yn ôl ar {on}. {why}")
    }

    fn footer_stays(&self) -> &'static str {
        "Y dudalen hon fel y mae'n aros, hyd yn oed os bydd y data'n newid"
    }

    fn pinned_newest(&self, release: &str) -> String {
        format!("Mae'r cyfeiriad hwn yn aros gyda datganiad data {release}, sef y diweddaraf.")
    }

    fn pinned_older(&self, release: &str) -> String {
        format!("Dyma rifau datganiad data hŷn, {release}. Mae un mwy newydd.")
    }

    fn pinned_follow(&self) -> &'static str {
        "Y dudalen sydd bob amser yn dangos y data diweddaraf"
    }

    fn withdrawn_heading(&self, release: &str) -> String {
        format!("Tynnwyd datganiad data {release} yn ôl")
    }

    fn withdrawn_why(&self, on: &str, why: &str) -> String {
        format!("Fe'i tynnwyd yn ôl ar {on} ac ni ddylid ei ddefnyddio mwyach. {why}")
    }

    fn withdrawn_instead(&self) -> &'static str {
        "Yr un dudalen gyda'r data diweddaraf"
    }

    fn no_such_release(&self) -> &'static str {
        "Mae'r cyfeiriad yn gofyn am ddatganiad data na fu erioed ar y wefan hon. Yr hyn sy'n dilyn yw'r diweddaraf."
    }
}
