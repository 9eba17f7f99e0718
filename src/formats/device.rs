//! The contacts that the user chose of those of the device: held to the same limits as a file.
//! Knows nothing of how they were chosen.

use super::record::{Record, Spacing};
use crate::domain::{Import, Incoming, SourceKind};

/// Takes in what the device says of each. Whoever has neither name nor e-mail address is left out,
/// and told.
pub fn import(chosen: &[Incoming]) -> Import {
    let mut import = Import {
        source: SourceKind::Device,
        ..Import::default()
    };
    for card in chosen {
        let mut record = Record::new(card.record, card.line, Spacing::Tidied);
        record.person.name = record.line(&card.name);
        for email in &card.emails {
            record.add_email(email);
        }
        for phone in &card.phones {
            record.add_phone(phone);
        }
        let excerpt = card.phones.first().map_or("", String::as_str);
        let (person, problems) = record.finish(excerpt);
        match person {
            Ok(person) => import.people.push(person),
            Err(skipped) => import.problems.push(skipped),
        }
        import.problems.extend(problems);
    }
    import
}
