/* What a word means goes away with Escape, and comes back the next time (WCAG 2.2, 1.4.13). */
(() => {
  "use strict";

  const open = () => document.querySelectorAll(".hb-term:hover, .hb-term:focus, .hb-term:focus-within");
  const again = ({ currentTarget }) => currentTarget.classList.remove("hb-term--shut");

  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    for (const term of open()) {
      term.classList.add("hb-term--shut");
      term.addEventListener("mouseleave", again, { once: true });
      term.addEventListener("blur", again, { once: true });
    }
  });
})();
