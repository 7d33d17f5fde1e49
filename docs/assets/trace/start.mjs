/** Brings the player to pictures of traces; without this script the still pictures remain. */

async function scan() {
  const figures = document.querySelectorAll("figure[data-trace]:not(:has(.trace-player))");
  if (!figures.length) return;
  const { Player } = await import("./player.mjs");
  for (const figure of figures) {
    if (!figure.querySelector(".trace-player")) new Player(figure);
  }
}

// With instant navigation a new page arrives without a load event; Material's document$ tells of each.
if (window.document$) window.document$.subscribe(scan);
else scan();
