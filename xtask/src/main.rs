//! Goodword's own commands: `cargo xtask <command>`.
//!
//! One module per command, listed in [`Command`]. The modules below them hold
//! what several commands share. Nothing here enables the app's `web` feature
//! natively: the page is compiled by a cargo of its own, for wasm32.

// A command speaks through its output.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod dist;
mod eval;
mod icons;
mod read;
mod screens;
mod serve;
mod suggest;
mod test;

mod hashed;
mod page;
mod policy;
mod program;
mod project;
mod single;
mod tools;

#[cfg(test)]
mod tests;

use std::process::ExitCode;
use xtask_wasm::anyhow::Result;
use xtask_wasm::clap::{self, Parser};

/// Goodword's own commands.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
enum Command {
    /// Run the app on this machine and rebuild it on every change
    Serve(serve::Options),
    /// Make the release in dist/, with the whole app in one file beside it
    Dist(dist::Options),
    /// Run every test there is
    Test(test::Options),
    /// Print what the importer finds in files, as JSON
    Read(read::Options),
    /// Print whom to introduce to whom, for any file that can be imported, as JSON
    Suggest(suggest::Options),
    /// Print how well offers are ranked for needs, on tasks with right answers
    Eval(eval::Options),
    /// Take the screenshots under docs/screens anew, from the release in dist/
    Screens(screens::Options),
    /// Draw the PNG icons anew from pwa/icon.svg
    Icons(icons::Options),
}

fn main() -> ExitCode {
    let outcome: Result<()> = match Command::parse() {
        Command::Serve(options) => serve::run(&options),
        Command::Dist(options) => dist::run(&options),
        Command::Test(options) => test::run(&options),
        Command::Read(options) => read::run(&options),
        Command::Suggest(options) => suggest::run(&options),
        Command::Eval(options) => eval::run(&options),
        Command::Screens(options) => screens::run(&options),
        Command::Icons(options) => icons::run(&options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\n{problem:#}");
            ExitCode::FAILURE
        }
    }
}
