//! What several test files share.

pub mod any_book;
pub mod knowledge;
pub mod store;
pub mod visit;
