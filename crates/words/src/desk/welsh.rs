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
        "Ni chaniataodd eich porwr gopïo. Dewiswch y testun a’i gopïo eich hun."
    }

    fn quote_heading(&self) -> &'static str {
        "Dyfynnu neu lawrlwytho"
    }

    fn quote_copy(&self) -> &'static str {
        "Copïo’r frawddeg"
    }
}
