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

  window.addEventListener("message", (event) => {
    if (event.source !== window.parent || event.origin !== anfitrion || !isQuestion(event.data)) return;
    form.elements.pregunta.value = event.data.texto;
    form.requestSubmit();
  });
  document.addEventListener("turno", () => tell("respuesta"));
  // Where Escape closes a list of suggestions first, it does nothing else.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) tell("cerrar");
  });
  tell("listo");
})();
