//! What is said where the whole explorer is one file. It is written natively only, so none of it is in the program that
//! visitors download.

mod english;
mod welsh;

use crate::{English, Language, Welsh, Words, words::catalogue};

catalogue! { OneFileCatalogue:
    fn one_file_without_scripts(&self) -> &'static str;
}
