/** Which letter is read for which: per contestant or one against another, with the glyphs behind every count. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { at } from '../../base/assert.ts';
import { selectWritings, selectWords } from '../../state/runState.ts';
import { keepWritings } from '../../state/sample.ts';
import { among, countConfusion, countTruth, mostMistaken, topMistakes } from '../../statistics/confusion.ts';
import { CONFUSION } from '../../text/en/confusion.ts';
import { CURVES } from '../../text/en/curves.ts';
import type { Say } from '../../tasks/say.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { useSay } from '../useSay.ts';
import { useData, useShown } from '../useShown.ts';
import { readColours } from '../costTable/themeColours.ts';
import { inLight } from '../takeAlong/inLight.ts';
import { TakeAlong } from '../takeAlong/TakeAlong.tsx';
import { Term } from '../terms/Term.tsx';
import { bringIntoView } from '../intoView.ts';
import { useWidth } from '../useWidth.ts';
import { listed } from '../format.ts';
import { whenText } from '../whenText.ts';
import { FULL_SHARE, spokenCell, type Compared } from './confusionCells.ts';
import { confusionCsv, confusionFigure } from './confusionFigure.ts';
import { ConfusionGrid, type Pair } from './ConfusionGrid.tsx';
import { GlyphList } from './GlyphList.tsx';
import styles from './confusion.module.css';

interface Props {
  /** By contestant. */
  readonly names: readonly string[];
}

const NONE: readonly string[] = [];
/** Tokens of the table at most. */
const MOST = 48;

/** `0`: one contestant; `0-1`: the first less the second. */
function optionsOf(say: Say, names: readonly string[]): { readonly value: string; readonly label: string }[] {
  const pairs = names.flatMap((_, a) => names.flatMap((__, b) => (a < b ? [[a, b] as const] : [])));
  return [
    ...names.map((label, i) => ({ value: String(i), label })),
    ...pairs.map(([a, b]) => ({
      value: `${a}-${b}`,
      label: names.length === 2 ? say(CONFUSION.difference) : `${names[a] ?? ''} − ${names[b] ?? ''}`,
    })),
  ];
}

const signed = (difference: number): string => (difference < 0 ? `−${-difference}` : `+${difference}`);

export function ConfusionSection({ names }: Props) {
  useEffect(keepWritings, []);
  const say = useSay();
  const words = useShown(selectWords);
  const writings = useShown(selectWritings);
  const whole = useData()?.vocabulary ?? NONE;
  const [whose, setWhose] = useState('0');
  const [chosen, setChosen] = useState<Pair | null>(null);
  const listsOf = useRef<HTMLDivElement>(null);
  const [measure, room] = useWidth();
  const options = optionsOf(say, names);
  const value = options.some((option) => option.value === whose) ? whose : '0';
  const [first = 0, second] = value.split('-').map(Number);
  const written = writings?.value;
  const kept = useMemo(
    () =>
      words === null || written === undefined
        ? []
        : mostMistaken(
            words,
            written.map(({ tokens }) => tokens),
            whole.length,
            MOST,
          ),
    [words, written, whole],
  );
  const vocabulary = kept.map((token) => whole[token] ?? '?');
  const V = kept.length;
  const compared = useMemo<Compared | null>(() => {
    const own = written?.[first];
    const other = second === undefined ? undefined : written?.[second];
    if (words === null || own === undefined || V === 0) return null;
    const count = (tokens: ArrayLike<number>) => {
      const cells = among(kept, words, tokens);
      return countConfusion(cells, cells.written, V);
    };
    return {
      V,
      truths: countTruth(among(kept, words, words.targets), V),
      counts: count(own.tokens),
      against: other === undefined ? null : count(other.tokens),
    };
  }, [words, written, first, second, V, kept]);
  const body = (): React.ReactNode => {
    if (words === null || compared === null || writings === null)
      return <p className={styles['empty']}>{say(CONFUSION.reading)}</p>;
    const mistakes = topMistakes(compared.counts, V, 5, compared.against);
    const commonest = mistakes[0];
    const asked = chosen ?? { truth: kept[commonest?.truth ?? 0] ?? 0, as: kept[commonest?.as ?? 0] ?? 0 };
    // Tokens are remembered as such: which of them the table has changes while they train.
    const pair = { truth: Math.max(0, kept.indexOf(asked.truth)), as: Math.max(0, kept.indexOf(asked.as)) };
    const choose = ({ truth: a, as: b }: Pair): void => setChosen({ truth: kept[a] ?? 0, as: kept[b] ?? 0 });
    const openList = (clicked: Pair): void => {
      choose(clicked);
      requestAnimationFrame(() => bringIntoView(listsOf.current));
    };
    const both =
      second === undefined
        ? ([names[first] ?? ''] as const)
        : ([names[first] ?? '', names[second] ?? ''] as const);
    const when = {
      ...{ count: words.lengths.length, share: 100 * FULL_SHARE },
      when: whenText(writings.timePoint, at(writings.value, first).update),
    };
    const spoken = ({ truth: a, as: b, count }: Pair & { readonly count: number }): string => {
      const told = { truth: vocabulary[a] ?? '?', as: vocabulary[b] ?? '?', count: Math.abs(count) };
      return both[1] === undefined
        ? say(CONFUSION.mistake, told)
        : say(CONFUSION.mistakeMore, { ...told, name: count > 0 ? both[0] : both[1] });
    };
    const lists = second === undefined ? [first] : [first, second];
    const [truth, as] = [vocabulary[pair.truth] ?? '?', vocabulary[pair.as] ?? '?'];
    return (
      <>
        <p className={styles['when']}>
          {both[1] === undefined
            ? say(CONFUSION.about, when)
            : say(CONFUSION.aboutTwo, { ...when, other: both[1] })}
          {V < whole.length && ` ${say(CONFUSION.shown, { all: whole.length, shown: V })}`}
        </p>
        <ConfusionGrid
          label={say(CONFUSION.grid, { names: listed(both) })}
          compared={compared}
          vocabulary={vocabulary}
          room={room}
          chosen={pair}
          speak={({ truth: a, as: b }) => spokenCell(say, compared, a, b, vocabulary, both)}
          onChoose={choose}
          onOpen={openList}
        />
        <TakeAlong
          name="confusion"
          of={say(CURVES.confusion.title)}
          kind="grid"
          take={() => {
            const drawn = { compared, vocabulary, names: both };
            const figure = confusionFigure(say, drawn, inLight(readColours));
            return { kind: 'grid', figure, csv: confusionCsv(drawn) };
          }}
        />
        {mistakes.length > 0 && (
          <p className={styles['top']}>
            {both[1] === undefined
              ? say(CONFUSION.most)
              : say(CONFUSION.mostOfTwo, { first: both[0], second: both[1] })}{' '}
            {mistakes.map((mistake) => (
              <button key={`${mistake.truth} ${mistake.as}`} type="button" onClick={() => openList(mistake)}>
                <span aria-hidden>
                  {vocabulary[mistake.truth]}→{vocabulary[mistake.as]}{' '}
                  {both[1] === undefined ? mistake.count : signed(mistake.count)}
                </span>
                <span className="visually-hidden">{spoken(mistake)}</span>
              </button>
            ))}
          </p>
        )}
        <div ref={listsOf}>
          {lists.map((contestant) => (
            <GlyphList
              key={contestant}
              what={{ truth, as, name: names[contestant] ?? '' }}
              words={words}
              written={at(writings.value, contestant).tokens}
              pair={{ truth: kept[pair.truth] ?? 0, as: kept[pair.as] ?? 0 }}
              vocabulary={whole}
            />
          ))}
        </div>
      </>
    );
  };
  return (
    <div ref={measure}>
      <div className={styles['head']}>
        <Segmented
          label={say(CONFUSION.whose)}
          look="quiet"
          options={options}
          value={value}
          onChange={setWhose}
        />
        <Term name="confusion" label={say(CONFUSION.term)} />
      </div>
      {body()}
    </div>
  );
}
