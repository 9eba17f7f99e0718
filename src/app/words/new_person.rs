//! What is said where a person is added by hand.

pub const TITLE: &str = "New person";
pub const CLOSE: &str = "Close";
pub const NAME: &str = "Name";
pub const NAME_MISSING: &str = "A name is needed to find them again.";
pub const COMPANY: &str = "Company";
pub const ROLE: &str = "Role";
pub const EMAIL: &str = "E-mail";
pub const DOES: &str = "What do they do?";
pub const DOES_HINT: &str = "In one sentence, and for whom.";
pub const NEED: &str = "Needs";
pub const NEED_HINT: &str = "In their words, and short.";
pub const OFFER: &str = "Offers";
pub const SAVE: &str = "Save";
pub const SAVE_AND_ANOTHER: &str = "Save and add another";
pub const CANCEL: &str = "Cancel";

pub const PHONE: &str = "Phone";
pub const LINK: &str = "Links";
pub const PLACE: &str = "Place";
pub const PLANS: &str = "Plans";
pub const KNOWS: &str = "Knows";
pub const HOW_MET: &str = "How you met";
pub const INTRODUCED_BY: &str = "Introduced by";
pub const BIRTHDAY: &str = "Birthday";
pub const BIRTHDAY_UNREAD: &str = super::person::BIRTHDAY_UNREAD;
pub const TAGS: &str = "Tags";
pub const NOTE: &str = "Note";

pub const LINE: &str = "Tell it in one line";
pub const LINE_HINT: &str = "For example: Met Sarah Lind at SXSW, keynote speaker on leadership, looking for \
    podcast slots, knows Tom Berg";
pub const UNDERSTAND: &str = "Go on";
pub const BY_FIELDS: &str = "Field by field";
pub const FROM_PHONE: &str = "From your phone’s contacts";
pub const BEGUN: &str = "This is what you began before. Cancel puts it aside.";
pub const UNDERSTOOD: &str = "This is what was understood. Put right what is not.";
pub const UNDERSTOOD_LESS: &str =
    "This is what was understood. What was not stands below as a note.";
pub const WHO: &str = "Who is it?";
pub const SOMEBODY_NEW: &str = "Somebody new";
pub const MORE_FIELDS: &str = "More fields";

/// `Sarah Lind, Founder, Lind & Co`
pub fn somebody_known(name: &str, line: &str) -> String {
    match line {
        "" => name.to_owned(),
        _ => format!("{name}, {line}"),
    }
}

/// What was written of somebody and differs from what is noted, in one note.
pub fn noted_besides(facts: &[(&str, String)]) -> Option<String> {
    let facts: Vec<String> = facts
        .iter()
        .map(|(fact, text)| format!("{fact}: {text}"))
        .collect();
    (!facts.is_empty()).then(|| facts.join("\n"))
}
