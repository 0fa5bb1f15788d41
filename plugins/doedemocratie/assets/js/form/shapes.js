// The shapes of what the form works with, for the type checker (tsc reads them, nothing else does).
// Model, Spec, Names and Opened are the JSON of questions/webform.py, Places of questions/placelist.py; tests/site/test_web_tools.py
// holds the two together.

/**
 * A picture that was chosen: the file to hand over, and what shows it. `width` and `height` are those
 * of what was chosen.
 * @typedef {object} Shot
 * @property {Blob} blob
 * @property {string} suffix
 * @property {HTMLCanvasElement} canvas
 * @property {number} width
 * @property {number} height
 */

/**
 * What makes a picture smaller (assets/js/shrink.js).
 * @typedef {(file: File, logo: boolean) => Promise<Shot>} Shrink
 */

/**
 * What reads a telephone number, by tables of all countries (assets/js/phones.js).
 * @typedef {(text: string) => {
 *   isPossible(): boolean, isValid(): boolean, getType(): string | undefined
 * } | undefined} Parse
 */

/**
 * A record as it was typed: texts, lists and groups by the name of their field. Which of these a
 * field holds, its Spec says; a type cannot follow that.
 * @typedef {Record<string, any>} Values
 */

/**
 * Where a field stands: names of fields, and places in lists.
 * @typedef {(string | number)[]} Path
 */

/** @typedef {Record<string, string | number | undefined>} Facts */

/**
 * One thing that is wrong, or with `soft` one that deserves a second look.
 * @typedef {{ path: Path, code: string, facts: Facts, soft?: boolean }} Problem
 */

/**
 * What a rule that is broken yields.
 * @typedef {[path: Path, code: string, facts: Facts]} Fault
 */

/**
 * What holds for a group or not: a word, and what it is said of (model/grammar/conditions.py).
 * @typedef {[word: string, ...rest: any[]]} Condition
 */

/**
 * A rule (model/grammar/rules.py): one of `must`, `order`, `ascending` and `last`.
 * @typedef {object} Rule
 * @property {string} code
 * @property {string} at the field at which it is said, "" for the group
 * @property {string[]} rests the fields it rests on
 * @property {Record<string, string>} [facts] fields by the fact that they give
 * @property {boolean} [confirmed] whether it leaves provisional records alone
 * @property {[when: Condition, then: Condition]} [must]
 * @property {[first: string, last: string, strict: boolean, night: string]} [order]
 * @property {[list: string, by: string, same?: undefined]} [ascending]
 * @property {[list: string, by: string, same: string]} [last]
 */

/**
 * How a sort of value is read and written (model/values/sort.py).
 * @typedef {object} Sort
 * @property {boolean} [own] whether a module of its own reads it
 * @property {boolean} [unasked] whether no form asks for it
 * @property {[pattern: string, code: string][]} [refuses]
 * @property {string} [pattern]
 * @property {string} [code]
 * @property {Record<string, string | undefined>} [means]
 * @property {boolean} [lower]
 * @property {string} [prefix]
 * @property {boolean} [number]
 * @property {"line" | "prose"} [in_words] whether people write it in words of their own
 * @property {string} [bare] a pattern of what YAML may hold without quotes
 */

/** @typedef {Record<string, Sort>} Sorts */

/**
 * A field of a kind, or of a group of fields.
 * @typedef {object} Spec
 * @property {string} name
 * @property {string} label
 * @property {string} sort
 * @property {string} [list] the name of its closed list
 * @property {boolean} [many] whether it is a list
 * @property {boolean} [alone] whether one may stand where a list is meant
 * @property {"always" | "confirmed"} [required]
 * @property {number} [min] of how many letters at least
 * @property {number} [max] of how many letters at most
 * @property {number} [most] items
 * @property {number} [low]
 * @property {number} [high]
 * @property {boolean} [past] whether it cannot lie ahead
 * @property {string} [each] what a group, or an item of a list, is called
 * @property {string} [single_of] the list that holds the same, where that holds one
 * @property {string} [group] the name of its group
 * @property {Rule[]} [rules] of its group
 * @property {Spec[]} [fields] of its group
 */

/**
 * A record or a group: its fields and its rules.
 * @typedef {{ fields: Spec[], rules?: Rule[], provisional?: Provisional }} Group
 */

/**
 * When a record is provisional, and the field without which nobody can tell.
 * @typedef {{ condition: Condition, decides: string }} Provisional
 */

/** @typedef {Spec & { fields: Spec[] }} GroupSpec */

/**
 * What the scripts know of a kind of record.
 * @typedef {object} Model
 * @property {string} kind
 * @property {string} folder
 * @property {string} place where its files lie, as "content/hubs/"
 * @property {string} name
 * @property {string} [single] the name of the one record that there is
 * @property {string} line the first line of a file, which names its schema
 * @property {string[]} reserved
 * @property {Spec[]} fields
 * @property {Sorts} sorts
 * @property {Rule[]} rules
 * @property {Provisional} [provisional]
 * @property {Record<string, [id: string, label: string][]>} lists
 * @property {Record<string, Record<string, string>>} names other names of what a list holds, folded
 * @property {Record<string, string[]>} says sentences by code
 * @property {string} belongs where a value belongs that stands at another question
 * @property {Record<string, string>} letters how an address spells letters of other alphabets
 * @property {string} signs pattern of what Markdown leaves in a line
 * @property {string[]} rhythms patterns of what a note tells of a rhythm
 * @property {[code: string, when: Condition, sign: string][]} [behind] patterns of what a text does
 *   not say any more, and when
 * @property {string[]} [then] the fields in which that is no matter
 * @property {{ of: string, at: string, day: string, was: string }} [log] which list keeps what a field was
 * @property {[end: string, before: string[]]} [jumps] the end of that list, and what leads to it
 * @property {string[]} private mail services of private persons
 * @property {{ fields: string[], sentence: string, of_another?: string }[]} coaching
 * @property {string} [today] what the form adds: the day of today, as year-month-day
 * @property {{ ask: () => void, parse?: Parse }} [phones] what the form adds: what reads telephone
 *   numbers, and how to ask for it
 */

/**
 * All places, packed: what each of these holds, questions/placelist.py says.
 * @typedef {object} Places
 * @property {Record<string, string>} places
 * @property {Record<string, [written: string, code: string]>} others
 * @property {Record<string, string | undefined>} added
 * @property {Record<string, string>} provinces
 * @property {Record<string, string | undefined>} called
 * @property {Record<string, string | undefined>} short
 * @property {string[]} bare
 * @property {Record<string, string>} municipalities
 * @property {Record<string, string | undefined>} towns
 * @property {string[]} regions
 * @property {string[]} country
 * @property {string[]} abroad
 * @property {string} around
 * @property {string} meant
 */

/** @typedef {[slug: string, title: string][]} Names */

/** @typedef {{ file: string, values: Values }} Opened */

/**
 * The parts of the form that scripts speak to, by the name in data-… (templates/form.html).
 * @typedef {object} Always
 * @property {HTMLElement} card
 * @property {HTMLButtonElement} copy-all
 * @property {HTMLButtonElement} download
 * @property {HTMLElement} exists
 * @property {HTMLAnchorElement} exists-link
 * @property {HTMLElement} exists-other
 * @property {HTMLElement} file
 * @property {HTMLElement} github-edit with `github`
 * @property {HTMLElement} github-long with `github`
 * @property {HTMLElement} github-new with `github`
 * @property {HTMLElement} live
 * @property {HTMLElement} mail-long with `mail-link`
 * @property {HTMLElement} mail-short with `mail-link`
 * @property {HTMLElement} missing
 * @property {HTMLElement} notice
 * @property {HTMLElement} pictures
 * @property {HTMLElement} pictures-list
 * @property {HTMLElement} opened
 * @property {HTMLElement} opened-name
 * @property {HTMLElement} soft
 * @property {HTMLUListElement} soft-list
 * @property {HTMLElement} status
 * @property {HTMLElement} unkept
 * @property {HTMLButtonElement} unwipe
 * @property {HTMLElement} verdict
 * @property {HTMLElement} verdict-fine
 * @property {HTMLUListElement} verdict-list
 * @property {HTMLElement} verdict-say
 * @property {HTMLElement} verdict-wrong
 * @property {HTMLButtonElement} wipe
 * @property {HTMLElement} wiped
 * @property {HTMLElement} whole
 * @property {HTMLElement} yaml
 */

/**
 * Parts that a form may do without.
 * @typedef {object} Sometimes
 * @property {HTMLInputElement | null} confirm
 * @property {HTMLAnchorElement | null} github
 * @property {HTMLAnchorElement | null} mail-link
 * @property {HTMLElement | null} sample
 */

/** @typedef {Always & Sometimes} Parts */

/**
 * What was fetched besides: the places, and names by folder.
 * @typedef {{ plaatsen?: Places, names?: Names, [folder: string]: Places | Names | undefined }} Loaded
 */

/**
 * The element <record-form> as its modules see it (form.js).
 * @typedef {object} Work
 * @property {HTMLFormElement} form
 * @property {Model} model
 * @property {Spec[]} fields
 * @property {Loaded} loaded
 * @property {Opened} [opened] the record that is changed
 * @property {Values} start
 * @property {Values} values
 * @property {Problem[]} problems
 * @property {Problem[]} hints
 * @property {boolean} all whether every problem shows, not those of visited fields only
 * @property {WeakSet<Element>} touched
 * @property {string} text of the file
 * @property {string} file its name
 * @property {string} letter what to mail
 * @property {number} busy how much is still being fetched or made, without which nobody can judge
 * @property {boolean} [blind] whether something could not be fetched by which to judge
 * @property {boolean} [same] whether a record was opened and nothing in it is different yet
 * @property {boolean} [whole] whether the text of the file fits in an address
 * @property {boolean} [pressed] whether a pointer is down
 * @property {Promise<void>} [phoning] that what reads telephone numbers is being fetched
 * @property {Promise<void>} [names] that the names are being fetched
 * @property {Promise<void>} [places] that the places are being fetched
 * @property {(values: Values) => Problem[]} [judged] what is wrong by them
 * @property {Element} [mine] the mark of the hub that is changed
 * @property {Values} wiped what was wiped last
 * @property {string} [said] what was announced last
 * @property {import("./draft.js").Draft} draft
 */

/** @typedef {HTMLElement & Work & {
 *   one<K extends keyof Parts>(name: K): Parts[K],
 *   sentence(what: string, facts?: Facts): string,
 *   keep(): void,
 *   tell(what: string): void,
 *   say(what: string, facts?: Facts): void,
 *   spec(field: HTMLElement): Spec,
 *   show(): void,
 * }} Host */

export {};
