/** What a reader types, as the search worker finds the right page for it. */

// The words that the index leaves out (lunr's stop words) would still be searched as beginnings
// of words: "a" as a*, which is asyncio, await and atomic.
const LEFT_OUT = new Set(
  `a able about across after all almost also am among an and any are as at be because been but by can
  cannot could dear did do does either else ever every for from get got had has have he her hers him
  his how however i if in into is it its just least let like likely may me might most must my neither
  no nor not of off often on only or other our own rather said say says she should since so some than
  that the their them then there these they this tis to too twas us wants was we were what when where
  which while who whom why will with would yet you your`.split(/\s+/),
);
// As `separator` of the search plugin in mkdocs.yml, and what means something to lunr.
const BETWEEN = /[\s\-,:;!?=[\](){}"'`/<>|+*~^\\]+|\.(?!\d)/u;
const SHORTEST_BEGINNING = 3;
const WHOLE_WORD_WEIGHT = 2;

/**
 * The query for lunr: each word as it stands, and with less weight as the beginning of others.
 *
 * @param {string} text
 */
export function query(text) {
  const words = text.toLowerCase().split(BETWEEN).filter(Boolean);
  const telling = words.filter((word) => !LEFT_OUT.has(word) && !/^\d+$/.test(word));
  return [...new Set(telling.length ? telling : words)].map(clause).join(" ");
}

/** @param {string} word */
function clause(word) {
  const whole = `${word}^${WHOLE_WORD_WEIGHT}`;
  return word.length < SHORTEST_BEGINNING ? whole : `${whole} ${word}`;
}
