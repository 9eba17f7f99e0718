//! What happens to events and their guests.

use super::*;
use crate::app::event::{Event, NewPerson, PersonEvent};
use crate::app::selection::SelectionEvent;
use crate::app::update;
use crate::app::update::testing::{open, stamp};

/// A book of these people, in which everything may be changed, and an event of the day before.
struct Story {
    model: Model,
    minute: u64,
}

impl Story {
    fn of(people: &[&str]) -> Story {
        let mut story = Story {
            model: open(),
            minute: 0,
        };
        for line in people {
            let (name, email) = line.split_once(' ').unwrap_or((line, ""));
            story.happen(Event::Person(PersonEvent::Added(NewPerson {
                name: name.replace('_', " "),
                email: email.to_owned(),
                ..NewPerson::default()
            })));
        }
        story.send(GatheringEvent::Added {
            name: " Autumn\ndinner ".into(),
            day: Some(Day(19_999)),
        });
        story
    }

    fn happen(&mut self, event: Event) -> Vec<Effect> {
        self.minute += 1;
        update(&mut self.model, event, stamp(self.minute))
    }

    fn send(&mut self, event: GatheringEvent) {
        self.happen(Event::Gathering(event));
    }

    fn edit(&mut self, edit: GatheringEdit) {
        let id = self.dinner().id;
        self.send(GatheringEvent::Edited(id, edit));
    }

    fn dinner(&self) -> &Gathering {
        let mut all = self.model.book.gatherings();
        all.next().expect("there is an event")
    }

    fn id(&self, name: &str) -> ContactId {
        let mut all = self.model.book.contacts();
        all.find(|it| it.name == name).expect("they are here").id
    }

    fn contact(&self, name: &str) -> &Contact {
        self.model
            .book
            .contact(self.id(name))
            .expect("they are here")
    }

    /// The guests by what they are called, with a star where they were met and in brackets
    /// where they are a name only.
    fn guests(&self) -> Vec<String> {
        let told = self.dinner().guests.iter().map(|it| {
            let met = if it.met { "*" } else { "" };
            match &it.who {
                Someone::Contact(id) => {
                    format!("{}{met}", super::super::name_of(&self.model.book, *id))
                }
                Someone::Name(name) => format!("({name}){met}"),
            }
        });
        told.collect()
    }
}

#[test]
fn an_event_is_added_changed_and_taken_back() {
    let mut story = Story::of(&[]);
    assert_eq!(story.dinner().name, "Autumn dinner");
    story.edit(GatheringEdit::Place(" Lisbon ".into()));
    story.edit(GatheringEdit::Name("  ".into()));
    assert_eq!(
        (&*story.dinner().name, &*story.dinner().place),
        ("Autumn dinner", "Lisbon")
    );
    let id = story.dinner().id;
    let effects = story.happen(Event::Gathering(GatheringEvent::Deleted(id)));
    assert!(effects.contains(&Effect::Navigate(Route::Gatherings)));
    assert_eq!(story.model.book.gatherings().count(), 0);
    story.happen(Event::ClickedUndo);
    assert_eq!(story.dinner().place, "Lisbon");
}

#[test]
fn a_pasted_list_finds_those_in_the_book_and_keeps_the_others_by_name() {
    let mut story = Story::of(&[
        "Ana_Souza ana@x.example",
        "Ben_Li",
        "Jo_Doe jo@x.example",
        "Jo_Doe jo@y.example",
    ]);
    story.edit(GatheringEdit::Pasted(
        "1. ana  SOUZA, Moonhare\n- Li, Ben\n• Cleo Martin (Acme)\nJo Doe\n<jo@x.example>\n\nana@x.example\n--".into(),
    ));
    let expected = ["Ana Souza", "Ben Li", "(Cleo Martin)", "(Jo Doe)", "Jo Doe"];
    assert_eq!(story.guests(), expected);
    story.edit(GatheringEdit::Pasted("Dora, cleo martin; Emil".into()));
    assert_eq!(story.guests()[5..], ["(Dora)", "(Emil)"]);
    let toast = story.model.toast.clone().expect("it says so");
    let came = Done::GuestsCame {
        people: 2,
        known: 0,
        gathering: "Autumn dinner".into(),
    };
    assert_eq!(toast.done, came);
}

#[test]
fn whom_one_met_has_it_in_their_history_until_it_is_taken_back() {
    let mut story = Story::of(&["Ana"]);
    let ana = Someone::Contact(story.id("Ana"));
    story.edit(GatheringEdit::Invited(ana.clone()));
    story.edit(GatheringEdit::Met(ana.clone(), true));
    story.edit(GatheringEdit::Met(ana.clone(), true));
    let met = Note::new(Day(19_999), NoteKind::Event, "Met at Autumn dinner");
    assert_eq!(story.contact("Ana").notes, [met]);
    assert_eq!(story.guests(), ["Ana*"]);
    story.edit(GatheringEdit::Met(ana, false));
    assert!(story.contact("Ana").notes.is_empty());
    story.happen(Event::ClickedUndo);
    assert_eq!(story.contact("Ana").notes.len(), 1);
    story.happen(Event::ClickedUndo);
    assert_eq!(
        (story.contact("Ana").notes.len(), story.guests()),
        (0, vec!["Ana".to_owned()])
    );
}

#[test]
fn who_is_met_at_an_event_to_come_was_not_met_in_the_future() {
    let mut story = Story::of(&["Ana"]);
    let ana = Someone::Contact(story.id("Ana"));
    story.edit(GatheringEdit::Day(Some(Day(20_005))));
    story.edit(GatheringEdit::Invited(ana.clone()));
    story.edit(GatheringEdit::Met(ana, true));
    assert_eq!(story.contact("Ana").notes[0].day, Day(20_000));
}

#[test]
fn a_name_becomes_somebody_in_the_book_and_keeps_what_was_noted() {
    let mut story = Story::of(&["Ana_Souza"]);
    for name in ["Ana", "Cleo", "Dora"] {
        story.edit(GatheringEdit::Invited(Someone::Name(name.into())));
    }
    story.edit(GatheringEdit::Bring(
        Someone::Name("Ana".into()),
        "the book".into(),
    ));
    for name in ["Ana", "Cleo"] {
        story.edit(GatheringEdit::Met(Someone::Name(name.into()), true));
    }
    let to = story.id("Ana Souza");
    story.edit(GatheringEdit::Linked {
        name: "Ana".into(),
        to,
    });
    story.edit(GatheringEdit::Booked("Cleo".into()));
    story.edit(GatheringEdit::Booked("Dora".into()));
    story.edit(GatheringEdit::Booked("Nobody".into()));
    assert_eq!(story.guests(), ["Ana Souza*", "Cleo*", "Dora"]);
    assert_eq!(story.dinner().guests[0].bring, "the book");
    assert_eq!(story.contact("Ana Souza").notes.len(), 1);
    let cleo = story.contact("Cleo");
    assert_eq!(cleo.how_met.through, MetThrough::Event);
    assert_eq!(
        (&*cleo.how_met.text, cleo.notes.len()),
        ("Autumn dinner", 1)
    );
    let dora = story.contact("Dora");
    assert_eq!((&dora.how_met, dora.notes.len()), (&HowMet::default(), 0));
    assert_eq!(story.model.book.people(), 3);
}

#[test]
fn a_line_about_somebody_met_there_brings_them_into_book_and_event() {
    let mut story = Story::of(&["Ana_Souza"]);
    story.edit(GatheringEdit::Invited(Someone::Name("Sarah Lind".into())));
    let line = "Sarah Lind, looking for a bookkeeper";
    story.edit(GatheringEdit::Captured {
        line: line.into(),
        to: None,
    });
    let sarah = story.contact("Sarah Lind");
    assert_eq!(sarah.needs[0].text, "a bookkeeper");
    assert_eq!(sarah.how_met.through, MetThrough::Event);
    assert_eq!(
        (&*sarah.how_met.text, sarah.how_met.day),
        ("Autumn dinner", Some(Day(19_999)))
    );
    assert_eq!(sarah.notes[0].text, "Met at Autumn dinner");
    assert_eq!(story.guests(), ["Sarah Lind*"]);
    story.happen(Event::ClickedUndo);
    assert_eq!(story.model.book.people(), 1);
    assert_eq!(story.guests(), ["(Sarah Lind)"]);
    let to = Some(story.id("Ana Souza"));
    story.edit(GatheringEdit::Captured {
        line: "Ana, offers podcast slots".into(),
        to,
    });
    let ana = story.contact("Ana Souza");
    assert_eq!((ana.offers.len(), &ana.how_met), (1, &HowMet::default()));
    assert_eq!(story.guests(), ["(Sarah Lind)", "Ana Souza*"]);
    story.edit(GatheringEdit::Captured {
        line: "looking for a bookkeeper".into(),
        to: None,
    });
    assert_eq!(story.guests().len(), 2);
}

#[test]
fn those_selected_come_to_the_event_of_that_name_or_to_a_new_one() {
    let mut story = Story::of(&["Ana", "Ben"]);
    story.edit(GatheringEdit::Day(Some(Day(20_001))));
    let (ana, ben) = (story.id("Ana"), story.id("Ben"));
    for (who, name) in [(ana, "autumn dinner"), (ben, "Lunch")] {
        story.happen(Event::Selection(SelectionEvent::Began));
        story.happen(Event::Selection(SelectionEvent::Toggled(who)));
        story.send(GatheringEvent::InvitedSelected(name.into()));
    }
    assert_eq!(story.model.book.gatherings().count(), 2);
    assert!(
        story
            .model
            .book
            .gatherings()
            .any(|it| it.name == "Lunch" && it.has(ben))
    );
    assert!(
        story
            .model
            .book
            .gatherings()
            .any(|it| it.name == "Autumn dinner" && it.has(ana))
    );
}

#[test]
fn what_is_typed_of_one_text_is_taken_back_as_one() {
    let mut story = Story::of(&["Ana"]);
    let ana = Someone::Contact(story.id("Ana"));
    story.edit(GatheringEdit::Invited(ana.clone()));
    let id = story.dinner().id;
    for text in ["a b", "a book"] {
        let edit = GatheringEdit::Bring(ana.clone(), text.into());
        let event = Event::Gathering(GatheringEvent::Edited(id, edit));
        update(&mut story.model, event, stamp(story.minute + 1));
    }
    assert_eq!(story.dinner().guests[0].bring, "a book");
    story.happen(Event::ClickedUndo);
    assert_eq!(story.dinner().guests[0].bring, "");
    story.edit(GatheringEdit::Uninvited(ana));
    assert!(story.guests().is_empty());
}
