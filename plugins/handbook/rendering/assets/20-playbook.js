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
