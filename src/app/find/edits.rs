//! How many slips of the finger lie between two words. Knows letters alone.
//!
//! Damerau's four slips (CACM 1964): a letter too many, one too few, another one, two exchanged.
//! Counted as the optimal string alignment, where no letter is touched twice.

/// Words with more letters have no slips: nobody types one.
pub const LONGEST: usize = 24;
/// More slips are never asked for.
const MOST: usize = 2;

/// How many slips a word of so many letters may have.
pub fn allowed(letters: usize) -> u32 {
    match letters {
        0..4 => 0,
        4..8 => 1,
        8..=LONGEST => 2,
        _ => 0,
    }
}

/// From this many letters on a word that is still being typed may have slips.
pub const PREFIX: usize = 5;

/// The fewest slips that lead from what was typed to a word, and to how one begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slips {
    pub whole: Option<u32>,
    pub prefix: Option<u32>,
}

const NONE: Slips = Slips {
    whole: None,
    prefix: None,
};

/// What of it takes `most` slips or fewer. `typed` has at most [`LONGEST`] letters.
pub fn slips(typed: &[char], word: &str, most: u32) -> Slips {
    let most = (most as usize).min(MOST);
    let longest = typed.len() + most;
    let mut letters = ['\0'; LONGEST + MOST];
    let mut count = 0;
    let mut is_longer = false;
    for letter in word.chars() {
        if count == longest || count == letters.len() {
            is_longer = true;
            break;
        }
        letters[count] = letter;
        count += 1;
    }
    let letters = &letters[..count];
    if count + most < typed.len() || lacking(typed, letters) > most {
        return NONE;
    }
    let too_many = most + 1;
    let mut rows = [[too_many; LONGEST + MOST + 1]; 3];
    for (at, cell) in rows[0].iter_mut().enumerate() {
        *cell = at.min(too_many);
    }
    for (at, letter) in typed.iter().enumerate() {
        let row = at + 1;
        // Only what is near the diagonal can be reached with so few slips.
        let from = row.saturating_sub(most).max(1);
        let to = (row + most).min(count);
        let [now, before, earlier] = [row % 3, at % 3, (row + 1) % 3];
        rows[now] = [too_many; LONGEST + MOST + 1];
        rows[now][0] = row.min(too_many);
        for column in from..=to {
            let other = letters[column - 1];
            let mut least = rows[before][column - 1] + usize::from(*letter != other);
            least = least.min(rows[before][column] + 1);
            least = least.min(rows[now][column - 1] + 1);
            if at > 0 && column > 1 && *letter == letters[column - 2] && typed[at - 1] == other {
                least = least.min(rows[earlier][column - 2] + 1);
            }
            rows[now][column] = least.min(too_many);
        }
    }
    let last = &rows[typed.len() % 3];
    let few = |it: usize| (it <= most).then_some(it as u32);
    Slips {
        whole: few(last[count]).filter(|_| !is_longer),
        prefix: few(last[..=count].iter().copied().min().unwrap_or(too_many)),
    }
}

/// How many letters of what was typed the word has nowhere.
fn lacking(typed: &[char], letters: &[char]) -> usize {
    let set = |all: &[char]| {
        let bits = all.iter().map(|it| 1u64 << (*it as u32 % 64));
        bits.fold(0u64, |set, bit| set | bit)
    };
    (set(typed) & !set(letters)).count_ones() as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn whole(typed: &str, word: &str, most: u32) -> Option<u32> {
        slips(&typed.chars().collect::<Vec<char>>(), word, most).whole
    }

    /// The same in the plainest way.
    fn counted(one: &[char], other: &[char]) -> usize {
        match (one, other) {
            ([], rest) | (rest, []) => rest.len(),
            ([a, one_rest @ ..], [b, other_rest @ ..]) => {
                let mut least = counted(one_rest, other_rest) + usize::from(a != b);
                least = least.min(counted(one_rest, other) + 1);
                least = least.min(counted(one, other_rest) + 1);
                if let ([_, c, one_rest @ ..], [_, d, other_rest @ ..]) = (one, other)
                    && a == d
                    && b == c
                {
                    least = least.min(counted(one_rest, other_rest) + 1);
                }
                least
            }
        }
    }

    #[test]
    fn each_of_the_four_slips_counts_once() {
        for typed in ["gardning", "gardeening", "gardenung", "gadrening"] {
            assert_eq!(whole(typed, "gardening", 2), Some(1), "{typed}");
        }
        assert_eq!(whole("gradneing", "gardening", 2), Some(2));
        assert_eq!(whole("gradneing", "gardening", 1), None);
        assert_eq!(whole("garden", "gardening", 2), None);
        assert_eq!(whole("京都駅前", "京都駅後", 1), Some(1));
    }

    #[test]
    fn a_word_may_be_mistyped_before_it_is_whole() {
        let typed: Vec<char> = "gadren".chars().collect();
        assert_eq!(slips(&typed, "gardening", 1).prefix, Some(1));
        assert_eq!(slips(&typed, "harvesting", 1).prefix, None);
    }

    proptest! {
        #[test]
        fn it_counts_as_the_plain_way_does(one in "[abc]{1,7}", other in "[abcd]{0,8}", most in 0u32..=2) {
            let (letters, others): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
            let few = |it: usize| (it <= most as usize).then_some(it as u32);
            let found = slips(&letters, &other, most);
            prop_assert_eq!(found.whole, few(counted(&letters, &others)));
            let beginnings = (0..=others.len()).map(|it| counted(&letters, &others[..it]));
            prop_assert_eq!(found.prefix, few(beginnings.min().unwrap_or_default()));
        }
    }
}
