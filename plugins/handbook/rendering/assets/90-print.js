/* The title of the page for the margin of each sheet: page margins can only repeat what a custom property holds. */
hb.ready(() => {
  "use strict";

  const longest = 110;
  const title = document.title.length > longest ? `${document.title.slice(0, longest)}…` : document.title;
  document.documentElement.style.setProperty("--hb-print-title", JSON.stringify(title));
});
