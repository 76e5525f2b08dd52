use super::OneFileCatalogue;
use crate::English;

impl OneFileCatalogue for English {
    fn one_file_without_scripts(&self) -> &'static str {
        "This file has the whole explorer in it. Without scripts only its first page can be read, which is this one."
    }
}
