/**
 * Sentences in English and in a made-up language at once, from one grammar with two sides. There the verb stands last, what
 * is said of a thing follows it, prepositions become endings of their own, there is no “the”, and “not” and the future
 * follow the verb: word order really differs, and so do lengths.
 */
import { randomFromSeed } from '../../base/random.ts';
import { Dice } from '../dice.ts';

/** The same said in both languages. */
export interface SentencePair {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** An English word and what stands for it. */
type Entry = readonly [english: string, other: string];
const entries = (text: string): readonly Entry[] =>
  text.split(' ').map((pair) => {
    const [english = '', other = ''] = pair.split('=');
    return [english, other];
  });

const NOUNS = entries(
  'dog=hun cat=mir bird=vel farmer=agro sailor=mari teacher=lero doctor=sano child=nino friend=ami king=reko ' +
    'garden=jardo river=flumo house=domo window=fene bridge=pon village=vila mountain=mono forest=silvo kitchen=kuiro ' +
    'letter=skribo boat=navo road=vojo table=tablo chair=sego door=poro lamp=lumo song=kano picture=bildo stone=petro ' +
    'apple=pomo cake=kuko knife=tran book=libro hand=mano horse=evalo moon=luno coat=mantelo bread=pano',
);
const ADJECTIVES = entries(
  'old=anti young=juni small=eta large=gran quiet=silen happy=goja cold=fri red=rubi green=verdi broken=rompi ' +
    'early=frua tired=lasi new=novi black=nigri white=blani',
);
const SEEING = entries(
  'sees=vid finds=trov follows=sekv helps=help visits=vizit remembers=memor paints=pent carries=port cleans=pur loves=am ' +
    'wants=vol buys=akir reads=leg opens=apert leaves=las',
);
const RESTING = entries('sleeps=dorm sings=kant runs=kur waits=atend laughs=rid works=labor arrives=ven');
const SAYING = entries('says=dir knows=sci believes=kred hopes=esper');
const PLACES = entries('in=en near=apud under=sub behind=pos with=kun from=de');
const PERSONS = entries('he=li she=shi they=ili we=ni');
const NAMES = entries('anna=anna peter=peter maria=maria thomas=thomas');
const NUMBERS = entries('two=du three=tri four=kvar five=kvin');
const TIMES = entries('today=hodi often=ofte never=neni always=chiam now=nun');

const pair = (source: readonly string[], target: readonly string[]): SentencePair => ({ source, target });

/** `the old dog` = `hun anti`, `a dog` = `hun unu`, `three dogs` = `hun tri`, `her dog` = `hun shia`. */
function thing(dice: Dice): SentencePair {
  if (dice.chance(0.1)) {
    const [english, other] = dice.pick(NAMES);
    return pair([english], [other]);
  }
  const [noun, name] = dice.pick(NOUNS);
  const said = dice.chance(0.4) ? dice.pick(ADJECTIVES) : null;
  const adjective = said === null ? [] : [said[0]];
  const ending = said === null ? [] : [said[1]];
  if (dice.chance(0.2)) {
    const [english, other] = dice.pick(NUMBERS);
    return pair([english, ...adjective, `${noun}s`], [name, ...ending, other]);
  }
  const kind = dice.pick(['the', 'the', 'a', 'her', 'his'] as const);
  const after = { the: [], a: ['unu'], her: ['shia'], his: ['lia'] }[kind];
  return pair([kind, ...adjective, noun], [name, ...ending, ...after]);
}

const subject = (dice: Dice): SentencePair => {
  if (!dice.chance(0.25)) return thing(dice);
  const [english, other] = dice.pick(PERSONS);
  return pair([english], [other]);
};

/** `in the garden` = `jardo en`. */
function place(dice: Dice): SentencePair {
  const [english, other] = dice.pick(PLACES);
  const where = thing(dice);
  return pair([english, ...where.source], [...where.target, other]);
}

/** `sees` = `vid`, `will see` = `vid os`, `does not see` = `vid ne`. */
function verb(dice: Dice, list: readonly Entry[]): SentencePair {
  const [english, other] = dice.pick(list);
  // carries → carry, finds → find
  const plain = english.endsWith('ies') ? `${english.slice(0, -3)}y` : english.slice(0, -1);
  if (dice.chance(0.2)) return pair(['will', plain], [other, 'os']);
  if (dice.chance(0.2)) return pair(['does', 'not', plain], [other, 'ne']);
  return pair([english], [other]);
}

/** English: subject, verb, object, place, time; there: time, subject, place, object, verb. */
function clause(dice: Dice, depth: number): SentencePair {
  const who = subject(dice);
  const when = dice.chance(0.2) ? dice.pick(TIMES) : null;
  const where = dice.chance(0.35) ? place(dice) : pair([], []);
  const kind = dice.pick(['object', 'object', 'rest', 'say'] as const);
  const [time, then] = when === null ? [[], []] : [[when[0]], [when[1]]];
  if (kind === 'say' && depth === 0) {
    const says = verb(dice, SAYING);
    const what = clause(dice, 1);
    return pair(
      [...who.source, ...says.source, 'that', ...what.source],
      [...who.target, ...what.target, 'ke', ...says.target],
    );
  }
  const does = verb(dice, kind === 'object' ? SEEING : RESTING);
  const what = kind === 'object' ? thing(dice) : pair([], []);
  return pair(
    [...who.source, ...does.source, ...what.source, ...where.source, ...time],
    [...then, ...who.target, ...where.target, ...what.target, ...does.target],
  );
}

/** Words that a sentence may have in either language. */
const LONGEST = 12;

/** `count` different sentences; the first ones are the same however many. */
export function makePairs(count: number): readonly SentencePair[] {
  const stream = randomFromSeed(14).fork('translation');
  const made = new Map<string, SentencePair>();
  for (let i = 0; made.size < count; i++) {
    const one = clause(new Dice(stream, i), 0);
    if (one.source.length <= LONGEST && one.target.length <= LONGEST) made.set(one.source.join(' '), one);
  }
  return [...made.values()];
}
