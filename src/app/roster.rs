//! Everybody in alphabetical order, with all that is known of them as one searchable text.
//!
//! A plain scan without an index that could be out of date, of the few whom their glyphs do not
//! rule out. What was found last is kept: the page is drawn far more often than the question
//! changes, and who types on looks among those found before.
//!
//! To make the texts of thousands takes long, and nobody searches the moment they come in: they
//! are made some at a time, and at once where a search comes first.

#[cfg(test)]
mod tests;

use std::cell::{OnceCell, RefCell};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use memchr::memmem::Finder;

use crate::domain::fold::fold;
use crate::domain::{Book, Change, Contact, ContactId, Put};
use crate::order;

use super::filter::Filter;
use super::searchable::glyphs::{Glyphs, initials};
use super::searchable::{Searchable, said_of};

#[derive(Debug, Clone, Default)]
pub struct Roster {
    /// Sorted by name, then id.
    entries: Vec<Entry>,
    /// How many of the entries have been looked at for texts to make.
    advanced: usize,
    /// What was found last; forgotten whenever anybody changes.
    latest: RefCell<Option<Found>>,
    /// Every tag, the most used first; forgotten like what was found.
    tags: RefCell<Option<Rc<[String]>>>,
    /// What it becomes with the next change.
    next: Option<Box<Roster>>,
}

#[derive(Debug, Clone)]
struct Entry {
    /// Folded.
    name: String,
    id: ContactId,
    /// Of the words of the name.
    initials: u64,
    text: OnceCell<Searchable>,
}

impl Entry {
    fn of(contact: &Contact) -> Entry {
        let name = fold(contact.called());
        Entry {
            initials: initials(name.split(' ')),
            name,
            id: contact.id,
            text: OnceCell::new(),
        }
    }

    /// All that is known of them.
    fn text(&self, book: &Book) -> &Searchable {
        self.text.get_or_init(|| {
            let contact = book.contact(self.id);
            contact.map_or_else(Searchable::default, |it| Searchable::of(said_of(book, it)))
        })
    }

    fn order(&self, other: &Entry) -> Ordering {
        (&self.name, self.id).cmp(&(&other.name, other.id))
    }
}

/// What is looked for.
struct Query {
    /// Folded; none is blank.
    words: Vec<String>,
    initials: u64,
}

impl Query {
    fn of(typed: &str) -> Query {
        let folded = fold(typed);
        let words: Vec<String> = folded
            .split(' ')
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect();
        Query {
            initials: initials(words.iter().map(String::as_str)),
            words,
        }
    }

    /// Whether every word begins a word of the name.
    fn names(&self, entry: &Entry) -> bool {
        let begins = |word: &String| {
            entry
                .name
                .split(' ')
                .any(|it| it.starts_with(word.as_str()))
        };
        self.initials & !entry.initials == 0 && self.words.iter().all(begins)
    }
}

#[derive(Debug, Clone)]
struct Found {
    filter: Filter,
    words: Vec<String>,
    /// In the order of the entries.
    places: Vec<usize>,
    /// In the order to be shown.
    shown: Rc<[ContactId]>,
}

impl Found {
    /// Whether whoever meets `filter`, of which `words` are the query's, is among those found.
    fn holds_all(&self, filter: &Filter, words: &[String]) -> bool {
        let is_in_one = |it: &String| words.iter().any(|word| word.contains(it.as_str()));
        self.filter.narrows_like(filter) && self.words.iter().all(is_in_one)
    }
}

impl Roster {
    pub fn of(book: &Book) -> Roster {
        let mut entries: Vec<_> = book.contacts().map(|it| Entry::of(it)).collect();
        order::sort_by(&mut entries, Entry::order);
        Roster {
            entries,
            ..Roster::default()
        }
    }

    /// Makes up to `limit` more of the texts that a search looks into.
    pub fn advance(&mut self, book: &Book, limit: usize) {
        for entry in self.entries.iter().skip(self.advanced).take(limit) {
            entry.text(book);
        }
        self.advanced = self.entries.len().min(self.advanced.saturating_add(limit));
    }

    /// Whether there are texts to be made still.
    pub fn has_work(&self) -> bool {
        self.advanced < self.entries.len()
    }

    /// Hands over what was made ahead of the next change, of the book that comes of it.
    pub fn hand_over(&mut self, next: Roster) {
        self.next = Some(Box::new(next));
    }

    /// Follows a change that `book` has already taken.
    pub fn heard(&mut self, book: &Book, change: &Change) {
        if let Some(next) = self.next.take() {
            *self = *next;
            return;
        }
        // Sorting everything once is cheaper than thousands of insertions.
        if change.puts.len() > 50 {
            return self.heard_of_many(book, change);
        }
        self.latest.take();
        self.tags.take();
        for put in &change.puts {
            let Put::Contact(id, _) = put else { continue };
            self.entries.retain(|it| it.id != *id);
            if let Some(contact) = book.contact(*id) {
                let entry = Entry::of(contact);
                let place = self.entries.partition_point(|it| it.order(&entry).is_lt());
                self.entries.insert(place, entry);
            }
        }
    }

    fn heard_of_many(&mut self, book: &Book, change: &Change) {
        let mut changed: BTreeSet<ContactId> = order::gathered(change.contacts());
        let mut entries = Vec::with_capacity(book.people());
        for entry in std::mem::take(&mut self.entries) {
            if changed.remove(&entry.id) {
                entries.extend(book.contact(entry.id).map(|it| Entry::of(it)));
            } else {
                entries.push(entry);
            }
        }
        let new = changed.iter().filter_map(|it| book.contact(*it));
        entries.extend(new.map(|it| Entry::of(it)));
        // Nobody moves where nobody came or was called otherwise.
        if !entries.is_sorted_by(|one, other| one.order(other).is_le()) {
            order::sort_by(&mut entries, Entry::order);
        }
        *self = Roster {
            entries,
            ..Roster::default()
        };
    }

    /// Who meets the filter: those whose name begins with what was typed first,
    /// each group in alphabetical order.
    pub fn find(&self, book: &Book, filter: &Filter) -> Rc<[ContactId]> {
        let mut latest = self.latest.borrow_mut();
        match &*latest {
            Some(found) if found.filter == *filter => found.shown.clone(),
            before => {
                let found = self.look(book, filter, before.as_ref());
                latest.insert(found).shown.clone()
            }
        }
    }

    fn look(&self, book: &Book, filter: &Filter, before: Option<&Found>) -> Found {
        let query = Query::of(&filter.query);
        let glyphs = Glyphs::of(&query.words.join(" "));
        // One finder for all texts: to prepare it takes longer than to read most of them.
        let unsettled = query.words.iter().filter(|it| !Glyphs::settle(it));
        let finders: Vec<Finder> = unsettled.map(|it| Finder::new(it.as_str())).collect();
        let admits_all = filter.admits_all();
        let mut places = Vec::new();
        let (mut by_name, mut others) = (Vec::new(), Vec::new());
        let mut look_at = |place: usize| {
            let entry = &self.entries[place];
            let says = || {
                let all = entry.text(book);
                let text = all.text().as_bytes();
                all.glyphs().include(&glyphs) && finders.iter().all(|it| it.find(text).is_some())
            };
            if (query.words.is_empty() || says())
                && (admits_all || book.contact(entry.id).is_some_and(|it| filter.admits(it)))
            {
                places.push(place);
                let group = if query.names(entry) {
                    &mut by_name
                } else {
                    &mut others
                };
                group.push(entry.id);
            }
        };
        match before.filter(|it| it.holds_all(filter, &query.words)) {
            Some(before) => before.places.iter().for_each(|it| look_at(*it)),
            None => (0..self.entries.len()).for_each(look_at),
        }
        by_name.append(&mut others);
        Found {
            filter: filter.clone(),
            words: query.words,
            places,
            shown: by_name.into(),
        }
    }

    /// How many people there are to search.
    pub fn count(&self) -> usize {
        self.entries.len()
    }

    /// Who stands at a place in alphabetical order, counted from 0, and all that is known of them.
    pub fn at(&self, book: &Book, place: usize) -> Option<(ContactId, &Searchable)> {
        let entry = self.entries.get(place)?;
        Some((entry.id, entry.text(book)))
    }

    /// Up to `limit` people for a type-ahead, best first.
    pub fn by_name(&self, query: &str, limit: usize) -> Vec<ContactId> {
        let query = Query::of(query);
        self.entries
            .iter()
            .filter(|it| query.names(it))
            .map(|it| it.id)
            .take(limit)
            .collect()
    }

    /// Every tag, the most used first, and in alphabetical order among equals.
    pub fn tags(&self, book: &Book) -> Rc<[String]> {
        self.tags
            .borrow_mut()
            .get_or_insert_with(|| tags(book))
            .clone()
    }
}

fn tags(book: &Book) -> Rc<[String]> {
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for tag in book.contacts().flat_map(|it| &it.tags) {
        *uses.entry(tag).or_default() += 1;
    }
    let mut tags: Vec<(&str, usize)> = uses.into_iter().collect();
    order::sort_by_key(&mut tags, |it| std::cmp::Reverse(it.1));
    tags.into_iter().map(|it| it.0.to_owned()).collect()
}
