//! What the columns of a table hold, and who comes in by that.

use yew::prelude::*;

use crate::app::view::import::columns::{ColumnView, ColumnsView, PreviewView};
use crate::app::words::columns as say;
use crate::app::{Event, ImportEvent};
use crate::ui::context::AppContext;
use crate::ui::parts::{PageHead, PersonFace, Section};
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::disclosure::Disclosure;
use crate::ui::widgets::face::FaceSize;
use crate::ui::widgets::select::Select;

pub fn columns(app: &AppContext, view: &ColumnsView) -> Html {
    let labels: Vec<AttrValue> = view.choices.iter().map(|it| it.0.into()).collect();
    let list = |columns: &[ColumnView]| {
        html! {
            <ul class="columns" role="list">
                { for columns.iter().map(|it| column(app, view, it, &labels)) }
            </ul>
        }
    };
    html! {
        <>
            <PageHead title={view.title.clone()} lede={view.lede} />
            <Section id="columns" title={say::COLUMNS} first=true>
                { list(&view.filled) }
                if !view.blank.is_empty() {
                    <Disclosure summary={say::BLANK_COLUMNS}>{ list(&view.blank) }</Disclosure>
                }
            </Section>
            <Section id="first-people" title={say::FIRST_PEOPLE}>
                if view.people.is_empty() {
                    <p class="import__none soft">{ view.nobody }</p>
                } else {
                    <ul class="rows" role="list">{ for view.people.iter().map(person) }</ul>
                }
            </Section>
            <div class="import__bar">
                if view.can_read {
                    <Button
                        label={say::READ}
                        variant={Variant::Primary}
                        on_click={app.on(Event::Import(ImportEvent::ClickedReadColumns))}
                    />
                }
                <Button
                    label={view.leave}
                    variant={Variant::Quiet}
                    on_click={app.on(Event::Import(ImportEvent::ClickedCancel))}
                />
                <span class="soft small">{ view.note }</span>
            </div>
        </>
    }
}

fn column(app: &AppContext, view: &ColumnsView, column: &ColumnView, labels: &[AttrValue]) -> Html {
    let on_choose = {
        let (dispatch, place) = (app.dispatch.clone(), column.place);
        let meant: Vec<_> = view.choices.iter().map(|it| it.1).collect();
        Callback::from(move |chosen: usize| {
            if let Some(holds) = meant.get(chosen).copied() {
                let chosen = ImportEvent::ChoseColumn {
                    column: place,
                    holds,
                };
                dispatch.emit(Event::Import(chosen));
            }
        })
    };
    html! {
        <li class="columns__row" key={column.place}>
            <div class="columns__said">
                <span class="columns__header">{ &column.header }</span>
                <span class="columns__values">{ &column.values }</span>
            </div>
            <Select
                label={say::holds(&column.header)}
                choices={labels.to_vec()}
                chosen={column.chosen}
                {on_choose}
            />
        </li>
    }
}

fn person(person: &PreviewView) -> Html {
    html! {
        <li class="row">
            <PersonFace face={person.face.clone()} size={FaceSize::Small} />
            <div class="row__text">
                <span class="row__title">{ &person.name }</span>
                <span class="row__detail columns__facts">{ &person.facts }</span>
            </div>
        </li>
    }
}
