//! The people of the sample book. Every name, firm and address is made up.

use super::sketch::Sketch;
use crate::domain::{Contact, ContactId, Day, Felt, MetThrough, Moment, NoteKind, Someone, Trust};

/// Ids begin here, far from nothing and the same for ever.
pub const FIRST_ID: u64 = 0x5a5a_0000_0000_0000;

#[derive(Debug, Clone, Copy)]
pub enum Who {
    Ana = 1,
    Ben,
    Chiara,
    Jonas,
    Leila,
    Tomasz,
    Priya,
    Owen,
    MeiLing,
    Sofia,
    Kwame,
    Rosa,
    Hiroshi,
    Fatima,
    Elif,
    Marek,
    Grace,
}

impl Who {
    pub fn id(self) -> ContactId {
        ContactId(FIRST_ID + self as u64)
    }

    fn someone(self) -> Someone {
        Someone::Contact(self.id())
    }
}

pub fn all(today: Day, now: Moment) -> Vec<Contact> {
    let sketch = |who: Who, name: &str, role: &str, company: &str, place: &str| {
        Sketch::new(who.id(), name, today, now).works(role, company, place)
    };

    let ana = sketch(
        Who::Ana,
        "Ana Souza",
        "Podcast host",
        "Moonhare Audio",
        "Lisbon",
    )
    .does(
        "A weekly podcast on leading small firms, paid for by its sponsors",
        &["Portugal", "Brazil"],
    )
    .plans("A second season in English, recorded on stage")
    .needs(24, "keynote speakers for my podcast")
    .needs(24, "a sponsor for the second season")
    .offers(190, "podcast appearances for founders and authors")
    .met(
        900,
        MetThrough::Event,
        "shared a taxi from the harbour conference",
    )
    .note(
        24,
        NoteKind::Call,
        "Season two begins in autumn; half the guests are still open.",
    )
    .felt(Felt {
        gave: true,
        common_ground: true,
        ..Felt::default()
    })
    .trust(Trust::WouldRefer, "Prepares every guest with care.")
    .tags(&["media"]);

    let ben = sketch(
        Who::Ben,
        "Ben Adeyemi",
        "Keynote speaker",
        "Tall Ladder Talks",
        "London",
    )
    .does(
        "Talks and workshops on leadership for growing firms",
        &["United Kingdom", "Ireland"],
    )
    .plans("A book on leading without a title")
    .needs(40, "podcast appearances to talk about my book")
    .offers(60, "keynote speaking on leadership")
    .met(
        1400,
        MetThrough::Event,
        "he opened the teachers' summer school",
    )
    .note(
        425,
        NoteKind::Meeting,
        "Lunch by the river. He is writing a book.",
    )
    .trust(Trust::WouldRefer, "Never late, never the same talk twice.")
    .tags(&["media", "speaker"])
    .cadence(182);

    let chiara = sketch(
        Who::Chiara,
        "Chiara Bassi",
        "Founder",
        "Kettlewick Oat Works",
        "Bologna",
    )
    .does(
        "Bakes organic oat snacks and sells them to hotels",
        &["Italy", "Austria"],
    )
    .plans("German supermarkets within a year")
    .needs(15, "distribution of organic snacks in Germany")
    .needs(15, "compostable packaging for snack bars")
    .needed(300, "a bakery with spare oven hours", 120)
    .offers(80, "organic snacks for shops and hotels")
    .met(
        500,
        MetThrough::IntroducedBy(Who::Ana.someone()),
        "guest of Ana's fortieth episode",
    )
    .note(
        15,
        NoteKind::Call,
        "Two hotel chains signed. Plastic wrapping annoys her.",
    )
    .trust(Trust::WouldRefer, "")
    .tags(&["food"]);

    let jonas = sketch(
        Who::Jonas,
        "Jonas Brandt",
        "Head of purchasing",
        "Hollerbusch Wholesale",
        "Hamburg",
    )
    .does(
        "Brings organic food from small makers to supermarkets",
        &["Germany"],
    )
    .needs(33, "new organic snacks for supermarket shelves")
    .offers(33, "distribution of organic food in Germany")
    .met(
        760,
        MetThrough::Event,
        "next table at the organic food fair",
    )
    .note(
        33,
        NoteKind::Meeting,
        "Looks for makers who can deliver every week.",
    )
    .trust(Trust::WouldRefer, "Pays on the day he says.")
    .tags(&["food"]);

    let leila = sketch(
        Who::Leila,
        "Leila Haddad",
        "Packaging engineer",
        "Bramble Box",
        "Rotterdam",
    )
    .does(
        "Designs packaging that turns to compost in ten weeks",
        &["Netherlands", "Europe"],
    )
    .needs(51, "snack makers to try compostable packaging")
    .offers(51, "compostable packaging for food")
    .met(
        210,
        MetThrough::LinkedIn,
        "wrote to me about an article on compost",
    )
    .note(
        51,
        NoteKind::Call,
        "First machine runs; she wants three pilot customers.",
    )
    .trust(Trust::NotYet, "Only talked twice so far.")
    .tags(&["food", "climate"]);

    let tomasz = sketch(
        Who::Tomasz,
        "Tomasz Zielinski",
        "Founder",
        "Tinwhistle Robotics",
        "Kraków",
    )
    .does(
        "Robot arms that small warehouses can rent by the month",
        &["Poland", "Czechia"],
    )
    .plans("Ten warehouses by next summer")
    .needs(8, "a patent lawyer for robotics")
    .needs(8, "seed funding for warehouse robots")
    .offers(130, "robot arms for small warehouses")
    .met(
        340,
        MetThrough::Event,
        "judged his pitch at the spring demo day",
    )
    .note(
        8,
        NoteKind::Meeting,
        "Showed me the gripper. A rival copies it already.",
    )
    .trust(Trust::WouldRefer, "")
    .tags(&["founder", "technology"]);

    let priya = sketch(
        Who::Priya,
        "Priya Raman",
        "Partner",
        "Slow Orchard Fund",
        "Berlin",
    )
    .does("Invests early and stays for ten years", &["Europe"])
    .needs(95, "climate founders who raise seed funding")
    .offers(95, "seed funding for robotics and climate founders")
    .met(620, MetThrough::IntroducedBy(Who::Jonas.someone()), "")
    .note(
        95,
        NoteKind::Call,
        "Two more investments this year, then a pause.",
    )
    .trust(Trust::WouldRefer, "Says no within a week, and why.")
    .knows(Who::Chiara.id())
    .tags(&["investor"]);

    let owen = sketch(
        Who::Owen,
        "Owen Gallagher",
        "Patent lawyer",
        "Owl & Inkwell",
        "Dublin",
    )
    .does(
        "Patents for inventors who cannot afford a big office",
        &["Ireland", "Europe"],
    )
    .needs(70, "a new website for my law office")
    .offers(70, "patent law for robotics and medical devices")
    .met(1900, MetThrough::Other, "flatmates at university")
    .note(
        28,
        NoteKind::Message,
        "Sent him the sketch of the gripper, no names.",
    )
    .trust(Trust::WouldRefer, "I would sign anything he has read.")
    .tags(&["law"]);

    let mei_ling = sketch(
        Who::MeiLing,
        "Mei-Ling Zhao",
        "Web designer",
        "Paper Kite Studio",
        "Vienna",
    )
    .does(
        "Builds websites that their owners can look after",
        &["Austria", "Germany"],
    )
    .needs(110, "illustrations for websites of clients")
    .offers(110, "a website for a small office or shop")
    .met(450, MetThrough::LinkedIn, "")
    .note(
        110,
        NoteKind::Call,
        "Booked until the end of next month, then free.",
    )
    .trust(Trust::WouldRefer, "")
    .knows(Who::Sofia.id())
    .tags(&["design"])
    .prefers_plain();

    let sofia = sketch(
        Who::Sofia,
        "Sofia Lindqvist",
        "Illustrator",
        "",
        "Gothenburg",
    )
    .does(
        "Draws animals for children's books and for brands",
        &["Sweden"],
    )
    .needs(44, "a publisher for my picture book about herons")
    .offers(260, "illustrations for books and websites")
    .met(
        800,
        MetThrough::IntroducedBy(Who::MeiLing.someone()),
        "at Mei-Ling's studio party",
    )
    .note(
        44,
        NoteKind::Message,
        "The heron book is finished, all thirty-two pages.",
    )
    .trust(Trust::WouldRefer, "")
    .tags(&["design", "books"])
    .born(5, 17);

    let kwame = sketch(
        Who::Kwame,
        "Kwame Mensah",
        "Publisher",
        "Quillfox Press",
        "Accra",
    )
    .does(
        "Publishes picture books in six languages",
        &["Ghana", "United Kingdom"],
    )
    .plans("A Portuguese list next year")
    .needs(29, "a translator for picture books from Portuguese")
    .offers(150, "publishing of picture books for children")
    .met(
        1100,
        MetThrough::Event,
        "queued together at the children's book fair",
    )
    .note(
        29,
        NoteKind::Call,
        "Has the rights to four books from Lisbon.",
    )
    .trust(Trust::WouldRefer, "")
    .tags(&["books"]);

    let rosa = sketch(Who::Rosa, "Rosa Delgado", "Translator", "", "Seville")
        .does(
            "Translates novels and picture books",
            &["Spain", "Portugal"],
        )
        .needs(88, "a quiet place to work for the winter")
        .offers(88, "translation of books from Portuguese and Spanish")
        .met(1300, MetThrough::IntroducedBy(Who::Ana.someone()), "")
        .note(10, NoteKind::Message, "Yes, glad to meet Kwame.")
        .trust(Trust::WouldRefer, "")
        .tags(&["books"]);

    let hiroshi = sketch(
        Who::Hiroshi,
        "Hiroshi Tanaka",
        "Engineer and owner",
        "Saltpan Solar",
        "Valencia",
    )
    .does(
        "Puts solar panels on roofs that others find too small",
        &["Spain", "Portugal"],
    )
    .needs(380, "seed funding for climate technology")
    .offers(62, "solar panels for small roofs")
    .met(270, MetThrough::Event, "sat beside me on the night train")
    .note(
        62,
        NoteKind::Meeting,
        "Showed me the roof of a bakery, forty panels.",
    )
    .trust(Trust::NotYet, "")
    .tags(&["climate"]);

    let fatima = sketch(
        Who::Fatima,
        "Fatima Noor",
        "Founder",
        "Softstep Devices",
        "Manchester",
    )
    .does(
        "A shoe that helps children learn to walk after an operation",
        &["United Kingdom"],
    )
    .needed(80, "a clinic to test a medical device for children", 20)
    .needs(20, "patent law advice for a medical device")
    .offers(20, "walking shoes for children after an operation")
    .met(400, MetThrough::LinkedIn, "")
    .note(
        20,
        NoteKind::Call,
        "The trial goes well. Next is the patent.",
    )
    .trust(Trust::WouldRefer, "")
    .tags(&["health", "founder"]);

    let elif = sketch(
        Who::Elif,
        "Elif Kaya",
        "Children's doctor",
        "Seven Stairs Clinic",
        "Izmir",
    )
    .does("Runs a clinic for children with her sister", &["Turkey"])
    .needs(47, "solar panels for the clinic's small roof")
    .offers(90, "a clinic where medical devices can be tested")
    .met(1600, MetThrough::Other, "neighbours as children")
    .note(47, NoteKind::Call, "Power fails twice a week in summer.")
    .trust(Trust::WouldRefer, "")
    .tags(&["health"]);

    let marek = sketch(
        Who::Marek,
        "Marek Dvorak",
        "Agent",
        "Loudhorn Bookings",
        "Prague",
    )
    .does("Books speakers for conferences", &["Czechia"])
    .needs(200, "podcast appearances for my speakers")
    .offers(200, "keynote speakers for podcasts and conferences")
    .met(700, MetThrough::LinkedIn, "")
    .note(
        200,
        NoteKind::Thought,
        "Promised three people a call and called none.",
    )
    .trust(
        Trust::Never,
        "Promised three people a call and called none.",
    )
    .tags(&["media"]);

    // As people are after an import: what they need and offer is still to be found out.
    let grace = sketch(
        Who::Grace,
        "Grace Okafor",
        "Head of training",
        "Millpond Academy",
        "Lagos",
    )
    .met(18, MetThrough::LinkedIn, "");

    [
        ana, ben, chiara, jonas, leila, tomasz, priya, owen, mei_ling, sofia, kwame, rosa, hiroshi,
        fatima, elif, marek, grace,
    ]
    .into_iter()
    .map(Sketch::finish)
    .collect()
}
