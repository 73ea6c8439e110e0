// The conversation without leaving the page. What was asked stays in this page alone, and in the
// entry of it in the history of the tab, so that going back from a quote finds it again: nothing
// is stored, nothing goes into the address. Without this script every form works the same way.
"use strict";

(() => {
  const log = document.getElementById("conversacion");
  const form = document.querySelector("form.ask");
  const notice = document.getElementById("aviso");
  const letters = document.getElementById("letras");
  if (!log || !form || !notice || !window.fetch || !window.AbortController) return;

  const field = form.elements.pregunta;
  const limit = Number(form.dataset.limite);
  const asked = Array.from(form.querySelectorAll("[name=antes]"), (input) => input.value);
  const PATIENCE = 20000;
  const NEAR_THE_LIMIT = 0.8;
  const REMEMBERED = 5;
  // What moves this soon after a key is no surprise to anybody.
  const SOON = 300;
  let waiting = false;
  let restarting = false;

  const say = (text) => { notice.textContent = text; };

  const blame = (text) => {
    field.setAttribute("aria-invalid", "true");
    say(text);
    field.focus();
  };

  // The words promise that the question is still written: that of a button has yet to be.
  const lament = (text, question) => {
    field.value = field.value || question;
    say(text);
    // Whoever was reading an answer would not see it.
    notice.scrollIntoView({ block: "nearest" });
  };

  // The words say a minute, unless the server says how long; a proxy may say nothing, or a date.
  const tooMany = (seconds) => (seconds > 1
    ? notice.dataset.muchas.replace("60", Math.ceil(seconds)) : notice.dataset.muchas);

  // What is read this way never runs, whoever sent it: a portal of a hotel answers 200 as well.
  const read = (html) => {
    const box = document.createElement("template");
    box.innerHTML = html;
    return box.content;
  };

  // One node is added for each turn, so that a screen reader announces it once.
  const add = (turn) => {
    if (log.classList.contains("waiting")) turn.classList.add("late");
    log.append(turn);
    turn.dispatchEvent(new CustomEvent("turno", { bubbles: true }));
    turn.scrollIntoView({ block: "start" });
  };

  const post = async (sent) => {
    const body = new URLSearchParams(new FormData(sent));
    body.delete("antes");
    asked.slice(-REMEMBERED).forEach((question) => body.append("antes", question));
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    const headers = { "X-Turno": String(asked.length + 1) };
    try {
      const answer = await fetch(sent.action, { method: "POST", body, headers, signal: patience.signal });
      return { status: answer.status, seconds: answer.headers.get("Retry-After"), text: await answer.text() };
    } finally {
      clearTimeout(timer);
    }
  };

  const take = (answer, sent, question) => {
    if (answer.status === 429) return lament(tooMany(answer.seconds), question);
    const told = read(answer.text).querySelector(".turn, .rejected");
    if (!told) return lament(notice.dataset.falla, question);
    if (answer.status === 422) return blame(told.textContent.trim());
    asked.push(question.trim());
    document.getElementById("de-nuevo").hidden = false;
    // What was written meanwhile stays.
    if (sent === form && field.value === question) field.value = "";
    field.removeAttribute("aria-invalid");
    say("");
    count();
    add(told);
    return remember();
  };

  // A browser may find the conversation too long to keep: then it is only not found again.
  const remember = () => {
    // An answer that comes while the page is being left would begin the new one.
    if (restarting) return;
    try {
      history.replaceState({ asked, turns: log.innerHTML }, "");
    } catch {
      history.replaceState(null, "");
    }
  };

  const restore = (kept) => {
    asked.splice(0, asked.length, ...kept.asked);
    log.replaceChildren(read(kept.turns));
    document.getElementById("de-nuevo").hidden = false;
  };

  // An answer that takes its time gets its room before it comes, so that nothing jumps then.
  const makeRoom = () => {
    log.dataset.espera = notice.dataset.espera;
    log.classList.add("waiting");
  };

  const ask = async (sent) => {
    const question = sent.elements.pregunta.value;
    waiting = true;
    restarting = false;
    say(notice.dataset.espera);
    const late = setTimeout(makeRoom, SOON);
    try {
      take(await post(sent), sent, question);
    } catch {
      lament(navigator.onLine ? notice.dataset.falla : notice.dataset.sinRed, question);
    }
    clearTimeout(late);
    log.classList.remove("waiting");
    waiting = false;
    document.dispatchEvent(new Event("libre"));
  };

  // Near the limit it is said how many letters are left; before that nobody needs to know.
  const count = () => {
    const left = limit - field.value.trim().length;
    const text = left < 0 ? `${notice.dataset.sobran} ${-left}` : `${notice.dataset.quedan} ${left}`;
    letters.textContent = left < limit * (1 - NEAR_THE_LIMIT) ? text : "";
  };

  // An opinion becomes its thanks, and who gave it by the keyboard stays there.
  const thank = async (sent, button) => {
    const body = new URLSearchParams(new FormData(sent));
    body.set(button.name, button.value);
    const box = document.createElement("p");
    let told = null;
    try {
      const answer = await fetch(sent.action, { method: "POST", body, headers: { "X-Turno": "1" } });
      told = read(await answer.text()).querySelector(".thanks");
    } catch { /* Said below. */ }
    box.tabIndex = -1;
    box.textContent = sent.dataset.falla;
    sent.replaceWith(told || box);
    (told || box).focus();
    if (told) remember();
  };
  document.addEventListener("submit", (event) => {
    if (!event.target.matches(".opinion") || !event.submitter) return;
    event.preventDefault();
    // To the frame a form that is taken is a question on its way.
    event.stopImmediatePropagation();
    thank(event.target, event.submitter);
  });

  document.addEventListener("submit", (event) => {
    const same = new URL(event.target.action).pathname === new URL(form.action).pathname;
    if (event.target.method !== "post" || !same) return;
    event.preventDefault();
    if (!waiting) ask(event.target);
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".restart")) return;
    restarting = true;
    history.replaceState(null, "");
  });
  field.addEventListener("input", count);
  if (history.state && history.state.turns) restore(history.state);
})();
