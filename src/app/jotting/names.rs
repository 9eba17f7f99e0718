//! Which words are somebody's name, and which say what they are.

use crate::domain::fold::fold;

use super::cues::{self, Cue, Found};

/// Small words within a name.
const PARTICLES: &str = "van von de da do dos das del della der den di du la le el al bin bint ibn ter ten zu zur \
    af av st";
/// The longest name has so many words.
const MOST_WORDS: usize = 6;
/// A clause that only says what somebody is has no more words.
const MOST_ROLE_WORDS: usize = 9;
/// So far into a clause a name is looked for.
const FURTHEST: usize = 4;

const ROLES: &str = "ceo cto cfo coo cmo cpo cio founder cofounder co-founder owner co-owner partner director \
    manager head vp president chair chairman chairwoman engineer developer designer \
    architect consultant coach trainer speaker writer author journalist editor producer \
    photographer filmmaker investor lawyer attorney solicitor notary accountant bookkeeper \
    doctor dentist nurse midwife vet teacher professor lecturer researcher scientist analyst \
    recruiter headhunter marketer agent broker advisor adviser chef baker brewer farmer \
    artist illustrator musician singer actor host podcaster student freelancer entrepreneur \
    md pm lead officer secretary assistant planner organiser organizer translator \
    interpreter banker realtor therapist psychologist strategist copywriter programmer buyer \
    representative specialist expert evangelist carpenter plumber electrician builder \
    gardener pilot mediator facilitator curator";
/// Words that are in no name, even at the head of a sentence.
const STOPS: &str = "i the a an and or but who is was are has my his her their our she he they we you it this \
    that these great good nice very really call met email follow ask send remember todo \
    please now also not no to today yesterday tomorrow someone somebody new some last she's \
    he's they're who's will should wants needs offers knows works looking runs does lives \
    based introduced yes thanks";
/// Where people meet on the net: nobody introduces anybody by these names.
const ON_THE_NET: &str = "linkedin twitter x facebook instagram xing slack zoom discord meetup";
/// Before what somebody is or needs, these make a sentence about something else.
const ABOUT_ELSE: &str = "call ask send email tell told introduce meet met find needs wants no not my his her \
    their to has had knows said likes is was will would should about remember follow former \
    ex";
/// Who is this is so of a whole company.
const WHOLE: &str =
    "ceo cto cfo coo cmo cpo cio founder cofounder co-founder owner co-owner president chair";

fn has(list: &str, word: &str) -> bool {
    list.split(' ').any(|it| it == word)
}

/// Where a name begins and how many words it has; none where there is no name. Who was `met`
/// may be named in small letters too, as thumbs write.
pub fn find(words: &[&str], met: bool) -> (usize, usize) {
    let count = run(words);
    if count > 0 {
        return (0, count);
    }
    let is_small = |it: &&&str| {
        let letters = |it: char| it.is_alphabetic() || matches!(it, '-' | '\'' | '’');
        !is_stop(it)
            && it.starts_with(char::is_lowercase)
            && it.chars().all(letters)
            && !has(ROLES, &fold(it))
    };
    let small = words.iter().take_while(is_small).count();
    let alone = small == words.len() || words.get(small).is_some_and(|it| cues::is_preposition(it));
    if (1..=3).contains(&small) && (met || alone) {
        return (0, small);
    }
    if met {
        let later = (1..words.len().min(FURTHEST))
            .find(|it| run(&words[*it..]) > 0 && !cues::is_preposition(words[it - 1]));
        return later.map_or((0, 0), |it| (it, run(&words[it..])));
    }
    (0, 0)
}

/// Whether the words are a name and nothing else.
pub fn are_names<T: AsRef<str>>(words: &[T]) -> bool {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    let skipped = usize::from(words.first() == Some(&"and"));
    let words = &words[skipped..];
    !words.is_empty() && run(words) == words.len() && !is_place_on_the_net(words[0])
}

/// Whether a text begins as names do: with a capital, a figure or letters that know no capitals.
pub fn is_name_like(text: &str) -> bool {
    text.starts_with(|it: char| it.is_alphanumeric() && !it.is_lowercase())
}

/// How many of the first words are a name.
fn run(words: &[&str]) -> usize {
    let mut count = 0;
    while count < words.len().min(MOST_WORDS) {
        let word = words[count];
        let mut after = words[count..].iter().skip_while(|it| has(PARTICLES, it));
        let is_particle = has(PARTICLES, word) && after.next().is_some_and(|it| is_capital(it));
        if !is_particle && (!is_capital(word) || is_title(&words[count..])) {
            break;
        }
        count += 1;
    }
    count
}

fn is_capital(word: &str) -> bool {
    let letter = word
        .trim_start_matches(['"', '“', '„', '\'', '‘'])
        .chars()
        .next();
    letter.is_some_and(|it| it.is_alphabetic() && !it.is_lowercase()) && !is_stop(word)
}

/// `CEO`, or `Founder of`: what somebody is stands right behind their name.
fn is_title(words: &[&str]) -> bool {
    let is_role = has(ROLES, &fold(words[0]));
    let is_short = words[0].len() > 1 && words[0].chars().all(char::is_uppercase);
    let next = words.get(1).is_some_and(|it| cues::is_preposition(it));
    is_role && (is_short || next)
}

/// Words that are in no name, even at the head of a sentence.
fn is_stop(word: &str) -> bool {
    cues::is_preposition(word) || has(STOPS, &fold(word))
}

/// Nobody introduces anybody by these names.
fn is_place_on_the_net(word: &str) -> bool {
    has(ON_THE_NET, &fold(word))
}

/// Where the words say what somebody is: `CEO of`, `keynote speaker on leadership`.
pub fn role(words: &[&str]) -> Option<Found> {
    let end = words
        .iter()
        .position(|it| matches!(fold(it).as_str(), "at" | "@" | "from"));
    let said = &words[..end.unwrap_or(words.len())];
    let short = said.len() <= MOST_ROLE_WORDS;
    let is_role = |it: &&str| has(ROLES, &fold(it.trim_end_matches(['!', '?'])));
    let first = said.iter().position(is_role);
    let head = first.is_some_and(|it| it <= 3 && !said[..it].iter().any(|it| is_about_else(it)));
    // "A" and "the" belong to the sentence.
    let article = usize::from(matches!(words.first(), Some(&("a" | "an" | "the"))));
    (short && head).then_some(Found {
        cue: Cue::Role,
        words: article,
    })
}

/// Before what somebody is or needs, these make a sentence about something else.
pub fn is_about_else(word: &str) -> bool {
    cues::is_preposition(word) || has(ABOUT_ELSE, &fold(word))
}

/// Whether "of" after this role leads to the company: a head of sales is not at a company "Sales".
pub fn is_of_a_whole(role: &[&str]) -> bool {
    role.last().is_some_and(|it| has(WHOLE, &fold(it)))
}
