//! The search over everything: opened, typed into, and what is chosen there.

use crate::app::effect::Effect;
use crate::app::find::{FindEvent, Finding, Opens};
use crate::app::model::Model;
use crate::app::route::Route;
use crate::app::store::Store;
use crate::domain::Stamp;

pub fn update(model: &mut Model, event: FindEvent, stamp: Stamp) -> Vec<Effect> {
    match event {
        FindEvent::Opened(typed) => {
            if !matches!(model.store, Store::Opening) {
                model.finding = Some(Finding::new(&model.book, typed));
                advance(model);
            }
            Vec::new()
        }
        FindEvent::Typed(typed) => {
            if let Some(finding) = &mut model.finding {
                finding.type_in(typed);
                advance(model);
            }
            Vec::new()
        }
        FindEvent::Closed => {
            model.finding = None;
            Vec::new()
        }
        FindEvent::Chose(Opens::Search(typed)) => update(model, FindEvent::Typed(typed), stamp),
        FindEvent::Chose(opens) => {
            model.finding = None;
            match opens {
                Opens::Page(route) => vec![Effect::Navigate(route)],
                Opens::List(filter) => {
                    model.filter = filter;
                    vec![Effect::Navigate(Route::People)]
                }
                Opens::Doing(event) => super::update(model, *event, stamp),
                Opens::Search(_) => Vec::new(),
            }
        }
    }
}

/// Looks through some more.
pub fn advance(model: &mut Model) {
    if let Some(finding) = &mut model.finding {
        finding.advance(&model.book, &model.roster, &mut model.engine, model.today);
    }
}

/// A question that was asked before the engine had read everybody is asked anew.
pub fn ask_again(model: &mut Model) {
    if let Some(finding) = &mut model.finding
        && model.engine.is_current()
    {
        finding.engine_is_current();
    }
}

pub fn book_changed(model: &mut Model) {
    if let Some(finding) = &mut model.finding {
        finding.book_changed(&model.book);
    }
}
