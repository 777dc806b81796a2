/* Whoever has left since the pages were built, and what is open of a date whose series has come to the next one: out of the
   lists, before these are filtered and counted. */
hb.ready((root) => {
  "use strict";

  const today = hb.iso(hb.today());
  for (const item of root.querySelectorAll("[data-hb-leaves]")) if (item.dataset.hbLeaves <= today) item.remove();
});
