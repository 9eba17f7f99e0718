//! What the page knows of words, made from its sources once.

use std::sync::OnceLock;

use goodword::suggest::Knowledge;

/// The file that the page loads.
pub fn bytes() -> Vec<u8> {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    let bytes =
        BYTES.get_or_init(|| matching::sources::knowledge().expect("the sources are sound"));
    bytes.clone()
}

pub fn knowledge() -> Knowledge {
    Knowledge::read(&bytes()).expect("what was compiled can be read")
}
