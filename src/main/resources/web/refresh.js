"use strict";

/* Brings the page up to date every few seconds, and sends its actions. The page reads without it. */

const EVERY = 2000;
const TOKEN = "web.token";

/* Changes only what differs, so that focus, selection and scrolling stay where they are. */
function morph(have, want) {
  for (const { name, value } of want.attributes) {
    if (name !== "hidden" && have.getAttribute(name) !== value) have.setAttribute(name, value);
  }
  for (const { name } of [...have.attributes]) {
    if (!want.hasAttribute(name)) have.removeAttribute(name);
  }
  if (have.getAttribute("role") === "status" && have.tagName === "SPAN") return;
  const wanted = [...want.childNodes];
  wanted.forEach((child, index) => {
    const present = have.childNodes[index];
    if (!present) {
      have.append(child.cloneNode(true));
    } else if (present.nodeName !== child.nodeName) {
      present.replaceWith(child.cloneNode(true));
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

let lastRefresh = new Date();

async function refresh() {
  try {
    const answer = await fetch(location.href);
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    morph(document.querySelector("main"), page.querySelector("main"));
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
    line.textContent = `Asked for: ${action}.`;
    refresh();
  } else {
    sessionStorage.removeItem(TOKEN);
    line.textContent = (await answer.text()).trim();
  }
}

for (const form of document.querySelectorAll("form.actions")) {
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", (event) => {
    const action = event.target.dataset.action;
    if (action) act(form, action).catch((error) => say(String(error)));
  });
}

setInterval(() => {
  if (!document.hidden) refresh();
}, EVERY);
