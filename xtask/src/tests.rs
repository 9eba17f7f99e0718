//! What a release must keep to, as far as it needs no browser to see it.

use crate::{hashed, page, policy, test};

#[test]
fn hashes_are_written_as_browsers_want_them() {
    // NIST's test vector for SHA-256 of "abc", in base64.
    let expected = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
    assert_eq!(hashed::integrity(b"abc"), expected);
}

#[test]
fn a_changed_file_gets_another_name() {
    assert_eq!(hashed::name("boot.js", b"abc"), "boot-ba7816bf8f01cfea.js");
    assert_ne!(
        hashed::name("boot.js", b"abc"),
        hashed::name("boot.js", b"abd")
    );
}

#[test]
fn the_style_sheet_that_declares_the_layers_comes_first() {
    let sheets = page::style_sheets().expect("the folder is there");
    let tokens = "styles/tokens.css".to_owned();
    if sheets.contains(&tokens) {
        assert_eq!(sheets.first(), Some(&tokens));
    }
}

#[test]
fn every_slot_of_the_page_is_filled() {
    let filled = page::fill(&page::Slots {
        policy: policy::hosted(),
        icons: page::hosted_icons(),
        styles: String::new(),
        program: String::new(),
    });
    assert!(!filled.expect("index.html has each slot").contains("build:"));
}

#[test]
fn neither_policy_lets_a_page_run_or_load_what_is_not_ours() {
    for policy in [policy::hosted(), policy::single("sha256-a", "sha256-b")] {
        for permission in ["unsafe-inline", "'unsafe-eval'", "http", "*"] {
            assert!(!policy.contains(permission), "{permission} in {policy}");
        }
        assert!(policy.starts_with("default-src 'none'"));
    }
    assert!(policy::single("a", "b").contains("connect-src 'none'"));
}

#[test]
fn headers_are_one_line_each() {
    for (name, value) in policy::headers() {
        assert!(!value.contains(['\r', '\n']), "{name}");
    }
}

#[test]
fn tests_are_counted_from_the_closing_lines() {
    let cargo = "test result: FAILED. 12 passed; 1 failed; 0 ignored; 0 measured";
    assert_eq!(test::counted(cargo), (12, 1));
    assert_eq!(test::counted("ℹ pass 7"), (7, 0));
    assert_eq!(test::counted("ℹ fail 2"), (0, 2));
    assert_eq!(test::counted("test reads::a_file ... ok"), (0, 0));
}
