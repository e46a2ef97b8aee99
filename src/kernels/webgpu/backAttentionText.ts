/**
 * The texts of attention's way back, in parts that each write what nobody else does: sums come in one order and repeat
 * bit for bit.
 */
import { ATTEND, FIELDS, HEAD, type Kind, LANES, PLACES, rowScores, SHARED_SUM } from './attentionText.ts';
import type { KernelText } from './dispatch.ts';
import { ACTIVATIONS_OF_ONE, bindings } from './wgsl.ts';

/** dScores [n, S] = p ∘ (values · dMixed − Σ p values · dMixed); a workgroup a row. */
export const BACK_SCORES: KernelText = {
  name: 'backAttend scores',
  wgsl: () => /* wgsl */ `
${bindings(
  [['dScores', 'f32']],
  [
    ['places', 'i32'],
    ['values', 'f32'],
    ['weights', 'f32'],
    ['dMixed', 'f32'],
  ],
  FIELDS,
)}
var<workgroup> parts: array<f32, ${LANES}>;
${PLACES}
${SHARED_SUM}

${HEAD}${rowScores({
    into: 'dScores',
    terms: 'run.columns',
    before: 'let value = cellOf(source, s) * run.columns; let d = row * run.columns;',
    term: (c) => `values[value + ${c}] * dMixed[d + ${c}]`,
  })}
  var mean = 0.0;
  for (var s = 0u; s < length; s++) { mean += weights[first + s] * dScores[first + s]; }
  storageBarrier(); // everybody has the mean
  for (var s = lane; s < run.steps; s += ${LANES}u) {
    dScores[first + s] = select(0.0, weights[first + s] * (dScores[first + s] - mean), s < length);
  }
}`,
};

/** dQueries [n, A], and what each row says to v [n, A]; a workgroup a row. */
export const BACK_QUERIES: Readonly<Record<Kind, KernelText>> = {
  additive: backQueries('additive'),
  dot: backQueries('dot'),
};

function backQueries(kind: Kind): KernelText {
  const additive = kind === 'additive';
  return {
    name: `backAttend queries ${kind}`,
    wgsl: () => /* wgsl */ `
${bindings(
  [['dQueries', 'f32'], ...(additive ? ([['dRows', 'f32']] as const) : [])],
  [
    ['places', 'i32'],
    ['dScores', 'f32'],
    ['keys', 'f32'],
    ...(additive
      ? ([
          ['queries', 'f32'],
          ['v', 'f32'],
        ] as const)
      : []),
  ],
  FIELDS,
)}
${additive ? ACTIVATIONS_OF_ONE : ''}
${PLACES}

${HEAD}
  let row = workgroup.x;
  let source = sourceOf(row);
  let length = lengthOf(source);
  for (var column = lane; column < run.units; column += ${LANES}u) {
  var sum = 0.0;
${
  additive
    ? `  let asked = queries[row * run.units + column];
  var heard = 0.0;
  for (var s = 0u; s < length; s++) {
    let known = tanhOfOne(keys[cellOf(source, s) * run.units + column] + asked);
    let d = dScores[row * run.steps + s];
    sum += d * (1.0 - known * known);
    heard += d * known;
  }
  sum *= v[column];
  dRows[row * run.units + column] = heard;`
    : `  for (var s = 0u; s < length; s++) {
    sum += dScores[row * run.steps + s] * keys[cellOf(source, s) * run.units + column];
  }`
}
  dQueries[row * run.units + column] = sum;
  }
}`,
  };
}

/** dKeys [M, A]; a workgroup a cell of the grid of sources [B, S], which hears all rows of its source. */
export const BACK_KEYS: Readonly<Record<Kind, KernelText>> = {
  additive: backKeys('additive'),
  dot: backKeys('dot'),
};

/** Where workgroups are cells of the grid of sources; those beyond a source's end do nothing. */
const GRID = /* wgsl */ `
  let source = workgroup.x / run.steps;
  let s = workgroup.x % run.steps;
  if (s >= lengthOf(source)) { return; }
  let cell = cellOf(source, s);
  let end = firstRowOf(source + 1u);`;

function backKeys(kind: Kind): KernelText {
  const additive = kind === 'additive';
  return {
    name: `backAttend keys ${kind}`,
    wgsl: () => /* wgsl */ `
${bindings(
  [['dKeys', 'f32']],
  [
    ['places', 'i32'],
    ['dScores', 'f32'],
    ['queries', 'f32'],
    ...(additive
      ? ([
          ['keys', 'f32'],
          ['v', 'f32'],
        ] as const)
      : []),
  ],
  FIELDS,
)}
${additive ? ACTIVATIONS_OF_ONE : ''}
${PLACES}

${HEAD}${GRID}
  for (var column = lane; column < run.units; column += ${LANES}u) {
  var sum = 0.0;
  for (var place = firstRowOf(source); place < end; place++) {
    let asker = rowAt(place);
    let asked = queries[asker * run.units + column];
${
  additive
    ? `    let known = tanhOfOne(keys[cell * run.units + column] + asked);
    sum += dScores[asker * run.steps + s] * (1.0 - known * known);`
    : '    sum += dScores[asker * run.steps + s] * asked;'
}
  }
  dKeys[cell * run.units + column] = sum${additive ? ' * v[column]' : ''};
  }
}`,
  };
}

/** dValues [M, C]; laid out as the keys. */
export const BACK_VALUES: KernelText = {
  name: 'backAttend values',
  wgsl: () => /* wgsl */ `
${bindings(
  [['dValues', 'f32']],
  [
    ['places', 'i32'],
    ['weights', 'f32'],
    ['dMixed', 'f32'],
  ],
  FIELDS,
)}
${PLACES}

${HEAD}${GRID}
  for (var column = lane; column < run.columns; column += ${LANES}u) {
  var sum = 0.0;
  for (var place = firstRowOf(source); place < end; place++) {
    let asker = rowAt(place);
    sum += weights[asker * run.steps + s] * dMixed[asker * run.columns + column];
  }
  dValues[cell * run.columns + column] = sum;
  }
}`,
};

/** Every text of a kind of attention. */
export function attentionTexts(kind: Kind): readonly KernelText[] {
  return [ATTEND[kind], BACK_SCORES, BACK_QUERIES[kind], BACK_KEYS[kind], BACK_VALUES];
}
