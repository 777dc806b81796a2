/* Stands where Material's own search would, and takes the messages of its box; the rest is loaded once somebody is about
   to search. */
(() => {
  const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
  const own = self.document?.currentScript?.src || self.location.href;
  const folder = new URL("../../handbook/search/", own).href;
  let loaded;
  let typed;

  const load = () => loaded ??= Promise.resolve(importScripts(`${folder}search.js`)).then(() => {
    startHandbookSearch(folder);
    return self.handbookSearch.start();
  });
  const send = (type, data) => self.postMessage({ type, data });

  async function answer(text) {
    typed = text;
    if (!text.trim()) return send(RESULT, { items: [] });
    await load();
    return self.handbookSearch.answer(text, (result) => send(RESULT, result), () => typed !== text);
  }

  self.addEventListener("message", ({ data: { type, data } }) => {
    if (type === SETUP) send(READY);
    if (type === QUERY) answer(data);
    if (type === "wake") load();
  });
})();
