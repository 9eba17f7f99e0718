//! Everything the app may ask of the browser. Nothing else changes the world.

use crate::domain::ContactId;
use crate::saved::Write;

use super::route::Route;
use super::theme::Theme;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Carry out these writes in order, stop at the first that fails, and
    /// answer with [`super::StoreEvent::CompletedWrite`].
    Write(Vec<Write>),
    /// Read every entry again and answer with [`super::StoreEvent::ReadAnew`].
    ReadAnew,
    /// Read every raw entry and answer with [`super::StoreEvent::ReadRaw`].
    ReadRaw,
    /// Remove everything Goodword keeps in this browser, and start again.
    EraseEverything,
    /// Answer with [`super::Event::Resumed`] once the browser has drawn.
    Continue,
    /// Bring what is known of words, once the browser has drawn, and answer with
    /// [`super::Event::LoadedKnowledge`].
    LoadKnowledge,
    /// Hand the user a file.
    Download {
        name: String,
        mime: &'static str,
        text: String,
    },
    /// Put the text on the clipboard and answer with [`super::Event::CopiedLetter`].
    Copy(String),
    /// Offer the text to the device's share sheet and answer with [`super::Event::SharedLetter`].
    Share {
        title: String,
        text: String,
    },
    Navigate(Route),
    /// Let the user print what the page shows.
    Print,
    /// Let the user choose from the contacts of this device and answer with
    /// [`super::ImportEvent::Picked`].
    PickContacts,
    /// Ask the browser not to evict what is stored. Only ever after a click.
    /// Answered with [`super::StoreEvent::AnsweredPersist`].
    AskToPersist,
    /// Say how much is stored and for how long: [`super::StoreEvent::Measured`] and
    /// [`super::StoreEvent::AnsweredPersist`].
    Measure,
    /// Show the page in this theme and keep the choice on this device.
    KeepTheme(Theme),
    /// Remember who was selected for a round, until this tab is closed.
    KeepChosen(Vec<ContactId>),
    /// Let the badge of the installed app say this number, and nothing where it is 0.
    SetBadge(usize),
    /// Start the new version that is waiting.
    ActivateUpdate,
}
