/* Buttons that copy: <button hidden data-hb-copy="id" data-hb-copied="Copied">. Shown only where the browser can copy. */
hb.ready((root) => {
  "use strict";

  if (!navigator.clipboard) return;

  /* A browser may still refuse: the text is then marked, ready to be copied by hand. */
  const copy = async (button) => {
    const text = root.querySelector(`:is(code, .hb-template)#${button.dataset.hbCopy}`);
    try {
      await navigator.clipboard.writeText(text.innerText);
    } catch {
      getSelection().selectAllChildren(text);
      return;
    }
    const label = button.textContent;
    button.textContent = button.dataset.hbCopied;
    setTimeout(() => { button.textContent = label; }, 2000);
  };

  for (const button of root.querySelectorAll("[data-hb-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
});

/* The button that prints the blank checklist alone: <button hidden data-hb-print-blank>. */
hb.ready((root) => {
  "use strict";

  const print = () => {
    document.documentElement.classList.add("hb-prints-blank");
    window.addEventListener("afterprint", () => document.documentElement.classList.remove("hb-prints-blank"), { once: true });
    window.print();
  };

  for (const button of root.querySelectorAll("[data-hb-print-blank]")) {
    button.hidden = false;
    button.addEventListener("click", print);
  }
});
