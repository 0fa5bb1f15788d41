// What GitHub says of a token that it does not take, in the words of the page: an editor reads them
// beside what they typed, which stays where it is.

const GITHUB = "https://api.github.com";
const WORDS = { 401: "expired", 403: "weak" };
const fetched = globalThis.fetch;

globalThis.fetch = async (...asked) => {
  const answer = await fetched(...asked);
  if (!answer.url.startsWith(`${GITHUB}/`)) return answer;
  const told = WORDS[answer.status];
  if (!told && !(answer.ok && answer.url.endsWith("/graphql"))) return answer;
  const body = await answer
    .clone()
    .json()
    .catch(() => ({}));
  if (told) return again({ ...body, message: words(told) }, answer);
  if (!body.errors?.some((error) => error.type === "FORBIDDEN")) return answer;
  const errors = body.errors.map((error) => ({ ...error, message: words("weak") }));
  return again({ ...body, errors }, answer);
};

function words(name) {
  return document.querySelector(`p[data-refused=${name}]`).textContent;
}

/** Return an answer with another body; how it was packed on its way goes with the old one. */
function again(body, { status, statusText }) {
  const headers = { "Content-Type": "application/json" };
  return new Response(JSON.stringify(body), { status, statusText, headers });
}
