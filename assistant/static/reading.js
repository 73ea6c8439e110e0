// What has to be known before the page is drawn, or it would jump: what the device can do, and how
// the person wants to read: size, space, contrast, font and speed of the voice. These choices hold
// for this page; they are kept on the device only with leave.
"use strict";

(() => {
  const KEY = "lectura";
  const KNOWN = {
    tamano: ["grande", "muy-grande"],
    espacio: ["amplio"],
    contraste: ["alto"],
    letra: ["facil"],
    voz: ["lenta", "rapida"],
  };
  const root = document.documentElement;

  const apply = (choices) => Object.keys(KNOWN).forEach((name) => {
    if (KNOWN[name].includes(choices[name])) root.dataset[name] = choices[name];
    else delete root.dataset[name];
  });

  // A browser may forbid storage, and what it holds may be anything.
  const kept = () => {
    try {
      const choices = JSON.parse(localStorage.getItem(KEY));
      return choices && typeof choices === "object" ? choices : null;
    } catch {
      return null;
    }
  };
  const keep = (choices) => {
    try {
      if (choices) localStorage.setItem(KEY, JSON.stringify(choices));
      else localStorage.removeItem(KEY);
      return true;
    } catch {
      return false;
    }
  };

  const equip = () => {
    const box = document.getElementById("lectura");
    const form = box.querySelector("form");
    const told = form.querySelector("[role=status]");
    const chosen = () => Object.fromEntries(Object.keys(KNOWN).map((name) => [name, form.elements[name].value]));

    const remember = () => {
      const wanted = form.elements.recordar.checked;
      if (keep(wanted ? chosen() : null) || !wanted) return;
      form.elements.recordar.checked = false;
      told.textContent = told.dataset.sinPermiso;
    };

    const now = kept();
    Object.keys(KNOWN).forEach((name) => { form.elements[name].value = root.dataset[name] || ""; });
    form.elements.recordar.checked = Boolean(now);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => {
      told.textContent = "";
      apply(chosen());
      remember();
    });
    form.addEventListener("reset", () => {
      apply({});
      keep(null);
      told.textContent = told.dataset.normal;
    });
  };

  root.classList.add("with-script");
  if (window.SpeechRecognition || window.webkitSpeechRecognition) root.classList.add("with-dictation");
  apply(kept() || {});
  document.addEventListener("DOMContentLoaded", equip);
})();
