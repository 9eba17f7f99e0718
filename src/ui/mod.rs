//! What is drawn: the Yew component tree. Pages read the model through views; widgets know
//! props and callbacks alone; nothing here decides.

mod context;
mod find;
mod focus;
mod frame;
pub mod icons;
mod pages;
mod parts;
mod places;
mod root;
mod shortcuts;
mod typed_ahead;
pub mod widgets;

/// Draws the app into the page's mount point.
pub fn mount() {
    let document = web_sys::window().and_then(|it| it.document());
    match document.and_then(|it| it.get_element_by_id("app")) {
        Some(element) => {
            // What stood there until the program had started.
            element.set_text_content(None);
            yew::Renderer::<root::Root>::with_root(element).render();
        }
        None => {
            yew::Renderer::<root::Root>::new().render();
        }
    };
}
