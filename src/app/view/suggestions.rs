//! Suggested pairs, each with its reason in the user's own words, and what is missing for more.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::agenda::AT_FIRST;
use crate::app::event::SuggestionEvent;
use crate::app::letters::calling;
use crate::app::model::{Knowing, Model};
use crate::app::words::{self, suggestions as say};
use crate::domain::fold::fold;
use crate::domain::{Book, Contact, ContactId, Day, Pair};
use crate::order;
use crate::suggest::{Caution, Gain, LinkKind, Suggestion, Tier, WordLink};

use super::agenda::{self, AgendaView};
use super::learned;
use super::person_brief::PersonBrief;

const ON_A_PERSONS_PAGE: usize = 5;
const ASK_FIRST: usize = 3;
/// Linked words in sight: more explain nothing.
const TIES: usize = 2;

#[derive(Debug, Clone, PartialEq)]
pub struct TodayView {
    /// `Monday, 23 November`.
    pub date: String,
    pub greeting: String,
    /// Nobody is in the book yet.
    pub is_empty: bool,
    /// There are people, but no need is noted of any.
    pub nothing_noted: bool,
    pub cards: Vec<SuggestionCard>,
    /// Whether there are more than are shown.
    pub has_more: bool,
    /// What else is worth doing.
    pub agenda: AgendaView,
    /// What is missing, what matters most first; empty where needs and offers are noted
    /// of everybody.
    pub missing: Vec<Missing>,
    /// What is being done while the list is not up to date; the last one stays in sight.
    pub thinking: Option<&'static str>,
}

/// What would give Goodword more to go by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Of how many people what is missing.
    pub sentence: String,
    /// Whom to ask first: at most three, no two of them called alike.
    pub ask_first: Vec<PersonBrief>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestionCard {
    pub pair: Pair,
    /// Both names, for those who hear the page.
    pub title: String,
    pub a: PersonBrief,
    pub b: PersonBrief,
    /// What to call them in a sentence.
    pub first_names: [String; 2],
    pub tier: &'static str,
    /// What the first gets from the second.
    pub need: Quoted,
    pub offer: Quoted,
    /// What the second gets, or that it is a favour.
    pub in_return: String,
    /// What speaks against it, or should be done before.
    pub cautions: Vec<String>,
    /// How the words of both met.
    pub why: Vec<String>,
    /// The words that link the two where they differ; empty where one sees it at once.
    pub linked_by: Vec<Tie>,
    /// Why it stands higher or lower than its words alone would have it.
    pub moved: Option<String>,
    /// What may be said to mean the same, to begin with; either may be empty.
    pub same: [String; 2],
}

/// Two different words that link a need and an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    pub need: String,
    pub offer: String,
}

/// A phrase of the user's own, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// `needs`, `offers`, `does` …
    pub verb: &'static str,
    pub text: String,
    /// `noted 12 May`; empty where the day is not known.
    pub noted: String,
}

pub fn today(model: &Model) -> TodayView {
    let board = model.engine.board();
    // Five things in all: what others wait for takes the place of suggestions.
    let taken = model.agenda.now().len().min(AT_FIRST);
    let shown = model.shown_suggestions - taken;
    // Nobody is to be told the same twice.
    let others: Vec<&Suggestion> = board
        .suggestions
        .iter()
        .filter(|it| !agenda::proposes(model, it.pair))
        .collect();
    let cards = others.iter().take(shown);
    TodayView {
        date: words::weekday_and_day(model.today),
        is_empty: model.book.is_empty(),
        nothing_noted: nothing_noted(&model.book),
        has_more: others.len() > shown,
        greeting: say::greeting(model.own_book().settings().my_name.as_str()),
        cards: cards.filter_map(|it| card(model, it)).collect(),
        agenda: agenda::agenda(model),
        missing: missing(model),
        thinking: thinking(model),
    }
}

/// What is said as long as it may still turn out otherwise that nobody is suggested.
pub(super) fn thinking(model: &Model) -> Option<&'static str> {
    let thinking = (!model.engine.is_current()).then_some(say::THINKING);
    getting_ready(model).or(thinking)
}

/// What is said as long as nobody can be suggested at all.
pub(super) fn getting_ready(model: &Model) -> Option<&'static str> {
    (model.knowing == Knowing::Awaited).then_some(say::GETTING_READY)
}

fn nothing_noted(book: &Book) -> bool {
    book.people() > 0 && book.contacts().all(|it| it.open_needs().next().is_none())
}

/// Something that may be decided about a pair, with one click.
#[derive(Debug, Clone, PartialEq)]
pub struct DecisionChoice {
    pub label: String,
    pub event: SuggestionEvent,
    /// About one of the two rather than the pair: set apart from what comes before.
    pub apart: bool,
}

/// What may be decided about a pair instead of asking both.
pub fn decisions(card: &SuggestionCard) -> Vec<DecisionChoice> {
    let pair = card.pair;
    let about_pair = |label: &str, event| DecisionChoice {
        label: label.to_owned(),
        event,
        apart: false,
    };
    let never_refer = |id, name: &str, apart| DecisionChoice {
        label: say::would_not_refer(name),
        event: SuggestionEvent::ClickedNeverRefer(id),
        apart,
    };
    vec![
        about_pair(say::IN_TWO_WEEKS, SuggestionEvent::ClickedNotNow(pair)),
        about_pair(say::NOT_RELEVANT, SuggestionEvent::ClickedNotRelevant(pair)),
        about_pair(say::COMPETE, SuggestionEvent::ClickedCompete(pair)),
        about_pair(
            say::KNOW_EACH_OTHER,
            SuggestionEvent::ClickedKnowEachOther(pair),
        ),
        about_pair(say::NEVER, SuggestionEvent::ClickedNever(pair)),
        never_refer(card.a.id, &card.first_names[0], true),
        never_refer(card.b.id, &card.first_names[1], false),
    ]
}

/// Whom one person could meet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CouldMeet {
    /// What speaks against any of it, or is to be done first: said once, in no card.
    pub cautions: Vec<String>,
    pub cards: Vec<SuggestionCard>,
    /// Their needs that one of these answers.
    pub answered: BTreeSet<String>,
}

pub fn for_person(model: &Model, id: ContactId) -> CouldMeet {
    for_person_up_to(model, id, ON_A_PERSONS_PAGE)
}

/// The same of so many people at most.
pub(super) fn for_person_up_to(model: &Model, id: ContactId, most: usize) -> CouldMeet {
    let (engine, book) = (&model.engine, &model.book);
    let mut found = model.meetings.of(engine, book, id, model.today, most);
    let of_all =
        |it: &Caution| is_about(it, id) && found.iter().all(|any| any.cautions.contains(it));
    let first = found.first().map(|it| it.cautions.as_slice());
    let once: Vec<Caution> = first
        .unwrap_or_default()
        .iter()
        .copied()
        .filter(of_all)
        .collect();
    for suggestion in &mut found {
        suggestion.cautions.retain(|it| !once.contains(it));
    }
    let name = |id: ContactId| called(&model.book, id);
    CouldMeet {
        cautions: once
            .iter()
            .map(|it| say::caution(it, name, model.today))
            .collect(),
        cards: found.iter().filter_map(|it| card(model, it)).collect(),
        answered: order::gathered(
            found
                .iter()
                .flat_map(|it| &it.gains)
                .filter(|it| it.who == id)
                .map(|it| it.need.text.clone()),
        ),
    }
}

/// Whether it speaks of this person rather than of the other, or of both.
fn is_about(caution: &Caution, id: ContactId) -> bool {
    match *caution {
        Caution::TrustNotYet { who }
        | Caution::NotSpokenSince { who, .. }
        | Caution::OldNeed { who, .. }
        | Caution::OpenIntroductions { who, .. }
        | Caution::Rests { who, .. }
        | Caution::RecentlyIntroduced { who, .. } => who == id,
        Caution::TriedBefore { .. } | Caution::MayCompete { .. } => false,
    }
}

/// Of how many people something is missing, and how many of them are named.
type Sentence = fn(usize, usize) -> String;

/// Needs first: without them nothing is found at all. Offers only once the needs are there,
/// or where nothing is suggested: who is told everything does nothing.
fn missing(model: &Model) -> Vec<Missing> {
    let board = model.engine.board();
    let of_needs: Sentence = say::no_needs;
    let gaps = [
        (&board.no_needs, of_needs),
        (&board.no_offers, say::no_offers),
    ];
    let most = if board.suggestions.is_empty() { 2 } else { 1 };
    let told = gaps.into_iter().filter(|(gap, _)| gap.count > 0).take(most);
    told.map(|(gap, sentence)| {
        let known = gap.ask_first.iter();
        let known: Vec<&Contact> = known
            .filter_map(|it| model.book.contact(*it).map(|it| &**it))
            .collect();
        let ask_first = told_apart(&known, ASK_FIRST);
        Missing {
            sentence: sentence(gap.count, ask_first.len()),
            ask_first,
        }
    })
    .collect()
}

/// The first `most` of these people: two who are called alike with their companies, and
/// nobody by what another is called already.
fn told_apart(people: &[&Contact], most: usize) -> Vec<PersonBrief> {
    let mut alike: BTreeMap<String, usize> = BTreeMap::new();
    for it in people {
        *alike.entry(fold(it.called())).or_default() += 1;
    }
    let mut told: Vec<PersonBrief> = Vec::new();
    for it in people {
        let called = it.called();
        let is_one_of_many = alike.get(&fold(called)).is_some_and(|count| *count > 1);
        let name = if is_one_of_many && !it.company.is_empty() {
            say::of_company(called, &it.company)
        } else {
            called.to_owned()
        };
        if told.len() < most && told.iter().all(|it| it.name != name) {
            let brief = PersonBrief::of(it);
            told.push(PersonBrief { name, ..brief });
        }
    }
    told
}

pub(super) fn card(model: &Model, suggestion: &Suggestion) -> Option<SuggestionCard> {
    let a = model.book.contact(suggestion.a)?;
    let b = model.book.contact(suggestion.b)?;
    let gain = suggestion.gains.first()?;
    let name = |id: ContactId| first_name(if id == a.id { a } else { b });
    let back = suggestion.gains.iter().find(|it| it.who != gain.who);
    Some(SuggestionCard {
        pair: suggestion.pair,
        title: words::both(&[a.called().to_owned(), b.called().to_owned()]),
        first_names: [name(a.id).to_owned(), name(b.id).to_owned()],
        a: PersonBrief::of(a),
        b: PersonBrief::of(b),
        tier: tier(suggestion.tier, gain.possibly),
        need: Quoted {
            verb: say::need_verb(gain.need.source),
            text: gain.need.text.clone(),
            noted: noted(gain.need.noted, model),
        },
        offer: Quoted {
            verb: say::offer_verb(gain.offer.source),
            text: gain.offer.text.clone(),
            noted: noted(gain.offer.noted, model),
        },
        in_return: match back {
            Some(back) => say::good_for_other(name(back.who), &back.need.text, &back.offer.text),
            None => say::favour(name(gain.who)),
        },
        cautions: suggestion
            .cautions
            .iter()
            .map(|it| say::caution(it, |id| name(id).to_owned(), model.today))
            .collect(),
        why: suggestion
            .gains
            .iter()
            .flat_map(|it| why(it, &|id| name(id).to_owned()))
            .collect(),
        linked_by: ties(gain),
        moved: learned::moved(model, &suggestion.learned),
        same: [&gain.need.text, &gain.offer.text].map(|it| learned::offered(it)),
    })
}

/// The weightiest links that one does not see at once, since the words differ.
fn ties(gain: &Gain) -> Vec<Tie> {
    let differ = |it: &&WordLink| !matches!(it.kind, LinkKind::Same | LinkKind::Stem);
    let ties = gain.links.iter().filter(differ).take(TIES);
    ties.map(|it| Tie {
        need: it.need_word.clone(),
        offer: it.offer_word.clone(),
    })
    .collect()
}

/// The reasons in full: which phrases met, by which words, and what speaks against it.
pub fn reasons(book: &Book, suggestion: &Suggestion, today: Day) -> Vec<String> {
    let name = |id: ContactId| called(book, id);
    let gains = suggestion.gains.iter().flat_map(|it| why(it, &name));
    let cautions = suggestion
        .cautions
        .iter()
        .map(|it| say::caution(it, name, today));
    gains.chain(cautions).collect()
}

fn why(gain: &Gain, name: &impl Fn(ContactId) -> String) -> Vec<String> {
    let met = say::met(
        &name(gain.who),
        &gain.need.text,
        &name(gain.from),
        &gain.offer.text,
    );
    std::iter::once(met)
        .chain(gain.links.iter().map(say::link))
        .collect()
}

fn noted(day: Option<crate::domain::Day>, model: &Model) -> String {
    day.map(|it| words::noted(it, model.today))
        .unwrap_or_default()
}

/// How sure it is, in a word. Weak evidence says so, whatever else speaks for the pair.
fn tier(tier: Tier, possibly: bool) -> &'static str {
    match tier {
        _ if possibly => say::POSSIBLY,
        Tier::Strong => say::STRONG,
        Tier::Good => say::GOOD,
        Tier::WorthAsking => say::WORTH_ASKING,
    }
}

fn called(book: &Book, id: ContactId) -> String {
    let contact = book.contact(id);
    contact
        .map(|it| first_name(it).to_owned())
        .unwrap_or_default()
}

/// What to call somebody in a sentence.
pub(super) fn first_name(contact: &Contact) -> &str {
    calling::called(contact.called())
}
