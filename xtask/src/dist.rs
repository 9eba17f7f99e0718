//! `cargo xtask dist`: the release, ready to be copied to any static host.
//!
//! Every address is relative, so that the folder may lie anywhere. Scripts,
//! styles and the program carry a hash in their name; the service worker
//! keeps all files of one release together and checks each one's hash.

use crate::page::{self, Slots};
use crate::program::{self, Effort, Program};
use crate::project::{self, read, say, write};
use crate::{hashed, policy, single};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use xtask_wasm::anyhow::{Context, Result};
use xtask_wasm::clap::{self, Parser};

/// What a hosted page needs beside its own files.
const ASSETS: [&str; 6] = [
    "manifest.webmanifest",
    "icon.svg",
    "icon-192.png",
    "icon-512.png",
    "icon-maskable.png",
    "apple-touch-icon.png",
];

#[derive(Parser, Default)]
pub struct Options {
    /// Build quickly and into target/page/served, as `serve` does
    #[arg(long)]
    development: bool,
    /// Say at the end that the page is there
    #[arg(long, hide = true, value_name = "ADDRESS")]
    served_at: Option<String>,
}

/// Builds the page.
///
/// # Errors
/// The code does not compile, or a file cannot be written.
pub fn run(options: &Options) -> Result<()> {
    if options.development {
        development()?;
    } else {
        release()?;
    }
    if let Some(address) = &options.served_at {
        say(&format!(
            "Goodword is at {address} and is rebuilt on every change; Ctrl-C stops it."
        ));
    }
    Ok(())
}

/// Where `serve` finds the page.
pub fn development_folder() -> PathBuf {
    project::target().join("page").join("served")
}

/// The page as it is while one works on it: plain names, one style sheet for
/// each file, and no service worker that would show yesterday's page.
fn development() -> Result<()> {
    let program = program::compile(Effort::Development)?;
    let folder = development_folder();
    project::fresh_folder(&folder)?;
    let mut styles = Vec::new();
    for sheet in page::style_sheets()? {
        let copy = folder.join(&sheet);
        fs::create_dir_all(copy.parent().unwrap_or(&folder))?;
        write(&copy, read(&project::path(&sheet))?)?;
        styles.push(format!("<link rel=\"stylesheet\" href=\"{sheet}\">"));
    }
    for asset in ASSETS {
        write(&folder.join(asset), read_asset(asset)?)?;
    }
    write(&folder.join("goodword.js"), &program.glue)?;
    write(&folder.join("goodword.wasm"), &program.wasm)?;
    write(&folder.join("knowledge.bin"), project::knowledge()?)?;
    write(&folder.join("boot.js"), read_asset("boot.js")?)?;
    let page = page::fill(&Slots {
        policy: policy::hosted(),
        icons: page::hosted_icons(),
        styles: styles.join("\n  "),
        program: program_elements("goodword.js", "goodword.wasm", "knowledge.bin", "boot.js"),
    })?;
    write(&folder.join("index.html"), page)
}

/// The files of one release by name.
type Files = BTreeMap<String, Vec<u8>>;

fn release() -> Result<()> {
    let program = program::compile(Effort::Release)?;
    let knowledge = project::knowledge()?;
    let styles = page::joined_styles()?;
    let files = hosted_files(&program, &knowledge, &styles)?;
    let single = single::build(&program, &knowledge, &styles)?;

    let dist = project::path("dist");
    project::fresh_folder(&dist)?;
    for (name, bytes) in &files {
        write(&dist.join(name), bytes)?;
    }
    write(&dist.join("sw.js"), service_worker(&files)?)?;
    write(&dist.join("_headers"), policy::headers_file())?;
    write(&dist.join("goodword.html"), single)?;
    // Some of the licences ask to go with whatever is made of their works.
    write(&dist.join("NOTICE.txt"), read(&project::path("NOTICE"))?)?;
    list(&dist)
}

/// Every file that the hosted page needs to run without a network.
fn hosted_files(program: &Program, knowledge: &[u8], styles: &str) -> Result<Files> {
    let mut files = Files::new();
    let mut hashed = |plain: &str, bytes: &[u8]| {
        let name = hashed::name(plain, bytes);
        files.insert(name.clone(), bytes.to_vec());
        name
    };
    let wasm = hashed("goodword.wasm", &program.wasm);
    let glue = hashed("goodword.js", program.glue.as_bytes());
    let knowledge = hashed("knowledge.bin", knowledge);
    let sheet = hashed("styles.css", styles.as_bytes());
    let boot = read(&project::path("pwa/boot.js"))?;
    let boot = page::replace_once(&boot, "\"./goodword.js\"", &format!("\"./{glue}\""))?;
    let boot = hashed("boot.js", boot.as_bytes());
    let page = page::fill(&Slots {
        policy: policy::hosted(),
        icons: page::hosted_icons(),
        styles: format!("<link rel=\"stylesheet\" href=\"{sheet}\">"),
        program: program_elements(&glue, &wasm, &knowledge, &boot),
    })?;
    // boot.js registers the service worker that the page names here.
    let page = page::replace_once(
        &page,
        "<html lang=\"en\">",
        "<html lang=\"en\" data-worker=\"sw.js\">",
    )?;
    files.insert("index.html".to_owned(), page.into_bytes());
    for asset in ASSETS {
        files.insert(asset.to_owned(), read_asset(asset)?);
    }
    Ok(files)
}

/// The elements that load the program, all three files at once; and the name of
/// what it knows of words, for boot.js to fetch after the first drawing. A
/// browser that is told more of that file fetches it beside the program.
fn program_elements(glue: &str, wasm: &str, knowledge: &str, boot: &str) -> String {
    format!(
        "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin \
         id=\"program\" href=\"{wasm}\">\n  \
         <link rel=\"modulepreload\" href=\"{glue}\">\n  \
         <meta name=\"knowledge\" id=\"knowledge\" content=\"{knowledge}\">\n  \
         <script type=\"module\" src=\"{boot}\"></script>"
    )
}

/// The service worker with the list of what it keeps. Its version changes
/// whenever any file does.
fn service_worker(files: &Files) -> Result<String> {
    let kept: BTreeMap<&str, String> = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), hashed::integrity(bytes)))
        .collect();
    let version = hashed::short(json!(kept).to_string().as_bytes());
    let worker = read(&project::path("pwa/sw.js"))?;
    let release = json!({ "version": version, "files": kept });
    Ok(format!("const RELEASE = {release};\n{worker}"))
}

fn read_asset(name: &str) -> Result<Vec<u8>> {
    let file = project::path("pwa").join(name);
    fs::read(&file).with_context(|| format!("{} could not be read", file.display()))
}

/// Says what was made, and how large it is.
fn list(dist: &Path) -> Result<()> {
    say(&format!("{}:", dist.display()));
    let mut entries: Vec<_> = fs::read_dir(dist)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name();
        println!(
            "  {:>9} bytes  {}{}",
            entry.metadata()?.len(),
            name.to_string_lossy(),
            compressed(&entry.path())?
        );
    }
    Ok(())
}

/// What hosts that compress send of the two large files, in words; empty for others.
/// Asked of Node.js, which the release needs anyway.
fn compressed(file: &Path) -> Result<String> {
    let ending = file.extension().unwrap_or_default();
    if ending != "wasm" && ending != "bin" {
        return Ok(String::new());
    }
    let measure = "const { readFileSync } = require('node:fs'); \
        const { brotliCompressSync } = require('node:zlib'); \
        process.stdout.write(`${brotliCompressSync(readFileSync(process.argv[1])).length}`)";
    let mut node = project::command("node", &["--input-type=commonjs", "--eval", measure]);
    node.arg(file);
    Ok(format!(", {} with brotli", project::output(node)?))
}
