// Before a session ends for not being used, its page says so, and one key keeps it (WCAG 2.2.1).
// Without this script it ends unannounced; the guide says after how long.
"use strict";

(() => {
  const notice = document.getElementById("sesion");
  if (!notice || !window.fetch || !window.PerformanceObserver) return;

  // In milliseconds: how long before the end it is told.
  const BEFORE = 5 * 60 * 1000;
  const idle = notice.dataset.segundos * 1000;
  const told = notice.querySelector("p");
  const asked = told.textContent;
  let due = 0;
  let out = false;

  const over = () => {
    out = true;
    told.textContent = "Tu sesión terminó por no usarse. Entra otra vez para seguir.";
  };

  const begin = () => {
    if (out) return;
    clearTimeout(due);
    notice.hidden = true;
    told.textContent = asked;
    due = setTimeout(() => {
      notice.hidden = false;
      due = setTimeout(over, BEFORE);
    }, idle - BEFORE);
  };

  // Whatever the page asks of the site is use of the session.
  new PerformanceObserver(begin).observe({ type: "resource" });
  begin();

  notice.querySelector("button").addEventListener("click", async () => {
    try {
      // Who is no longer in is sent to the door.
      out = (await fetch(location.href, { method: "HEAD" })).redirected;
      if (out) over();
      else begin();
    } catch {
      told.textContent = "No hubo respuesta. Inténtalo otra vez.";
    }
  });
})();
