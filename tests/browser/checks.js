// What the tests ask of a page, beside the two engines. Each check returns what is wrong, as text.
"use strict";

window.checks = (() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const told = (element) => element.outerHTML.slice(0, 160);
  const wrong = (elements, why) => elements.map((one) => `${why}: ${told(one)}`);
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  // For screen readers alone: one pixel.
  const unseen = (element) => element.closest(".unseen") !== null;
  const writes = (element) => [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const texts = () => all("body *").filter(
    (one) => writes(one) && seen(one) && !unseen(one) && !one.closest("svg"));
  const style = (element) => getComputedStyle(element);

  const outside = () => {
    const width = document.documentElement.clientWidth;
    const hidden = (box) => box.width <= 1 || box.bottom <= 0;
    // What is folded away is not laid out: its box is the one it had before.
    const folded = (element) => !element.checkVisibility();
    const root = document.documentElement.scrollWidth > width ? [document.documentElement] : [];
    return wrong([...root, ...all("body *").filter((element) => {
      const box = element.getBoundingClientRect();
      return !hidden(box) && !folded(element) && (box.right > width + 1 || box.left < -1);
    })], "beyond the edge");
  };

  // A word whose letters stand on two lines.
  const brokenWords = (selectors) => all(selectors).flatMap((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    return [...text.data.matchAll(/[^ \n]+/g)].filter((word) => {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      return range.getClientRects().length > 1;
    }).map((word) => word[0]);
  });

  const pressable = () => all("a, button, summary, input:not([type=hidden]), textarea, [role=option]");
  const small = () => {
    const inText = (element) => element.matches("a") && writes(element.parentNode);
    return wrong(pressable().filter((element) => {
      // All of the label around a radio button or a box to tick is its target.
      const box = (element.closest("label") || element).getBoundingClientRect();
      return box.width && (box.height < 43.9 || box.width < 43.9);
    }).filter((element) => !inText(element) && !element.closest("blockquote")), "small target");
  };

  const cut = () => {
    const clipped = (element) => /hidden|clip/.test(style(element).overflow);
    const taller = (element) => element.scrollHeight > element.clientHeight + 2;
    const wider = (element) => element.scrollWidth > element.clientWidth + 2;
    // A field of one line is longer inside than outside, as fields are.
    const boxes = all("body :not(input)").filter((one) => seen(one) && !unseen(one) && one.clientHeight);
    return [
      ...wrong(boxes.filter((one) => clipped(one) && (taller(one) || wider(one))), "cut"),
      ...wrong(texts().filter((one) => one.clientHeight && taller(one)
        && style(one).overflowY === "visible"), "runs over what follows"),
    ];
  };

  // What has to be scrolled sideways beside the page's own scroll.
  const twoWays = () => wrong(all("body *").filter((one) => /auto|scroll/.test(style(one).overflowX)
    && seen(one) && one.scrollWidth > one.clientWidth + 1), "scrolls sideways");

  const sizes = () => texts().map((one) => parseFloat(style(one).fontSize));
  const stiff = () => {
    const before = sizes();
    const root = document.documentElement;
    root.style.fontSize = `${parseFloat(style(root).fontSize) * 2}px`;
    const after = sizes();
    root.style.fontSize = "";
    return wrong(texts().filter((_, at) => after[at] < before[at] * 1.5), "does not grow");
  };

  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).slice(0, 3).map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = style(one).backgroundColor;
      const [, , , alpha = 1] = channels(colour);
      if (alpha > 0) return colour;
    }
    // What the browser paints where nobody says a colour.
    return matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(0 0 0)" : "rgb(255 255 255)";
  };

  const reachable = () => all("a[href], button, summary, input:not([type=hidden]), textarea, [tabindex='0']")
    .filter((one) => seen(one) && !one.disabled && one.tabIndex >= 0);
  const ring = (element) => {
    element.focus({ preventScroll: true });
    if (document.activeElement !== element) return "cannot be focused";
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = style(element);
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) return "focus is not seen";
    const ground = behind(parseFloat(outlineOffset) < 0 ? element : element.parentElement);
    return contrast(outlineColor, ground) < 3 ? `ring ${outlineColor} on ${ground}` : "";
  };
  const rings = () => reachable().flatMap((element) => {
    const why = ring(element);
    return why ? wrong([element], why) : [];
  });

  const numbers = new Map();
  const number = (element) => numbers.set(element, numbers.get(element) ?? numbers.size).get(element);
  // Where the keyboard stands, and whether all of it that is in the window can be seen.
  const stop = () => {
    const focused = document.activeElement;
    if (focused === document.body || !focused) return null;
    // Of a tall field the browser shows the caret, which may be at its upper end.
    const heights = focused.offsetHeight > innerHeight / 2 ? [0.05, 0.5, 0.95] : [0.5];
    const points = [...focused.getClientRects()].flatMap((box) => [0.5, 0.02, 0.98].flatMap(
      (share) => heights.map((height) => [box.left + box.width * share, box.top + box.height * height])));
    const hits = points.filter(([x, y]) => x > 0 && y > 0 && x < innerWidth && y < innerHeight)
      .map(([x, y]) => document.elementFromPoint(x, y));
    const own = (hit) => hit && (focused.contains(hit) || hit.contains(focused)
      || (focused.labels && [...focused.labels].some((label) => label.contains(hit))));
    const foreign = hits.find((hit) => !own(hit));
    const why = foreign ? `hidden by ${told(foreign)}` : "";
    return [number(focused), told(focused), hits.length ? why : "out of sight"];
  };

  const INTERACTIVE = "a[href], button, summary, label, input, textarea, [role=option]";
  const fakes = () => [
    ...wrong(all("body *").filter((one) => style(one).cursor === "pointer"
      && !one.closest(INTERACTIVE)), "pressed, yet no button"),
    ...wrong(all("[onclick], a:not([href])").filter((one) => !one.matches(INTERACTIVE)), "no button"),
  ];

  const expanded = () => wrong(all("[aria-expanded]").filter((one) => {
    const list = document.getElementById(one.getAttribute("aria-controls"));
    return (one.getAttribute("aria-expanded") === "true") !== Boolean(list && seen(list));
  }), "says it wrongly");

  // A list of places of the page names each as the place itself does.
  const astray = () => wrong(all('a[href^="#"]').filter((one) => {
    const place = document.getElementById(one.getAttribute("href").slice(1));
    const name = one.textContent.replace(/\(\d+\)/, "").trim();
    const lists = one.closest("nav, .jumps") && place && /^H\d$/.test(place.tagName);
    return !place || (lists && !place.textContent.replace(/\s+/g, " ").includes(name));
  }), "leads elsewhere");

  // What is written may be private: the browser is asked not to keep it.
  const kept = () => wrong(all("input[type=text], textarea:not([readonly])").filter(
    (one) => one.autocomplete !== "off" || one.form.autocomplete !== "off"), "kept by the browser");

  const moving = () => [
    ...wrong(all("*").filter((one) => {
      const { animationName, transitionDuration, scrollBehavior } = style(one);
      return animationName !== "none" || parseFloat(transitionDuration) || scrollBehavior === "smooth";
    }), "moves"),
    ...wrong(all("marquee, [autoplay]"), "starts by itself"),
  ];

  const LIVE = "[role=log], [role=status], [role=alert], [aria-live]:not([aria-live=off])";
  // Keep in `heard` what a screen reader would announce from here on.
  const listen = () => {
    const heard = [];
    new MutationObserver((changes) => changes.forEach(({ addedNodes, target }) => {
      const place = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
      const added = addedNodes.length ? [...addedNodes] : [target];
      const loud = (node) => node.nodeType === Node.ELEMENT_NODE && node.matches("[role=alert]");
      added.filter((node) => place.closest(LIVE) || loud(node))
        .forEach((node) => heard.push(node.textContent));
    })).observe(document.body, { childList: true, subtree: true, characterData: true });
    window.heard = heard;
  };

  // Open what is folded and show what is hidden until it is of use; `restore` undoes it.
  let changed = [];
  const unfold = () => {
    const folded = all("details:not([open])");
    const hidden = all("[hidden]");
    folded.forEach((one) => { one.open = true; });
    hidden.forEach((one) => { one.hidden = false; });
    changed = [...folded.map((one) => () => { one.open = false; }),
      ...hidden.map((one) => () => { one.hidden = true; })];
  };
  const restore = () => { changed.forEach((undo) => undo()); changed = []; };

  return {
    outside, brokenWords, small, cut, twoWays, stiff, rings, stop, fakes, expanded, astray, kept,
    moving, listen, unfold, restore, count: () => pressable().length,
  };
})();
