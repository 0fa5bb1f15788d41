// What ical.js reads in calendars: the times at which something is, for tests/pages/test_calendars.py.
// Standard input: a list of { text, until }. Standard output: the times of each.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

/** Every time of an event up to a day. */
function* times(event, until) {
  const told = {
    uid: event.uid,
    summary: event.summary,
    location: event.location ?? "",
    description: event.description ?? "",
  };
  const steps = event.iterator();
  for (let start = steps.next(); start && start.toString() < until; start = steps.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(start);
    const moment = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
    yield { ...told, start: moment(startDate), end: moment(endDate), local: startDate.toString() };
  }
}

const read = JSON.parse(readFileSync(0, "utf8")).map(({ text, until }) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  const events = calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
  return events.flatMap((event) => [...times(event, until)]);
});
process.stdout.write(JSON.stringify(read));
