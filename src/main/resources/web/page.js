"use strict";

/* Brings the page up to date every few seconds, sorts and filters its tables, and sends its actions. It reads without. */

const EVERY = 2000;
const TOKEN = "web.token";
const ORDER = "order";

const stored = (key) => JSON.parse(sessionStorage.getItem(key + location.pathname) || "null");
const store = (key, value) => sessionStorage.setItem(key + location.pathname, JSON.stringify(value));

let order = stored(ORDER);

function value(row, { column, kind }) {
  const cell = row.cells[column];
  if (kind === "time") return cell.querySelector("time")?.dateTime || "";
  if (kind === "number") return Number((cell.dataset.v ?? cell.textContent.replace(/[^\d.-]/g, "")) || -1);
  return cell.textContent.trim();
}

/* Rows of all groups together in one order; the headings of groups would then say nothing. */
function sort(table) {
  const rows = [...table.querySelectorAll("tbody tr:not(.group)")];
  const sign = order.down ? -1 : 1;
  const compared = (one, other) => (one < other ? -sign : one > other ? sign : 0);
  rows.sort((one, other) => compared(value(one, order), value(other, order)));
  table.querySelectorAll(".group").forEach((group) => group.remove());
  table.tBodies[0].append(...rows);
}

function filter(table, words) {
  for (const body of table.tBodies) {
    const group = body.querySelector(".group");
    const heading = group?.textContent.toLowerCase() || "";
    let shown = 0;
    for (const row of body.querySelectorAll("tr:not(.group)")) {
      const text = heading + " " + row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    if (group) group.hidden = shown === 0;
  }
}

/* What the script adds to a page as the server sends it, and how the reader has it arranged. */
function arrange(root) {
  root.querySelectorAll("[data-filter], form.actions").forEach((part) => (part.hidden = false));
  for (const head of root.querySelectorAll("[data-filtered] th[data-sort]")) {
    const is = order && order.column === head.cellIndex;
    head.setAttribute("aria-sort", is ? (order.down ? "descending" : "ascending") : "none");
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
  }
  for (const table of root.querySelectorAll("table[data-filtered]")) {
    if (order) sort(table);
    const typed = document.querySelector("[data-filter]").value.toLowerCase();
    filter(table, typed.split(/\s+/).filter((word) => word));
  }
  return root;
}

/* By which a part is known again when others come before it or go. */
const key = (node) => node.id || node.getAttribute?.("aria-labelledby") || "";

/* Changes only what differs, so that focus, selection and scrolling stay where they are. */
function morph(have, want) {
  if (have.isEqualNode(want)) return;
  for (const { name, value } of want.attributes) {
    if (have.getAttribute(name) !== value) have.setAttribute(name, value);
  }
  for (const { name } of [...have.attributes]) {
    if (!want.hasAttribute(name) && name !== "open") have.removeAttribute(name);
  }
  if (have.hasAttribute("data-keep")) return;
  const wanted = [...want.childNodes];
  wanted.forEach((child, index) => {
    const named = key(child) && [...have.children].find((each) => key(each) === key(child));
    while (named && !key(have.childNodes[index])) have.childNodes[index].remove();
    if (named && named !== have.childNodes[index]) have.insertBefore(named, have.childNodes[index]);
    const present = have.childNodes[index];
    if (!present) {
      have.append(child.cloneNode(true));
    } else if (present.nodeName !== child.nodeName || key(present) !== key(child)) {
      if (key(present)) have.insertBefore(child.cloneNode(true), present);
      else present.replaceWith(child.cloneNode(true));
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      morph(present, child);
    } else if (present.nodeValue !== child.nodeValue) {
      present.nodeValue = child.nodeValue;
    }
  });
  while (have.childNodes.length > wanted.length) have.lastChild.remove();
}

function say(text) {
  const line = document.getElementById("connection");
  if (line.textContent !== text) line.textContent = text;
}

let latest = null;
let lastRefresh = new Date();

function show() {
  const focused = document.activeElement;
  morph(document.querySelector("main"), arrange(latest.cloneNode(true)));
  if (document.activeElement !== focused && focused.isConnected) focused.focus({ preventScroll: true });
}

async function refresh() {
  try {
    const answer = await fetch(location.href);
    if (!answer.ok) throw new Error(answer.status);
    latest = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    show();
    lastRefresh = new Date();
    say("");
  } catch {
    say("The service does not answer. As of " + lastRefresh.toLocaleTimeString() + ".");
  }
}

async function act(form, action) {
  const token = form.elements.token.value || sessionStorage.getItem(TOKEN) || "";
  const line = form.querySelector("[role=status]");
  const answer = await fetch(`/api/objects/${form.dataset.object}/${action}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}` },
  });
  if (answer.ok) {
    sessionStorage.setItem(TOKEN, token);
    form.elements.token.value = "";
    line.textContent = `Requested: ${action}.`;
    refresh();
  } else {
    sessionStorage.removeItem(TOKEN);
    line.textContent = (await answer.text()).trim();
  }
}

latest = document.querySelector("main").cloneNode(true);
arrange(document.querySelector("main"));

addEventListener("input", (event) => {
  if (event.target.matches("[data-filter]")) show();
});

addEventListener("submit", (event) => event.preventDefault());

addEventListener("click", (event) => {
  const { action } = event.target.dataset;
  const head = event.target.closest("[data-filtered] th[data-sort]");
  if (action) {
    act(event.target.form, action).catch((error) => say(String(error)));
  } else if (head) {
    const kind = head.dataset.sort;
    const again = order && order.column === head.cellIndex;
    const down = kind !== "text";
    order = again && order.down !== down ? null : { column: head.cellIndex, kind, down: again ? !order.down : down };
    store(ORDER, order);
    show();
  }
});

setInterval(() => {
  if (!document.hidden) refresh();
}, EVERY);
