//! What a group of people is called: by what most of them are noted as having in common, or else
//! by who they are. Nothing is made up.

use std::collections::BTreeMap;

use crate::app::words::map::{self as say, Common};
use crate::domain::Contact;
use crate::domain::fold::fold;

/// So few are called by their names where they have nothing in common.
const BY_NAMES: usize = 3;

/// Something that is noted of somebody, where it is.
type Fact = fn(&Contact) -> &[String];
type Kind = fn(String) -> Common;

/// What a group is called in full, and in a word or two where it has anything in common.
pub struct GroupName {
    pub full: String,
    pub short: Option<String>,
}

/// `members` with the most linked first; at least one.
pub fn name(members: &[&Contact]) -> GroupName {
    let facts: [(Fact, Kind); 3] = [
        (|it| std::slice::from_ref(&it.company), Common::Company),
        (|it| &it.tags, Common::Tag),
        (|it| std::slice::from_ref(&it.place), Common::Place),
    ];
    for (fact, common) in facts {
        if let Some((text, sharing)) = most_common(members, fact) {
            return GroupName {
                full: say::group(&common(text.clone()), sharing, members.len()),
                short: Some(text),
            };
        }
    }
    let full = match members {
        few if few.len() <= BY_NAMES => {
            let names: Vec<String> = few.iter().map(|it| it.called().to_owned()).collect();
            say::small_group(&names)
        }
        [first, ..] => say::around(first.called(), members.len()),
        [] => String::new(),
    };
    GroupName { full, short: None }
}

/// What more than half of them say, as the first of them writes it, and how many do.
fn most_common(members: &[&Contact], fact: Fact) -> Option<(String, usize)> {
    let mut uses: BTreeMap<String, (&str, usize)> = BTreeMap::new();
    for text in members.iter().flat_map(|it| fact(it)) {
        if !text.is_empty() {
            uses.entry(fold(text)).or_insert((text, 0)).1 += 1;
        }
    }
    let most = uses.into_values().max_by_key(|it| it.1);
    most.filter(|it| it.1 > 1 && 2 * it.1 > members.len())
        .map(|(text, sharing)| (text.to_owned(), sharing))
}
