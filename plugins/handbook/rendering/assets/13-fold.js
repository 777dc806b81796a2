/* <details class="hb-fold">: opened where it, or a part of it, is asked for; with hb-fold--narrow open on a wide screen. */
(() => {
  "use strict";

  const FOLD = "details.hb-fold";

  const openAround = (place) => {
    let opened = false;
    for (let fold = place?.closest(FOLD); fold; fold = fold.parentElement.closest(FOLD)) {
      opened ||= !fold.open;
      fold.open = true;
    }
    return opened;
  };

  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = target?.querySelector("details.hb-step__fold");
    if (details) details.open = true;
    if (openAround(target)) target.scrollIntoView();
  };

  hb.ready((root) => {
    const isWide = matchMedia("(min-width: 45em)").matches;
    /* What is to be mended is a line on a phone, where the page itself begins on the first screen. */
    if (!isWide) for (const findings of root.querySelectorAll("details.hb-findings")) findings.open = false;
    for (const fold of root.querySelectorAll(FOLD)) {
      if (isWide && fold.classList.contains("hb-fold--narrow")) fold.open = true;
      fold.dataset.hbFolds = "";
    }
    if (location.hash) openTarget();
  });

  window.addEventListener("hashchange", openTarget);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (link && link.hash === location.hash) openTarget(); /* the hash does not change: it was closed since */
  });

  /* Browsers that cannot be told by a style (Firefox before 143, Safari before 18.4). */
  if (!CSS.supports("selector(::details-content)")) {
    let closed = [];
    window.addEventListener("beforeprint", () => {
      closed = [...document.querySelectorAll(`${FOLD}:not([open])`)];
      for (const fold of closed) fold.open = true;
    });
    window.addEventListener("afterprint", () => { for (const fold of closed) fold.open = false; });
  }
})();
