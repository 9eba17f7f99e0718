//! What a session keeps, and that nothing of it is lost.

use super::*;
use crate::app::event::Event;
use crate::app::update;
use crate::app::update::testing::{stamp, with_ana};
use crate::domain::{Day, Felt, NoteKind};

fn send(model: &mut Model, event: SessionEvent, minute: u64) {
    update(model, Event::Session(event), stamp(minute));
}

fn write(model: &mut Model, person: ContactId, text: &str, minute: u64) {
    let text = text.to_owned();
    send(model, SessionEvent::WroteNote { person, text }, minute);
}

fn notes(model: &Model, id: ContactId) -> Vec<(String, NoteKind, Felt)> {
    let notes = model.book.contact(id).map(|it| it.notes.clone());
    let notes = notes.unwrap_or_default().into_iter();
    notes.map(|it| (it.text, it.kind, it.felt)).collect()
}

#[test]
fn a_note_is_one_note_however_often_one_pauses_and_is_kept_before_it_is_saved() {
    let (mut model, ana) = with_ana();
    write(&mut model, ana, "They look", 2);
    write(&mut model, ana, "They look for a bookkeeper.", 3);
    let felt = Felt {
        gave: true,
        ..Felt::default()
    };
    send(&mut model, SessionEvent::Felt { person: ana, felt }, 4);
    let meeting = SessionEvent::ChoseKind {
        person: ana,
        kind: NoteKind::Meeting,
    };
    send(&mut model, meeting, 5);
    let text = "They look for a bookkeeper.".to_owned();
    assert_eq!(notes(&model, ana), [(text, NoteKind::Meeting, felt)]);
    assert_eq!(
        model.book.contact(ana).and_then(|it| it.last_contact()),
        Some(Day(20_000))
    );

    send(&mut model, SessionEvent::ClickedSaveNote(ana), 6);
    assert_eq!(model.session.note(ana), NoteInHand::default());
    write(&mut model, ana, "And a second call.", 7);
    assert_eq!(notes(&model, ana).len(), 2);
}

#[test]
fn a_note_that_was_taken_back_or_emptied_leaves_none() {
    let (mut model, ana) = with_ana();
    write(&mut model, ana, "Said too much", 2);
    update(&mut model, Event::ClickedUndo, stamp(3));
    assert_eq!(notes(&model, ana), []);
    write(&mut model, ana, "Said enough", 5);
    assert_eq!(notes(&model, ana).len(), 1);
    write(&mut model, ana, "  ", 6);
    assert_eq!(notes(&model, ana), []);
}

#[test]
fn a_note_without_words_is_none() {
    let (mut model, ana) = with_ana();
    let felt = Felt {
        pitched: true,
        ..Felt::default()
    };
    send(&mut model, SessionEvent::Felt { person: ana, felt }, 2);
    send(&mut model, SessionEvent::ClickedSaveNote(ana), 3);
    assert_eq!(notes(&model, ana), []);
    // What was said of it waits for the words.
    write(&mut model, ana, "A pitch", 4);
    assert_eq!(
        notes(&model, ana),
        [("A pitch".into(), NoteKind::Call, felt)]
    );
}
