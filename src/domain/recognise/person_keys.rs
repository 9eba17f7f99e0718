//! What a person is known by: accounts, addresses, numbers, and the name as far as it helps.

use std::collections::BTreeSet;

use crate::domain::contact::Contact;
use crate::domain::fold::fold;
use crate::domain::incoming::Incoming;
use crate::domain::link::linkedin_slug;
use crate::order;

/// Words of a name that are compared. The longest names people bear have half as many; a name
/// of thousands is a mistake of the file, and each of its words would be compared with each.
const MOST_WORDS: usize = 32;

/// What identifies a person, strongest first.
pub struct PersonKeys {
    /// Their account somewhere: no two people share one.
    pub own: Vec<u64>,
    /// Addresses that colleagues or families sometimes share.
    pub shared: Vec<u64>,
    pub name_and_company: Option<u64>,
    pub slugs: BTreeSet<String>,
}

impl PersonKeys {
    pub fn of_contact(contact: &Contact) -> PersonKeys {
        PersonKeys::from_parts(
            &contact.name,
            &contact.company,
            &contact.emails,
            &contact.phones,
            &contact.links,
            contact.uid.as_deref(),
        )
    }

    pub fn of_incoming(incoming: &Incoming) -> PersonKeys {
        PersonKeys::from_parts(
            &incoming.name,
            &incoming.company,
            &incoming.emails,
            &incoming.phones,
            &incoming.links,
            incoming.uid.as_deref(),
        )
    }

    fn from_parts(
        name: &str,
        company: &str,
        emails: &[String],
        phones: &[String],
        links: &[String],
        uid: Option<&str>,
    ) -> PersonKeys {
        let slugs: BTreeSet<String> =
            order::gathered(links.iter().filter_map(|it| linkedin_slug(it)));
        let mut own: Vec<u64> = slugs.iter().map(|it| hash("linkedin", it)).collect();
        own.extend(
            uid.filter(|it| !it.trim().is_empty())
                .map(|it| hash("uid", it.trim())),
        );
        let mut shared: Vec<u64> = emails.iter().map(|it| hash("email", &fold(it))).collect();
        shared.extend(
            phones
                .iter()
                .filter_map(|it| phone_key(it))
                .map(|it| hash("phone", &it)),
        );
        let (name, company) = (fold(name), fold(company));
        let name_and_company = (!name.is_empty() && !company.is_empty())
            .then(|| hash("name", &format!("{name}\n{company}")));
        PersonKeys {
            own,
            shared,
            name_and_company,
            slugs,
        }
    }

    /// By all of these two people of the book may be found to be one: the full name, too.
    pub fn in_book(&self, name: &str) -> Vec<u64> {
        self.all().chain(full_name(name)).collect()
    }

    pub fn all(&self) -> impl Iterator<Item = u64> {
        self.own
            .iter()
            .chain(&self.shared)
            .copied()
            .chain(self.name_and_company)
    }

    /// Keys that mean one person even when there is no record left to compare with: a
    /// shared address counts together with a word of the name.
    pub fn for_ever(&self, name: &str) -> Vec<u64> {
        let name = fold(name);
        let named = self.shared.iter().flat_map(|key| {
            let words = words(&name).map(str::to_owned);
            words.map(move |word| hash("shared", &format!("{key:016x}\n{word}")))
        });
        self.own
            .iter()
            .copied()
            .chain(self.name_and_company)
            .chain(named)
            .collect()
    }
}

/// `None` where it is a single word, which many share.
pub fn full_name(name: &str) -> Option<u64> {
    let name = fold(name);
    (words(&name).count() > 1).then(|| hash("full name", &name))
}

/// The digits of a number, without the zeros that stand for a country or trunk
/// prefix; `None` where too few remain to tell people apart.
pub fn phone_key(number: &str) -> Option<String> {
    // "+44 (0)20": a zero in brackets is dialled only without the country code.
    let number = number.replace("(0)", "");
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches('0');
    (digits.len() >= 7).then(|| digits.to_owned())
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo): stable for ever, since it is stored.
fn hash(kind: &str, text: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    for byte in kind.bytes().chain([b':']).chain(text.bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}

/// Whether two spellings may be one person's name: every word of the shorter is in the
/// longer, or is the initial of a word there. A family name in common is not enough.
pub fn may_be_one_name(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    let (mut shorter, mut longer): (Vec<&str>, Vec<&str>) =
        (words(&one).collect(), words(&other).collect());
    if shorter.len() > longer.len() {
        std::mem::swap(&mut shorter, &mut longer);
    }
    // Without a name there is nothing that speaks against the key.
    shorter
        .iter()
        .all(|word| longer.iter().any(|it| same_or_initial(word, it)))
}

fn same_or_initial(one: &str, other: &str) -> bool {
    let is_initial = |it: &str| it.chars().count() == 1;
    one == other
        || (is_initial(one) && other.starts_with(one))
        || (is_initial(other) && one.starts_with(other))
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .take(MOST_WORDS)
}
