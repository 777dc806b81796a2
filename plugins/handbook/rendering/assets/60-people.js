/* The organisation chart leads to people, the bus factor counts what still counts, the hand-over is printed alone. */
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

  for (const box of root.querySelectorAll("[data-hb-href]")) box.addEventListener("click", () => follow(box));

  for (const cell of root.querySelectorAll("[data-hb-alone]")) {
    cell.textContent = cell.closest("tr").querySelectorAll("[data-hb-held]:not([hidden])").length;
  }

  for (const button of root.querySelectorAll("[data-hb-print-handover]")) {
    button.hidden = false;
    button.addEventListener("click", printHandOver);
  }
});
