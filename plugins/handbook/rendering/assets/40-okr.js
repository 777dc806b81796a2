/* "week 8 of 13": the week of a quarter, while it lasts. */
hb.ready((root) => {
  "use strict";

  for (const place of root.querySelectorAll("[data-hb-week]")) {
    const first = hb.day(place.dataset.hbWeek);
    const last = hb.day(place.dataset.hbLast);
    const today = hb.today();
    if (today < first || today > last) continue;
    const weekOf = (day) => Math.floor(hb.daysBetween(first, day) / 7) + 1;
    const weeks = Math.round((hb.daysBetween(first, last) + 1) / 7);
    place.textContent = place.dataset.hbWords.replace("{week}", Math.min(weekOf(today), weeks)).replace("{weeks}", weeks);
    place.hidden = false;
  }
});
