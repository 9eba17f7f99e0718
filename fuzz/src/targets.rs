//! What is tried, by the names of the fuzz targets. The seeds lie in folders of these names.

use super::{cards, files, jotted, stores, texts, zipped};

/// Panics where what it promises of these bytes is broken.
type Promise = fn(&[u8]);

/// Every target.
pub const ALL: [(&str, Promise); 10] = [
    ("any_file", any_file),
    ("vcard", vcard),
    ("csv", csv),
    ("jcard", jcard),
    ("zip", zip),
    ("backup", backup),
    ("store", store),
    ("cards", cards),
    ("texts", texts),
    ("jotting", jotting),
];

/// The first line of each kind of spreadsheet.
const HEADERS: [&str; 7] = [
    "Name,Company,Role,Emails,Phones,Links,Place,Does,Markets,Plans,Offers,Needs,Tags,\
     How we met,Introduced by,Trust,Knows,Notes\n",
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
    "First Name,Middle Name,Last Name,Birthday,Notes,Labels,Organization Name,\
     E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value,Group Membership\n",
    "sep=;\nTitle;First Name;Last Name;Company;E-mail Address;Birthday;Business City;Notes\n",
    "Name\tE-mail\tTags\n",
    "Email\n",
    "",
];

pub fn any_file(bytes: &[u8]) {
    files::check(bytes);
}

pub fn vcard(bytes: &[u8]) {
    files::check(&[b"BEGIN:VCARD\n", bytes].concat());
}

/// The first byte chooses the header.
pub fn csv(bytes: &[u8]) {
    if let Some((first, rows)) = bytes.split_first() {
        let header = HEADERS[usize::from(*first) % HEADERS.len()];
        files::check(&[header.as_bytes(), rows].concat());
    }
}

pub fn jcard(bytes: &[u8]) {
    files::check(&[b"[[\"vcard\",", bytes].concat());
}

pub fn zip(bytes: &[u8]) {
    files::check(&zipped::archive(bytes));
}

pub fn backup(bytes: &[u8]) {
    text(bytes, stores::backups);
}

pub fn store(bytes: &[u8]) {
    text(bytes, stores::store);
}

pub fn cards(bytes: &[u8]) {
    text(bytes, cards::check);
}

pub fn texts(bytes: &[u8]) {
    text(bytes, texts::check);
}

pub fn jotting(bytes: &[u8]) {
    text(bytes, jotted::check);
}

/// What is no text reaches none of these readers.
fn text(bytes: &[u8], promise: fn(&str)) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        promise(text);
    }
}
