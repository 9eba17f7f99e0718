//! `cargo xtask serve`: the app on this machine while one works on it.
//!
//! `xtask_wasm::DevServer` watches, rebuilds and holds requests back while it
//! does. The answers are our own, because they carry the headers that a host
//! should send: what works here must work there.

use crate::{dist, policy, project, tools};
use std::io::Write;
use std::net::{IpAddr, Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use xtask_wasm::anyhow::{Context, Result};
use xtask_wasm::clap::{self, Parser};
use xtask_wasm::{DevServer, Request, Watch, xtask_command};

/// Only this machine can reach the server.
const LOOPBACK: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// What a rebuild depends on.
const WATCHED: [&str; 6] = [
    "src",
    "matching",
    "styles",
    "pwa",
    "index.html",
    "Cargo.toml",
];

#[derive(Parser)]
pub struct Options {
    /// The port on the loopback address
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Serves until it is stopped.
///
/// # Errors
/// The port is taken, or the compiler cannot build for browsers.
pub fn run(options: &Options) -> Result<()> {
    drop(
        TcpListener::bind((LOOPBACK, options.port)).with_context(|| {
            format!(
                "Port {0} is taken. Please choose another: cargo xtask serve --port {1}",
                options.port,
                options.port.saturating_add(1)
            )
        })?,
    );
    tools::wasm_target()?;

    let watched: Vec<PathBuf> = WATCHED.iter().map(|it| project::path(it)).collect();
    let mut build = xtask_command();
    let address = format!("http://{LOOPBACK}:{}/", options.port);
    build.args(["dist", "--development", "--served-at", &address]);
    let mut server = DevServer::default()
        .address(LOOPBACK, options.port)
        .dist_dir(dist::development_folder())
        .command(build)
        .request_handler(answer);
    server.watch = Watch::default().watch_paths(watched.iter().filter(|it| it.exists()));
    server.start()
}

/// Answers one request with a file and the headers of a good host.
fn answer(request: Request) -> Result<()> {
    let asked = Path::new(request.path.trim_start_matches('/'));
    let inside = asked
        .components()
        .all(|it| matches!(it, Component::Normal(_)));
    let mut file = request.dist_dir.join(asked);
    if file.is_dir() {
        file = file.join("index.html");
    }
    let (status, body) = match std::fs::read(&file) {
        Ok(body) if inside => ("200 OK", body),
        _ => ("404 Not Found", Vec::new()),
    };
    let mut head = format!(
        "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\nContent-Type: {}\r\n",
        body.len(),
        content_type(&file)
    );
    for (name, value) in policy::headers() {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    request.stream.write_all(head.as_bytes())?;
    if !request.header.starts_with("HEAD ") {
        request.stream.write_all(&body)?;
    }
    Ok(())
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
