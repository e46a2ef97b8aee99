/** A network's weights as one flat vector on the device, with named views of it. */
import { assert } from '../base/assert.ts';
import { tf } from '../kernels/tf.ts';
import {
  parameterSpecs,
  specSize,
  type ModelConfig,
  type ParameterName,
  type ParameterSpec,
} from './config.ts';

/** The flat vector [P] owns the values; views are cut on first use and dropped when the vector is replaced. */
export class Parameters {
  readonly specs: readonly ParameterSpec[];
  readonly #offsets = new Map<ParameterName, { spec: ParameterSpec; offset: number }>();
  readonly #views = new Map<string, tf.Tensor>();
  #flat: tf.Tensor1D;

  constructor(config: ModelConfig, values: Float32Array) {
    this.specs = parameterSpecs(config);
    let offset = 0;
    for (const spec of this.specs) {
      this.#offsets.set(spec.name, { spec, offset });
      offset += specSize(spec);
    }
    assert(values.length === offset, `${values.length} weights given, ${offset} needed`);
    this.#flat = tf.keep(tf.tensor1d(values));
  }

  /** The values [P]. Not to be disposed by the reader. */
  get flat(): tf.Tensor1D {
    return this.#flat;
  }

  /** Takes ownership of new values [P] and disposes the old ones with all views. */
  replace(flat: tf.Tensor1D): void {
    this.dispose();
    this.#flat = tf.keep(flat);
  }

  /** A weight matrix [input, output]. */
  matrix(name: ParameterName): tf.Tensor2D {
    // The shape of a matrix spec has two entries, so the reshaped view is of rank 2.
    return this.#view(name, name, (flat) => flat) as tf.Tensor2D;
  }

  /** The transpose [output, input] of a weight matrix. */
  transposed(name: ParameterName): tf.Tensor2D {
    // As above: a transposed matrix is a matrix.
    return this.#view(`${name}ᵀ`, name, (view) => tf.transpose(view)) as tf.Tensor2D;
  }

  /** A bias vector. */
  vector(name: ParameterName): tf.Tensor1D {
    // The shape of a vector spec has one entry.
    return this.#view(name, name, (flat) => flat) as tf.Tensor1D;
  }

  #view(key: string, name: ParameterName, change: (view: tf.Tensor) => tf.Tensor): tf.Tensor {
    const known = this.#views.get(key);
    if (known !== undefined) return known;
    const place = this.#offsets.get(name);
    assert(place !== undefined, `the network has no weight ${name}`);
    const view = tf.keep(
      tf.tidy(() =>
        change(
          tf.reshape(tf.slice(this.#flat, [place.offset], [specSize(place.spec)]), [...place.spec.shape]),
        ),
      ),
    );
    this.#views.set(key, view);
    return view;
  }

  /** Joins gradients by name into one flat vector [P]; a weight without gradient is a defect. */
  flatten(gradients: ReadonlyMap<ParameterName, tf.Tensor>): tf.Tensor1D {
    return tf.concat1d(
      this.specs.map((spec) => {
        const gradient = gradients.get(spec.name);
        assert(gradient !== undefined, `no gradient for ${spec.name}`);
        return tf.reshape(gradient, [specSize(spec)]);
      }),
    );
  }

  dispose(): void {
    for (const view of this.#views.values()) view.dispose();
    this.#views.clear();
    this.#flat.dispose();
  }
}
