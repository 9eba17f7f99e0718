//! About what each pair is worth, noted wherever one answers the other. What depends on
//! more than the two, the day and what was learned is left to the list.

use matching::ItemId;

use super::super::lessons::factor;
use super::super::people::Slot;
use super::super::person::{Person, Text};
use super::super::value::{both, freshness, strength, trust};
use super::{LOOKED_AT_ONCE, Standing, Valuing};
use crate::domain::Day;

impl Standing {
    /// Goes on with a way through all people, from this one.
    pub(super) fn value_some(&mut self, from: Slot, today: Day) {
        let Some(Valuing {
            is_all,
            lessons,
            givers,
            ..
        }) = &self.to_value
        else {
            return;
        };
        let slots = from..(from + LOOKED_AT_ONCE).min(self.people.end());
        if *is_all {
            for need in self.people.needs(slots.clone()) {
                self.lessons
                    .mark_for(need.item, lessons, &self.people.index);
            }
            for slot in slots {
                self.value_all(slot, today);
            }
            return;
        }
        let mut lists = Vec::new();
        for slot in slots {
            for need in self.people.at(slot).iter().flat_map(|it| &it.needs) {
                let is_marked = self
                    .lessons
                    .mark_for(need.item, lessons, &self.people.index);
                let mut kept = self.answers.kept(need.item).iter();
                if is_marked || kept.any(|it| givers.contains(&it.slot)) {
                    lists.push(need.item);
                }
            }
        }
        for need in lists {
            self.value_list(need, today);
        }
    }

    /// Values every pair of a list anew.
    pub(super) fn value_list(&mut self, need: ItemId, today: Day) {
        let Some((slot, ..)) = self.people.need(need) else {
            return;
        };
        let others: Vec<Slot> = self.answers.kept(need).iter().map(|it| it.slot).collect();
        for other in others {
            self.value(slot, other, today);
        }
    }

    /// Values every pair in the lists of one person anew. Most others have no answer from them:
    /// then nothing of theirs need be looked at.
    fn value_all(&mut self, slot: Slot, today: Day) {
        let Some(person) = self.people.at(slot) else {
            return;
        };
        let listing = self.answers.listing(slot).iter();
        let mutual = listing.filter_map(|it| self.people.holder(*it));
        let mut mutual: Vec<Slot> = mutual.map(|it| it.0).collect();
        mutual.sort_unstable();
        let mut gains: Vec<(Slot, f32)> = Vec::new();
        let mut both_ways: Vec<Slot> = Vec::new();
        for need in &person.needs {
            let fresh = freshness(need, today);
            for answer in self.answers.of(need.item) {
                if mutual.binary_search(&answer.slot).is_ok() {
                    both_ways.push(answer.slot);
                    continue;
                }
                let learned = match self.people.at(answer.slot) {
                    Some(from) if !self.lessons.is_empty() => self.learned(person, need, from),
                    _ => 1.0,
                };
                let gain = answer.rank * fresh * learned;
                match gains.iter_mut().find(|it| it.0 == answer.slot) {
                    Some((_, known)) => *known = known.max(gain),
                    None => gains.push((answer.slot, gain)),
                }
            }
        }
        for (_, gain) in &mut gains {
            *gain = both(*gain * trust(person), 0.0);
        }
        for need in &person.needs {
            self.answers.value_each(need.item, |slot| {
                let found = gains.iter().find(|it| it.0 == slot);
                found.map(|it| it.1)
            });
        }
        for other in both_ways {
            self.value(slot, other, today);
        }
    }

    /// Works out about what a pair is worth, and notes it wherever one answers the other.
    pub(super) fn value(&mut self, one: Slot, other: Slot, today: Day) {
        let (Some(a), Some(b)) = (self.people.at(one), self.people.at(other)) else {
            return;
        };
        let of_a = self.gain(a, b, other, today) * trust(a);
        let of_b = self.gain(b, a, one, today) * trust(b);
        let value = both(of_a, of_b);
        for need in &a.needs {
            self.answers.value(need.item, other, value);
        }
        for need in &b.needs {
            self.answers.value(need.item, one, value);
        }
    }

    /// What the best answer of `from`, who is at `slot`, is worth to `who`; 0 where none counts.
    fn gain(&self, who: &Person, from: &Person, slot: Slot, today: Day) -> f32 {
        let worth = |need: &Text| {
            let answer = self.answers.of(need.item).iter().find(|it| it.slot == slot);
            answer.map_or(0.0, |it| {
                it.rank * freshness(need, today) * self.learned(who, need, from)
            })
        };
        who.needs.iter().map(worth).fold(0.0, f32::max)
    }

    /// What lessons make of the best answer of `from` to this need.
    fn learned(&self, who: &Person, need: &Text, from: &Person) -> f32 {
        if !self.lessons.may_touch(need.item, from.id) {
            return 1.0;
        }
        let index = &self.people.index;
        let offers = from.offers.iter().map(|it| {
            let fit = index.fit(need.item, it.item);
            (strength(fit, need, it), it.item)
        });
        let best = offers.reduce(|best, it| if it.0 > best.0 { it } else { best });
        best.map_or(1.0, |(_, offer)| {
            factor(&self.lessons.about(index, (who, need.item), (from, offer)))
        })
    }
}
