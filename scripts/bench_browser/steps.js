// What the steps of a visit are measured with.

/** A random number generator that gives the same row every time (mulberry32). */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Let what waits be done, frames be painted and rubbish be swept. */
export const rest = () =>
  new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))));

/** Return [script, script and layout] in ms of what `act` does within an element. */
export function measure(host, act) {
  const start = performance.now();
  act();
  const script = performance.now() - start;
  document.body.getBoundingClientRect();
  host.getBoundingClientRect();
  return [script, performance.now() - start];
}
