//! Every word the letters add of their own. Knows which facts a sentence takes, not where
//! they come from; to write letters in another language, translate this file.
//!
//! Facts stand in quotation marks or after a colon, so that no wording of theirs
//! breaks the sentence. A sentence whose fact is blank is blank.

/// The person a letter speaks of.
#[derive(Debug, Clone, Copy)]
pub enum Other<'a> {
    Named {
        full: &'a str,
        called: &'a str,
    },
    /// The user asks first without saying who it is.
    Withheld,
}

/// What somebody would gain by, as it was noted.
#[derive(Debug, Clone)]
pub enum Wish {
    LookingFor(String),
    InMind(String),
}

impl Wish {
    fn is_blank(&self) -> bool {
        match self {
            Wish::LookingFor(text) | Wish::InMind(text) => text.is_empty(),
        }
    }
}

/// What of a person answers a wish, and as what it was noted.
#[derive(Debug, Clone)]
pub enum Answer {
    Offers(String),
    Does(String),
    WorksAs(String),
    /// Nothing that a letter may say, or nothing that it has not said already.
    Unsaid,
}

pub const SOMEONE: &str = "someone";

pub fn greeting(called: &str) -> String {
    if called.is_empty() {
        "Hello,".to_owned()
    } else {
        format!("Hi {called},")
    }
}

pub fn greeting_both(one: &str, other: &str) -> String {
    if one.is_empty() || other.is_empty() {
        "Hello both,".to_owned()
    } else {
        format!("Hi {one}, hi {other},")
    }
}

pub fn closing(my_name: &str) -> String {
    if my_name.is_empty() {
        "Best wishes".to_owned()
    } else {
        format!("Best wishes,\n{my_name}")
    }
}

pub fn ask_subject(other: Other) -> String {
    match other {
        Other::Named { full, .. } => format!("May I introduce you to {full}?"),
        Other::Withheld => "May I introduce you to someone?".to_owned(),
    }
}

/// `position` is role and company, or the role alone where the name is withheld.
pub fn ask_opening(other: Other, position: &str) -> String {
    match other {
        Other::Named { full, .. } => {
            format!("May I introduce you to {}?", with_position(full, position))
        }
        Other::Withheld => {
            let opening = "May I introduce you to someone? I leave out the name until you \
                           both agree, so a no costs nobody anything.";
            if position.is_empty() {
                opening.to_owned()
            } else {
                format!("{opening} {}", told("Their role", position))
            }
        }
    }
}

pub fn known_from(other: Other, story: &str) -> String {
    match other {
        Other::Named { called, .. } => quoted(&format!("How I know {called}:"), story),
        Other::Withheld => quoted("How I know them:", story),
    }
}

pub fn known_through_linkedin(other: Other) -> String {
    match other {
        Other::Named { called, .. } => format!("How I know {called}: through LinkedIn."),
        Other::Withheld => "How I know them: through LinkedIn.".to_owned(),
    }
}

pub fn known_through(other: Other, name: &str) -> String {
    match other {
        Other::Named { called, .. } if !name.is_empty() => {
            ended(format!("How I know {called}: through {name}"))
        }
        _ => String::new(),
    }
}

pub fn does(other: Other, does: &str) -> String {
    match other {
        Other::Named { called, .. } => told(&format!("What {called} does"), does),
        Other::Withheld => told("What they do", does),
    }
}

/// What the reader gains.
pub fn you_gain(wish: &Wish, other: Other, answer: &Answer) -> String {
    let answered = answers(other, answer);
    match (wish, answer) {
        (it, Answer::Unsaid) if it.is_blank() => String::new(),
        (it, _) if it.is_blank() => format!("For you: {answered}."),
        (Wish::LookingFor(need), _) => {
            format!("You are looking for “{need}”, and {answered}.")
        }
        (Wish::InMind(plan), _) => format!("You have this in mind: “{plan}”, and {answered}."),
    }
}

/// What the other gains as well. The reader is not told what they offer: they know.
pub fn they_gain_too(other: Other, wish: &Wish) -> String {
    if wish.is_blank() {
        return String::new();
    }
    format!("And it goes both ways: {}.", wishes(other, wish))
}

/// Where the reader gains nothing that is known.
pub fn a_favour(other: Other, wish: &Wish) -> String {
    let kindness = match other {
        Other::Named { called, .. } => format!(
            "It would be a kindness to {called} more than a gain for you, so no is a fine answer."
        ),
        Other::Withheld => {
            "It would be a kindness to them more than a gain for you, so no is a fine answer."
                .to_owned()
        }
    };
    if wish.is_blank() {
        return kindness;
    }
    format!(
        "I thought of you because {}. {kindness}",
        wishes(other, wish)
    )
}

/// What one of two gains from the other, said to both.
pub fn one_gains(one: Other, wish: &Wish, other: Other, answer: &Answer) -> String {
    match answer {
        Answer::Unsaid if wish.is_blank() => String::new(),
        _ if wish.is_blank() => format!("{}.", answers(other, answer)),
        _ => format!("{}, and {}.", wishes(one, wish), answers(other, answer)),
    }
}

pub fn both_ways(sentence: &str) -> String {
    if sentence.is_empty() {
        String::new()
    } else {
        format!("And it goes both ways: {sentence}")
    }
}

/// A clause within a sentence.
fn wishes(one: Other, wish: &Wish) -> String {
    match (one, wish) {
        (Other::Named { called, .. }, Wish::LookingFor(need)) => {
            format!("{called} is looking for “{need}”")
        }
        (Other::Withheld, Wish::LookingFor(need)) => format!("they are looking for “{need}”"),
        (Other::Named { called, .. }, Wish::InMind(plan)) => {
            format!("{called} has this in mind: “{plan}”")
        }
        (Other::Withheld, Wish::InMind(plan)) => format!("they have this in mind: “{plan}”"),
    }
}

/// A clause within a sentence.
fn answers(other: Other, answer: &Answer) -> String {
    match (other, answer) {
        (Other::Named { called, .. }, Answer::Offers(offer)) => {
            format!("{called} offers “{offer}”")
        }
        (Other::Withheld, Answer::Offers(offer)) => format!("they offer “{offer}”"),
        (Other::Named { called, .. }, Answer::Does(does)) => {
            format!("this is what {called} does: “{does}”")
        }
        (Other::Withheld, Answer::Does(does)) => format!("this is what they do: “{does}”"),
        (Other::Named { called, .. }, Answer::WorksAs(role)) => {
            format!("{called} works as “{role}”")
        }
        (Other::Withheld, Answer::WorksAs(role)) => format!("they work as “{role}”"),
        (Other::Named { called, .. }, Answer::Unsaid) => format!("I thought of {called}"),
        (Other::Withheld, Answer::Unsaid) => "I thought of them".to_owned(),
    }
}

/// `agreed`: the other side said yes before this one was asked.
pub fn size_of_the_ask(other: Other, agreed: bool) -> String {
    let size = "Fifteen minutes on the phone would be plenty.";
    match other {
        Other::Named { called, .. } if agreed => {
            format!("{size} {called} has said yes; if you do too, I will write to you both.")
        }
        Other::Withheld if agreed => {
            format!("{size} They have said yes; if you do too, I will write to you both.")
        }
        _ => format!("{size} If you would both like to talk, I will write to you both."),
    }
}

pub fn easy_out() -> &'static str {
    "If it is not for you, or not now, just leave this unanswered. I promise I understand."
}

pub fn introduce_subject(one: &str, other: &str) -> String {
    format!("Introduction: {one} / {other}")
}

pub fn meet(reader: &str, other: Other, position: &str) -> String {
    match other {
        Other::Named { full, .. } => {
            let person = with_position(full, position);
            if reader.is_empty() {
                format!("Please meet {person}.")
            } else {
                format!("{reader}, please meet {person}.")
            }
        }
        Other::Withheld => String::new(),
    }
}

pub fn why_you_two(reasons: &str) -> String {
    if reasons.is_empty() {
        String::new()
    } else {
        format!("Why you two: {reasons}")
    }
}

pub fn who_writes_first(called: &str) -> String {
    if called.is_empty() {
        "A short call is a good start.".to_owned()
    } else {
        format!("{called}, would you write first and propose a time or two for a short call?")
    }
}

pub fn stepping_out() -> &'static str {
    "I step out here and need no copies. I would love to hear how it went."
}

pub fn follow_up_subject(other: Other) -> String {
    match other {
        Other::Named { full, .. } => format!("Did you and {full} get to talk?"),
        Other::Withheld => "Did you two get to talk?".to_owned(),
    }
}

pub fn follow_up_opening(other: Other) -> String {
    match other {
        Other::Named { full, .. } => {
            format!("Did you and {full} get to talk after I introduced you? Was it useful?")
        }
        Other::Withheld => {
            "Did you two get to talk after I introduced you? Was it useful?".to_owned()
        }
    }
}

pub fn you_wished(wish: &Wish) -> String {
    match wish {
        Wish::LookingFor(need) => quoted("You were looking for", need),
        Wish::InMind(plan) => quoted("You had this in mind:", plan),
    }
}

pub fn follow_up_closing() -> &'static str {
    "One line is enough, and “nothing came of it” helps me too. Is there anything else you \
     are looking for now?"
}

pub fn thanks_subject(other: Other) -> String {
    match other {
        Other::Named { full, .. } => format!("Thank you for meeting {full}"),
        Other::Withheld => "Thank you".to_owned(),
    }
}

/// `talked`: the two are known to have talked.
pub fn thanks_opening(other: Other, talked: bool) -> String {
    match other {
        Other::Named { full, .. } if talked => {
            format!("Thank you for taking the time to talk with {full}.")
        }
        Other::Named { full, .. } => format!("Thank you for being open to meeting {full}."),
        Other::Withheld => "Thank you for being open to the introduction.".to_owned(),
    }
}

pub fn what_came_of_it(good: bool) -> &'static str {
    if good {
        "I am glad that something came of it."
    } else {
        "Nothing came of it this time, and I value it all the same."
    }
}

pub fn why_you(other: Other, wish: &Wish) -> String {
    match (other, wish) {
        (_, it) if it.is_blank() => String::new(),
        (Other::Named { called, .. }, Wish::LookingFor(need)) => {
            format!("{called} was looking for “{need}”, and you were the one I thought of.")
        }
        (Other::Withheld, Wish::LookingFor(need)) => {
            format!("They were looking for “{need}”, and you were the one I thought of.")
        }
        (Other::Named { called, .. }, Wish::InMind(plan)) => {
            format!("{called} had this in mind: “{plan}”, and you were the one I thought of.")
        }
        (Other::Withheld, Wish::InMind(plan)) => {
            format!("They had this in mind: “{plan}”, and you were the one I thought of.")
        }
    }
}

pub fn thanks_closing() -> &'static str {
    "If there is something I can do for you, tell me."
}

pub fn stop_subject(other: Other) -> String {
    match other {
        Other::Named { full, .. } => format!("About the introduction to {full}"),
        Other::Withheld => "About the introduction I had in mind".to_owned(),
    }
}

/// Does not say who declined, nor why. `agreed`: the reader had said yes.
pub fn stop_opening(other: Other, agreed: bool) -> String {
    let thanks = if agreed {
        "Thank you for saying yes; you need not do anything more."
    } else {
        "Thank you for considering it; you need not do anything more."
    };
    match other {
        Other::Named { full, .. } => format!(
            "The introduction to {full} that I asked you about will not come about for now. {thanks}"
        ),
        Other::Withheld => {
            format!("The introduction that I asked you about will not come about for now. {thanks}")
        }
    }
}

pub fn still_in_mind(wish: &Wish) -> String {
    match wish {
        Wish::LookingFor(need) => quoted("What you are looking for stays on my mind:", need),
        Wish::InMind(plan) => quoted("What you have in mind stays on my mind too:", plan),
    }
}

fn with_position(full: &str, position: &str) -> String {
    if position.is_empty() {
        full.to_owned()
    } else {
        format!("{full} ({position})")
    }
}

/// `What Ana does: runs a bakery.`
fn told(lead: &str, fact: &str) -> String {
    if fact.is_empty() {
        String::new()
    } else {
        ended(format!("{lead}: {fact}"))
    }
}

/// With a full stop, unless the fact brought its own end.
fn ended(sentence: String) -> String {
    if sentence.ends_with(['.', '!', '?', '…', '。', '！', '？', '।']) {
        sentence
    } else {
        format!("{sentence}.")
    }
}

/// `You were looking for “rye bread”.`
fn quoted(lead: &str, phrase: &str) -> String {
    if phrase.is_empty() {
        String::new()
    } else {
        format!("{lead} “{phrase}”.")
    }
}
