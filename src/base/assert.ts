/** Assertions about our own code: a failure is a defect of the program, never of its user. */

/** @throws Error when `condition` is false. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`);
}

/** Closes a switch over a union: the compiler refuses a forgotten case. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${String(value)}`);
}

/** The element at `index`. @throws Error when the index is outside the list. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error(`index ${index} is outside 0…${list.length - 1}`);
  return value;
}
