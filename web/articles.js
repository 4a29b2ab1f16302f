// Plays the scenarios of an article's page.
//
// The page is complete without: its tables tell what each step does. With a press on Play it fetches the
// scenarios as data, and asks start.js for the engine, which takes them from here and draws above the
// tables. From then on a press is an event that the engine hears.
//
// What it leaves on the root element: data-engine="starting", then "running" or "failed".

const { scenarios: file } = document.currentScript.dataset;
const root = document.documentElement;
const buttons = document.querySelectorAll("[data-scenario]");

/** The scenarios, once they are there, and the index of the one that was asked for last. */
let scenarios;
let asked = 0;

for (const button of buttons) {
  button.hidden = false;
  button.addEventListener("click", () => play(Number(button.dataset.scenario)));
}

/** The engine asks what to play. */
addEventListener("q259353-scenarios", (event) => event.detail.push(scenarios, asked));
/** It is there. */
addEventListener("q259353-leave", () => {
  root.dataset.engine = "running";
  tell("");
});
/** It could not be had, and this says why. */
addEventListener("q259353-no-machine", (event) => fail(event.detail));

async function play(index) {
  asked = index;
  if (root.dataset.engine === "running") {
    dispatchEvent(new CustomEvent("q259353-scenario", { detail: index }));
    return;
  }
  if (root.dataset.engine === "starting") return; // the last one asked for is what will play
  root.dataset.engine = "starting";
  tell("Loading the simulation …");
  try {
    scenarios ??= await load();
    dispatchEvent(new CustomEvent("q259353-machine"));
  } catch (error) {
    fail(`The scenarios did not come: ${error.message}. Press Play to try once more.`);
  }
}

async function load() {
  if (location.protocol === "file:") {
    throw new Error("a page opened as a file may not load its parts; serve the folder instead, for example with “cargo xtask serve”");
  }
  if (typeof WebAssembly !== "object") {
    throw new Error("this browser has no WebAssembly, or has it switched off");
  }
  const answer = await fetch(file).catch(() => {
    throw new Error(`${file} could not be fetched`);
  });
  if (!answer.ok) throw new Error(`the server has no ${file} (it answered ${answer.status})`);
  return answer.json().catch(() => {
    throw new Error(`${file} is no JSON`);
  });
}

function fail(sentence) {
  root.dataset.engine = "failed";
  tell(`${sentence} The tables on this page are complete without it.`);
}

function tell(sentence) {
  document.getElementById("engine-status").textContent = sentence;
}
