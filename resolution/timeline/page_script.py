"""What makes a page step through a log: no server, no library, every word set as text."""

SCRIPT = """\
"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const marks = {accepted:"✓",chosen:"✓",rejected:"✗",kept:"⟦",parked:"‖",withdrawn:"⊘",reopened:"●",agreed:"◆",
  worded:"~",moved:"↕",undone:"↶",package:"▣",read:"▷",entered:"·",gavel:"·",suspended:"┤",resumed:"├"};
const byId = name => document.getElementById(name);
const views = Object.keys(data.views);
const last = data.steps.length - 1;
let here = 0, view = views[0], playing = 0;

function made(name, className, text) {
  const one = document.createElement(name);
  if (className) one.className = className;
  if (text !== undefined) one.textContent = text;
  return one;
}
function worded(parent, words) {
  for (const [text, what] of words) {
    const name = what === "deleted" ? "del" : what === "inserted" ? "ins" : "span";
    parent.append(made(name, what, text));
  }
  return parent;
}
function wording(section, step) {
  let found = [];
  for (const [since, places] of section.since) {
    if (since > step) break;
    found = places;
  }
  return found;
}
function showText() {
  const told = data.views[view], text = byId("text"), now = new Set();
  const before = new Map();
  text.replaceChildren();
  for (const line of told.title) text.append(made("p", "title", line));
  for (const section of told.sections) {
    const places = wording(section, here), were = new Set(here ? wording(section, here - 1) : places);
    if (!places.length) continue;
    if (section.call) text.append(made("h2", "", section.call));
    for (const place of places) {
      const one = data.paragraphs[place];
      const line = made("p", "paragraph", undefined);
      line.style.setProperty("--level", one.level);
      line.dir = "auto";
      if (!were.has(place)) line.classList.add("now");
      line.append(made("span", "label", one.label), " ");
      text.append(worded(line, one.words));
    }
  }
  const changed = text.querySelector(".now");
  if (changed) changed.scrollIntoView({block: "center"});
}
function showStep() {
  const step = data.steps[here];
  byId("which").textContent = `Version ${step.version}, step ${here + 1} of ${last + 1}`;
  byId("when").textContent = `${step.time} · ${step.who} · head ${step.code}`;
  byId("said").textContent = step.said + (step.sources ? ` (${step.sources})` : "");
  const [open, parked, kept, settled] = step.stages;
  byId("stages").textContent =
    `${open} open, ${parked} parked, ${kept} kept in brackets, ${settled} settled`;
  const changes = byId("changes");
  changes.replaceChildren();
  for (const change of step.changes) {
    const row = made("div", "change");
    row.append(made("p", "place", change.place));
    const was = made("p", "was"), is = made("p", "is");
    was.dir = is.dir = "auto";
    worded(was, change.words.filter(word => word[1] !== "inserted"));
    worded(is, change.words.filter(word => word[1] !== "deleted"));
    row.append(was, is);
    changes.append(row);
  }
}
function go(step) {
  here = Math.max(0, Math.min(last, step));
  byId("line").value = here;
  const ticks = byId("ticks").children;
  for (const tick of byId("ticks").querySelectorAll("[aria-current]")) tick.removeAttribute("aria-current");
  ticks[here].setAttribute("aria-current", "step");
  ticks[here].scrollIntoView({block: "nearest", inline: "center"});
  showStep();
  showText();
  history.replaceState(null, "", `#${data.steps[here].version}`);
}
function play() {
  if (playing) { clearInterval(playing); playing = 0; }
  else {
    if (here === last) go(0);
    playing = setInterval(() => { if (here === last) play(); else go(here + 1); }, 1000);
  }
  byId("play").textContent = playing ? "Pause" : "Play";
}
function nextView() {
  view = views[(views.indexOf(view) + 1) % views.length];
  byId("view").textContent = `View: ${view}`;
  showText();
}
const keys = {ArrowRight: () => go(here + 1), ArrowLeft: () => go(here - 1), Home: () => go(0),
  End: () => go(last), " ": play, v: nextView};
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
  if (event.key === " " && event.target.tagName === "BUTTON") return;
  event.preventDefault();
  keys[event.key]();
});
data.steps.forEach((step, at) => {
  const tick = made("button", step.act, marks[step.act] || "·");
  tick.type = "button";
  tick.tabIndex = -1;
  tick.title = `${step.version}: ${step.said}`;
  tick.addEventListener("click", () => go(at));
  byId("ticks").append(tick);
});
byId("line").max = last;
byId("line").addEventListener("input", event => go(Number(event.target.value)));
for (const [name, act] of [["first", "Home"], ["before", "ArrowLeft"], ["play", " "], ["after", "ArrowRight"],
    ["last", "End"], ["view", "v"]]) byId(name).addEventListener("click", () => keys[act]());
byId("view").textContent = `View: ${view}`;
const asked = data.steps.findIndex(step => `#${step.version}` === location.hash);
go(asked < 0 ? 0 : asked);
document.body.dataset.ready = "yes";
"""
