// The widget in a page that bears the webmaster's policy: what its browser says of it. The script
// is put in from here, after listening, so that nothing that is forbidden goes unheard.
"use strict";

(() => {
  const form = document.getElementById("ensayo");
  const told = document.getElementById("dicho");
  const frame = document.querySelector("iframe.trial");
  if (!form) return;

  const PATIENCE = 8000;
  const say = (text) => { told.textContent = text; };

  const trying = (page) => {
    const giveUp = setTimeout(() => say(told.dataset.mal), PATIENCE);
    const end = (text) => {
      clearTimeout(giveUp);
      say(text);
    };
    page.addEventListener("securitypolicyviolation", (event) => {
      end(`${told.dataset.directiva} ${event.effectiveDirective}`);
    });
    page.addEventListener("asistente:listo", () => end(told.dataset.bien));
    const script = page.createElement("script");
    script.src = form.dataset.programa;
    page.head.append(script);
  };

  say(told.dataset.espera);
  frame.addEventListener("load", () => {
    // A sandboxed page cannot be reached from here.
    if (frame.contentDocument) trying(frame.contentDocument);
    else say(`${told.dataset.directiva} sandbox`);
  });
  form.submit();
})();
