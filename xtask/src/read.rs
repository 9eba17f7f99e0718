//! `cargo xtask read`: what the importer finds in a file, as JSON.

use std::path::PathBuf;

use goodword::app::importing::refusal;
use goodword::app::words;
use goodword::domain::{Contact, Incoming, Problem, SourceKind, Trust};
use goodword::formats::charset::Decoder;
use goodword::formats::{self, Reading};
use goodword::saved::backup;
use serde_json::{Value, json};
use xtask_wasm::anyhow::{Context, Result};
use xtask_wasm::clap::{self, Parser};

#[derive(Parser)]
pub struct Options {
    /// Files that the page could import; one JSON object a line comes out for each
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

pub fn run(options: &Options) -> Result<()> {
    for file in &options.files {
        let bytes =
            std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        println!("{}", found(&bytes));
    }
    Ok(())
}

fn found(bytes: &[u8]) -> Value {
    let reading = Reading::new(bytes.to_vec(), Decoder::native());
    if reading.kind() == SourceKind::GoodwordBackup {
        return match backup::read(&reading.into_text()) {
            Ok(restored) => {
                let people: Vec<Value> =
                    restored.book.contacts().map(|it| of_contact(it)).collect();
                let reasons = restored.problems.iter().map(words::restore_problem);
                json!({ "people": people, "problems": reasons.map(whole_file).collect::<Vec<_>>() })
            }
            Err(problem) => {
                let reason = words::problem(refusal(problem));
                json!({ "people": [], "problems": [whole_file(reason)] })
            }
        };
    }
    let import = formats::read(bytes);
    let people: Vec<Value> = import.people.iter().map(of_incoming).collect();
    let problems: Vec<Value> = import.problems.iter().map(of_problem).collect();
    json!({ "people": people, "problems": problems })
}

/// A problem that belongs to no record of the file.
fn whole_file(reason: String) -> Value {
    json!({ "record": 0, "line": 0, "file": "", "reason": reason, "skipped": true, "excerpt": "" })
}

fn of_problem(it: &Problem) -> Value {
    json!({
        "record": it.record,
        "line": it.line,
        "file": it.file,
        "reason": words::problem(it.kind),
        "skipped": it.kind.skips(),
        "excerpt": it.excerpt,
    })
}

fn trust(trust: Trust) -> &'static str {
    match trust {
        Trust::Unset => "",
        said => words::person::trust(said),
    }
}

fn of_incoming(it: &Incoming) -> Value {
    json!({
        "record": it.record,
        "line": it.line,
        "name": it.name,
        "company": it.company,
        "role": it.role,
        "emails": it.emails,
        "phones": it.phones,
        "links": it.links,
        "place": it.place,
        "does": it.does,
        "markets": it.markets,
        "plans": it.plans,
        "offers": it.offers,
        "needs": it.needs,
        "tags": it.tags,
        "howMet": it.how_met,
        "introducedBy": it.introduced_by,
        "connected": it.connected.map(|day| day.to_string()),
        "trust": trust(it.trust),
        "knows": it.knows,
        "notes": it.notes,
        "birthday": it.birthday.map(|day| day.to_string()),
        "uid": it.uid,
    })
}

fn of_contact(it: &Contact) -> Value {
    let texts = |list: &[goodword::domain::Phrase]| -> Vec<String> {
        list.iter()
            .filter(|it| it.is_open())
            .map(|it| it.text.clone())
            .collect()
    };
    json!({
        "name": it.name,
        "company": it.company,
        "role": it.role,
        "emails": it.emails,
        "phones": it.phones,
        "links": it.links,
        "place": it.place,
        "does": it.does,
        "markets": it.markets,
        "plans": it.plans,
        "offers": texts(&it.offers),
        "needs": texts(&it.needs),
        "tags": it.tags,
        "notes": it.notes.iter().map(|it| it.text.clone()).collect::<Vec<_>>(),
        "trust": trust(it.trust),
        "birthday": it.birthday.map(|day| day.to_string()),
    })
}
