//! What the user set once for everything, choice by choice: two tabs may each set another one
//! before they hear of each other, and both hold.

use super::contact::Trust;
use super::day::Moment;
use super::mapping::Mapping;
use super::synonyms::Synonyms;

/// What the user set once for everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// How the user signs a letter.
    pub my_name: String,
    /// Ask without naming the other person.
    pub withhold_names: bool,
    /// What the user said means the same, the latest last.
    pub synonyms: Vec<Synonyms>,
    /// Nothing is learned from what was decided before: `None` where everything counts.
    pub learning_since: Option<Moment>,
    /// What the columns of tables hold of which the user said so, the latest last.
    pub mappings: Vec<Mapping>,
    /// Groups whose members follow the book, in the user's order.
    pub circles: Vec<Circle>,
    pub edited: Moment,
}

/// People the user looks at together: whoever in the book meets every condition given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Circle {
    /// Bears no other circle's name.
    pub name: String,
    /// What is looked for in all that is known of a person; blank where nothing is.
    pub query: String,
    pub trust: Option<Trust>,
    pub tag: Option<String>,
    pub has_needs: bool,
    pub has_offers: bool,
}

/// The choices that a change sets; `None` leaves one as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SettingsEdit {
    pub my_name: Option<String>,
    pub withhold_names: Option<bool>,
    pub synonyms: Option<Vec<Synonyms>>,
    pub learning_since: Option<Option<Moment>>,
    pub mappings: Option<Vec<Mapping>>,
    pub circles: Option<Vec<Circle>>,
    pub edited: Option<Moment>,
}

/// One of the choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Setting {
    MyName,
    WithholdNames,
    Synonyms,
    LearningSince,
    Mappings,
    Circles,
    /// No choice, but what comes with each.
    Edited,
}

impl Settings {
    /// What makes these settings those, made at the moment they bear.
    pub fn edit_to(&self, those: &Settings) -> SettingsEdit {
        let mut edit = SettingsEdit::from(those.clone());
        let same = [
            (Setting::MyName, self.my_name == those.my_name),
            (
                Setting::WithholdNames,
                self.withhold_names == those.withhold_names,
            ),
            (Setting::Synonyms, self.synonyms == those.synonyms),
            (
                Setting::LearningSince,
                self.learning_since == those.learning_since,
            ),
            (Setting::Mappings, self.mappings == those.mappings),
            (Setting::Circles, self.circles == those.circles),
            (Setting::Edited, self.edited == those.edited),
        ];
        edit.retain(|setting| !same.contains(&(setting, true)));
        edit
    }

    /// Sets what the edit sets, and returns the edit that takes it back.
    pub fn apply(&mut self, edit: &SettingsEdit) -> SettingsEdit {
        SettingsEdit {
            my_name: set(&mut self.my_name, &edit.my_name),
            withhold_names: set(&mut self.withhold_names, &edit.withhold_names),
            synonyms: set(&mut self.synonyms, &edit.synonyms),
            learning_since: set(&mut self.learning_since, &edit.learning_since),
            mappings: set(&mut self.mappings, &edit.mappings),
            circles: set(&mut self.circles, &edit.circles),
            edited: set(&mut self.edited, &edit.edited),
        }
    }
}

impl SettingsEdit {
    pub fn sets(&self) -> impl Iterator<Item = Setting> {
        let sets = [
            self.my_name.is_some().then_some(Setting::MyName),
            self.withhold_names
                .is_some()
                .then_some(Setting::WithholdNames),
            self.synonyms.is_some().then_some(Setting::Synonyms),
            self.learning_since
                .is_some()
                .then_some(Setting::LearningSince),
            self.mappings.is_some().then_some(Setting::Mappings),
            self.circles.is_some().then_some(Setting::Circles),
            self.edited.is_some().then_some(Setting::Edited),
        ];
        sets.into_iter().flatten()
    }

    /// What it sets apart from the moment.
    pub fn choices(&self) -> impl Iterator<Item = Setting> {
        self.sets().filter(|it| *it != Setting::Edited)
    }

    /// Leaves the other choices as they are.
    pub fn retain(&mut self, mut stays: impl FnMut(Setting) -> bool) {
        for setting in Vec::from_iter(self.sets()) {
            if stays(setting) {
                continue;
            }
            match setting {
                Setting::MyName => self.my_name = None,
                Setting::WithholdNames => self.withhold_names = None,
                Setting::Synonyms => self.synonyms = None,
                Setting::LearningSince => self.learning_since = None,
                Setting::Mappings => self.mappings = None,
                Setting::Circles => self.circles = None,
                Setting::Edited => self.edited = None,
            }
        }
    }
}

/// Every choice.
impl From<Settings> for SettingsEdit {
    fn from(it: Settings) -> SettingsEdit {
        SettingsEdit {
            my_name: Some(it.my_name),
            withhold_names: Some(it.withhold_names),
            synonyms: Some(it.synonyms),
            learning_since: Some(it.learning_since),
            mappings: Some(it.mappings),
            circles: Some(it.circles),
            edited: Some(it.edited),
        }
    }
}

fn set<T: Clone>(choice: &mut T, to: &Option<T>) -> Option<T> {
    to.as_ref().map(|it| std::mem::replace(choice, it.clone()))
}
