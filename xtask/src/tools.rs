//! What has to be on the machine: found, installed where that is ours to do,
//! and otherwise asked for by name.

use crate::project::{self, command, output, run, say};
use std::fs;
use std::path::{Path, PathBuf};
use xtask_wasm::anyhow::{Context, Result, bail};

/// The compiler's target for browsers.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler can build for browsers.
///
/// # Errors
/// The target is missing and `rustup` is, too, or cannot fetch it.
pub fn wasm_target() -> Result<()> {
    let library = output(command(
        "rustc",
        &["--print", "target-libdir", "--target", WASM],
    ))?;
    if Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    say(&format!("rustup target add {WASM}"));
    run(command("rustup", &["target", "add", WASM])).with_context(|| {
        format!(
            "The compiler cannot build for browsers yet. Please install the target {WASM}: \
             with rustup by `rustup target add {WASM}`, otherwise from where Rust came from."
        )
    })
}

/// Makes sure that the npm packages of package-lock.json are there, and
/// returns their folder.
///
/// # Errors
/// npm is missing or cannot fetch them.
pub fn npm_packages() -> Result<PathBuf> {
    let folder = project::path("node_modules");
    let age = |file: &Path| fs::metadata(file).and_then(|found| found.modified()).ok();
    let installed = age(&folder.join(".package-lock.json"));
    if installed.is_none() || installed < age(&project::path("package-lock.json")) {
        say("npm ci");
        run(command("npm", &["ci", "--no-audit", "--no-fund"])).context(
            "The packages named in package-lock.json could not be installed. \
             Please install Node.js 20 or newer, with npm.",
        )?;
    }
    Ok(folder)
}

/// Where browsers keep themselves, in the order in which they are tried.
const CHROMIUMS: [&str; 6] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// The Chromium or Chrome to test with: the one that the environment variable
/// `CHROMIUM` names, or one found in a usual place. On Debian, root may
/// install it.
///
/// # Errors
/// There is none and it cannot be installed.
pub fn chromium() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Ok(named.into());
    }
    let found = || CHROMIUMS.iter().map(PathBuf::from).find(|it| it.exists());
    if let Some(chromium) = found() {
        return Ok(chromium);
    }
    let debian = Path::new("/etc/debian_version").exists();
    if debian && output(command("id", &["-u"]))?.trim() == "0" {
        say("apt-get install chromium");
        run(command("apt-get", &["update", "-q"]))?;
        let mut install = command("apt-get", &["install", "-y", "-q", "chromium"]);
        install.env("DEBIAN_FRONTEND", "noninteractive");
        run(install)?;
    }
    match found() {
        Some(chromium) => Ok(chromium),
        None if debian => {
            bail!("The browser journeys need Chromium. Please run `sudo apt-get install chromium`.")
        }
        None => bail!(
            "The browser journeys need Chromium or Chrome. Please install one, \
             or name it in the environment variable CHROMIUM."
        ),
    }
}
