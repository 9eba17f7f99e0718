//! What an introduction says of itself.

use crate::domain::introduction::Answer;
use crate::domain::{LetterKind, QuoteSource, Side, Stage, Step};

fn of(side: Side, names: &[String; 2]) -> &str {
    match side {
        Side::A => &names[0],
        Side::B => &names[1],
    }
}

/// Where it stands.
pub fn stage(stage: Stage, names: &[String; 2]) -> String {
    match stage {
        Stage::Idea => "An idea so far".to_owned(),
        Stage::Asking { a: Answer::Yes, .. } => format!("{} said yes", names[0]),
        Stage::Asking { b: Answer::Yes, .. } => format!("{} said yes", names[1]),
        Stage::Asking {
            a: Answer::Asked,
            b: Answer::Asked,
        } => "Both were asked".to_owned(),
        Stage::Asking {
            a: Answer::Asked, ..
        } => format!("{} was asked", names[0]),
        Stage::Asking { .. } => format!("{} was asked", names[1]),
        Stage::BothSaidYes => "Both said yes".to_owned(),
        Stage::Introduced => "Introduced".to_owned(),
        Stage::Talked => "They talked".to_owned(),
        Stage::Outcome { good: true } => "Something came of it".to_owned(),
        Stage::Outcome { good: false } => "Nothing came of it".to_owned(),
        Stage::Declined(side) => format!("{} declined", of(side, names)),
        Stage::Dropped => "Let go".to_owned(),
    }
}

/// Where it stands, and since when.
pub fn state(stage: &str, since: &str) -> String {
    format!("{stage}, {since}")
}

/// The next step; empty where there is none.
pub fn next(stage: Stage, skips_asking: bool, names: &[String; 2]) -> String {
    match stage {
        Stage::Idea if skips_asking => "Introduce them".to_owned(),
        Stage::Idea => "Ask them both".to_owned(),
        Stage::Asking { a, b } => match (a, b) {
            (Answer::Asked, Answer::Asked) => "Note their answers".to_owned(),
            (Answer::Asked, _) if b == Answer::Yes => format!("Note {}’s answer", names[0]),
            (_, Answer::Asked) if a == Answer::Yes => format!("Note {}’s answer", names[1]),
            (Answer::NotAsked, _) => format!("Ask {}", names[0]),
            (_, Answer::NotAsked) => format!("Ask {}", names[1]),
            _ => "Introduce them".to_owned(),
        },
        Stage::BothSaidYes => "Introduce them".to_owned(),
        Stage::Introduced => "Ask how it went".to_owned(),
        Stage::Talked => "Note what came of it".to_owned(),
        Stage::Outcome { .. } | Stage::Declined(_) | Stage::Dropped => String::new(),
    }
}

pub fn letter_title(kind: LetterKind, names: &[String; 2]) -> String {
    match kind {
        LetterKind::Ask(side) => format!("Ask {}", of(side, names)),
        LetterKind::Introduce => format!("Introduce {} and {}", names[0], names[1]),
        LetterKind::FollowUp(side) => format!("Ask {} how it went", of(side, names)),
        LetterKind::Thanks(side) => format!("Thank {}", of(side, names)),
        LetterKind::Stop(side) => format!("Tell {} that it will not happen", of(side, names)),
    }
}

/// Noted by the user after sending.
pub fn sent(kind: LetterKind, names: &[String; 2]) -> String {
    match kind {
        LetterKind::Ask(side) => format!("I asked {}", of(side, names)),
        LetterKind::Introduce => "I introduced them".to_owned(),
        LetterKind::FollowUp(_) | LetterKind::Thanks(_) | LetterKind::Stop(_) => {
            "I sent it".to_owned()
        }
    }
}

pub fn no_address(kind: LetterKind, names: &[String; 2]) -> String {
    let who = match kind {
        LetterKind::Ask(side)
        | LetterKind::FollowUp(side)
        | LetterKind::Thanks(side)
        | LetterKind::Stop(side) => of(side, names).to_owned(),
        LetterKind::Introduce => "either of them".to_owned(),
    };
    format!(
        "No e-mail address of {who} is noted. Copy the text, or open it in your mail program and add the address there."
    )
}

/// What can be noted with one click.
pub fn choice(step: Step, names: &[String; 2]) -> String {
    match step {
        Step::SaidYes(side) => format!("{} said yes", of(side, names)),
        Step::Declined(side) => format!("{} would rather not", of(side, names)),
        Step::Asked(side) => format!("I asked {}", of(side, names)),
        Step::Introduced => "I introduced them".to_owned(),
        Step::Talked => "They talked".to_owned(),
        Step::CameToGood(true) => "Something came of it".to_owned(),
        Step::CameToGood(false) => "Nothing came of it".to_owned(),
        Step::Dropped => "Let it go".to_owned(),
        Step::TakenUp => "Take it up again".to_owned(),
        Step::Began => "Begin".to_owned(),
    }
}

/// A line of the history.
pub fn step(step: Step, names: &[String; 2]) -> String {
    match step {
        Step::Began => "You had the idea.".to_owned(),
        Step::Asked(side) => format!("You asked {}.", of(side, names)),
        Step::SaidYes(side) => format!("{} said yes.", of(side, names)),
        Step::Declined(side) => format!("{} declined.", of(side, names)),
        Step::Introduced => "You introduced them.".to_owned(),
        Step::Talked => "They talked.".to_owned(),
        Step::CameToGood(true) => "Something came of it.".to_owned(),
        Step::CameToGood(false) => "Nothing came of it.".to_owned(),
        Step::Dropped => "You let it go.".to_owned(),
        Step::TakenUp => "You took it up again.".to_owned(),
    }
}

/// The latest a side said, and when.
pub fn said(latest: Option<(Step, String)>) -> String {
    match latest {
        None => "not asked yet".to_owned(),
        Some((Step::SaidYes(_), day)) => format!("said yes {day}"),
        Some((Step::Declined(_), day)) => format!("declined {day}"),
        Some((Step::Introduced, day)) => format!("introduced {day}"),
        Some((_, day)) => format!("asked {day}"),
    }
}

/// What to do now.
pub fn advice(stage: Stage, no_letter: bool, names: &[String; 2]) -> String {
    match stage {
        Stage::Idea if no_letter => "One of the two is no longer in your book.".to_owned(),
        Stage::Idea => "Ask first, so that a no costs nobody anything.".to_owned(),
        Stage::Asking {
            a: Answer::Asked,
            b: Answer::Asked,
        } => "Both were asked. What did they say?".to_owned(),
        Stage::Asking {
            a: Answer::Asked,
            b: Answer::Yes,
        } => format!("{} said yes. What did {} say?", names[1], names[0]),
        Stage::Asking {
            a: Answer::Yes,
            b: Answer::Asked,
        } => format!("{} said yes. What did {} say?", names[0], names[1]),
        Stage::Asking {
            a: Answer::NotAsked,
            ..
        } => format!("Now ask {}.", names[0]),
        Stage::Asking {
            b: Answer::NotAsked,
            ..
        } => format!("Now ask {}.", names[1]),
        Stage::Asking { .. } | Stage::BothSaidYes => {
            "Both would like to meet. Introduce them.".to_owned()
        }
        Stage::Introduced => "Did they talk?".to_owned(),
        Stage::Talked => "What came of it?".to_owned(),
        Stage::Outcome { good: true } => "Something came of it. Well given.".to_owned(),
        Stage::Outcome { good: false } => "Nothing came of it this time.".to_owned(),
        Stage::Declined(side) => format!("{} would rather not. No harm done.", of(side, names)),
        Stage::Dropped => "You let it go.".to_owned(),
    }
}

/// Whom a letter goes to.
pub fn letter_to(kind: LetterKind, names: &[String; 2]) -> String {
    match kind {
        LetterKind::Introduce => super::both(names),
        LetterKind::Ask(side)
        | LetterKind::FollowUp(side)
        | LetterKind::Thanks(side)
        | LetterKind::Stop(side) => of(side, names).to_owned(),
    }
}

pub fn needs(side: Side, source: QuoteSource, names: &[String; 2]) -> String {
    format!(
        "{} {}",
        of(side, names),
        super::suggestions::need_verb(source)
    )
}

pub fn offers(side: Side, source: QuoteSource, names: &[String; 2]) -> String {
    format!(
        "{} {}",
        of(side, names),
        super::suggestions::offer_verb(source)
    )
}

pub const TITLE: &str = "Introductions";
pub const YOUR_TURN: &str = "Your turn";
pub const ASKED: &str = "Waiting for an answer";
pub const MADE: &str = "Introduced";
pub const NONE_TITLE: &str = "No introduction yet.";
pub const NONE_TEXT: &str = "When you ask two people whether they would like to meet, it is kept here, step by step, with what came of it.";
pub const SEE_SUGGESTIONS: &str = "See who should meet";
pub const GONE_TITLE: &str = "This introduction is no longer here.";
pub const STEPS: [&str; 4] = ["Idea", "Asked", "Both said yes", "Introduced"];
pub const WHY: &str = "Why these two";
pub const HISTORY: &str = "What happened";
pub const LETTERS_SENT: &str = "Letters you took along";
pub const CAME_OF_IT: &str = "What came of it";
pub const IN_YOUR_WORDS: &str = "In your words";
pub const SUBJECT: &str = "Subject";
pub const LETTER: &str = "Letter";
pub const TO: &str = "To";
pub const OPEN_IN_MAIL: &str = "Open in mail";
pub const SHARE: &str = "Share";
pub const COPY: &str = "Copy";
pub const COPIED: &str = "Copied";
pub const MY_NAME: &str = "Your name, for the end of letters";
pub const AFRESH: &str = "Write it afresh";
pub const STEP_BACK: &str = "Take the last step back";
pub const DELETE: &str = "Remove this introduction";
pub const MORE: &str = "More";

/// The field for what one of the two told.
pub fn told(side: Side, names: &[String; 2]) -> String {
    format!("What {} told you", of(side, names))
}

pub const WITHHOLD: &str = "Leave out the other’s name until both agree";
pub const WRITES_FIRST: &str = "Who writes first";
pub const OWN_REASONS: &str = "In your words, for the letters";
pub const NOT_WRITTEN: &str = "Nothing written";

/// That nothing sends itself, and what to do after sending where there is something to note.
pub fn nothing_sent(is_copied: bool, is_noted: bool) -> String {
    let copied = if is_copied { "Copied. " } else { "" };
    let then = if is_noted {
        " When you have sent it, say so."
    } else {
        ""
    };
    format!("{copied}Goodword sends nothing.{then}")
}

/// `4 of which nothing came`.
pub fn ended(count: usize) -> String {
    format!(
        "{} that came to nothing or were let go",
        super::number(count)
    )
}
