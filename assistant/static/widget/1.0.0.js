// <asistente-iecm>: a button, or a place in the page, for the assistant's own frame. It only places
// the frame: it reads nothing of the page, stores nothing and sends nothing but a question that the
// page itself hands over. Without it the element's content stays: a link.
(() => {
  "use strict";
  const NAME = "asistente-iecm";
  // Asked of the prototype: a host's <img name="currentScript"> or <input name="parentElement"> would answer for them.
  const reader = ({ prototype }, name) => {
    const { get, value } = Object.getOwnPropertyDescriptor(prototype, name);
    return (node) => (get || value).call(node);
  };
  const script = reader(Document, "currentScript")(document);
  const able = "adoptedStyleSheets" in document && window.HTMLDialogElement && window.customElements;
  if (!script || !able || customElements.get(NAME)) return;

  const HOME = script.src.replace(/widget(\/[\d.]+)?\.js([?#].*)?$/, "");
  const ORIGIN = new URL(HOME).origin;
  const WORDS = {
    es: {
      launch: "Pregunta sobre el plan del IECM",
      name: "Asistente Ciudadano",
      frame: "Asistente Ciudadano: preguntas sobre el plan del IECM",
      close: "Cerrar",
      hide: "Ocultar",
      hides: "Ocultar el botón mientras esta página siga abierta",
      tab: "Otra pestaña",
      wait: "Cargando. Si no aparece, ábrelo en otra pestaña.",
    },
    en: {
      launch: "Ask about the IECM’s plan",
      name: "Asistente Ciudadano",
      frame: "Asistente Ciudadano: questions about the IECM’s plan",
      close: "Close",
      hide: "Hide",
      hides: "Hide the button while this page stays open",
      tab: "New tab",
      wait: "Loading. If it does not appear, open it in a new tab.",
    },
  };
  // Every colour pair is at least 7:1. The z-index is that of the open panel, over whatever a host puts on top.
  const LOOK = `
    :host { all: initial !important; display: block !important; }
    :host([hidden]), [hidden] { display: none !important; }
    * { box-sizing: border-box; }
    .root { --ground: #fff; --ink: #1b1f22; --band: #123c3f; color-scheme: light;
      font: 16px/1.5 -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; color: var(--ink); }
    button, a { display: inline-flex; align-items: center; min-height: 44px; padding: 6px 14px; border: 2px solid #fff;
      border-radius: 8px; background: var(--band); color: #fff; font: inherit; font-weight: 700;
      text-decoration: none; text-align: left; cursor: pointer; }
    button:hover, a:hover { text-decoration: underline; }
    :focus-visible { outline: 3px solid #123c3f; outline-offset: 2px; box-shadow: 0 0 0 8px #fff; }
    .bar :focus-visible { outline-color: #fff; outline-offset: -5px; box-shadow: none; }
    .launch { position: fixed; z-index: 2147483000; max-width: calc(100vw - 32px); box-shadow: 0 2px 10px #0008; }
    .launch[aria-expanded="true"] { visibility: hidden; }
    .root .launch, .root .panel { bottom: calc(var(--bottom, 16px) + env(safe-area-inset-bottom)); }
    .right .launch, .right .panel { right: calc(16px + env(safe-area-inset-right)); }
    .left .launch, .left .panel { left: calc(16px + env(safe-area-inset-left)); }
    dialog { inset: auto; margin: 0; padding: 0; border: 2px solid var(--band); background: var(--ground); color: inherit; }
    dialog:not([open]) { display: none; }
    .panel { display: flex; flex-direction: column; position: fixed; z-index: 2147483000; overflow: hidden;
      width: min(440px, 100vw - 32px); height: min(680px, 100vh - 32px - var(--bottom, 16px));
      height: min(680px, 100dvh - 32px - var(--bottom, 16px)); min-height: min(320px, 100vh);
      border-radius: 12px; box-shadow: 0 4px 24px #0008; }
    .inline { display: flex; flex-direction: column; border: 2px solid var(--band); border-radius: 12px; overflow: hidden;
      height: min(680px, 90vh); background: var(--ground); }
    .bar { display: flex; flex-wrap: wrap; flex: none; background: var(--band); color: #fff; }
    .bar > * { border-color: var(--band); }
    .stage { position: relative; flex: 1; min-height: 0; }
    .stage p { margin: 0; padding: 16px; }
    iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; background: var(--ground); }
    .waiting iframe { visibility: hidden; }
    .stage:not(.waiting) p { display: none; }
    @media (max-width: 640px), (max-height: 480px) {
      .root .panel { inset: 0; width: 100vw; max-width: none; height: 100vh; height: 100dvh; max-height: none; border: 0;
        border-radius: 0; padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left); }
      .bar > * { padding: 6px 10px; }
      .inline { border-width: 2px 0; border-radius: 0; }
    }
    @media (forced-colors: active) { button, a { border-color: ButtonText; background: ButtonFace; color: ButtonText; } }
    @media print { .root { display: none; } }`;
  const small = matchMedia("(max-width: 640px), (max-height: 480px)");
  // Whoever removed it from the page does not meet it again while the page lives.
  let unwanted = false;

  const make = (tag, properties, ...inside) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...inside);
    return node;
  };

  const parentOf = reader(Node, "parentElement");
  const shadowOf = reader(Element, "shadowRoot");
  const boxOf = reader(Element, "getBoundingClientRect");

  // What a host keeps fixed on the screen, or its footer, at a point: never ours.
  const fixedAt = (x, y, own) => {
    let there = document.elementsFromPoint(x, y);
    there.forEach((host) => {
      if (shadowOf(host) && host !== own) there = there.concat(shadowOf(host).elementsFromPoint(x, y));
    });
    for (let i = 0; i < there.length; i += 1) {
      for (let node = there[i]; node && node !== own && node !== document.body; node = parentOf(node)) {
        const { position } = getComputedStyle(node);
        const keeps = position === "fixed" || position === "sticky" || node.localName === "footer";
        const box = boxOf(node);
        if (keeps && box.height < innerHeight / 2) return box;
      }
    }
    return null;
  };

  class Assistant extends HTMLElement {
    #place = new CSSStyleSheet(); #root; #frame; #address; #came = false; #dialog; #launcher; #stage; #pending = ""; #ready = false; #floats = false; #away = null; #due = 0;

    static get observedAttributes() { return ["posicion"]; }

    attributeChangedCallback() { this.#soon(); }

    get #english() { return (this.getAttribute("idioma") || "").slice(0, 2).toLowerCase() === "en"; }

    connectedCallback() {
      if (!this.#root) this.#build();
      this.#ready = this.#came = false;
      this.#stage.classList.add("waiting");
      this.#away = new AbortController();
      const { signal } = this.#away;
      // Before the page's own listeners, which may stop what they do not know.
      addEventListener("message", (event) => this.#hear(event), { signal, capture: true });
      if (!this.#floats) { this.#load(); return; }
      this.hidden = unwanted;
      small.addEventListener("change", () => this.#fit(), { signal });
      const again = () => this.#soon();
      addEventListener("resize", again, { signal });
      addEventListener("scroll", again, { signal, passive: true, capture: true });
      const changes = new MutationObserver(again);
      changes.observe(document.documentElement, {
        childList: true, subtree: true, attributes: true, attributeFilter: ["class", "style", "hidden"],
      });
      signal.addEventListener("abort", () => changes.disconnect());
      again();
    }

    disconnectedCallback() {
      this.#away.abort();
      if (this.#dialog && this.#dialog.open) this.#dialog.close();
    }

    open() {
      if (!this.#floats || this.#dialog.open) return;
      this.hidden = false;
      this.#load();
      this.#show();
      this.#tell("abierto");
    }

    close() {
      if (!this.#floats || !this.#dialog.open) return;
      this.#dialog.close();
      this.#expand();
      this.#launcher.focus();
      this.#tell("cerrado");
    }

    ask(text) {
      if (typeof text !== "string" || !text.trim()) return;
      this.#pending = text;
      this.open();
      this.#send();
    }

    #build() {
      const words = WORDS[this.#english ? "en" : "es"];
      const look = new CSSStyleSheet();
      look.replaceSync(LOOK);
      const shadow = this.attachShadow({ mode: "open" });
      shadow.adoptedStyleSheets = [look, this.#place];
      const page = `${HOME}${this.#english ? "en/" : ""}`;
      this.#address = `${page}widget/?${new URLSearchParams({ tema: this.getAttribute("tema") || "", anfitrion: location.origin })}`;
      this.#floats = this.getAttribute("modo") !== "integrado";
      this.#pending ||= this.getAttribute("pregunta") || "";
      this.#frame = make("iframe", { title: words.frame, allow: navigator.share ? "clipboard-write; web-share" : "clipboard-write", referrerPolicy: "no-referrer" });
      // Whatever keeps the messages away, what came is shown.
      this.#frame.onload = () => {
        this.#came = true;
        setTimeout(() => this.#stage.classList.remove("waiting"), 2000);
      };
      this.#stage = make("div", { className: "stage" }, make("p", { textContent: words.wait }), this.#frame);
      const tab = make("a", { href: page, target: "_blank", rel: "noopener", textContent: words.tab });
      // A part of the page that has a name: whoever goes from part to part finds it.
      this.#root = make("section", { ariaLabel: words.name, className: `root ${this.getAttribute("posicion") === "izquierda" ? "left" : "right"}`, lang: this.#english ? "en" : "es-MX" });
      if (this.#floats) this.#float(words, tab);
      else this.#root.append(make("div", { className: "inline" }, make("div", { className: "bar" }, tab), this.#stage));
      shadow.append(this.#root);
    }

    #float(words, tab) {
      const name = this.getAttribute("texto") || words.launch;
      this.#launcher = make("button", { type: "button", className: "launch", textContent: name });
      this.#launcher.setAttribute("aria-haspopup", "dialog");
      this.#launcher.onclick = () => (this.#dialog.open ? this.close() : this.open());
      const close = make("button", { type: "button", textContent: words.close, onclick: () => this.close() });
      const hide = make("button", { type: "button", textContent: words.hide, ariaLabel: words.hides, onclick: () => this.#remove() });
      this.#dialog = make("dialog", { className: "panel" }, make("div", { className: "bar" }, close, tab, hide), this.#stage);
      this.#dialog.setAttribute("aria-label", words.name);
      this.#dialog.oncancel = (event) => { event.preventDefault(); this.close(); };
      this.#dialog.onkeydown = (event) => { if (event.key === "Escape") { event.preventDefault(); this.close(); } };
      this.#dialog.onclose = () => this.#expand();
      this.#expand();
      this.#root.append(this.#launcher, this.#dialog);
    }

    // A screen of its own on a phone, where the page behind cannot be reached; beside it elsewhere.
    #show() {
      if (small.matches) this.#dialog.showModal();
      else this.#dialog.show();
      this.#expand();
    }

    #expand() {
      this.#launcher.setAttribute("aria-expanded", String(this.#dialog.open));
    }

    #fit() {
      if (!this.#dialog.open) return;
      this.#dialog.close();
      this.#show();
    }

    #remove() {
      unwanted = true;
      this.close();
      this.hidden = true;
    }

    // Once; and again if what came is not our page: an error of the network, or of a server before ours.
    #load() {
      if (this.#frame.src && (this.#ready || !this.#came)) return;
      this.#came = false;
      this.#frame.src = this.#address;
    }

    #hear(event) {
      if (event.origin !== ORIGIN || event.source !== this.#frame.contentWindow) return;
      const said = event.data;
      if (typeof said !== "object" || said === null || said.asistente !== 1) return;
      if (said.tipo === "listo") {
        this.#ready = true;
        this.#stage.classList.remove("waiting");
        this.#tell("listo");
        this.#send();
      } else if (said.tipo === "respuesta") this.#tell("respuesta");
      else if (said.tipo === "cerrar") this.close();
    }

    #send() {
      if (!this.#ready || !this.#pending) return;
      this.#frame.contentWindow.postMessage({ asistente: 1, tipo: "pregunta", texto: this.#pending }, ORIGIN);
      this.#pending = "";
    }

    #tell(what) {
      this.dispatchEvent(new CustomEvent(`asistente:${what}`, { bubbles: true, composed: true }));
    }

    #soon() {
      if (!this.#due) this.#due = setTimeout(() => { this.#due = 0; this.#clear(); }, 100);
    }

    // Up past what covers its place; if that is too far up, the other side; else where it was.
    #clear() {
      if (this.hidden || !this.isConnected || !this.#floats) return;
      const left = this.getAttribute("posicion") === "izquierda";
      const at = [left, !left].map((side) => [side, this.#free(side)]).find(([, bottom]) => bottom !== null);
      const [side, bottom] = at || [left, 16];
      this.#root.classList.toggle("left", side);
      this.#root.classList.toggle("right", !side);
      this.#place.replaceSync(`.root { --bottom: ${bottom}px }`);
    }

    #free(left) {
      const { width, height } = this.#launcher.getBoundingClientRect();
      const x = left ? 16 : document.documentElement.clientWidth - 16 - width;
      // Nothing that one can press (24 px, WCAG 2.5.8) stands between two points.
      const [columns, rows] = [Math.ceil(width / 24), Math.ceil(height / 24)];
      for (let bottom = 16; bottom < innerHeight / 2;) {
        const y = innerHeight - bottom - height;
        let box = null;
        for (let i = 0; i <= columns && !box; i += 1) {
          for (let j = 0; j <= rows && !box; j += 1) box = fixedAt(x + (width * i) / columns, y + (height * j) / rows, this);
        }
        if (!box) return bottom;
        bottom = Math.max(innerHeight - box.top + 8, bottom + 8);
      }
      return null;
    }
  }

  customElements.define(NAME, Assistant);
})();
