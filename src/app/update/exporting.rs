//! Files that carry the book elsewhere. Nothing here changes anything.

use crate::domain::{Contact, Stamp};
use crate::formats::{calendar, goodword_csv, write_cards};
use crate::saved::backup;

use crate::app::calendar::entries;
use crate::app::effect::Effect;
use crate::app::event::{CardsOf, ExportEvent};
use crate::app::model::Model;
use crate::app::view::year;
use crate::app::{CardForm, Private};

/// The file asked for; `None` where the person it is of is not here any more.
pub fn file(model: &Model, event: ExportEvent, stamp: Stamp) -> Option<Effect> {
    let (name, mime, text) = match event {
        ExportEvent::ClickedBackUp => (
            format!("goodword-{}.json", stamp.today),
            "application/json",
            backup::write(model.own_book(), stamp.today),
        ),
        ExportEvent::ClickedCsv => (
            format!("goodword-{}.csv", stamp.today),
            "text/csv",
            goodword_csv::write(model.own_book()),
        ),
        ExportEvent::ClickedCards { of, form, private } => {
            let (extension, mime) = match form {
                CardForm::VCard3 | CardForm::VCard4 => ("vcf", "text/vcard"),
                CardForm::JCard => ("jcard.json", "application/vcard+json"),
            };
            let (name, text) = cards(model, of, form, private, stamp)?;
            (format!("{name}.{extension}"), mime, text)
        }
        ExportEvent::ClickedPrint => return Some(Effect::Print),
        ExportEvent::ClickedYear(number) => (
            format!("goodword-{number}.txt"),
            "text/plain",
            year::as_text(&year::year(model, Some(number))),
        ),
        ExportEvent::ClickedCalendar => (
            format!("goodword-{}.ics", stamp.today),
            "text/calendar",
            calendar::write(&entries(model.own_book(), stamp.today), stamp.now),
        ),
    };
    Some(Effect::Download { name, mime, text })
}

/// The name of the file, without its ending, and what is in it.
fn cards(
    model: &Model,
    of: CardsOf,
    form: CardForm,
    private: Private,
    stamp: Stamp,
) -> Option<(String, String)> {
    let dated = format!("goodword-{}", stamp.today);
    // On screen are the sample people while they are shown; everybody are always the user's own.
    let (book, name, people): (_, _, Vec<&Contact>) = match of {
        CardsOf::Everybody => {
            let book = model.own_book();
            (book, dated, book.contacts().map(|it| &**it).collect())
        }
        CardsOf::Shown => {
            let shown = model.roster.find(&model.book, &model.filter);
            let people = shown.iter().filter_map(|it| model.book.contact(*it));
            (&model.book, dated, people.map(|it| &**it).collect())
        }
        CardsOf::Person(id) => {
            let contact = model.book.contact(id)?;
            (&model.book, file_name(contact), vec![contact])
        }
    };
    Some((name, write_cards(book, people.into_iter(), form, private)))
}

/// What they are called, of letters that every system takes in the name of a file.
fn file_name(contact: &Contact) -> String {
    let words = contact.called().split(|it: char| !it.is_alphanumeric());
    let words: Vec<&str> = words.filter(|it| !it.is_empty()).take(6).collect();
    match words.as_slice() {
        [] => "goodword".to_owned(),
        _ => words.join("-"),
    }
}
