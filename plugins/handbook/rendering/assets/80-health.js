/* Lists of what is due: the rows that are not due yet are hidden by now; here they are counted, and make the debt. */
hb.ready((root) => {
  "use strict";

  const dueIn = (id) => [...(root.getElementById(id)?.tBodies[0].rows ?? [])].filter((row) => !row.hidden).length;
  for (const message of root.querySelectorAll("[data-hb-none-due]")) {
    const isEmpty = dueIn(message.dataset.hbNoneDue) === 0;
    message.hidden = !isEmpty;
    root.getElementById(message.dataset.hbNoneDue).hidden = isEmpty;
  }

  const total = root.querySelector("[data-hb-debt-total]");
  if (!total) return;
  const said = (number) => number.toLocaleString(hb.language());

  let points = 0;
  for (const part of root.querySelectorAll("[data-hb-debt-part]")) {
    const due = dueIn(part.dataset.hbDebtPart);
    const makes = due * Number(part.dataset.hbWeight);
    part.cells[1].textContent = said(due);
    part.cells[3].textContent = said(makes);
    part.classList.toggle("hb-debt__none", due === 0);
    points += makes;
  }
  const tone = points ? "warn" : "good";
  total.querySelector(".hb-counter__number").textContent = said(points);
  total.classList.add(`hb-card--${tone}`, `hb-counter--${tone}`);
  total.hidden = false;
});
