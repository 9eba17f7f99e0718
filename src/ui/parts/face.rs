//! The circle that stands for a person.

use yew::prelude::*;

use crate::app::view::FaceView;
use crate::domain::Trust;
use crate::ui::widgets::face::{Face, FaceSize, Ring};

#[derive(Properties, PartialEq)]
pub struct PersonFaceProps {
    pub face: FaceView,
    #[prop_or_default]
    pub size: FaceSize,
}

#[component]
pub fn PersonFace(props: &PersonFaceProps) -> Html {
    let ring = match props.face.trust {
        Trust::Unset => Ring::None,
        Trust::WouldRefer => Ring::Whole,
        Trust::NotYet => Ring::Dashed,
        Trust::Never => Ring::Crossed,
    };
    html! {
        <Face
            initials={props.face.initials.clone()}
            hue={props.face.hue}
            {ring}
            size={props.size}
        />
    }
}
