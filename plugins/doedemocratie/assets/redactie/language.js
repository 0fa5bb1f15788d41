// Before the room itself reads it: in which language it speaks, to who has not chosen one there.

const PREFERENCES = "sveltia-cms.prefs";

try {
  if (!localStorage.getItem(PREFERENCES)) {
    localStorage.setItem(PREFERENCES, JSON.stringify({ locale: "nl" }));
  }
} catch {
  // A browser that keeps nothing: the room says so itself.
}
