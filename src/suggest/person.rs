//! What the engine keeps of a contact: keys for the rules, texts by their number in the index.

use std::rc::Rc;

use matching::{Index, ItemId, Side};

use super::keys::{folded, key, keys, sorted, spread};
use super::lands::{Land, Lands};
use super::mentions::acquaintances;
use super::notes;
use super::phrases::{is_done_anywhere, is_done_on_the_spot, phrases, says_what};
use super::suggestion::{Quote, QuoteSource};
use super::weights::{FROM_DOES, FROM_NOTE, FROM_PLANS, FROM_ROLE};
use super::wordlist::{WordList, has, listed};
use crate::domain::fold::fold;
use crate::domain::{Contact, ContactId, Day, MetThrough, Someone, Trust};

#[derive(Debug, Clone)]
pub(super) struct Person {
    pub id: ContactId,
    /// Folded.
    pub name: Rc<str>,
    pub traits: Traits,
    pub last_contact: Option<Day>,
    /// When the user came to know them.
    pub met: Option<Day>,
    /// How many of role, company, e-mail and what they do are noted: 0 to 4.
    pub facts: u8,
    pub needs: Box<[Text]>,
    pub offers: Box<[Text]>,
    /// The places that needs name.
    pub named: Box<[(ItemId, Land)]>,
    /// Whether a need or offer is noted at all, whatever words it has.
    pub has_need: bool,
    pub has_offer: bool,
}

/// What rules and context look at: keys of folded texts, lists in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Traits {
    pub name: u64,
    pub first_name: u64,
    pub company: u64,
    pub place: u64,
    pub emails: Box<[u64]>,
    /// Domains of their addresses, without those of providers that anybody may use.
    pub domains: Box<[u64]>,
    pub phones: Box<[u64]>,
    pub markets: Box<[u64]>,
    /// Where they live, the region around, and where they are active; as far as it is known.
    pub lives: Option<Land>,
    pub region: Option<Land>,
    pub active: Box<[Land]>,
    pub tags: Box<[u64]>,
    pub trust: Trust,
    /// Contacts they are noted to know, and those known by name only.
    pub knows: Box<[ContactId]>,
    pub knows_names: Box<[u64]>,
    /// First names of whom notes say that they know them.
    pub knows_first_names: Box<[u64]>,
}

/// A text of theirs in the index. Small, since there are more of them than of anything else.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text {
    pub item: ItemId,
    /// Which phrase, or which sentence of the field or the notes.
    place: u16,
    pub source: QuoteSource,
    /// An offer for which one must be there: a repair, a room.
    pub is_on_the_spot: bool,
    pub noted: Option<Day>,
}

/// What became of the texts of a contact read anew.
#[derive(Debug, Default)]
pub(super) struct Changed {
    pub added_needs: Vec<ItemId>,
    pub removed_needs: Vec<ItemId>,
    /// Whether any offer came or went.
    pub offers: bool,
}

impl Text {
    /// Its words as they stand in the contact; `None` where the contact has changed since.
    pub fn quote(&self, contact: &Contact, side: Side) -> Option<Quote> {
        let place = usize::from(self.place);
        let text = match (self.source, side) {
            (QuoteSource::Need, _) => contact.needs.get(place)?.text.trim(),
            (QuoteSource::Offer, _) => contact.offers.get(place)?.text.trim(),
            (QuoteSource::Tag, _) => contact.tags.get(place)?.trim(),
            (QuoteSource::Role, _) => contact.role.trim(),
            (QuoteSource::Does, _) => phrases(&contact.does).nth(place)?,
            (QuoteSource::Plans, _) => phrases(&contact.plans).nth(place)?,
            (QuoteSource::Note, Side::Need) => notes::needs(contact).nth(place)?.0,
            (QuoteSource::Note, Side::Offer) => notes::offers(contact).nth(place)?.0,
        };
        Some(Quote {
            text: text.to_owned(),
            noted: self.noted,
            source: self.source,
        })
    }

    /// How far it counts for where it was read, 0 to 1.
    pub fn weight(&self) -> f32 {
        match self.source {
            QuoteSource::Need | QuoteSource::Offer => 1.0,
            QuoteSource::Does => FROM_DOES,
            QuoteSource::Role => FROM_ROLE,
            QuoteSource::Plans => FROM_PLANS,
            QuoteSource::Note | QuoteSource::Tag => FROM_NOTE,
        }
    }
}

impl Person {
    /// Reads a contact. Texts that are in the index already are taken over from `before`,
    /// new ones added, the others taken out. Nothing of people who must never be suggested
    /// is added: they then cost nothing and cannot slip through.
    pub fn read(
        contact: &Contact,
        before: Option<Person>,
        index: &mut Index,
        lands: &Lands,
    ) -> (Person, Changed) {
        let mut changed = Changed::default();
        let (mut needs, mut offers) = before.map_or_else(Default::default, |it| {
            (it.needs.into_vec(), it.offers.into_vec())
        });
        let may_suggest = contact.trust != Trust::Never;
        let wanted = may_suggest.then(|| need_texts(contact));
        let offered = may_suggest.then(|| offer_texts(contact));
        let mut named = Vec::new();
        let mut read_needs = Vec::new();
        for it in wanted.into_iter().flatten() {
            if let Some((need, is_new)) = text(index, Side::Need, &it, &mut needs) {
                let lands = lands.named_in(it.0).into_iter();
                named.extend(lands.map(|land| (need.item, land)));
                changed.added_needs.extend(is_new.then_some(need.item));
                read_needs.push(need);
            }
        }
        let mut read_offers = Vec::new();
        for it in offered.into_iter().flatten() {
            if let Some((offer, is_new)) = text(index, Side::Offer, &it, &mut offers) {
                changed.offers |= is_new;
                read_offers.push(offer);
            }
        }
        changed.offers |= !offers.is_empty();
        changed.removed_needs = needs.iter().map(|it| it.item).collect();
        for text in needs.iter().chain(&offers) {
            index.remove(text.item);
        }
        let name = fold(&contact.name);
        let person = Person {
            id: contact.id,
            traits: Traits::of(contact, &name, lands),
            name: name.into(),
            last_contact: contact.last_contact(),
            met: contact.how_met.day,
            facts: facts(contact),
            named: named.into_boxed_slice(),
            needs: read_needs.into_boxed_slice(),
            offers: read_offers.into_boxed_slice(),
            has_need: contact.open_needs().next().is_some(),
            has_offer: contact.open_offers().next().is_some() || !contact.does.trim().is_empty(),
        };
        (person, changed)
    }

    /// Takes their texts out of the index.
    pub fn forget(self, index: &mut Index) -> Changed {
        for text in self.needs.iter().chain(&self.offers) {
            index.remove(text.item);
        }
        Changed {
            added_needs: Vec::new(),
            removed_needs: self.needs.iter().map(|it| it.item).collect(),
            offers: !self.offers.is_empty(),
        }
    }

    /// Stands for them among acquaintances: people known by name only are noted by theirs.
    pub fn as_acquaintance(&self) -> u64 {
        match self.traits.name {
            0 => spread(self.id.0),
            name => name,
        }
    }
}

impl Traits {
    /// Whether both know the same people and are known by the same name.
    pub fn knows_as(&self, other: &Traits) -> bool {
        self.name == other.name
            && self.knows == other.knows
            && self.knows_names == other.knows_names
    }

    /// `name` is theirs, folded.
    fn of(contact: &Contact, name: &str, lands: &Lands) -> Traits {
        let introducer = match &contact.how_met.through {
            MetThrough::IntroducedBy(someone) => Some(someone),
            _ => None,
        };
        let known = || contact.knows.iter().chain(introducer);
        let ids = known().filter_map(|it| match it {
            Someone::Contact(id) => Some(*id),
            Someone::Name(_) => None,
        });
        let names = known().filter_map(|it| match it {
            Someone::Contact(_) => None,
            Someone::Name(name) => Some(fold(name)),
        });
        let mentioned = acquaintances(contact);
        let (whole, first): (Vec<String>, Vec<String>) = mentioned.partition(|it| it.contains(' '));
        let lives = match lands.of(&contact.place) {
            [land] => Some(*land),
            _ => None,
        };
        Traits {
            lives,
            region: lives.map(|it| lands.region(it)),
            active: active(contact, lands),
            name: key(name),
            first_name: key(name.split(' ').next().unwrap_or_default()),
            company: key(&fold(&contact.company)),
            place: key(&fold(&contact.place)),
            emails: folded(&contact.emails),
            domains: keys(contact.emails.iter().filter_map(|it| own_domain(it))),
            phones: keys(contact.phones.iter().filter_map(|it| digits(it))),
            markets: folded(&contact.markets),
            tags: folded(&contact.tags),
            trust: contact.trust,
            knows: sorted(ids.collect()),
            knows_names: keys(names.chain(whole)),
            knows_first_names: keys(first),
        }
    }
}

/// The lands among their markets, and all the world where they say that it is all one.
fn active(contact: &Contact, lands: &Lands) -> Box<[Land]> {
    let markets = contact.markets.iter().flat_map(|it| lands.of(it));
    let offers = contact.open_offers().map(|it| it.text.as_str());
    let mut texts = offers.chain([contact.does.as_str(), contact.role.as_str()]);
    let anywhere = texts.any(is_done_anywhere).then(|| lands.of("world"));
    markets
        .chain(anywhere.into_iter().flatten())
        .copied()
        .collect()
}

/// The first part of the domains of providers that give an address to anybody, and of
/// those kept free for examples.
static ANYBODYS: WordList = WordList::new(|| {
    listed(
        "
    gmail googlemail outlook hotmail live msn yahoo ymail rocketmail icloud me mac aol proton
    protonmail pm gmx web t-online freenet mail email yandex ya zoho fastmail hey tutanota tuta
    qq 163 126 sina naver daum hanmail orange wanadoo free laposte sfr libero virgilio tiscali
    seznam centrum wp o2 onet interia btinternet virginmedia sky talktalk ntlworld comcast
    verizon att sbcglobal cox charter earthlink juno rogers shaw telus bigpond optusnet
    bluewin hispeed rediffmail posteo mailbox inbox rambler uol bol terra ziggo kpnmail
    planet telenet skynet example test
",
    )
});

/// The domain of an address that belongs to a firm or a family; `None` of anybody's provider.
fn own_domain(email: &str) -> Option<String> {
    let domain = fold(email.rsplit_once('@')?.1);
    let first = domain.split('.').next()?;
    let is_anybodys = has(&ANYBODYS, first);
    let is_reserved = [".example", ".test", ".invalid"]
        .iter()
        .any(|it| domain.ends_with(it));
    (!is_anybodys && !is_reserved && domain.contains('.')).then_some(domain)
}

/// The last digits of a number, which are the same however its country is written;
/// `None` where there are too few to tell people apart.
fn digits(phone: &str) -> Option<String> {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let from = digits.len().saturating_sub(9);
    (digits.len() >= 7).then(|| digits[from..].to_owned())
}

/// How many of the facts that say who somebody is are noted.
fn facts(contact: &Contact) -> u8 {
    let email = contact.emails.first();
    let facts = [&contact.role, &contact.company, &contact.does];
    let facts = facts.into_iter().chain(email);
    facts.filter(|it| !it.trim().is_empty()).count() as u8
}

type Source<'a> = (&'a str, QuoteSource, usize, Option<Day>);

fn need_texts(contact: &Contact) -> impl Iterator<Item = Source<'_>> {
    let needs = contact.needs.iter().enumerate();
    let plans = phrases(&contact.plans).enumerate();
    let noted = notes::needs(contact).enumerate();
    needs
        .filter(|(_, it)| it.is_open())
        .map(|(at, it)| (it.text.as_str(), QuoteSource::Need, at, Some(it.held_on())))
        .chain(plans.map(|(at, it)| (it, QuoteSource::Plans, at, None)))
        .chain(noted.map(|(at, (it, day))| (it, QuoteSource::Note, at, Some(day))))
}

/// Tags are the user's own order: they say what people have in common, not what one offers.
/// Nor does a rank: of an owner nobody knows yet what they own.
fn offer_texts(contact: &Contact) -> impl Iterator<Item = Source<'_>> {
    let offers = contact.offers.iter().enumerate();
    let does = phrases(&contact.does).enumerate();
    let role = Some(contact.role.as_str()).filter(|it| says_what(it));
    let noted = notes::offers(contact).enumerate();
    offers
        .filter(|(_, it)| it.is_open())
        .map(|(at, it)| (it.text.as_str(), QuoteSource::Offer, at, Some(it.held_on())))
        .chain(does.map(|(at, it)| (it, QuoteSource::Does, at, None)))
        .chain(role.map(|it| (it, QuoteSource::Role, 0, None)))
        .chain(noted.map(|(at, (it, day))| (it, QuoteSource::Note, at, Some(day))))
}

/// A text as it is in the index now, and whether it is new there; `None` where it says nothing,
/// or stands after more others than anybody writes. What is taken over leaves `known`.
fn text(
    index: &mut Index,
    side: Side,
    (text, source, place, noted): &Source,
    known: &mut Vec<Text>,
) -> Option<(Text, bool)> {
    if *place > usize::from(u16::MAX) {
        return None;
    }
    let is_it = |it: &Text| it.source == *source && index.is(it.item, side, text);
    let place_before = known.iter().position(is_it);
    let item = match place_before {
        Some(at) => known.swap_remove(at).item,
        None => index.add(side, text)?,
    };
    let text = Text {
        item,
        place: *place as u16,
        source: *source,
        is_on_the_spot: side == Side::Offer && is_done_on_the_spot(text),
        noted: *noted,
    };
    Some((text, place_before.is_none()))
}
