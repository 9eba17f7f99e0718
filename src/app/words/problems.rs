//! What could not be read or saved, and what to do about it.

use crate::app::event::{KnowledgeError, SaveError};
use crate::domain::ProblemKind;
use crate::saved::RecordKind;
use crate::saved::backup::RestoreProblem;

/// Why a record, a value or a whole file could not be read.
pub fn problem(kind: ProblemKind) -> String {
    match kind {
        ProblemKind::EmptyFile => "This file is empty.".to_owned(),
        ProblemKind::TooLarge { limit_mb } => format!(
            "This file is larger than {limit_mb} MB, more than contacts alone ever need. Export the contacts without photos, or in parts. Of an archive, choose the file with the contacts in it."
        ),
        ProblemKind::Unreachable => "Your browser could not read this file.".to_owned(),
        ProblemKind::Binary => "This is not a text file. Goodword reads vCard and CSV files, and ZIP archives of them.".to_owned(),
        ProblemKind::UnknownKind => {
            "This is no contact file that Goodword knows. It reads vCard files, CSV files from LinkedIn, Google and others, archives of them, and its own backups.".to_owned()
        }
        ProblemKind::NoKnownColumns => {
            "No column in this file holds names or e-mail addresses.".to_owned()
        }
        ProblemKind::TooManyRecords { limit } => format!(
            "Only the first {} records of a file are read.",
            super::number(limit as usize)
        ),
        ProblemKind::NoName => "There is no name, company or e-mail address in it.".to_owned(),
        ProblemKind::NoRecords => "There is nobody in this file.".to_owned(),
        ProblemKind::NoContactFile => {
            "There is no contact file in this archive. LinkedIn may send two: the connections come with the later one.".to_owned()
        }
        ProblemKind::Workbook => {
            "This is a workbook of a spreadsheet program. Open it there, save it as CSV, and choose that file.".to_owned()
        }
        ProblemKind::BrokenArchive => {
            "This archive is damaged or incomplete. Fetch it again, or unpack it and choose the file in it.".to_owned()
        }
        ProblemKind::LockedArchive => {
            "This archive has a password. Unpack it and choose the file in it.".to_owned()
        }
        ProblemKind::UnpacksTooLarge { limit_mb } => format!(
            "More than {limit_mb} MB would come out of this archive, more than contacts alone ever need. Unpack it and choose the file with the contacts."
        ),
        ProblemKind::NotAPerson => "It is a list, a group or a thing, not a person.".to_owned(),
        ProblemKind::NoEnd => "Its last line is missing; what it says was read.".to_owned(),
        ProblemKind::TooManyValues { limit } => format!(
            "Only the first {} values of one kind are kept of a person.",
            super::number(limit as usize)
        ),
        ProblemKind::MoreCells => {
            "It has more columns than the first line names; what stands beyond was left out."
                .to_owned()
        }
        ProblemKind::UnclearDate => {
            "A date in it can be read in two ways, or lacks a part, and was left out.".to_owned()
        }
        ProblemKind::CutOff => "The file ends in the middle of it.".to_owned(),
        ProblemKind::StrayLine => "This line belongs to no contact.".to_owned(),
        ProblemKind::BadEncoding => "Some letters could not be read.".to_owned(),
        ProblemKind::TooLong => "A text in it was too long and was cut.".to_owned(),
        ProblemKind::BadDate => "A date in it exists in no calendar and was left out.".to_owned(),
        ProblemKind::UnsafeLink => "A link in it could have run something and was left out.".to_owned(),
        ProblemKind::NewerBackup => {
            "This backup was made by a newer Goodword. Update this one first.".to_owned()
        }
        ProblemKind::BrokenBackup => {
            "This backup is damaged and was not restored. Nothing was changed.".to_owned()
        }
    }
}

/// Why saving fails, and what helps.
pub fn save_error(error: SaveError) -> &'static str {
    match error {
        SaveError::Full => {
            "Your browser has no room left for Goodword. What you see is not saved yet: download a backup, then remove what you no longer need."
        }
        SaveError::Denied => {
            "Your browser refuses to save. What you see is not saved yet: download a backup before you close this page."
        }
    }
}

/// Why words of the same meaning are not found.
pub fn knowledge_error(error: KnowledgeError) -> &'static str {
    match error {
        KnowledgeError::Missing => {
            "A part of Goodword has not loaded: what it knows of words that belong together. Until it has, only people whose words are alike are found."
        }
        KnowledgeError::Damaged => {
            "A part of Goodword arrived damaged: what it knows of words that belong together. Until it is whole, only people whose words are alike are found."
        }
    }
}

/// What of a backup could not be restored.
pub fn restore_problem(problem: &RestoreProblem) -> String {
    match problem {
        RestoreProblem::BadRecord { record, named } => {
            let what = match record {
                RecordKind::Contact => "A person",
                RecordKind::Introduction => "An introduction",
                RecordKind::Decision => "A decision about two people",
                RecordKind::Gone => "A person who was removed",
                RecordKind::Merge => "A merge of two people",
                RecordKind::Apart => "A note that two are not the same",
                RecordKind::Gift => "A gift or a promise",
                RecordKind::Gathering => "An event",
                RecordKind::Later => "Something that was put off",
                RecordKind::Settings => "The settings",
                RecordKind::Put => "A change",
            };
            match named.as_str() {
                "" => format!("{what} could not be read."),
                named => format!("{what} ({named}) could not be read."),
            }
        }
        RestoreProblem::OtherCount { said, found } => {
            format!("The backup says it holds {said} people, but {found} are in it.")
        }
    }
}
