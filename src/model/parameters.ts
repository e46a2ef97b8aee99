/** A network's weights as one flat vector on the device, with named copies of its parts. */
import { assert } from '../base/assert.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import {
  parameterSpecs,
  specSize,
  type ModelConfig,
  type ParameterName,
  type ParameterSpec,
} from './config.ts';

/** The flat vector [P] owns the values; parts are cut on first use and dropped when the vector is replaced. */
export class Parameters {
  readonly specs: readonly ParameterSpec[];
  #parts: ReadonlyMap<ParameterName, tf.Tensor> | null = null;
  #flat: tf.Tensor1D;

  constructor(config: ModelConfig, values: Float32Array) {
    this.specs = parameterSpecs(config);
    const size = this.specs.reduce((sum, spec) => sum + specSize(spec), 0);
    assert(values.length === size, `${values.length} weights given, ${size} needed`);
    this.#flat = tf.keep(tf.tensor1d(values));
  }

  /** The values [P]. Not to be disposed by the reader. */
  get flat(): tf.Tensor1D {
    return this.#flat;
  }

  /** Takes ownership of new values [P] and disposes the old ones with all parts. */
  replace(flat: tf.Tensor1D): void {
    this.dispose();
    this.#flat = tf.keep(flat);
  }

  /** A weight matrix [input, output]. */
  matrix(name: ParameterName): tf.Tensor2D {
    // The shape of a matrix spec has two entries, so the part is of rank 2.
    return this.#part(name) as tf.Tensor2D;
  }

  /** A bias vector. */
  vector(name: ParameterName): tf.Tensor1D {
    // The shape of a vector spec has one entry.
    return this.#part(name) as tf.Tensor1D;
  }

  #part(name: ParameterName): tf.Tensor {
    if (this.#parts === null) {
      const parts = operations().split(
        this.#flat,
        this.specs.map(({ shape }) => shape),
      );
      parts.forEach((part) => tf.keep(part));
      this.#parts = new Map(this.specs.map((spec, i) => [spec.name, parts[i]] as [ParameterName, tf.Tensor]));
    }
    const part = this.#parts.get(name);
    assert(part !== undefined, `the network has no weight ${name}`);
    return part;
  }

  /** Joins gradients by name into one flat vector [P]; a weight without gradient is a defect. */
  flatten(gradients: ReadonlyMap<ParameterName, tf.Tensor>): tf.Tensor1D {
    return operations().join(
      this.specs.map((spec) => {
        const gradient = gradients.get(spec.name);
        assert(gradient?.size === specSize(spec), `no gradient for ${spec.name}`);
        return gradient;
      }),
    );
  }

  dispose(): void {
    for (const part of this.#parts?.values() ?? []) part.dispose();
    this.#parts = null;
    this.#flat.dispose();
  }
}
