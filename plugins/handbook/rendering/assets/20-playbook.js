/* Buttons that copy: <button hidden data-hb-copy="id" data-hb-copied="Copied">. Shown only where the browser can copy. */
hb.ready((root) => {
  "use strict";

  if (!navigator.clipboard) return;

  const copy = async (button) => {
    await navigator.clipboard.writeText(root.getElementById(button.dataset.hbCopy).innerText);
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
