//! Names for records that survive renaming, merging and re-import.

use std::fmt;
use std::str::FromStr;

/// A text that is not sixteen hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:016x}", self.0)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let digits = text.len() == 16 && text.bytes().all(|it| it.is_ascii_hexdigit());
                if !digits {
                    return Err(NotAnId);
                }
                u64::from_str_radix(text, 16).map($name).map_err(|_| NotAnId)
            }
        }
    };
}

id! {
    /// One contact, for ever, on every device.
    ContactId
}
id! {
    /// One introduction, for ever, on every device.
    IntroductionId
}

id! {
    /// One gift or promise, for ever, on every device.
    GiftId
}
id! {
    /// One gathering, for ever, on every device.
    GatheringId
}

/// Makes ids out of the randomness that came with an event.
///
/// The generator is SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): one seed from
/// the browser's `crypto` gives as many ids as an import of thousands needs.
#[derive(Debug, Clone)]
pub struct Mint {
    state: u64,
}

impl Mint {
    pub fn new(entropy: u64) -> Mint {
        Mint { state: entropy }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn contact(&mut self) -> ContactId {
        ContactId(self.next())
    }

    pub fn introduction(&mut self) -> IntroductionId {
        IntroductionId(self.next())
    }

    pub fn gift(&mut self) -> GiftId {
        GiftId(self.next())
    }

    pub fn gathering(&mut self) -> GatheringId {
        GatheringId(self.next())
    }
}
