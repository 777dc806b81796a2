/* The objectives of the quarter that runs (of several, the shortest): else of the last one that began, else of the
   first that will. Home shows these alone, the index begins with them. */
hb.ready((root) => {
  "use strict";

  const today = hb.iso(hb.today());
  const running = (quarters) => {
    const begun = quarters.filter(({ dataset }) => dataset.hbStart <= today);
    return begun.filter(({ dataset }) => dataset.hbLast >= today).at(-1) ?? begun[0] ?? quarters.at(-1);
  };
  const cards = [...root.querySelectorAll("[data-hb-quarter]")];
  const current = running(cards);
  for (const card of cards) card.hidden = card !== current;
  for (const list of root.querySelectorAll("[data-hb-running-first]")) {
    const first = running([...list.children].filter(({ dataset }) => dataset.hbStart));
    if (first) list.prepend(first);
  }
});
