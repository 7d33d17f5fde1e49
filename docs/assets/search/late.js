/* Material fetches the search index with every page. Here it comes when somebody is about to search:
   the search box gets the focus or the pointer, or the address holds a query.
   Runs before Material's script, and steps aside after the one request that it holds back. */
(() => {
  const INDEX = /\/search\/search_index\.json$/;
  const { open, send } = XMLHttpRequest.prototype;
  const wanted = new Promise((resolve) => {
    const asked = new URLSearchParams(location.search);
    if (asked.has("q") || asked.has("h")) resolve();
    const look = ({ target }) => target.closest?.(".md-search, [for=__search]") && resolve();
    for (const sign of ["focusin", "pointerover", "touchstart"]) {
      document.addEventListener(sign, look, { passive: true });
    }
  });
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    if (INDEX.test(address)) {
      this.send = (body) => wanted.then(() => send.call(this, body));
      XMLHttpRequest.prototype.open = open;
    }
    return open.call(this, method, address, ...rest);
  };
})();
