/** The name under which the pile lies on the device. */
const keptName = 'card-pile';

/**
 * The reader's own pile of cards. It lies on the device from the first card that the reader puts in it,
 * and nothing is left when it is empty. Where storage is refused it lasts as long as the page.
 */
export class CardPile {
  #known: ReadonlySet<string>;
  #ids: string[];
  /** Whether the device keeps the pile; not known before something is put in it. */
  isKept: boolean | undefined;

  /** @param known The cards that there are: one that has been taken off the site is no longer in a pile. */
  constructor(known: ReadonlySet<string>) {
    this.#known = known;
    this.#ids = this.#read();
  }

  get ids(): readonly string[] {
    return this.#ids;
  }

  has = (id: string): boolean => this.#ids.includes(id);

  /** Puts a card in the pile, or takes it out again. */
  toggle(id: string): void {
    // Another tab may have a newer pile.
    const ids = this.isKept === false ? this.#ids : this.#read();
    this.#ids = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
    this.#write();
  }

  /** Takes all cards out and leaves nothing on the device. */
  empty(): void {
    this.#ids = [];
    this.#write();
  }

  #read = () => readPile().filter((id) => this.#known.has(id));

  #write() {
    try {
      if (this.#ids.length === 0) localStorage.removeItem(keptName);
      else localStorage.setItem(keptName, JSON.stringify(this.#ids));
      this.isKept = true;
    } catch {
      // Storage is full or blocked: the pile holds until the page is left, and the page says so.
      this.isKept = false;
    }
  }
}

/** The pile on the device; an empty one when it cannot be read. */
function readPile(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(keptName) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    // Storage is blocked, or what lies there is not a pile.
    return [];
  }
}
