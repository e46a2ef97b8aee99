/** Words for made-up sentences. Many mean two things: what they are is told by their neighbours alone. */

const words = (text: string): readonly string[] => text.split(' ');

/** Nouns with their plural; `watch`, `plan`, `fish`, `light`, `cook` and others are verbs or adjectives elsewhere. */
export const NOUNS: readonly (readonly [one: string, many: string])[] = [
  ...words('dog cat bird farmer sailor teacher painter doctor child friend neighbour captain').map(plural),
  ...words('garden river house window bridge market village mountain forest kitchen').map(plural),
  ...words('watch plan light cook walk play paint plant store rest dance drink guess book hand').map(plural),
  ...words('boat train road table chair door lamp song picture stone apple cake ship').map(plural),
  ...[['fish', 'fish'] as const, ['sheep', 'sheep'] as const, ['man', 'men'] as const],
  ...[['woman', 'women'] as const, ['knife', 'knives'] as const, ['story', 'stories'] as const],
];

function plural(noun: string): readonly [string, string] {
  if (/[^aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
  return [noun, /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`];
}

/** Verbs with an object: plain, with -s, past, -ing. */
export const TAKING: readonly Verb[] = [
  ...words('watch plan cook paint plant store walk play help visit follow remember').map(regular),
  ...words('answer open carry clean paint light love need want guess book hand').map(regular),
  ...[verb('see sees saw seeing'), verb('find finds found finding'), verb('leave leaves left leaving')],
  ...[verb('buy buys bought buying'), verb('read reads read reading'), verb('drink drinks drank drinking')],
];
/** Verbs without one. */
export const STANDING: readonly Verb[] = [
  ...words('walk play rest dance work wait arrive laugh fish').map(regular),
  ...[verb('sleep sleeps slept sleeping'), verb('sing sings sang singing'), verb('run runs ran running')],
  ...[
    verb('fall falls fell falling'),
    verb('leave leaves left leaving'),
    verb('stand stands stood standing'),
  ],
];
/** Verbs with a particle that belongs to them: `look up`, where `up` is no preposition. */
export const PARTICLED: readonly (readonly [Verb, particle: string])[] = [
  [verb('look looks looked looking'), 'up'],
  [verb('pick picks picked picking'), 'up'],
  [verb('turn turns turned turning'), 'off'],
  [verb('put puts put putting'), 'down'],
  [verb('carry carries carried carrying'), 'on'],
  [verb('hand hands handed handing'), 'in'],
];
/** Verbs that a whole sentence follows. */
export const THINKING: readonly Verb[] = [
  ...words('believe hope guess remember').map(regular),
  ...[verb('say says said saying'), verb('know knows knew knowing'), verb('think thinks thought thinking')],
];
/** Verbs with a person and a thing. */
export const GIVING: readonly Verb[] = [
  ...[verb('give gives gave giving'), verb('show shows showed showing'), verb('send sends sent sending')],
  ...[verb('hand hands handed handing'), verb('cook cooks cooked cooking')],
];

export interface Verb {
  readonly plain: string;
  readonly third: string;
  readonly past: string;
  readonly going: string;
}

function verb(forms: string): Verb {
  const [plain = '', third = '', past = '', going = ''] = words(forms);
  return { plain, third, past, going };
}

function regular(plain: string): Verb {
  const third = plural(plain)[1];
  if (/[^aeiou]y$/.test(plain)) {
    const stem = plain.slice(0, -1);
    return { plain, third, past: `${stem}ied`, going: `${plain}ing` };
  }
  const stem = plain.endsWith('e') ? plain.slice(0, -1) : plain.replace(/^(plan)$/, '$1n');
  return { plain, third, past: `${stem}ed`, going: `${stem}ing` };
}

/** `light`, `cold`, `fair`, `kind`, `open` are nouns or verbs elsewhere. */
export const ADJECTIVES = words(
  'old young small large quiet happy cold light fair kind open green red broken early late little tired',
);
export const ADVERBS = words(
  'often never always slowly quickly quietly early late here there again together',
);
export const DEGREES = words('very rather quite so');
export const PREPOSITIONS = words('in on near under behind with from to up down off across');
export const CONNECTIVES = words('because while before after when if');
export const DETERMINERS = {
  one: words('the a this that every her his'),
  many: words('the these some her his'),
};
/** `her` is an owner before a noun and a person elsewhere. */
export const PERSONS = { doing: words('he she they we'), done: words('him her them us it') };
export const NAMES = words('anna peter maria thomas paris london');
export const MODALS = words('will can must may should');
