//! What must be seen on every screen: trouble with the store or with loading, sample people, a
//! new version.

use crate::app::event::{Event, ExportEvent, StoreEvent};
use crate::app::model::{Knowing, Model};
use crate::app::store::Store;
use crate::app::words::{self, notices as say};

#[derive(Debug, Clone, PartialEq)]
pub struct NoticeView {
    pub tone: Tone,
    pub sentence: String,
    /// What can be done, the best first.
    pub actions: Vec<(&'static str, Event)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// What is on the page is made up.
    Sample,
    /// Something should be known.
    Caution,
    /// Something good waits.
    Ready,
    /// Something may be lost unless the user acts.
    Danger,
}

pub fn notices(model: &Model) -> Vec<NoticeView> {
    let mut notices = Vec::new();
    match &model.store {
        Store::Opening => {}
        Store::Open(open) => {
            if let Some(error) = open.failing() {
                notices.push(NoticeView {
                    tone: Tone::Danger,
                    sentence: words::save_error(error).to_owned(),
                    actions: vec![
                        (
                            say::DOWNLOAD_BACKUP,
                            Event::Export(ExportEvent::ClickedBackUp),
                        ),
                        (say::TRY_AGAIN, Event::Store(StoreEvent::ClickedTryAgain)),
                    ],
                });
            } else if open.is_cramped() {
                notices.push(NoticeView {
                    tone: Tone::Caution,
                    sentence: say::CRAMPED.to_owned(),
                    actions: vec![(
                        say::DOWNLOAD_BACKUP,
                        Event::Export(ExportEvent::ClickedBackUp),
                    )],
                });
            }
        }
        Store::Unreadable { why, salvage } => {
            let mut actions = vec![(
                say::DOWNLOAD_RAW,
                Event::Store(StoreEvent::ClickedDownloadRaw),
            )];
            if salvage.is_some() {
                actions.push((
                    say::KEEP_READABLE,
                    Event::Store(StoreEvent::ClickedKeepReadable),
                ));
            }
            notices.push(NoticeView {
                tone: Tone::Danger,
                sentence: say::unreadable(why, salvage.is_some()),
                actions,
            });
        }
        Store::Denied => notices.push(NoticeView {
            tone: Tone::Danger,
            sentence: say::DENIED.to_owned(),
            actions: vec![(
                say::DOWNLOAD_BACKUP,
                Event::Export(ExportEvent::ClickedBackUp),
            )],
        }),
    }
    if let Knowing::Without(error) = model.knowing {
        notices.push(NoticeView {
            tone: Tone::Caution,
            sentence: words::knowledge_error(error).to_owned(),
            actions: vec![(say::TRY_AGAIN, Event::ClickedLoadAgain)],
        });
    }
    if model.shows_samples() {
        notices.push(NoticeView {
            tone: Tone::Sample,
            sentence: say::SAMPLES.to_owned(),
            actions: vec![(say::LEAVE_SAMPLES, Event::ClickedLeaveSamples)],
        });
    }
    if model.update_ready {
        notices.push(NoticeView {
            tone: Tone::Ready,
            sentence: say::UPDATE.to_owned(),
            actions: vec![(say::UPDATE_NOW, Event::ClickedUpdate)],
        });
    }
    notices
}
