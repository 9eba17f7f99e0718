//! What of a longer text stands for itself, which roles say what somebody does, and which
//! offers need somebody to be there. Knows words, no people.

use matching::words::items;

use super::wordlist::{WordList, has, listed, says};
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
        let (sentence, others) = cut(rest);
        rest = others;
        Some(sentence.trim())
    });
    all.filter(|it| it.contains(char::is_alphanumeric))
}

/// The first sentence of a text without its stop, and what comes after that.
fn cut(text: &str) -> (&str, &str) {
    for (at, byte) in text.bytes().enumerate() {
        let stop = match byte {
            b'\n' | b'\r' => return (&text[..at], &text[at + 1..]),
            b'.' | b'!' | b'?' | b';' => 1,
            _ if text.as_bytes()[at..].starts_with(ELLIPSIS.as_bytes()) => ELLIPSIS.len(),
            _ => continue,
        };
        let after = &text[at + stop..];
        let is_end = after.chars().next().is_none_or(char::is_whitespace);
        if is_end && !(byte == b'.' && is_shortened(&text[..at])) {
            return (&text[..at], after);
        }
    }
    (text, "")
}

const ELLIPSIS: &str = "…";

/// Whether a text ends with a word that a full stop only shortens.
fn is_shortened(text: &str) -> bool {
    let start = text.rfind(|it: char| !it.is_alphabetic());
    let last = &text[start.map_or(0, |at| {
        at + text[at..].chars().next().map_or(1, char::len_utf8)
    })..];
    match last.chars().count() {
        0 => false,
        1 => true,
        _ => has(SHORTENED, &fold(last)),
    }
}

/// Words for somebody's rank: that somebody owns a firm or leads it says nothing of what they
/// could do for others. Folded; English, German, French, Spanish, Italian, Portuguese.
static RANKS: WordList = WordList::new(|| {
    listed(
        "
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
",
    )
});

/// Whether a role says more than somebody's rank.
pub(super) fn says_what(role: &str) -> bool {
    says(role, |it| !it.split('-').all(|part| has(&RANKS, part)))
}

/// How words begin for what is done on the spot, or is a spot; up to [`SHORT`] letters, whole
/// words. Folded, English.
static ON_THE_SPOT: WordList = WordList::new(|| {
    let mut list = listed("
    plumber plumbing electrician builder bricklay roofing roofer roofs carpent joiner plasterer decorator
    tiler glazier gardener gardening landscap tree cleaner cleaning cleaned caterer
    catering chef bakery dentist dental osteopath physio chiropract midwife hairdress barber
    beautic massage nanny nannies babysit childmind childcare nursery kennel vet vets dog pet
    venue hall room rooms desk desks coworking premises warehouse unit units shed sheds flat
    apartment storage allotment parking removals locksmith florist taxi minibus scaffold handyman
    handywoman repairs letting lets landlord kitchen skip garage mechanic gym choir
    ");
    // What begins like another would stand between it and the words that begin like both.
    list.dedup_by(|it, before| before.len() > SHORT && it.starts_with(*before));
    list
});

/// A short word may begin another: "vet", "vets" and "vetting".
const SHORT: usize = 5;

/// Words for what is done from afar. Folded, English.
static ANYWHERE: WordList = WordList::new(|| {
    listed("remote remotely online virtual virtually worldwide zoom globally anywhere")
});

/// Whether one must be there for it.
pub(super) fn is_done_on_the_spot(offer: &str) -> bool {
    says(offer, |word| {
        let count = ON_THE_SPOT.partition_point(|it| *it <= word);
        let before = ON_THE_SPOT[..count].last();
        before.is_some_and(|it| *it == word || (it.len() > SHORT && word.starts_with(it)))
    })
}

/// Whether it is said to be all one where they are.
pub(super) fn is_done_anywhere(offer: &str) -> bool {
    says(offer, |it| has(&ANYWHERE, it))
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
            "two vets",
            "cleaners for hotels",
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
