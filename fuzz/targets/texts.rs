//! Texts that are matched: the first line is needed, the others are offered; a line with `=`
//! teaches that its phrases mean the same.
#![no_main]

use goodword_fuzz::texts;
use libfuzzer_sys::fuzz_target;

// What is known of words is made from its sources once, which takes seconds.
fuzz_target!(init: {
    texts::knowledge();
}, |text: &str| {
    let mut lines = text.split('\n').take(8);
    let need = lines.next().unwrap_or_default();
    let (taught, offers): (Vec<&str>, Vec<&str>) = lines.partition(|it| it.contains('='));
    let groups: Vec<Vec<String>> = taught
        .iter()
        .map(|it| it.split('=').map(str::to_owned).collect())
        .collect();
    texts::check(need, &offers, &groups);
});
