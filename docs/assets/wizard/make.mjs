/** Elements of the page. */

/** @returns {HTMLElement} an element with properties and children */
export function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** @returns {HTMLButtonElement} */
export function button(className, textContent, onclick) {
  return make("button", { type: "button", className, textContent, onclick });
}

/** @returns {HTMLElement} a list with one item for each of `items` */
export function list(tag, className, items) {
  return make(tag, { className }, ...items.map((item) => make("li", {}, item)));
}

/** @returns {HTMLElement} text with `words in backticks` as code */
export function sentence(text, className = "") {
  const parts = text.split("`").map((part, number) =>
    number % 2 ? make("code", { textContent: part }) : part,
  );
  return make("p", { className }, ...parts);
}
