//! `cargo xtask test`: every test there is, step by step, to the last one even
//! where an earlier one fails.

use crate::project::{self, cargo, say, shown};
use crate::{dist, tools};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use xtask_wasm::anyhow::{Context, Result, bail};
use xtask_wasm::clap::{self, Parser};

#[derive(Parser)]
pub struct Options {
    /// Only what needs no browser: the native tests, format and lints
    #[arg(long)]
    native: bool,
}

/// Runs the tests and closes with one line, `N passed, N failed`.
///
/// # Errors
/// A test or another step failed.
pub fn run(options: &Options) -> Result<()> {
    let mut tally = Tally::default();
    native(&mut tally);
    if !options.native {
        browser(&mut tally);
    }
    if !tally.broken.is_empty() {
        println!("\nNot clean:");
        for step in &tally.broken {
            println!("  {step}");
        }
    }
    println!("\n{} passed, {} failed", tally.passed, tally.failed);
    if tally.broken.is_empty() {
        Ok(())
    } else {
        bail!("See the steps named above.")
    }
}

/// Without the feature `web`, which proves that the pure half knows no browser.
fn native(tally: &mut Tally) {
    tally.run(&mut cargo(&["test", "--workspace", "--no-fail-fast"]));
    tally.run(&mut cargo(&["fmt", "--all", "--check"]));
    tally.run(&mut cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-Dwarnings",
    ]));
}

/// What compiles for the browser, and the journeys through the release.
fn browser(tally: &mut Tally) {
    let mut lint = cargo(&["clippy", "--package", "goodword", "--features", "web"]);
    lint.args(["--target", tools::WASM, "--", "-Dwarnings"]);
    if tally
        .note("the wasm target", tools::wasm_target())
        .is_some()
    {
        tally.run(&mut lint);
    }
    let built = tally.note("the release", dist::run(&dist::Options::default()));
    let packages = tally.note("the npm packages", tools::npm_packages());
    let chromium = tally.note("Chromium", tools::chromium());
    if let (Some(()), Some(_), Some(chromium)) = (built, packages, chromium) {
        match journeys() {
            Ok(files) => {
                let mut node = project::command("node", &["--test", "--test-reporter=spec"]);
                // A journey that hangs must end some time.
                node.arg("--test-timeout=900000").args(files);
                tally.run(node.env("CHROMIUM", chromium));
            }
            Err(problem) => drop(tally.note::<()>("the journeys", Err(problem))),
        }
    }
    say("Firefox is skipped: the driver cannot steer a Firefox as it is released.");
}

/// The files with browser journeys.
fn journeys() -> Result<Vec<PathBuf>> {
    let folder = project::path("tests/e2e");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder)
        .with_context(|| format!("{} could not be read", folder.display()))?
    {
        let file = entry?.path();
        if file.to_string_lossy().ends_with(".test.mjs") {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

/// How many tests there were, and which steps were not clean.
#[derive(Default)]
struct Tally {
    passed: u64,
    failed: u64,
    broken: Vec<String>,
}

impl Tally {
    /// Runs a step, shows what it prints and counts the tests that it names.
    /// A step that fails without naming a failed test counts as one.
    fn run(&mut self, command: &mut Command) {
        let name = shown(command);
        println!();
        say(&name);
        let failed_before = self.failed;
        match self.watch(command) {
            Ok(true) => {}
            Ok(false) => {
                self.failed = self.failed.max(failed_before + 1);
                self.broken.push(name);
            }
            Err(problem) => drop(self.note::<()>(&name, Err(problem))),
        }
    }

    /// Keeps a result, or writes down why there is none.
    fn note<T>(&mut self, step: &str, result: Result<T>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(problem) => {
                eprintln!("{problem:#}");
                self.failed += 1;
                self.broken.push(format!("{step}: {problem}"));
                None
            }
        }
    }

    fn watch(&mut self, command: &mut Command) -> Result<bool> {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("`{}` could not be started", shown(command)))?;
        if let Some(output) = child.stdout.take() {
            for line in BufReader::new(output).split(b'\n') {
                let line = String::from_utf8_lossy(&line?).into_owned();
                println!("{line}");
                let (passed, failed) = counted(&line);
                self.passed += passed;
                self.failed += failed;
            }
        }
        Ok(child.wait()?.success())
    }
}

/// The tests that a closing line of cargo ("test result: ok. 3 passed; 0
/// failed; …") or of node ("ℹ pass 3", "ℹ fail 0", "ℹ cancelled 0") counts:
/// passed, failed.
pub fn counted(line: &str) -> (u64, u64) {
    let words: Vec<&str> = line.split([' ', ';']).filter(|it| !it.is_empty()).collect();
    match words.as_slice() {
        ["test", "result:", _, passed, "passed", failed, "failed", ..] => {
            (passed.parse().unwrap_or(0), failed.parse().unwrap_or(0))
        }
        ["ℹ", "pass", passed] => (passed.parse().unwrap_or(0), 0),
        ["ℹ", "fail" | "cancelled", failed] => (0, failed.parse().unwrap_or(0)),
        _ => (0, 0),
    }
}
