// The editing room: Sveltia CMS, with what it offers as the build made it from the model.

import "./controls.js";
import "./language.js";
import "./refused.js";
import CMS from "@sveltia/cms";

const [waiting, failed] = document.querySelectorAll("p[data-room]");

try {
  const answer = await fetch("config.json");
  const logo = { src: new URL("../assets/favicon.svg", location.href).href };
  await CMS.init({ config: { ...(await answer.json()), logo } });
  waiting.remove();
  failed.remove();
} catch {
  waiting.hidden = true;
  failed.hidden = false;
}
