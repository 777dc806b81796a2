/* "week 8 of 13" while a quarter lasts; before and after it, that it is to come or over. */
hb.ready((root) => {
  "use strict";

  for (const place of root.querySelectorAll("[data-hb-week]")) {
    const first = hb.day(place.dataset.hbWeek);
    const last = hb.day(place.dataset.hbLast);
    const today = hb.today();
    const weekOf = (day) => Math.floor(hb.daysBetween(first, day) / 7) + 1;
    const weeks = Math.round((hb.daysBetween(first, last) + 1) / 7);
    if (today < first) place.textContent = place.dataset.hbToCome;
    else if (today > last) place.textContent = place.dataset.hbOver;
    else place.textContent = place.dataset.hbWords.replace("{week}", Math.min(weekOf(today), weeks)).replace("{weeks}", weeks);
    place.hidden = false;
  }
});
