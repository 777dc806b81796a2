/* What all scripts share: `hb`, days, and everything on a page that depends on today. */
(() => {
  "use strict";

  const DAY = 86400000;
  const hb = (window.hb = {});

  const all = [];
  /* Runs fn for each page of ours that is shown: once, or at every change of page where the theme loads pages in place.
     Pages without anything of ours are the site's own business. */
  hb.ready = (fn) => {
    all.push(fn);
    const run = () => { if (document.querySelector("[class^='hb-'], [class*=' hb-']")) fn(document); };
    if (window.document$) window.document$.subscribe(run);
    else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run);
    else run();
  };

  /* Runs all of them for what was put into a page. */
  hb.run = (part) => { for (const fn of all) fn(part); };

  hb.language = () => document.documentElement.lang || "en";

  /* A day is the midnight of UTC that bears its date, so that differences are whole days in every time zone. */
  hb.day = (iso) => new Date(`${iso}T00:00:00Z`);
  hb.today = () => {
    const now = new Date();
    return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  };
  hb.addDays = (day, count) => new Date(day.getTime() + count * DAY);
  hb.daysBetween = (start, end) => Math.round((end - start) / DAY);
  hb.daysFromToday = (iso) => hb.daysBetween(hb.today(), hb.day(iso));
  hb.iso = (day) => day.toISOString().slice(0, 10);

  /* Ticks that this browser remembers, by campaign and step ("spring:brief"), each with the day on which it was made.
     Without storage (a private window, a page opened from a disk) a tick lasts as long as the page. */
  const tickKey = (step) => `handbook:${step}`;
  hb.tick = (step, ticked) => {
    try {
      if (ticked) localStorage.setItem(tickKey(step), hb.iso(hb.today()));
      else localStorage.removeItem(tickKey(step));
    } catch { /* the box stays ticked on this page */ }
  };
  hb.tickedOn = (step) => {
    try { return localStorage.getItem(tickKey(step)); } catch { return null; }
  };

  /* Who reads, as chosen on the first page: id, name, initials and the address of the own page; null for nobody. */
  const ME = "handbook:me";
  hb.me = () => {
    try { return JSON.parse(localStorage.getItem(ME)); } catch { return null; }
  };
  hb.setMe = (me) => {
    try {
      if (me) localStorage.setItem(ME, JSON.stringify(me));
      else localStorage.removeItem(ME);
    } catch { /* known until the page is left */ }
  };

  /* The theme's search is a dialog without a name (WCAG 2.1, 4.1.2). */
  const nameSearch = () => {
    const dialog = document.querySelector(".md-search[role=dialog]");
    const name = dialog?.querySelector("input")?.placeholder;
    if (name) dialog.setAttribute("aria-label", name);
  };

  /* "tomorrow", "in 3 days", "2 weeks ago", in the language of the page. */
  hb.relative = (iso) => {
    if (!iso) return "";
    const days = hb.daysFromToday(iso);
    const [count, unit] = inUnits(days);
    return new Intl.RelativeTimeFormat(hb.language(), { numeric: "auto" }).format(count, unit);
  };

  /* Of what lasts from one day to another, the day that counts today: the first before it begins, the last when it is
     over, and today itself between them. */
  hb.nearest = (first, last) => {
    const today = hb.iso(hb.today());
    if (!first || !last || today > last) return last || first;
    return today < first ? first : today;
  };
  hb.dueDay = (row) => hb.nearest(row.dataset.hbFirst, row.dataset.hbDue);

  const inUnits = (days) => {
    const far = Math.abs(days);
    if (far < 21) return [days, "day"];
    if (far < 60) return [Math.round(days / 7), "week"];
    if (far < 730) return [Math.round(days / 30.44), "month"];
    return [Math.round(days / 365.25), "year"];
  };

  /* Lower case without accents: what is typed as "Etape" finds "étape". */
  hb.plain = (text) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();

  /* <span data-hb-relative="2027-01-28"> is filled with how far away that day is; with data-hb-late it says so once the
     day is past. */
  const fillRelative = (root) => {
    for (const place of root.querySelectorAll("[data-hb-relative]")) {
      const { hbRelative, hbLast, hbLate } = place.dataset;
      const day = hb.nearest(hbRelative, hbLast);
      const isLate = Boolean(hbLate && day && hb.daysFromToday(day) < 0);
      place.textContent = isLate ? `${hbLate} · ${hb.relative(day)}` : hb.relative(day);
      if (isLate) place.classList.add("hb-due--late");
    }
  };

  /* <p hidden data-hb-from="2027-04-02" data-hb-end="2027-05-01"> is shown from one day on and hidden again on the other;
     an empty day is no bound. */
  const showInTime = (root) => {
    const today = hb.iso(hb.today());
    for (const box of root.querySelectorAll("[data-hb-from]")) {
      const { hbFrom, hbEnd } = box.dataset;
      const isOff = today < hbFrom || Boolean(hbEnd && today >= hbEnd);
      if (box instanceof SVGElement) box.setAttribute("display", isOff ? "none" : "inline"); /* parts of a picture have no .hidden */
      else box.hidden = isOff;
    }
  };

  /* data-hb-counts="3 2027-01-01:4" is a number that changes with the days: here it is written, or its words are, or what
     bears it is shown if there is some or none, or has a tone. */
  const countToday = (counts) => {
    const today = hb.iso(hb.today());
    const [before, ...changes] = counts.split(" ");
    return Number(changes.map((change) => change.split(":")).filter(([day]) => day <= today).at(-1)?.[1] ?? before);
  };
  const countInTime = (root) => {
    const plural = new Intl.PluralRules(hb.language());
    for (const place of root.querySelectorAll("[data-hb-counts]")) {
      const { hbCounts, hbOne, hbOther, hbNumber, hbIf, hbTone } = place.dataset;
      const count = countToday(hbCounts);
      const shown = count.toLocaleString(hb.language());
      if (hbOther !== undefined) place.textContent = (plural.select(count) === "one" ? hbOne : hbOther).replace("{count}", shown);
      if (hbNumber !== undefined) place.textContent = shown;
      if (hbIf) place.hidden = (count > 0) !== (hbIf === "some");
      for (const tone of hbTone ? ["good", hbTone] : []) {
        const isIts = (tone === "good") === (count === 0);
        for (const block of ["hb-card", "hb-counter"]) if (place.classList.contains(block)) place.classList.toggle(`${block}--${tone}`, isIts);
      }
    }
  };

  /* A table shown as blocks loses its meaning for screen readers unless its roles are written down. */
  const ROLES = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell", "thead th": "columnheader", "tbody th": "rowheader" };
  const nameRoles = (root) => {
    for (const table of root.querySelectorAll("table.hb-table")) {
      for (const [selector, role] of Object.entries(ROLES)) {
        const parts = selector === "table" ? [table] : table.querySelectorAll(selector);
        for (const part of parts) part.setAttribute("role", role);
      }
    }
  };

  const printOnClick = (root) => {
    for (const button of root.querySelectorAll("[data-hb-print]")) {
      button.hidden = false;
      button.addEventListener("click", () => window.print());
    }
  };

  hb.ready((root) => {
    document.documentElement.classList.add("hb-has-script");
    fillRelative(root);
    showInTime(root);
    countInTime(root);
    nameRoles(root);
    nameSearch();
    printOnClick(root);
  });
})();
