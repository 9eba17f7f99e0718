//! The rows of a spreadsheet, under the columns of a program that the first byte chooses.
#![no_main]

use goodword_fuzz::files;
use libfuzzer_sys::fuzz_target;

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

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rows)) = bytes.split_first() else {
        return;
    };
    let header = HEADERS[usize::from(*first) % HEADERS.len()];
    files::check(&[header.as_bytes(), rows].concat());
});
