// Accepts one tracked insertion at a time, in memory: with a plain transaction, by its id, by its range.
// In: paragraphs as lists of [words, id of the insertion or null]; out: milliseconds of each, as JSON.
import { Schema } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { addSuggestionMarks, applySuggestion } from "@handlewithcare/prosemirror-suggest-changes";
import { nodes } from "prosemirror-schema-basic";
import { readFileSync } from "node:fs";

const { paragraphs, accepted } = JSON.parse(readFileSync(0, "utf8"));
const schema = new Schema({
  nodes: { ...nodes, doc: { ...nodes.doc, marks: "insertion modification deletion" }, paragraph: { ...nodes.paragraph, marks: "_" } },
  marks: addSuggestionMarks({}),
});
const places = new Map();
let at = 0;
const doc = schema.node("doc", null, paragraphs.map((runs) => {
  let inside = at + 1;
  const content = runs.map(([words, id]) => {
    if (id !== null) places.set(id, [inside, inside + words.length]);
    inside += words.length;
    return schema.text(words, id === null ? [] : [schema.marks.insertion.create({ id })]);
  });
  at = inside + 1;
  return schema.node("paragraph", null, content);
}));

function time(accept) {
  let state = EditorState.create({ doc });
  return accepted.map((id) => {
    const before = state.doc;
    const began = performance.now();
    accept(state, id, (transaction) => { state = state.apply(transaction); });
    const took = performance.now() - began;
    if (state.doc.eq(before) || state.doc.textContent !== before.textContent) throw new Error(`${id} was not accepted`);
    return took;
  });
}

const { insertion } = schema.marks;
console.log(JSON.stringify({
  plainly: time((state, id, dispatch) => dispatch(state.tr.removeMark(...places.get(id), insertion))),
  by_id: time((state, id, dispatch) => applySuggestion(id)(state, dispatch)),
  by_range: time((state, id, dispatch) => applySuggestion(id, ...places.get(id))(state, dispatch)),
}));
