//! What a page has around the part that can be filtered. It never changes in the browser, so only its HTML goes
//! there: no code and no words of it are in the program.

#![expect(unreachable_pub, reason = "leptos makes the properties of every component public")]

mod areas;
mod check;
mod elsewhere;
mod embed;
mod find;
mod frame;
mod held;
mod introduction;
mod live;
mod made_up;
mod methods;
mod own;
mod paper;
mod published;
mod questions;
mod quote;

pub(super) use areas::Areas;
pub(super) use check::Check;
pub(super) use elsewhere::Elsewhere;
pub(super) use embed::{Embed, EmbedTools};
pub(super) use find::Find;
pub(super) use frame::{Breadcrumbs, Footer, Header};
pub(super) use held::Held;
pub(super) use introduction::Introduction;
pub(super) use live::Live;
pub(super) use methods::Methods;
pub(super) use own::OwnTools;
pub(super) use paper::{Paper, PrintTools};
pub(super) use published::PublishedFigures;
pub(super) use questions::Questions;
pub(super) use quote::QuoteDialog;
