//! Holds the model, takes events in, runs effects. The only caller of `app::update` and `shell::run`.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::context::AppContext;
use super::find::Find;
use super::frame::Frame;
use crate::app::{self, Effect, Event, FindEvent, Model};
use crate::shell;

pub struct Root {
    model: Rc<RefCell<Model>>,
    /// Another whenever pages may show something else.
    version: u64,
    /// Another whenever the search over everything may.
    tick: u64,
    dispatch: Callback<Event>,
    shell: shell::Dispatch,
}

impl Component for Root {
    type Message = Event;
    type Properties = ();

    fn create(ctx: &Context<Root>) -> Root {
        let dispatch = ctx.link().callback(|event: Event| event);
        let shell: shell::Dispatch = {
            let dispatch = dispatch.clone();
            Rc::new(move |event| dispatch.emit(event))
        };
        shell::listen(&shell);
        shell(Event::FoundTheme(shell::restore_theme()));
        shell(Event::FoundChosen(shell::restore_chosen()));
        shell(Event::Navigated(shell::route()));
        shell::open_store(&shell);
        Root {
            model: Rc::default(),
            version: 0,
            tick: 0,
            dispatch,
            shell,
        }
    }

    fn update(&mut self, _: &Context<Root>, event: Event) -> bool {
        let stamp = shell::stamp();
        let mut model = self.model.borrow_mut();
        let is_resumed = event == Event::Resumed;
        let is_unseen = is_resumed && model.works_unseen();
        let is_of_find = match &event {
            Event::Find(event) => !matches!(event, FindEvent::Chose(_)),
            _ => is_resumed && model.is_finding(),
        };
        let mut effects = app::update(&mut model, event, stamp);
        // Long work goes on as long as a frame leaves time for it.
        while matches!(effects.last(), Some(Effect::Continue))
            && (model.is_finding() || !is_of_find)
            && shell::has_time_after(stamp.now, is_of_find && !is_resumed)
        {
            effects.pop();
            effects.extend(app::update(&mut model, Event::Resumed, shell::stamp()));
        }
        // What was found last stays in sight until all is looked through.
        let is_unseen = match is_of_find {
            true => is_resumed && model.is_finding(),
            false => is_unseen && model.works_unseen(),
        };
        drop(model);
        for effect in effects {
            shell::run(effect, &self.shell);
        }
        if is_unseen {
            return false;
        }
        self.tick += 1;
        // What is typed into the search is no page's business.
        self.version += u64::from(!is_of_find);
        true
    }

    fn view(&self, _: &Context<Root>) -> Html {
        let context = AppContext::new(self.model.clone(), self.version, self.dispatch.clone());
        html! {
            <>
                <ContextProvider<AppContext> context={context.clone()}>
                    <Frame />
                </ContextProvider<AppContext>>
                <Find app={context} tick={self.tick} />
            </>
        }
    }
}
