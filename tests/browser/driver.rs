//! A browser, driven as the `WebDriver` protocol of the W3C says: chromedriver is started, told what to do, and ended.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use base64::prelude::*;
use serde_json::{Value, json};

/// The longest that a command may take.
const PATIENCE: Duration = Duration::from_secs(180);
/// The most that an answer may hold: logs of long pages are long.
const MOST_BYTES: u64 = 200 * 1024 * 1024;
/// How the browser is started: unseen, as itself, and calling nobody of its own accord.
const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// Keys as the protocol writes them.
pub(crate) mod key {
    /// The tabulator.
    pub(crate) const TAB: &str = "\u{e004}";
    /// The enter key.
    pub(crate) const ENTER: &str = "\u{e007}";
}

/// A browser with one window.
pub(crate) struct Browser {
    driver: Child,
    agent: ureq::Agent,
    session: String,
    profile: tempfile::TempDir,
}

impl Browser {
    /// Starts one.
    ///
    /// # Panics
    /// There is no chromedriver or no browser: these tests fail then, they do not pass unseen.
    pub(crate) fn start() -> Self {
        let mut driver =
            Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect(
                "chromedriver stands on the PATH (packages chromium and chromium-driver; .ci/run installs them)",
            );
        let told = BufReader::new(driver.stdout.take().unwrap());
        let port = told
            .lines()
            .map_while(Result::ok)
            .find_map(|line| {
                line.split("successfully on port ").nth(1).map(|rest| rest.trim_end_matches('.').to_owned())
            })
            .expect("chromedriver tells its port");
        let config =
            ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).http_status_as_error(false).proxy(None);
        let profile = tempfile::tempdir().unwrap();
        let mut flags: Vec<String> = FLAGS.iter().map(|flag| (*flag).to_owned()).collect();
        flags.push(format!("--user-data-dir={}", profile.path().display()));
        let mut browser =
            Self { driver, agent: config.build().into(), session: format!("http://127.0.0.1:{port}/session"), profile };
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "browserName": "chrome",
            "timeouts": {"script": 150_000},
            "goog:chromeOptions": {"args": flags},
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }}});
        let answer = browser.post("", &wanted);
        let id = answer["sessionId"].as_str().unwrap_or_else(|| panic!("a browser starts: {answer}"));
        browser.session = format!("{}/{id}", browser.session);
        browser
    }

    fn post(&self, command: &str, body: &Value) -> Value {
        let url = format!("{}{command}", self.session);
        let mut response = self.agent.post(&url).send_json(body).unwrap_or_else(|error| panic!("{command}: {error}"));
        let status = response.status();
        let mut answer: Value = response.body_mut().with_config().limit(MOST_BYTES).read_json().unwrap();
        assert!(status.is_success(), "{command}: {}", answer["value"]["message"]);
        answer["value"].take()
    }

    /// Opens a file. A busy machine may say that a page is there before its style is: that is waited for.
    pub(crate) fn open(&self, path: &Path) {
        let path = path.canonicalize().unwrap();
        self.post("/url", &json!({"url": format!("file://{}", path.display())}));
        let is_whole = "return document.readyState === 'complete' && document.styleSheets.length > 0";
        let until = Instant::now() + PATIENCE;
        while self.run(is_whole, json!([])) != true {
            assert!(Instant::now() < until, "{}: no style", path.display());
            sleep(Duration::from_millis(20));
        }
    }

    /// Runs a function body in the page, with arguments; what it returns.
    pub(crate) fn run(&self, script: &str, arguments: Value) -> Value {
        let arguments = if arguments.is_array() { arguments } else { json!([arguments]) };
        self.post("/execute/sync", &json!({"script": script, "args": arguments}))
    }

    /// The same for a function that waits for a promise.
    pub(crate) fn run_promise(&self, promise: &str) -> Value {
        let script =
            format!("const done = arguments[0]; ({promise}).then(done, (error) => done({{error: String(error)}}));");
        self.post("/execute/async", &json!({"script": script, "args": []}))
    }

    /// Sets the window's inner width, as a device of that width has it.
    pub(crate) fn set_width(&self, width: u32) {
        let size = json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false});
        self.protocol("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Lets pages run their scripts, or not.
    pub(crate) fn allow_scripts(&self, are_allowed: bool) {
        self.protocol("Emulation.setScriptExecutionDisabled", &json!({"value": !are_allowed}));
    }

    /// The page as it is printed.
    pub(crate) fn print(&self) -> Vec<u8> {
        let settings = json!({"preferCSSPageSize": true});
        let printed = self.post("/goog/cdp/execute", &json!({"cmd": "Page.printToPDF", "params": settings}));
        BASE64_STANDARD.decode(printed["data"].as_str().unwrap()).unwrap()
    }

    fn protocol(&self, command: &str, arguments: &Value) {
        self.post("/goog/cdp/execute", &json!({"cmd": command, "params": arguments}));
    }

    /// Presses keys, one after the other.
    pub(crate) fn press(&self, keys: &[&str]) {
        let actions: Vec<Value> = keys
            .iter()
            .flat_map(|key| [json!({"type": "keyDown", "value": key}), json!({"type": "keyUp", "value": key})])
            .collect();
        self.post("/actions", &json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]}));
    }

    /// Clicks on the first element that a selector finds.
    pub(crate) fn click(&self, selector: &str) {
        let element = self.element(selector);
        self.post(&format!("/element/{element}/click"), &json!({}));
    }

    /// Types a text into the first element that a selector finds.
    pub(crate) fn write(&self, selector: &str, text: &str) {
        let element = self.element(selector);
        self.post(&format!("/element/{element}/value"), &json!({"text": text}));
    }

    fn element(&self, selector: &str) -> String {
        let found = self.post("/element", &json!({"using": "css selector", "value": selector}));
        found.as_object().and_then(|found| found.values().next()).and_then(Value::as_str).unwrap().to_owned()
    }

    /// What the pages have told the console since it was last asked.
    pub(crate) fn console(&self) -> Vec<String> {
        self.log("browser").iter().map(|entry| entry["message"].to_string()).collect()
    }

    /// The addresses that the pages have asked for since it was last asked; those of the browser's own pages aside.
    pub(crate) fn requests(&self) -> Vec<String> {
        let told = self.log("performance");
        let events = told.iter().filter_map(|entry| serde_json::from_str::<Value>(entry["message"].as_str()?).ok());
        events
            .filter(|event| event["message"]["method"] == "Network.requestWillBeSent")
            .map(|event| event["message"]["params"].clone())
            .filter(|asked| asked["documentURL"].as_str().is_some_and(|page| !page.starts_with("chrome")))
            .filter_map(|asked| asked["request"]["url"].as_str().map(str::to_owned))
            .collect()
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        self.post("/se/log", &json!({"type": kind})).as_array().cloned().unwrap_or_default()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The session ends the browser; the driver is then ended itself.
        let _ = self.agent.delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = self.profile.path();
    }
}
