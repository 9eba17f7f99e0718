//! Lines as people jot them down.

use super::*;

#[test]
fn a_line_tells_who_gave_and_what() {
    use GiftKind::*;
    use LogWay::*;
    for (line, expected) in [
        ("Sent me a client", (Received, Referral)),
        ("Introduced me to Ben", (Received, Introduction)),
        ("I introduced her to Ben", (Gave, Introduction)),
        ("Recommended a book to her", (Gave, Sharing)),
        ("recommended my talk", (Received, Recommendation)),
        ("I promised feedback on the pitch", (Promised, Feedback)),
        ("I’ll invite her to the dinner", (Promised, Invitation)),
        ("Her advice helped me a lot", (Received, Advice)),
        ("carried the piano", (Gave, Favour)),
        ("", (Gave, Favour)),
    ] {
        assert_eq!(read(line), expected, "{line}");
    }
}
