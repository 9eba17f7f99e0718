//! What each record of the book asks for, and from which day on. Knows no other record, so that
//! an edit asks one of them anew; whether it rests until later is not its affair.

use crate::domain::introduction::Answer;
use crate::domain::{
    Cadence, Contact, ContactId, Day, Gathering, Gift, GiftId, Introduction, MetThrough, Moment,
    Side, Someone, Stage, Step, Subject, Trust, Way,
};

/// A promise comes up so many days before it is due.
pub const NEARLY_DUE: i32 = 3;
/// Who was asked and has not answered is nudged after so many days from Monday to Friday: as
/// Zachary Cohn's guide to introductions has it, three to four.
const NUDGE_AFTER: u32 = 4;
/// As long takes a first letter and its answer, with a day to spare.
const WRITTEN_AFTER: u32 = 5;
/// Two weeks of work after they talked, there may be something to tell.
const OUTCOME_AFTER: u32 = 10;
/// As long as the engine takes a need to hold without a word of caution, in days.
pub const GROWN_OLD: i32 = crate::suggest::weights::OLD_NEED;
/// A gathering comes up so many days before it is.
const GATHERS_WITHIN: i32 = 3;

/// One thing worth doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    pub subject: Subject,
    /// From this day on.
    pub due: Day,
    pub why: Why,
}

/// Why it is worth doing, with the facts that say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    Promised {
        by: Day,
    },
    /// The next step of an introduction is the user's.
    YourTurn,
    /// Who was asked has not answered.
    NoAnswer {
        side: Side,
        asked: Day,
    },
    /// They were put in touch: who wrote first?
    Introduced {
        on: Day,
    },
    /// What came of it?
    Talked {
        on: Day,
    },
    Gathering {
        on: Day,
    },
    /// They gave to the user.
    Gave(Gave),
    /// Not heard of for longer than the user wants.
    Silent {
        spoke: Option<Day>,
        cadence: Cadence,
    },
    /// Nobody has said for long whether they still need it.
    GrownOld {
        held: Day,
    },
}

/// How somebody gave to the user, which [`Matter::due`] dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gave {
    Gift(GiftId),
    /// They introduced the user to this person.
    Introduced(ContactId),
    /// The user noted so of a conversation.
    Felt,
}

/// What comes first where several matters are due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Promise,
    Introduction,
    Gathering,
    GiveBack,
    InTouch,
    Need,
}

impl Kind {
    /// How many of it come before the next of another kind: a promise binds more than what the user
    /// alone has in mind.
    pub fn at_once(self) -> usize {
        match self {
            Kind::Promise => 2,
            Kind::Introduction | Kind::Gathering | Kind::GiveBack | Kind::InTouch | Kind::Need => 1,
        }
    }
}

impl Matter {
    pub fn kind(&self) -> Kind {
        match self.subject {
            Subject::Gift(_) => Kind::Promise,
            Subject::Introduction(_) => Kind::Introduction,
            Subject::Gathering(_) => Kind::Gathering,
            // An idea comes up where one thinks of the person, and is no matter of a day.
            Subject::GiveBack(_) | Subject::Idea(_) => Kind::GiveBack,
            Subject::InTouch(_) => Kind::InTouch,
            Subject::Need(..) => Kind::Need,
        }
    }

    /// Whether its time has passed.
    pub fn is_over(&self, today: Day) -> bool {
        matches!(self.why, Why::Gathering { on } if on < today)
    }
}

/// Needs that grew old, whom to be in touch with, and who gave.
pub fn of_contact(contact: &Contact) -> Vec<Matter> {
    let id = contact.id;
    let mut matters = Vec::new();
    // Whom the user would never refer, nobody is sought for.
    if contact.trust != Trust::Never {
        for need in contact.open_needs() {
            let subject = Subject::Need(id, need.text.clone());
            let held = need.held_on();
            // The same words twice are one question.
            if matters.iter().all(|it: &Matter| it.subject != subject) {
                matters.push(Matter {
                    subject,
                    due: held.plus(GROWN_OLD),
                    why: Why::GrownOld { held },
                });
            }
        }
        let felt = contact.notes.iter().filter(|it| it.felt.gave);
        matters.extend(
            felt.map(|it| it.day)
                .max()
                .map(|day| gave(id, day, Gave::Felt)),
        );
    }
    if let Some(due) = next_word(contact)
        && let Some(cadence) = contact.cadence
    {
        matters.push(Matter {
            subject: Subject::InTouch(id),
            due,
            why: Why::Silent {
                spoke: contact.last_contact(),
                cadence,
            },
        });
    }
    if let MetThrough::IntroducedBy(Someone::Contact(by)) = contact.how_met.through {
        matters.push(gave(by, known_since(contact), Gave::Introduced(id)));
    }
    matters
}

fn gave(who: ContactId, day: Day, how: Gave) -> Matter {
    Matter {
        subject: Subject::GiveBack(who),
        due: day,
        why: Why::Gave(how),
    }
}

/// The day on which a word is due to somebody with a cadence, counted from the last one, or from
/// when the user met them; `None` without a cadence.
pub fn next_word(contact: &Contact) -> Option<Day> {
    let cadence = contact.cadence?;
    let spoke = contact.last_contact();
    let since = spoke.unwrap_or_else(|| known_since(contact));
    Some(since.plus(i32::from(cadence.0)))
}

/// When the user met them, or wrote them down.
fn known_since(contact: &Contact) -> Day {
    contact.how_met.day.unwrap_or(day_of(contact.created))
}

/// In UTC, which is within a day of the user's own.
fn day_of(moment: Moment) -> Day {
    const MILLISECONDS: u64 = 24 * 60 * 60 * 1000;
    Day(i32::try_from(moment.0 / MILLISECONDS).unwrap_or(i32::MAX))
}

/// A promise, or what came from somebody.
pub fn of_gift(gift: &Gift) -> Option<Matter> {
    match gift.way {
        Way::Given => gift.due().map(|by| Matter {
            subject: Subject::Gift(gift.id),
            due: by.plus(-NEARLY_DUE),
            why: Why::Promised { by },
        }),
        Way::Received => {
            let day = gift.done_on()?;
            Some(gave(gift.person, day, Gave::Gift(gift.id)))
        }
    }
}

/// Where the next step is the user's, at once; where it is with the two, after as long as they
/// may need. Who was nudged once and says nothing has said no.
pub fn of_introduction(introduction: &Introduction) -> Option<Matter> {
    let last = introduction.last_day();
    let (due, why) = match introduction.stage() {
        Stage::Asking { a, b } if a != Answer::NotAsked && b != Answer::NotAsked => {
            let waits = [(Side::A, a), (Side::B, b)].into_iter();
            let silent = waits.filter(|it| it.1 == Answer::Asked);
            let (asked, side) = silent
                .filter_map(|(side, _)| Some((asked_once(introduction, side)?, side)))
                .min()?;
            let due = asked.plus_business_days(NUDGE_AFTER);
            (due, Why::NoAnswer { side, asked })
        }
        Stage::Idea | Stage::Asking { .. } | Stage::BothSaidYes => (last, Why::YourTurn),
        Stage::Introduced => (
            last.plus_business_days(WRITTEN_AFTER),
            Why::Introduced { on: last },
        ),
        Stage::Talked => (
            last.plus_business_days(OUTCOME_AFTER),
            Why::Talked { on: last },
        ),
        Stage::Outcome { .. } | Stage::Declined(_) | Stage::Dropped => return None,
    };
    Some(Matter {
        subject: Subject::Introduction(introduction.id),
        due,
        why,
    })
}

/// The day on which this side was asked; `None` where that was more than once since the two were
/// thought of, or taken up again.
fn asked_once(introduction: &Introduction, side: Side) -> Option<Day> {
    let steps = introduction.steps.iter().rev();
    let since = steps.take_while(|it| it.1 != Step::TakenUp);
    let mut asked = since.filter(|it| it.1 == Step::Asked(side));
    let day = asked.next()?.0;
    asked.next().is_none().then_some(day)
}

pub fn of_gathering(gathering: &Gathering) -> Option<Matter> {
    let on = gathering.day?;
    Some(Matter {
        subject: Subject::Gathering(gathering.id),
        due: on.plus(-GATHERS_WITHIN),
        why: Why::Gathering { on },
    })
}
