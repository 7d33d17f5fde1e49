/* What Material 9.8 leaves out: names for its search dialog and its copy buttons, names of its own for
   each part of the page's contents, keyboard focus for what scrolls, and that what it says after copying is heard. */
document$.subscribe(() => {
  document.querySelector(".md-search")?.setAttribute("aria-label", "Search");
  document.querySelector(".md-dialog")?.setAttribute("aria-live", "polite"); // "Copied to clipboard"
  document.querySelectorAll(".md-nav--secondary .md-nav[aria-label]").forEach((nav) => {
    const name = nav.getAttribute("aria-label").replace(/^On this page: /, "");
    nav.setAttribute("aria-label", `On this page: ${name}`); // a section of the site may be called so
  });
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
