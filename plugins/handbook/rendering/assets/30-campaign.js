/* A campaign: ticks that this browser remembers, how late a step is, whose steps are shown, what is printed. */
hb.ready((root) => {
  "use strict";

  const attach = (list) => {
    const { hbChecklist, hbLate, hbTicked, hbOver } = list.dataset;
    const isOpen = "hbOpen" in list.dataset;
    const steps = [...list.querySelectorAll("[data-hb-step]")];
    const byId = new Map(steps.map((step) => [step.dataset.hbStep, step]));
    const box = (step) => step.querySelector(".hb-step__box");
    const key = (step) => `${hbChecklist}:${step.dataset.hbStep}`;
    const isDone = (step) => step.classList.contains("hb-step--done");
    const isTicked = (step) => !isDone(step) && Boolean(box(step)?.checked); /* what repeats has no boxes: its dates have */
    /* Of a first month, whose ticks are in no file, what was past at the last change of the handbook is asked of nobody. */
    const isLate = (step) => isOpen && !("hbUntold" in step.dataset) && !isDone(step) && !box(step).checked && hb.daysFromToday(hb.dueDay(step)) < 0;

    const showState = (step) => {
      if (isDone(step) || !box(step)) return;
      const place = step.querySelector("[data-hb-state]");
      const days = hb.daysFromToday(hb.dueDay(step));
      const comes = isOpen && days >= 0;
      const isSoon = comes && !isTicked(step) && days <= 3;
      place.classList.toggle("hb-step__state--late", isLate(step));
      place.classList.toggle("hb-step__state--soon", isSoon);
      if (isTicked(step)) place.textContent = hbTicked;
      else if (isLate(step)) place.textContent = `${hbLate} · ${hb.relative(hb.dueDay(step))}`;
      else if (comes) place.textContent = hb.relative(hb.dueDay(step));
      else place.textContent = "";
    };

    const summarise = () => {
      const counts = [[hbLate, steps.filter(isLate).length], [hbTicked, steps.filter(isTicked).length]];
      const said = counts.filter(([, count]) => count > 0).map(([words, count]) => ` · ${words} (${count})`);
      const place = root.querySelector("[data-hb-summary]");
      if (place) place.textContent = said.join("");
    };

    /* What goes into the campaign's file so that the ticks count for everybody; where, its page says. */
    const doneOn = (step) => {
      const day = hb.tickedOn(key(step));
      return /^\d{4}-\d\d-\d\d$/.test(day) ? day : hb.iso(hb.today());
    };
    /* What has to be done before these steps, however far: a yes in between is asked for too. */
    const allBefore = (those) => {
      const found = new Set(those);
      for (const step of found) {
        for (const id of step.dataset.hbAfter?.split(" ") ?? []) if (byId.has(id)) found.add(byId.get(id));
      }
      return found;
    };

    const showPull = () => {
      const pull = list.querySelector("[data-hb-pull]");
      if (!pull) return;
      const { hbBefore, hbIndent, hbInline } = pull.dataset;
      const ticked = steps.filter(isTicked);
      const days = ticked.map((step) => `${step.dataset.hbStep}: ${doneOn(step)}`);
      const lines = [hbBefore, ...days.map((day) => `${hbIndent}${day}`)].filter(Boolean).join("\n");
      const braced = `${hbBefore}${days.join(", ")}${"}".repeat(hbBefore.split("{").length - 1)}`;
      pull.querySelector("[data-hb-pull-lines]").textContent = hbInline === undefined ? lines : braced;
      pull.querySelector("[data-hb-pull-then]").hidden = true;
      const count = pull.querySelector("[data-hb-pull-count]");
      const { hbOne, hbOther } = count.dataset;
      const isOne = new Intl.PluralRules(hb.language()).select(ticked.length) === "one";
      count.textContent = (isOne ? hbOne : hbOther).replace("{count}", ticked.length);
      const before = allBefore(ticked);
      const isMine = (step) => step.dataset.hbApprover === (hb.me()?.id ?? null);
      const asked = steps.filter((step) => "hbApprover" in step.dataset && (isTicked(step) ? !isMine(step) : !isDone(step) && before.has(step)));
      const asks = (step) => list.dataset.hbNeedsYes.replace("{title}", step.querySelector(".hb-step__title").textContent).replace("{name}", step.dataset.hbApproverName);
      pull.querySelector("[data-hb-pull-yes]").textContent = asked.map(asks).join(" ");
      pull.hidden = !ticked.length;
    };

    const showAll = () => {
      steps.forEach(showState);
      summarise();
      showPull();
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
    /* A first month is over once its days are and nothing of it is open. */
    if (hbOver) list.hidden = hb.iso(hb.today()) >= hbOver && steps.every(isTicked);
    attachFilter(list, steps);
    attachCopy(list);
  };

  /* Copied at once, before the file opens beside this page. Where a browser refuses, the lines are marked, to be copied by hand. */
  const attachCopy = (list) => {
    const pull = list.querySelector("[data-hb-pull]");
    pull?.querySelector("[data-hb-copy-done]").addEventListener("click", (event) => {
      const lines = pull.querySelector("[data-hb-pull-lines]"), said = pull.querySelector("[data-hb-copied]");
      lines.closest("details").open = true;
      getSelection().selectAllChildren(lines);
      const isCopied = document.execCommand("copy");
      said.textContent = isCopied ? said.dataset.hbCopied : said.dataset.hbMarked;
      pull.querySelector("[data-hb-pull-then]").hidden = false;
      if (!isCopied) event.preventDefault();
    });
  };

  const attachFilter = (list, steps) => {
    const shown = list.querySelector("[data-hb-shown]");
    const rows = [...steps, ...list.querySelectorAll("[data-hb-pointer]")];
    const show = (choice) => {
      for (const step of rows) step.hidden = choice.value !== "*" && step.dataset.hbPerson !== choice.value;
      for (const week of list.querySelectorAll(".hb-week")) week.hidden = !week.querySelector(".hb-step:not([hidden])");
      for (const behind of list.querySelectorAll(".hb-behind")) behind.hidden = !behind.querySelector(".hb-step:not([hidden])");
      shown.textContent = choice.dataset.hbSays || "";
    };
    for (const choice of list.querySelectorAll("[name=hb-person]")) {
      choice.addEventListener("change", () => show(choice));
      if (choice.checked) show(choice); /* browsers restore a choice when a page is loaded again */
    }
  };

  /* One part of the page on paper, in the place of the checklist: the style sheet knows it by its class. */
  const printAlone = (part) => {
    document.documentElement.classList.add(`hb-prints-${part}`);
    window.addEventListener("afterprint", () => document.documentElement.classList.remove(`hb-prints-${part}`), { once: true });
    window.print();
  };

  for (const part of root.querySelectorAll("[data-hb-needs-script]")) part.hidden = false;
  for (const list of root.querySelectorAll("[data-hb-checklist]")) attach(list);
  for (const part of ["timeline", "day"]) {
    for (const button of root.querySelectorAll(`[data-hb-print-${part}]`)) button.addEventListener("click", () => printAlone(part));
  }
});
