// What scripts/bench --browser runs in the page of the list: the same steps through our engine, itemsjs
// and List.js, in turns. Choosing, the address, the counts beside every choice and the words above the
// list are the page's own for all three; what differs is who narrows, and for List.js also who draws.
import itemsjs from "itemsjs";
import List from "list.js";
import { dice, measure, rest } from "./steps.js";

const CARDS = 24;
const TYPED = [
  "moestuin",
  "buurt",
  "de zolder",
  "amsterdam",
  "koken",
  "fiets",
  "leren",
  "straat 1",
];

const host = document.querySelector("list-filter");
const shown = document.querySelector("[data-list-cards]");

/** Fetch the columns as a first touch does; returns how long that took. */
export async function wake() {
  const start = performance.now();
  await host.load();
  return performance.now() - start;
}

const values = ({ choices, masks, lists }, row) =>
  lists ? lists[row].map((at) => choices[at]) : choices.filter((_, at) => (masks[row] >> at) & 1);

/** Return every hub as the peers take it: its row, and the choices of each facet by name. */
function items() {
  const { columns } = host.source;
  return columns.slugs.map((_, row) => {
    const item = { id: row + 1, row };
    for (const name of host.facets.keys()) {
      item[name] = columns.facets[name] ? values(columns.facets[name], row) : [];
    }
    return item;
  });
}

/** Return what is chosen by facet; where stopped hubs are not asked for, all other choices of theirs. */
function asked(state) {
  const filters = {};
  for (const [name, { apart, values: all }] of host.facets) {
    const chosen = state.chosen.get(name);
    if (chosen?.size) filters[name] = [...chosen];
    else if (apart) filters[name] = [...all].filter((value) => value !== apart);
  }
  return filters;
}

const spoken = (state, all) =>
  [...host.facets].reduce(
    (rest, [name, { apart }]) =>
      apart && !state.chosen.get(name)?.size
        ? rest.filter((item) => !item[name].includes(apart))
        : rest,
    all,
  ).length;

/**
 * Return the source with another engine: what was chosen goes to that, all else stays the page's own.
 * The rows that stay are handed to it, since a peer that gives cards does not need them.
 */
function instead(ours, narrow) {
  const peer = Object.create(ours);
  peer.engine = {
    ...ours.engine,
    narrow: (chosen, within) =>
      chosen === host.state.chosen && !within
        ? { left: peer.ready, ...narrow(host.state) }
        : ours.engine.narrow(chosen, within),
  };
  return peer;
}

/** itemsjs narrows and counts; our cards are drawn. */
function byItemsjs(ours, all) {
  const aggregations = {};
  for (const name of host.facets.keys()) {
    aggregations[name] = { title: name, size: 1000, conjunction: false };
  }
  const index = itemsjs(all, { aggregations });
  const search = (state) => index.search({ per_page: CARDS, filters: asked(state) });
  const totals = new Map(); // how many are spoken of follows from whether stopped ones are asked for
  const total = (state) => {
    const key = [...host.facets].map(([name, { apart }]) => apart && !state.chosen.get(name)?.size);
    if (!totals.has(`${key}`)) totals.set(`${key}`, spoken(state, all));
    return totals.get(`${key}`);
  };
  const peer = instead(ours, (state) => {
    const { data, pagination } = search(state);
    const counts = new Map();
    for (const [name, { buckets }] of Object.entries(data.aggregations)) {
      for (const { key, doc_count } of buckets) counts.set(`${name}=${key}`, doc_count);
    }
    return { n: pagination.total, counts, total: total(state) };
  });
  return Object.assign(peer, { search });
}

/** List.js narrows and draws by itself; the counts are one plain pass a facet. */
function byListjs(ours, all) {
  const room = document.createElement("div");
  room.hidden = true;
  room.dataset.bench = "";
  const list = shown.cloneNode(false);
  list.removeAttribute("data-list-cards");
  list.classList.add("list");
  room.append(list);
  shown.after(room);
  // The text of a card, ready to be parsed: List.js is spared the work of filling it in.
  const html = all.map(({ row }) => ours.drawing.asCard(row).outerHTML);
  const index = new List(room, { valueNames: [], item: ({ row }) => html[row], page: CARDS }, all);
  const stays = (filters, own) => (hub) =>
    filters.every(([name, wanted]) => name === own || hub[name].some((value) => wanted.has(value)));
  const peer = instead(ours, (state) => {
    const filters = Object.entries(asked(state)).map(([name, some]) => [name, new Set(some)]);
    const stay = stays(filters);
    index.filter((entry) => stay(entry.values()));
    const counts = new Map();
    for (const name of host.facets.keys()) {
      const among = stays(filters, name);
      for (const hub of all) {
        if (!among(hub)) continue;
        for (const value of hub[name]) {
          const key = `${name}=${value}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
    }
    return { n: index.matchingItems.length, counts, total: spoken(state, all) };
  });
  peer.drawing = Object.assign(Object.create(ours.drawing), { draw() {} });
  return Object.assign(peer, { room });
}

/** Let this source have the list. */
function give(source) {
  host.source = source;
  shown.hidden = Boolean(source.room);
  for (const room of document.querySelectorAll("[data-bench]")) room.hidden = room !== source.room;
}

/** Put a box back as it was, and the address with it, without a step in the history. */
function undo(box, address) {
  box.checked = !box.checked;
  const values = host.state.chosen.get(box.name);
  if (box.checked) values.add(box.value);
  else values.delete(box.value);
  history.replaceState(null, "", address);
}

/** Return what would be chosen with a box pressed. */
function toggled(box) {
  const values = new Set(host.state.chosen.get(box.name));
  if (box.checked) values.delete(box.value);
  else values.add(box.value);
  return new Map(host.state.chosen).set(box.name, values);
}

/** Return the next box to press: rarely one that leaves nothing, never more than four at once. */
function next(throws) {
  const on = host.boxes.filter(({ checked }) => checked);
  const open = host.boxes.filter(
    (box) => !box.checked && !box.parentElement.classList.contains("nil"),
  );
  const from = on.length && (on.length > 3 || !open.length || throws() < 0.3) ? on : open;
  return from[Math.floor(throws() * from.length)];
}

const same = (a, b) => {
  if (a.n !== b.n || a.total !== b.total) return false;
  const told = (counts) => JSON.stringify([...counts].filter(([, n]) => n).sort());
  return told(a.counts) === told(b.counts);
};

/**
 * Press boxes, each with every engine, and take the times; engines alone too.
 * @param {number} steps
 * @param {number} seed
 */
export async function race(steps, seed) {
  const throws = dice(seed);
  const ours = host.source;
  const all = items();
  const peers = { ours, itemsjs: byItemsjs(ours, all), listjs: byListjs(ours, all) };
  const names = Object.keys(peers);
  const taken = { ours: [], itemsjs: [], listjs: [] };
  const engines = { ours: [], itemsjs: [] };
  let differences = 0;
  for (let step = -3; step < steps; step++) {
    const address = location.href;
    const box = next(throws);
    const answers = [];
    // What will be left, for the peers; and with what was left, the list as it is now.
    const [before, after] = [host.state.chosen, toggled(box)].map(
      (chosen) => ours.engine.narrow(chosen).left,
    );
    // Who begins changes every time, so that none is always the one after a sweep.
    const turn = names.map((_, at) => names[(at + step + 3) % names.length]);
    for (const name of turn) {
      give(peers[name]);
      peers[name].ready = before;
      host.show();
      document.body.getBoundingClientRect();
      await rest();
      peers[name].ready = after;
      const times = measure(host, () => box.click());
      if (step >= 0) taken[name].push(times);
      answers.push(peers[name].narrow(host.state));
      undo(box, address);
    }
    differences += answers.some((answer) => !same(answer, answers[0])) ? 1 : 0;
    give(ours);
    box.click();
    await rest();
    const state = host.state;
    const alone = {
      ours: () => ours.engine.narrow(state.chosen),
      itemsjs: () => peers.itemsjs.search(state),
    };
    const order = step % 2 ? ["ours", "itemsjs"] : ["itemsjs", "ours"];
    for (const name of order) {
      const start = performance.now();
      for (let time = 0; time < 3; time++) alone[name]();
      if (step >= 0) engines[name].push((performance.now() - start) / 3);
    }
  }
  clear();
  peers.listjs.room.remove();
  return { clicks: taken, engines, differences };
}

/** Let all go that was chosen. */
function clear() {
  for (const box of host.boxes) box.checked = false;
  host.search.value = "";
  host.state.text = "";
  host.choose();
}

/**
 * Press boxes and type words with our own engine; returns the times of both.
 * @param {number} steps
 * @param {number} seed
 */
export async function alone(steps, seed) {
  const throws = dice(seed);
  const clicks = [];
  for (let step = -3; step < steps; step++) {
    const box = next(throws);
    await rest();
    const times = measure(host, () => box.click());
    if (step >= 0) clicks.push(times);
  }
  clear();
  const letters = [];
  for (const word of TYPED) {
    for (let end = 1; end <= word.length; end++) {
      await rest();
      letters.push(
        measure(host, () => {
          host.search.value = word.slice(0, end);
          host.search.dispatchEvent(new Event("input", { bubbles: true }));
        }),
      );
    }
    clear();
    await rest();
  }
  return { clicks, letters };
}

/** Return how many elements the page has; and how many nodes, with texts and comments. */
export function nodes() {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  let count = 1;
  while (walker.nextNode()) count++;
  return [document.getElementsByTagName("*").length, count];
}
