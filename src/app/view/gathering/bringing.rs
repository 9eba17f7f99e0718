//! What could be brought to one guest: what was promised to them, what they need and who answers
//! it, what was said last. Of stored facts alone.

use crate::app::model::Model;
use crate::app::view::person_brief::PersonBrief;
use crate::app::view::suggestions::first_name;
use crate::app::words::{self, gatherings as say, suggestions};
use crate::domain::{ContactId, GatheringId, Pair, Way};

/// How many who answer a need are named: of those there, and of the others.
const ANSWERS: usize = 2;
/// How many suggestions are looked through for them.
const LOOKED_THROUGH: usize = 6;

#[derive(Debug, Clone, Default, PartialEq)]
pub struct BringView {
    /// Promises to them that are open.
    pub promises: Vec<String>,
    /// What they gave and were not thanked for.
    pub thanks: Vec<String>,
    pub needs: Vec<NeedView>,
    /// What was said last, with its day.
    pub last: Option<String>,
}

/// Something they need, and who answers it.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedView {
    pub text: String,
    /// `noted 12 May`.
    pub noted: String,
    pub answers: Vec<Answer>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub person: PersonBrief,
    /// `offers`, `does` …
    pub verb: &'static str,
    pub offer: String,
    /// They will be there as well.
    pub is_here: bool,
    pub pair: Pair,
    /// What the user would note in order to bring it.
    pub bring: String,
}

impl BringView {
    pub fn is_empty(&self) -> bool {
        self.promises.is_empty() && self.thanks.is_empty() && self.needs.is_empty()
    }
}

pub fn bring(model: &Model, gathering: GatheringId, guest: ContactId) -> BringView {
    let Some(contact) = model.book.contact(guest) else {
        return BringView::default();
    };
    let promises = model.book.gifts_of(guest).filter_map(|it| {
        let due = it
            .due()
            .filter(|_| it.way == Way::Given && it.person == guest)?;
        Some(say::promised(&it.text, due, model.today))
    });
    let thanks = model
        .book
        .gifts_of(guest)
        .filter(|it| it.way == Way::Received && it.person == guest && it.done_on().is_some());
    let thanks = thanks.filter(|it| it.thanked.is_none());
    let answers = answers(model, gathering, guest);
    let needs = contact.open_needs().map(|need| NeedView {
        text: need.text.clone(),
        noted: words::noted(need.held_on(), model.today),
        answers: of_need(&answers, &need.text),
    });
    let last = contact.notes.iter().max_by_key(|it| it.day);
    BringView {
        promises: promises.collect(),
        thanks: thanks.map(|it| say::thanks_due(&it.text)).collect(),
        needs: needs.collect(),
        last: last.map(|it| say::last_note(&it.text, it.day, model.today)),
    }
}

/// Who answers which need of theirs: those who are there first, then the others of the book.
fn answers(model: &Model, gathering: GatheringId, guest: ContactId) -> Vec<(String, Answer)> {
    let here: Vec<ContactId> = match model.book.gathering(gathering) {
        Some(it) => it.contacts().collect(),
        None => Vec::new(),
    };
    let mut found = Vec::new();
    for is_here in [true, false] {
        let among = |it: ContactId| here.contains(&it) == is_here;
        let suggestions =
            model
                .engine
                .for_person_among(&model.book, guest, model.today, LOOKED_THROUGH, among);
        let gains = suggestions.iter().flat_map(|it| &it.gains);
        for gain in gains.filter(|it| it.who == guest) {
            let Some(from) = model.book.contact(gain.from) else {
                continue;
            };
            let answer = Answer {
                person: PersonBrief::of(from),
                verb: suggestions::offer_verb(gain.offer.source),
                offer: gain.offer.text.clone(),
                is_here,
                pair: Pair::new(guest, gain.from),
                bring: say::bring_answer(first_name(from), &gain.need.text),
            };
            found.push((gain.need.text.clone(), answer));
        }
    }
    found
}

fn of_need(answers: &[(String, Answer)], need: &str) -> Vec<Answer> {
    let some = |is_here: bool| {
        let of_it = answers.iter();
        let of_it = of_it.filter(move |it| it.0 == need && it.1.is_here == is_here);
        of_it.take(ANSWERS).map(|it| it.1.clone())
    };
    some(true).chain(some(false)).collect()
}
