/**
 * The meaning of a term, beside its link: on hover, on focus, and at the first tap. Escape hides it.
 *
 * Without this script a term is a link to the glossary.
 */

const MARGIN = 8;
const bubble = document.createElement("span");
bubble.id = "term-meaning";
bubble.className = "term-meaning";
bubble.popover = "manual"; // in the top layer: no table that scrolls cuts it off
bubble.setAttribute("role", "tooltip");
let shown = null;

/** @param {EventTarget | null} target */
const termAt = (target) => (target instanceof Element ? target.closest("a.term") : null);

/** @param {HTMLAnchorElement} term */
function show(term) {
  if (shown === term) return;
  hide();
  shown = term;
  bubble.textContent = term.dataset.means;
  term.after(bubble);
  term.setAttribute("aria-describedby", bubble.id);
  bubble.showPopover();
  place();
}

function hide() {
  shown?.removeAttribute("aria-describedby");
  shown = null;
  bubble.remove();
}

/** Below the term, or above it where there is no room, and never outside the window. */
function place() {
  const [line] = shown.getClientRects(); // of a term that is broken over two lines, the first
  if (!line) return hide(); // its page has been left
  const left = Math.min(line.left, innerWidth - bubble.offsetWidth - MARGIN);
  const below = line.bottom + bubble.offsetHeight + MARGIN < innerHeight;
  bubble.style.left = `${Math.max(MARGIN, left)}px`;
  bubble.style.top = `${below ? line.bottom : line.top - bubble.offsetHeight}px`;
}

// A browser without popovers keeps the links.
const on = bubble.showPopover ? document.addEventListener.bind(document) : () => {};

on("pointerover", ({ target, pointerType }) => {
  if (pointerType === "touch" || bubble.contains(target)) return; // it may be pointed at
  const term = termAt(target);
  if (term) show(term);
  else if (shown && shown !== document.activeElement) hide();
});
on("focusin", ({ target }) => {
  const term = termAt(target);
  if (term?.matches(":focus-visible")) show(term);
});
on("focusout", hide);
on("keydown", ({ key }) => key === "Escape" && hide());
on("pointerdown", ({ target }) => {
  if (shown && termAt(target) !== shown && !bubble.contains(target)) hide();
});
on("scroll", () => shown && place(), { capture: true, passive: true });

// Before Material's script, which follows links by itself.
on(
  "click",
  (event) => {
    const term = termAt(event.target);
    if (!term || event.pointerType !== "touch" || term === shown) return hide();
    event.preventDefault();
    event.stopImmediatePropagation();
    show(term);
  },
  { capture: true },
);
