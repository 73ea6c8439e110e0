// Suggestions while somebody writes: the ready questions come once and are looked through here,
// so that nothing leaves the device before it is asked. An editable combobox with a list, as in
// the WAI-ARIA Authoring Practices; without this script the field is a plain one.
"use strict";

(() => {
  const form = document.querySelector("form.ask");
  const field = form && form.elements.pregunta;
  if (!field || field.tagName !== "INPUT" || !window.fetch || !form.requestSubmit) return;

  const MOST = 5;
  const FEWEST_LETTERS = 3;
  const PAUSE = 150;
  const PATIENT_PAUSE = 900;
  const WORTH_SHOWING = 0.5;
  let ready = null;
  let typing = 0;
  let chosen = -1;

  const words = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .match(/[a-z0-9]+/g) || [];

  // A word is being written if one begins like it, or would but for one letter.
  const begins = (written, word) => {
    if (word.startsWith(written)) return 1;
    if (written.length < 5) return 0;
    let at = 0;
    while (written[at] === word[at]) at += 1;
    const goesOn = (cut, from) => word.slice(from).startsWith(written.slice(cut));
    const swapped = written[at + 1] === word[at] && written[at] === word[at + 1];
    const mended = goesOn(at + 1, at + 1) || goesOn(at + 1, at) || goesOn(at, at + 1);
    return mended || (swapped && goesOn(at + 2, at + 2)) ? 0.8 : 0;
  };
  const alike = (written, word, isLast) =>
    (isLast || written.length > 3 ? begins(written, word) : Number(written === word));

  // What few questions have says more than what most have; a word that none has counts against all.
  const prepare = (texts) => {
    const questions = texts.map((text) => ({ text, words: words(text) }));
    const most = Math.log(questions.length);
    const weigh = (one, at, all) => {
      const scores = questions.map((question) =>
        Math.max(...question.words.map((word) => alike(one, word, at === all.length - 1))));
      const having = scores.filter(Boolean).length;
      const worth = (most - Math.log(having || 1)) ** 2;
      return { worth, scores: scores.map((score) => score * worth) };
    };
    return (written) => {
      const weighed = written.map(weigh);
      const whole = weighed.reduce((sum, one) => sum + one.worth, 0);
      return questions
        .map(({ text }, at) => ({ text, score: weighed.reduce((sum, one) => sum + one.scores[at], 0) }))
        .filter(({ text, score }) => score > whole * WORTH_SHOWING && text !== field.value.trim())
        .sort((one, other) => other.score - one.score || one.text.length - other.text.length)
        .slice(0, MOST)
        .map(({ text }) => text);
    };
  };

  const list = document.createElement("ul");
  list.id = "sugerencias";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.sugeridas);
  const told = document.createElement("p");
  told.className = "unseen";
  told.setAttribute("role", "status");

  const mark = (number) => {
    chosen = number;
    Array.from(list.children).forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === number));
      if (at === number) option.scrollIntoView({ block: "nearest" });
    });
    if (number < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", list.children[number].id);
  };

  const show = (texts) => {
    list.replaceChildren(...texts.map((text, at) => {
      const option = document.createElement("li");
      option.id = `sugerencia-${at + 1}`;
      option.setAttribute("role", "option");
      option.textContent = text;
      return option;
    }));
    const open = texts.length > 0;
    if (open) told.before(list);
    else list.remove();
    field.setAttribute("aria-expanded", String(open));
    mark(-1);
  };

  const close = () => {
    clearTimeout(typing);
    told.textContent = "";
    if (list.isConnected) show([]);
  };

  const look = () => {
    const written = words(field.value);
    const enough = ready && written.join("").length >= FEWEST_LETTERS;
    show(enough ? ready(written) : []);
    clearTimeout(typing);
    // Said once the person has stopped, not at each letter.
    typing = setTimeout(() => {
      const count = list.children.length;
      told.textContent = count ? `${form.dataset.sugeridas}: ${count}. ${form.dataset.elegir}` : "";
    }, PATIENT_PAUSE);
  };

  const ask = (option) => {
    field.value = option.textContent;
    close();
    form.requestSubmit();
  };

  const move = (step) => {
    const count = list.children.length;
    // Before the first and after the last one is back in the field.
    mark(((chosen + count + 2 + step) % (count + 1)) - 1);
  };

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: close,
    Enter: () => (chosen < 0 ? close() : ask(list.children[chosen])),
  };

  const load = () => {
    field.removeEventListener("focus", load);
    fetch(form.dataset.sugerencias).then((answer) => answer.json())
      .then((texts) => { ready = prepare(texts); })
      // Without suggestions one can ask all the same.
      .catch(() => {});
  };

  form.querySelector(".ask-row").after(told);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  field.addEventListener("focus", load);
  if (document.activeElement === field) load();
  field.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(look, PAUSE);
  });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (!list.isConnected || event.isComposing || !keys[event.key]) return;
    if (event.key !== "Enter" || chosen >= 0) event.preventDefault();
    keys[event.key]();
  });
  form.addEventListener("submit", close);
  // The field keeps the focus while the finger or the mouse chooses.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) ask(option);
  });
})();
