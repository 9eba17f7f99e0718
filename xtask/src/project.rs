//! Where things are, and how the commands run other programs and say so.

use std::path::{Path, PathBuf};
use std::process::Command;
use xtask_wasm::anyhow::{Context, Result, ensure};

/// The top of the project, wherever the command was called from.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
}

/// A path given from the top of the project.
pub fn path(below: &str) -> PathBuf {
    root().join(below)
}

/// The folder cargo builds in.
pub fn target() -> PathBuf {
    xtask_wasm::metadata()
        .target_directory
        .clone()
        .into_std_path_buf()
}

/// Says what is going on.
pub fn say(step: &str) {
    println!("→ {step}");
}

/// A program to be run at the top of the project.
pub fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    command
}

/// Cargo, as the one that runs this command.
pub fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    command(&cargo, arguments)
}

/// Runs a program to its end.
///
/// # Errors
/// The program is not there, or it ends with a status other than zero.
pub fn run(mut command: Command) -> Result<()> {
    let shown = shown(&command);
    let status = command
        .status()
        .with_context(|| format!("`{shown}` could not be started"))?;
    ensure!(status.success(), "`{shown}` failed");
    Ok(())
}

/// What a program prints on its standard output.
///
/// # Errors
/// The program is not there, or it ends with a status other than zero.
pub fn output(mut command: Command) -> Result<String> {
    let shown = shown(&command);
    let output = command
        .output()
        .with_context(|| format!("`{shown}` could not be started"))?;
    ensure!(output.status.success(), "`{shown}` failed");
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The command as one would type it.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_name()
        .unwrap_or(command.get_program());
    std::iter::once(program)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Reads a text file, naming it where that fails.
///
/// # Errors
/// The file is missing or is not UTF-8.
pub fn read(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("{} could not be read", file.display()))
}

/// The file with what the page knows of words, made anew from its sources.
///
/// # Errors
/// A source is missing or has a slip in it.
pub fn knowledge() -> Result<Vec<u8>> {
    matching::sources::knowledge().context("what is known of words could not be made")
}

/// Writes a file, naming it where that fails.
///
/// # Errors
/// The folder is missing or full.
pub fn write(file: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    std::fs::write(file, bytes).with_context(|| format!("{} could not be written", file.display()))
}

/// An empty folder, in place of whatever stood there.
///
/// # Errors
/// The old folder cannot be removed or the new one not be made.
pub fn fresh_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)
            .with_context(|| format!("{} could not be cleared", folder.display()))?;
    }
    std::fs::create_dir_all(folder)
        .with_context(|| format!("{} could not be made", folder.display()))
}
