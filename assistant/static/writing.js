// What is written for long is not lost: writing counts as use, and nothing is sent once the session
// has ended. Without this script the form works, and a session that ended takes what was written.
"use strict";

(() => {
  const form = document.querySelector("form.sheet");
  if (!form || !window.fetch) return;

  // In milliseconds; a session ends after thirty minutes without use.
  const NOW_AND_THEN = 5 * 60 * 1000;
  let noted = Date.now();
  let sure = false;

  // Who is no longer in is sent to the door.
  const isIn = async () => !(await fetch(location.href, { method: "HEAD" })).redirected;

  const tell = (text) => {
    const told = Object.assign(document.createElement("p"), { className: "error", id: "error", textContent: `${text} ` });
    const door = Object.assign(document.createElement("a"), { href: form.dataset.puerta, target: "_blank", textContent: "Entra en otra pestaña" });
    const rest = "; lo que escribiste sigue aquí: después, envíalo otra vez.";
    told.setAttribute("role", "alert");
    told.append(door, rest);
    document.getElementById("error")?.remove();
    form.prepend(told);
    door.focus();
  };

  form.addEventListener("input", () => {
    if (Date.now() - noted < NOW_AND_THEN) return;
    noted = Date.now();
    isIn().catch(() => { /* Said when it is sent. */ });
  });

  form.addEventListener("submit", async (event) => {
    if (sure) return;
    event.preventDefault();
    try {
      sure = await isIn();
    } catch {
      return tell("No hubo respuesta.");
    }
    return sure ? form.requestSubmit(event.submitter) : tell("Tu sesión terminó.");
  });
  // Going back finds the page as it was left.
  window.addEventListener("pageshow", () => { sure = false; });
})();
