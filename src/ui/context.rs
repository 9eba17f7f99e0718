//! What pages read: the model and a way to tell what happened. Widgets never use it.

use std::cell::{Ref, RefCell};
use std::rc::Rc;

use web_sys::File;
use yew::prelude::*;

use crate::app::{Event, Model};

/// Handed to every page. Compares by version, so that pages draw again after each event.
#[derive(Clone)]
pub struct AppContext {
    model: Rc<RefCell<Model>>,
    version: u64,
    pub dispatch: Callback<Event>,
}

impl PartialEq for AppContext {
    fn eq(&self, other: &AppContext) -> bool {
        self.version == other.version
    }
}

impl AppContext {
    pub fn new(model: Rc<RefCell<Model>>, version: u64, dispatch: Callback<Event>) -> AppContext {
        AppContext {
            model,
            version,
            dispatch,
        }
    }

    /// The model as it stands. Not to be held beyond the drawing of the page.
    pub fn model(&self) -> Ref<'_, Model> {
        self.model.borrow()
    }

    /// Whether this device has a share sheet.
    pub fn can_share(&self) -> bool {
        crate::shell::can_share()
    }

    /// Whether this device lets the user choose from its contacts.
    pub fn can_pick_contacts(&self) -> bool {
        crate::shell::can_pick_contacts()
    }

    /// A callback that reads the file the user chose and reports it.
    pub fn on_file(&self) -> Callback<File> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |file| {
            let dispatch = dispatch.clone();
            crate::shell::read_file(file, Rc::new(move |event| dispatch.emit(event)));
        })
    }

    /// A callback that reports one and the same event.
    pub fn on<T: 'static>(&self, event: Event) -> Callback<T> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.emit(event.clone()))
    }
}

/// The app's context.
///
/// # Panics
/// Outside of `ui::root`, which provides it to all pages.
#[hook]
#[allow(clippy::expect_used)]
pub fn use_app() -> AppContext {
    use_context::<AppContext>().expect("every page is drawn within ui::root")
}
