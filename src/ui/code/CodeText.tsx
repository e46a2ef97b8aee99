/** The code of a method as it stands in its file, the running line lit. */
import { useEffect, useRef } from 'react';
import type { MethodId } from '../../experiments/contestants.ts';
import { CODE } from '../../text/en/code.ts';
import type { Say } from '../../tasks/say.ts';
import type { Phase } from '../theatre/steps.ts';
import { cutOut, onlyLine, type Excerpt } from './excerpt.ts';
import { METHOD_CODE_LINES } from './methodCode.ts';
import { sourceText } from './sources.ts';
import styles from './code.module.css';

interface Props {
  readonly method: MethodId;
  /** Whose line is lit. */
  readonly phase: Phase;
  readonly say: Say;
}

export function CodeText({ method, phase, say }: Props) {
  const { own, lines } = METHOD_CODE_LINES[method];
  const { excerpt, line } = lines[phase] ?? lines.gradient;
  return (
    <div className={styles['code']}>
      {own !== null && <Lines excerpt={own} line={null} say={say} />}
      <Lines key={excerpt.file} excerpt={excerpt} line={line} say={say} />
    </div>
  );
}

interface LinesProps {
  readonly excerpt: Excerpt;
  /** What the lit line has; null: none is lit. */
  readonly line: string | null;
  readonly say: Say;
}

function Lines({ excerpt, line, say }: LinesProps) {
  const { lines, first, indent } = cutOut(sourceText(excerpt.file), excerpt);
  const lit = line === null ? null : onlyLine(lines, line);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const running = box.current?.querySelector<HTMLElement>('[aria-current]');
    if (box.current === null || running === undefined || running === null) return;
    // The box alone scrolls: the page stays where the reader has it.
    box.current.scrollTop = running.offsetTop - box.current.clientHeight / 2;
  }, [lit]);
  const file = `src/${excerpt.file}`;
  return (
    <figure className={styles['excerpt']}>
      <figcaption>{say(CODE.from, { file, line: String(first) })}</figcaption>
      <div
        ref={box}
        className={styles['box']}
        tabIndex={0}
        role="region"
        aria-label={say(CODE.name, { file })}
      >
        <ol start={first}>
          {lines.map((text, i) => (
            <li key={i} aria-current={i === lit ? 'step' : undefined}>
              <span className={styles['number']} aria-hidden>
                {i === lit ? '▸' : ''} {first + i}
              </span>
              {i === lit && <span className="visually-hidden">{say(CODE.running)} </span>}
              <code style={{ textIndent: `${-indent}ch` }}>{text}</code>
            </li>
          ))}
        </ol>
      </div>
    </figure>
  );
}
