//! The files of the project, as the tidy tests read them.

use std::fs;
use std::path::{Path, PathBuf};

/// One file, by its path from the top of the project.
#[derive(Debug, Clone)]
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    pub fn at(path: &str) -> Source {
        Source {
            path: path.to_owned(),
            text: read(path),
        }
    }

    pub fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }

    /// `app` for `src/app/mod.rs` and `src/app/update/people.rs`; `None` for `src/lib.rs`.
    pub fn top_module(&self) -> Option<&str> {
        let module = self.path.strip_prefix("src/")?.split('/').next()?;
        let module = module.trim_end_matches(".rs");
        (!matches!(module, "lib" | "main")).then_some(module)
    }

    /// How many modules lie between the file's own and the crate: 1 for `src/app/mod.rs`.
    pub fn depth(&self) -> usize {
        let own_file = usize::from(!self.path.ends_with("/mod.rs"));
        self.path.matches('/').count() - 1 + own_file
    }
}

/// Every file below `folder` with this ending, in the order of the paths. None where
/// the folder does not exist (yet).
pub fn sources(folder: &str, ending: &str) -> Vec<Source> {
    let mut paths = Vec::new();
    walk(&top().join(folder), &mut paths);
    paths.sort();
    paths
        .iter()
        .filter(|it| it.extension().is_some_and(|it| it == ending))
        .filter_map(|it| it.strip_prefix(top()).ok()?.to_str())
        .map(|it| Source::at(&it.replace('\\', "/")))
        .collect()
}

fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, into);
        } else {
            into.push(path);
        }
    }
}

pub fn read(path: &str) -> String {
    match fs::read_to_string(top().join(path)) {
        Ok(text) => text,
        Err(error) => panic!("{path}: {error}"),
    }
}

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The text without its line comments, line for line. Block comments are not in use here.
pub fn code_of(text: &str) -> String {
    text.lines()
        .map(|line| match line.find("//") {
            // Not the `//` of an address.
            Some(at) if !line[..at].ends_with(':') => &line[..at],
            _ => line,
        })
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn a_file_knows_its_module() {
    let at = |path: &str| Source {
        path: path.to_owned(),
        text: String::new(),
    };
    assert_eq!(at("src/app/mod.rs").top_module(), Some("app"));
    assert_eq!(at("src/app/mod.rs").depth(), 1);
    assert_eq!(at("src/app/letters/next.rs").depth(), 3);
    assert_eq!(at("src/lib.rs").top_module(), None);
    assert!(at("src/app/letters/tests/properties.rs").is_test());
}
