//! What is said after something was done.

use super::{both, cadence, day, gatherings, listed, on_day, people, quoted};
use crate::app::model::Done;
use crate::domain::Day;

/// One short sentence: what happened.
pub fn toast(done: &Done, today: Day) -> String {
    match done {
        Done::Added { name } => format!("{name} is in your book."),
        Done::AlreadyHere { name } => format!("{name} is in your book already."),
        Done::Enriched { name } => {
            format!("{name} was in your book already; what you wrote was added.")
        }
        Done::Edited { name } => format!("Changed what you know of {name}."),
        Done::Deleted { name } => format!("{name} was removed."),
        Done::Imported { added, enriched: 0 } => format!("{} added.", people(*added)),
        Done::Imported { added: 0, enriched } => {
            format!("{} brought up to date.", people(*enriched))
        }
        Done::Imported { added, enriched } => {
            format!("{} added, {enriched} brought up to date.", people(*added))
        }
        Done::Tagged { people: count, tag } => format!("{} tagged “{tag}”.", people(*count)),
        Done::Trusted {
            people: count,
            trust,
        } => format!("{}: {}.", people(*count), super::person::trust(*trust)),
        Done::MetNoted { people: 0 } => {
            "How you met is noted of all of them; nothing was changed.".to_owned()
        }
        Done::MetNoted { people: count } => format!("How you met was noted of {}.", people(*count)),
        Done::CadenceSet {
            people: count,
            cadence: Some(how_often),
        } => format!("{}: in touch {}.", people(*count), cadence(*how_often)),
        Done::CadenceSet { people: count, .. } => {
            format!("{}: in touch whenever it happens.", people(*count))
        }
        Done::DeletedMany { people: 1 } => "1 person was removed.".to_owned(),
        Done::DeletedMany { people: count } => format!("{} were removed.", people(*count)),
        Done::CircleKept { name } => format!("“{name}” is kept as a circle."),
        Done::CircleRenamed { name, to } => format!("The circle “{name}” is called “{to}” now."),
        Done::CircleNameTaken { name } => {
            format!("Another circle is called “{name}” already; nothing was changed.")
        }
        Done::CircleRemoved { name } => {
            format!("The circle “{name}” is removed; its people stay.")
        }
        Done::Restored => "Your backup is back.".to_owned(),
        Done::NotNow { names, until } => {
            format!(
                "{} will not come up before {}.",
                both(names),
                day(*until, today)
            )
        }
        Done::NotRelevant { names } => format!(
            "{} will not come up again for this, and matches like it count less.",
            both(names)
        ),
        Done::Compete { names } => format!(
            "Noted: {} compete. Matches like this one count less.",
            both(names)
        ),
        Done::NeverPair { names } => format!("{} will never be suggested.", both(names)),
        Done::KnowEachOther { names } => format!(
            "Noted: {} know each other. Others with common acquaintances come up later.",
            both(names)
        ),
        Done::NeverRefer { name } => format!("{name} will not be suggested to anybody."),
        Done::DecisionForgotten { names } => format!("{} may come up again.", both(names)),
        Done::IntroductionBegan { names } => format!("You began to connect {}.", both(names)),
        Done::IntroductionMoved { names } => format!("Noted for {}.", both(names)),
        Done::NoteKept { name } => format!("Your note is in the story of {name}."),
        Done::GiftNoted {
            name,
            is_promise: true,
        } => format!("Your promise to {name} is noted."),
        Done::GiftNoted { name, .. } => format!("Noted with {name}."),
        Done::IdeaDropped { name } => format!("This will not be proposed for {name} again."),
        Done::GiftChanged => "Noted.".to_owned(),
        Done::GiftDeleted => "Removed.".to_owned(),
        Done::GatheringAdded { name } => format!("{name} is among your events."),
        Done::GatheringChanged => "Noted.".to_owned(),
        Done::GatheringDeleted { name } => format!("{name} was removed."),
        Done::GuestsCame {
            people,
            known,
            gathering,
        } => gatherings::guests_came(*people, *known, gathering),
        Done::MetThere { name, gathering } => format!("Noted: you met {name} at {gathering}."),
        Done::NotMetThere { name } => format!("Noted: you did not meet {name} there."),
        Done::PutOff { until } => format!("This comes back {}.", on_day(*until, today)),
        Done::CameBack => "It may come up again.".to_owned(),
        Done::IntroductionDeleted { names } => {
            format!("The introduction of {} was removed.", both(names))
        }
        Done::WrittenAfresh => "The draft stands again.".to_owned(),
        Done::SettingsChanged => "Kept.".to_owned(),
        Done::SaidSame { phrases } => format!("Learned: {} mean the same.", quoted(phrases)),
        Done::SaidSameBefore { phrases } => {
            format!("You said before that {} mean the same.", quoted(phrases))
        }
        Done::UnsaidSame { phrases } => {
            format!("Forgotten: {} are no longer the same.", quoted(phrases))
        }
        Done::StartedAfresh => "From now on Goodword learns afresh.".to_owned(),
        Done::CountedAll => "Everything you decided counts again.".to_owned(),
        Done::Merged { name, count } => {
            format!("{name} is one person now, of {count} records.")
        }
        Done::Unmerged { names } => format!("{} are two again.", both(names)),
        Done::NotTheSame { names } => {
            format!("Noted: {} are not the same.", listed(names))
        }
        Done::Undone => "Taken back.".to_owned(),
        Done::NothingToUndo => "There is nothing to take back.".to_owned(),
        Done::CouldNotCopy => {
            "Your browser did not allow copying. Select the text and copy it by hand.".to_owned()
        }
        Done::Locked => "Nothing can be changed until what is stored can be read.".to_owned(),
    }
}
