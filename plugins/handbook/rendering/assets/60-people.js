/* Open steps of a person whose day has passed. */
hb.ready((root) => {
  "use strict";

  const today = hb.iso(hb.today());
  for (const row of root.querySelectorAll("tr[data-hb-due]")) {
    row.classList.toggle("hb-is-late", row.dataset.hbDue < today);
  }
});
