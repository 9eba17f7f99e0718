//! A fact that is edited where it stands.
//!
//! Shows the text; turns into an input when pressed. What is typed is a draft here
//! and told onward when the input is left, at Enter, and after a short quiet, so
//! that neither a closed page nor a forgotten button loses it. Escape brings back
//! what was there before.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::{focus, is_plain_enter, written_in};

/// How long the typing must rest before it is told onward, in milliseconds.
const QUIET: u32 = 600;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EditableLook {
    #[default]
    Fact,
    Title,
    Lede,
}

#[derive(Properties, PartialEq)]
pub struct EditableProps {
    /// What the fact is called, read aloud.
    pub label: AttrValue,
    pub value: AttrValue,
    /// Stands where nothing is noted yet.
    pub placeholder: AttrValue,
    #[prop_or_default]
    pub look: EditableLook,
    /// Enter starts a new line; Ctrl+Enter ends the edit.
    #[prop_or_default]
    pub multiline: bool,
    /// What is written now; called only when it differs from what was told before.
    pub on_commit: Callback<String>,
}

/// One edit, from opening the input to leaving it.
#[derive(Default)]
struct Edit {
    before: String,
    told: String,
    draft: String,
    quiet: Option<Timeout>,
}

impl Edit {
    fn open(&mut self, value: &str) {
        *self = Edit {
            before: value.to_owned(),
            told: value.to_owned(),
            draft: value.to_owned(),
            quiet: None,
        };
    }

    /// The draft, if nobody has been told of it yet.
    fn untold(&mut self) -> Option<String> {
        self.quiet = None;
        if self.told == self.draft {
            return None;
        }
        self.told.clone_from(&self.draft);
        Some(self.draft.clone())
    }
}

fn tell(edit: &Rc<RefCell<Edit>>, on_commit: &Callback<String>) {
    // Not held during the call: the answer may draw this widget again.
    let untold = edit.borrow_mut().untold();
    if let Some(text) = untold {
        on_commit.emit(text);
    }
}

#[component]
pub fn Editable(props: &EditableProps) -> Html {
    let editing = use_state(|| false);
    let edit = use_mut_ref(Edit::default);
    let input = use_node_ref();
    let button = use_node_ref();

    // The focus follows the change between text and input.
    {
        let (input, button) = (input.clone(), button.clone());
        let had_focus = use_mut_ref(|| false);
        use_effect_with(*editing, move |editing| {
            if *editing {
                focus(&input);
                if let Some(input) = input.cast::<web_sys::HtmlTextAreaElement>() {
                    input.select();
                }
                *had_focus.borrow_mut() = true;
            } else if had_focus.replace(false) && nothing_has_focus() {
                focus(&button);
            }
        });
    }
    // A page that closes takes the draft along.
    {
        let edit = edit.clone();
        let latest = use_mut_ref(|| props.on_commit.clone());
        latest.replace(props.on_commit.clone());
        use_effect_with((), move |()| {
            move || {
                let on_commit = latest.borrow().clone();
                tell(&edit, &on_commit);
            }
        });
    }

    if !*editing {
        let open = {
            let (edit, editing, value) = (edit.clone(), editing.clone(), props.value.clone());
            Callback::from(move |_: MouseEvent| {
                edit.borrow_mut().open(&value);
                editing.set(true);
            })
        };
        return closed(props, &button, open);
    }

    let close = {
        let (edit, editing, on_commit) = (edit.clone(), editing.clone(), props.on_commit.clone());
        Callback::from(move |()| {
            tell(&edit, &on_commit);
            editing.set(false);
        })
    };
    let oninput = {
        let (edit, on_commit) = (edit.clone(), props.on_commit.clone());
        Callback::from(move |event: InputEvent| {
            let later = {
                let (edit, on_commit) = (edit.clone(), on_commit.clone());
                Timeout::new(QUIET, move || {
                    // Emptied may only be on the way to new words; it counts when the input is left.
                    let blank = edit.borrow().draft.trim().is_empty();
                    if !blank {
                        tell(&edit, &on_commit);
                    }
                })
            };
            let mut edit = edit.borrow_mut();
            edit.draft = written_in(&event);
            // The former timer is dropped and thereby stopped.
            edit.quiet = Some(later);
        })
    };
    let onkeydown = {
        let (edit, multiline) = (edit.clone(), props.multiline);
        // Left before it goes: browsers lay out the page to see where the focus of what is gone
        // may be.
        let leave = {
            let (input, close) = (input.clone(), close.clone());
            move || {
                if let Some(input) = input.cast::<web_sys::HtmlElement>() {
                    // What takes no focus has none to lose.
                    drop(input.blur());
                }
                close.emit(());
            }
        };
        Callback::from(move |event: KeyboardEvent| {
            let done = if multiline {
                event.key() == "Enter" && (event.ctrl_key() || event.meta_key())
            } else {
                is_plain_enter(&event)
            };
            if event.key() == "Escape" {
                // Else a dialog around it would close too.
                event.prevent_default();
                event.stop_propagation();
                let mut edit = edit.borrow_mut();
                edit.draft = edit.before.clone();
                drop(edit);
                leave();
            } else if done {
                event.prevent_default();
                leave();
            }
        })
    };
    let draft = edit.borrow().draft.clone();
    html! {
        <span class={look_class(props.look)}>
            <textarea
                ref={input}
                class="editable__input"
                rows="1"
                aria-label={props.label.clone()}
                placeholder={props.placeholder.clone()}
                value={draft}
                {oninput}
                {onkeydown}
                onblur={close.reform(|_| ())}
            />
        </span>
    }
}

fn closed(props: &EditableProps, button: &NodeRef, open: Callback<MouseEvent>) -> Html {
    let empty = props.value.is_empty();
    let shown = if empty {
        &props.placeholder
    } else {
        &props.value
    };
    html! {
        <span class={look_class(props.look)}>
            <button
                ref={button}
                type="button"
                class={classes!("editable__text", empty.then_some("editable__text--empty"))}
                aria-label={format!("{}: {shown}", props.label)}
                onclick={open}
            >
                { shown }
            </button>
        </span>
    }
}

fn look_class(look: EditableLook) -> &'static str {
    match look {
        EditableLook::Fact => "editable",
        EditableLook::Title => "editable editable--title",
        EditableLook::Lede => "editable editable--lede",
    }
}

/// Whether the input that went away took the focus with it.
fn nothing_has_focus() -> bool {
    let active = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element());
    active.is_none_or(|element| element.tag_name() == "BODY")
}
