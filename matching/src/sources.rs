//! The sources of the knowledge as they lie beside this code, for commands and tests. The page
//! never calls it: it is handed the finished file.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

use crate::compile::compile;
use crate::language::LANGUAGES;
use crate::lexicon::{self, LexiconProblem};
use crate::trained::{self, TrainedProblem};
use crate::translations::{self, Translation, TranslationProblem};

/// Why the knowledge could not be made.
#[derive(Debug)]
pub enum SourceProblem {
    Unreadable(PathBuf, io::Error),
    Lexicon(LexiconProblem),
    Table(TrainedProblem),
    Translation(TranslationProblem),
}

/// The file that the page loads, made from `table.txt`, every `lexicon/*.txt` and the lists of
/// `languages/`.
///
/// # Errors
/// A source cannot be read, or has a slip in it.
pub fn knowledge() -> Result<Vec<u8>, SourceProblem> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = named(&top.join("table.txt"), |it| fs::read_to_string(it))?;
    let table = trained::read(&table).map_err(SourceProblem::Table)?;
    let mut lexicon = Vec::new();
    for path in named(&top.join("lexicon"), entries)? {
        if path.extension().is_some_and(|it| it == "txt") {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let text = named(&path, |it| fs::read_to_string(it))?;
            lexicon.push((name.into_owned(), text));
        }
    }
    let concepts = lexicon::read(&lexicon).map_err(SourceProblem::Lexicon)?;
    Ok(compile(&table, &concepts, &translations()?))
}

/// The words of other languages with their English.
///
/// # Errors
/// A list cannot be read, or has a slip in it.
pub fn translations() -> Result<Vec<Translation>, SourceProblem> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("languages");
    let mut all = Vec::new();
    for language in &LANGUAGES[1..] {
        let path = folder.join(format!("{}.txt", translations::code(*language)));
        let text = named(&path, |it| fs::read_to_string(it))?;
        let list = translations::read(*language, &text);
        all.extend(list.map_err(SourceProblem::Translation)?);
    }
    Ok(all)
}

/// Sorted, since a folder is listed in another order on another machine.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let paths = fs::read_dir(folder)?.map(|it| it.map(|it| it.path()));
    let mut paths: Vec<PathBuf> = paths.collect::<Result<_, _>>()?;
    paths.sort();
    Ok(paths)
}

fn named<T>(path: &Path, read: impl Fn(&Path) -> io::Result<T>) -> Result<T, SourceProblem> {
    read(path).map_err(|error| SourceProblem::Unreadable(path.to_owned(), error))
}

impl fmt::Display for SourceProblem {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SourceProblem::Unreadable(path, error) => {
                write!(to, "{} could not be read: {error}", path.display())
            }
            SourceProblem::Lexicon(problem) => problem.fmt(to),
            SourceProblem::Translation(problem) => problem.fmt(to),
            SourceProblem::Table(TrainedProblem(line)) => {
                write!(to, "table.txt, line {line}: this is no word of a table")
            }
        }
    }
}

impl Error for SourceProblem {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Knowledge;

    #[test]
    fn every_word_of_the_lists_of_other_languages_says_something() {
        let bytes = knowledge().expect("the sources are sound");
        let knowledge = Knowledge::read(&bytes).expect("it was compiled just now");
        let lists = translations().expect("the lists are sound");
        let slips = translations::slips(&lists, |it| knowledge.table().find(it));
        let slips: Vec<String> = slips.iter().map(ToString::to_string).collect();
        assert!(slips.is_empty(), "{}", slips.join("\n"));
    }
}
