/* What keeps a page from being read by everybody, a line each; "" where there is nothing. */
(() => {
  const findings = [];
  const rgb = (text) => text.match(/[\d.]+/g).map(Number);
  const channel = (c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const background = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = rgb(getComputedStyle(each).backgroundColor);
      if (colour[3] !== 0) return colour;
    }
    return [255, 255, 255];
  };
  const say = (what, element) => findings.push(what + ": " + element.outerHTML.slice(0, 120));

  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !element.checkVisibility() || element.closest(".unseen, .skip")) continue;
    const style = getComputedStyle(element);
    const pair = [light(rgb(element.closest("svg") ? style.fill : style.color)), light(background(element))].sort((a, b) => b - a);
    const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    if (ratio < (large ? 3 : 4.5)) say("contrast of " + ratio.toFixed(2), element);
  }
  if (document.documentElement.scrollWidth > innerWidth) findings.push("wider than the screen: " + document.documentElement.scrollWidth);
  const heights = new Set([...document.querySelectorAll(".objects tbody tr:not(.group)")].filter((row) => row.checkVisibility()).map((row) => row.offsetHeight));
  if (heights.size > 1) findings.push("rows of several heights: " + [...heights]);
  for (const element of document.querySelectorAll("input, progress, svg[role=img], [role=region], nav")) {
    if (!element.labels?.length && !element.ariaLabel && !element.hasAttribute("aria-labelledby")) say("no name", element);
  }
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) say("a heading's level is left out", heading);
    level = next;
  }
  if (document.querySelectorAll("h1").length !== 1) findings.push("not one h1");
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  if (new Set(ids).size !== ids.length) findings.push("an id twice");
  for (const entry of performance.getEntriesByType("resource")) {
    if (!entry.name.startsWith(location.origin)) findings.push("from elsewhere: " + entry.name);
  }
  return findings.join("\n");
})()
