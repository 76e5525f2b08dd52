use super::OneFileCatalogue;
use crate::Welsh;

impl OneFileCatalogue for Welsh {
    fn one_file_without_scripts(&self) -> &'static str {
        "Mae'r archwiliwr cyfan yn y ffeil hon. Heb sgriptiau, dim ond ei thudalen gyntaf y gellir ei darllen, sef hon."
    }
}
