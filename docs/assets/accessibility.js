/* What Material 9.8 leaves out: names for its search dialog and its copy buttons, keyboard focus for
   what scrolls, and that what it says after copying is heard. */
document$.subscribe(() => {
  document.querySelector(".md-search")?.setAttribute("aria-label", "Search");
  document.querySelector(".md-dialog")?.setAttribute("aria-live", "polite"); // "Copied to clipboard"
  // Material adds its own parts to code blocks and tables in the frame after this one.
  requestAnimationFrame(() =>
    setTimeout(() => {
      document.querySelectorAll(".md-code__nav").forEach((nav, index) => {
        nav.setAttribute("aria-label", `Code block ${index + 1}`);
      });
      document.querySelectorAll(".md-typeset :is(pre, pre > code, table)").forEach((box) => {
        if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      });
    }),
  );
});
