/* Open steps over all campaigns: ticks shared with each campaign's checklist, what is late, which week is shown. */
hb.ready((root) => {
  "use strict";

  const LATE = "late", THIS = "this-week", NEXT = "next-week", LATER = "later";
  const SHEET = 14; /* days that a person's sheet looks ahead, the day of printing included */
  const TOGETHER = 4; /* rows that stay together at the end of that sheet */

  const boxOf = (row) => row.querySelector(".hb-step__box");
  const daysLeft = (row) => hb.daysFromToday(hb.dueDay(row));
  /* Work in a window is at hand from the day on which that opens. */
  const listedOn = (row) => (row.dataset.hbBegins ? hb.nearest(row.dataset.hbBegins, row.dataset.hbDue) : hb.dueDay(row));
  const isFar = (row) => hb.daysFromToday(listedOn(row)) >= SHEET;
  const rowsOf = (place) => [...place.querySelectorAll("[data-hb-work]")];
  const openOnes = (rows) => rows.filter((row) => !boxOf(row).checked);
  const mondayOf = (day) => hb.addDays(day, -((day.getUTCDay() + 6) % 7));
  const dayFormat = () => new Intl.DateTimeFormat(hb.language() === "en" ? "en-GB" : hb.language(), { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  /* French says "1er". */
  const spoken = (parts) => parts.map(({ type, value }) => (type === "day" && value === "1" && hb.language() === "fr" ? "1er" : value)).join("");

  const MOST_BEFORE_THE_WEEK = 12; /* late steps that a sheet names above the week; more stand below it */

  const showState = (work, row) => {
    const { hbLate, hbTicked } = work.dataset;
    const days = daysLeft(row), ticked = Boolean(boxOf(row)?.checked), place = row.querySelector("[data-hb-state]");
    const isLate = !ticked && days < 0;
    place.classList.toggle("hb-step__state--late", isLate);
    place.classList.toggle("hb-step__state--soon", !ticked && days >= 0 && days <= 3);
    const relative = hb.relative(hb.dueDay(row));
    if (ticked) place.textContent = hbTicked;
    else place.textContent = isLate ? `${hbLate} · ${relative}` : relative;
  };

  const readTicks = (rows) => {
    for (const row of rows) boxOf(row).checked = hb.tickedOn(row.dataset.hbWork) !== null;
  };

  /* `show` is called at once, after each tick, and before printing: a page may have been open since yesterday. */
  const attach = (work, show) => {
    const showAll = () => {
      for (const row of rowsOf(work)) showState(work, row);
      for (const note of work.querySelectorAll("[data-hb-ticks]")) note.hidden = !rowsOf(work).some((row) => boxOf(row).checked);
      show();
    };
    readTicks(rowsOf(work));
    work.addEventListener("change", ({ target }) => {
      const row = target.closest("[data-hb-work]");
      if (!row) return;
      hb.tick(row.dataset.hbWork, target.checked);
      /* What lasts stands in several weeks, with one tick. */
      for (const same of rowsOf(work)) if (same.dataset.hbWork === row.dataset.hbWork) boxOf(same).checked = target.checked;
      showAll();
    });
    window.addEventListener("beforeprint", showAll);
    showAll();
  };

  const groupOf = (due, monday) => {
    if (due < hb.today()) return LATE;
    if (due < hb.addDays(monday, 7)) return THIS;
    return due < hb.addDays(monday, 14) ? NEXT : LATER;
  };

  const fillGroup = (group, rows) => {
    const list = group.querySelector("ul");
    list.append(...rows);
    group.hidden = rows.length === 0;
    group.classList.toggle("hb-work--far", rows.every((row) => row.classList.contains("hb-work--far")));
    group.querySelector("[data-hb-count]").textContent = openOnes(rows).length;
  };

  const myWork = (work) => {
    const rows = rowsOf(work);
    for (const week of work.querySelectorAll(".hb-week:not([data-hb-group], [data-hb-asked])")) week.hidden = true;
    const arrange = () => {
      const today = hb.today(), monday = mondayOf(today);
      const focused = document.activeElement;
      for (const row of rows) row.classList.toggle("hb-work--far", isFar(row));
      for (const group of work.querySelectorAll("[data-hb-group]")) {
        fillGroup(group, rows.filter((row) => groupOf(hb.day(listedOn(row)), monday) === group.dataset.hbGroup));
      }
      const printed = rowsOf(work).filter((row) => !isFar(row));
      for (const row of rows) row.classList.toggle("hb-step--last", printed.slice(-TOGETHER).includes(row));
      if (rows.some((row) => row.contains(focused))) focused.focus(); /* moving a row takes the focus away */
      for (const none of work.querySelectorAll("[data-hb-none]")) none.hidden = !rows.every(isFar);
      for (const period of root.querySelectorAll("[data-hb-period]")) period.textContent = spoken(dayFormat().formatRangeToParts(today, hb.addDays(today, SHEET - 1)));
    };
    for (const fold of work.querySelectorAll(".hb-work__fold")) {
      fold.addEventListener("click", () => fold.setAttribute("aria-expanded", fold.getAttribute("aria-expanded") === "false"));
    }
    attach(work, arrange);
    /* Where nothing is at hand, what comes next is not hidden behind a line. */
    const isCalm = rows.every(isFar) && rows.every((row) => daysLeft(row) >= 0);
    if (isCalm) for (const fold of work.querySelectorAll(".hb-work__fold")) fold.setAttribute("aria-expanded", "true");
  };

  const teamWeek = (work) => {
    const weeks = [...work.querySelectorAll("[data-hb-week-of]")];
    const now = hb.iso(mondayOf(hb.today()));
    const all = [now, ...weeks.map((week) => week.dataset.hbWeekOf)].sort();
    const find = (name) => work.querySelector(name);
    const me = hb.me(), filter = find("[data-hb-only]");
    const isFiltered = () => filter.ariaPressed === "true";
    /* Theirs is what they do, and what waits for their yes. */
    const isMine = (row) => [...row.querySelectorAll(".hb-work__who a, .hb-work__yes a")].some((link) => link.href === me.page);
    const counts = (row) => !isFiltered() || isMine(row);
    let shown = now;

    const showCounted = (part) => {
      for (const row of part.querySelectorAll(".hb-work__step")) row.hidden = !counts(row);
      for (const day of part.querySelectorAll(".hb-week")) day.hidden = !day.querySelector(".hb-work__step:not([hidden])");
    };
    /* A sheet tells whose it is, in its head and in the margin of each that follows. */
    const showWhose = () => {
      const whose = root.querySelector("[data-hb-whose]");
      whose.hidden = !isFiltered();
      whose.textContent = me.name;
      hb.titleSheets(isFiltered() ? `${document.title} · ${me.name}` : document.title);
    };
    const press = () => {
      filter.ariaPressed = String(!isFiltered());
      showWhose();
      showCounted(work);
      show();
    };
    showCounted(work);
    if (me) {
      filter.hidden = false;
      filter.textContent = filter.dataset.hbOnly.replace("{name}", me.name);
      filter.addEventListener("click", press);
    }

    /* A week without steps has no section, so its heading is made here. */
    const heading = (iso) => work.dataset.hbTeamWeek.replace("{day}", spoken(dayFormat().formatToParts(hb.day(iso))));

    /* A line a step: what, of which campaign, whose, with whose yes, due when, which was how long ago. */
    const LINE = [".hb-step__title", ".hb-work__campaign a", ".hb-work__who", ".hb-work__yes"];
    const lineOf = (row) => {
      const line = document.createElement("li"), ago = document.createElement("span"), due = hb.day(hb.dueDay(row));
      ago.className = "hb-work__ago";
      ago.textContent = ` (${hb.relative(hb.dueDay(row))})`;
      for (const part of LINE.map((name) => row.querySelector(name)?.cloneNode(true)).filter(Boolean)) line.append(part, " · ");
      line.append(spoken(dayFormat().formatToParts(due)), ago);
      return line;
    };
    const showEarlier = (rows) => {
      const earlier = find("[data-hb-earlier]");
      earlier.hidden = shown !== now || rows.length === 0;
      earlier.querySelector("[data-hb-count]").textContent = rows.length;
      earlier.querySelector("ul").replaceChildren(...rows.map(lineOf));
    };

    /* Paper has the list open; a long one behind the week, with which a sheet begins. */
    const printEarlierToo = () => {
      const earlier = find("[data-hb-earlier]"), here = document.createComment("");
      let isOpen = false;
      earlier.before(here);
      window.addEventListener("beforeprint", () => {
        isOpen = earlier.open;
        earlier.open = true;
        if (earlier.querySelectorAll("li").length > MOST_BEFORE_THE_WEEK) work.append(earlier);
      });
      window.addEventListener("afterprint", () => {
        earlier.open = isOpen;
        here.after(earlier);
      });
    };

    /* Of many steps each week is text until it is wanted: late ones are in the weeks that are over. */
    const unpack = (week) => {
      const packed = week.querySelector(":scope > noscript");
      if (!packed) return;
      packed.replaceWith(...new DOMParser().parseFromString(packed.textContent, "text/html").body.childNodes);
      hb.run(week);
      readTicks(rowsOf(week));
      for (const row of rowsOf(week)) showState(work, row);
      showCounted(week);
    };

    /* The last rows of a sheet stay together. */
    const keepTogether = () => {
      const rows = [...work.querySelectorAll("[data-hb-week-of]:not([hidden]) .hb-work__step:not([hidden])")];
      const last = new Set(rows.slice(-TOGETHER));
      for (const row of rows) row.classList.toggle("hb-step--last", last.has(row));
    };

    const show = () => {
      for (const week of weeks) week.hidden = week.dataset.hbWeekOf !== shown;
      for (const week of weeks) if (!week.hidden || week.dataset.hbWeekOf <= now) unpack(week);
      const isEmpty = weeks.every((week) => week.hidden || !rowsOf(week).some(counts));
      find("[data-hb-shown-week]").textContent = heading(shown);
      find("[data-hb-none]").hidden = !isEmpty;
      const sunday = hb.iso(hb.addDays(hb.day(shown), 6));
      for (const off of work.querySelectorAll("[data-hb-off-first]")) off.hidden = off.dataset.hbOffFirst > sunday || off.dataset.hbOffLast < shown;
      const late = openOnes(rowsOf(work)).filter((row) => hb.dueDay(row) < now && counts(row));
      showEarlier([...new Map(late.map((row) => [row.dataset.hbWork, row])).values()]);
      find("[data-hb-move='-1']").disabled = shown <= all[0];
      find("[data-hb-move='0']").disabled = shown === now;
      find("[data-hb-move='1']").disabled = shown >= all.at(-1);
      keepTogether();
    };
    const move = (weeksOn) => {
      shown = weeksOn === 0 ? now : hb.iso(hb.addDays(hb.day(shown), 7 * weeksOn));
      show();
    };

    /* One heading, in a place that screen readers watch, instead of one a week. */
    find("[data-hb-shown-week]").hidden = false;
    for (const title of work.querySelectorAll("[data-hb-week-of] > h2")) title.hidden = true;
    for (const button of work.querySelectorAll("[data-hb-move]")) button.addEventListener("click", () => move(Number(button.dataset.hbMove)));
    attach(work, show);
    printEarlierToo();
  };

  for (const row of root.querySelectorAll("[data-hb-asked] [data-hb-state]")) showState(row.closest("[data-hb-late]"), row.closest("li"));
  /* What others ask has its days: the rows are shown or hidden by now. */
  for (const asked of root.querySelectorAll("[data-hb-asked]")) asked.hidden = !asked.querySelector("li:not([hidden])");
  for (const work of root.querySelectorAll("[data-hb-my-work]:has([data-hb-group])")) myWork(work);
  for (const work of root.querySelectorAll("[data-hb-team-week]")) teamWeek(work);
});
