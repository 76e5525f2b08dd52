//! The stage that shows the built site by nginx and Apache, with the rules that are laid into it, and holds every
//! answer to the one of our own host.

mod answer;
mod question;
mod server;
mod shown;

use super::Stage;
use crate::host::{Host, Listener, Site};
use crate::tool::web_servers::WebServers;
use crate::trouble::Trouble;
use crate::workshop::Workshop;
use question::Question;
use server::Server;
use shown::Shown;

pub(super) const HOSTS: Stage = Stage {
    name: "hosts",
    does: "nginx and Apache answer as our own host does, at the root and below a path",
    needs: Some("site"),
    prepare: |_| WebServers::ready().map(|_| ()),
    run,
};

/// The paths that the site is shown below.
const BASES: [&str; 2] = ["/", "/some/where/"];

fn run(workshop: &Workshop) -> Result<(), Trouble> {
    let programs = WebServers::ready()?;
    let mut differences = Vec::new();
    for base in BASES {
        let shown = Shown::below(base, &workshop.checkout.dist())?;
        let questions = shown.questions()?;
        let own = Host::start(Site::open(shown.site(), shown.base().clone())?, Listener::bind(0)?)?;
        for server in [Server::nginx(&programs, &shown)?, Server::apache(&programs, &shown)?] {
            println!("Asking {server} for {} things below {base}.", questions.len());
            for question in &questions {
                let found = compared(question, &own.authority(), &server)?;
                differences.extend(found.into_iter().map(|difference| format!("{server}, {question}: {difference}")));
            }
        }
    }
    if differences.is_empty() {
        return Ok(());
    }
    Err(Trouble::Malformed {
        place: "other hosts".into(),
        expected: "the answers of our own host".into(),
        found: format!("\n  {}\n", differences.join("\n  ")),
    })
}

/// What a server answers otherwise than our own host, and whether it knows a copy again.
fn compared(question: &Question, own: &str, server: &Server) -> Result<Vec<String>, Trouble> {
    let (expected, found) = (question.ask(own)?, question.ask(server.authority())?);
    let mut differences = found.differences_from(&expected);
    if let Some(tag) = found.header("ETag").filter(|_| found.status == 200) {
        let again = question.with_copy(tag).ask(server.authority())?;
        differences.extend(again.differences_from_copy_of(&found));
    }
    Ok(differences)
}
