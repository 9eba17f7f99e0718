//! A letter to be read, changed and taken along. Goodword sends nothing.
//!
//! What is typed is told onward after a short quiet, when the letter is left, and
//! when it goes from the page, so that no way off the page loses it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::view::letter::LetterView;
use crate::app::words::introductions as say;
use crate::app::{Event, LetterEvent};
use crate::domain::WrittenLetter;
use crate::domain::link::SafeHref;
use crate::ui::icons::Icon;
use crate::ui::widgets::button::{Button, ButtonLink, Variant};
use crate::ui::widgets::text_area::{Paper, TextArea};
use crate::ui::widgets::text_field::TextField;

/// How long the typing must rest before it is told onward, in milliseconds.
const QUIET: u32 = 600;

#[derive(Properties, PartialEq)]
pub struct LetterProps {
    pub letter: LetterView,
    /// Whether this device has a share sheet.
    pub can_share: bool,
    pub on_event: Callback<Event>,
}

/// What is typed and not yet among what is shown.
#[derive(Default)]
struct Typing {
    letter: Option<WrittenLetter>,
    /// Runs while nobody has been told of it.
    quiet: Option<Timeout>,
}

impl Typing {
    /// What is typed, if nobody has been told of it yet.
    fn untold(&mut self) -> Option<WrittenLetter> {
        self.quiet.take().and_then(|_| self.letter.clone())
    }
}

fn tell(typing: &RefCell<Typing>, on_write: &Callback<WrittenLetter>) {
    // Not held during the call: the answer may draw the letter again.
    let untold = typing.borrow_mut().untold();
    if let Some(letter) = untold {
        on_write.emit(letter);
    }
}

/// Holds what is being typed until it is told onward; what was written is the book's.
#[component]
pub fn LetterEditor(props: &LetterProps) -> Html {
    let letter = &props.letter;
    let typing: Rc<RefCell<Typing>> = use_mut_ref(Typing::default);
    let redraw = use_force_update();
    let shown = WrittenLetter {
        subject: letter.draft.subject.clone(),
        body: letter.draft.body.clone(),
    };
    let written = {
        let mut typing = typing.borrow_mut();
        // Once it was told and has come back, it is the book's to say.
        if typing.quiet.is_none() && typing.letter.as_ref() == Some(&shown) {
            typing.letter = None;
        }
        typing.letter.clone()
    };
    let was_edited = letter.is_written || written.is_some();
    let written = written.unwrap_or(shown);
    let (subject_text, body_text) = (written.subject.clone(), written.body.clone());

    let to: Vec<&str> = letter.draft.to.iter().map(String::as_str).collect();
    let href = SafeHref::letter(&to, &subject_text, &body_text)
        .as_str()
        .to_owned();
    let of = letter.of;
    let report = |event: LetterEvent| {
        let on_event = props.on_event.clone();
        move |()| on_event.emit(Event::Letter(of, event.clone()))
    };
    let opened = report(LetterEvent::Used {
        text: body_text.clone(),
    });
    let copied = report(LetterEvent::ClickedCopy {
        text: body_text.clone(),
    });
    let shared = report(LetterEvent::ClickedShare {
        subject: subject_text.clone(),
        text: body_text.clone(),
    });
    let on_write = props
        .on_event
        .reform(move |it: WrittenLetter| Event::Letter(of, LetterEvent::Wrote(it)));
    {
        let (typing, on_write) = (typing.clone(), on_write.clone());
        use_effect_with(of, move |_| move || tell(&typing, &on_write));
    }
    let on_input = {
        let (typing, on_write, redraw) = (typing.clone(), on_write.clone(), redraw.clone());
        Callback::from(move |letter: WrittenLetter| {
            let later = {
                let (typing, on_write) = (typing.clone(), on_write.clone());
                Timeout::new(QUIET, move || tell(&typing, &on_write))
            };
            // The former timer is dropped and thereby stopped.
            *typing.borrow_mut() = Typing {
                letter: Some(letter),
                quiet: Some(later),
            };
            redraw.force_update();
        })
    };
    let write_subject = {
        let body = body_text.clone();
        on_input.reform(move |subject| WrittenLetter {
            subject,
            body: body.clone(),
        })
    };
    let write_body = {
        let subject = subject_text.clone();
        on_input.reform(move |body| WrittenLetter {
            subject: subject.clone(),
            body,
        })
    };
    let onfocusout = {
        let typing = typing.clone();
        Callback::from(move |_: FocusEvent| tell(&typing, &on_write))
    };
    let afresh = {
        let tell_afresh = report(LetterEvent::ClickedAfresh);
        move |()| {
            *typing.borrow_mut() = Typing::default();
            redraw.force_update();
            tell_afresh(());
        }
    };
    // What was copied is what stands here only while nobody goes on writing.
    let is_copied = letter.copied.as_deref() == Some(body_text.as_str());
    let is_plain_copy = letter.no_address.is_some();
    html! {
        <div class="letter" {onfocusout}>
            <p class="letter__to">
                { say::TO }{ " " }<b>{ &letter.to }</b>{ " " }
                <span>{ letter.draft.to.join(", ") }</span>
            </p>
            if let Some(hint) = &letter.no_address {
                <p class="letter__note">{ hint }</p>
            }
            <TextField
                id={format!("{}-subject", letter.element_id)}
                label={say::SUBJECT}
                value={subject_text.clone()}
                on_input={write_subject}
            />
            <TextArea
                id={format!("{}-text", letter.element_id)}
                label={say::LETTER}
                paper={Paper::Letter}
                value={body_text.clone()}
                on_input={write_body}
            />
            <div class="actions">
                <ButtonLink
                    label={say::OPEN_IN_MAIL}
                    icon={Icon::Mail}
                    variant={if is_plain_copy { Variant::Plain } else { Variant::Primary }}
                    {href}
                    on_click={opened}
                />
                if props.can_share {
                    <Button label={say::SHARE} icon={Icon::Share2} on_click={shared} />
                }
                <Button
                    label={if is_copied { say::COPIED } else { say::COPY }}
                    icon={if is_copied { Icon::Check } else { Icon::Copy }}
                    on_click={copied}
                />
                if was_edited {
                    <Button
                        label={say::AFRESH}
                        icon={Icon::RotateCcw}
                        variant={Variant::Quiet}
                        on_click={afresh}
                    />
                }
            </div>
            <p class="letter__note" role="status">
                { say::nothing_sent(is_copied, letter.sent.is_some()) }
            </p>
            if let Some(sent) = &letter.sent {
                <div class="actions">
                    <Button
                        label={sent.label.clone()}
                        icon={Icon::Check}
                        on_click={
                            let event = sent.event.clone();
                            props.on_event.reform(move |()| event.clone())
                        }
                    />
                </div>
            }
        </div>
    }
}
