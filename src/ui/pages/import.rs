//! From a file to people: chosen, read, reviewed, stored.

mod columns;
mod finished;
mod idle;
mod problems;
mod restore;
mod review;

use yew::prelude::*;

use crate::app::view::import::{BusyView, ImportView, import};
use crate::app::words::import as say;
use crate::app::{Event, ImportEvent};
use crate::ui::context::{AppContext, use_app};
use crate::ui::focus;
use crate::ui::parts::PageHead;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::progress::Progress;

#[component]
pub fn Import() -> Html {
    let app = use_app();
    let view = import(&app.model());
    // Each stage is a page of its own to those who hear it.
    let stage = std::mem::discriminant(&view);
    use_effect_with(stage, |_| focus::after_drawing("#page h1"));
    match view {
        ImportView::Idle => idle::idle(&app, None),
        ImportView::Refused { sentence } => idle::idle(&app, Some(sentence)),
        ImportView::Busy(view) => busy(&app, view),
        ImportView::Columns(view) => columns::columns(&app, &view),
        ImportView::Review(view) => html! { <review::Review {view} /> },
        ImportView::Restore(view) => restore::restore(&app, &view),
        ImportView::Finished(view) => finished::finished(&app, &view),
    }
}

fn busy(app: &AppContext, view: BusyView) -> Html {
    html! {
        <>
            <PageHead title={say::TITLE} />
            <Progress label={view.label} text={view.text} done={view.done} total={view.total} />
            <div class="import__bar">{ cancel(app) }</div>
        </>
    }
}

fn cancel(app: &AppContext) -> Html {
    html! {
        <Button
            label={say::CANCEL}
            variant={Variant::Quiet}
            on_click={app.on(Event::Import(ImportEvent::ClickedCancel))}
        />
    }
}
