//! What happens on an event. The only code that changes the model.

mod agenda;
mod circles;
mod duplicates;
mod exporting;
mod finding;
mod gatherings;
mod giving;
mod importing;
mod introductions;
mod knowledge;
mod learning;
mod letters;
mod map;
mod people;
mod rounds;
mod selecting;
mod session;
mod store;
mod suggestions;
#[cfg(test)]
mod testing;

use crate::domain::recognise::alike::AlikeFinder;
use crate::domain::{Book, Change, Contact, ContactId, Pair, Stamp};

use super::agenda::Agenda;
use super::effect::Effect;
use super::event::Event;
use super::importing::Importing;
use super::model::{AT_ONCE, Done, Knowing, Model, Toast, Typing, Undo};
use super::roster::Roster;
use super::samples;
use super::store::Store;

/// Need phrases the engine looks at in one piece of a slice: a millisecond's worth or less, since the
/// shell looks at the clock between two.
const ENGINE_SLICE: usize = 5;
/// People whose keys are read in one piece of a slice.
const ALIKE_SLICE: usize = 20;
/// People whose texts are made searchable in one piece of a slice: as much.
const ROSTER_SLICE: usize = 40;
/// Records of a file that are let go of in one piece of a slice: as much.
const SPENT_SLICE: usize = 400;
/// People who are moved on the map in one piece of a slice: as much.
const MAP_SLICE: usize = 100;
/// Edits of one fact that follow each other within this time are undone together.
const TYPING_MS: u64 = 60_000;
/// More steps back than anybody takes.
const UNDO_LIMIT: usize = 100;

/// Takes an event in and says what the browser is to do about it.
pub fn update(model: &mut Model, event: Event, stamp: Stamp) -> Vec<Effect> {
    if model.today != stamp.today {
        model.today = stamp.today;
        model.shown_suggestions = AT_ONCE;
        // What is fresh, and what "not now" hides, depends on the day.
        model.engine.dawned(&model.book, stamp.today);
        model.agenda.dawned();
    }
    let mut effects = match event {
        Event::Store(event) => store::update(model, event, stamp),
        Event::Import(event) => importing::update(model, event, stamp),
        Event::Person(event) => people::update(model, event, stamp),
        Event::Suggestion(event) => suggestions::update(model, event, stamp),
        Event::Introduction(event) => introductions::update(model, event, stamp),
        Event::Duplicate(event) => duplicates::update(model, event, stamp),
        Event::Learning(event) => learning::update(model, event, stamp),
        Event::Giving(event) => giving::update(model, event, stamp),
        Event::Map(event) => map::update(model, event),
        Event::Letter(of, event) => letters::update(model, of, event, stamp),
        Event::Session(event) => session::update(model, event, stamp),
        Event::Gathering(event) => gatherings::update(model, event, stamp),
        Event::Selection(event) => selecting::update(model, event, stamp),
        Event::Circle(event) => circles::update(model, event, stamp),
        Event::Find(event) => finding::update(model, event, stamp),
        Event::ReceivedText(text) => people::received(model, &text),
        Event::Navigated(route) => {
            model.route = route;
            // Who goes elsewhere has done with whom they selected.
            model.selected.take_if(|_| route != super::Route::People);
            model.copied = None;
            model.finding = None;
            store::measured_if_shown(model)
        }
        Event::ChangedFilter(filter) => {
            model.filter = filter;
            Vec::new()
        }
        Event::ToggledNarrowing(narrowing) => {
            model.filter.toggle(narrowing);
            Vec::new()
        }
        Event::Resumed => {
            model.resuming = false;
            if model.is_finding() {
                finding::advance(model);
                return go_on(model, Vec::new());
            }
            let mut effects: Vec<Effect> = store::go_on(model).into_iter().collect();
            effects.extend(store::tidy_if_due(model, stamp));
            // Bringing a whole file into the book takes long enough by itself.
            if model.is_importing() {
                effects.extend(importing::resume(model, stamp));
                return go_on(model, effects);
            }
            model.alike.advance(&model.book, ALIKE_SLICE);
            model.roster.advance(&model.book, ROSTER_SLICE);
            model
                .spent
                .truncate(model.spent.len().saturating_sub(SPENT_SLICE));
            model.map.advance(MAP_SLICE);
            if model.knowing != Knowing::Awaited {
                model.engine.advance(&model.book, stamp.today, ENGINE_SLICE);
            }
            finding::ask_again(model);
            agenda::advance(model);
            rounds::advance(model, stamp.today, ENGINE_SLICE);
            effects
        }
        Event::LoadedKnowledge(loaded) => {
            knowledge::loaded(model, loaded);
            Vec::new()
        }
        Event::ClickedLoadAgain => knowledge::ask_again(model),
        Event::Woke => Vec::new(),
        Event::ClickedUndo => undo(model, stamp),
        Event::DismissedToast => {
            model.toast = None;
            Vec::new()
        }
        Event::ClickedSamples => {
            let effects = importing::settle(model, stamp);
            if !model.shows_samples() {
                // What a file holds was compared with the user's own people.
                model.importing = Importing::Idle;
                let own = std::mem::replace(&mut model.book, samples::book(stamp.today));
                model.own = Some(own);
                show_book_anew(model);
            }
            effects
        }
        Event::ClickedLeaveSamples => {
            leave_samples(model);
            vec![Effect::Navigate(super::Route::Today)]
        }
        Event::ChangedSettings(edit) => {
            let mut settings = model.book.settings().clone();
            settings.apply(&edit);
            let typing = edit.choices().next().map(Typing::Setting);
            learning::commit(model, settings, Done::SettingsChanged, typing, stamp)
        }
        Event::Export(event) => exporting::file(model, event, stamp).into_iter().collect(),
        Event::ChoseTheme(theme) => {
            model.theme = theme;
            vec![Effect::KeepTheme(theme)]
        }
        Event::FoundTheme(theme) => {
            model.theme = theme;
            Vec::new()
        }
        Event::FoundChosen(people) => {
            model.chosen = people;
            Vec::new()
        }
        Event::ClickedKeepForGood => {
            model.asked_to_persist = true;
            vec![Effect::AskToPersist]
        }
        Event::FoundNewVersion => {
            model.update_ready = true;
            Vec::new()
        }
        Event::ClickedUpdate => vec![Effect::ActivateUpdate],
        Event::ClickedHelp => {
            model.help_open = true;
            Vec::new()
        }
        Event::ClosedHelp => {
            model.help_open = false;
            Vec::new()
        }
        Event::CopiedLetter { copied } => letters::handed(model, copied, true, stamp),
        Event::SharedLetter { shared } => letters::handed(model, shared, false, stamp),
    };
    // Nobody waits for a map that is not looked at.
    if model.route == super::Route::Map {
        model.map.atlas.open(&model.book);
    }
    rounds::follow(model);
    effects.extend(agenda::refresh(model));
    go_on(model, effects)
}

/// Asks for another slice of work where there is some.
fn go_on(model: &mut Model, mut effects: Vec<Effect>) -> Vec<Effect> {
    if has_work(model) && !model.resuming {
        model.resuming = true;
        effects.push(Effect::Continue);
    }
    effects
}

fn has_work(model: &Model) -> bool {
    let thinks = !model.engine.is_current() && model.knowing != Knowing::Awaited;
    thinks
        || model.is_finding()
        || !model.alike.is_current()
        || model.roster.has_work()
        || !model.spent.is_empty()
        || model.is_storing()
        || agenda::has_work(model)
        || model.is_importing()
        || rounds::has_work(model)
        || model.map.atlas.has_work()
}

/// Whether something to give is looked for.
pub(super) fn is_seeing_what_to_give(model: &Model) -> bool {
    agenda::has_work(model)
}

/// Whether a round of introductions is worked on.
pub(super) fn is_making_a_round(model: &Model) -> bool {
    rounds::has_work(model)
}

/// Changes the book, saves the change, and remembers how to take it back.
fn commit(model: &mut Model, change: Change, done: Done, stamp: Stamp) -> Vec<Effect> {
    commit_typing(model, change, done, None, stamp)
}

fn commit_typing(
    model: &mut Model,
    change: Change,
    done: Done,
    typing: Option<Typing>,
    stamp: Stamp,
) -> Vec<Effect> {
    if change.is_empty() {
        return Vec::new();
    }
    if !model.may_change() {
        say(model, Done::Locked, false);
        return Vec::new();
    }
    let inverse = model.book.apply(&change);
    let effects = after_change(model, &change, &inverse, stamp);
    let goes_on = typing.is_some()
        && model.undo.last().is_some_and(|it| {
            it.typing == typing && stamp.now.0.saturating_sub(it.at.0) < TYPING_MS
        });
    if goes_on {
        if let Some(last) = model.undo.last_mut() {
            last.at = stamp.now;
        }
    } else {
        model.undo.push(Undo {
            done: done.clone(),
            inverse,
            typing,
            at: stamp.now,
        });
        if model.undo.len() > UNDO_LIMIT {
            model.undo.remove(0);
        }
    }
    // While somebody types, a message at every word would be a nuisance.
    if typing.is_none() {
        say(model, done, true);
    } else {
        offer_no_undo(model);
    }
    effects
}

/// Brings everything that is derived from the book up to date.
fn heard(model: &mut Model, change: &Change) {
    model.roster.heard(&model.book, change);
    model.engine.heard(&model.book, change);
    model.agenda.heard(&model.book, change);
    model.alike.heard(&model.book, change);
    model.map.heard(change);
    finding::book_changed(model);
}

/// Brings everything that is derived from the book up to date, and saves the change.
fn after_change(model: &mut Model, change: &Change, inverse: &Change, stamp: Stamp) -> Vec<Effect> {
    heard(model, change);
    if model.shows_samples() {
        return Vec::new();
    }
    let mut effects = Vec::new();
    if let Store::Open(open) = &mut model.store {
        effects.extend(open.save(&model.book, change, inverse, stamp));
        if !model.asked_to_persist {
            model.asked_to_persist = true;
            effects.push(Effect::AskToPersist);
        }
    }
    effects
}

fn undo(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    if !model.may_change() {
        say(model, Done::Locked, false);
        return Vec::new();
    }
    let Some(last) = model.undo.pop() else {
        say(model, Done::NothingToUndo, false);
        return Vec::new();
    };
    let inverse = model.book.apply(&last.inverse);
    if last.done.is_import() && matches!(model.importing, Importing::Finished(_)) {
        model.importing = Importing::Idle;
    }
    say(model, Done::Undone, false);
    after_change(model, &last.inverse, &inverse, stamp)
}

fn say(model: &mut Model, done: Done, can_undo: bool) {
    let number = model.toast.as_ref().map_or(0, |it| it.number) + 1;
    model.toast = Some(Toast {
        done,
        can_undo,
        number,
    });
}

/// After the whole book was exchanged for another.
fn show_book_anew(model: &mut Model) {
    model.roster = Roster::of(&model.book);
    model.engine.rebuild(&model.book);
    model.agenda = Agenda::of(&model.book);
    model.alike = AlikeFinder::of(&model.book);
    model.finding = None;
    model.map.begin_anew();
    model.comparing = None;
    model.undo.clear();
    model.put_off.clear();
    model.fill_in_next = None;
    model.session = super::session::Session::default();
    model.selected = None;
    model.shown_suggestions = AT_ONCE;
    model.toast = None;
    model.filter = super::Filter::default();
}

/// After another tab changed the book in ways not known one by one.
fn book_changed_elsewhere(model: &mut Model) {
    model.roster = Roster::of(&model.book);
    model.engine.rebuild(&model.book);
    model.agenda = Agenda::of(&model.book);
    model.alike = AlikeFinder::of(&model.book);
    finding::book_changed(model);
    model.map.heard_of_much();
    model.undo.clear();
    offer_no_undo(model);
}

/// After another tab's `change`: what would take back a record it touched, and all steps
/// before that, is forgotten. Undo puts whole records back, and would take that tab's
/// change with them.
fn forget_undo(model: &mut Model, change: &Change) {
    let touched = |it: &Undo| {
        let mut puts = it.inverse.puts.iter();
        puts.any(|put| change.puts.iter().any(|other| put.is_of_same_record(other)))
    };
    if let Some(last) = model.undo.iter().rposition(touched) {
        model.undo.drain(..=last);
        offer_no_undo(model);
    }
}

/// The step that the toast speaks of is not the latest any more.
fn offer_no_undo(model: &mut Model) {
    if let Some(toast) = &mut model.toast {
        toast.can_undo = false;
    }
}

fn leave_samples(model: &mut Model) {
    if let Some(own) = model.own.take() {
        model.book = own;
        show_book_anew(model);
    }
}

/// Replaces a contact by an edited one, stamping what differs; nothing where nothing does.
fn edited(book: &Book, id: ContactId, stamp: Stamp, edit: impl FnOnce(&mut Contact)) -> Change {
    let mut change = Change::default();
    if let Some(before) = book.contact(id) {
        let mut after = Contact::clone(before);
        edit(&mut after);
        if after != **before {
            after.stamp_edits(before, stamp.now);
            change.put_contact(after);
        }
    }
    change
}

fn name_of(book: &Book, id: ContactId) -> String {
    book.contact(id)
        .map(|it| it.called().to_owned())
        .unwrap_or_default()
}

fn names_of(book: &Book, pair: Pair) -> [String; 2] {
    [name_of(book, pair.first()), name_of(book, pair.second())]
}
