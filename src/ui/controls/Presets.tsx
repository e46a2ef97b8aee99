/** Ready-made settings to start from. */
import { useStore } from 'zustand';
import { applyPreset, isPresetId, PRESET_IDS, PRESETS } from '../../experiments/presets.ts';
import { encodeLink } from '../../experiments/link.ts';
import { settingsStore, wantedSettings, wantSettings } from '../../state/settingsStore.ts';
import styles from './controls.module.css';

export function Presets() {
  const wanted = useStore(settingsStore, (state) => state.wanted);
  const current = PRESET_IDS.find((id) => encodeLink(applyPreset(id, wanted)) === encodeLink(wanted)) ?? '';
  return (
    <div className={styles['row']}>
      <div className={styles['label']}>
        <label htmlFor="preset">start from</label>
      </div>
      <select
        id="preset"
        value={current}
        onChange={({ target }) => {
          if (isPresetId(target.value)) wantSettings(applyPreset(target.value, wantedSettings()));
        }}
      >
        {current === '' && <option value="">your own settings</option>}
        {PRESET_IDS.map((id) => (
          <option key={id} value={id}>
            {PRESETS[id].name}
          </option>
        ))}
      </select>
      {current !== '' && <p className={styles['small']}>{PRESETS[current].summary}</p>}
    </div>
  );
}
