// Starts the engine, and says in words when that does not work and what works all the same.
//
// A classic script with `defer`: it also runs where a module would not, in a page opened as a file. The
// build writes the names of the engine's two files into its attributes (`pattern_script` in Trunk.toml),
// and those of the engine with more of the machine, which is fetched when the first one asks for it.
//
// What it leaves on the root element: data-engine="starting", then "running" or "failed"; and data-link, the
// link in the address, until an engine has opened it. The engine with more of the machine is the one that can.

import { isLink } from "./address.js";

const script = document.currentScript;
const root = document.documentElement;

/** What is known about why a file didn't come: the browser reports a block here, not in the error. */
const blocked = [];
addEventListener("securitypolicyviolation", (event) => blocked.push(event.blockedURI));

/** The engine's panic hook dispatches this: the model is sound no longer, so the page says so. */
addEventListener("q259353-panic", (event) => {
  const when = root.dataset.engine === "running" ? "The simulation stopped" : "The simulation did not start";
  fail(`${when}: it ran into a mistake of its own (${event.detail}).`, "Reload the page to begin anew.");
});

/** The engine dispatches this when the reader opens “More of the machine”, and hears what came of it. */
addEventListener("q259353-machine", async () => {
  try {
    await runMachine();
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) return; // a panic: that engine has told it already
    dispatchEvent(new CustomEvent("q259353-no-machine", { detail: notCome(error) }));
  }
});

/** That engine dispatches this too, when it can't go on from where the reader is. */
addEventListener("q259353-no-machine", () => (machine = undefined));

/** What an engine has to say about a link. */
addEventListener("q259353-notice", (event) => tell(event.detail));

let tries = 0;
let machine;

// The page of another article names no first engine: articles.js asks for the other one there.
if (script.dataset.js) {
  /** Somebody put another link into the address, or went back to one. */
  addEventListener("hashchange", async () => {
    if (!isLink(location.hash)) return;
    root.dataset.link = location.hash;
    dispatchEvent(new Event("q259353-link"));
    if (root.dataset.link) await openLink();
  });
  root.dataset.engine = "starting";
  start();
}

async function start() {
  if (location.protocol === "file:") {
    fail(
      "The simulation did not start: a page opened as a file may not load its parts.",
      "Serve the folder instead, for example with “cargo xtask serve”.",
    );
    return;
  }
  if (typeof WebAssembly !== "object") {
    fail(
      "The simulation did not start: this browser has no WebAssembly, or has it switched off.",
      "A browser of the last few years runs it.",
    );
    return;
  }
  if (isLink(location.hash)) {
    root.dataset.link = location.hash;
    if (await openLink()) {
      root.dataset.engine = "running";
      return;
    }
  }
  try {
    await run(script.dataset.js, script.dataset.wasm);
    if (root.dataset.engine === "starting") root.dataset.engine = "running";
  } catch (error) {
    // A panic has been told already, in better words than “unreachable executed”.
    if (root.dataset.engine !== "failed") fail(`The simulation did not start: ${reason(error)}.`, advice(error));
  }
}

/** Has the link opened that waits. Whether there is an engine then. */
async function openLink() {
  try {
    await runMachine();
    return true;
  } catch (error) {
    machine = undefined;
    delete root.dataset.link;
    tell(notCome(error));
  }
}

/** Runs an engine. `also` is what has to be there before. */
async function run(js, wasm, also) {
  const [glue, engine] = await Promise.all([loadGlue(js), loadEngine(wasm), also]);
  await glue.default({ module_or_path: engine });
}

/** Runs the engine with more of the machine, once. It takes the place of the first, if there is one. */
function runMachine() {
  return (machine ??= fetchMachine());
}

function fetchMachine() {
  const { machineJs, machineWasm, machineCss } = script.dataset;
  // A module that did not come is not asked for again under the same name.
  const js = tries > 0 ? `${machineJs}?${tries}` : machineJs;
  tries += 1;
  return run(js, machineWasm, loadStyle(machineCss));
}

/** An error whose message is a sentence for the reader. */
class Explained extends Error {
  constructor(sentence, advice) {
    super(sentence);
    this.advice = advice;
  }
}

/** The module that wasm-bindgen wrote. */
async function loadGlue(name) {
  const url = new URL(name, document.baseURI).href;
  try {
    return await import(url);
  } catch (error) {
    // import() doesn't say why it failed. Asking for the file once more does.
    const answer = await ask(url, name);
    const type = mime(answer);
    if (!type.includes("javascript")) throw wrongType(name, type, "JavaScript");
    throw error;
  }
}

/** The WebAssembly: the answer itself, to be compiled as it arrives, or its bytes if the server calls it something else. */
async function loadEngine(name) {
  const answer = await ask(new URL(name, document.baseURI).href, name);
  const type = mime(answer);
  if (type === "application/wasm") return answer;
  const bytes = await answer.arrayBuffer();
  const magic = String.fromCharCode(...new Uint8Array(bytes.slice(0, 4)));
  if (magic === "\0asm") return bytes;
  throw wrongType(name, type, "WebAssembly");
}

/** A style sheet, in force. */
async function loadStyle(name) {
  await ask(name, name);
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = name;
  await new Promise((loaded, failed) => {
    link.onload = loaded;
    link.onerror = failed;
    document.head.append(link);
  });
}

async function ask(url, name) {
  let answer;
  try {
    answer = await fetch(url);
  } catch {
    if (blocked.length > 0) {
      throw new Explained(`this site’s content security policy blocks ${name}`, "Whoever runs the site can allow it.");
    }
    throw new Explained(
      navigator.onLine === false ? `the network is away, and with it ${name}` : `${name} could not be fetched`,
      "Reload the page once the connection is back; a content blocker can be the cause too.",
    );
  }
  if (answer.ok) return answer;
  throw new Explained(
    `the server has no ${name} (it answered ${answer.status})`,
    "Reload the page: it may have been replaced by a newer one just now.",
  );
}

function mime(answer) {
  return (answer.headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
}

function wrongType(name, type, expected) {
  return new Explained(
    `the server sent ${name} as “${type || "nothing in particular"}”, not as ${expected}`,
    "Whoever runs the site can set the right type.",
  );
}

function notCome(error) {
  return `What you opened did not come: ${reason(error)}. What is here goes on as before; open it again to try once more.`;
}

function reason(error) {
  if (error instanceof Explained) return error.message;
  const text = String(error?.message ?? error);
  if (/content security policy|unsafe-eval|\bCSP\b/i.test(text)) {
    return "a content security policy forbids WebAssembly here (it needs 'wasm-unsafe-eval')";
  }
  if (error instanceof WebAssembly.CompileError || error instanceof SyntaxError) {
    return `this browser is too old for the engine (${text})`;
  }
  return text;
}

function advice(error) {
  return error?.advice ?? "Another browser, or a newer one, may run it.";
}

/** Shows a sentence, and that the article needs no engine. */
function fail(sentence, whatToDo) {
  root.dataset.engine = "failed";
  tell(`${sentence} ${whatToDo} The article on this page is complete without it: what happens, why, and the way out.`);
}

function tell(sentence) {
  status().textContent = sentence;
}

function status() {
  let element = document.getElementById("engine-status");
  if (!element) {
    element = document.createElement("p");
    element.id = "engine-status";
    element.setAttribute("role", "status");
    document.body.prepend(element);
  }
  element.hidden = false;
  return element;
}
