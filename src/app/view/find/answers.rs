//! What the whole book answers to a question: who, with which words of theirs, and how surely.

use super::{FindView, FoundPhrase, Group, Line, Sign, plain};
use crate::app::find::{Answers, Finding, Opens};
use crate::app::model::Model;
use crate::app::route::Route;
use crate::app::view::marked::excerpt;
use crate::app::view::person_brief::PersonBrief;
use crate::app::view::suggestions::{Tie, getting_ready};
use crate::app::words::{self, find as say, suggestions};
use crate::domain::fold::fold;
use crate::suggest::{Answered, LinkKind, Question, Tier, WordLink};

const TIES: usize = 2;

pub(super) fn answered(model: &Model, finding: &Finding, answers: &Answers) -> FindView {
    let people = answers.people.iter();
    let lines: Vec<Line> = people
        .filter_map(|it| answer(model, answers.question, it))
        .collect();
    let nobody = match answers.question {
        Question::WhoHelps => say::NOBODY_HELPS,
        Question::WhoNeeds => say::NOBODY_NEEDS,
    };
    let is_blank = answers.about.is_empty();
    let empty = match (is_blank, getting_ready(model)) {
        (true, _) => Some(say::SAY_WHAT),
        (false, Some(waits)) => Some(waits),
        (false, None) if lines.is_empty() && !answers.is_final => Some(suggestions::THINKING),
        (false, None) => lines.is_empty().then_some(nobody),
    };
    let count = say::count(lines.len());
    let mut groups = vec![Group {
        title: say::begin(answers.question),
        lines,
    }];
    if !is_blank {
        let title = say::search_for(&answers.about);
        let opens = Opens::Search(answers.about.clone());
        groups.push(Group {
            title: say::COMMANDS,
            lines: vec![Line::of(Sign::More, title, opens)],
        });
    }
    groups.retain(|it| !it.lines.is_empty());
    FindView {
        typed: finding.typed().to_owned(),
        is_current: !finding.has_work(),
        groups,
        count: if is_blank { String::new() } else { count },
        empty,
    }
}

fn answer(model: &Model, question: Question, answered: &Answered) -> Option<Line> {
    let brief = PersonBrief::of(model.book.contact(answered.who)?);
    let quote = &answered.quote;
    let (lead, own): (_, fn(&WordLink) -> &str) = match question {
        Question::WhoHelps => (suggestions::offer_verb(quote.source), |it| &it.offer_word),
        Question::WhoNeeds => (suggestions::need_verb(quote.source), |it| &it.need_word),
    };
    let words: Vec<String> = answered.links.iter().map(|it| fold(own(it))).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let differ = answered
        .links
        .iter()
        .filter(|it| !matches!(it.kind, LinkKind::Same | LinkKind::Stem));
    let ties = differ.take(TIES).map(|it| Tie {
        need: it.need_word.clone(),
        offer: it.offer_word.clone(),
    });
    Some(Line {
        title: plain(&brief.name),
        detail: plain(&brief.line),
        phrases: vec![FoundPhrase {
            lead,
            quoted: true,
            pieces: excerpt(&quote.text, &words),
            noted: quote
                .noted
                .map(|it| words::noted(it, model.today))
                .unwrap_or_default(),
        }],
        tier: match answered.tier {
            Tier::Strong => suggestions::STRONG,
            Tier::Good => suggestions::GOOD,
            Tier::WorthAsking => suggestions::WORTH_ASKING,
        },
        ties: ties.collect(),
        ..Line::of(
            Sign::Person(brief.face),
            brief.name,
            Opens::Page(Route::Person(answered.who)),
        )
    })
}
