/** The contestants' names where room is short: beside curves, letters and tables. */

/** `KL 200 l/m` instead of `SeaRNN KL 200 l/m`: where more follows, the method's own name tells nothing apart. */
export const briefNames = (names: readonly string[]): readonly string[] => {
  const brief = names.map((name) => name.replace(/^\S+ (?=[^#])/, ''));
  return new Set(brief).size === names.length ? brief : names;
};
