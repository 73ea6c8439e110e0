// The conversation inside another site's page. It hears one thing, a question, and only from the
// page that holds it, if that is one of those that may; it never says what was asked.
"use strict";

(() => {
  const { anfitrion } = document.documentElement.dataset;
  const form = document.querySelector("form.ask");
  if (window.parent === window || !anfitrion || !form) return;

  const tell = (tipo) => window.parent.postMessage({ asistente: 1, tipo }, anfitrion);
  const isQuestion = (said) => typeof said === "object" && said !== null
    && said.asistente === 1 && said.tipo === "pregunta" && typeof said.texto === "string";

  // While a question is on its way the next one waits its turn: the last that was handed over.
  let busy = false;
  let next = "";
  const ask = (text) => {
    form.elements.pregunta.value = text;
    form.requestSubmit();
  };

  window.addEventListener("message", (event) => {
    if (event.source !== window.parent || event.origin !== anfitrion || !isQuestion(event.data)) return;
    if (busy) next = event.data.texto;
    else ask(event.data.texto);
  });
  // The conversation's own script has taken it by now; without that one the page goes on to another.
  document.addEventListener("submit", (event) => { busy = busy || event.defaultPrevented; });
  document.addEventListener("libre", () => {
    const text = next;
    next = "";
    busy = false;
    if (text) ask(text);
  });
  document.addEventListener("turno", () => tell("respuesta"));
  // Where Escape closes a list of suggestions first, it does nothing else.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) tell("cerrar");
  });
  tell("listo");
})();
