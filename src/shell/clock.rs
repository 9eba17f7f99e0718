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

/// How long long work may go on before the browser draws and reacts, in milliseconds: most of what
/// it shows a picture for, since before each turn browsers wait for some milliseconds.
const AT_ONCE: u64 = 10;

/// The same behind a letter that was typed, which is to be seen at once: milliseconds.
const BEHIND_A_LETTER: u64 = 4;

/// Whether long work that began then may go on before the browser draws.
pub fn has_time_after(began: Moment, is_behind_a_letter: bool) -> bool {
    let time = match is_behind_a_letter {
        true => BEHIND_A_LETTER,
        false => AT_ONCE,
    };
    (js_sys::Date::now() as u64) < began.0 + time
}

/// Milliseconds until a second after the next midnight at the user's place.
pub fn until_midnight() -> i32 {
    let now = js_sys::Date::new_0();
    let midnight = js_sys::Date::new_with_year_month_day_hr_min_sec(
        now.get_full_year(),
        now.get_month().cast_signed(),
        now.get_date().cast_signed() + 1,
        0,
        0,
        1,
    );
    // A day that is set ahead or back is an hour off, a clock that runs oddly no more than a day.
    (midnight.get_time() - now.get_time()).clamp(1000.0, 90_000_000.0) as i32
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
