//! The records that could not be read, each with its place and reason.

use yew::prelude::*;

use crate::app::view::import::{ProblemLine, problem};
use crate::app::words::import as say;
use crate::app::{Event, ImportEvent};
use crate::ui::context::AppContext;
use crate::ui::icons::Icon;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::virtual_list::VirtualList;

/// As `.problem` has it, until a row was measured.
const ROW_HEIGHT: f64 = 96.0;

pub fn problems(app: &AppContext, count: usize) -> Html {
    let row = {
        let app = app.clone();
        Callback::from(move |index: usize| {
            let line = problem(&app.model(), index);
            line.map(problem_row).unwrap_or_default()
        })
    };
    html! {
        <>
            <div class="import__tools">
                <Button
                    label={say::DOWNLOAD_REPORT}
                    icon={Icon::Download}
                    variant={Variant::Quiet}
                    on_click={app.on(Event::Import(ImportEvent::ClickedReport))}
                />
            </div>
            <VirtualList label={say::PROBLEMS} {count} row_height={ROW_HEIGHT} {row} />
        </>
    }
}

fn problem_row(line: ProblemLine) -> Html {
    html! {
        <div class="row problem">
            <div class="row__text">
                <span class="problem__reason">{ line.reason }</span>
                if !line.excerpt.is_empty() {
                    <span class="row__detail problem__excerpt">
                        { say::IT_SAYS }{ " " }<q>{ line.excerpt }</q>
                    </span>
                }
            </div>
            <div class="row__end">{ line.place }</div>
        </div>
    }
}
