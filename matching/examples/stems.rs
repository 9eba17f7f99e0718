//! The stems of each line of the standard input, as the word table knows them: for the program
//! that trains the table, so that both take a text apart alike.

use std::io::{self, BufRead, Write};

use matching::vocabulary::Vocabulary;

fn main() -> io::Result<()> {
    let vocabulary = Vocabulary::new(str::to_lowercase);
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        writeln!(out, "{}", vocabulary.stems(&line?).join(" "))?;
    }
    out.flush()
}
