/* A campaign: ticks that this browser remembers, how late a step is, whose steps are shown, what is printed. */
hb.ready((root) => {
  "use strict";

  const attach = (list) => {
    const { hbChecklist, hbLate, hbTicked } = list.dataset;
    const isOpen = "hbOpen" in list.dataset;
    const steps = [...list.querySelectorAll("[data-hb-step]")];
    const box = (step) => step.querySelector(".hb-step__box");
    const key = (step) => `${hbChecklist}:${step.dataset.hbStep}`;
    const isDone = (step) => step.classList.contains("hb-step--done");
    const isTicked = (step) => !isDone(step) && Boolean(box(step)?.checked); /* what repeats has no boxes: its dates have */
    const isLate = (step) => isOpen && !isDone(step) && !box(step).checked && hb.daysFromToday(hb.dueDay(step)) < 0;

    const showState = (step) => {
      if (isDone(step) || !box(step)) return;
      const place = step.querySelector("[data-hb-state]");
      const days = hb.daysFromToday(hb.dueDay(step));
      const isSoon = isOpen && !isTicked(step) && days >= 0 && days <= 3;
      place.classList.toggle("hb-step__state--late", isLate(step));
      place.classList.toggle("hb-step__state--soon", isSoon);
      if (isTicked(step)) place.textContent = hbTicked;
      else if (isOpen) place.textContent = isLate(step) ? `${hbLate} · ${hb.relative(hb.dueDay(step))}` : hb.relative(hb.dueDay(step));
      else place.textContent = "";
    };

    const summarise = () => {
      const counts = [[hbLate, steps.filter(isLate).length], [hbTicked, steps.filter(isTicked).length]];
      const said = counts.filter(([, count]) => count > 0).map(([words, count]) => ` · ${words} (${count})`);
      const place = root.querySelector("[data-hb-summary]");
      if (place) place.textContent = said.join("");
    };

    /* What the campaign's file has to say once the ticks count for everybody: all of its `done:`, in the order of the plan. */
    const doneOn = (step) => {
      if (isDone(step)) return step.dataset.hbDone;
      const day = hb.tickedOn(key(step));
      return /^\d{4}-\d\d-\d\d$/.test(day) ? day : hb.iso(hb.today());
    };
    const showLines = () => {
      const pull = list.querySelector("[data-hb-pull]");
      if (!pull) return;
      const finished = steps.filter((step) => isDone(step) || isTicked(step));
      const lines = ["done:", ...finished.map((step) => `  ${step.dataset.hbStep}: ${doneOn(step)}`)];
      const { hbDate } = list.dataset; /* one date of what repeats stands below `each:` */
      const whole = hbDate ? [`  ${hbDate}:`, ...lines.map((line) => `    ${line}`)] : lines;
      pull.querySelector("[data-hb-pull-lines]").textContent = whole.join("\n");
      pull.querySelector("[data-hb-copied]").textContent = "";
      pull.hidden = !steps.some(isTicked);
    };

    const showAll = () => {
      steps.forEach(showState);
      summarise();
      showLines();
    };

    for (const step of steps) {
      if (isDone(step) || !box(step)) continue;
      box(step).checked = hb.tickedOn(key(step)) !== null;
      box(step).addEventListener("change", () => {
        hb.tick(key(step), box(step).checked);
        showAll();
      });
    }
    showAll();
    attachFilter(list, steps);
    attachCopy(list);
  };

  /* A page from a disk may not reach the clipboard: the lines are then marked, ready to be copied by hand. */
  const attachCopy = (list) => {
    const lines = list.querySelector("[data-hb-pull-lines]");
    const copied = list.querySelector("[data-hb-copied]");
    list.querySelector("[data-hb-copy-done]")?.addEventListener("click", async () => {
      lines.closest("details").open = true;
      getSelection().selectAllChildren(lines);
      try {
        await navigator.clipboard.writeText(`${lines.textContent}\n`);
        copied.textContent = copied.dataset.hbCopied;
      } catch { copied.textContent = copied.dataset.hbMarked; }
    });
  };

  const attachFilter = (list, steps) => {
    const shown = list.querySelector("[data-hb-shown]");
    const rows = [...steps, ...list.querySelectorAll("[data-hb-pointer]")];
    const show = (choice) => {
      for (const step of rows) step.hidden = choice.value !== "*" && step.dataset.hbPerson !== choice.value;
      for (const week of list.querySelectorAll(".hb-week")) week.hidden = !week.querySelector(".hb-step:not([hidden])");
      shown.textContent = choice.dataset.hbSays || "";
    };
    for (const choice of list.querySelectorAll("[name=hb-person]")) {
      choice.addEventListener("change", () => show(choice));
      if (choice.checked) show(choice); /* browsers restore a choice when a page is loaded again */
    }
  };

  const printTimeline = () => {
    document.documentElement.classList.add("hb-prints-timeline");
    window.addEventListener("afterprint", () => document.documentElement.classList.remove("hb-prints-timeline"), { once: true });
    window.print();
  };

  for (const part of root.querySelectorAll("[data-hb-needs-script]")) part.hidden = false;
  for (const list of root.querySelectorAll("[data-hb-checklist]")) attach(list);
  for (const button of root.querySelectorAll("[data-hb-print-timeline]")) button.addEventListener("click", printTimeline);
});
