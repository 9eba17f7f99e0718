//! Somebody is added by hand, told in one line or field by field: a sheet over the list of people.

use yew::prelude::*;

use crate::app::view::jotting::{Namesakes, namesakes, understood};
use crate::app::words::{new_person as say, session};
use crate::app::{Begun, Event, ImportEvent, NewPerson as Written, PersonEvent, reading};
use crate::domain::ContactId;
use crate::ui::context::use_app;
use crate::ui::focus;
use crate::ui::icons::Icon;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::dialog::Dialog;
use crate::ui::widgets::disclosure::Disclosure;
use crate::ui::widgets::segmented::{Segmented, SegmentedChoice};
use crate::ui::widgets::text_area::TextArea;
use crate::ui::widgets::text_field::{TextField, TextKind};

const NAME: &str = "new-person-name";
const BIRTHDAY: &str = "new-person-birthday";

/// One of the fields.
type Fact = fn(&mut Written) -> &mut String;

/// All but the name. The first few are asked for of everybody.
const FACTS: [(&str, &str, Fact); 16] = [
    ("new-person-role", say::ROLE, |it| &mut it.role),
    ("new-person-company", say::COMPANY, |it| &mut it.company),
    ("new-person-email", say::EMAIL, |it| &mut it.email),
    ("new-person-does", say::DOES, |it| &mut it.does),
    ("new-person-need", say::NEED, |it| &mut it.need),
    ("new-person-offer", say::OFFER, |it| &mut it.offer),
    ("new-person-phone", say::PHONE, |it| &mut it.phone),
    ("new-person-link", say::LINK, |it| &mut it.link),
    ("new-person-place", say::PLACE, |it| &mut it.place),
    ("new-person-plans", say::PLANS, |it| &mut it.plans),
    ("new-person-knows", say::KNOWS, |it| &mut it.knows),
    ("new-person-how-met", say::HOW_MET, |it| &mut it.how_met),
    ("new-person-through", say::INTRODUCED_BY, |it| {
        &mut it.introduced_by
    }),
    (BIRTHDAY, say::BIRTHDAY, |it| &mut it.birthday),
    ("new-person-tags", say::TAGS, |it| &mut it.tags),
    ("new-person-note", say::NOTE, |it| &mut it.note),
];
const ASKED_OF_ALL: usize = 6;

#[derive(Properties, PartialEq)]
pub struct NewPersonProps {
    /// One line comes first.
    #[prop_or_default]
    pub by_line: bool,
}

#[component]
pub fn NewPerson(props: &NewPersonProps) -> Html {
    let app = use_app();
    let line = use_state(|| match &app.model().begun {
        Some(Begun::Line(text)) => text.clone(),
        _ => String::new(),
    });
    let begun = use_state(|| match &app.model().begun {
        Some(Begun::Fields(written)) => Some(written.clone()),
        _ => None,
    });
    // What the line was understood as; `None` while it is being written.
    let told = use_state(|| match &*begun {
        None => (!props.by_line).then(Written::default),
        begun => begun.clone(),
    });
    let on_told = {
        let (told, line) = (told.clone(), line.clone());
        Callback::from(move |now: Option<Written>| {
            // Nobody is told of twice.
            if now.is_none() {
                line.set(String::new());
            }
            told.set(now);
        })
    };
    match &*told {
        None => html! { <Line key="line" text={line} {on_told} /> },
        Some(told) => html! {
            <Fields
                key="fields"
                told={told.clone()}
                is_begun={begun.as_ref() == Some(told)}
                on_another={props.by_line.then(|| on_told.reform(|()| None))}
            />
        },
    }
}

#[derive(Properties, PartialEq)]
struct SheetProps {
    /// All but to cancel.
    actions: Html,
    /// What is written so far, which only cancelling puts aside.
    begun: Begun,
    children: Html,
}

#[component]
fn Sheet(props: &SheetProps) -> Html {
    let app = use_app();
    let begun = props.begun.clone();
    let leave = move |()| Event::Person(PersonEvent::LeftNew(begun.clone()));
    html! {
        <Dialog
            id="new-person"
            title={say::TITLE}
            close={say::CLOSE}
            on_close={app.dispatch.reform(leave)}
            actions={html! {
                <>
                    { props.actions.clone() }
                    <Button
                        label={say::CANCEL}
                        variant={Variant::Quiet}
                        on_click={app.on(Event::Person(PersonEvent::CancelledNew))}
                    />
                </>
            }}
        >
            { props.children.clone() }
        </Dialog>
    }
}

#[derive(Properties, PartialEq)]
struct LineProps {
    text: UseStateHandle<String>,
    on_told: Callback<Option<Written>>,
}

#[component]
fn Line(props: &LineProps) -> Html {
    let app = use_app();
    use_effect_with((), |()| focus::after_drawing("#new-person-line"));
    let text = props.text.clone();
    let on_done = {
        let text = text.clone();
        props.on_told.reform(move |()| Some(understood(&text)))
    };
    let by_fields = props.on_told.reform(|()| Some(Written::default()));
    html! {
        <Sheet
            begun={Begun::Line((*text).clone())}
            actions={html! {
                <>
                    <Button label={say::UNDERSTAND} variant={Variant::Primary} on_click={on_done.clone()} />
                    if text.trim().is_empty() {
                        <Button label={say::BY_FIELDS} on_click={by_fields} />
                    }
                </>
            }}
        >
            <div class="stack">
                <TextArea
                    id="new-person-line"
                    label={say::LINE}
                    hint={AttrValue::from(say::LINE_HINT)}
                    value={(*text).clone()}
                    on_input={let text = text.clone(); move |it| text.set(it)}
                    {on_done}
                    enter_is_done={true}
                />
                if app.can_pick_contacts() {
                    <Button
                        label={say::FROM_PHONE}
                        icon={Icon::Users}
                        variant={Variant::Quiet}
                        on_click={app.on(Event::Import(ImportEvent::ClickedPick))}
                    />
                }
            </div>
        </Sheet>
    }
}

/// What comes once they are saved.
#[derive(Clone, Copy, PartialEq)]
enum Then {
    Page,
    Another,
    /// The talk that has just ended is followed up.
    Talk,
}

#[derive(Properties, PartialEq)]
struct FieldsProps {
    told: Written,
    /// That was left before it was saved.
    is_begun: bool,
    /// Once they are saved and somebody else is to be told of in a line.
    on_another: Option<Callback<()>>,
}

#[component]
fn Fields(props: &FieldsProps) -> Html {
    let app = use_app();
    let written = use_state(|| props.told.clone());
    // What is wrong is said only once somebody tried to save.
    let tried = use_state(|| false);
    // Whom the user said it is about; nobody of the book is `Some(None)`.
    let chosen = use_state(|| None::<Option<ContactId>>);
    use_effect_with((), |()| focus::after_drawing("#new-person-name"));
    let found = namesakes(&app.model(), &written.name);
    let who = who(&found, *chosen);

    let save = {
        let (app, written, tried) = (app.clone(), written.clone(), tried.clone());
        let on_another = props.on_another.clone();
        Callback::from(move |then: Then| {
            let is_whole =
                !written.name.trim().is_empty() && reading::birthday(&written.birthday).is_ok();
            tried.set(!is_whole);
            if is_whole {
                let person = (*written).clone();
                app.dispatch.emit(Event::Person(match (who, then) {
                    (Some(id), Then::Talk) => PersonEvent::AddedToAfterTalk(id, person),
                    (None, Then::Talk) => PersonEvent::AddedAfterTalk(person),
                    (Some(id), _) => PersonEvent::AddedTo(id, person),
                    (None, Then::Another) => PersonEvent::AddedBeforeAnother(person),
                    (None, Then::Page) => PersonEvent::Added(person),
                }));
                // What cannot be kept now stays in sight.
                if app.model().may_add() {
                    written.set(Written::default());
                    if then == Then::Another
                        && let Some(on_another) = &on_another
                    {
                        on_another.emit(());
                    }
                }
            }
            focus::after_drawing("#new-person-name");
        })
    };
    let on_save = save.reform(|()| Then::Page);
    let field = |id: &'static str, label: &'static str, fact: Fact| {
        let value = fact(&mut (*written).clone()).clone();
        let on_input = set(&written, fact);
        // A text of several lines keeps them.
        if label == say::NOTE || fact(&mut props.told.clone()).contains('\n') {
            return html! {
                <TextArea {id} {label} {value} {on_input} on_done={on_save.clone()} />
            };
        }
        let hint = match label {
            say::DOES => Some(AttrValue::from(say::DOES_HINT)),
            say::NEED => Some(AttrValue::from(say::NEED_HINT)),
            _ => None,
        };
        let problem = match id {
            NAME if *tried && written.name.trim().is_empty() => Some(say::NAME_MISSING),
            BIRTHDAY if *tried && reading::birthday(&written.birthday).is_err() => {
                Some(say::BIRTHDAY_UNREAD)
            }
            _ => None,
        };
        html! {
            <TextField
                {id}
                {label}
                kind={if label == say::EMAIL { TextKind::Email } else { TextKind::Text }}
                {hint}
                problem={problem.map(AttrValue::from)}
                {value}
                {on_input}
                on_enter={on_save.clone()}
            />
        }
    };
    let is_told = props.told != Written::default();
    let mut told = props.told.clone();
    // What was understood comes first, and what matters most to whoever is to be introduced.
    let (first, more): (Vec<_>, Vec<_>) = FACTS.into_iter().enumerate().partition(|(at, it)| {
        let matters = matches!(it.1, say::NEED | say::OFFER);
        match is_told {
            true => matters || !it.2(&mut told).is_empty(),
            false => *at < ASKED_OF_ALL,
        }
    });
    let fields = |facts: Vec<(usize, (&'static str, &'static str, Fact))>| {
        html! {
            <div class="new-person__facts">
                { for facts.into_iter().map(|(_, (id, label, fact))| field(id, label, fact)) }
            </div>
        }
    };
    html! {
        <Sheet
            begun={Begun::Fields((*written).clone())}
            actions={html! {
                <>
                    <Button label={say::SAVE} variant={Variant::Primary} on_click={on_save.clone()} />
                    if who.is_none() {
                        <Button label={say::SAVE_AND_ANOTHER} on_click={save.reform(|()| Then::Another)} />
                    }
                    <Button label={session::SAVE_AFTER_TALK} on_click={save.reform(|()| Then::Talk)} />
                </>
            }}
        >
            <div class="stack">
                if is_told {
                    <p class="soft" role="status">
                        { explained(props) }
                    </p>
                }
                { field(NAME, say::NAME, |it| &mut it.name) }
                { choice(&found, who, &chosen) }
                { fields(first) }
                <Disclosure summary={say::MORE_FIELDS}>{ fields(more) }</Disclosure>
            </div>
        </Sheet>
    }
}

/// Where what stands in the fields comes from.
fn explained(props: &FieldsProps) -> &'static str {
    match (props.is_begun, props.told.note.is_empty()) {
        (true, _) => say::BEGUN,
        (false, true) => say::UNDERSTOOD,
        (false, false) => say::UNDERSTOOD_LESS,
    }
}

/// Whom it is about: who was chosen, as long as the name may mean them, else who is likely meant.
fn who(found: &Namesakes, chosen: Option<Option<ContactId>>) -> Option<ContactId> {
    let is_offered = |id: &ContactId| found.people.iter().any(|it| it.id == *id);
    match chosen {
        Some(None) => None,
        Some(Some(id)) if is_offered(&id) => Some(id),
        _ => found
            .likely
            .and_then(|it| found.people.get(it))
            .map(|it| it.id),
    }
}

fn choice(
    found: &Namesakes,
    who: Option<ContactId>,
    chosen: &UseStateHandle<Option<Option<ContactId>>>,
) -> Html {
    if found.people.is_empty() {
        return Html::default();
    }
    let known = found
        .people
        .iter()
        .map(|it| say::somebody_known(&it.name, &it.line));
    let choices = std::iter::once(say::SOMEBODY_NEW.to_owned())
        .chain(known)
        .map(SegmentedChoice::new)
        .collect::<Vec<_>>();
    let at = found.people.iter().position(|it| Some(it.id) == who);
    let ids: Vec<ContactId> = found.people.iter().map(|it| it.id).collect();
    let chosen = chosen.clone();
    html! {
        <Segmented
            name="new-person-who"
            legend={say::WHO}
            show_legend={true}
            {choices}
            chosen={at.map_or(0, |it| it + 1)}
            on_choose={move |index: usize| {
                let id = index.checked_sub(1).and_then(|it| ids.get(it)).copied();
                chosen.set(Some(id));
            }}
        />
    }
}

fn set(written: &UseStateHandle<Written>, fact: Fact) -> Callback<String> {
    let written = written.clone();
    Callback::from(move |text: String| {
        let mut now = (*written).clone();
        *fact(&mut now) = text;
        written.set(now);
    })
}
