//! A server for the built page: static files under the headers of `Trunk.toml`.

use crate::config::Config;
use crate::failure::{Failure, Result, While};
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Method, Request, Response, Server as Listener};

/// Several, since a browser keeps a connection open while it asks for the next file on another.
const WORKERS: usize = 4;

/// A running server. It runs until the process ends.
#[derive(Debug)]
pub(crate) struct Server {
    /// Where the page is, with the slash at its end.
    pub(crate) address: String,
    workers: Vec<thread::JoinHandle<()>>,
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
    pub(crate) fn start(listener: Listener, root: &Path, base: &str) -> Result<Self> {
        let port = listener.server_addr().to_ip().map_or(0, |address| address.port());
        let listener = Arc::new(listener);
        let site = Arc::new(Site {
            root: root.to_owned(),
            base: base.to_owned(),
            headers: Config::read()?.serve.headers,
        });
        let worker = |_| {
            let (listener, site) = (Arc::clone(&listener), Arc::clone(&site));
            thread::spawn(move || {
                while let Ok(request) = listener.recv() {
                    // A reader who leaves early is no error of ours.
                    let _ = site.answer(request);
                }
            })
        };
        Ok(Self {
            address: format!("http://127.0.0.1:{port}{base}"),
            workers: (0..WORKERS).map(worker).collect(),
        })
    }

    /// Takes a port of this machine, or says why that is not possible. Port 0 is any free one. Who asks
    /// before `start` gets the answer after it.
    pub(crate) fn listen(port: u16) -> Result<Listener> {
        Listener::http(("127.0.0.1", port)).map_err(|error| {
            match error.downcast_ref::<io::Error>().map(io::Error::kind) {
                Some(ErrorKind::AddrInUse) => Failure::new(format!(
                    "port {port} is in use, perhaps by another `cargo xtask serve`: stop that one, or \
                     take another port with --port N (--port 0 takes any free one)"
                )),
                _ => Failure::new(format!("could not listen on port {port}: {error}")),
            }
        })
    }

    /// Serves until the process is stopped.
    pub(crate) fn wait(self) {
        for worker in self.workers {
            let _ = worker.join();
        }
    }
}

impl Site {
    fn answer(&self, request: Request) -> io::Result<()> {
        if !matches!(request.method(), Method::Get | Method::Head) {
            return request.respond(self.plain(405, "only GET and HEAD are answered here\n"));
        }
        let file = file_of(request.url(), &self.base).map(|path| self.root.join(path));
        match file.and_then(|file| Some((fs::read(&file).ok()?, mime(&file)))) {
            Some((bytes, mime)) => request.respond(self.response(200, bytes, mime)),
            None => request.respond(self.plain(404, "there is no such file\n")),
        }
    }

    fn plain(&self, status: u16, text: &str) -> Response<io::Cursor<Vec<u8>>> {
        self.response(status, text.as_bytes().to_vec(), "text/plain; charset=utf-8")
    }

    fn response(&self, status: u16, bytes: Vec<u8>, mime: &str) -> Response<io::Cursor<Vec<u8>>> {
        let own = [("Content-Type", mime), ("Cache-Control", "no-cache")];
        let configured = self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        own.into_iter()
            .chain(configured)
            .filter_map(|(name, value)| Header::from_bytes(name, value).ok())
            .fold(Response::from_data(bytes).with_status_code(status), Response::with_header)
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
    use std::io::{Read, Write};
    let doing = || format!("fetch {address}");
    let rest = address.trim_start_matches("http://");
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let mut stream = std::net::TcpStream::connect(host).or_fail(doing)?;
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
        let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = Server::listen(port).err().unwrap().to_string();
        assert!(error.contains("is in use") && error.contains("--port 0"), "{error}");
    }
}
