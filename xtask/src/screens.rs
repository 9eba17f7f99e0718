//! `cargo xtask screens`: takes the screenshots under docs/screens from the release in dist/.

use xtask_wasm::anyhow::{Result, ensure};
use xtask_wasm::clap::{self, Parser};

use crate::project::{self, command, run as run_command};
use crate::tools;

#[derive(Parser)]
pub struct Options {}

pub fn run(_: &Options) -> Result<()> {
    tools::npm_packages()?;
    let chromium = tools::chromium()?;
    ensure!(
        project::path("dist/index.html").is_file(),
        "There is no release yet. Please run `cargo xtask dist` first."
    );
    let mut node = command("node", &["tests/e2e/screens.mjs"]);
    node.env("CHROMIUM", chromium);
    run_command(node)
}
