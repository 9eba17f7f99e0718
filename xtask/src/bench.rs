//! `cargo xtask bench`: how fast the release is with a large book, in a browser and natively,
//! and beside a search library. Measures and judges nothing.

mod book;

use std::path::{Path, PathBuf};

use goodword::domain::{Book, Day};
use goodword::saved::backup;
use xtask_wasm::anyhow::{Context, Result};
use xtask_wasm::clap::{self, Parser};

use crate::project::{self, cargo, command, output, say};
use crate::{dist, eval, tools};

/// The day of the latest phrase in the book: the book must be the same on every run.
const DAY: Day = Day(20_780);

/// So many people are in the book with which somebody has lived.
const LIVED_WITH: u64 = 5_000;

#[derive(Parser)]
pub struct Options {
    /// How many people the book has
    #[arg(long, default_value_t = 10_000, value_parser = clap::value_parser!(u64).range(200..))]
    people: u64,
    /// Measure the release in dist/ as it stands instead of making it anew
    #[arg(long)]
    built: bool,
    /// Measure only how soon each page stands
    #[arg(long)]
    pages: bool,
    /// The folder with tasks that have right answers, where there is one
    #[arg(long, value_name = "DIR", default_value = "../shared/eval")]
    eval: PathBuf,
}

/// Prints a table of times, sizes and ratios.
///
/// # Errors
/// Something that is needed is missing, or the app does not do what it is asked.
pub fn run(options: &Options) -> Result<()> {
    tools::npm_packages()?;
    let chromium = tools::chromium()?;
    if !options.built {
        dist::run(&dist::Options::default())?;
    }
    let folder = project::target().join("bench");
    project::fresh_folder(&folder)?;
    if !options.pages {
        large_book(options, &folder, &chromium)?;
    }
    pages(&folder, &chromium)
}

/// The work on a book that is as large as a book may be.
fn large_book(options: &Options, folder: &Path, chromium: &Path) -> Result<()> {
    let backup = folder.join("book.json");
    let knowledge = folder.join("knowledge.bin");
    let native = folder.join("native.json");
    let queries = project::path("tests/bench/queries.txt");
    project::write(&backup, backup::write(&book(options.people)?, DAY))?;
    project::write(&knowledge, project::knowledge()?)?;

    say("cargo bench --bench native");
    let mut measure = cargo(&["bench", "--quiet", "--bench", "native", "--"]);
    measure.args([&backup, &knowledge, &queries]);
    project::write(&native, output(measure)?)?;

    say("node tests/bench/main.mjs");
    let mut measure = command("node", &["tests/bench/main.mjs"]);
    // Its labels are noisy, but the needs and offers are real.
    let task = project::root().join(&options.eval).join("T1-dev.json");
    measure.args([&backup, &native, &queries, &task]);
    measure.env("CHROMIUM", chromium);
    project::run(measure)?;
    if task.is_file() {
        eval::run(&eval::Options::of(task))?;
    }
    Ok(())
}

/// How soon each page stands, with a book in which there is something to show on each.
fn pages(folder: &Path, chromium: &Path) -> Result<()> {
    let mut lived = book(LIVED_WITH)?;
    book::lived(&mut lived, DAY);
    let file = folder.join("lived.json");
    project::write(&file, backup::write(&lived, DAY))?;
    say("node tests/bench/pages.mjs");
    let mut measure = command("node", &["tests/bench/pages.mjs"]);
    measure.args([&file, &project::path("tests/bench/queries.txt")]);
    measure.env("CHROMIUM", chromium);
    project::run(measure)
}

fn book(people: u64) -> Result<Book> {
    let folder = project::path("matching/lexicon");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder)
        .with_context(|| format!("{} could not be read", folder.display()))?
    {
        files.push(entry?.path());
    }
    files.retain(|it| it.extension().is_some_and(|it| it == "txt"));
    files.sort();
    let mut trades = Vec::new();
    for file in files {
        trades.extend(book::trades(&project::read(&file)?));
    }
    Ok(book::book(people, trades, DAY))
}

#[cfg(test)]
mod tests;
