/** What the help says: what the page is for, how to read it, and the keys. */
import { openPanel, type PanelName } from '../../state/panelStore.ts';
import { Button } from '../parts/Button.tsx';
import { Marks } from '../terms/Marks.tsx';
import styles from './header.module.css';
import { useSay } from '../useSay.ts';

const KEYS: readonly (readonly [key: string, what: string])[] = [
  ['Space', 'play or pause'],
  ['.', 'one update of each contestant'],
  ['?', 'this help'],
  ['← ↑ → ↓', 'walk through the cost table, once it has the focus'],
  ['Enter', 'in the cost table: force its {$unit} on every contestant'],
  ['← → Home', 'on a chart: look back along the run; Enter stays there, Esc returns to now'],
  ['Esc', 'close what is open'],
];

const PANELS: readonly (readonly [name: PanelName, label: string])[] = [
  ['lesson', 'Step through one update …'],
  ['examination', 'Examination …'],
  ['nineTables', 'Nine tables of one {$sequence} …'],
  ['counterexamples', 'Three counter-examples …'],
  ['write', 'A {$sequence} of your own …'],
  ['tables', 'The paper’s tables …'],
  ['speed', 'Speed on this device …'],
];

export function HelpContent() {
  const say = useSay();
  return (
    <div className={styles['help']}>
      <p>
        Networks learn side by side here: to read handwritten words, or another task of your choice. They
        start from the same weights,{' '}
        {say('see the same {$sequences} in the same order and are tested on the same unseen {$sequences}.')}{' '}
        Only how they learn differs.
      </p>
      <p>
        <b>MLE</b> {say('learns the next {$unit} after the true ones.')} <b>SeaRNN</b>{' '}
        {say(
          'usually writes the {$sequence} itself, tries other {$units} at its cells, lets the {$sequence} be finished, and learns from what each {$unit} cost the whole {$sequence}.',
        )}
      </p>
      <ul>
        <li>
          <b>The cost table</b>{' '}
          {say('shows, for every {$unit} tried at every cell, what the finished {$sequence} would cost.')}
        </li>
        <li>
          <b>Test error</b> is the fair comparison. After 3,000 updates of the default duel SeaRNN led with
          all five seeds of the README, while MLE read more whole words.
        </li>
        <li>
          <b>The axis decides who wins:</b> by decoder cells or seconds SeaRNN pays for its roll-outs.
        </li>
      </ul>
      <h2>More</h2>
      <div className={styles['more']}>
        {PANELS.map(([name, label]) => (
          <Button key={name} onClick={() => openPanel(name)}>
            {say(label)}
          </Button>
        ))}
      </div>
      <h2>Marks</h2>
      <Marks />
      <h2>Keys</h2>
      <dl>
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(what)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['aside']}>
        After Leblond, Alayrac, Osokin and Lacoste-Julien, SEARNN: Training RNNs with global-local losses,
        ICLR 2018 (arXiv 1706.04499). Everything stays on this device.
      </p>
    </div>
  );
}
