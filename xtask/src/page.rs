//! Fills the slots of index.html and gathers the style sheets.

use crate::project::{self, read};
use std::path::PathBuf;
use walkdir::WalkDir;
use xtask_wasm::anyhow::{Context, Result, ensure};

/// What the build puts in the place of the `<!-- build: … -->` comments.
pub struct Slots {
    /// The content security policy.
    pub policy: String,
    /// Elements for the browser's tab and for installing.
    pub icons: String,
    /// Elements for the style sheets.
    pub styles: String,
    /// Elements for the program and for what it knows of words.
    pub program: String,
}

/// Fills index.html.
///
/// # Errors
/// index.html is missing, or a slot does not stand there exactly once.
pub fn fill(slots: &Slots) -> Result<String> {
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        slots.policy
    );
    let mut page = read(&project::path("index.html"))?;
    for (slot, content) in [
        ("policy", &policy),
        ("icons", &slots.icons),
        ("styles", &slots.styles),
        ("program", &slots.program),
    ] {
        page = replace_once(&page, &format!("<!-- build: {slot} -->"), content)
            .with_context(|| format!("index.html has no single slot for {slot}"))?;
    }
    Ok(page)
}

/// The elements that a hosted page needs for the tab and for installing.
pub fn hosted_icons() -> String {
    [
        r#"<link rel="icon" href="icon.svg" type="image/svg+xml">"#,
        r#"<link rel="apple-touch-icon" href="apple-touch-icon.png">"#,
        r#"<link rel="manifest" href="manifest.webmanifest">"#,
    ]
    .join("\n  ")
}

/// Every style sheet, each as its path from the top of the project. The one
/// with the tokens comes first, because it declares the layers; after that
/// the layers make the order free.
///
/// # Errors
/// A folder cannot be read.
pub fn style_sheets() -> Result<Vec<String>> {
    let mut sheets = Vec::new();
    if project::path("styles").is_dir() {
        for entry in WalkDir::new(project::path("styles")) {
            let file: PathBuf = entry?.into_path();
            if file.extension().is_some_and(|ending| ending == "css") {
                let below = file.strip_prefix(project::root())?;
                let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
                sheets.push(parts.join("/"));
            }
        }
    }
    sheets.sort_by_key(|sheet| (sheet != "styles/tokens.css", sheet.clone()));
    sheets.push("pwa/shell.css".to_owned());
    Ok(sheets)
}

/// All style sheets as one.
///
/// # Errors
/// A style sheet cannot be read.
pub fn joined_styles() -> Result<String> {
    style_sheets()?
        .iter()
        .map(|sheet| read(&project::path(sheet)))
        .collect()
}

/// Replaces what must stand in the text exactly once.
///
/// # Errors
/// It stands there never or more than once.
pub fn replace_once(text: &str, old: &str, new: &str) -> Result<String> {
    ensure!(
        text.matches(old).count() == 1,
        "expected exactly once: {old}"
    );
    Ok(text.replacen(old, new, 1))
}
