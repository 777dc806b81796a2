/* What a word means stays inside the window, goes away with Escape, and comes back the next time (WCAG 2.2, 1.4.13). */
(() => {
  "use strict";

  const EDGE = 8;
  const open = () => document.querySelectorAll(".hb-term:hover, .hb-term:focus, .hb-term:focus-within");
  const again = ({ currentTarget }) => currentTarget.classList.remove("hb-term--shut");

  function place(term) {
    const meaning = term.querySelector(".hb-term__meaning");
    meaning.style.marginLeft = "";
    term.classList.remove("hb-term--up");
    if (getComputedStyle(meaning).position !== "absolute") return;
    const { right, bottom, height } = meaning.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    if (right > width - EDGE) meaning.style.marginLeft = `${width - EDGE - right}px`;
    if (bottom > window.innerHeight && term.getBoundingClientRect().top > height) term.classList.add("hb-term--up");
  }

  const seen = ({ target }) => {
    const term = target.closest?.(".hb-term");
    if (term && !target.closest(".hb-term__meaning")) place(term);
  };
  document.addEventListener("mouseover", seen);
  document.addEventListener("focusin", seen);

  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    for (const term of open()) {
      term.classList.add("hb-term--shut");
      if (term.contains(document.activeElement)) term.focus();
      term.addEventListener("mouseleave", again, { once: true });
      term.addEventListener("blur", again, { once: true });
    }
  });
})();
