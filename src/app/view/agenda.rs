//! What is worth doing today, a row for each matter, and what can be done about it with one click.

mod told;

use crate::app::agenda::{GROWN_OLD, Matter, Waiting, Why};
use crate::app::event::{
    Edit, Event, GiftEdit, GivingEvent, IntroductionEvent, PersonEvent, PhraseEdit, PhraseList,
    SuggestionEvent,
};
use crate::app::model::Model;
use crate::app::words::{agenda as say, introductions};
use crate::domain::{
    ContactId, Day, Felt, GiftId, GiftState, IntroductionId, NoteKind, Pair, Phrase, Side, Step,
    Subject,
};

use super::introductions::{called, row as introduction_row};
pub use told::Told;
use told::told;

/// Who gave and is passed over for now comes up again after so many days.
const NOT_THIS_TIME: i32 = 91;

#[derive(Debug, Clone, PartialEq)]
pub struct AgendaView {
    pub rows: Vec<MatterRow>,
    /// Whether there are more than are shown.
    pub has_more: bool,
    pub later: Vec<LaterRow>,
    /// How many those are, in words.
    pub later_count: String,
    /// What comes next; empty where nothing is put off or promised.
    pub next: String,
}

/// Something worth doing.
#[derive(Debug, Clone, PartialEq)]
pub struct MatterRow {
    pub told: Told,
    /// The button that leads to where `told` does; empty where there is none.
    pub open: String,
    /// What can be noted at once.
    pub done: Vec<Choice>,
    /// What may have happened instead; empty where nothing else can.
    pub answers: Vec<Choice>,
    /// When it is to come up again, or not.
    pub later: Vec<Choice>,
}

/// Something that can be noted with one click.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    pub label: String,
    pub event: Event,
    /// Set apart from what comes before.
    pub apart: bool,
}

/// Something that is to come up on a later day.
#[derive(Debug, Clone, PartialEq)]
pub struct LaterRow {
    pub told: Told,
    pub when: String,
    pub choices: Vec<Choice>,
}

pub fn agenda(model: &Model) -> AgendaView {
    let now = model.agenda.now();
    let shown = now.iter().take(model.agenda.shown);
    let later: Vec<LaterRow> = model
        .agenda
        .later()
        .iter()
        .filter_map(|it| later_row(model, it))
        .collect();
    let next = model.agenda.later().first().zip(later.first());
    AgendaView {
        rows: shown.filter_map(|it| row(model, it)).collect(),
        has_more: now.len() > model.agenda.shown,
        later_count: say::for_later(later.len()),
        next: next
            .map(|(it, row)| say::next(&row.told.title, it.until, model.today))
            .unwrap_or_default(),
        later,
    }
}

/// Whether a line in sight proposes to introduce these two.
pub fn proposes(model: &Model, pair: Pair) -> bool {
    let shown = model.agenda.now().iter().take(model.agenda.shown);
    let mut proposed = shown.filter_map(|it| match it.subject {
        Subject::GiveBack(id) => model.agenda.proposal(id),
        _ => None,
    });
    proposed.any(|it| it.pair == pair)
}

fn choice(label: impl Into<String>, event: Event) -> Choice {
    Choice {
        label: label.into(),
        event,
        apart: false,
    }
}

/// `None` where what it is about is no longer in the book.
fn row(model: &Model, matter: &Matter) -> Option<MatterRow> {
    let today = model.today;
    let told = told(model, matter)?;
    let (done, answers, open) = match (&matter.subject, &matter.why) {
        (Subject::Gift(id), _) => {
            let done = GiftState::Done { on: today };
            (
                vec![choice(say::DONE, gift(*id, done))],
                Vec::new(),
                "".to_owned(),
            )
        }
        (Subject::Introduction(id), why) => introduction_choices(model, *id, why)?,
        (Subject::GiveBack(id), _) => {
            let ask = SuggestionEvent::ClickedAskBoth(model.agenda.proposal(*id)?.pair);
            let ask = choice(say::ASK_BOTH, Event::Suggestion(ask));
            (vec![ask], Vec::new(), String::new())
        }
        (Subject::InTouch(id), _) => {
            let had = say::WORDS.map(|kind| choice(say::had(kind), word(*id, kind, today)));
            (had.into(), Vec::new(), String::new())
        }
        (Subject::Need(id, text), _) => (
            need_choices(model, *id, text)?.into(),
            Vec::new(),
            String::new(),
        ),
        (Subject::Gathering(_), Why::Gathering { on }) => {
            let seen = put_off(&matter.subject, on.plus(1));
            (vec![choice(say::SEEN, seen)], Vec::new(), String::new())
        }
        (Subject::Gathering(_) | Subject::Idea(_), _) => return None,
    };
    Some(MatterRow {
        told,
        open,
        done,
        answers,
        later: later_choices(matter, today),
    })
}

/// What can be noted, what may have happened, and what the button to its page says.
type Choices = (Vec<Choice>, Vec<Choice>, String);

fn introduction_choices(model: &Model, id: IntroductionId, why: &Why) -> Option<Choices> {
    let introduction = model.book.introduction(id)?;
    let row = introduction_row(model, introduction);
    let names = called(&row.a.name, &row.b.name);
    let step = |label: &str, step: Step| {
        let event = IntroductionEvent::Stepped(id, step);
        choice(label, Event::Introduction(event))
    };
    let noted = |it: Step| step(&introductions::choice(it, &names), it);
    Some(match *why {
        Why::NoAnswer { side, .. } => {
            let answers = [Step::SaidYes(side), Step::Declined(side)].map(noted);
            let again = step(say::WROTE_AGAIN, Step::Asked(side));
            let answers = std::iter::once(again).chain(answers).collect();
            let [a, b] = &names;
            let silent = if side == Side::A { a } else { b };
            (Vec::new(), answers, say::write_again(silent))
        }
        Why::Introduced { .. } => (vec![noted(Step::Talked)], Vec::new(), row.next),
        Why::Talked { .. } => {
            let came = [true, false].map(|it| noted(Step::CameToGood(it)));
            (came.into(), Vec::new(), String::new())
        }
        _ => (Vec::new(), Vec::new(), row.next),
    })
}

fn need_choices(model: &Model, id: ContactId, text: &str) -> Option<[Choice; 2]> {
    let contact = model.book.contact(id)?;
    let is_meant = |it: &Phrase| it.is_open() && it.text == text;
    let index = contact.needs.iter().position(is_meant)?;
    let edit = |edit| {
        let edit = Edit::Phrase(PhraseList::Needs, edit);
        Event::Person(PersonEvent::Edited(id, edit))
    };
    Some([
        choice(say::STILL, edit(PhraseEdit::Confirmed { index })),
        choice(say::NO_LONGER, edit(PhraseEdit::Closed { index })),
    ])
}

/// Notes that the two were in touch today.
fn word(id: ContactId, kind: NoteKind, today: Day) -> Event {
    let note = Edit::AddedNote {
        kind,
        text: say::had_note(kind),
        day: today,
        felt: Felt::default(),
    };
    Event::Person(PersonEvent::Edited(id, note))
}

fn gift(id: GiftId, state: GiftState) -> Event {
    Event::Giving(GivingEvent::Edited(id, GiftEdit::State(state)))
}

fn put_off(subject: &Subject, until: Day) -> Event {
    let subject = subject.clone();
    Event::Giving(GivingEvent::PutOff { subject, until })
}

fn later_choices(matter: &Matter, today: Day) -> Vec<Choice> {
    let subject = &matter.subject;
    let skip = match (subject, &matter.why) {
        (Subject::Gathering(_), _) => return Vec::new(),
        (Subject::Gift(id), _) => choice(say::LET_GO, gift(*id, GiftState::LetGo { on: today })),
        (Subject::Introduction(id), _) => {
            let event = IntroductionEvent::Stepped(*id, Step::Dropped);
            choice(say::LET_GO, Event::Introduction(event))
        }
        (_, Why::Silent { cadence, .. }) => {
            let until = today.plus(i32::from(cadence.0).max(1));
            choice(say::SKIP, put_off(subject, until))
        }
        (Subject::Need(..), _) => {
            choice(say::NOT_THIS_TIME, put_off(subject, today.plus(GROWN_OLD)))
        }
        _ => choice(
            say::NOT_THIS_TIME,
            put_off(subject, today.plus(NOT_THIS_TIME)),
        ),
    };
    let days = [
        (say::TOMORROW, today.plus(1)),
        (say::NEXT_WEEK, today.plus(7)),
        (say::IN_A_MONTH, today.plus_a_month()),
    ];
    let later = days.map(|(label, until)| choice(label, put_off(subject, until)));
    later
        .into_iter()
        .chain([Choice {
            apart: true,
            ..skip
        }])
        .collect()
}

fn later_row(model: &Model, waiting: &Waiting) -> Option<LaterRow> {
    let subject = &waiting.matter.subject;
    let mut choices = Vec::new();
    if let Subject::Gift(id) = subject {
        let done = GiftState::Done { on: model.today };
        choices.push(choice(say::DONE, gift(*id, done)));
    }
    if waiting.put_off {
        let back = GivingEvent::ClickedBack(subject.clone());
        choices.push(choice(say::BRING_BACK, Event::Giving(back)));
    }
    Some(LaterRow {
        told: told(model, &waiting.matter)?,
        when: say::comes_up(waiting.until, model.today),
        choices,
    })
}
