/* Browsers refuse workers on pages opened from a disk. There, a script in a hidden frame does the worker's job:
   it gets the page's messages as `onmessage` events and answers with `postMessage`, as a worker would. */
if (window.location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      this.frame.setAttribute("aria-hidden", "true");
      this.waiting = [];
      this.frame.addEventListener("load", () => this.start(address), { once: true });
      document.body.appendChild(this.frame);
    }

    start(address) {
      const inside = this.frame.contentWindow;
      inside.postMessage = (data) => this.receive(data);
      inside.importScripts = (...scripts) => this.importAll(scripts);
      this.load(address);
    }

    /* The scripts in order, one after the other; gives a promise, which a worker's script may wait for. */
    importAll(scripts) {
      return scripts.reduce((before, script) => before.then(() => this.load(script)), Promise.resolve());
    }

    load(address) {
      return new Promise((done, failed) => {
        const script = this.frame.contentDocument.createElement("script");
        script.src = new URL(address, document.baseURI).href;
        script.onload = () => { this.ready = true; this.flush(); done(); };
        script.onerror = failed;
        this.frame.contentDocument.body.appendChild(script);
      });
    }

    postMessage(data) {
      this.waiting.push(data);
      if (this.ready) this.flush();
    }

    flush() {
      const inside = this.frame.contentWindow;
      for (const data of this.waiting.splice(0)) {
        inside.dispatchEvent(new inside.MessageEvent("message", { data }));
      }
    }

    receive(data) {
      const event = new MessageEvent("message", { data });
      this.dispatchEvent(event);
      if (this.onmessage) this.onmessage(event);
    }

    terminate() {
      this.frame.remove();
    }
  };
}
