//! Puts a sample person together line by line, with days counted back from today.

use crate::domain::{
    Birthday, Cadence, Contact, ContactId, Day, Felt, HowMet, MetThrough, Moment, Note, NoteKind,
    Phrase, Someone, Trust,
};

/// A person in the making. `ago` is in days.
pub struct Sketch {
    contact: Contact,
    today: Day,
}

impl Sketch {
    pub fn new(id: ContactId, name: &str, today: Day, now: Moment) -> Sketch {
        let mut contact = Contact::new(id, name, now);
        let first = name.split(' ').next().unwrap_or_default().to_lowercase();
        contact.emails = vec![format!("{first}@example.com")];
        Sketch { contact, today }
    }

    pub fn works(mut self, role: &str, company: &str, place: &str) -> Sketch {
        self.contact.role = role.to_owned();
        self.contact.company = company.to_owned();
        self.contact.place = place.to_owned();
        self
    }

    pub fn does(mut self, does: &str, markets: &[&str]) -> Sketch {
        self.contact.does = does.to_owned();
        self.contact.markets = markets.iter().map(|it| (*it).to_owned()).collect();
        self
    }

    pub fn plans(mut self, plans: &str) -> Sketch {
        self.contact.plans = plans.to_owned();
        self
    }

    pub fn needs(mut self, ago: i32, text: &str) -> Sketch {
        let phrase = Phrase::new(text, self.today.plus(-ago));
        self.contact.needs.push(phrase);
        self
    }

    /// A need that was met since.
    pub fn needed(mut self, ago: i32, text: &str, closed: i32) -> Sketch {
        let mut phrase = Phrase::new(text, self.today.plus(-ago));
        phrase.closed = Some(self.today.plus(-closed));
        self.contact.needs.push(phrase);
        self
    }

    pub fn offers(mut self, ago: i32, text: &str) -> Sketch {
        let phrase = Phrase::new(text, self.today.plus(-ago));
        self.contact.offers.push(phrase);
        self
    }

    pub fn met(mut self, ago: i32, through: MetThrough, text: &str) -> Sketch {
        self.contact.how_met = HowMet {
            through,
            day: Some(self.today.plus(-ago)),
            text: text.to_owned(),
        };
        self
    }

    pub fn note(mut self, ago: i32, kind: NoteKind, text: &str) -> Sketch {
        let day = self.today.plus(-ago);
        self.contact.notes.push(Note::new(day, kind, text));
        self
    }

    /// What the conversation of the latest note felt like.
    pub fn felt(mut self, felt: Felt) -> Sketch {
        if let Some(note) = self.contact.notes.last_mut() {
            note.felt = felt;
        }
        self
    }

    pub fn trust(mut self, trust: Trust, reason: &str) -> Sketch {
        self.contact.trust = trust;
        self.contact.trust_reason = reason.to_owned();
        self
    }

    pub fn knows(mut self, whom: ContactId) -> Sketch {
        self.contact.knows.insert(Someone::Contact(whom));
        self
    }

    pub fn tags(mut self, tags: &[&str]) -> Sketch {
        self.contact.tags = tags.iter().map(|it| (*it).to_owned()).collect();
        self
    }

    pub fn prefers_plain(mut self) -> Sketch {
        self.contact.prefers_plain = true;
        self
    }

    /// After how many days without a word it is time for one.
    pub fn cadence(mut self, days: u16) -> Sketch {
        self.contact.cadence = Some(Cadence(days));
        self
    }

    pub fn born(mut self, month: u32, day: u32) -> Sketch {
        self.contact.birthday = Birthday::new(None, month, day);
        self
    }

    pub fn finish(self) -> Contact {
        self.contact
    }
}
