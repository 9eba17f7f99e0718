//! What is said of circles: people the user looks at together.

pub const CIRCLES: &str = "Circles";
pub const CIRCLE: &str = "A circle of yours";
pub const KEEP_AS: &str = "Keep as a circle";
pub const NAME: &str = "Name of the circle";
pub const HINT: &str =
    "Whoever fits what you search and narrow down to belongs to it, now and later.";

pub const RENAME: &str = "Rename the circle";

pub fn rename(name: &str) -> String {
    format!("Rename the circle “{name}”")
}

pub fn remove(name: &str) -> String {
    format!("Remove the circle “{name}”")
}
