/* The load of the team: the week of today is marked, and a table that is wider than the screen starts there. */
hb.ready((root) => {
  "use strict";

  const markThisWeek = (box) => {
    for (const head of box.querySelectorAll("[data-hb-monday]")) {
      const days = -hb.daysFromToday(head.dataset.hbMonday);
      if (days < 0 || days > 6) continue;
      head.setAttribute("aria-current", "date");
      box.scrollLeft = head.offsetLeft - box.clientWidth / 2;
    }
  };

  for (const box of root.querySelectorAll("[data-hb-load]")) markThisWeek(box);
});
