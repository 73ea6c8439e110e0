// What may be done with an answer: copy it with its citation, share it, hear it, print it. Each
// turn that the conversation adds gets the same; what the device cannot do is taken away.
"use strict";

(() => {
  const notice = document.getElementById("aviso");
  if (!notice) return;

  const say = (text) => { notice.textContent = text; };
  const RATE = { lenta: 0.7, rapida: 1.4 };

  // The institute's words as they are read on the page, each with its label, and their source.
  const quoted = (answer) => Array.from(answer.querySelectorAll(".quote"), (quote) =>
    `«${quote.querySelector("blockquote").textContent.trim()}» — ${quote.dataset.label}`);
  const words = (text) => text.replace(/\s+/g, " ").trim();
  const source = (bar) => `${bar.dataset.fuente}. ${words(bar.parentNode.querySelector(".stamp").textContent)}`;
  const address = (bar) => bar.parentNode.querySelector(".quote-label a").href;
  const cited = (bar) => [...quoted(bar.parentNode), source(bar), address(bar)].join("\n");
  const copy = (text, done) => navigator.clipboard.writeText(text).then(() => say(done));

  // One voice at a time; the button that started it stops it.
  let speaking = null;
  const quiet = () => {
    window.speechSynthesis.cancel();
    if (speaking) speaking.textContent = notice.dataset.escuchar;
    speaking = null;
  };
  const speak = (text, button) => {
    const voice = new SpeechSynthesisUtterance(text);
    voice.lang = "es-MX";
    voice.rate = RATE[document.documentElement.dataset.voz] || 1;
    voice.onend = () => { if (speaking === button) quiet(); };
    voice.onerror = voice.onend;
    speaking = button;
    button.textContent = notice.dataset.detener;
    window.speechSynthesis.speak(voice);
  };

  const tools = {
    copiar: (bar) => copy(cited(bar), notice.dataset.copiado),
    compartir: (bar) => (navigator.share
      ? navigator.share({ text: quoted(bar.parentNode).join("\n"), url: address(bar) })
      : copy(address(bar), notice.dataset.enlace)),
    imprimir: () => window.print(),
    escuchar: (bar, button) => {
      const mine = speaking === button;
      quiet();
      if (!mine) speak(quoted(bar.parentNode).join(" "), button);
    },
  };
  const able = {
    copiar: Boolean(navigator.clipboard),
    compartir: Boolean(navigator.share || navigator.clipboard),
    imprimir: true,
    escuchar: Boolean(window.speechSynthesis && window.SpeechSynthesisUtterance),
  };

  const equip = (root) => {
    root.querySelectorAll(".tools").forEach((bar) => { bar.hidden = false; });
    root.querySelectorAll("[data-util]").forEach((button) => {
      if (!able[button.dataset.util]) button.remove();
    });
  };

  document.addEventListener("turno", (event) => equip(event.target));
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-util]");
    if (!button) return;
    const done = tools[button.dataset.util](button.parentNode, button);
    // Whoever closes the sheet of sharing has not failed.
    if (done && done.catch) done.catch(() => say(""));
  });
  // On paper nothing can be opened.
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll(".fold").forEach((fold) => { fold.open = true; });
  });
  // The voice would go on over another page.
  window.addEventListener("pagehide", () => { if (able.escuchar) quiet(); });
  equip(document);
})();
