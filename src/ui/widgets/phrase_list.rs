//! Needs or offers: short phrases in the user's words, each with its age.
//!
//! Knows neither the age of a phrase nor its words: the caller says them.

use yew::prelude::*;

use super::add_field::AddField;
use super::editable::Editable;
use super::icon::{IconSize, IconView};
use super::menu::{Menu, MenuChoice};
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
    /// Whether the line that adds one more stands elsewhere.
    #[prop_or_default]
    pub is_added_elsewhere: bool,
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
            if !props.is_added_elsewhere {
                <PhraseAdd label={props.labels.add.clone()} on_add={props.on_change.reform(PhraseChange::Added)} />
            }
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
    #[prop_or_default]
    pub escape_adds: bool,
    pub on_add: Callback<String>,
}

/// The line that adds one more.
#[component]
pub fn PhraseAdd(props: &PhraseAddProps) -> Html {
    html! {
        <div class="phrase-add">
            <IconView icon={Icon::Plus} size={IconSize::Small} />
            <AddField
                class="phrase-add__input"
                label={props.label.clone()}
                escape_adds={props.escape_adds}
                on_add={props.on_add.clone()}
            />
        </div>
    }
}
