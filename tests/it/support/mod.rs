//! What several test files share.

pub mod any_book;
pub mod eighty;
pub mod knowledge;
pub mod store;
pub mod visit;

/// Prints what a test found where `GOODWORD_SHOW` is set, for whoever works on it.
#[allow(clippy::print_stdout)]
pub fn show(told: impl FnOnce() -> String) {
    if std::env::var_os("GOODWORD_SHOW").is_some() {
        println!("{}", told());
    }
}
