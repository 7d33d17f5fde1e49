/**
 * Puts `query` between the search box and Material's search worker, which offers no place for it:
 * a question of type 2 is on its way to a worker as {type: 2, data: "what was typed"}.
 */

import { query } from "./question.mjs";

const QUESTION = 2;

if (typeof Worker === "function") {
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    const asks = message?.type === QUESTION && typeof message.data === "string";
    return send.call(this, asks ? { ...message, data: query(message.data) } : message, ...rest);
  };
}
