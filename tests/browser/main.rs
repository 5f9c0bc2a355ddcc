//! The site in a real browser: what a click, a key, a narrow screen and a reader who cannot see make of it.
//!
//! `cargo test --features browser --test browser` needs chromium, chromedriver and axe-core (`.ci/run` fetches all three); without
//! them it fails.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]

mod driver;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::{Value, json};

use driver::{Browser, key};

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");

/// A page of each kind, from the folder of a language.
const KINDS: &[&str] = &[
    "index.html",
    "ranking.html",
    "statistics.html",
    "norms.html",
    "norms/operating-cost.html",
    "institutions/xd-cnps.html",
    "states/xd.html",
    "handbook.html",
    "worksheet.html",
];

/// A telephone, a tablet, a screen.
const WIDTHS: &[u32] = &[360, 768, 1440];

/// The site of the samples, made once.
static SITE: LazyLock<PathBuf> = LazyLock::new(|| written("site-of-samples", SAMPLES));

fn written(name: &str, input: &str) -> PathBuf {
    let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let output = Command::new(env!("CARGO_BIN_EXE_vigie"))
        .args(["report", input, "--internal", "--quiet", "--as-of", "2024-12-31", "--force", "-o"])
        .arg(&site)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    site.canonicalize().unwrap()
}

/// What is wrong with the place of things: a page wider than its window, a text over another.
const LAYOUT: &str = r"
const faults = [];
const root = document.documentElement;
if (root.scrollWidth > root.clientWidth) {
  const wide = [...document.querySelectorAll('body *')].filter((one) => !one.parentElement.closest('.scroll')
    && (one.getBoundingClientRect().right > root.clientWidth + 1 || one.matches('h1, h2, h3, h4, h5, h6, p, li, dt, dd') && one.scrollWidth > one.clientWidth + 1));
  faults.push(`the page is ${root.scrollWidth} wide: ${wide.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(' | ')}`);
}
const clipped = (element, box) => {
  let { left, right, top, bottom } = box;
  for (let one = element; one && one !== document.body; one = one.parentElement) {
    const style = getComputedStyle(one);
    if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
      const edge = one.getBoundingClientRect();
      left = Math.max(left, edge.left); right = Math.min(right, edge.right);
      top = Math.max(top, edge.top); bottom = Math.min(bottom, edge.bottom);
    }
  }
  return { left, right, top, bottom };
};
const boxes = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const parent = node.parentElement;
  if (node.data.trim() === '' || parent.closest('.skip, script, style') || !parent.checkVisibility()) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  for (const rect of range.getClientRects()) {
    const box = clipped(parent, rect);
    // Letters do not fill the height of their line.
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    if (width < 4 || height < 4) continue;
    boxes.push({ left: box.left + 1, right: box.right - 1, top: box.top + height / 4, bottom: box.bottom - height / 4, text: node.data.trim() });
  }
}
boxes.sort((one, other) => one.top - other.top);
boxes.forEach((one, at) => {
  for (let next = at + 1; next < boxes.length && boxes[next].top < one.bottom; next += 1) {
    const other = boxes[next];
    if (other.left < one.right && one.left < other.right) faults.push(`“${one.text.slice(0, 60)}” over “${other.text.slice(0, 60)}”`);
  }
});
return faults.slice(0, 10);
";

fn layout_faults(browser: &Browser) -> Vec<String> {
    let faults = browser.run(LAYOUT, json!([]));
    faults.as_array().unwrap().iter().map(|fault| fault.as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_kind_of_page_fits_its_window_tells_the_console_nothing_and_asks_no_other_host() {
    let browser = Browser::start();
    let here = format!("file://{}/", SITE.display());
    let mut faults = Vec::new();
    for kind in KINDS {
        browser.open(&SITE.join("fr").join(kind));
        for width in WIDTHS {
            browser.set_width(*width);
            faults.extend(layout_faults(&browser).into_iter().map(|fault| format!("{kind} at {width}: {fault}")));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    // Words are of other lengths in other languages.
    browser.set_width(360);
    for language in ["en", "pt"] {
        for kind in KINDS.iter().filter(|kind| !kind.starts_with("handbook")) {
            browser.open(&SITE.join(language).join(kind));
            faults.extend(layout_faults(&browser).into_iter().map(|fault| format!("{language}/{kind}: {fault}")));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    let told = browser.console();
    assert!(told.is_empty(), "{told:#?}");
    let asked: BTreeSet<String> = browser.requests().into_iter().collect();
    assert!(asked.len() > KINDS.len(), "the log of requests is kept: {asked:?}");
    let elsewhere: Vec<&String> = asked.iter().filter(|url| !url.starts_with(&here)).collect();
    assert!(elsewhere.is_empty(), "{elsewhere:#?}");
}

#[test]
fn every_kind_of_page_is_whole_without_scripts() {
    let browser = Browser::start();
    // What scripts add is the filter; everything else stands there without them, and nothing of it is hidden.
    let script = "document.querySelectorAll('.filter').forEach((one) => one.remove());
        const hidden = [...document.querySelectorAll('main *')].filter((one) => !one.checkVisibility()).length;
        return {text: document.body.textContent.replace(/\\s+/g, ' '), buttons: document.querySelectorAll('[role=button]').length, hidden};";
    for kind in KINDS {
        let page = SITE.join("fr").join(kind);
        browser.allow_scripts(true);
        browser.open(&page);
        let with = browser.run(script, json!([]));
        browser.allow_scripts(false);
        browser.open(&page);
        let without = browser.run(script, json!([]));
        assert_eq!(without["buttons"], 0, "{kind}: scripts did run");
        assert_eq!(without["hidden"], 0, "{kind}");
        assert_eq!(with["text"], without["text"], "{kind}");
        assert!(without["text"].as_str().unwrap().len() > 500, "{kind}");
    }
}

/// The keys of a column of the first table, from the top.
fn column(browser: &Browser, at: usize) -> Vec<f64> {
    let script =
        "return [...document.querySelector('main table').tBodies].map((body) => body.rows[0].cells[arguments[0]])
        .filter((cell) => cell && cell.dataset.sort !== undefined).map((cell) => Number(cell.dataset.sort));";
    browser.run(script, json!(at)).as_array().unwrap().iter().map(|key| key.as_f64().unwrap()).collect()
}

#[test]
fn tables_sort_and_filter_and_a_page_is_the_same_page_in_another_language() {
    let browser = Browser::start();
    browser.set_width(1440);
    browser.open(&SITE.join("fr/index.html"));
    // The column of the score: numbers, which are not sorted as words are.
    let find = "return [...document.querySelector('main table').tHead.rows[0].cells].findIndex((cell) => cell.classList.contains('score'));";
    let at = usize::try_from(browser.run(find, json!([])).as_i64().unwrap()).unwrap();
    let heading = format!("main table thead th:nth-child({}) [role=button]", at + 1);
    let before = column(&browser, at);
    assert!(before.len() > 3);
    let mut wanted = before.clone();
    wanted.sort_by(f64::total_cmp);
    browser.click(&heading);
    assert_eq!(column(&browser, at), wanted);
    let state =
        || browser.run("return document.querySelector('main table [aria-sort]').getAttribute('aria-sort')", json!([]));
    assert_eq!(state(), "ascending");
    browser.click(&heading);
    wanted.reverse();
    assert_eq!(column(&browser, at), wanted);
    assert_eq!(state(), "descending");

    // Accents and capitals need not be typed.
    browser.open(&SITE.join("fr/norms.html"));
    browser.write(".filter input", "RESERVE");
    let script = "const bodies = [...document.querySelector('main table').tBodies].filter((body) => !body.querySelector('th'));
        const shown = bodies.filter((body) => body.checkVisibility());
        return {all: bodies.length, shown: shown.map((body) => body.textContent), told: document.querySelector('.filter [role=status]').textContent};";
    let seen = browser.run(script, json!([]));
    let shown = seen["shown"].as_array().unwrap();
    assert!(!shown.is_empty() && shown.len() < usize::try_from(seen["all"].as_u64().unwrap()).unwrap());
    assert!(shown.iter().all(|row| row.as_str().unwrap().to_lowercase().contains("réserve")), "{shown:?}");
    assert!(seen["told"].as_str().unwrap().starts_with(&format!("{} / {}", shown.len(), seen["all"])), "{seen}");

    browser.open(&SITE.join("fr/institutions/xd-cnps.html"));
    for language in ["pt", "en", "fr"] {
        browser.click(&format!(".languages a[hreflang={language}]"));
        let at = browser.run("return [location.pathname, document.documentElement.lang]", json!([]));
        assert!(at[0].as_str().unwrap().ends_with(&format!("/{language}/institutions/xd-cnps.html")), "{at}");
        assert_eq!(at[1], language);
    }
}

#[test]
fn whoever_uses_keys_alone_sees_where_they_are() {
    let browser = Browser::start();
    browser.set_width(1440);
    let here = "const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
        return {name: one.outerHTML.slice(0, 100), skip: one.className === 'skip', button: one.getAttribute('role') === 'button',
            outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
            seen: box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight};";
    browser.open(&SITE.join("fr/index.html"));
    browser.press(&[key::TAB]);
    let first = browser.run(here, json!([]));
    assert_eq!(first["skip"], true, "the first key leads past the bar: {first}");
    let mut has_sorted = false;
    for _ in 0..30 {
        let at = browser.run(here, json!([]));
        assert!(at["outline"] == true && at["seen"] == true, "{at}");
        if at["button"] == true && !has_sorted {
            browser.press(&[key::ENTER]);
            has_sorted = browser.run("return document.querySelector('[aria-sort]') !== null", json!([])) == true;
        }
        browser.press(&[key::TAB]);
    }
    assert!(has_sorted, "a table is sorted by the enter key");
}

#[test]
fn no_kind_of_page_breaks_the_rules_of_access() {
    let path = std::env::var_os("VIGIE_AXE")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target/axe/package/axe.min.js"), PathBuf::from);
    let axe = fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!("{}: {error}; .ci/run fetches axe-core, or VIGIE_AXE says where it stands", path.display())
    });
    let browser = Browser::start();
    let mut faults = Vec::new();
    let mut check = |name: &str, page: &Path| {
        browser.open(page);
        browser.run(&axe, json!([]));
        let tags = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";
        let found = browser.run_promise(&format!(
            "axe.run(document, {{runOnly: {{type: 'tag', values: {tags}}}, resultTypes: ['violations']}}).then((found) => ({{
                passed: found.passes.length,
                faults: found.violations.map((one) => one.id + ': ' + one.nodes.slice(0, 3).map((node) => node.html.slice(0, 200) + ' ' + node.failureSummary).join(' | '))}}))"
        ));
        assert!(found["passed"].as_u64().is_some_and(|passed| passed > 5), "{name}: nothing was checked: {found}");
        let found = found["faults"].as_array().unwrap();
        faults.extend(found.iter().map(|fault: &Value| format!("{name}: {}", fault.as_str().unwrap())));
    };
    browser.set_width(1440);
    for kind in KINDS {
        check(kind, &SITE.join("fr").join(kind));
    }
    browser.set_width(360);
    check("index.html on a telephone", &SITE.join("fr/index.html"));
    assert!(faults.is_empty(), "{faults:#?}");
}

/// How many sheets a printed page takes.
fn sheets(browser: &Browser) -> usize {
    let pdf = browser.print();
    let text = String::from_utf8_lossy(&pdf);
    text.match_indices("/Type /Page").filter(|(at, found)| !text[at + found.len()..].starts_with('s')).count()
}

#[test]
fn a_norm_is_one_sheet_of_paper() {
    let browser = Browser::start();
    let mut norms = 0;
    for language in ["fr", "en", "pt"] {
        for entry in fs::read_dir(SITE.join(language).join("norms")).unwrap() {
            let page = entry.unwrap().path();
            browser.open(&page);
            assert_eq!(sheets(&browser), 1, "{}", page.display());
            norms += 1;
        }
    }
    assert!(norms > 30, "{norms}");
    browser.open(&SITE.join("fr/index.html"));
    assert!(sheets(&browser) > 1);
}

/// Names as nobody has them, and as somebody will write them.
#[test]
fn names_of_every_sort_are_text_and_the_page_holds() {
    let long = "Caisse".repeat(50);
    let spoken = "Caisse nationale de prévoyance ".repeat(10);
    let names = [
        "<script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\">",
        "« L’\"Union\" » & 'Fils' ; \"",
        "\u{202e}الصندوق الوطني للضمان الاجتماعي",
        long.as_str(),
        spoken.trim_end(),
        "Caisse 🏦💥 du 👩‍👩‍👧‍👦",
    ];
    let header =
        "institution_code,institution_name,state,institution_kind,fiscal_year,year_end,currency,unit,branches,filed_on";
    let rows = names.iter().enumerate().map(|(at, name)| {
        let (name, code) = (name.replace('"', "\"\""), format!("X<b>\"{at}\" é").replace('"', "\"\""));
        format!("\"{code}\",\"{name}\",XA,general_scheme,2023,2023-12-31,XOF,1,pensions,2024-03-01\n")
    });
    let table = format!("{header}\n{}", rows.collect::<String>());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("table.csv");
    fs::write(&path, table).unwrap();
    let site = written("site-of-names", path.to_str().unwrap());
    let mut pages: Vec<PathBuf> =
        fs::read_dir(site.join("fr/institutions")).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.sort();
    assert_eq!(pages.len(), names.len());
    for page in &pages {
        let name = page.file_name().unwrap().to_str().unwrap();
        assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(&b)), "{name}");
    }
    let browser = Browser::start();
    let mut faults = Vec::new();
    let mut titles = Vec::new();
    for page in pages
        .iter()
        .cloned()
        .chain(["index.html", "ranking.html", "states/xa.html"].map(|one| site.join("fr").join(one)))
    {
        browser.open(&page);
        for width in [360, 1440] {
            browser.set_width(width);
            faults.extend(
                layout_faults(&browser).into_iter().map(|fault| format!("{} at {width}: {fault}", page.display())),
            );
        }
        let seen = browser.run("return [document.title, document.querySelector('h1').textContent]", json!([]));
        assert_ne!(seen[0], "taken", "{}", page.display());
        titles.push(seen[1].as_str().unwrap().to_owned());
    }
    assert!(faults.is_empty(), "{faults:#?}");
    for name in names {
        // A sign that turns the direction of all that follows is not printed.
        let name = name.trim_start_matches('\u{202e}');
        assert!(titles.iter().any(|title| title.contains(name)), "{name}: {titles:#?}");
    }
    assert!(browser.console().is_empty());
}
