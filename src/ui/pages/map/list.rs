//! The map for those who would rather read it, or hear it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::map::MapEvent;
use crate::app::view::map::{ListRow, Picture, RowView, row};
use crate::app::words::map as say;
use crate::app::{Event, Route};
use crate::ui::context::{AppContext, use_app};
use crate::ui::focus;
use crate::ui::parts::PersonFace;
use crate::ui::widgets::face::FaceSize;
use crate::ui::widgets::virtual_list::VirtualList;

/// As `.map-row` has it, until a row was measured.
const ROW_HEIGHT: f64 = 72.0;

#[derive(Properties, PartialEq)]
pub struct MapListProps {
    pub picture: PictureOf,
    pub rows: Rc<[ListRow]>,
}

/// A picture that is compared by which one it is.
#[derive(Clone)]
pub struct PictureOf(pub Rc<Picture>);

impl PartialEq for PictureOf {
    fn eq(&self, other: &PictureOf) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[component]
pub fn MapList(props: &MapListProps) -> Html {
    let app = use_app();
    let (picture, rows) = (props.picture.0.clone(), props.rows.clone());
    let count = rows.len();
    let draw = Callback::from(move |index: usize| {
        let view = rows.get(index).and_then(|it| row(&picture, *it));
        view.map(|it| drawn(&app, it)).unwrap_or_default()
    });
    html! { <VirtualList label={say::TITLE} {count} row_height={ROW_HEIGHT} row={draw} /> }
}

fn drawn(app: &AppContext, row: RowView) -> Html {
    match row {
        RowView::Bridge {
            faces,
            text,
            detail,
            chosen,
        } => {
            let dispatch = app.dispatch.clone();
            let onclick = Callback::from(move |_: MouseEvent| {
                focus::after_drawing("#map-panel");
                dispatch.emit(Event::Map(MapEvent::Chose(chosen)));
            });
            html! {
                <button type="button" class="map-row" {onclick}>
                    <span class="map-row__faces">
                        { for faces.into_iter().map(|face| html! {
                            <PersonFace {face} size={FaceSize::Small} />
                        }) }
                    </span>
                    <span class="map-row__text">
                        <span class="map-row__name">{ text }</span>
                        <span class="map-row__detail">{ detail }</span>
                    </span>
                </button>
            }
        }
        RowView::Group(group) => html! {
            <h2 class="map-row map-row--group">
                <button
                    type="button"
                    onclick={app.on(Event::Map(MapEvent::Narrowed(group.within)))}
                >
                    { group.name }
                </button>
            </h2>
        },
        RowView::Person(person) => html! {
            <a class="map-row" href={Route::Person(person.id).hash()}>
                <PersonFace face={person.face} />
                <span class="map-row__text">
                    <span class="map-row__name">{ person.name }</span>
                    <span class="map-row__detail">{ person.links }</span>
                </span>
            </a>
        },
    }
}
