//! Compiles the app for the browser.
//!
//! wasm-bindgen runs as a library, so that Cargo.lock alone says its version.
//! (`xtask_wasm::Dist` is not used for this: it builds a package's library,
//! and ours is a binary beside a library that must stay free of the browser.)

use crate::project::{self, cargo, command, read, run, say};
use crate::tools;
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;
use xtask_wasm::anyhow::{Context, Result};

/// The compiled app: the WebAssembly module and the script that loads it.
pub struct Program {
    /// An ES module whose default export starts the module.
    pub glue: String,
    pub wasm: Vec<u8>,
}

/// How much work the compiler puts in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// Quick to build, large and slow to run.
    Development,
    /// Slow to build, small.
    Release,
}

/// What `wasm-opt` may assume of browsers. The list is what rustc already
/// uses, and what `.cargo/config.toml` adds: with `--all-features` it writes
/// modules that browsers refuse.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-simd",
];

/// Compiles the app.
///
/// # Errors
/// A tool is missing, or the code does not compile.
pub fn compile(effort: Effort) -> Result<Program> {
    tools::wasm_target()?;
    let release = effort == Effort::Release;
    let mut build = cargo(&["build", "--package", "goodword", "--bin", "goodword"]);
    build.args(["--features", "web", "--target", tools::WASM]);
    if release {
        build.arg("--release");
    }
    say(&project::shown(&build));
    run(build)?;

    let built = project::target()
        .join(tools::WASM)
        .join(if release { "release" } else { "debug" })
        .join("goodword.wasm");
    let folder =
        project::target()
            .join("page")
            .join(if release { "release" } else { "development" });
    project::fresh_folder(&folder)?;
    Bindgen::new()
        .input_path(&built)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(release)
        .remove_producers_section(release)
        .generate(&folder)
        .context("wasm-bindgen failed")?;

    let wasm = folder.join("goodword_bg.wasm");
    if release {
        shrink(&wasm)?;
    }
    Ok(Program {
        glue: read(&folder.join("goodword.js"))?,
        wasm: fs::read(&wasm).with_context(|| format!("{} could not be read", wasm.display()))?,
    })
}

/// Runs `wasm-opt` of the npm package binaryen over the module.
fn shrink(wasm: &Path) -> Result<()> {
    let wasm_opt = tools::npm_packages()?.join("binaryen/bin/wasm-opt");
    let before = fs::metadata(wasm)?.len();
    let mut command = command("node", &[]);
    command.arg(wasm_opt).arg(wasm).arg("-o").arg(wasm);
    command.arg("-Oz").args(WASM_FEATURES);
    run(command)?;
    let after = fs::metadata(wasm)?.len();
    say(&format!(
        "wasm-opt -Oz: {} KB, {} KB before",
        after / 1000,
        before / 1000
    ));
    Ok(())
}
