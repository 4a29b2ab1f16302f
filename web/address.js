// The address follows what the reader does: behind its # stands a link to the place in the history, so that a
// reload comes back to it and the address can be passed on. Each takes the place of the one before, so Back
// leaves the page in one press. What the link says is the engine's business.

/** Whether what stands behind the # of an address is such a link: a number and more, as `#1oukotkouk-75kk`. */
export const isLink = (fragment) => /^#\d/.test(fragment);

/** Whether this is the page that links lead to, and not that of another article. */
const own = document.currentScript.dataset.js !== undefined;

/** In a frame, the address is that of the page around it. */
const embedded = self !== top && /[?&]embed\b/.test(location.search);

/** How long the reader has to pause, in milliseconds: browsers refuse too many changes. */
const PAUSE = 350;

let timer;
addEventListener("q259353-drawn", () => {
  clearTimeout(timer);
  timer = setTimeout(follow, PAUSE);
});

/** The link that was put into the address, or opened from it. Anything else there is not taken out. */
let ours = "";

/** Puts the link into the address. What the engine says of it: a link, nothing, or why there is none. */
function follow() {
  const answer = [];
  dispatchEvent(new CustomEvent("q259353-history", { detail: answer }));
  const [, said = ""] = answer;
  const link = isLink(said) ? said : "";
  if (link !== location.hash && (link || location.hash === ours) && own && !embedded) {
    history.replaceState(history.state, "", location.pathname + location.search + link);
  }
  ours = link;
  return said;
}

addEventListener("q259353-copy", async () => {
  let detail = follow();
  if (isLink(detail) || !detail) {
    try {
      const page = own ? location.href : new URL("..", location.href).href;
      await navigator.clipboard.writeText(page.replace(/#.*/, "") + detail);
      detail = "Copied";
    } catch {
      detail = "The browser lets nothing be copied: take the address of the page.";
    }
  }
  dispatchEvent(new CustomEvent("q259353-copied", { detail }));
});
