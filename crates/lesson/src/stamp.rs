//! Date and time as the windows of the computer show them (facts D.4, windows-ui 5).
//!
//! Not in the manner of the reader's country: they stand in windows of an English Windows, which wrote
//! them so wherever its reader was, and what is seen here is to be what such a window showed.

const DAY: u64 = 86_400;

/// Nine o'clock of the fifth of January, in seconds of the computer's first year.
const START: u64 = 4 * DAY + 9 * 3600;

/// Some ten thousand years: nobody waits for longer.
const LAST_DAY: u64 = 3_652_425;

/// Date and time of a second of the computer's clock, which starts on the day of the article at nine.
/// The day is made up; that it is the same for everybody is not.
pub fn stamp(seconds: u64) -> (String, String) {
    let since = seconds.saturating_add(START);
    let hour = since / 3600 % 24;
    let half = if hour < 12 { "AM" } else { "PM" };
    let (minute, second) = (since / 60 % 60, since % 60);
    let (year, month, day) = date((since / DAY).min(LAST_DAY));
    (
        format!("{month}/{day}/{year}"),
        format!("{}:{minute:02}:{second:02} {half}", (hour + 11) % 12 + 1),
    )
}

/// Year, month and day, so many days after the first of January 2001.
fn date(mut days: u64) -> (u64, u64, u64) {
    let mut year = 2001;
    let mut february = 28;
    while days >= 337 + february {
        days -= 337 + february;
        year += 1;
        february = 28 + u64::from(is_leap(year));
    }
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    (year, month, days + 1)
}

fn is_leap(year: u64) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}
