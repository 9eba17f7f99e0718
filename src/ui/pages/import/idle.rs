//! Before there is a file, and after one was refused.

use yew::prelude::*;

use crate::app::words::import as say;
use crate::app::{Event, ImportEvent};
use crate::ui::context::AppContext;
use crate::ui::icons::Icon;
use crate::ui::parts::PageHead;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::disclosure::Disclosure;
use crate::ui::widgets::file_picker::FilePicker;
use crate::ui::widgets::icon::{IconSize, IconView};
use crate::ui::widgets::notice::{Notice, NoticeKind};

/// What the system's dialog offers at first: any contact file, and backups.
const ACCEPT: &str =
    ".csv,.tsv,.vcf,.vcard,.zip,.json,.txt,text/csv,text/vcard,application/zip,application/json";

pub fn idle(app: &AppContext, refused: Option<String>) -> Html {
    html! {
        <>
            <PageHead title={say::TITLE} lede={say::LEDE} />
            if let Some(sentence) = refused {
                <Notice kind={NoticeKind::Caution} text={sentence} />
            }
            <div class="drop-zone">
                <IconView icon={Icon::FileUp} size={IconSize::Large} />
                <p class="read mouse-only">{ say::DROP }</p>
                <FilePicker
                    label={say::CHOOSE}
                    variant={Variant::Primary}
                    accept={ACCEPT}
                    on_file={app.on_file()}
                />
                if app.can_pick_contacts() {
                    <Button
                        label={say::PICK}
                        icon={Icon::Users}
                        on_click={app.on(Event::Import(ImportEvent::ClickedPick))}
                    />
                }
                <p class="soft small">{ say::KINDS }</p>
            </div>
            <div class="import__help">
                { for say::HELP.iter().map(|(question, steps)| html! {
                    <Disclosure summary={*question}>
                        <ol class="stack stack--tight">
                            { for steps.iter().map(|it| html! { <li>{ *it }</li> }) }
                        </ol>
                    </Disclosure>
                }) }
            </div>
        </>
    }
}
