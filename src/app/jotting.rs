//! Reads a line jotted down after a call: who it is about, and what it says of them.
//!
//! By rules alone, and in English. What a rule reads stands in the field it belongs to, in the
//! words typed; everything else becomes a note, so that no word is lost. Nothing is stored here:
//! the user sees what was understood and puts it right before it is kept.

mod addresses;
mod cues;
mod names;
mod pieces;
#[cfg(test)]
mod tests;

use crate::domain::Incoming;
use crate::domain::fold::fold;
use crate::formats::date;
use crate::suggest::Lands;

use cues::{Cue, Found};
use pieces::Clause;

/// What ends a list with "and" has no more words.
const MOST_LISTED: usize = 5;

/// What the line says. Its name is blank where it names nobody; the notes hold what was not understood.
pub fn read(line: &str) -> Incoming {
    let (rest, person) = addresses::taken_out(line);
    let clauses = pieces::clauses(&rest);
    let mut reader = Reader {
        person,
        lands: Lands::new(),
        met: false,
        says_met: false,
        last: None,
        unread: Vec::new(),
    };
    for (place, clause) in clauses.iter().enumerate() {
        let words: Vec<&str> = clause.words.iter().map(String::as_str).collect();
        if goes_on(reader.last, &clauses[place..]) {
            reader.go_on(&words);
        } else if reader.person.name.is_empty() {
            reader.open(&words);
        } else {
            reader.parse(&words, None);
        }
        if clause.ends_sentence {
            reader.last = None;
            reader.unread.push(String::new());
        }
    }
    reader.finish()
}

/// Whether what stands first goes on with a list: `speakers, sponsors and a venue`.
fn goes_on(last: Option<Cue>, clauses: &[Clause]) -> bool {
    let is_list = matches!(last, Some(Cue::Needs | Cue::Offers | Cue::Knows));
    let plain = |it: &&Clause| {
        let words: Vec<&str> = it.words.iter().map(String::as_str).collect();
        let head = cues::joiners(&words);
        cues::at_start(&words[head..]).is_none()
    };
    let joins = |it: &Clause| matches!(fold(&it.words[0]).as_str(), "and" | "or");
    let mut rest = clauses.iter().take(4).take_while(plain);
    let Some(first) = rest.next().filter(|_| is_list) else {
        return false;
    };
    let are_names = last == Some(Cue::Knows) && names::are_names(&first.words);
    let has_end = |it: &Clause| it.words.iter().any(|it| it == "and" || it == "or");
    let is_more = !names::is_about_else(&first.words[0]);
    let ends_here = first.words.len() <= MOST_LISTED && has_end(first);
    are_names
        || joins(first)
        || (is_more && (ends_here || (!first.ends_sentence && rest.any(joins))))
}

struct Reader {
    person: Incoming,
    lands: Lands,
    /// The line began with a meeting or a call.
    met: bool,
    /// It said "met".
    says_met: bool,
    /// What the clause before spoke of.
    last: Option<Cue>,
    /// A sentence each; blank where one ended.
    unread: Vec<String>,
}

impl Reader {
    /// As long as nobody was named.
    fn open(&mut self, words: &[&str]) {
        let opening = cues::opening(words);
        if let Some(end) = opening {
            self.met = true;
            // "Met" says no more than that there was a meeting; "a quick call with" does.
            self.says_met = cues::is_plain_meeting(&words[..end]);
            if !self.says_met {
                let joins = cues::is_preposition(words[end - 1]) || words[end - 1] == "to";
                self.note(&words[..end - usize::from(joins)]);
            }
        }
        let words = &words[opening.unwrap_or(0)..];
        let cue = cues::at_start(words);
        if opening.is_none() && cue.is_some_and(|it| it.cue != Cue::Name) {
            self.parse(words, None);
            return;
        }
        let words = &words[cue.map_or(0, |it| it.words)..];
        let (skipped, named) = names::find(words, self.met);
        if named == 0 {
            self.parse(words, None);
            return;
        }
        self.note(&words[..skipped]);
        let name = words[skipped..skipped + named].join(" ");
        name.trim_end_matches(':').clone_into(&mut self.person.name);
        self.parse(&words[skipped + named..], Some(Cue::Name));
    }

    /// One clause, piece by piece. `before` is what was read just before, within the clause.
    fn parse(&mut self, words: &[&str], before: Option<Cue>) {
        let mut before = before;
        let mut at = 0;
        while at < words.len() {
            let head = at + cues::joiners(&words[at..]);
            let found = self.cue(&words[head..], before);
            let body = head + found.map_or(0, |it| it.words);
            let cue = found.map(|it| it.cue);
            let end = self.end(words, at, body, cue);
            let kept =
                cue.is_some_and(|it| self.keep(it, &words[head..body], &words[body..end], before));
            if !kept {
                self.note(&words[at..end]);
            }
            before = match cue {
                Some(Cue::When) => before,
                _ if kept => cue,
                _ => Some(Cue::Note),
            };
            self.last = before;
            at = end;
        }
    }

    /// What the words begin to speak of.
    fn cue(&self, words: &[&str], before: Option<Cue>) -> Option<Found> {
        cues::at_start(words)
            .or_else(|| cues::short(words, before))
            .or_else(|| {
                let may_be = before != Some(Cue::Note);
                may_be.then(|| names::role(words)).flatten()
            })
    }

    /// Where the piece ends whose text begins at `body`.
    fn end(&self, words: &[&str], at: usize, body: usize, cue: Option<Cue>) -> usize {
        if cue == Some(Cue::When) {
            return body;
        }
        // Within a need, "someone who knows Rust" is one thought.
        let is_thought = !matches!(
            cue,
            Some(Cue::Met | Cue::At | Cue::From | Cue::In | Cue::Of | Cue::Over | Cue::Through)
                | Some(Cue::Company | Cue::Role | Cue::Place | Cue::Birthday | Cue::IntroducedBy)
        );
        let from = body.max(at) + 1;
        (from..words.len())
            .find(|it| {
                let joins = matches!(fold(words[*it]).as_str(), "and" | "but");
                let head = it + cues::joiners(&words[*it..]);
                let rest = &words[head..];
                let clear = cues::at_start(rest);
                let is_cue = clear.is_some_and(|found| found.cue != Cue::Verb || head > *it);
                let is_short = |found: cues::Found| {
                    found.cue != Cue::Of || names::is_of_a_whole(&words[..*it])
                };
                (is_cue && (joins || !is_thought) && !cues::denies(words[it - 1]))
                    || (!is_thought && cues::short(rest, cue).is_some_and(is_short))
            })
            .unwrap_or(words.len())
    }

    /// Takes a piece over; whether there was room for it and it made sense there.
    fn keep(&mut self, cue: Cue, lead: &[&str], body: &[&str], before: Option<Cue>) -> bool {
        let text = body.join(" ");
        let is_named = names::is_name_like(&text);
        let known = !self.lands.of(&text).is_empty();
        let after_role = matches!(before, Some(Cue::Role | Cue::Company));
        if cue == Cue::When {
            self.note_day(&lead.join(" "));
            return true;
        }
        if body.is_empty() {
            return false;
        }
        match cue {
            Cue::Name => fill(&mut self.person.name, text),
            Cue::Met => {
                self.says_met = true;
                self.keep_met(text)
            }
            Cue::At if self.met && !after_role => {
                self.keep_met(text) || fill(&mut self.person.company, body.join(" "))
            }
            Cue::At if is_named || after_role => fill(&mut self.person.company, text),
            Cue::From if known => fill(&mut self.person.place, text),
            Cue::From | Cue::Of if is_named => fill(&mut self.person.company, text),
            Cue::In if self.met && before == Some(Cue::Name) => {
                self.keep_met([lead, body].concat().join(" "))
            }
            Cue::In if known || (is_named && body.len() <= 3 && !cues::is_month(body[0])) => {
                fill(&mut self.person.place, text)
            }
            Cue::Over if self.met => self.keep_met([lead, body].concat().join(" ")),
            Cue::Through | Cue::IntroducedBy if names::are_names(body) => {
                fill(&mut self.person.introduced_by, text)
            }
            Cue::Through => self.keep_met([lead, body].concat().join(" ")),
            Cue::WorksIn if known => fill(&mut self.person.place, text),
            Cue::WorksIn => fill(&mut self.person.does, text),
            Cue::IntroducedBy => fill(&mut self.person.introduced_by, text),
            Cue::Company => fill(&mut self.person.company, text),
            Cue::Role => {
                fill(&mut self.person.role, text.clone()) || fill(&mut self.person.does, text)
            }
            Cue::Place => fill(&mut self.person.place, text),
            Cue::Does => fill(&mut self.person.does, text),
            Cue::Verb => fill(&mut self.person.does, [lead, body].concat().join(" ")),
            Cue::Plans => fill(&mut self.person.plans, text),
            Cue::Needs => add(&mut self.person.needs, text),
            Cue::Offers => add(&mut self.person.offers, text),
            Cue::Knows => self.keep_known(body),
            Cue::Birthday => {
                self.person.birthday = self.person.birthday.or(date::birthday(&text).ok());
                self.person.birthday.is_some() && date::birthday(&text).ok() == self.person.birthday
            }
            Cue::Tags => body
                .iter()
                .all(|it| add(&mut self.person.tags, (*it).to_owned())),
            Cue::At | Cue::From | Cue::In | Cue::Of | Cue::Over | Cue::When | Cue::Note => false,
        }
    }

    fn keep_met(&mut self, text: String) -> bool {
        let (text, when) = cues::without_day(&text);
        self.note_day(&when);
        text.is_empty() || fill(&mut self.person.how_met, text)
    }

    /// "Yesterday" is true on the day of the note alone.
    fn note_day(&mut self, when: &str) {
        match when {
            "" => {}
            _ if self.says_met => self.note(&["Met", when]),
            _ => self.note(&[when]),
        }
    }

    /// All of them, or nobody: half a sentence is worse than a note.
    fn keep_known(&mut self, body: &[&str]) -> bool {
        let people: Vec<&[&str]> = body
            .split(|it| matches!(*it, "and" | "&"))
            .filter(|it| !it.is_empty())
            .collect();
        let all = people.iter().all(|it| names::are_names(it));
        if all {
            for person in people {
                add(&mut self.person.knows, person.join(" "));
            }
        }
        all
    }

    /// One more of what the clause before spoke of.
    fn go_on(&mut self, words: &[&str]) {
        let head = usize::from(matches!(fold(words[0]).as_str(), "and" | "or"));
        let end = self.end(words, head, head, self.last);
        let cue = self.last.unwrap_or(Cue::Note);
        if !self.keep(cue, &[], &words[head..end], None) {
            self.note(&words[..end]);
        }
        if end < words.len() {
            self.parse(&words[end..], Some(cue));
        }
    }

    fn note(&mut self, words: &[&str]) {
        let text = words.join(" ");
        if text.is_empty() {
            return;
        }
        match self.unread.last_mut() {
            Some(sentence) if !sentence.is_empty() => {
                sentence.push_str(", ");
                sentence.push_str(&text);
            }
            Some(sentence) => *sentence = text,
            None => self.unread.push(text),
        }
    }

    fn finish(mut self) -> Incoming {
        let notes = self.unread.into_iter().filter(|it| !it.is_empty());
        let notes: Vec<String> = notes.collect();
        if !notes.is_empty() {
            self.person.notes = vec![notes.join(". ")];
        }
        self.person
    }
}

/// Whether there was room.
fn fill(fact: &mut String, text: String) -> bool {
    let is_blank = fact.is_empty();
    if is_blank {
        *fact = text;
    }
    is_blank
}

fn add(list: &mut Vec<String>, text: String) -> bool {
    if !list.contains(&text) {
        list.push(text);
    }
    true
}
