//! What is said of what Goodword has learned.

pub const BACK: &str = "Your data";
pub const TITLE: &str = "What Goodword has learned";
pub const LEDE: &str =
    "From what you said and decided, on this device. All of it can be changed or taken back.";
pub const SUBJECT: &str = "Learning";
pub const OPEN: &str = "See what";
pub const IN_SHORT: &str = "The words you taught, and what your decisions change.";

pub const SAME: &str = "These mean the same";
pub const SAME_TEXT: &str = "One says “chippy”, another “carpenter”. Say which words mean the same, and a need in the one finds an offer in the other.";
pub const ONE: &str = "This";
pub const OTHER: &str = "means the same as";
pub const SAY_SO: &str = "Teach";
pub const IS_MISSING: &str = "A word is missing here.";
pub const ALIKE: &str = "These are the same words.";
pub const PHRASE: &str = "Words";
pub const MORE: &str = "More about these words";
pub const ADD_PHRASE: &str = "Add other words";
pub const ANOTHER: &str = "What else means this?";
pub const REMOVE: &str = "Forget";

pub const TEACH: &str = "Teach Goodword a word";
pub const NOBODY_FITS: &str = "Nobody fits? Teach Goodword a word";
pub const TEACH_HINT: &str =
    "The few words that matter, once as they are here and once as you noted them elsewhere.";
