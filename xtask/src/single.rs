//! The whole app in one HTML file that works from a disk.
//!
//! Browsers let a file from disk load no other file, so everything is within:
//! one style sheet, one module script, and the program and what it knows of words,
//! each deflated (RFC 1951) and in base64 as a block that no browser runs. It has no service worker, no
//! manifest and no right to connect to anything.

use crate::page::{self, Slots, replace_once};
use crate::program::Program;
use crate::project::{self, read};
use crate::{hashed, policy};
use base64::{Engine, prelude::BASE64_STANDARD};
use miniz_oxide::deflate::compress_to_vec;
use xtask_wasm::anyhow::{Context, Result, ensure};

/// The best that deflate can do; it takes well under a second.
const LEVEL: u8 = 10;

/// Builds the file.
///
/// # Errors
/// A source is missing, or the glue or boot.js is not of the expected shape.
pub fn build(program: &Program, knowledge: &[u8], styles: &str) -> Result<String> {
    let script = script(&program.glue, &read(&project::path("pwa/boot.js"))?)?;
    for (name, text) in [("script", script.as_str()), ("style", styles)] {
        // Such an end tag inside would cut the element short.
        let end = format!("</{name}");
        ensure!(!text.to_lowercase().contains(&end), "{end} in the {name}");
    }
    let icon = BASE64_STANDARD.encode(read(&project::path("pwa/icon.svg"))?);
    page::fill(&Slots {
        policy: policy::single(
            &hashed::integrity(script.as_bytes()),
            &hashed::integrity(styles.as_bytes()),
        ),
        icons: format!(
            r#"<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,{icon}">"#
        ),
        styles: format!("<style>{styles}</style>"),
        program: format!(
            "{}\n  {}\n  <script type=\"module\">{script}</script>",
            block("program", &program.wasm),
            block("knowledge", knowledge),
        ),
    })
}

/// Bytes in the page, to be unpacked by boot.js.
fn block(id: &str, bytes: &[u8]) -> String {
    let packed = BASE64_STANDARD.encode(compress_to_vec(bytes, LEVEL));
    format!("<script type=\"application/octet-stream\" id=\"{id}\">{packed}</script>")
}

/// Makes one module of two: the glue without its exports, and boot.js without
/// its import.
fn script(glue: &str, boot: &str) -> Result<String> {
    let glue = replace_once(
        glue,
        "export { initSync, __wbg_init as default };",
        "const init = __wbg_init;",
    )
    .context("wasm-bindgen's script ends differently than it used to")?;
    ensure!(
        !glue.lines().any(|line| line.starts_with("import ")),
        "wasm-bindgen's script imports another, which one file cannot hold"
    );
    let boot = replace_once(boot, "import init from \"./goodword.js\";\n", "")?;
    Ok(format!("{glue}\n{boot}"))
}
