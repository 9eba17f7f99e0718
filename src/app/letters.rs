//! The texts of an introduction: which make sense now, and a draft of each.
//!
//! A draft is made of stored facts about the two people and of the words in
//! `wording`, of nothing else. A fact that is missing takes its sentence with it.
//! What is private (trust, notes, tags, the outcome) never enters a draft. Nothing
//! here sends anything: the user reads, edits and sends by their own hand.

pub(super) mod calling;
mod gift;
mod next;
mod party;
mod withhold;
mod wording;

#[cfg(test)]
mod tests;

use crate::domain::fold::fold;
use crate::domain::{
    Benefit, Contact, Introduction, LetterKind, MetThrough, QuoteSource, Settings, Side, Someone,
    Stage, Step,
};
use party::{Party, excerpt, one_line, sentences};
use wording::{Answer, Other, Wish};

pub use gift::compose_gift;
pub use next::{next_letters, writes_first};

/// A letter to be read, edited and sent by the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// E-mail addresses; empty where none is known.
    pub to: Vec<String>,
    /// One line.
    pub subject: String,
    /// Plain text, lines ended by `\n`, paragraphs apart by a blank line.
    pub body: String,
}

/// Drafts one letter. `a` and `b` are the contacts `introduction` names.
pub fn compose(
    kind: LetterKind,
    introduction: &Introduction,
    a: &Contact,
    b: &Contact,
    settings: &Settings,
) -> Draft {
    let mut a = Party::new(a, &introduction.a_name);
    let mut b = Party::new(b, &introduction.b_name);
    if fold(&a.called) == fold(&b.called) && !a.called.is_empty() {
        a.called.clone_from(&a.full);
        b.called.clone_from(&b.full);
    }
    let letters = Letters {
        introduction,
        a,
        b,
        // Introducing and once introduced there is nothing left to withhold.
        withholds: introduction.withholds.unwrap_or(settings.withhold_names)
            && kind != LetterKind::Introduce
            && !introduction.was_made(),
    };
    let (to, subject, mut paragraphs) = match kind {
        LetterKind::Ask(side) => letters.ask(side),
        LetterKind::Introduce => letters.introduce(),
        LetterKind::FollowUp(side) => letters.follow_up(side),
        LetterKind::Thanks(side) => letters.thanks(side),
        LetterKind::Stop(side) => letters.stop(side),
    };
    paragraphs.push(wording::closing(&one_line(&settings.my_name)));
    paragraphs.retain(|it| !it.is_empty());
    Draft {
        to,
        subject,
        body: paragraphs.join("\n\n"),
    }
}

/// The longest story of how the user met somebody that a letter quotes, in characters: a
/// longer one was written for oneself.
const LONGEST_STORY: usize = 60;

type Parts = (Vec<String>, String, Vec<String>);

struct Letters<'a> {
    introduction: &'a Introduction,
    a: Party<'a>,
    b: Party<'a>,
    withholds: bool,
}

impl Letters<'_> {
    fn ask(&self, side: Side) -> Parts {
        let (me, them) = (self.party(side), self.party(side.other()));
        let other = self.other(side);
        let position = if self.withholds {
            self.tellable(&them.contact.role, them)
        } else {
            them.position()
        };
        let answer = self.answer(side, &position);
        let why = match (self.benefit(side), self.benefit(side.other())) {
            (Some(mine), theirs) => sentences([
                wording::you_gain(&self.wish(mine, them), other, &answer),
                theirs.map_or_else(String::new, |it| {
                    wording::they_gain_too(other, &self.wish(it, them))
                }),
            ]),
            (None, Some(theirs)) => wording::a_favour(other, &self.wish(theirs, them)),
            (None, None) => String::new(),
        };
        let agreed = self
            .introduction
            .steps
            .iter()
            .any(|(_, step)| *step == Step::SaidYes(side.other()));
        let paragraphs = vec![
            wording::greeting(&me.called),
            wording::ask_opening(other, &position),
            why,
            sentences([self.known_how(them, other), self.does(them, other, &answer)]),
            wording::size_of_the_ask(other, agreed),
            wording::easy_out().to_owned(),
        ];
        (me.addresses(), wording::ask_subject(other), paragraphs)
    }

    fn introduce(&self) -> Parts {
        let side = writes_first(self.introduction);
        let (first, second) = (self.party(side), self.party(side.other()));
        // Where both gain, the reasons say enough of each.
        let is_mutual = self.benefit(Side::A).is_some() && self.benefit(Side::B).is_some();
        let meet = |gains: Side| {
            let (reader, met) = (self.party(gains), self.party(gains.other()));
            let other = met.named();
            let answer = self.answer(gains, &met.position());
            let does = if is_mutual && !matches!(answer, Answer::Unsaid) {
                String::new()
            } else {
                self.does(met, other, &answer)
            };
            sentences([
                wording::meet(&reader.called, other, &met.position()),
                self.known_how(met, other),
                does,
            ])
        };
        let one_gains = |gains: Side| {
            let (one, other) = (self.party(gains), self.party(gains.other()));
            self.benefit(gains).map_or_else(String::new, |it| {
                let answer = self.answer(gains, &other.position());
                wording::one_gains(one.named(), &self.wish(it, other), other.named(), &answer)
            })
        };
        let (mut why, back) = (one_gains(side), one_gains(side.other()));
        if why.is_empty() {
            why = back;
        } else {
            why = sentences([why, wording::both_ways(&back)]);
        }
        let paragraphs = vec![
            wording::greeting_both(&first.called, &second.called),
            meet(side.other()),
            meet(side),
            wording::why_you_two(&why),
            wording::who_writes_first(&first.called),
            wording::stepping_out().to_owned(),
        ];
        let mut to = first.addresses();
        to.extend(second.addresses());
        let subject = wording::introduce_subject(&first.full, &second.full);
        (to, subject, paragraphs)
    }

    fn follow_up(&self, side: Side) -> Parts {
        let (me, other) = (self.party(side), self.other(side));
        let wished = self.benefit(side).map_or_else(String::new, |it| {
            wording::you_wished(&self.wish(it, self.party(side.other())))
        });
        let paragraphs = vec![
            wording::greeting(&me.called),
            sentences([wording::follow_up_opening(other), wished]),
            wording::follow_up_closing().to_owned(),
        ];
        (
            me.addresses(),
            wording::follow_up_subject(other),
            paragraphs,
        )
    }

    fn thanks(&self, side: Side) -> Parts {
        let (me, them, other) = (self.party(side), self.party(side.other()), self.other(side));
        let stage = self.introduction.stage();
        let talked = matches!(stage, Stage::Talked | Stage::Outcome { .. });
        let gave = self.benefit(side.other()).map_or_else(String::new, |it| {
            wording::why_you(other, &self.wish(it, them))
        });
        let came_of_it = match stage {
            Stage::Outcome { good } => wording::what_came_of_it(good),
            _ => "",
        };
        let paragraphs = vec![
            wording::greeting(&me.called),
            sentences([
                wording::thanks_opening(other, talked),
                came_of_it.to_owned(),
            ]),
            gave,
            wording::thanks_closing().to_owned(),
        ];
        (me.addresses(), wording::thanks_subject(other), paragraphs)
    }

    fn stop(&self, side: Side) -> Parts {
        let (me, other) = (self.party(side), self.other(side));
        let agreed = self
            .introduction
            .steps
            .iter()
            .any(|(_, step)| *step == Step::SaidYes(side));
        let wished = self.benefit(side).map_or_else(String::new, |it| {
            wording::still_in_mind(&self.wish(it, self.party(side.other())))
        });
        let paragraphs = vec![
            wording::greeting(&me.called),
            wording::stop_opening(other, agreed),
            wished,
        ];
        (me.addresses(), wording::stop_subject(other), paragraphs)
    }

    fn party(&self, side: Side) -> &Party<'_> {
        match side {
            Side::A => &self.a,
            Side::B => &self.b,
        }
    }

    /// The person on the other side from `side`, as a letter to `side` may speak of them.
    fn other(&self, side: Side) -> Other<'_> {
        if self.withholds {
            Other::Withheld
        } else {
            self.party(side.other()).named()
        }
    }

    /// What `side` gains: the first reason noted, so that the letter stays short. Notes
    /// are private, so a reason that quotes one is none for a letter.
    fn benefit(&self, side: Side) -> Option<&Benefit> {
        let is_private = |it: &Benefit| {
            it.need_source == QuoteSource::Note || it.offer_source == QuoteSource::Note
        };
        let told = self.introduction.benefits.iter();
        told.filter(|it| !is_private(it)).find(|it| it.who == side)
    }

    /// `text` as a letter may quote it: blank where it would give `them` away.
    fn tellable(&self, text: &str, them: &Party) -> String {
        if self.withholds && withhold::identifies(text, them.contact, them.once) {
            String::new()
        } else {
            excerpt(text)
        }
    }

    /// What one of the two would gain by, as far as it does not give `them` away.
    fn wish(&self, benefit: &Benefit, them: &Party) -> Wish {
        let told = self.tellable(&benefit.need, them);
        match benefit.need_source {
            QuoteSource::Plans => Wish::InMind(told),
            _ => Wish::LookingFor(told),
        }
    }

    /// What of the other answers the wish of `gains`, unless their `position` has said it
    /// already. A tag is a word for the user's own order and stays out.
    fn answer(&self, gains: Side, position: &str) -> Answer {
        let Some(benefit) = self.benefit(gains) else {
            return Answer::Unsaid;
        };
        let told = self.tellable(&benefit.offer, self.party(gains.other()));
        if told.is_empty() || says(position, &told) {
            return Answer::Unsaid;
        }
        match benefit.offer_source {
            QuoteSource::Does => Answer::Does(told),
            QuoteSource::Role => Answer::WorksAs(told),
            QuoteSource::Tag | QuoteSource::Note => Answer::Unsaid,
            QuoteSource::Offer | QuoteSource::Need | QuoteSource::Plans => Answer::Offers(told),
        }
    }

    /// What `them` does, unless `answer` says it.
    fn does(&self, them: &Party, other: Other, answer: &Answer) -> String {
        let does = self.tellable(&them.contact.does, them);
        let is_said = match answer {
            Answer::Offers(it) | Answer::Does(it) | Answer::WorksAs(it) => {
                says(it, &does) || says(&does, it)
            }
            Answer::Unsaid => false,
        };
        if is_said {
            return String::new();
        }
        wording::does(other, &does)
    }

    /// Of the user's own words only a short story of how they met: a long one, or one about
    /// no known occasion, was written for oneself.
    fn known_how(&self, them: &Party, other: Other) -> String {
        let met = &them.contact.how_met;
        let has_occasion = matches!(
            met.through,
            MetThrough::Event | MetThrough::LinkedIn | MetThrough::IntroducedBy(_)
        );
        let story = self.tellable(&met.text, them);
        if has_occasion && !story.is_empty() && story.chars().count() <= LONGEST_STORY {
            return wording::known_from(other, &story);
        }
        match &met.through {
            MetThrough::LinkedIn => wording::known_through_linkedin(other),
            // The name of who introduced them could give them away.
            MetThrough::IntroducedBy(Someone::Name(name)) if !self.withholds => {
                wording::known_through(other, &one_line(name))
            }
            _ => String::new(),
        }
    }
}

/// Whether `text` holds the words of `phrase`.
fn says(text: &str, phrase: &str) -> bool {
    !phrase.is_empty() && fold(text).contains(&fold(phrase))
}
