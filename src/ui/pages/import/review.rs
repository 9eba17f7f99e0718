//! What a file holds, before any of it is stored.

use yew::prelude::*;

use super::problems::problems;
use crate::app::importing::RowGroup;
use crate::app::view::import::{
    LikenessView, ListView, ReviewList, ReviewView, RowView, places, row,
};
use crate::app::words::{columns as say_columns, import as say};
use crate::app::{Event, ImportEvent};
use crate::ui::context::{AppContext, use_app};
use crate::ui::parts::{PageHead, PersonFace};
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::face::FaceSize;
use crate::ui::widgets::segmented::{Segmented, SegmentedChoice};
use crate::ui::widgets::virtual_list::VirtualList;

/// As `.import-row` and `.likeness` have it, until a row was measured.
const ROW_HEIGHT: f64 = 64.0;
const LIKENESS_HEIGHT: f64 = 208.0;

#[derive(Properties, PartialEq)]
pub struct ReviewProps {
    pub view: ReviewView,
}

#[component]
pub fn Review(props: &ReviewProps) -> Html {
    let app = use_app();
    let view = &props.view;
    let chosen = use_state(|| None::<usize>);
    let place = (*chosen).unwrap_or(view.first);
    let see_problems = {
        let (chosen, problems) = (chosen.clone(), view.problems);
        Callback::from(move |()| chosen.set(Some(problems)))
    };
    let on_choose = Callback::from(move |it| chosen.set(Some(it)));
    let choices: Vec<_> = view
        .lists
        .iter()
        .map(|it| SegmentedChoice::counted(it.label, it.counted.clone()))
        .collect();
    html! {
        <>
            <PageHead title={view.title.clone()} />
            <p class="import__sum">
                { &view.sentence }
                if !view.skipped.is_empty() {
                    { " " }{ &view.skipped }{ " " }
                    <Button
                        label={say::SEE_WHICH}
                        variant={Variant::Link}
                        on_click={see_problems}
                    />
                    { "." }
                }
            </p>
            if let Some(left_out) = &view.columns {
                <p class="import__columns soft">
                    { left_out }{ " " }
                    <Button
                        label={say_columns::CHANGE}
                        variant={Variant::Link}
                        on_click={app.on(Event::Import(ImportEvent::ClickedColumns))}
                    />
                </p>
            }
            <div class="import__lists">
                <Segmented name="review" legend={say::SHOW} {choices} chosen={place} {on_choose} />
            </div>
            if let Some(it) = view.lists.get(place) {
                { list(&app, it) }
            }
            { bar(&app, view) }
        </>
    }
}

fn list(app: &AppContext, view: &ListView) -> Html {
    if view.count == 0 {
        return html! { <p class="import__none soft">{ view.empty }</p> };
    }
    let group = match view.list {
        ReviewList::Problems => return problems(app, view.count),
        ReviewList::Rows(group) => group,
    };
    let places = places(&app.model(), group);
    let count = places.len();
    let row = {
        let app = app.clone();
        Callback::from(move |index: usize| {
            let row = places.get(index).and_then(|it| row(&app.model(), *it));
            row.map(|it| row_html(&app, it)).unwrap_or_default()
        })
    };
    let (key, row_height) = match group {
        RowGroup::New => ("new", ROW_HEIGHT),
        RowGroup::Known => ("known", ROW_HEIGHT),
        RowGroup::Maybe => ("maybe", LIKENESS_HEIGHT),
    };
    html! {
        <>
            <div class="import__tools">
                { for view.all.iter().chain(&view.none).map(|(label, event)| html! {
                    <Button
                        label={*label}
                        variant={Variant::Quiet}
                        on_click={app.on(event.clone())}
                    />
                }) }
            </div>
            <VirtualList {key} label={view.label} {count} {row_height} {row} />
        </>
    }
}

fn row_html(app: &AppContext, row: RowView) -> Html {
    match &row.likeness {
        Some(likeness) => likeness_row(app, &row, likeness),
        None => plain_row(app, &row),
    }
}

fn plain_row(app: &AppContext, row: &RowView) -> Html {
    let detail = if row.what.is_empty() {
        &row.line
    } else {
        &row.what
    };
    let toggled = app.on(Event::Import(ImportEvent::Toggled { row: row.index }));
    html! {
        <label class="row import-row">
            <PersonFace face={row.face.clone()} size={FaceSize::Small} />
            <span class="row__text">
                <span class="row__title">{ &row.name }</span>
                <span class="row__detail">{ detail }</span>
            </span>
            <span class="row__end">
                { &row.place }
                if row.changes {
                    <input
                        class="import-row__tick"
                        type="checkbox"
                        checked={row.included}
                        onchange={toggled}
                    />
                }
            </span>
        </label>
    }
}

fn likeness_row(app: &AppContext, row: &RowView, likeness: &LikenessView) -> Html {
    let choices: Vec<_> = likeness
        .answers
        .iter()
        .map(|it| SegmentedChoice::new(it.0))
        .collect();
    let on_choose = {
        let (dispatch, answers, row) = (app.dispatch.clone(), likeness.answers.clone(), row.index);
        Callback::from(move |index: usize| {
            if let Some((_, likeness)) = answers.get(index).copied() {
                dispatch.emit(Event::Import(ImportEvent::ChoseLikeness { row, likeness }));
            }
        })
    };
    html! {
        <div class="likeness">
            <div class="likeness__pair">
                <div class="row">
                    <PersonFace face={row.face.clone()} />
                    <div class="row__text">
                        <span class="likeness__label">{ say::IN_THE_FILE }</span>
                        <span class="row__title">{ &row.name }</span>
                        <span class="row__detail">{ &row.line }</span>
                    </div>
                </div>
                <div class="row">
                    <PersonFace face={likeness.known.face.clone()} />
                    <div class="row__text">
                        <span class="likeness__label">{ say::YOU_HAVE }</span>
                        <span class="row__title">{ &likeness.known.name }</span>
                        <span class="row__detail">{ &likeness.known.line }</span>
                    </div>
                </div>
            </div>
            <p class="likeness__why soft">{ &likeness.sentence }</p>
            <Segmented
                name={format!("same-{}", row.index)}
                legend={say::ARE_THEY_THE_SAME}
                {choices}
                chosen={likeness.chosen}
                {on_choose}
            />
        </div>
    }
}

fn bar(app: &AppContext, view: &ReviewView) -> Html {
    html! {
        <div class="import__bar">
            if let Some(label) = &view.store {
                <Button
                    label={label.clone()}
                    variant={Variant::Primary}
                    on_click={app.on(Event::Import(ImportEvent::ClickedStore))}
                />
            }
            { super::cancel(app) }
            <span class="soft small">{ &view.note }</span>
        </div>
    }
}
