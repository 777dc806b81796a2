/* The objectives of the quarter that runs (of several, the shortest): else of the last one that began, else of the
   first that will. */
hb.ready((root) => {
  "use strict";

  const cards = [...root.querySelectorAll("[data-hb-quarter]")];
  const today = hb.iso(hb.today());
  const begun = cards.filter(({ dataset }) => dataset.hbStart <= today);
  const current = begun.filter(({ dataset }) => dataset.hbLast >= today).at(-1) ?? begun[0] ?? cards.at(-1);
  for (const card of cards) card.hidden = card !== current;
});
