//! Everybody in alphabetical order, with all that is known of them as one searchable text.
//!
//! A plain scan: at ten thousand people it takes a few milliseconds, and there is
//! no index that could be out of date. What was found last is kept, since the page
//! is drawn far more often than the question changes.

use std::cell::RefCell;
use std::rc::Rc;

use memchr::memmem::Finder;

use crate::domain::fold::fold;
use crate::domain::{Book, Change, Contact, ContactId, MetThrough, Put, Someone};
use crate::order;

use super::filter::Filter;

#[derive(Debug, Clone, Default)]
pub struct Roster {
    /// Sorted by name, then id.
    entries: Vec<Entry>,
    /// What was found last; forgotten whenever anybody changes.
    latest: RefCell<Option<(Filter, Rc<[ContactId]>)>>,
}

/// Ordered by its fields as they stand.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    /// Folded.
    name: String,
    id: ContactId,
    text: String,
}

impl Entry {
    fn of(book: &Book, contact: &Contact) -> Entry {
        Entry {
            name: fold(contact.called()),
            id: contact.id,
            text: searchable(book, contact),
        }
    }

    /// Whether every word begins a word of the name.
    fn goes_by(&self, words: &[&str]) -> bool {
        let begins = |word: &&str| self.name.split(' ').any(|it| it.starts_with(*word));
        words.iter().all(begins)
    }
}

impl Roster {
    pub fn of(book: &Book) -> Roster {
        let mut entries: Vec<_> = book.contacts().map(|it| Entry::of(book, it)).collect();
        order::sort_by(&mut entries, Ord::cmp);
        Roster {
            entries,
            latest: RefCell::default(),
        }
    }

    /// Follows a change that `book` has already taken.
    pub fn heard(&mut self, book: &Book, change: &Change) {
        // Sorting everything once is cheaper than thousands of insertions.
        if change.puts.len() > 50 {
            *self = Roster::of(book);
            return;
        }
        self.latest.take();
        for put in &change.puts {
            let Put::Contact(id, _) = put else { continue };
            self.entries.retain(|it| it.id != *id);
            if let Some(contact) = book.contact(*id) {
                let entry = Entry::of(book, contact);
                let place = self.entries.partition_point(|it| *it < entry);
                self.entries.insert(place, entry);
            }
        }
    }

    /// Who meets the filter: those whose name begins with what was typed first,
    /// each group in alphabetical order.
    pub fn find(&self, book: &Book, filter: &Filter) -> Rc<[ContactId]> {
        let mut latest = self.latest.borrow_mut();
        match &*latest {
            Some((asked, found)) if asked == filter => found.clone(),
            _ => {
                let found: Rc<[ContactId]> = self.scan(book, filter).into();
                *latest = Some((filter.clone(), found.clone()));
                found
            }
        }
    }

    fn scan(&self, book: &Book, filter: &Filter) -> Vec<ContactId> {
        let query = fold(&filter.query);
        let words: Vec<&str> = query.split(' ').filter(|it| !it.is_empty()).collect();
        // One finder for all texts: to prepare it takes longer than to read most of them.
        let finders: Vec<Finder> = words.iter().map(|it| Finder::new(*it)).collect();
        let admits_all = filter.admits_all();
        let (mut by_name, mut others) = (Vec::new(), Vec::new());
        for entry in &self.entries {
            let text = entry.text.as_bytes();
            if !finders.iter().all(|it| it.find(text).is_some()) {
                continue;
            }
            if !admits_all && !book.contact(entry.id).is_some_and(|it| filter.admits(it)) {
                continue;
            }
            if entry.goes_by(&words) {
                by_name.push(entry.id);
            } else {
                others.push(entry.id);
            }
        }
        by_name.append(&mut others);
        by_name
    }

    /// Up to `limit` people for a type-ahead, best first.
    pub fn by_name(&self, query: &str, limit: usize) -> Vec<ContactId> {
        let query = fold(query);
        let words: Vec<&str> = query.split(' ').filter(|it| !it.is_empty()).collect();
        self.entries
            .iter()
            .filter(|it| it.goes_by(&words))
            .map(|it| it.id)
            .take(limit)
            .collect()
    }
}

/// Fields on lines of their own, so that no word runs over the border of two.
fn searchable(book: &Book, contact: &Contact) -> String {
    let mut text = String::new();
    let mut add = |it: &str| {
        if !it.is_empty() {
            text.push_str(&fold(it));
            text.push('\n');
        }
    };
    add(&contact.name);
    add(&contact.company);
    add(&contact.role);
    add(&contact.place);
    add(&contact.does);
    add(&contact.plans);
    add(&contact.how_met.text);
    add(&contact.trust_reason);
    let lists = [
        &contact.emails,
        &contact.phones,
        &contact.links,
        &contact.markets,
        &contact.tags,
    ];
    lists.into_iter().flatten().for_each(|it| add(it));
    contact
        .offers
        .iter()
        .chain(&contact.needs)
        .for_each(|it| add(&it.text));
    contact.notes.iter().for_each(|it| add(&it.text));
    let introducer = match &contact.how_met.through {
        MetThrough::IntroducedBy(someone) => Some(someone),
        _ => None,
    };
    for someone in contact.knows.iter().chain(introducer) {
        match someone {
            Someone::Name(name) => add(name),
            Someone::Contact(id) => {
                if let Some(known) = book.contact(*id) {
                    add(&known.name);
                }
            }
        }
    }
    text
}
