"use strict";

/* Finds the parts of the plan that a question asks for. `data` comes from words.py:
   passages  [id, label], in the order of reading; everything else names them by number
   terms     [forms of one word, pairs of characters: a passage and what the word is worth in it]
   stop      words that say nothing; neutral, phrases: nothing about which list is meant
   kinds     [letters of the code, its word]: ["OE", "objetivo"]
   nouns     words that name each list
   lists     [title, passages] */
function createSearch(data) {
  const ZERO = "?".charCodeAt(0);
  // Fitted to the questions of adjustment, as the weights in scores.py.
  const SURE = 0.55;
  const UNKNOWN_WORD = 30;
  const SHOWN = 5;
  const WORTH_SHOWING = 0.45;
  const NUMBERS = ["cero", "un(?:o|a)?|primer[oa]?", "dos|segund[oa]", "tres|tercer[oa]?",
    "cuatro|cuart[oa]", "cinco|quint[oa]", "seis|sext[oa]", "siete|septim[oa]", "ocho|octav[oa]",
    "nueve|noven[oa]", "diez|decim[oa]"];
  const SOUNDS = [[/qu(?=[ei])|q|k|c(?![eih])/g, "k"], [/[zx]|c(?=[ei])/g, "s"], [/v|w/g, "b"],
    [/g(?=[ei])/g, "j"], [/ll/g, "y"], [/ñ/g, "n"], [/h/g, ""], [/(.)\1/g, "$1"]];

  const setOf = (words) => new Set(words.split(" "));
  const stop = setOf(data.stop);
  const neutral = setOf(data.neutral);
  const nouns = Object.keys(data.nouns).map((list) => {
    const words = data.nouns[list];
    return [list, setOf(`${words} ${sound(words)}`)];
  });
  const numberOf = new Map(data.passages.map(([id], number) => [id, number]));
  const termOf = new Map();
  const formOfSound = new Map();
  data.terms.forEach(([forms], term) => forms.split(" ").forEach((form) => {
    termOf.set(form, term);
    if (!formOfSound.has(sound(form))) formOfSound.set(sound(form), form);
  }));

  const kindOfSound = new Map();
  data.kinds.forEach(([, name]) => {
    const plural = name + (/[aeo]$/.test(name) ? "s" : "es");
    kindOfSound.set(sound(name.replace(/d$/, "")), name);
    [name, plural].forEach((word) => kindOfSound.set(sound(word), word));
  });

  /* Lower case without accents; ñ is a letter and stays one. */
  function fold(text) {
    const bare = text.normalize("NFD").toLowerCase().replace(/n\u0303/g, "ñ");
    return bare.replace(/[\u0300-\u036f]/g, "");
  }

  /* A key that the spellings of one sound share: b/v, s/c/z, ll/y, g/j, h. */
  function sound(word) {
    return SOUNDS.reduce((heard, [written, said]) => heard.replace(written, said), word);
  }

  function wordsOf(text) {
    return text.match(/[a-zñ0-9]+/g) || [];
  }

  function isOf(words, word) {
    const root = word.replace(/(?:es|[aeo]s?|s)$/, "");
    return words.has(word) || words.has(sound(word)) || words.has(root);
  }

  /* How many slips of the keyboard are between two words; gives up above `most`. */
  function slips(one, other, most) {
    let before = [];
    let above = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1];
        row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
        const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        if (i > 1 && j > 1 && swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      [before, above] = [above, row];
    }
    return above[other.length];
  }

  /* The known word that a mistyped one stands for, or itself: one that sounds the same, or one
     a slip or two away. */
  function corrected(word) {
    const named = kindOfSound.get(sound(word));
    if (named) return named;
    if (word.length < 3 || termOf.has(word) || isOf(neutral, word)) return word;
    if (withDigits(word) !== word) return word;
    return formOfSound.get(sound(word)) || nearest(word) || word;
  }

  function nearest(word) {
    const most = word.length >= 8 ? 2 : 1;
    if (word.length < 5) return null;
    let best = null;
    let least = most + 1;
    for (const form of termOf.keys()) {
      if (form.length < 4 || Math.abs(form.length - word.length) > most) continue;
      const away = slips(word, form, most) + (form[0] === word[0] ? 0 : 0.5);
      if (away < least) [best, least] = [form, away];
    }
    return best;
  }

  /* A known word of the same family: one with the same beginning. */
  function relative(word) {
    let best = null;
    let longest = Math.max(4, Math.ceil(word.length * 0.6) - 1);
    for (const form of termOf.keys()) {
      let same = 0;
      while (same < word.length && form[same] === word[same]) same += 1;
      if (same > longest && form.length - same <= 5) [best, longest] = [form, same];
    }
    return best;
  }

  /* Numbers as digits, and «2 punto 4» and «2-4» as «2.4». */
  function withDigits(folded) {
    const digits = NUMBERS.reduce((text, words, number) =>
      text.replace(new RegExp(`\\b(?:${words})\\b`, "g"), String(number)), folded);
    return digits.replace(/(\d)\s*(?:[.,-]|\bpunto\b)\s*(?=\d)/g, "$1.");
  }

  /* The number said with a word, after it or before: «línea 2», «la segunda línea». */
  function numbered(text, word) {
    const said = "[ .#]*(?:(?:numero|num|no)[ .]*)?";
    return text.match(new RegExp(`\\b(?:${word})${said}(\\d+)\\b(?!\\.\\d)`))
      || text.match(new RegExp(`(?:^|[^.\\d])(\\d+)[ao]? (?:${word})\\b`));
  }

  /* What is named by its number, or null: a line, the lines of an objective, any other part. */
  function byCode(folded) {
    const text = withDigits(folded);
    const code = text.match(/\bl? ?(\d)\.(\d+)\b/)
      || text.match(/\blinea (?:de accion )?(\d) (\d)\b/);
    const goal = numbered(text, "(?:objetivo|obj|oe)(?: estrategico)?");
    if (code) {
      const asksWhose = /\bobjetivo\b(?! \d)/.test(text);
      return part(code[0], ...(asksWhose ? [`OE${code[1]}`] : []), `L${code[1]}.${code[2]}`);
    }
    if (goal) return ofObjective(text, goal);
    for (const [letters, word] of data.kinds.filter(([, name]) => name !== "linea")) {
      const found = numbered(text, word)
        || text.match(new RegExp(`\\b${letters.toLowerCase()}(\\d+)\\b`));
      if (found) return part(found[0], `${letters}${found[1]}`);
    }
    return null;
  }

  function ofObjective(text, [typed, number]) {
    const lines = data.lists[`lista.OE${number}`];
    if (!lines) return part(typed, "");
    const last = text.match(/\b(pen)?ultima\b/);
    if (last) return { kind: "part", numbers: [lines[1][lines[1].length - (last[1] ? 2 : 1)]] };
    const line = numbered(text, "(?:linea|accion)(?: de accion)?");
    if (line) return part(`línea ${line[1]} del objetivo ${number}`, `L${number}.${line[1]}`);
    if (/\b(?:lineas|acciones)\b/.test(text)) return whole([`lista.OE${number}`]);
    return part(typed, `OE${number}`);
  }

  function part(typed, ...ids) {
    if (!ids.every((id) => numberOf.has(id))) {
      return { kind: "missing", typed: typed.trim(), numbers: [] };
    }
    return { kind: "part", numbers: ids.map((id) => numberOf.get(id)) };
  }

  function whole(names) {
    const numbers = names.flatMap((name) => data.lists[name][1]);
    return { kind: "list", title: names.map((name) => data.lists[name][0]).join(" y "), numbers };
  }

  /* A whole list, if nothing but the names of lists is asked for. */
  function byList(folded) {
    const rest = data.phrases.reduce((text, phrase) => text.split(phrase).join(" "), folded);
    const telling = wordsOf(rest).filter((word) =>
      !stop.has(word) && !/^\d+$/.test(word) && !isOf(neutral, word));
    let named = nouns.filter(([, words]) => telling.some((word) => isOf(words, word)));
    if (!named.length) return null;
    const every = telling.every((word) => named.some(([, words]) => isOf(words, word)));
    const wantsAll = /\b(?:tod[oa]s|cuant[oa]s|cuales|lista|listado|complet[oa]s?)\b/.test(folded);
    // «Las líneas del objetivo de…» are those of one objective: only its number tells which.
    const ofLines = named.some(([list]) => list === "lista.lineas");
    if (!every && (ofLines || !wantsAll)) return null;
    if (named.length > 3) return whole(["lista.foda"]);
    if (named.length > 1) {
      named = named.filter(([list]) => list !== "lista.foda" && list !== "lista.objetivos");
    }
    return whole(named.map(([list]) => list));
  }

  function byWords(folded) {
    const total = new Array(data.passages.length).fill(0);
    const terms = new Set();
    let attainable = 0;
    new Set(wordsOf(folded).filter((word) => !stop.has(word))).forEach((word) => {
      const form = termOf.has(word) ? word : relative(word);
      if (form) terms.add(termOf.get(form));
      else attainable += UNKNOWN_WORD;
    });
    terms.forEach((term) => {
      const held = Array.from(data.terms[term][1], (sign) => sign.charCodeAt(0) - ZERO);
      let most = 0;
      for (let at = 0; at < held.length; at += 2) {
        total[held[at]] += held[at + 1];
        most = Math.max(most, held[at + 1]);
      }
      attainable += most;
    });
    const top = Math.max(...total);
    const numbers = total.map((_, number) => number)
      .filter((number) => total[number] > 0 && total[number] >= top * WORTH_SHOWING)
      .sort((a, b) => total[b] - total[a] || a - b).slice(0, SHOWN);
    const share = attainable ? top / attainable : 0;
    return { kind: share >= SURE ? "found" : "near", numbers, share };
  }

  return function find(question) {
    const corrections = [];
    const folded = fold(question).replace(/[a-zñ]+/g, (word) => {
      const meant = stop.has(word) ? word : corrected(word);
      if (meant !== word && !corrections.some(([typed]) => typed === word)) {
        corrections.push([word, meant]);
      }
      return meant;
    });
    return { ...(byCode(folded) || byList(folded) || byWords(folded)), corrections };
  };
}
