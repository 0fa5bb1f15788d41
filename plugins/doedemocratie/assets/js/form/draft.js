// What is typed stays in this browser: one place a form, one draft for each record opened in it.

export class Draft {
  constructor(form, slug) {
    this.place = `doedemocratie:formulier:${form}`;
    this.slug = slug;
    try {
      this.all = JSON.parse(localStorage.getItem(this.place)) ?? {};
    } catch {
      this.all = {};
    }
  }

  /** Return the values that were kept, or undefined. */
  get values() {
    return this.all[this.slug];
  }

  /** Keep values, unless they are those at the start; return whether this browser can. */
  keep(values, start) {
    if (JSON.stringify(values) === JSON.stringify(start)) delete this.all[this.slug];
    else this.all[this.slug] = values;
    try {
      if (Object.keys(this.all).length) localStorage.setItem(this.place, JSON.stringify(this.all));
      else localStorage.removeItem(this.place);
    } catch {
      return false;
    }
    return true;
  }
}
