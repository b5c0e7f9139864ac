//! The house rules as a test: who may use whom (ARCHITECTURE.md), and how a file looks.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Longest source file, in lines; tests and generated tables aside.
const LONGEST: usize = 400;

/// Files that may hold Han characters in strings, with the reason.
const HAN_ALLOWED: &[(&str, &str)] = &[
    ("src/i18n/", "what people read stands here"),
    ("src/demo/", "the demo's invented people and notices"),
    ("src/domain/values/money.rs", "the full-width comma people type in amounts"),
    ("src/domain/values/time.rs", "the full-width colon people type in times"),
    ("src/forms/holidays/", "the words of the State Council's notice about days off"),
    ("src/forms/statement/", "the words that stand above the columns of statements"),
    ("src/vault/recovery.rs", "the dash people type between groups"),
];

/// Which modules each module may name. `storage`'s browser part and everything from `app` on see
/// the browser; the compiler keeps that wall by target.
fn may_use() -> BTreeMap<&'static str, Vec<&'static str>> {
    let all = |names: &'static str| names.split(' ').collect::<Vec<_>>();
    BTreeMap::from([
        ("json", vec![]),
        ("domain", all("json")),
        ("journal", all("json domain")),
        ("vault", all("json")),
        ("board", all("json domain")),
        ("books", all("json domain")),
        ("search", all("json domain board")),
        ("slip", all("json domain vault board")),
        ("stamp", all("domain vault board")),
        ("forms", all("json domain books slip")),
        ("route", all("json domain")),
        ("storage", all("json domain journal vault")),
        ("demo", all("json domain journal")),
        ("engine", all("json domain journal vault board slip stamp storage demo")),
        (
            "i18n",
            all("json domain journal vault board books search slip stamp forms route storage engine demo"),
        ),
        (
            "app",
            all(
                "json domain journal vault board books search slip stamp forms route storage engine demo i18n",
            ),
        ),
        (
            "ui",
            all(
                "json domain journal vault board books search slip stamp forms route storage engine demo i18n app",
            ),
        ),
    ])
}

struct Source {
    path: String,
    text: String,
}

fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    walk(Path::new("src"), &mut found);
    found.sort();
    let read = |path: PathBuf| Source {
        text: fs::read_to_string(&path).unwrap(),
        path: path.to_string_lossy().replace('\\', "/"),
    };
    found.into_iter().map(read).collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

impl Source {
    fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }

    /// The top module: `engine` of `src/engine/load.rs`; nothing for `lib.rs` and `bin/`.
    fn module(&self) -> Option<&str> {
        let rest = self.path.strip_prefix("src/")?;
        let module = rest.split('/').next()?;
        (module != "bin" && !module.ends_with(".rs")).then_some(module)
    }

    /// Lines of code, without comments and inline tests, with their numbers.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let product = self.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        product
            .lines()
            .enumerate()
            .map(|(n, line)| (n + 1, line))
            .filter(|(_, l)| !l.trim_start().starts_with("//"))
    }
}

fn report(problems: Vec<String>) {
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn modules_use_only_what_the_layers_allow() {
    let may = may_use();
    let mut problems = Vec::new();
    for source in sources() {
        let Some(module) = source.module().filter(|_| !source.is_test()) else { continue };
        let Some(allowed) = may.get(module) else {
            problems.push(format!("{}: module {module} has no place in the layers", source.path));
            continue;
        };
        for (n, line) in source.code() {
            for used in line.split("crate::").skip(1) {
                let used: String = used
                    .chars()
                    .take_while(|c| c.is_ascii_lowercase() || *c == '_' || *c == '1' || *c == '8')
                    .collect();
                let known = may.contains_key(used.as_str());
                if known && used != module && !allowed.contains(&used.as_str()) {
                    problems.push(format!("{}:{n}: {module} may not use {used}", source.path));
                }
            }
        }
    }
    report(problems);
}

#[test]
fn the_resident_side_holds_no_rule_and_no_key() {
    let mut problems = Vec::new();
    for source in sources() {
        let resident = source.path.contains("/resident") || source.path == "src/bin/linli.rs";
        if !resident || source.path.starts_with("src/i18n") {
            continue;
        }
        for (n, line) in source.code() {
            for forbidden in
                ["engine::", "demo::", "vault::", "domain::decide", "domain::Command", "journal::"]
            {
                if line.contains(forbidden) {
                    problems.push(format!("{}:{n}: residents' pages may not use {forbidden}", source.path));
                }
            }
        }
    }
    report(problems);
}

#[test]
fn every_file_says_what_lives_there_and_stays_short() {
    let mut problems = Vec::new();
    for source in sources() {
        if !source.text.starts_with("//!") {
            problems.push(format!("{}: begins without a module doc", source.path));
        }
        let lines = source.text.lines().count();
        if lines > LONGEST && !source.is_test() {
            problems.push(format!("{}: {lines} lines", source.path));
        }
    }
    report(problems);
}

#[test]
fn words_for_people_stand_in_i18n() {
    let mut problems = Vec::new();
    for source in sources() {
        if source.is_test() || HAN_ALLOWED.iter().any(|(path, _)| source.path.starts_with(path)) {
            continue;
        }
        for (n, line) in source.code() {
            let literal = line.split("//").next().unwrap_or_default();
            let is_string = literal.contains('"') || literal.contains('\'');
            if is_string && literal.chars().any(|c| ('\u{3400}'..='\u{9fff}').contains(&c)) {
                problems.push(format!("{}:{n}: {}", source.path, line.trim()));
            }
        }
    }
    report(problems);
}

#[test]
fn english_words_are_handed_over_to_whoever_says_them() {
    // Given the lists of areas in i18n/english.rs
    let lists = fs::read_to_string("src/i18n/english.rs").unwrap();
    let list = |function: &str| -> Vec<String> {
        let body = lists.split(&format!("pub fn {function}()")).nth(1).unwrap();
        let areas = body.split("hand_over!(").nth(1).unwrap().split(')').next().unwrap();
        areas.split_whitespace().map(str::to_owned).collect()
    };
    let (residents, desk) = (list("for_residents"), list("for_desk"));
    let mut problems = Vec::new();
    for source in sources() {
        let file = source.path.as_str();
        let area =
            file.strip_prefix("src/i18n/").map(|rest| rest.split(['/', '.']).next().unwrap_or_default());
        // Then each area that has such a place stands in one of them …
        if let Some(area) = area
            && source.text.contains("static ENGLISH: English<")
            && !residents.iter().chain(&desk).any(|known| known == area)
        {
            problems.push(format!("{file}: i18n/english.rs hands over no English for it"));
        }
        // … and what residents read in theirs.
        let is_residents = file.starts_with("src/ui/pages/resident/")
            || file.starts_with("src/ui/shell/resident")
            || file.starts_with("src/ui/components/");
        for (number, line) in source.code().filter(|_| is_residents) {
            problems.extend(
                desk.iter()
                    .filter(|area| {
                        line.contains(&format!("i18n::{area}")) || line.contains(&format!("{area}::strings("))
                    })
                    .map(|area| format!("{file}:{number}: the residents' program has no English of {area}")),
            );
        }
    }
    report(problems);
}

#[test]
fn only_route_knows_a_path() {
    let mut problems = Vec::new();
    for source in sources() {
        if source.path.starts_with("src/route/") {
            continue;
        }
        for (n, line) in source.code() {
            if line.contains("\"#/") || line.contains("`#/") {
                problems.push(format!("{}:{n}: {}", source.path, line.trim()));
            }
        }
    }
    report(problems);
}

#[test]
fn views_use_classes_not_style_attributes() {
    let mut problems = Vec::new();
    for source in sources().into_iter().filter(|source| source.path.starts_with("src/ui/")) {
        for (n, line) in source.code() {
            if line.contains(" style=") || line.trim_start().starts_with("style=") {
                problems.push(format!(
                    "{}:{n}: the content security policy blocks style attributes",
                    source.path
                ));
            }
        }
    }
    report(problems);
}

/// `json` reads: a second reader would weigh what a whole page does.
#[test]
fn nobody_reads_with_serde_json() {
    let mut problems = Vec::new();
    for source in sources().iter().filter(|source| !source.is_test()) {
        for (n, line) in source.code().filter(|(_, line)| line.contains("serde_json::from_")) {
            problems.push(format!("{}:{n}: {}", source.path, line.trim()));
        }
    }
    report(problems);
}

/// Browsers put the contents of fields into their session files, in the clear, unless a field says no.
#[test]
fn the_browser_is_told_to_remember_no_field() {
    let mut problems = Vec::new();
    for source in sources().into_iter().filter(|source| source.path.starts_with("src/ui/")) {
        let text = source.code().map(|(_, line)| line).collect::<Vec<_>>().join("\n");
        for tag in ["<input", "<textarea", "<select"] {
            for (at, _) in text.match_indices(tag) {
                let rest = &text[at..];
                let next = rest[1..].find('<').map_or(rest.len(), |end| end + 1);
                let field = &rest[..next];
                let ticked = ["type=\"checkbox\"", "type=\"radio\"", "type=\"hidden\""];
                if !field.contains("autocomplete=") && !ticked.iter().any(|kind| field.contains(kind)) {
                    problems.push(format!("{}: {tag} without autocomplete", source.path));
                }
            }
        }
    }
    report(problems);
}

#[test]
fn no_test_file_is_forgotten() {
    let mut problems = Vec::new();
    for suite in ["tests/suite", "tests/web"] {
        let main = fs::read_to_string(format!("{suite}/main.rs")).unwrap();
        for entry in fs::read_dir(suite).unwrap() {
            let name = entry.unwrap().file_name().to_string_lossy().into_owned();
            if let Some(module) = name.strip_suffix(".rs").filter(|module| *module != "main")
                && !main.contains(&format!("mod {module};"))
            {
                problems.push(format!("{suite}/{name} is run by nobody"));
            }
        }
    }
    for source in sources().iter().filter(|source| source.path.ends_with("/tests.rs")) {
        let folder = Path::new(&source.path).parent().unwrap();
        let parent = fs::read_to_string(folder.join("mod.rs")).unwrap_or_default();
        if !parent.contains("mod tests;") {
            problems.push(format!("{} is run by nobody", source.path));
        }
    }
    report(problems);
}

#[test]
fn crypto_and_rules_never_panic_on_purpose() {
    let mut problems = Vec::new();
    for source in sources().into_iter().filter(|source| !source.is_test()) {
        for (n, line) in source.code() {
            for sign in
                [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!(", "dbg!("]
            {
                if line.contains(sign) {
                    problems.push(format!("{}:{n}: {sign}", source.path));
                }
            }
        }
    }
    report(problems);
}
