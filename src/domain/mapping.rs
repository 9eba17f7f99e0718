//! What the user said the columns of a table hold, kept for the next table with the same header.
//!
//! Knows no columns: the words for them are those of the readers of files.

use super::fold::fold;

/// Tables that are remembered. Nobody has so many programs that none of them is known.
const LIMIT: usize = 50;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// The [`fingerprint`] of the header.
    pub header: u64,
    /// The word for what each column holds; blank where it is left out.
    pub columns: Vec<String>,
}

/// What tells one header from another, whatever its case and spacing; `None` for a header
/// without names, by which no table is known again.
pub fn fingerprint(header: &[String]) -> Option<u64> {
    let names: Vec<String> = header.iter().map(|it| fold(it)).collect();
    if names.iter().all(|it| it.trim().is_empty()) {
        return None;
    }
    // FNV-1a, 64 bits (Fowler, Noll, Vo): stable for ever, since it is stored.
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    for byte in names.iter().flat_map(|it| it.bytes().chain([b'\n'])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    Some(hash)
}

/// Puts `mapping` last, in place of what was said of that header before.
pub fn remember(mappings: &mut Vec<Mapping>, mapping: Mapping) {
    mappings.retain(|it| it.header != mapping.header);
    mappings.push(mapping);
    let beyond = mappings.len().saturating_sub(LIMIT);
    mappings.drain(..beyond);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(names: &[&str]) -> Option<u64> {
        let names: Vec<String> = names.iter().map(|it| (*it).to_owned()).collect();
        fingerprint(&names)
    }

    #[test]
    fn a_header_is_known_again_by_its_names_in_their_order() {
        assert_eq!(header(&["Wer", "Wo"]), header(&["wer", "WO"]));
        assert_ne!(header(&["Wer", "Wo"]), header(&["Wo", "Wer"]));
        assert_ne!(header(&["Wer", "Wo"]), header(&["WerWo", ""]));
        assert_eq!(header(&["", " "]), None);
    }

    #[test]
    fn what_was_said_last_of_a_header_holds() {
        let said = |header: u64, word: &str| Mapping {
            header,
            columns: vec![word.to_owned()],
        };
        let mut mappings = Vec::new();
        remember(&mut mappings, said(1, "name"));
        remember(&mut mappings, said(2, "email"));
        remember(&mut mappings, said(1, "company"));
        assert_eq!(mappings, [said(2, "email"), said(1, "company")]);
        (10..200).for_each(|it| remember(&mut mappings, said(it, "name")));
        assert_eq!(mappings.len(), LIMIT);
        assert_eq!(mappings.last(), Some(&said(199, "name")));
    }
}
