//! The way to follow up a talk that has just ended.

use yew::prelude::*;

use crate::app::Route;
use crate::app::words::session as say;
use crate::ui::focus;
use crate::ui::icons::Icon;
use crate::ui::widgets::button::ButtonLink;

/// Where it is said with whom one talked.
pub const TALKED_WITH: &str = "#talked-with";

#[component]
pub fn TalkedLink() -> Html {
    let on_click = |()| focus::on_arrival(TALKED_WITH);
    html! {
        <ButtonLink label={say::TALKED} icon={Icon::Clock} href={Route::SessionRound.hash()} {on_click} />
    }
}
