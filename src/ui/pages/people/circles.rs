//! What the list was narrowed to before and kept under a name, and keeping it so.

use yew::prelude::*;

use crate::app::view::people::CirclesView;
use crate::app::words::circles as say;
use crate::app::{CircleEvent, Event};
use crate::ui::context::use_app;
use crate::ui::icons::Icon;
use crate::ui::parts::Asking;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::chips::FilterChip;

#[derive(Properties, PartialEq)]
pub struct CirclesProps {
    pub circles: CirclesView,
}

#[component]
pub fn Circles(props: &CirclesProps) -> Html {
    let app = use_app();
    let asks = use_state(|| false);
    // The name of the circle that is to have another.
    let renames = use_state(|| None::<String>);
    let view = &props.circles;
    if view.kept.is_empty() && !view.can_keep {
        return Html::default();
    }
    let ask = asks.setter();
    let pressed = view.kept.iter().find(|it| it.pressed);
    html! {
        <div class="people__circles chips" role="group" aria-label={say::CIRCLES}>
            { for view.kept.iter().map(|it| html! {
                <FilterChip
                    key={it.name.clone()}
                    label={it.name.clone()}
                    pressed={it.pressed}
                    on_toggle={app.on(Event::ChangedFilter(it.press.clone()))}
                />
            }) }
            if view.can_keep {
                <Button
                    label={say::KEEP_AS}
                    icon={Icon::Plus}
                    variant={Variant::Quiet}
                    on_click={move |()| ask.set(true)}
                />
            }
            if let Some(it) = pressed {
                <Button
                    label={say::rename(&it.name)}
                    icon={Icon::Pencil}
                    variant={Variant::Quiet}
                    on_click={let (renames, name) = (renames.setter(), it.name.clone());
                        move |()| renames.set(Some(name.clone()))}
                />
                <Button
                    label={say::remove(&it.name)}
                    icon={Icon::X}
                    variant={Variant::Quiet}
                    on_click={app.on(Event::Circle(CircleEvent::Removed(it.name.clone())))}
                />
            }
            if let Some(name) = &*renames {
                <Asking
                    id="circle-name"
                    title={say::RENAME}
                    label={say::NAME}
                    value={name.clone()}
                    on_keep={renamed(&app.dispatch, name)}
                    on_close={let renames = renames.setter(); move |()| renames.set(None)}
                />
            }
            if *asks {
                <Asking
                    id="circle"
                    title={say::KEEP_AS}
                    label={say::NAME}
                    hint={Some(AttrValue::from(say::HINT))}
                    on_keep={app.dispatch.reform(|name| Event::Circle(CircleEvent::Kept(name)))}
                    on_close={move |()| asks.set(false)}
                />
            }
        </div>
    }
}

fn renamed(dispatch: &Callback<Event>, name: &str) -> Callback<String> {
    let name = name.to_owned();
    dispatch.reform(move |to| {
        let name = name.clone();
        Event::Circle(CircleEvent::Renamed { name, to })
    })
}
