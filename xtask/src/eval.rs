//! `cargo xtask eval`: how well the engine ranks offers for needs, on tasks with right answers.
//!
//! A task is `{ "name", "queries", "docs", "rel": [{ "docIndex": gain }] }`; every query is
//! taken for a need and every document for an offer, and the index answers as it does for
//! the page.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use goodword::domain::fold::fold;
use goodword::suggest::{Knowledge, Tier, tier_of};
use matching::{Fit, Index, Part, Scratch, Side};
use serde_json::Value;
use xtask_wasm::anyhow::{Context, Result, anyhow};
use xtask_wasm::clap::{self, Parser};

use crate::project;

#[derive(Parser)]
pub struct Options {
    /// Tasks with right answers, as JSON
    #[arg(required = true)]
    tasks: Vec<PathBuf>,
    /// Leave out a part of the engine, to see what it brings
    #[arg(long, value_enum)]
    without: Vec<Without>,
    /// Also print how often the best answer is right, tier by tier
    #[arg(long)]
    calibration: bool,
}

impl Options {
    /// The whole engine on one task.
    pub fn of(task: PathBuf) -> Options {
        Options {
            tasks: vec![task],
            without: Vec::new(),
            calibration: false,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Without {
    /// What goes together in the collection itself, of which nothing is learned so far
    Own,
    /// What words mean by the trained table, and how telling they are
    Table,
    /// The concepts that words speak for
    Lexicon,
    /// Letters that words share
    Chars,
}

struct Task {
    name: String,
    queries: Vec<String>,
    docs: Vec<String>,
    rel: Vec<BTreeMap<usize, f64>>,
}

/// What is found for one query: documents and how well they fit, the best first.
type Ranking = Vec<(usize, Fit)>;

pub fn run(options: &Options) -> Result<()> {
    for path in &options.tasks {
        let task = read(path)?;
        let rankings = rankings(&task, &options.without)?;
        let figures = Figures::of(&task, &rankings);
        println!(
            "{} P@1 {:.3} MRR {:.3} nDCG@10 {:.3}",
            task.name, figures.first, figures.reciprocal, figures.ndcg
        );
        if options.calibration {
            calibration(&task, &rankings);
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<Task> {
    let text = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let task: Value = serde_json::from_slice(&text)?;
    parsed(&task).with_context(|| format!("{} is no task", path.display()))
}

fn parsed(task: &Value) -> Option<Task> {
    let texts = |key: &str| {
        let texts = task.get(key)?.as_array()?.iter();
        let texts = texts.map(|it| it.as_str().map(str::to_owned));
        texts.collect::<Option<Vec<String>>>()
    };
    let rel = task.get("rel")?.as_array()?.iter().map(|right| {
        let gains = right.as_object()?.iter();
        gains
            .map(|(doc, gain)| Some((doc.parse().ok()?, gain.as_f64()?)))
            .collect()
    });
    Some(Task {
        name: task.get("name")?.as_str()?.to_owned(),
        queries: texts("queries")?,
        docs: texts("docs")?,
        rel: rel.collect::<Option<_>>()?,
    })
}

fn rankings(task: &Task, without: &[Without]) -> Result<Vec<Ranking>> {
    let knowledge = Knowledge::read(&project::knowledge()?);
    let mut knowledge = knowledge.map_err(|_| anyhow!("what was compiled cannot be read"))?;
    for part in without {
        match part {
            Without::Table => knowledge = knowledge.without(Part::Table),
            Without::Lexicon => knowledge = knowledge.without(Part::Lexicon),
            Without::Own | Without::Chars => {}
        }
    }
    let mut index = Index::new(fold, Rc::new(knowledge));
    if without.contains(&Without::Chars) {
        index.forget_letters();
    }
    let docs = task.docs.iter().enumerate();
    let docs: BTreeMap<_, _> = docs
        .filter_map(|(at, it)| Some((index.add(Side::Offer, it)?, at)))
        .collect();
    let mut scratch = Scratch::default();
    let rankings = task.queries.iter().map(|query| {
        let Some(need) = index.add(Side::Need, query) else {
            return Ranking::new();
        };
        let hits = index.search(need, 0.0, &mut scratch).all();
        let found = hits.iter().flat_map(|hit| {
            let same = index.says_the_same(*hit);
            same.filter_map(|it| Some((*docs.get(&it)?, hit.fit)))
        });
        let mut found: Ranking = found.collect();
        found.sort_by(|x, y| y.1.score.total_cmp(&x.1.score).then(x.0.cmp(&y.0)));
        index.remove(need);
        found
    });
    Ok(rankings.collect())
}

/// Means over all queries, each 0 to 1.
struct Figures {
    /// P@1: how often the first answer is right.
    first: f64,
    /// MRR: one over the place of the first right answer.
    reciprocal: f64,
    /// nDCG@10 with linear gain (Järvelin, Kekäläinen 2002).
    ndcg: f64,
}

impl Figures {
    fn of(task: &Task, rankings: &[Ranking]) -> Figures {
        let mut sums = Figures {
            first: 0.0,
            reciprocal: 0.0,
            ndcg: 0.0,
        };
        for (ranking, right) in rankings.iter().zip(&task.rel) {
            let is_right = |it: &(usize, Fit)| right.contains_key(&it.0);
            sums.first += f64::from(u8::from(ranking.first().is_some_and(is_right)));
            if let Some(place) = ranking.iter().position(is_right) {
                sums.reciprocal += 1.0 / (place + 1) as f64;
            }
            let gains = ranking
                .iter()
                .map(|it| right.get(&it.0).copied().unwrap_or(0.0));
            let mut best: Vec<f64> = right.values().copied().collect();
            best.sort_by(|x, y| y.total_cmp(x));
            let ideal = discounted(best.into_iter());
            if ideal > 0.0 {
                sums.ndcg += discounted(gains) / ideal;
            }
        }
        let count = task.queries.len().max(1) as f64;
        Figures {
            first: sums.first / count,
            reciprocal: sums.reciprocal / count,
            ndcg: sums.ndcg / count,
        }
    }
}

fn discounted(gains: impl Iterator<Item = f64>) -> f64 {
    let first = gains.take(10).enumerate();
    first.map(|(at, it)| it / (at as f64 + 2.0).log2()).sum()
}

/// Prints for each tier how many best answers fall into it and how many of them are right.
fn calibration(task: &Task, rankings: &[Ranking]) {
    let tiers = [
        ("strong", Some(Tier::Strong)),
        ("good", Some(Tier::Good)),
        ("worth asking", Some(Tier::WorthAsking)),
        ("below", None),
    ];
    for (name, tier) in tiers {
        let best = rankings.iter().zip(&task.rel);
        let within = best.filter_map(|(ranking, right)| {
            let (doc, fit) = ranking.first()?;
            (tier_of(*fit) == tier).then(|| right.contains_key(doc))
        });
        let within: Vec<bool> = within.collect();
        let right = within.iter().filter(|it| **it).count();
        let share = right as f64 / within.len().max(1) as f64;
        println!(
            "  {name:<12} {:>5} of {} best answers, {share:.2} right",
            within.len(),
            rankings.len()
        );
    }
}
