/** The way through the questions, as an address holds it; no document needed, so that Node can test it. */

/**
 * @typedef {{text: string, options: Option[]}} Screen
 * @typedef {{key: string, label: string, how: string, then: Screen | {leaf: string}}} Option
 * @typedef {{given: {screen: Screen, option: Option}[], at: Screen | {leaf: string}, unknown: boolean,
 *            old: boolean}} Way
 */

export const UNKNOWN = "i-do-not-know";
const NAME = "choose"; // of the parameter; a fragment would be replaced as the reader scrolls
const BETWEEN = ".";

/** @returns {string[]} the answers that an address holds */
export function keysOf(address) {
  return (new URL(address).searchParams.get(NAME) ?? "").split(BETWEEN).filter(Boolean);
}

/** @returns {string} the same address with other answers */
export function addressWith(address, keys) {
  const url = new URL(address);
  url.hash = "";
  if (keys.length) url.searchParams.set(NAME, keys.join(BETWEEN));
  else url.searchParams.delete(NAME);
  return url.href;
}

/**
 * Goes as far as the answers fit: a link that was made before the questions changed ends at the first
 * of them that is not there any more.
 *
 * @param {Screen} first
 * @param {string[]} keys
 * @returns {Way}
 */
export function walk(first, keys) {
  /** @type {Way} */
  const way = { given: [], at: first, unknown: false, old: false };
  for (const key of keys) {
    if (way.at.leaf) break;
    const option = way.at.options.find((one) => one.key === key);
    if (!option) {
      way.unknown = key === UNKNOWN;
      way.old = !way.unknown;
      break;
    }
    way.given.push({ screen: way.at, option });
    way.at = option.then;
  }
  return way;
}

/** @returns {string[]} the answers that lead to where a way has come */
export function keysTo(given) {
  return given.map(({ option }) => option.key);
}

/** @returns {string[]} the names of the leaves below, each once */
export function leavesBelow(node) {
  if (node.leaf) return [node.leaf];
  return [...new Set(node.options.flatMap(({ then }) => leavesBelow(then)))];
}

/** @returns {number} how many questions there are at most from here on */
export function mostBelow(node) {
  return node.leaf ? 0 : 1 + Math.max(...node.options.map(({ then }) => mostBelow(then)));
}
