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

  /* Of the campaigns that run a few are shown: those of today and tomorrow in any case, then those whose day is past, those
     of the next seven days, then what is to be done first. How many more there are is said. */
  const FEW = 3, PAST = 6, SOON = 7;
  const isNear = (row) => !row.querySelector("[data-hb-near]").hidden;
  const isPast = (row) => row.querySelector(".hb-over:not([hidden])") !== null;
  const daysTo = (row) => {
    const { hbRelative, hbLast } = row.querySelector("[data-hb-near] [data-hb-relative]").dataset;
    return hb.daysFromToday(hb.nearest(hbRelative, hbLast));
  };
  const isSoon = (row) => daysTo(row) > 0 && daysTo(row) <= SOON;
  const markNear = (row) => {
    const near = row.querySelector("[data-hb-near]");
    near.hidden = ![0, 1].includes(daysTo(row));
    if (!near.hidden) row.hidden = false; /* of a series, beside the date before it */
  };
  const showFew = (list) => {
    for (const row of list.children) markNear(row);
    const rows = [...list.children].filter((row) => !row.hidden);
    const near = rows.filter(isNear), past = rows.filter((row) => !isNear(row) && isPast(row));
    const first = new Set([...near, ...past, ...rows.filter(isSoon), ...rows]);
    const shown = Math.max(FEW, near.length, Math.min(PAST, near.length + past.length));
    const cut = [...first].slice(shown);
    for (const row of cut) row.hidden = true;
    list.classList.remove("hb-home__list--few");
    const more = list.parentElement.querySelector("[data-hb-more]"), { hbOne, hbOther } = more.dataset;
    const isOne = new Intl.PluralRules(hb.language()).select(cut.length) === "one";
    more.textContent = (isOne ? hbOne : hbOther).replace("{count}", cut.length.toLocaleString(hb.language()));
    more.parentElement.hidden = cut.length === 0;
  };
  for (const list of root.querySelectorAll("[data-hb-few]")) showFew(list);
});
