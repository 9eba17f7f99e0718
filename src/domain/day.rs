//! Days and moments as values. Never asks what time it is: a [`Stamp`] arrives with each event.

use std::fmt;

/// A civil day in the user's own time zone, counted from 1 January 1970.
///
/// The conversion to and from year, month and day is Howard Hinnant's
/// `days_from_civil` ("chrono-Compatible Low-Level Date Algorithms").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Day(pub i32);

const SATURDAY: u32 = 5;

impl Day {
    /// `None` where no such day exists (30 February) or the year is not within 1 to 9999.
    pub fn from_civil(year: i32, month: u32, day: u32) -> Option<Day> {
        if !(1..=9999).contains(&year) || day < 1 || day > days_in_month(year, month)? {
            return None;
        }
        let y = if month <= 2 { year - 1 } else { year };
        let era = y.div_euclid(400);
        let yoe = y.rem_euclid(400);
        let mp = (month as i32 + 9) % 12;
        let doy = (153 * mp + 2) / 5 + day as i32 - 1;
        let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
        Some(Day(era * 146_097 + doe - 719_468))
    }

    /// Year, month (1 to 12), day of the month (1 to 31).
    pub fn civil(self) -> (i32, u32, u32) {
        let z = self.0 + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = (doy - (153 * mp + 2) / 5 + 1) as u32;
        let month = if mp < 10 { mp + 3 } else { mp - 9 } as u32;
        (yoe + era * 400 + i32::from(month <= 2), month, day)
    }

    /// Reads `2026-11-23`; `None` for anything else.
    pub fn parse_iso(text: &str) -> Option<Day> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        Day::from_civil(digits(year)? as i32, digits(month)?, digits(day)?)
    }

    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }

    /// How many days lie between `earlier` and this day; negative where `earlier` is later.
    pub fn days_since(self, earlier: Day) -> i32 {
        self.0.saturating_sub(earlier.0)
    }

    /// The day on which this many days from Monday to Friday have passed since this one.
    pub fn plus_business_days(self, days: u32) -> Day {
        let mut day = self;
        let mut left = days;
        while left > 0 {
            day = day.plus(1);
            if day.weekday() < SATURDAY {
                left -= 1;
            }
        }
        day
    }

    /// The same day of the next month, or its last where it has no such day.
    pub fn plus_a_month(self) -> Day {
        let (year, month, day) = self.civil();
        let (year, month) = if month == 12 {
            (year + 1, 1)
        } else {
            (year, month + 1)
        };
        let last = days_in_month(year, month).unwrap_or(day);
        // Beyond the year 9999 there are no months.
        Day::from_civil(year, month, day.min(last)).unwrap_or(self.plus(30))
    }

    /// 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u32 {
        (self.0 + 3).rem_euclid(7) as u32
    }
}

/// ISO 8601, as it is stored and exported. What users read is `app::words`' affair.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

fn digits(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 4 || !text.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    text.bytes()
        .try_fold(0u32, |sum, it| Some(sum * 10 + u32::from(it - b'0')))
}

/// `None` where the month is not 1 to 12.
pub fn days_in_month(year: i32, month: u32) -> Option<u32> {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if leap { 29 } else { 28 }),
        _ => None,
    }
}

/// A birthday, which people often know without its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Birthday {
    year: Option<i32>,
    month: u32,
    day: u32,
}

impl Birthday {
    /// `None` where no year has such a day.
    pub fn new(year: Option<i32>, month: u32, day: u32) -> Option<Birthday> {
        // Without a year, 29 February is a birthday like any other.
        Day::from_civil(year.unwrap_or(2000), month, day)?;
        Some(Birthday { year, month, day })
    }

    /// Reads the stored form: `1980-02-29` or `--02-29`.
    pub fn parse(text: &str) -> Option<Birthday> {
        if let Some(rest) = text.strip_prefix("--") {
            let (month, day) = rest.split_once('-')?;
            return Birthday::new(None, digits(month)?, digits(day)?);
        }
        let (year, month, day) = Day::parse_iso(text)?.civil();
        Birthday::new(Some(year), month, day)
    }

    pub fn year(self) -> Option<i32> {
        self.year
    }

    pub fn month_and_day(self) -> (u32, u32) {
        (self.month, self.day)
    }
}

/// The stored form, which is also vCard's (RFC 6350, section 4.3.1, with hyphens).
impl fmt::Display for Birthday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}-{:02}-{:02}", self.month, self.day),
            None => write!(f, "--{:02}-{:02}", self.month, self.day),
        }
    }
}

/// Milliseconds since 1 January 1970, UTC. Orders edits; never shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Moment(pub u64);

/// When an event happened, and the randomness it may use. The shell makes it,
/// since nothing else may ask for the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stamp {
    pub now: Moment,
    /// The day at the user's place, not in UTC.
    pub today: Day,
    pub entropy: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_six_centuries_survives_the_way_there_and_back() {
        for number in -150_000..=70_000 {
            let (year, month, day) = Day(number).civil();
            assert_eq!(Day::from_civil(year, month, day), Some(Day(number)));
            assert_eq!(Day::parse_iso(&Day(number).to_string()), Some(Day(number)));
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "2023-02-29",
            "2023-13-01",
            "2023-00-10",
            "2023-1-1",
            "23-01-01",
            "",
            "--",
        ] {
            assert_eq!(Day::parse_iso(text), None, "{text}");
        }
        assert_eq!(Day::parse_iso("2026-11-23").map(Day::weekday), Some(0));
    }

    #[test]
    fn weekends_are_no_business_days() {
        let day = |text| Day::parse_iso(text).expect("a day");
        // A Thursday: Friday and Monday follow, the weekend does not count.
        assert_eq!(day("2026-11-26").plus_business_days(2), day("2026-11-30"));
        assert_eq!(day("2026-11-28").plus_business_days(1), day("2026-11-30"));
        assert_eq!(day("2026-11-23").plus_business_days(5), day("2026-11-30"));
        assert_eq!(day("2026-11-28").plus_business_days(0), day("2026-11-28"));
    }

    #[test]
    fn in_a_month_is_the_same_day_where_there_is_one() {
        let day = |text| Day::parse_iso(text).expect("a day");
        for (from, to) in [
            ("2026-11-23", "2026-12-23"),
            ("2026-12-15", "2027-01-15"),
            ("2027-01-31", "2027-02-28"),
            ("2028-01-31", "2028-02-29"),
            ("9999-12-31", "+"),
        ] {
            let expected = Day::parse_iso(to).unwrap_or(day(from).plus(30));
            assert_eq!(day(from).plus_a_month(), expected, "{from}");
        }
    }

    #[test]
    fn a_birthday_may_lack_its_year() {
        for text in ["1980-02-29", "--02-29", "--12-01"] {
            assert_eq!(
                Birthday::parse(text).map(|it| it.to_string()).as_deref(),
                Some(text)
            );
        }
        assert_eq!(Birthday::parse("--02-30"), None);
        assert_eq!(Birthday::parse("1981-02-29"), None);
    }
}
