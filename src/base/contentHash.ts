/**
 * SHA-256, fed piece by piece. The browsers' own takes whole messages only, and is absent where a page is not served
 * securely.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What is left of a digest: 128 bits are enough to tell files apart. */
const BYTES = 16;

export class ContentHash {
  readonly #hash = sha256.create();

  update(bytes: Uint8Array): this {
    this.#hash.update(bytes);
    return this;
  }

  /** UTF-8. */
  updateText(text: string): this {
    return this.update(utf8ToBytes(text));
  }

  /** 32 hexadecimal digits, the first of what `sha256sum` prints; nothing can be added afterwards. */
  digest(): string {
    return bytesToHex(this.#hash.digest().subarray(0, BYTES));
  }
}
