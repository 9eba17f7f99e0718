//! What of a longer text stands for itself, which roles say what somebody does, and which
//! offers need somebody to be there. Knows words, no people.

use matching::words::{items, words};

use crate::domain::fold::fold;

/// The items of a text, cut into sentences.
pub(super) fn phrases(text: &str) -> impl Iterator<Item = &str> {
    items(text).flat_map(sentences)
}

/// Shortenings that end with a full stop, folded. A single letter always does.
const SHORTENED: &[&str] = &[
    "approx", "co", "corp", "dept", "dr", "eg", "est", "etc", "ie", "inc", "incl", "jr", "ltd",
    "max", "min", "mr", "mrs", "ms", "mt", "nr", "prof", "sr", "st", "tel", "vs",
];

/// Cut where a sentence ends: at a stop before white space, and at the end of a line. Without
/// the stop, and never a part without a letter or a figure.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    let all = std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let ends = |(at, letter): (usize, char)| {
            let after = &rest[at + letter.len_utf8()..];
            let is_stop = match letter {
                '.' => !is_shortened(&rest[..at]),
                '!' | '?' | ';' | '…' => true,
                _ => false,
            };
            let is_end = is_stop && after.chars().next().is_none_or(char::is_whitespace);
            (is_end || matches!(letter, '\n' | '\r')).then_some((at, letter.len_utf8()))
        };
        let (at, length) = rest
            .char_indices()
            .find_map(ends)
            .unwrap_or((rest.len(), 0));
        let sentence = &rest[..at];
        rest = &rest[at + length..];
        Some(sentence.trim())
    });
    all.filter(|it| it.contains(char::is_alphanumeric))
}

/// Whether a text ends with a word that a full stop only shortens.
fn is_shortened(text: &str) -> bool {
    let start = text.rfind(|it: char| !it.is_alphabetic());
    let last = &text[start.map_or(0, |at| {
        at + text[at..].chars().next().map_or(1, char::len_utf8)
    })..];
    match last.chars().count() {
        0 => false,
        1 => true,
        _ => SHORTENED.contains(&fold(last).as_str()),
    }
}

/// Words for somebody's rank: that somebody owns a firm or leads it says nothing of what they
/// could do for others. Folded; English, German, French, Spanish, Italian, Portuguese.
const RANKS: &str = "
    a and at at of the und et de y e
    administrator associate board boss businessman businesswoman ceo chair chairman chairperson
    chairwoman chief co cofounder consultant coo cofounding deputy director employee employer
    entrepreneur executive founder founding freelance freelancer general group head inhaber
    inhaberin president leader lead manager managing md member officer owner partner principal
    proprietor retired self employed senior junior joint sole trader staff student trustee
    unemployed vice vp
    angestellte angestellter berater beraterin geschaftsfuhrer geschaftsfuhrerin grunder
    grunderin leiter leiterin selbstandig unternehmer unternehmerin vorstand
    associe associee chef cofondateur cofondatrice dirigeant dirigeante directeur directrice
    entrepreneuse fondateur fondatrice gerant gerante patron patronne
    autonomo consultor consultora director directora dueno duena empresario empresaria fundador
    fundadora gerente jefe jefa presidente socia socio
    amministratore direttore direttrice fondatore fondatrice imprenditore imprenditrice
    titolare diretor diretora empreendedor empreendedora
";

/// Whether a role says more than somebody's rank.
pub(super) fn says_what(role: &str) -> bool {
    words(role).into_iter().any(|it| {
        let word = fold(it);
        !word
            .split('-')
            .all(|part| RANKS.split_whitespace().any(|it| it == part))
    })
}

/// How words begin for what is done on the spot, or is a spot; up to five letters, whole words.
/// Folded, English.
const ON_THE_SPOT: &str = "
    plumber plumbing electrician builder bricklay roofing roofer roofs carpent joiner plasterer decorator
    tiler glazier gardener gardening landscap tree cleaner cleaners cleaning cleaned caterer
    catering chef bakery dentist dental osteopath physio chiropract midwife hairdress barber
    beautic massage nanny nannies babysit childmind childcare nursery kennel vet vets dog pet
    venue hall room rooms desk desks coworking premises warehouse unit units shed sheds flat
    apartment storage allotment parking removals locksmith florist taxi minibus scaffold handyman
    handywoman repairs letting lets landlord kitchen kitchens skip garage mechanic gym choir
";

/// Words for what is done from afar. Folded, English.
const ANYWHERE: &str = "
    remote remotely online virtual virtually worldwide zoom globally anywhere
";

/// Whether one must be there for it.
pub(super) fn is_done_on_the_spot(offer: &str) -> bool {
    words(offer).into_iter().any(|it| {
        let word = fold(it);
        let starts = |start: &str| match start.len() {
            // A short one may begin another word: "vet", "vets" and "vetting".
            0..=5 => word == start,
            _ => word.starts_with(start),
        };
        ON_THE_SPOT.split_whitespace().any(starts)
    })
}

/// Whether it is said to be all one where they are.
pub(super) fn is_done_anywhere(offer: &str) -> bool {
    let is_one = |it: &str| ANYWHERE.split_whitespace().any(|known| known == fold(it));
    words(offer).into_iter().any(is_one)
}

#[cfg(test)]
mod tests {
    use super::{is_done_anywhere, is_done_on_the_spot, phrases, says_what};

    #[test]
    fn a_roof_is_mended_where_it_is_and_a_book_anywhere() {
        for offer in [
            "roofing and guttering",
            "Plumber",
            "rooms by the hour",
            "dog walking",
        ] {
            assert!(is_done_on_the_spot(offer), "{offer}");
        }
        for offer in ["vetting of suppliers", "book design", "community building"] {
            assert!(!is_done_on_the_spot(offer), "{offer}");
        }
        assert!(is_done_anywhere("Piano lessons, also online"));
        assert!(!is_done_anywhere("piano lessons"));
    }

    #[test]
    fn a_text_is_cut_where_a_sentence_ends_and_nowhere_else() {
        let cut = |text: &'static str| -> Vec<&str> { phrases(text).collect() };
        assert_eq!(
            cut("Parts for pumps. Makes his own jigs!\n- Sells v2.0; rents"),
            [
                "Parts for pumps",
                "Makes his own jigs",
                "Sells v2.0",
                "rents"
            ]
        );
        for whole in [
            "Looks after St. Hilda",
            "Works with Smith Ltd. and J. Brown",
            "firm.co sites",
            "Ärzte u. a. in Köln",
        ] {
            assert_eq!(cut(whole), [whole]);
        }
        assert_eq!(cut(" . ; ..."), Vec::<&str>::new());
    }

    #[test]
    fn a_rank_is_no_offer_and_a_trade_is() {
        for rank in [
            "Owner",
            "Managing Director",
            "Co-Founder & CEO",
            "Geschäftsführerin",
            "",
        ] {
            assert!(!says_what(rank), "{rank}");
        }
        for trade in [
            "Owner, physiotherapist",
            "Creative director",
            "Head of tax",
            "Inventor",
        ] {
            assert!(says_what(trade), "{trade}");
        }
    }
}
