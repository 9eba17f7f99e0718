//! Needs or offers: short phrases in the user's words, each with its age.
//!
//! Knows neither the age of a phrase nor its words: the caller says them.

use yew::prelude::*;

use super::editable::Editable;
use super::icon::{IconSize, IconView};
use super::menu::{Menu, MenuChoice};
use super::{is_plain_enter, written_in};
use crate::ui::icons::Icon;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhraseKind {
    Needs,
    Offers,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PhraseLine {
    pub words: AttrValue,
    /// When it was noted, or closed.
    pub age: AttrValue,
    pub open: bool,
}

/// The sentences around the phrases.
#[derive(Debug, Clone, PartialEq)]
pub struct PhraseLabels {
    pub title: AttrValue,
    /// What one phrase is called, read aloud.
    pub phrase: AttrValue,
    pub add: AttrValue,
    pub more: AttrValue,
    pub close: AttrValue,
    pub reopen: AttrValue,
    pub remove: AttrValue,
}

/// What the user did; numbers are places in the list given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhraseChange {
    Added(String),
    /// Emptied means removed.
    Edited(usize, String),
    Closed(usize),
    Reopened(usize),
    Removed(usize),
}

#[derive(Properties, PartialEq)]
pub struct PhraseListProps {
    pub kind: PhraseKind,
    pub labels: PhraseLabels,
    pub phrases: Vec<PhraseLine>,
    pub on_change: Callback<PhraseChange>,
}

#[component]
pub fn PhraseList(props: &PhraseListProps) -> Html {
    let class = match props.kind {
        PhraseKind::Needs => "phrases phrases--needs",
        PhraseKind::Offers => "phrases phrases--offers",
    };
    html! {
        <div {class}>
            <h3 class="phrases__title">{ &props.labels.title }</h3>
            <ul class="rows">
                for (index, line) in props.phrases.iter().enumerate() {
                    { phrase(props, index, line) }
                }
            </ul>
            <PhraseAdd label={props.labels.add.clone()} on_add={props.on_change.reform(PhraseChange::Added)} />
        </div>
    }
}

fn phrase(props: &PhraseListProps, index: usize, line: &PhraseLine) -> Html {
    let labels = &props.labels;
    let toggle = if line.open {
        &labels.close
    } else {
        &labels.reopen
    };
    let choices = vec![
        MenuChoice::new(toggle.clone()),
        MenuChoice::new(labels.remove.clone()),
    ];
    let open = line.open;
    let on_choose = props.on_change.reform(move |choice| match choice {
        0 if open => PhraseChange::Closed(index),
        0 => PhraseChange::Reopened(index),
        _ => PhraseChange::Removed(index),
    });
    let on_commit = props
        .on_change
        .reform(move |words| PhraseChange::Edited(index, words));
    html! {
        <li class={classes!("phrase", (!open).then_some("phrase--closed"))} key={index}>
            <div class="phrase__words">
                <Editable
                    label={labels.phrase.clone()}
                    value={line.words.clone()}
                    placeholder={labels.phrase.clone()}
                    {on_commit}
                />
            </div>
            <div class="phrase__tools">
                <Menu
                    label={labels.more.clone()}
                    icon={Icon::Ellipsis}
                    at_end={true}
                    {choices}
                    {on_choose}
                />
            </div>
            <span class="phrase__meta">{ &line.age }</span>
        </li>
    }
}

#[derive(Properties, PartialEq)]
pub struct PhraseAddProps {
    pub label: AttrValue,
    pub on_add: Callback<String>,
}

/// The line that adds one more; what stands in it is added too when it is left.
#[component]
pub fn PhraseAdd(props: &PhraseAddProps) -> Html {
    let draft = use_state(String::new);
    let add = {
        let (draft, on_add) = (draft.clone(), props.on_add.clone());
        Callback::from(move |()| {
            if !draft.trim().is_empty() {
                on_add.emit((*draft).clone());
                draft.set(String::new());
            }
        })
    };
    let onkeydown = {
        let (add, draft) = (add.clone(), draft.clone());
        Callback::from(move |event: KeyboardEvent| {
            if is_plain_enter(&event) {
                event.prevent_default();
                add.emit(());
            } else if event.key() == "Escape" {
                draft.set(String::new());
            }
        })
    };
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| draft.set(written_in(&event)))
    };
    html! {
        <div class="phrase-add">
            <IconView icon={Icon::Plus} size={IconSize::Small} />
            <input
                class="phrase-add__input"
                type="text"
                value={(*draft).clone()}
                placeholder={props.label.clone()}
                aria-label={props.label.clone()}
                autocomplete="off"
                {oninput}
                {onkeydown}
                onblur={add.reform(|_| ())}
            />
        </div>
    }
}
