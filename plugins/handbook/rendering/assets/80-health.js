/* Lists of what is due: the rows that are not due yet are hidden by now; here they are counted. */
hb.ready((root) => {
  "use strict";

  const dueIn = (id) => [...root.getElementById(id).tBodies[0].rows].filter((row) => !row.hidden).length;

  for (const card of root.querySelectorAll("[data-hb-due-count]")) {
    const due = dueIn(card.dataset.hbDueCount);
    const tone = due ? "warn" : "good";
    card.querySelector(".hb-counter__number").textContent = due.toLocaleString(hb.language());
    card.classList.add(`hb-card--${tone}`, `hb-counter--${tone}`);
    card.hidden = false;
  }

  for (const message of root.querySelectorAll("[data-hb-none-due]")) {
    const isEmpty = dueIn(message.dataset.hbNoneDue) === 0;
    message.hidden = !isEmpty;
    root.getElementById(message.dataset.hbNoneDue).hidden = isEmpty;
  }
});
