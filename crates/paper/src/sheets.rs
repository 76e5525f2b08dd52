//! Sheets as they stand in a page.

use chart::svg_for_paper;

use crate::{Address, Code, Profile, foot::Foot};

/// Every sheet of a profile as HTML: a drawing of lines and letters, and a foot with the address, where it is known as a
/// code too.
#[must_use]
pub fn sheets(profile: &Profile<'_>, address: Address<'_>) -> String {
    let (context, drawings) = (profile.context(), profile.drawings());
    let foot = Foot {
        words: context.words(),
        address,
        code: if let Address::Whole(address) = address { Code::of(address) } else { None },
        release: context.edition.id.as_str(),
        fieldwork: context.release().wave(profile.choice().wave).info().fieldwork,
    };
    let mut html = String::new();
    for (at, drawing) in drawings.iter().enumerate() {
        html.push_str("<div class=\"sheet\">");
        html.push_str(&svg_for_paper(drawing));
        foot.write(&mut html, at, drawings.len());
        html.push_str("</div>");
    }
    html
}
