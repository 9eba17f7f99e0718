// Every page there is, with the link that leads there and by what one sees that it stands. Knows
// nothing of how long that takes.

/** The pages, of a backup made by `cargo xtask bench`: it has everything that a page may show. */
export function places({ contacts, introductions, gatherings }) {
  // With whom the user is in touch most.
  const friend = contacts.reduce((one, other) => (other.notes?.length > (one.notes?.length ?? 0) ? other : one));
  const coming = gatherings.find((it) => it.name.endsWith(" 19"));
  const past = gatherings.find((it) => it.name.endsWith(" 16"));
  const made = introductions.find((it) => it.a === friend.id && it.steps.length > 2);
  const person = `#/people/${friend.id}`;
  const event = `#/events/${coming.id}`;
  const introduction = `#/introductions/${made.id}`;
  return [
    ["Today", "#/people", "#/", ".today__list .suggestion"],
    ["People", "#/", "#/people", ".person-row"],
    ["People, from a person", person, "#/people", ".person-row"],
    ["a person with much to tell", introduction, person, ".person__head"],
    ["new person, in one line", "#/", "#/people/jot", "dialog[open] textarea, dialog[open] input"],
    ["new person", "#/people", "#/people/new", "dialog[open] input"],
    ["who may be one", "#/people", "#/duplicates", ".compared"],
    ["import", "#/people", "#/import", ".rail__link[href='#/your-data'][aria-current]"],
    ["fill in", "#/", "#/fill-in", ".fill-in textarea, .fill-in input"],
    ["Introductions", "#/people", "#/introductions", ".intro-row"],
    ["an introduction", person, introduction, ".introduction__pair"],
    ["a year in giving", "#/introductions", "#/year", ".year__entry"],
    ["another year", "#/year", "#/year/2025", "[aria-current][href='#/year/2025']"],
    ["events", "#/introductions", "#/events", ".event-new"],
    ["an event to come", "#/events", event, ".guest"],
    ["an event that was", "#/events", `#/events/${past.id}`, ".guest"],
    ["groups for a round", "#/introductions", "#/round", ".group-choices"],
    ["the round of an event", event, `#/round/events/${coming.id}`, "#help"],
    ["a session", person, person.replace("people", "session"), ".session__sides .idea"],
    ["sessions of the week", "#/", "#/session", ".session__talked"],
    ["map", "#/people", "#/map", ".map__canvas"],
    ["your data", "#/people", "#/your-data", ".colophon"],
    ["what was learned", "#/your-data", "#/learned", ".page__back[href='#/your-data']"],
  ].map(([name, from, to, shows]) => ({ name, from, to, shows }));
}
