"use strict";

/* The search field and its results; the parts shown are copies of those further down the page. */
(function () {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("datos").textContent);
  const find = createSearch(data);
  const status = byId("aviso");

  byId("sin-buscador").hidden = true;
  byId("buscador").hidden = false;
  byId("buscador").addEventListener("submit", (event) => {
    event.preventDefault();
    show(byId("pregunta").value);
  });

  function show(question) {
    const nothing = { kind: "empty", numbers: [], corrections: [] };
    const found = question.trim() ? find(question) : nothing;
    const cards = found.numbers.map((number) => card(...data.passages[number]));
    byId("encontrado").replaceChildren(...cards);
    byId("resultados").hidden = !cards.length;
    status.replaceChildren(...sentences(found).map(paragraph));
  }

  function sentences(found) {
    const changed = found.corrections.map(([typed, meant]) =>
      `Busqué «${meant}» en lugar de «${typed}».`);
    return [...changed, told(found)];
  }

  function told({ kind, numbers, title, typed }) {
    if (kind === "empty") return "Escribe una pregunta.";
    if (kind === "missing") return `En el plan no hay «${typed}». Revisa el número.`;
    if (!numbers.length) return "No encontré nada parecido en el plan. Prueba con otras palabras.";
    const count = numbers.length;
    if (kind === "list") return `La lista completa: ${count} de ${count} ${title}.`;
    const first = data.passages[numbers[0]][1];
    if (kind === "part") return `Esto dice el plan: ${first}.`;
    const more = count > 1 ? ` Debajo hay ${count - 1} más.` : "";
    if (kind === "found") return `Lo que más se parece a tu pregunta en el plan: ${first}.${more}`;
    return "No sé si el plan lo responde. Esto es lo más cercano, y quizá no sea lo que buscas: "
      + `${first}.${more}`;
  }

  function paragraph(text) {
    const made = document.createElement("p");
    made.textContent = text;
    return made;
  }

  function card(id, label) {
    const copy = byId(id).cloneNode(true);
    const parts = [copy, ...copy.querySelectorAll("[id], [aria-describedby]")];
    parts.forEach((part) => {
      part.removeAttribute("id");
      part.removeAttribute("aria-describedby");
    });
    const link = document.createElement("a");
    link.href = `#${id}`;
    link.textContent = `Ver en el plan: ${label}`;
    const row = paragraph("");
    row.className = "open-link";
    row.append(link);
    copy.append(row);
    return copy;
  }
})();
