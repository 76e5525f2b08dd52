//! A page with every figure in every state, light and dark, to look at: `cargo run -p chart --example gallery`. It is
//! written to `target/gallery/index.html` and never shipped; beside it, in `cards/`, the cards of every page.

#[path = "../tests/suite/gallery/mod.rs"]
#[expect(dead_code, reason = "the tests draw more than is shown")]
mod gallery;

use std::{env, fmt::Write, fs, io, path::PathBuf};

use chart::{CARD_SCALE, Palette, Role, png, svg};
use gallery::{Picture, cards, shown};

fn main() -> io::Result<()> {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(in_the_checkout, PathBuf::from);
    let folder = target.join("gallery");
    fs::create_dir_all(&folder)?;
    let page = folder.join("index.html");
    fs::write(&page, html(&shown()))?;
    fs::create_dir_all(folder.join("cards"))?;
    for card in cards() {
        let picture = png(&card.drawing, CARD_SCALE).unwrap_or_default();
        fs::write(folder.join(format!("cards/{}.png", card.name)), picture)?;
    }
    println!("{}", page.display());
    Ok(())
}

fn in_the_checkout() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target")
}

/// The page: each picture twice, the narrow ones as wide as the smallest screens.
fn html(pictures: &[Picture]) -> String {
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Gallery</title>\n<style>{STYLE}{}</style>\n\
         <h1>Gallery</h1>\n<p>{} pictures of figures. Nobody gave these answers.</p>\n",
        dark(),
        pictures.len()
    );
    for picture in pictures {
        let (name, svg) = (picture.name(), svg(&picture.drawing));
        let form = format!("{:?}", picture.look.form).to_lowercase();
        // Writing into a string cannot fail.
        let _ = writeln!(
            page,
            "<section id=\"{name}\">\n<h2><a href=\"#{name}\">{name}</a></h2>\n\
             <div class=\"{form}\">{svg}</div>\n<div class=\"{form} dark\">{svg}</div>\n</section>"
        );
    }
    page
}

/// As the page's own stylesheet does: an SVG is written in light colours, and others stand in for them.
fn dark() -> String {
    let hex = |palette: Palette, role| palette.rgb(role).map(|part| format!("{part:02X}")).concat();
    let rule = |role: Role| {
        let (light, dark) = (hex(Palette::Light, role), hex(Palette::Dark, role));
        format!(".dark [fill=\"#{light}\"] {{ fill: #{dark}; }}\n.dark [stroke=\"#{light}\"] {{ stroke: #{dark}; }}\n")
    };
    Role::ALL.into_iter().map(rule).collect()
}

const STYLE: &str = "
body { margin: 1rem; background: #888; font-family: Arial, 'Liberation Sans', sans-serif; }
section { display: flex; flex-wrap: wrap; gap: 1rem; margin-bottom: 2rem; }
h2 { width: 100%; margin: 0; font-size: 1rem; }
h2 a { color: inherit; }
svg { display: block; width: 100%; height: auto; }
.wide { width: 680px; }
.narrow { width: 320px; }
";
