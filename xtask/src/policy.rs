//! What the browser is told to refuse. The whole promise that nothing leaves
//! the device is in this file; tests/e2e holds the browser to it.

/// What both forms of the app refuse: anything not named below or beside.
///
/// Trusted Types (W3C) make the browser refuse strings where code is expected.
const ALWAYS: &str = "default-src 'none'; form-action 'none'; base-uri 'none'; \
    object-src 'none'; require-trusted-types-for 'script'";

/// The policy of the hosted page, for its `<meta>` element: a host may not
/// let us send headers.
pub fn hosted() -> String {
    format!(
        "{ALWAYS}; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; \
         worker-src 'self'; trusted-types sw"
    )
}

/// The policy of the single file, which asks nobody for anything.
///
/// `script` and `style` are the [`crate::hashed::integrity`] of its one script
/// and its one style sheet.
pub fn single(script: &str, style: &str) -> String {
    format!(
        "{ALWAYS}; script-src '{script}' 'wasm-unsafe-eval'; style-src '{style}'; \
         img-src data: blob:; connect-src 'none'; trusted-types 'none'"
    )
}

/// The headers a host should send with every file, name and value.
pub fn headers() -> Vec<(&'static str, String)> {
    let mut headers = vec![(
        "Content-Security-Policy",
        // Only as a header may a page say who may frame it.
        format!("{}; frame-ancestors 'none'", hosted()),
    )];
    let others = [
        (
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), \
             hid=(), midi=(), clipboard-read=()",
        ),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        // Always ask whether a file is still the newest; the service worker
        // makes that cheap.
        ("Cache-Control", "no-cache"),
    ];
    headers.extend(others.map(|(name, value)| (name, value.to_owned())));
    headers
}

/// The headers as a `_headers` file, which several static hosts read, and our
/// test server too.
pub fn headers_file() -> String {
    let lines: String = headers()
        .iter()
        .map(|(name, value)| format!("  {name}: {value}\n"))
        .collect();
    format!("/*\n{lines}")
}
