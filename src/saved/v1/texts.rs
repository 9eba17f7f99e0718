//! Values stored as a short text: ids, days, birthdays, and the words for choices.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::domain::{Birthday, ContactId, Day, GatheringId, GiftId, IntroductionId};

/// A value in its stored text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text<T>(pub T);

/// A value that has a stored text.
pub trait Stored: Sized {
    fn text(&self) -> String;
    /// `None` for a text that is not one of this kind.
    fn read(text: &str) -> Option<Self>;
}

impl<T: Stored> Serialize for Text<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.text())
    }
}

impl<'de, T: Stored> Deserialize<'de> for Text<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        T::read(&text)
            .map(Text)
            .ok_or_else(|| de::Error::custom("not the stored text of this kind"))
    }
}

macro_rules! ids {
    ($($id:ty)+) => {$(
        impl Stored for $id {
            fn text(&self) -> String {
                self.to_string()
            }
            fn read(text: &str) -> Option<Self> {
                text.parse().ok()
            }
        }
    )+};
}
ids! { ContactId IntroductionId GiftId GatheringId }

/// A day outside the years 1 to 9999 has no text that can be read again, so the
/// nearest one that has is stored.
impl Stored for Day {
    fn text(&self) -> String {
        let first = Day::from_civil(1, 1, 1).unwrap_or_default();
        let last = Day::from_civil(9999, 12, 31).unwrap_or_default();
        (*self).clamp(first, last).to_string()
    }
    fn read(text: &str) -> Option<Self> {
        Day::parse_iso(text)
    }
}

impl Stored for Birthday {
    fn text(&self) -> String {
        self.to_string()
    }
    fn read(text: &str) -> Option<Self> {
        Birthday::parse(text)
    }
}

/// The hash of a key by which a person is known; too wide for a number in JavaScript.
impl Stored for u64 {
    fn text(&self) -> String {
        format!("{self:016x}")
    }
    fn read(text: &str) -> Option<Self> {
        let digits = text.len() == 16 && text.bytes().all(|it| it.is_ascii_hexdigit());
        digits.then(|| u64::from_str_radix(text, 16).ok())?
    }
}

/// A choice as a stable word. The compiler sees to it that every value has one.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident for $domain:ty { $($variant:ident $word:literal ($($value:tt)+),)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $(#[serde(rename = $word)] $variant,)+
        }

        impl From<$domain> for $name {
            fn from(value: $domain) -> $name {
                match value { $($($value)+ => $name::$variant,)+ }
            }
        }

        impl From<$name> for $domain {
            fn from(word: $name) -> $domain {
                match word { $($name::$variant => $($value)+,)+ }
            }
        }
    };
}
pub(super) use words;
