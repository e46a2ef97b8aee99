/** Says each step once. */
export class Steps {
  readonly #say: (text: string) => void;
  #last = '';

  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  now(label: string): void {
    if (label !== this.#last) this.#say(`  ${label}`);
    this.#last = label;
  }
}
