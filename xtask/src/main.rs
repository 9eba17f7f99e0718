//! Goodword's own commands.
fn main() {}
