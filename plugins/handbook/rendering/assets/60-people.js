/* The organisation chart leads to people, the bus factor counts what still counts, the hand-over is printed alone, and a first month
   begins with today. */
hb.ready((root) => {
  "use strict";

  /* A link inside a picture would break navigation in place; a link beside it goes the theme's own way. */
  const follow = (box) => {
    const link = document.createElement("a");
    link.href = box.dataset.hbHref;
    link.hidden = true;
    root.querySelector(".hb-chart").append(link);
    link.click();
    link.remove();
  };

  const printHandOver = () => {
    document.documentElement.classList.add("hb-prints-handover");
    window.addEventListener("afterprint", () => document.documentElement.classList.remove("hb-prints-handover"), { once: true });
    window.print();
  };

  /* While something is to come or late, what is past and settled steps back: steps of this week where they stand, weeks before it
     in a fold. Until the first day, and while something of it is late, what is prepared for it stands open. */
  const startWithToday = (month) => {
    const steps = (part) => [...part.querySelectorAll("[data-hb-step]")];
    const isLate = (step) => step.querySelector(".hb-step__state--late") !== null;
    const isPast = (step) => hb.daysFromToday(hb.dueDay(step)) < 0 && !isLate(step);
    const grey = () => { for (const step of steps(month)) step.classList.toggle("hb-step--past", isPast(step)); };
    if (steps(month).every(isPast)) return;
    grey();
    month.addEventListener("change", grey);
    const before = month.querySelector(".hb-month__before");
    if (before && !steps(before).every(isPast)) before.open = true;
    const past = month.querySelector("[data-hb-past]"), count = past.querySelector("[data-hb-other]"), { hbOne, hbOther } = count.dataset;
    past.append(...[...month.querySelectorAll(":scope > .hb-week")].filter((week) => steps(week).every(isPast)));
    const folded = steps(past).length;
    const isOne = new Intl.PluralRules(hb.language()).select(folded) === "one";
    count.textContent = (isOne ? hbOne : hbOther).replace("{count}", folded);
    past.hidden = folded === 0;
    past.open = past.contains(document.getElementById(decodeURIComponent(location.hash.slice(1))));
  };
  for (const month of root.querySelectorAll(".hb-month")) startWithToday(month);

  for (const box of root.querySelectorAll("[data-hb-href]")) box.addEventListener("click", () => follow(box));

  for (const cell of root.querySelectorAll("[data-hb-alone]")) {
    cell.textContent = cell.closest("tr").querySelectorAll("[data-hb-held]:not([hidden])").length;
  }

  for (const button of root.querySelectorAll("[data-hb-print-handover]")) {
    button.hidden = false;
    button.addEventListener("click", printHandOver);
  }
});
