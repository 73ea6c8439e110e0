// The look-up without the mouse: results while typing, one key for each thing that is done with them.
// The keys work inside the results alone (WCAG 2.1.4). Without this script every form works the same way.
"use strict";

(() => {
  const form = document.getElementById("consulta");
  const place = document.getElementById("resultado");
  const notice = document.getElementById("aviso");
  const help = document.getElementById("ayuda");
  const ending = document.getElementById("desenlace");
  if (!form || !place || !window.fetch || !window.AbortController) return;

  const field = form.elements.pregunta;
  // A pause this long, in milliseconds, and what is written is looked up.
  const PAUSE = 40;
  // Two clicks sooner than this are one, as systems take them.
  const TWICE = 500;
  let due = 0;
  let asking = null;
  let shown = field.value;
  // Said in a pause of the keys: words for each key would run over each other. Emptied first, or
  // the same words twice would be said once.
  const PAUSE_TO_TELL = 700;
  let telling = 0;
  let held = "";

  const say = (text, pause = 50) => {
    clearTimeout(telling);
    notice.textContent = "";
    notice.classList.add("unseen");
    telling = setTimeout(() => { notice.textContent = text; }, pause);
  };
  // What went wrong is not for the ear alone.
  const warn = (text) => {
    say(text);
    notice.classList.remove("unseen");
  };
  const open = () => place.querySelector(".candidates > li > details[open]");
  const all = () => Array.from(place.querySelectorAll(".candidates > li > details"));

  // What has no results is another page: mostly that of signing in, for a session that ended.
  const ended = (heading) => {
    const told = document.createElement("p");
    const door = Object.assign(document.createElement("a"), { href: form.action, target: "_blank", textContent: "Ábrela en otra pestaña" });
    told.className = "error";
    told.append(`La consola contestó «${heading ? heading.textContent.trim() : "?"}». `, door, ": lo que escribiste sigue aquí.");
    place.replaceChildren(told);
    say(told.textContent);
  };

  // What is refused is always what is written in the field.
  const mark = (error) => {
    const said = { "aria-invalid": "true", "aria-describedby": "error" };
    Object.keys(said).forEach((name) => (error ? field.setAttribute(name, said[name]) : field.removeAttribute(name)));
  };

  const put = (html) => {
    const box = document.createElement("template");
    box.innerHTML = html;
    const found = box.content.getElementById("hallado");
    if (!found) { ended(box.content.querySelector("h1")); return false; }
    place.replaceChildren(box.content);
    const theme = place.querySelector("#tema-probable").value;
    if (theme) ending.elements.tema.value = theme;
    mark(place.querySelector("#error"));
    say(found.dataset.dicho, PAUSE_TO_TELL);
    return true;
  };

  const send = async (address, body) => {
    if (asking) asking.abort();
    asking = new AbortController();
    try {
      const response = await fetch(address, { method: "POST", body, headers: { "X-Turno": "1" }, signal: asking.signal });
      return put(await response.text()) && response.ok;
    } catch (error) {
      if (error.name !== "AbortError") warn("No hubo respuesta. Lo que escribiste sigue aquí: inténtalo otra vez.");
      return false;
    }
  };

  const written = (button) => new URLSearchParams(new FormData(form, button));

  const look = (button) => {
    clearTimeout(due);
    shown = field.value;
    ending.elements.pregunta.value = field.value;
    return send(form.action, written(button));
  };

  const choose = (details) => {
    if (!details) return;
    details.open = true;
    details.querySelector("summary").focus();
  };

  const copy = async (from, what) => {
    const text = from && from.querySelector(`[data-texto=${what}]`);
    if (!text) { warn("No hay nada que copiar con esa tecla."); return; }
    const NAMES = { voz: "el texto para leer", correo: "el correo", mensaje: "el mensaje" };
    try {
      await navigator.clipboard.writeText(text.textContent);
      place.querySelectorAll("[data-hecho]").forEach((one) => { delete one.dataset.hecho; });
      from.querySelector(`[data-copia=${what}]`).dataset.hecho = "copiado";
      say(`Copiado: ${NAMES[what]}.`);
    } catch {
      getSelection().selectAllChildren(text);
      warn("Tu navegador no deja copiar: el texto quedó seleccionado.");
    }
  };

  // A finger that slips or stays on a key ends a call once.
  let isEnding = false;

  const end = async (button) => {
    if (isEnding) return;
    isEnding = true;
    const body = new URLSearchParams(new FormData(ending, button));
    body.delete("canasta");
    written().getAll("canasta").forEach((item) => body.append("canasta", item));
    const done = await send(ending.action, body);
    setTimeout(() => { isEnding = false; }, TWICE);
    if (!done) { (place.querySelector("#error") ? field : place).focus(); return; }
    field.value = shown = ending.elements.pregunta.value = "";
    say(place.querySelector(".own-words").textContent);
    field.focus();
  };

  // As it was before its end was noted: the question, its results and the basket.
  const takeBack = async (undoing, button) => {
    isEnding = false;
    const question = undoing.elements.pregunta.value;
    if (!await send(ending.action, new URLSearchParams(new FormData(undoing, button)))) { place.focus(); return; }
    field.value = shown = ending.elements.pregunta.value = question;
    say(place.querySelector(".own-words").textContent);
    if (all()[0]) choose(all()[0]);
    else field.focus();
  };

  field.addEventListener("input", () => {
    clearTimeout(due);
    due = setTimeout(() => { if (field.value !== shown) look(); }, PAUSE);
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { submitter } = event;
    const changes = submitter && submitter.name;
    const number = all().indexOf(open());
    if (changes || field.value !== shown || asking) await look(submitter);
    const basket = place.querySelector("#canasta");
    if (changes) say(basket ? `${basket.textContent}.` : "La canasta quedó vacía.");
    if (changes === "quitar") (basket || field).focus();
    else choose(changes ? all()[number] : all()[0]);
    // What was pressed may be gone.
    if (document.activeElement === document.body) place.focus();
  });

  ending.addEventListener("submit", (event) => {
    event.preventDefault();
    end(event.submitter);
  });

  place.addEventListener("submit", (event) => {
    event.preventDefault();
    takeBack(event.target, event.submitter);
  });

  place.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copia]");
    if (button) copy(button.closest("[data-canasta], .candidates > li > details"), button.dataset.copia);
  });

  const WAYS = { v: "voz", c: "correo", m: "mensaje" };
  const KEYS = {
    "/": () => field.select(),
    Escape: () => field.select(),
    "?": () => help.showModal(),
    ArrowDown: () => choose(all()[all().indexOf(open()) + 1]),
    ArrowUp: () => choose(all()[all().indexOf(open()) - 1]),
    a: () => {
      const add = open() && open().querySelector("[name=agregar]");
      if (add) add.click();
      else warn("Ese resultado no se agrega a la canasta.");
    },
  };

  place.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select")) return;
    const { key } = event;
    if (event.repeat && !key.startsWith("Arrow")) return;
    const outcome = ending.querySelector(`[data-tecla="${CSS.escape(key)}"]`);
    if (/^[1-9]$/.test(key)) choose(all()[key - 1]);
    else if (KEYS[key]) KEYS[key]();
    else if (WAYS[key]) copy(open(), WAYS[key]);
    else if (WAYS[key.toLowerCase()]) copy(place.querySelector("[data-canasta]"), WAYS[key.toLowerCase()]);
    else if (outcome) outcome.click();
    else return;
    held = key;
    event.preventDefault();
  });

  // A finger that is slow to leave a key does not write it where the key led.
  document.addEventListener("keydown", (event) => {
    if (event.repeat && event.key === held && !held.startsWith("Arrow")) event.preventDefault();
  });
  document.addEventListener("keyup", () => { held = ""; });

  document.getElementById("ver-ayuda").addEventListener("click", () => help.showModal());
  field.focus();
})();
