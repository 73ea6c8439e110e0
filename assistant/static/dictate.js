// Asking with the voice, where the browser can turn speech into text. It is written into the field
// for the person to read and send. The browser does it on the device if it can; if not, it may send
// the voice to its maker: the page says so beside the button, and nothing is heard until it is used.
"use strict";

(() => {
  const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
  const button = document.getElementById("dictar");
  const notice = document.getElementById("aviso");
  const field = document.getElementById("pregunta");
  if (!Recognition || !button || !notice) return;

  const words = button.dataset;
  let listening = null;

  const say = (text) => { notice.textContent = text; };

  const stop = () => {
    listening = null;
    button.textContent = words.empezar;
  };

  // After what was written already, which stays.
  const write = (event) => {
    const heard = Array.from(event.results, (result) => result[0].transcript).join(" ").trim();
    field.value = `${field.value} ${heard}`.trim();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
    say(`${words.escuche} ${heard}`);
  };

  const onDevice = async (lang) => {
    const asked = { langs: [lang], processLocally: true };
    return Boolean(Recognition.available) && (await Recognition.available(asked)) === "available";
  };

  const listen = async () => {
    listening = new Recognition();
    listening.lang = document.documentElement.lang;
    listening.processLocally = await onDevice(listening.lang).catch(() => false);
    listening.onresult = write;
    listening.onerror = (event) => {
      if (event.error !== "aborted") say(event.error === "not-allowed" ? words.sinPermiso : words.nada);
    };
    listening.onend = stop;
    button.textContent = words.detener;
    say(words.oyendo);
    listening.start();
  };

  button.addEventListener("click", () => {
    if (listening) listening.stop();
    else listen().catch(() => { stop(); say(words.nada); });
  });
})();
