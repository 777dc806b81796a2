/* The title of the page, its version and its address as a code for the margin of each sheet: page margins can only repeat
   what a custom property holds. */
hb.ready(() => {
  "use strict";

  const LONGEST = 110;
  const CODE = 50; // pixels: 13 mm, which the margin holds and phones read
  const { style } = document.documentElement;
  /* `hb.titleSheets(title)`: what the margin of each sheet is called. */
  hb.titleSheets = (title) => style.setProperty("--hb-print-title", JSON.stringify(title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title));
  hb.titleSheets(document.title);

  const stamp = document.querySelector("[data-hb-version]");
  if (stamp) style.setProperty("--hb-print-version", JSON.stringify(stamp.dataset.hbVersion));
  else style.removeProperty("--hb-print-version");

  const code = document.querySelector(".hb-qr svg");
  if (!code) { style.removeProperty("--hb-print-code"); return; }
  const picture = code.cloneNode(true);
  for (const side of ["width", "height"]) picture.setAttribute(side, CODE);
  const text = new XMLSerializer().serializeToString(picture);
  style.setProperty("--hb-print-code", `url("data:image/svg+xml,${encodeURIComponent(text)}")`);
});
