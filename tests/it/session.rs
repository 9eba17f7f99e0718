//! From the end of a call to promises with their letters, and that none of it is lost.

use goodword::app::gift_line::LogWay;
use goodword::app::view::gifts::logged;
use goodword::app::view::person::{StoryEvent, person};
use goodword::app::view::session::{SessionView, session};
use goodword::app::{
    DuplicateEvent, Edit, Effect, Event, ExportEvent, GiftEdit, GivingEvent, ImportEvent,
    LetterEvent, LetterOf, NewPerson, PersonEvent, PhraseEdit, PhraseList, Route, SessionEvent,
};
use goodword::domain::{
    ContactId, Felt, GiftKind, GiftState, Idea, NoteKind, SettingsEdit, WrittenLetter,
};

use crate::support::visit::Visit;

const PEOPLE: &str = "name,emails,offers\nAna Souza,ana@x.example,\n\
                      Ben Adeyemi,ben@y.example,keynote speaking on leadership\n";

fn named(visit: &Visit, name: &str) -> ContactId {
    let mut people = visit.model.book.contacts();
    people.find(|it| it.name == name).expect("in the book").id
}

fn with_both() -> (Visit, ContactId) {
    let mut visit = Visit::first();
    visit.give("people.csv", PEOPLE);
    visit.import(ImportEvent::ClickedStore);
    let ana = named(&visit, "Ana Souza");
    (visit, ana)
}

fn sitting(visit: &Visit, id: ContactId) -> SessionView {
    session(&visit.model, id).expect("it is shown")
}

fn hear(visit: &mut Visit, id: ContactId, list: PhraseList, text: &str) {
    let edit = Edit::Phrase(list, PhraseEdit::Added(text.to_owned()));
    visit.send(Event::Person(PersonEvent::Edited(id, edit)));
}

fn keep(visit: &mut Visit, id: ContactId, kind: GiftKind) {
    let view = sitting(visit, id);
    let idea = view.proposals.into_iter().find(|it| it.new.kind == kind);
    let idea = idea.expect("it is proposed");
    visit.send(Event::Giving(GivingEvent::Noted(idea.new)));
}

/// A call with Ana, written down, and three promises.
fn after_a_call() -> (Visit, ContactId) {
    let (mut visit, ana) = with_both();
    visit.send(Event::Session(SessionEvent::Chose(ana)));
    assert!(visit.is_at(Route::Session(ana)));
    hear(
        &mut visit,
        ana,
        PhraseList::Needs,
        "keynote speakers for a podcast",
    );
    hear(&mut visit, ana, PhraseList::Offers, "podcast appearances");
    for kind in [
        GiftKind::Introduction,
        GiftKind::Sharing,
        GiftKind::Referral,
    ] {
        keep(&mut visit, ana, kind);
    }
    let text = "She records in spring.".to_owned();
    visit.send(Event::Session(SessionEvent::WroteNote {
        person: ana,
        text,
    }));
    (visit, ana)
}

#[test]
fn what_one_hears_is_answered_at_once_by_whom_they_could_meet() {
    let (mut visit, ana) = with_both();
    hear(
        &mut visit,
        ana,
        PhraseList::Needs,
        "keynote speakers for a podcast",
    );
    let view = sitting(&visit, ana);
    let idea = &view.proposals[0];
    assert_eq!(idea.title, "Introduce Ana to Ben Adeyemi");
    assert_eq!(idea.because[0].text, "keynote speakers for a podcast");
    assert_eq!(idea.because[1].text, "keynote speaking on leadership");
}

#[test]
fn promises_their_letters_and_the_note_outlive_the_visit_before_anything_is_saved() {
    let (visit, ana) = after_a_call();
    let again = Visit::on(visit.entries.clone());
    let view = sitting(&again, ana);
    assert_eq!(view.promises.len(), 3);
    for row in &view.promises {
        let letter = row.letter.as_ref().expect("a draft");
        assert!(
            letter.draft.body.starts_with("Hi Ana,"),
            "{}",
            letter.draft.body
        );
        assert_eq!(letter.draft.to, ["ana@x.example"]);
    }
    let story = person(&again.model, ana).expect("her page").story;
    let note = story.iter().find_map(|it| match &it.event {
        StoryEvent::Note { text, kind, .. } => Some((text.as_str(), *kind)),
        StoryEvent::Gift(_) => None,
    });
    assert_eq!(note, Some(("She records in spring.", NoteKind::Call)));
}

#[test]
fn what_is_written_over_a_draft_and_copied_is_the_gifts_own() {
    let (mut visit, ana) = after_a_call();
    let letter = |visit: &Visit, place: usize| {
        let row = sitting(visit, ana).promises.swap_remove(place);
        row.letter.expect("a draft")
    };
    let (of, other) = (letter(&visit, 0).of, letter(&visit, 1).of);
    let drafted = letter(&visit, 0).draft;
    let written = WrittenLetter {
        subject: "For you".into(),
        body: "Dear Ana".into(),
    };
    visit.send(Event::Letter(of, LetterEvent::Wrote(written)));
    assert_eq!(letter(&visit, 0).draft.body, "Dear Ana");
    let copy = LetterEvent::ClickedCopy {
        text: "Dear Ana".into(),
    };
    visit.send(Event::Letter(of, copy));
    assert_eq!(
        letter(&visit, 0).copied,
        None,
        "the browser has not answered"
    );
    visit.send(Event::CopiedLetter { copied: true });
    assert_eq!(letter(&visit, 0).copied.as_deref(), Some("Dear Ana"));
    assert_eq!(letter(&visit, 1).copied, None);
    assert_ne!(of, other);
    visit.send(Event::Letter(of, LetterEvent::ClickedAfresh));
    assert_eq!(letter(&visit, 0).draft, drafted);
}

#[test]
fn an_introduction_promised_withholds_the_name_where_the_user_wants_it() {
    let (mut visit, ana) = after_a_call();
    let letter = |visit: &Visit| {
        let rows = sitting(visit, ana).promises;
        let row = rows
            .into_iter()
            .find(|it| it.gift.kind == GiftKind::Introduction);
        row.and_then(|it| it.letter).expect("a draft").draft.body
    };
    assert!(letter(&visit).contains("May I introduce you to Ben Adeyemi?"));
    visit.send(Event::ChangedSettings(SettingsEdit {
        withhold_names: Some(true),
        ..SettingsEdit::default()
    }));
    let withheld = letter(&visit);
    assert!(!withheld.contains("Ben") && withheld.contains("keynote speakers for a podcast"));
}

#[test]
fn a_promise_done_stands_in_the_story_with_what_came_of_it() {
    let (mut visit, ana) = after_a_call();
    let row = sitting(&visit, ana).promises.swap_remove(0);
    let on = visit.model.today;
    visit.send(row.edited(GiftEdit::State(GiftState::Done { on })));
    visit.send(row.edited(GiftEdit::CameOfIt("A sponsor".into())));
    let gifts = |visit: &Visit| -> Vec<String> {
        let story = person(&visit.model, ana)
            .expect("her page")
            .story
            .into_iter();
        let gifts = story.filter_map(|it| match it.event {
            StoryEvent::Gift(line) => Some(format!("{} {}", line.sentence, line.came_of_it)),
            StoryEvent::Note { .. } => None,
        });
        gifts.collect()
    };
    let told = gifts(&visit);
    assert_eq!(
        told.len(),
        1,
        "what is promised is not yet a part of the story"
    );
    assert!(
        told[0].starts_with("You gave Ana: ") && told[0].ends_with("What came of it: A sponsor")
    );
    visit.send(Event::ClickedUndo);
    visit.send(Event::ClickedUndo);
    assert_eq!(sitting(&visit, ana).promises.len(), 3);
}

#[test]
fn thanks_are_drafted_for_what_was_received() {
    let (mut visit, ana) = with_both();
    let new = logged(
        ana,
        LogWay::Received,
        GiftKind::Advice,
        "start small",
        visit.model.today,
    );
    visit.send(Event::Giving(GivingEvent::Noted(new)));
    let row = |visit: &Visit| {
        person(&visit.model, ana)
            .expect("her page")
            .gifts
            .swap_remove(0)
    };
    let letter = row(&visit).letter.expect("a draft");
    assert!(
        letter
            .draft
            .body
            .contains("Thank you for your advice. I mean this: “start small”.")
    );
    let sent = letter.sent.expect("it can be said that it was sent");
    visit.send(sent.event);
    assert_eq!(row(&visit).gift.thanked, Some(visit.model.today));
}

#[test]
fn promises_follow_a_person_who_is_merged_and_come_back_from_a_backup() {
    let (mut visit, ana) = after_a_call();
    let double = NewPerson {
        name: "Ana S.".into(),
        ..NewPerson::default()
    };
    visit.send(Event::Person(PersonEvent::Added(double)));
    let double = named(&visit, "Ana S.");
    visit.send(Event::Duplicate(DuplicateEvent::Opened(vec![ana, double])));
    visit.send(Event::Duplicate(DuplicateEvent::ClickedMerge));
    for id in [ana, double] {
        assert_eq!(
            sitting(&visit, id).promises.len(),
            3,
            "either address leads to them"
        );
    }
    visit.send(Event::Export(ExportEvent::ClickedBackUp));
    let backup = visit.downloads.pop().expect("a file").1;
    let mut restored = Visit::first();
    restored.give("goodword.json", backup);
    restored.import(ImportEvent::ClickedStore);
    assert_eq!(sitting(&restored, ana).promises.len(), 3);
}

#[test]
fn whoever_is_deleted_with_introductions_leaves_no_gift() {
    let (mut visit, ana) = after_a_call();
    let before = visit.model.book.clone();
    visit.send(Event::Person(PersonEvent::Deleted(ana)));
    assert_eq!(visit.model.book.gifts().count(), 3);
    visit.send(Event::ClickedUndo);
    visit.send(Event::Person(PersonEvent::DeletedWithIntroductions(ana)));
    assert_eq!(visit.model.book.gifts().count(), 0);
    visit.send(Event::ClickedUndo);
    assert_eq!(visit.model.book, before);
}

#[test]
fn a_line_jotted_down_after_a_talk_leads_to_thirty_minutes() {
    let mut visit = Visit::first();
    let told = NewPerson {
        name: "Cleo Marsh".into(),
        ..NewPerson::default()
    };
    visit.send(Event::Person(PersonEvent::AddedAfterTalk(told.clone())));
    let cleo = named(&visit, "Cleo Marsh");
    assert!(visit.is_at(Route::Session(cleo)));
    visit.send(Event::Navigated(Route::Today));
    visit.send(Event::Person(PersonEvent::AddedToAfterTalk(cleo, told)));
    assert!(visit.is_at(Route::Session(cleo)));
}

#[test]
fn what_a_talk_felt_like_stands_beside_the_trust_and_in_no_letter() {
    let (mut visit, ana) = after_a_call();
    let felt = Felt {
        pitched: true,
        ..Felt::default()
    };
    visit.send(Event::Session(SessionEvent::Felt { person: ana, felt }));
    let lines = person(&visit.model, ana).expect("her page").felt;
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].felt, "they pitched");
    let letters = sitting(&visit, ana)
        .promises
        .into_iter()
        .filter_map(|it| it.letter);
    for letter in letters {
        assert!(!letter.draft.body.contains("pitched"));
        assert!(!letter.draft.body.contains("She records in spring"));
    }
}

#[test]
fn a_letter_handed_over_is_told_to_the_browser_as_it_stands() {
    let (mut visit, ana) = after_a_call();
    let letter = sitting(&visit, ana)
        .promises
        .swap_remove(0)
        .letter
        .expect("a draft");
    assert!(matches!(letter.of, LetterOf::Gift(_)));
    let share = LetterEvent::ClickedShare {
        subject: letter.draft.subject,
        text: letter.draft.body.clone(),
    };
    let stamp = goodword::domain::Stamp {
        now: goodword::domain::Moment(1_900_000_000_000),
        today: visit.model.today,
        entropy: 99,
    };
    let effects = goodword::app::update(&mut visit.model, Event::Letter(letter.of, share), stamp);
    assert!(
        effects
            .iter()
            .any(|it| matches!(it, Effect::Share { text, .. } if *text == letter.draft.body))
    );
}

#[test]
fn what_is_dropped_stays_so_until_it_is_asked_for_or_the_words_are_others() {
    let (mut visit, ana) = after_a_call();
    let ben = named(&visit, "Ben Adeyemi");
    let titles = |visit: &Visit, id| -> Vec<String> {
        let proposals = sitting(visit, id).proposals.into_iter();
        proposals.map(|it| it.title).collect()
    };
    // Whom to introduce, and what would serve an offer of theirs.
    let before = titles(&visit, ben);
    let first = sitting(&visit, ben).proposals.remove(0);
    assert_eq!(first.new.other, Some(ana));
    let referral = sitting(&visit, ben).proposals.into_iter();
    let referral = referral.filter(|it| it.new.kind == GiftKind::Referral);
    for idea in [first].into_iter().chain(referral) {
        visit.send(Event::Session(SessionEvent::Dropped(idea.idea)));
    }
    let left = titles(&visit, ben);
    assert_eq!(left.len(), before.len() - 2);
    assert!(sitting(&visit, ben).has_dropped);

    let mut again = Visit::on(visit.entries.clone());
    again.sleep(4_000);
    assert_eq!(titles(&again, ben), left);
    // Whoever has another name is the same person.
    let name = Edit::Name("Benjamin Adeyemi".to_owned());
    again.send(Event::Person(PersonEvent::Edited(ben, name)));
    assert_eq!(titles(&again, ben).len(), left.len());
    let reworded = PhraseEdit::Reworded {
        index: 0,
        text: "workshops on leadership".to_owned(),
    };
    let edit = Edit::Phrase(PhraseList::Offers, reworded);
    again.send(Event::Person(PersonEvent::Edited(ben, edit)));
    let referral = |visit: &Visit| {
        let mut proposals = sitting(visit, ben).proposals.into_iter();
        proposals.any(|it| it.new.kind == GiftKind::Referral)
    };
    assert!(referral(&again), "another offer is another idea");

    visit.send(Event::ClickedUndo);
    assert!(referral(&visit));
    visit.send(Event::Session(SessionEvent::ClickedShowDropped(ben)));
    assert_eq!(titles(&visit, ben), before);
    assert!(!sitting(&visit, ben).has_dropped);
}

#[test]
fn of_somebody_who_is_deleted_no_idea_is_kept_and_a_merge_keeps_those_of_both() {
    let (mut visit, ana) = after_a_call();
    let ben = named(&visit, "Ben Adeyemi");
    let idea = |other| Idea {
        person: ana,
        kind: GiftKind::Introduction,
        other,
        serves: "a stage".to_owned(),
    };
    for idea in [idea(Some(ben)), idea(None)] {
        visit.send(Event::Session(SessionEvent::Dropped(idea)));
    }
    let dropped = |visit: &Visit| -> Vec<Idea> {
        let people = visit.model.book.contacts().map(|it| it.id);
        let of = |id| visit.model.book.dropped(id).cloned().collect::<Vec<_>>();
        people.flat_map(of).collect()
    };
    visit.send(Event::Person(PersonEvent::Deleted(ben)));
    assert_eq!(dropped(&visit), [idea(None)]);
    visit.send(Event::ClickedUndo);
    assert_eq!(dropped(&visit).len(), 2);

    visit.send(Event::Person(PersonEvent::Added(NewPerson {
        name: "Ana S.".to_owned(),
        ..NewPerson::default()
    })));
    let twin = named(&visit, "Ana S.");
    visit.send(Event::Duplicate(DuplicateEvent::Opened(vec![twin, ana])));
    visit.send(Event::Duplicate(DuplicateEvent::ClickedMerge));
    let kept = visit.model.book.stands_for(ana);
    let of_kept = dropped(&visit);
    assert_eq!(of_kept.len(), 2);
    assert!(of_kept.iter().all(|it| it.person == kept));
    visit.send(Event::ClickedUndo);
    assert!(dropped(&visit).iter().all(|it| it.person == ana));
}
