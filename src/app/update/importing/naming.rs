//! The columns of a table: said by the user, read anew, remembered with what comes in.

use crate::app::importing::{Importing, Naming};
use crate::domain::mapping::{self, Mapping};
use crate::domain::{Change, Problem, ProblemKind, Put, Settings, Stamp};
use crate::formats::Reading;

/// From the review of a table to its columns.
pub fn begun(importing: Importing) -> Importing {
    let Importing::Reviewing(mut review) = importing else {
        return importing;
    };
    let Some(reading) = review.table.take() else {
        return Importing::Reviewing(review);
    };
    let name = review.name.clone();
    match Naming::new(name, reading, Some(Box::new(review))) {
        Some(naming) => Importing::Naming(naming),
        None => Importing::Idle,
    }
}

/// Back to the review, where there was one.
pub fn left(importing: Importing) -> Importing {
    match importing {
        Importing::Naming(Naming {
            reading,
            review: Some(mut review),
            ..
        }) => {
            review.table = Some(reading);
            Importing::Reviewing(*review)
        }
        _ => Importing::Idle,
    }
}

/// Reads the table with the columns as they were said.
pub fn done(importing: Importing) -> Importing {
    match importing {
        Importing::Naming(mut naming) if naming.tells_people() => {
            naming.reading.read_as(naming.table.columns);
            Importing::Reading {
                name: naming.name,
                reading: naming.reading,
            }
        }
        other => other,
    }
}

/// A table of which no column is known can be read all the same, once somebody says what
/// they hold.
pub fn instead_of_refusal(name: String, problem: &Problem, table: Option<Reading>) -> Importing {
    let table = table.filter(|_| problem.kind == ProblemKind::NoKnownColumns);
    let naming = table.and_then(|it| Naming::new(name.clone(), it, None));
    let refused = || Importing::Refused {
        name,
        problem: problem.clone(),
    };
    naming.map_or_else(refused, Importing::Naming)
}

/// Adds to the change that brings the people in what was said of the columns, so that the two
/// are stored, or taken back, together.
pub fn remember(change: &mut Change, settings: &Settings, said: Option<Mapping>, stamp: Stamp) {
    let is_new = |it: &Mapping| !change.is_empty() && !settings.mappings.contains(it);
    let Some(said) = said.filter(is_new) else {
        return;
    };
    let mut after = settings.clone();
    mapping::remember(&mut after.mappings, said);
    after.edited = stamp.now;
    change.puts.push(Put::Settings(settings.edit_to(&after)));
}
