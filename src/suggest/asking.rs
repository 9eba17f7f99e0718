//! Questions to the whole book that stand on nobody: who could help with something, and who
//! needs it. Answered as if somebody were asking of whom nothing else is known.

use matching::Side;

use super::engine::Engine;
use super::pairs::known;
use super::person::Person;
use super::ranking::by_name;
use super::suggestion::{Quote, Tier, WordLink};
use super::value::{freshness, is_stale, trust};
use super::weights::LOOKED_INTO;
use crate::domain::{Book, Contact, ContactId, Day, Moment, Phrase};
use crate::order;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Who offers what answers this need?
    WhoHelps,
    /// Who needs what this offers?
    WhoNeeds,
}

/// Somebody who answers a question, and with what.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    pub who: ContactId,
    pub tier: Tier,
    /// Their offer or need.
    pub quote: Quote,
    /// The words that link it with what was asked, the weightiest first; may be empty. On the
    /// side of the need is what was asked where somebody is to help, else what is quoted.
    pub links: Vec<WordLink>,
}

impl Engine {
    /// Who answers, best first, weak evidence included; nobody below that. Leaves out whom the
    /// engine has not read yet, and who would never be suggested.
    pub fn ask(
        &mut self,
        book: &Book,
        question: Question,
        about: &str,
        today: Day,
        limit: usize,
    ) -> Vec<Answered> {
        let mut asking = Contact::new(ContactId(0), "", Moment(0));
        match question {
            Question::WhoHelps => asking.needs.push(Phrase::new(about, today)),
            Question::WhoNeeds => asking.offers.push(Phrase::new(about, today)),
        }
        // Their text is in the index for as long as it is compared, and nobody's there.
        let asking = self.standing.people.read_apart(&asking);
        let answers = self.answers(book, question, &asking, about, today, limit);
        asking.forget(&mut self.standing.people.index);
        answers
    }

    fn answers(
        &self,
        book: &Book,
        question: Question,
        asking: &Person,
        about: &str,
        today: Day,
        limit: usize,
    ) -> Vec<Answered> {
        let index = &self.standing.people.index;
        let most = LOOKED_INTO * limit.max(1);
        let mut found: Vec<(f32, &Person, Answered)> = Vec::new();
        for other in self.standing.answering(asking, today, most, &|_| true) {
            let Some(contact) = book.contact(other.id).filter(|_| self.has_read(other.id)) else {
                continue;
            };
            let [of_asking, of_other] = known(index, asking, other).gains;
            let (met, side) = match question {
                Question::WhoHelps => (of_asking, Side::Offer),
                Question::WhoNeeds => (of_other, Side::Need),
            };
            let mut best: Option<(f32, Answered)> = None;
            for met in met {
                let (text, worth, tier) = match side {
                    Side::Offer => (&other.offers[met.offer], met.strength, met.tier),
                    Side::Need => {
                        let need = &other.needs[met.need];
                        let is_stale = is_stale(need, today);
                        let tier = if is_stale {
                            Tier::WorthAsking
                        } else {
                            met.tier
                        };
                        (need, met.strength * freshness(need, today), tier)
                    }
                };
                if best.as_ref().is_some_and(|it| it.0 >= worth) {
                    continue;
                }
                let Some(quote) = text.quote(contact, side) else {
                    continue;
                };
                let links = match side {
                    Side::Offer => index.links(about, &quote.text),
                    Side::Need => index.links(&quote.text, about),
                };
                let links = links.into_iter().map(|it| WordLink {
                    need_word: it.need_word,
                    offer_word: it.offer_word,
                    kind: it.kind,
                });
                let answer = Answered {
                    who: other.id,
                    tier,
                    links: links.collect(),
                    quote,
                };
                best = Some((worth, answer));
            }
            if let Some((worth, answer)) = best {
                found.push((worth * trust(other), other, answer));
            }
        }
        order::sort_by(&mut found, |x, y| {
            y.0.total_cmp(&x.0).then_with(|| by_name(x.1, y.1))
        });
        found.truncate(limit);
        found.into_iter().map(|it| it.2).collect()
    }
}
