//! Mounts the app on the page.

fn main() {
    goodword::ui::mount();
}
