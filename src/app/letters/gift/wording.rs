//! Every word that the letters of gifts add of their own, beside those that all letters share.
//! A sentence whose fact is blank is blank.

use super::super::wording::Other;
use crate::domain::GiftKind;

/// What is said first, and what the subject is.
pub fn promised_subject(kind: GiftKind) -> &'static str {
    match kind {
        GiftKind::Introduction => "Somebody you could meet",
        GiftKind::Referral => "Sending somebody your way",
        GiftKind::Recommendation => "A good word for you",
        GiftKind::Advice | GiftKind::Favour => "As promised",
        GiftKind::Feedback => "My thoughts, as promised",
        GiftKind::Sharing => "Something for you, as promised",
        GiftKind::Invitation => "An invitation",
        GiftKind::Hiring => "Working with you",
        GiftKind::Buying => "Buying from you",
    }
}

pub fn promised_opening(kind: GiftKind) -> &'static str {
    match kind {
        GiftKind::Introduction => "I thought about whom you could meet.",
        GiftKind::Referral => "I would like to send you somebody who needs what you do.",
        GiftKind::Recommendation => "I would be glad to put in a good word for you.",
        GiftKind::Advice => "Here is what came to my mind, as promised.",
        GiftKind::Feedback => "I would be glad to tell you what I think.",
        GiftKind::Sharing => "I came across something and thought of you.",
        GiftKind::Invitation => "I would like to invite you.",
        GiftKind::Hiring => "I would like to work with you.",
        GiftKind::Buying => "I would like to buy from you.",
        GiftKind::Favour => "I have not forgotten what I promised.",
    }
}

/// What the reader may answer, or what follows.
pub fn promised_closing(kind: GiftKind) -> &'static str {
    match kind {
        GiftKind::Introduction => "Whom exactly would it help you to meet?",
        GiftKind::Referral => "Whom would you like to hear from most?",
        GiftKind::Recommendation => "Where would it help you most?",
        GiftKind::Feedback => "Send me what you have, as rough as it is.",
        GiftKind::Invitation => "Would you like to come?",
        GiftKind::Hiring | GiftKind::Buying => "How do we begin?",
        GiftKind::Advice | GiftKind::Sharing | GiftKind::Favour => {
            "Tell me whether it is of any use."
        }
    }
}

/// `position` is role and company; blank where the name is withheld.
pub fn may_i_introduce(other: Other, position: &str) -> String {
    match other {
        Other::Named { full, .. } if position.is_empty() => {
            format!("May I introduce you to {full}?")
        }
        Other::Named { full, .. } => format!("May I introduce you to {full} ({position})?"),
        Other::Withheld => "May I introduce you to someone? I leave out the name until you both \
                            agree, so a no costs nobody anything."
            .to_owned(),
    }
}

pub fn needs(need: &str) -> String {
    format!("You are looking for “{need}”.")
}

pub fn plans(plan: &str) -> String {
    format!("You have this in mind: “{plan}”.")
}

pub fn offers(offer: &str) -> String {
    format!("You offer “{offer}”.")
}

pub fn does(does: &str) -> String {
    format!("What you do: “{does}”.")
}

pub fn promised(text: &str) -> String {
    format!("What I promised you: “{text}”.")
}

pub fn recommended_subject(full: &str) -> String {
    format!("I recommend {full}")
}

pub fn recommended(full: &str, position: &str) -> String {
    if position.is_empty() {
        format!("I would like to recommend {full} to you.")
    } else {
        format!("I would like to recommend {full} ({position}) to you.")
    }
}

pub fn recommended_closing(called: &str) -> String {
    format!("If it is of use to you, I will ask {called} and bring you together.")
}

pub fn thanks_subject(kind: GiftKind) -> &'static str {
    match kind {
        GiftKind::Introduction => "Thank you for the introduction",
        GiftKind::Advice => "Thank you for your advice",
        GiftKind::Recommendation => "Thank you for your good word",
        _ => "Thank you",
    }
}

pub fn thanks(kind: GiftKind) -> &'static str {
    match kind {
        GiftKind::Introduction => "Thank you for introducing me.",
        GiftKind::Referral => "Thank you for passing my name on.",
        GiftKind::Recommendation => "Thank you for your good word.",
        GiftKind::Advice => "Thank you for your advice.",
        GiftKind::Feedback => "Thank you for telling me what you think.",
        GiftKind::Sharing => "Thank you for what you shared with me.",
        GiftKind::Invitation => "Thank you for inviting me.",
        GiftKind::Hiring => "Thank you for working with me.",
        GiftKind::Buying => "Thank you for buying from me.",
        GiftKind::Favour => "Thank you for your help.",
    }
}

pub fn thanks_for_meeting(full: &str) -> String {
    format!("Thank you for introducing me to {full}.")
}

pub fn thanks_for(text: &str) -> String {
    format!("I mean this: “{text}”.")
}
