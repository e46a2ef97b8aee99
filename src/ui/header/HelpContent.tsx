/** What the help says: what the page is for, how to read it, and the keys. */
import { METHODS } from '../../experiments/methods.ts';
import { openPanel, type PanelName } from '../../state/panelStore.ts';
import { HELP } from '../../text/en/help.ts';
import { Button } from '../parts/Button.tsx';
import { Told } from '../parts/Told.tsx';
import { Marks } from '../terms/Marks.tsx';
import styles from './header.module.css';
import { useSay } from '../useSay.ts';

/** In the order of the buttons. */
const OPENS: readonly PanelName[] = [
  'lecture',
  'lesson',
  'examination',
  'nineTables',
  'counterexamples',
  'write',
  'runs',
  'tables',
  'speed',
];

export function HelpContent() {
  const say = useSay();
  return (
    <div className={styles['help']}>
      <p>{say(HELP.about)}</p>
      <p>
        <Told
          message={HELP.methods}
          with={{ mle: <b>{say(METHODS.mle.name)}</b>, searnn: <b>{say(METHODS.searnn.name)}</b> }}
        />
      </p>
      <ul>
        {HELP.points.map(({ lead, point }) => (
          <li key={lead}>
            <Told message={point} with={{ lead: <b>{say(lead)}</b> }} />
          </li>
        ))}
      </ul>
      <h2>{say(HELP.more)}</h2>
      <div className={styles['more']}>
        {OPENS.map((name) => (
          <Button key={name} onClick={() => openPanel(name)}>
            {say(HELP.panels[name])}
          </Button>
        ))}
      </div>
      <h2>{say(HELP.marks)}</h2>
      <Marks />
      <h2>{say(HELP.keys)}</h2>
      <dl>
        {HELP.keyList.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{say(key)}</kbd>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['aside']}>{say(HELP.paper)}</p>
    </div>
  );
}
