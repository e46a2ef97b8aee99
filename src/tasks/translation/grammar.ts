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
    'apple=pomo cake=kuko knife=tran book=libro hand=mano horse=evalo moon=luno coat=mantelo bread=pano ' +
    'sister=fratia brother=frato neighbour=nabero painter=farbo baker=pekaro singer=voko student=studo judge=jugo ' +
    'market=bazaro station=stacio school=lerna tower=turo island=insulo beach=plajo field=kampo cellar=kelo ' +
    'ship=shipo train=vagono cart=charo wheel=rado ladder=grimpo rope=shnuro hammer=martelo key=shlosi clock=horlo ' +
    'flower=floro tree=arbo leaf=folio cloud=nubo star=stelo shadow=ombro fire=fajro snow=nejo wind=vento ' +
    'egg=ovo soup=supo cheese=fromo spoon=kulero plate=telero bottle=botelo hat=chapo shoe=shuo mirror=spego ' +
    'story=rakonto word=vorto map=mapo paper=papero gift=donaco coin=monero sheep=shafo goat=kapro bee=abelo',
);
const ADJECTIVES = entries(
  'old=anti young=juni small=eta large=gran quiet=silen happy=goja cold=fri red=rubi green=verdi broken=rompi ' +
    'early=frua tired=lasi new=novi black=nigri white=blani ' +
    'heavy=pezi light=lumi warm=varmi wet=malseki dry=seki long=longi short=kurti deep=profundi clean=neti ' +
    'strong=forti angry=koleri clever=sagi strange=stranghi empty=vaki full=pleni round=rondi sweet=dolchi',
);
const SEEING = entries(
  'sees=vid finds=trov follows=sekv helps=help visits=vizit remembers=memor paints=pent carries=port cleans=pur loves=am ' +
    'wants=vol buys=akir reads=leg opens=apert leaves=las ' +
    'hears=aud draws=desegn throws=jet breaks=romp hides=kash sells=vend washes=lav steals=shtel counts=kalkul ' +
    'fears=tim greets=salut feeds=nutr calls=vok moves=mov',
);
const RESTING = entries(
  'sleeps=dorm sings=kant runs=kur waits=atend laughs=rid works=labor arrives=ven dances=dans falls=fal ' +
    'swims=nagh dreams=sonj weeps=plor rests=ripoz',
);
const SAYING = entries('says=dir knows=sci believes=kred hopes=esper thinks=pens');
const PLACES = entries('in=en near=apud under=sub behind=pos with=kun from=de over=super');
const PERSONS = entries('he=li she=shi they=ili we=ni');
const NAMES = entries('anna=anna peter=peter maria=maria thomas=thomas');
const NUMBERS = entries('two=du three=tri four=kvar five=kvin');
const TIMES = entries(
  'today=hodi often=ofte never=neni always=chiam now=nun tomorrow=morgau soon=baldo again=denov',
);

const pair = (source: readonly string[], target: readonly string[]): SentencePair => ({ source, target });

/** A phrase that a verb agrees with: `many` in the plural, which the other language does not tell. */
interface Phrase extends SentencePair {
  readonly many: boolean;
}

/** Plurals that no rule gives. */
const PLURALS = new Map([
  ['child', 'children'],
  ['knife', 'knives'],
  ['leaf', 'leaves'],
  ['sheep', 'sheep'],
]);

function plural(noun: string): string {
  const known = PLURALS.get(noun);
  if (known !== undefined) return known;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** carries → carry, washes → wash, finds → find */
function plainOf(third: string): string {
  if (third.endsWith('ies')) return `${third.slice(0, -3)}y`;
  return third.slice(0, /(?:sh|ch)es$/.test(third) ? -2 : -1);
}

/** `the old dog` = `hun anti`, `a dog` = `hun unu`, `three dogs` = `hun tri`, `her dog` = `hun shia`. */
function thing(dice: Dice): Phrase {
  if (dice.chance(0.1)) {
    const [english, other] = dice.pick(NAMES);
    return { ...pair([english], [other]), many: false };
  }
  const [noun, name] = dice.pick(NOUNS);
  const said = dice.chance(0.4) ? dice.pick(ADJECTIVES) : null;
  const adjective = said === null ? [] : [said[0]];
  const ending = said === null ? [] : [said[1]];
  if (dice.chance(0.2)) {
    const [english, other] = dice.pick(NUMBERS);
    return { ...pair([english, ...adjective, plural(noun)], [name, ...ending, other]), many: true };
  }
  const kind = dice.pick(['the', 'the', 'a', 'her', 'his'] as const);
  const after = { the: [], a: ['unu'], her: ['shia'], his: ['lia'] }[kind];
  const article = kind === 'a' && /^[aeiou]/.test(adjective[0] ?? noun) ? 'an' : kind;
  return { ...pair([article, ...adjective, noun], [name, ...ending, ...after]), many: false };
}

const subject = (dice: Dice): Phrase => {
  if (!dice.chance(0.25)) return thing(dice);
  const [english, other] = dice.pick(PERSONS);
  return { ...pair([english], [other]), many: english === 'they' || english === 'we' };
};

/** `in the garden` = `jardo en`. */
function place(dice: Dice): SentencePair {
  const [english, other] = dice.pick(PLACES);
  const where = thing(dice);
  return pair([english, ...where.source], [...where.target, other]);
}

/** `sees` and `see` = `vid`, `will see` = `vid os`, `does not see` and `do not see` = `vid ne`. */
function verb(dice: Dice, list: readonly Entry[], many: boolean): SentencePair {
  const [third, other] = dice.pick(list);
  const plain = plainOf(third);
  if (dice.chance(0.2)) return pair(['will', plain], [other, 'os']);
  if (dice.chance(0.2)) return pair([many ? 'do' : 'does', 'not', plain], [other, 'ne']);
  return pair([many ? plain : third], [other]);
}

/** English: subject, verb, object, place, time; there: time, subject, place, object, verb. */
function clause(dice: Dice, depth: number): SentencePair {
  const who = subject(dice);
  const when = dice.chance(0.2) ? dice.pick(TIMES) : null;
  const where = dice.chance(0.35) ? place(dice) : pair([], []);
  const kind = dice.pick(['object', 'object', 'rest', 'say'] as const);
  const [time, then] = when === null ? [[], []] : [[when[0]], [when[1]]];
  if (kind === 'say' && depth === 0) {
    const says = verb(dice, SAYING, who.many);
    const what = clause(dice, 1);
    return pair(
      [...who.source, ...says.source, 'that', ...what.source],
      [...who.target, ...what.target, 'ke', ...says.target],
    );
  }
  const does = verb(dice, kind === 'object' ? SEEING : RESTING, who.many);
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
