//! What is kept, where, and how to carry it away.

mod erase;

use yew::prelude::*;

use self::erase::EraseDialog;
use crate::app::view::your_data::{YourDataView, your_data};
use crate::app::words::{cards, learned, your_data as say};
use crate::app::{CardsOf, Event, ExportEvent, Route, Theme};
use crate::domain::SettingsEdit;
use crate::ui::context::{AppContext, use_app};
use crate::ui::icons::Icon;
use crate::ui::parts::{CardDownload, PageHead, Section};
use crate::ui::widgets::button::{Button, ButtonLink, Variant};
use crate::ui::widgets::disclosure::Disclosure;
use crate::ui::widgets::file_picker::FilePicker;
use crate::ui::widgets::icon::{IconSize, IconView};
use crate::ui::widgets::segmented::{Segmented, SegmentedChoice};
use crate::ui::widgets::switch::Switch;
use crate::ui::widgets::text_field::TextField;

#[component]
pub fn YourData() -> Html {
    let app = use_app();
    let view = your_data(&app.model());
    let erasing = use_state(|| false);
    let ask = {
        let erasing = erasing.clone();
        Callback::from(move |()| erasing.set(true))
    };
    let on_close = {
        let erasing = erasing.clone();
        Callback::from(move |()| erasing.set(false))
    };
    html! {
        <>
            <PageHead title={say::TITLE} lede={say::LEDE} />
            { carry(&app, &view) }
            { letters(&app, &view) }
            { learning() }
            { look(&app, &view) }
            { device(&app, &view, ask) }
            <Disclosure summary={say::LICENCES}>
                <p class="soft small">{ say::LICENCES_TEXT }</p>
            </Disclosure>
            <p class="colophon">{ &view.version }</p>
            if *erasing {
                <EraseDialog text={view.erase.clone()} {on_close} />
            }
        </>
    }
}

fn carry(app: &AppContext, view: &YourDataView) -> Html {
    html! {
        <Section id="carry" title={say::CARRY} first={true}>
            if !view.carries.is_empty() {
                <p class="section__note">{ view.carries }</p>
            }
            { setting(say::BACK_UP, say::BACK_UP_TEXT, html! {
                <Button
                    label={say::BACK_UP_BUTTON}
                    icon={Icon::Download}
                    variant={Variant::Primary}
                    disabled={!view.has_anything}
                    on_click={app.on(Event::Export(ExportEvent::ClickedBackUp))}
                />
            }) }
            { setting(say::RESTORE, say::RESTORE_TEXT, html! {
                <FilePicker
                    label={say::RESTORE_BUTTON}
                    icon={Icon::Upload}
                    accept=".json,application/json"
                    on_file={app.on_file()}
                />
            }) }
            { setting(say::CSV, say::CSV_TEXT, html! {
                <Button
                    label={say::CSV_BUTTON}
                    icon={Icon::FileText}
                    disabled={!view.has_people}
                    on_click={app.on(Event::Export(ExportEvent::ClickedCsv))}
                />
            }) }
            { setting(say::CARDS, say::CARDS_TEXT, html! {
                <CardDownload
                    of={CardsOf::Everybody}
                    label={cards::DOWNLOAD}
                    disabled={!view.has_people}
                    on_event={app.dispatch.clone()}
                />
            }) }
            { setting(say::CALENDAR, &view.calendar, html! {
                <Button
                    label={say::CALENDAR_BUTTON}
                    icon={Icon::FileText}
                    disabled={!view.has_days}
                    on_click={app.on(Event::Export(ExportEvent::ClickedCalendar))}
                />
            }) }
        </Section>
    }
}

fn letters(app: &AppContext, view: &YourDataView) -> Html {
    let settings = view.settings.clone();
    let on_name = app.dispatch.reform(|my_name| {
        Event::ChangedSettings(SettingsEdit {
            my_name: Some(my_name),
            ..SettingsEdit::default()
        })
    });
    let withhold = settings.withhold_names;
    let on_withhold = app.dispatch.reform(|withhold_names| {
        Event::ChangedSettings(SettingsEdit {
            withhold_names: Some(withhold_names),
            ..SettingsEdit::default()
        })
    });
    html! {
        <Section id="letters" title={say::LETTERS}>
            <div class="setting">
                <TextField
                    id="my-name"
                    label={say::MY_NAME}
                    value={settings.my_name}
                    on_input={on_name}
                />
            </div>
            { setting(say::WITHHOLD, say::WITHHOLD_TEXT, html! {
                <Switch
                    label={say::WITHHOLD}
                    hide_label={true}
                    on={withhold}
                    on_toggle={on_withhold}
                />
            }) }
        </Section>
    }
}

fn learning() -> Html {
    html! {
        <Section id="learning" title={learned::SUBJECT}>
            { setting(learned::TITLE, learned::IN_SHORT, html! {
                <ButtonLink label={learned::OPEN} href={Route::Learned.hash()} />
            }) }
        </Section>
    }
}

fn look(app: &AppContext, view: &YourDataView) -> Html {
    let choices: Vec<_> = view
        .themes
        .iter()
        .map(|it| SegmentedChoice::new(*it))
        .collect();
    let on_choose = {
        let dispatch = app.dispatch.clone();
        Callback::from(move |index: usize| {
            if let Some(theme) = Theme::ALL.get(index) {
                dispatch.emit(Event::ChoseTheme(*theme));
            }
        })
    };
    html! {
        <Section id="look" title={say::LOOK}>
            { setting(say::THEME, say::THEME_TEXT, html! {
                <Segmented
                    name="theme"
                    legend={say::THEME}
                    {choices}
                    chosen={view.theme}
                    {on_choose}
                />
            }) }
        </Section>
    }
}

fn device(app: &AppContext, view: &YourDataView, on_erase: Callback<()>) -> Html {
    let (samples, event) = view.samples.clone();
    html! {
        <Section id="device" title={say::DEVICE}>
            { setting(say::STORED, &format!("{} {}", view.stored, view.saved), html! {
                if view.is_saved {
                    <span class="soft">
                        <IconView icon={Icon::Check} size={IconSize::Small} />
                    </span>
                }
            }) }
            { setting(say::KEEP, view.keep, html! {
                if view.can_ask {
                    <Button
                        label={say::KEEP_BUTTON}
                        on_click={app.on(Event::ClickedKeepForGood)}
                    />
                }
            }) }
            { setting(say::SAMPLES, say::SAMPLES_TEXT, html! {
                <Button label={samples} on_click={app.on(event)} />
            }) }
            { setting(say::SHORTCUTS, say::SHORTCUTS_TEXT, html! {
                <Button
                    label={say::SHORTCUTS_BUTTON}
                    icon={Icon::Keyboard}
                    on_click={app.on(Event::ClickedHelp)}
                />
            }) }
            { setting(say::ERASE, say::ERASE_TEXT, html! {
                <Button
                    label={say::ERASE_BUTTON}
                    icon={Icon::Trash2}
                    variant={Variant::Danger}
                    on_click={on_erase}
                />
            }) }
        </Section>
    }
}

fn setting(name: &str, text: &str, actions: Html) -> Html {
    html! {
        <div class="setting">
            <div>
                <p class="setting__name">{ name }</p>
                <p class="setting__text">{ text }</p>
            </div>
            <div class="actions">{ actions }</div>
        </div>
    }
}
