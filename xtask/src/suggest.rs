//! `cargo xtask suggest`: whom to introduce to whom, for any file that can be imported, as JSON.

use std::path::PathBuf;

use goodword::app::headless;
use goodword::app::importing::refusal;
use goodword::app::view::suggestions::reasons;
use goodword::app::words;
use goodword::domain::{Day, Moment, Someone, Stamp};
use goodword::suggest::Knowledge;
use serde_json::{Value, json};
use xtask_wasm::anyhow::{Context, Result, anyhow};
use xtask_wasm::clap::{self, Parser};

use crate::project;

#[derive(Parser)]
pub struct Options {
    /// A file that the page could import
    file: PathBuf,
    /// Only introductions of this person
    #[arg(long = "for", value_name = "NAME")]
    only: Option<String>,
    /// The day the list is made for, as YYYY-MM-DD; today unless said otherwise
    #[arg(long, value_parser = day)]
    today: Option<Day>,
    /// How many at the most
    #[arg(long, default_value_t = 50)]
    limit: usize,
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse_iso(text).ok_or_else(|| format!("{text} is no day of the form YYYY-MM-DD"))
}

pub fn run(options: &Options) -> Result<()> {
    let file = &options.file;
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let today = match options.today {
        Some(today) => today,
        None => today_in_utc()?,
    };
    // The same file gives the same list on every run: time and randomness are fixed.
    let stamp = Stamp {
        now: Moment(0),
        today,
        entropy: 0,
    };
    let book = headless::book_of(bytes, stamp)
        .map_err(|problem| anyhow!("{}", words::problem(refusal(problem))))?;
    if let Some(name) = &options.only
        && book.resolve(&Someone::Name(name.clone())).is_none()
    {
        eprintln!("Nobody, or more than one person, is called {name} in this file.");
    }
    let knowledge = Knowledge::read(&project::knowledge()?)
        .map_err(|_| anyhow!("what is known of words cannot be read back"))?;
    let only = options.only.as_deref();
    let list = headless::suggest(&book, knowledge.into(), only, today, options.limit);
    let name = |id| {
        book.contact(id)
            .map(|it| it.name.clone())
            .unwrap_or_default()
    };
    let list: Vec<Value> = list
        .iter()
        .map(|it| {
            json!({
                "a": name(it.a),
                "b": name(it.b),
                "score": it.score,
                "reasons": reasons(&book, it, today),
                "mutual": it.is_mutual(),
            })
        })
        .collect();
    println!("{}", serde_json::to_string_pretty(&list)?);
    Ok(())
}

// The app takes the time as an argument; a command has nobody to ask but the system.
#[allow(clippy::disallowed_methods)]
fn today_in_utc() -> Result<Day> {
    let elapsed = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?;
    let days = i32::try_from(elapsed.as_secs() / 86_400);
    days.map(Day)
        .map_err(|_| anyhow!("the clock of this machine is far off"))
}
