/** Ready-made settings to start from. */
import { useStore } from 'zustand';
import { applyPreset, isPresetId, PRESET_IDS, PRESETS } from '../../experiments/presets.ts';
import { PRESET_SUMMARIES } from '../../experiments/summaries.ts';
import { encodeLink } from '../../experiments/link.ts';
import { startFrom } from '../../state/boot.ts';
import { settingsStore, wantedSettings } from '../../state/settingsStore.ts';
import { CONTROLS } from '../../text/en/controls.ts';
import { guarded } from '../faults/guarded.tsx';
import { useSay } from '../useSay.ts';
import { useData } from '../useShown.ts';
import styles from './controls.module.css';

export const Presets = guarded(CONTROLS.parts.presets, function Presets() {
  const say = useSay();
  const wanted = useStore(settingsStore, (state) => state.wanted);
  const task = useData()?.task ?? 'letters';
  // Another task's presets come with its data: those are chosen above.
  const fitting = PRESET_IDS.filter((id) => PRESETS[id].task === task);
  const current =
    fitting.find((id) => encodeLink(applyPreset(id, wanted, task)) === encodeLink(wanted)) ?? '';
  return (
    <div className={styles['row']}>
      <div className={styles['label']}>
        <label htmlFor="preset">{say(CONTROLS.startFrom)}</label>
      </div>
      <select
        id="preset"
        value={current}
        onChange={({ target }) => {
          if (isPresetId(target.value)) void startFrom(applyPreset(target.value, wantedSettings(), task));
        }}
      >
        {current === '' && <option value="">{say(CONTROLS.ownSettings)}</option>}
        {fitting.map((id) => (
          <option key={id} value={id}>
            {say(PRESETS[id].name)}
          </option>
        ))}
      </select>
      {/* It speaks of the data that come with it. */}
      {current !== '' && wanted.data !== 'own' && (
        <p className={styles['small']}>{say(PRESET_SUMMARIES[current])}</p>
      )}
    </div>
  );
});
