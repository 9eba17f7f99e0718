//! The best answers to each need, kept from edit to edit.
//!
//! A list holds the first few of all that answer, in their order, with room for more than
//! count: losing one costs a search only when so many are lost that one might be missing.
//! What counts is therefore the same whatever was edited in between.

use std::cmp::Ordering;

use matching::{ItemId, room};

use super::people::Slot;
use super::weights::{ANSWERS_COUNT, ANSWERS_KEPT};

#[derive(Default)]
pub(super) struct Answers {
    /// By the number of the need.
    lists: Vec<List>,
    /// The greatest value of each list, beside them so that most need not be opened.
    best: Vec<f32>,
    /// In which lists somebody stands, by slot.
    listed: Vec<Vec<ItemId>>,
}

#[derive(Default)]
struct List {
    /// The best first, nobody twice.
    kept: Vec<Answer>,
    /// Whether there may be more than are kept.
    is_cut: bool,
}

impl List {
    fn best(&self) -> f32 {
        let counting = self.kept.iter().take(ANSWERS_COUNT);
        counting.fold(0.0, |best, it| best.max(it.value))
    }
}

/// Somebody who answers a need.
#[derive(Debug, Clone, Copy)]
pub(super) struct Answer {
    pub slot: Slot,
    /// What it is ranked by among the answers to this need: above 0.
    pub rank: f32,
    /// About what the pair is worth, both directions together. The same wherever the two meet.
    pub value: f32,
}

impl Answers {
    pub fn clear(&mut self) {
        *self = Answers::default();
    }

    /// Those that count.
    pub fn of(&self, need: ItemId) -> &[Answer] {
        let kept = self.kept(need);
        &kept[..kept.len().min(ANSWERS_COUNT)]
    }

    /// With those that do not count.
    pub fn kept(&self, need: ItemId) -> &[Answer] {
        self.lists.get(need.0 as usize).map_or(&[], |it| &it.kept)
    }

    /// The needs whose lists somebody stands in, in no order.
    pub fn listing(&self, slot: Slot) -> &[ItemId] {
        self.listed.get(slot as usize).map_or(&[], |it| it)
    }

    /// Lists with the greatest value in them, where it is above nothing.
    pub fn best(&self) -> impl Iterator<Item = (ItemId, f32)> {
        let all = self.best.iter().enumerate();
        let some = all.filter(|(_, best)| **best > 0.0);
        some.map(|(at, best)| (ItemId(at as u32), *best))
    }

    /// Puts a list in the place of the one there was.
    pub fn set(&mut self, need: ItemId, kept: &[Answer], is_cut: bool) {
        self.take(need);
        for answer in kept {
            self.list(answer.slot, need);
        }
        let at = self.place(need);
        let kept = kept.to_vec();
        self.lists[at] = List { kept, is_cut };
    }

    /// Empties a list and says who was in it.
    pub fn take(&mut self, need: ItemId) -> Vec<Answer> {
        let at = need.0 as usize;
        let Some(list) = self.lists.get_mut(at) else {
            return Vec::new();
        };
        let list = std::mem::take(list);
        self.best[at] = 0.0;
        for answer in &list.kept {
            self.unlist(answer.slot, need);
        }
        list.kept
    }

    /// Adds an answer where it belongs, or betters one of the same person. Returns whether
    /// the list differs now.
    pub fn add(
        &mut self,
        need: ItemId,
        answer: Answer,
        order: impl Fn(&Answer, &Answer) -> Ordering,
    ) -> bool {
        let at = self.place(need);
        let list = &mut self.lists[at];
        if let Some(known) = list.kept.iter().position(|it| it.slot == answer.slot) {
            if list.kept[known].rank >= answer.rank {
                return false;
            }
            list.kept.remove(known);
            self.unlist(answer.slot, need);
        }
        let list = &mut self.lists[at];
        let place = list.kept.partition_point(|it| order(it, &answer).is_lt());
        if place == list.kept.len() && list.is_cut {
            return false;
        }
        list.kept.reserve_exact(1);
        list.kept.insert(place, answer);
        let last = (list.kept.len() > ANSWERS_KEPT)
            .then(|| list.kept.pop())
            .flatten();
        list.is_cut |= last.is_some();
        self.list(answer.slot, need);
        if let Some(last) = last {
            self.unlist(last.slot, need);
        }
        true
    }

    /// Takes somebody out of one list. Returns whether they were in it.
    pub fn remove(&mut self, need: ItemId, slot: Slot) -> bool {
        let Some(list) = self.lists.get_mut(need.0 as usize) else {
            return false;
        };
        let before = list.kept.len();
        list.kept.retain(|it| it.slot != slot);
        let was_there = list.kept.len() < before;
        if was_there {
            self.best[need.0 as usize] = list.best();
            self.unlist(slot, need);
        }
        was_there
    }

    /// Takes somebody out of every list, and says which they were in.
    pub fn remove_everywhere(&mut self, slot: Slot) -> Vec<ItemId> {
        let listing = self.listed.get_mut(slot as usize);
        let listing = listing.map(std::mem::take).unwrap_or_default();
        for need in &listing {
            let at = need.0 as usize;
            let list = &mut self.lists[at];
            list.kept.retain(|it| it.slot != slot);
            self.best[at] = list.best();
        }
        listing
    }

    /// Whether an answer that would count may be missing.
    pub fn is_short(&self, need: ItemId) -> bool {
        let list = self.lists.get(need.0 as usize);
        list.is_some_and(|it| it.is_cut && it.kept.len() < ANSWERS_COUNT)
    }

    /// Notes the value of the pair wherever `slot` stands in this list.
    pub fn value(&mut self, need: ItemId, slot: Slot, value: f32) {
        let at = need.0 as usize;
        let Some(list) = self.lists.get_mut(at) else {
            return;
        };
        if let Some(answer) = list.kept.iter_mut().find(|it| it.slot == slot) {
            answer.value = value;
            self.best[at] = list.best();
        }
    }

    /// Notes what pairs are worth in one list, where it is said.
    pub fn value_each(&mut self, need: ItemId, value: impl Fn(Slot) -> Option<f32>) {
        let at = need.0 as usize;
        let Some(list) = self.lists.get_mut(at) else {
            return;
        };
        for answer in &mut list.kept {
            if let Some(value) = value(answer.slot) {
                answer.value = value;
            }
        }
        self.best[at] = list.best();
    }

    fn list(&mut self, slot: Slot, need: ItemId) {
        let at = slot as usize;
        if self.listed.len() <= at {
            room::make(&mut self.listed, at + 1);
            self.listed.resize_with(at + 1, Vec::new);
        }
        self.listed[at].push(need);
    }

    fn unlist(&mut self, slot: Slot, need: ItemId) {
        let Some(listing) = self.listed.get_mut(slot as usize) else {
            return;
        };
        if let Some(at) = listing.iter().position(|it| *it == need) {
            listing.swap_remove(at);
        }
    }

    fn place(&mut self, need: ItemId) -> usize {
        let at = need.0 as usize;
        if self.lists.len() <= at {
            room::make(&mut self.lists, at + 1);
            room::make(&mut self.best, at + 1);
            self.lists.resize_with(at + 1, List::default);
            self.best.resize(at + 1, 0.0);
        }
        at
    }
}
