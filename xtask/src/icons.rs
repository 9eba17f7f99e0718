//! `cargo xtask icons`: draws the PNG icons anew, with the browser that the
//! journeys use. Only needed after a change of pwa/icon.svg.

use crate::{project, tools};
use xtask_wasm::anyhow::Result;
use xtask_wasm::clap::{self, Parser};

#[derive(Parser)]
pub struct Options {}

/// Draws the icons.
///
/// # Errors
/// No browser is found, or the drawing fails.
pub fn run(_options: &Options) -> Result<()> {
    tools::npm_packages()?;
    let mut draw = project::command("node", &["pwa/icons.mjs"]);
    draw.env("CHROMIUM", tools::chromium()?);
    project::run(draw)
}
