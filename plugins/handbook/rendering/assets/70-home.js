/* The objectives of the quarter that runs: else of the last one that began, else of the first that will. */
hb.ready((root) => {
  "use strict";

  const cards = [...root.querySelectorAll("[data-hb-quarter]")];
  const today = hb.iso(hb.today());
  const current = cards.find(({ dataset }) => dataset.hbStart <= today) ?? cards.at(-1);
  for (const card of cards) card.hidden = card !== current;
});
