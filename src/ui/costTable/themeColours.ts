/** The theme's colours as the canvases need them, read from CSS once per theme. */
import { useStore } from 'zustand';
import { themeStore, type Theme } from '../../state/themeStore.ts';
import type { Layer } from '../../state/selection.ts';
import { LAYER_SCALES } from './layers.ts';
import { makeRamp, parseHex, rampPosition, type CellColour } from './palette.ts';

export interface ThemeColours {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  /** Colour of a value on a layer. */
  readonly cell: (layer: Layer, value: number) => CellColour;
}

/** The colours of the theme that the page has now. */
export function readColours(): ThemeColours {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const rgb = (name: string) => parseHex(token(name));
  const inks = [rgb('ink'), rgb('paper')] as const;
  const value = makeRamp(rgb('ramp0'), rgb('ramp1'), inks);
  const down = makeRamp(rgb('diverge-zero'), rgb('diverge-neg'), inks);
  const up = makeRamp(rgb('diverge-zero'), rgb('diverge-pos'), inks);
  return {
    paper: token('paper'),
    ink: token('ink'),
    faint: token('faint'),
    line: token('line'),
    cell(layer, amount) {
      const scale = LAYER_SCALES[layer];
      const position = rampPosition(amount, scale);
      if (scale !== 'difference') return value(position);
      return position >= 0 ? up(position) : down(-position);
    },
  };
}

const known = new Map<Theme, ThemeColours>();

/** The colours of the theme in force; a component that uses them draws anew when it changes. */
export function useThemeColours(): ThemeColours {
  const theme = useStore(themeStore, (state) => state.theme);
  const found = known.get(theme) ?? readColours();
  known.set(theme, found);
  return found;
}
