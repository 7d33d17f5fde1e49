/* What Material 9.8 leaves out: names for its search dialog and its copy buttons, and keyboard focus
   for what scrolls. */
document$.subscribe(() => {
  document.querySelector(".md-search")?.setAttribute("aria-label", "Search");
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
