/** One letter of the sandbox: its cost to drag, and what comes of it as bars with their numbers. */
import { COST_TABLE } from '../../text/en/costTable.ts';
import { SANDBOX } from '../../text/en/sandbox.ts';
import { useSay } from '../useSay.ts';
import { decimals, push, signedPush } from '../costTable/cellSentence.ts';
import styles from './sandbox.module.css';

interface Props {
  readonly letter: string;
  readonly truth: boolean;
  readonly best: boolean;
  /** Cost of one wrong letter. */
  readonly step: number;
  readonly cost: number;
  /** The cost that was measured. */
  readonly copied: number;
  readonly model: number;
  readonly target: number;
  /** The gradient of the loss by the letter’s score. */
  readonly push: number;
  readonly onCost: (cost: number) => void;
}

/** A number and its bar from 0 to 1. */
function Bar({ kind, value }: { readonly kind: 'p' | 'q'; readonly value: number }) {
  return (
    <span className={styles['bar']} data-kind={kind}>
      <span>{decimals(value)}</span>
      <span>
        <i style={{ left: 0, width: `${100 * Math.min(1, Math.max(0, value))}%` }} />
      </span>
    </span>
  );
}

/** A number and its bar, to the right of the middle where the score rises, to the left where it falls. */
function PushBar({ gradient }: { readonly gradient: number }) {
  const say = useSay();
  const width = `${50 * Math.min(1, Math.abs(gradient))}%`;
  return (
    <span className={styles['bar']} data-kind="push" title={say(COST_TABLE.pushes[push(gradient)])}>
      <span>{signedPush(gradient)}</span>
      <span>
        <i style={gradient > 0 ? { right: '50%', width } : { left: '50%', width }} />
      </span>
    </span>
  );
}

export function SandboxRow(props: Props) {
  const say = useSay();
  const { letter, truth, best, step, cost, copied, model, target, push: gradient, onCost } = props;
  return (
    <tr>
      <th scope="row">
        {letter}
        {truth && <small> {say(SANDBOX.truth)}</small>}
        {best && <small> {say(SANDBOX.best)}</small>}
      </th>
      <td>
        <label className={styles['cost']}>
          <input
            type="range"
            min={0}
            max={1}
            step={step}
            value={cost}
            aria-label={say(SANDBOX.costOf, { token: letter })}
            aria-valuetext={decimals(cost)}
            onChange={(event) => onCost(Number(event.target.value))}
          />
          <output data-changed={cost !== copied}>{decimals(cost)}</output>
        </label>
      </td>
      <td>
        <Bar kind="p" value={model} />
      </td>
      <td>
        <Bar kind="q" value={target} />
      </td>
      <td>
        <PushBar gradient={gradient} />
      </td>
    </tr>
  );
}
