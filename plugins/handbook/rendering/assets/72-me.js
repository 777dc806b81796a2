/* "I am …": kept in this browser alone. Home then shows what that person's own page says is to be done. */
hb.ready((root) => {
  "use strict";

  /* The theme keeps its header when it changes the page in place, and other themes have none like it. */
  const showInHeader = (me) => {
    const header = root.querySelector?.(".md-header__inner");
    if (!header) return;
    header.querySelector(".hb-me__badge")?.remove();
    if (!me) return;
    const badge = document.createElement("a");
    badge.className = "hb-me__badge";
    badge.href = header.querySelector(".md-logo")?.href ?? me.page; /* home, where another one can be chosen */
    badge.title = me.name;
    badge.append(...["initials", "name"].map((part) => Object.assign(document.createElement("span"), { className: `hb-me__${part}`, textContent: me[part] })));
    badge.firstChild.ariaHidden = "true";
    header.insertBefore(badge, header.querySelector(".md-header__option, .md-header__button[for=__search], .md-search"));
  };

  /* What leads elsewhere from that page does so from here. */
  const adopted = (part, page) => {
    for (const link of part.querySelectorAll("[href]")) link.href = new URL(link.getAttribute("href"), page).href;
    for (const box of part.querySelectorAll(".hb-buttons, .hb-checklist__note, .hb-print-only")) box.remove();
    return part;
  };

  /* A page from a disk may not read another one: the link to it is there all the same. Until what is mine has come, its
     place is as high as it was last time, so that nothing below it jumps. */
  const fill = async (mine, me, isStillMe) => {
    mine.style.minHeight = `${me.height ?? 0}px`;
    try {
      const answer = await fetch(me.page);
      const text = answer.ok ? await answer.text() : "";
      if (!isStillMe()) return;
      const page = new DOMParser().parseFromString(text, "text/html");
      const parts = [...page.querySelectorAll(".hb-leaving, .hb-month, [data-hb-my-work]")];
      mine.replaceChildren(...parts.map((part) => adopted(document.importNode(part, true), me.page)));
      if (parts.length) hb.run(mine);
    } catch { mine.replaceChildren(); }
    mine.style.minHeight = "";
    hb.setMe({ ...me, height: mine.offsetHeight });
  };

  const attach = (place) => {
    const choice = place.querySelector("[data-hb-me-choice]"), own = place.querySelector("[data-hb-me-page]"), mine = place.querySelector("[data-hb-mine]");
    const before = hb.me();
    let shown = null;
    const show = () => {
      const { value, selectedOptions: [option] } = choice;
      const { height } = value === before?.id ? before : {};
      const me = value ? { height, id: value, name: option.textContent, initials: option.dataset.hbInitials, page: new URL(option.dataset.hbPage, location.href).href } : null;
      shown = me;
      hb.setMe(me);
      showInHeader(me);
      own.hidden = !me;
      mine.replaceChildren();
      if (!me) return;
      own.querySelector("a").href = me.page;
      if (location.protocol !== "file:") fill(mine, me, () => shown === me);
    };
    choice.value = [...choice.options].some((option) => option.value === before?.id) ? before.id : "";
    choice.addEventListener("change", show);
    show();
  };

  const place = root.querySelector("[data-hb-me]");
  if (place) attach(place);
  else if (root === document) showInHeader(hb.me());

  /* Their own steps are one press away in each checklist. */
  const me = hb.me();
  for (const chip of me ? root.querySelectorAll(".hb-chip") : []) {
    const isMine = chip.querySelector("[name=hb-person]")?.value === me.id;
    chip.classList.toggle("hb-chip--mine", isMine);
    if (isMine) chip.parentElement.querySelector(".hb-chip:has([value='*'])").after(chip);
  }
});
