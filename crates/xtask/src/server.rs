//! A server for the built page: static files under the headers of `Trunk.toml`.

use crate::config::Config;
use crate::failure::{Failure, Result, While};
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// How much of a request is read at most, in bytes.
const REQUEST: u64 = 16 * 1024;
/// How long a client may take over it.
const PATIENCE: Duration = Duration::from_secs(10);

/// A running server. It runs until the process ends.
///
/// Our own few lines: a browser opens a burst of connections, and the small server crate that was
/// here before could leave one of a burst unanswered for as long as the others were kept alive.
#[derive(Debug)]
pub(crate) struct Server {
    /// Where the page is, with the slash at its end.
    pub(crate) address: String,
    accepting: thread::JoinHandle<()>,
}

/// What is served, and how.
struct Site {
    root: PathBuf,
    /// The path under which the site lies, from slash to slash.
    base: String,
    headers: BTreeMap<String, String>,
}

impl Server {
    /// Serves a folder. `base` is where the site pretends to lie (`/`, `/some/folder/`).
    pub(crate) fn start(listener: TcpListener, root: &Path, base: &str) -> Result<Self> {
        let port = listener.local_addr().or_fail(|| "ask for the port".to_owned())?.port();
        let site = Arc::new(Site {
            root: root.to_owned(),
            base: base.to_owned(),
            headers: Config::read()?.serve.headers,
        });
        let accepting = thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let site = Arc::clone(&site);
                // A client that leaves early is no error of ours.
                thread::spawn(move || drop(site.serve(client)));
            }
        });
        Ok(Self { address: format!("http://127.0.0.1:{port}{base}"), accepting })
    }

    /// Takes a port of this machine, or says why that is not possible. Port 0 is any free one. Who asks
    /// before `start` gets the answer after it.
    pub(crate) fn listen(port: u16) -> Result<TcpListener> {
        TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
            if error.kind() == ErrorKind::AddrInUse {
                Failure::new(format!(
                    "port {port} is in use, perhaps by another `cargo xtask serve`: stop that one, \
                     or take another port with --port N (--port 0 takes any free one)"
                ))
            } else {
                Failure::new(format!("could not listen on port {port}: {error}"))
            }
        })
    }

    /// Serves until the process is stopped.
    pub(crate) fn wait(self) {
        let _ = self.accepting.join();
    }
}

/// What a client gets.
struct Answer {
    status: &'static str,
    mime: &'static str,
    bytes: Vec<u8>,
}

impl Site {
    /// Answers one request and closes the connection: each has a thread of its own, and none waits.
    fn serve(&self, mut client: TcpStream) -> io::Result<()> {
        client.set_read_timeout(Some(PATIENCE))?;
        let mut lines = BufReader::new(client.try_clone()?.take(REQUEST)).lines();
        let request = lines.next().unwrap_or_else(|| Ok(String::new()))?;
        // The headers say nothing that matters here, but a client wants to be heard out.
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        let mut words = request.split(' ');
        let (method, url) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let answer = self.answer(method, url);
        write!(client, "HTTP/1.1 {}\r\nContent-Type: {}\r\n", answer.status, answer.mime)?;
        for (name, value) in &self.headers {
            write!(client, "{name}: {value}\r\n")?;
        }
        let length = answer.bytes.len();
        write!(
            client,
            "Content-Length: {length}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n"
        )?;
        if method != "HEAD" {
            client.write_all(&answer.bytes)?;
        }
        client.flush()
    }

    fn answer(&self, method: &str, url: &str) -> Answer {
        if !matches!(method, "GET" | "HEAD") {
            return Answer::plain(
                "405 Method Not Allowed",
                "only GET and HEAD are answered here\n",
            );
        }
        let file = file_of(url, &self.base).map(|path| self.root.join(path));
        match file.and_then(|file| Some((fs::read(&file).ok()?, mime(&file)))) {
            Some((bytes, mime)) => Answer { status: "200 OK", mime, bytes },
            None => Answer::plain("404 Not Found", "there is no such file\n"),
        }
    }
}

impl Answer {
    fn plain(status: &'static str, text: &str) -> Self {
        Self { status, mime: "text/plain; charset=utf-8", bytes: text.as_bytes().to_vec() }
    }
}

/// The file that a URL asks for, relative to the site. None if it would lead out of the site.
fn file_of(url: &str, base: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix(base)?;
    // The build makes no name that would have to be escaped.
    if path.contains(['%', '\\', ':', '\0']) {
        return None;
    }
    let mut file = PathBuf::from(path);
    if path.is_empty() || path.ends_with('/') {
        file.push("index.html");
    }
    let inside = |part: Component<'_>| matches!(part, Component::Normal(_));
    file.components().all(inside).then_some(file)
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Fetches a page as a browser would, to see that it is there.
pub(crate) fn fetch(address: &str) -> Result<String> {
    let doing = || format!("fetch {address}");
    let rest = address.trim_start_matches("http://");
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let mut stream = TcpStream::connect(host).or_fail(doing)?;
    write!(stream, "GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
        .or_fail(doing)?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).or_fail(doing)?;
    if answer.starts_with("HTTP/1.1 200") {
        Ok(answer)
    } else {
        let status = answer.lines().next().unwrap_or_default();
        Err(Failure::new(format!("{address} answered `{status}`")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(url: &str, base: &str, file: Option<&str>) {
        assert_eq!(file_of(url, base), file.map(PathBuf::from), "{url}");
    }

    #[test]
    fn a_url_names_a_file_of_the_site() {
        check("/", "/", Some("index.html"));
        check("/?embed", "/", Some("index.html"));
        check("/fonts/a-1.woff2", "/", Some("fonts/a-1.woff2"));
        check("/some/folder/", "/some/folder/", Some("index.html"));
        check("/page.css", "/some/folder/", None);
    }

    #[test]
    fn no_url_leads_out_of_the_site() {
        for url in
            ["/../Cargo.toml", "/a/../../b", "//etc/passwd", "/%2e%2e/x", "/..\\x", "/C:/x", "x"]
        {
            check(url, "/", None);
        }
    }

    #[test]
    fn every_answer_carries_the_policy() {
        std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).unwrap();
        let server =
            Server::start(Server::listen(0).unwrap(), Path::new("crates/xtask"), "/x/").unwrap();
        let answer = fetch(&format!("{}Cargo.toml", server.address)).unwrap();
        let policy = Config::read().unwrap().policy().unwrap().to_owned();
        assert!(answer.contains(&format!("Content-Security-Policy: {policy}")), "{answer}");
        fetch(&format!("{}nothing", server.address)).unwrap_err();
    }

    #[test]
    fn a_port_in_use_is_said_with_a_way_out() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = Server::listen(port).err().unwrap().to_string();
        assert!(error.contains("is in use") && error.contains("--port 0"), "{error}");
    }

    #[test]
    fn a_burst_of_connections_is_answered_while_all_are_open() {
        std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).unwrap();
        let server =
            Server::start(Server::listen(0).unwrap(), Path::new("crates/xtask"), "/").unwrap();
        let host = server.address.trim_start_matches("http://").trim_end_matches('/').to_owned();
        let mut clients: Vec<TcpStream> = (0..24)
            .map(|_| {
                let mut client = TcpStream::connect(&host).unwrap();
                client.set_read_timeout(Some(PATIENCE)).unwrap();
                write!(client, "GET /Cargo.toml HTTP/1.1\r\nHost: {host}\r\n\r\n").unwrap();
                client
            })
            .collect();
        for client in &mut clients {
            let mut status = [0; 12];
            client.read_exact(&mut status).unwrap();
            assert_eq!(&status, b"HTTP/1.1 200");
        }
    }
}
