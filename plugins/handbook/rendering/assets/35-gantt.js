/* The line of today on a Gantt chart; a chart that is wider than the screen starts there. */
hb.ready((root) => {
  "use strict";

  const drawToday = (chart) => {
    const { hbFirst, hbDays } = chart.dataset;
    const days = hb.daysBetween(hb.day(hbFirst), hb.today());
    if (days < 0 || days >= Number(hbDays)) return;
    const share = (days + 0.5) / Number(hbDays);
    const line = chart.querySelector("[data-hb-today]");
    for (const end of ["x1", "x2"]) line.setAttribute(end, `${100 * share}%`);
    line.removeAttribute("visibility");
    chart.parentElement.querySelector("[data-hb-today-key]").hidden = false;
    const frame = chart.querySelector("[data-hb-scroll]");
    frame.scrollLeft = share * frame.scrollWidth - frame.clientWidth / 3;
  };

  for (const chart of root.querySelectorAll("[data-hb-gantt]")) drawToday(chart);
});
