//! The one place that asks for the time and for randomness.

use crate::domain::{Day, Moment, Stamp};

/// Now, at the user's place.
pub fn stamp() -> Stamp {
    let date = js_sys::Date::new_0();
    // `Date` gives a year within the civil range and a month from 0.
    let year = i32::try_from(date.get_full_year()).unwrap_or(1970);
    let today = Day::from_civil(year, date.get_month() + 1, date.get_date()).unwrap_or_default();
    Stamp {
        now: Moment(date.get_time() as u64),
        today,
        entropy: entropy(),
    }
}

/// How long long work may go on before the browser draws and reacts, in milliseconds: about half
/// of what it shows a picture for.
const AT_ONCE: u64 = 6;

/// Whether long work that began then may go on before the browser draws.
pub fn has_time_after(began: Moment) -> bool {
    (js_sys::Date::now() as u64) < began.0 + AT_ONCE
}

fn entropy() -> u64 {
    let mut bytes = [0u8; 8];
    let crypto = web_sys::window().and_then(|it| it.crypto().ok());
    let filled = crypto.is_some_and(|it| it.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled {
        u64::from_le_bytes(bytes)
    } else {
        // Every browser that runs wasm has `crypto`; ids only have to be unlikely to meet.
        (js_sys::Math::random() * 9_007_199_254_740_992.0) as u64
    }
}
