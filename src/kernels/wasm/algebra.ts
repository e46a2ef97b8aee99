/** Products, sums and copies on WebAssembly. */
import type { Operations } from '../operations.ts';
import type { tf } from '../tf.ts';
import type { Joined } from './module.ts';
import type { Output } from './workspace.ts';

export function algebra({
  kernels,
  run,
}: Joined): Pick<
  Operations,
  'affine' | 'affineTransposed' | 'outer' | 'columnSums' | 'sumRowsByIndex' | 'split' | 'join'
> {
  return {
    affine: (x, w, bias) =>
      run((work) => {
        const [M, K] = x.shape;
        const O = w.shape[1];
        const out = work.matrix(M, O);
        const scratch = work.scratch(kernels.productScratch(K, O, 0));
        const addresses = [work.input(x), work.input(w), work.input(bias ?? null)];
        kernels.affine(...addresses, M, K, O, out.address, scratch);
        return out.tensor();
      }),
    affineTransposed: (x, w) =>
      run((work) => {
        const [M, K] = x.shape;
        const I = w.shape[0];
        const out = work.matrix(M, I);
        const scratch = work.scratch(kernels.productScratch(K, I, 0));
        kernels.affineTransposed(work.input(x), work.input(w), M, K, I, out.address, scratch);
        return out.tensor();
      }),
    outer: (a, b) =>
      run((work) => {
        const [M, I] = a.shape;
        const O = b.shape[1];
        const out = work.matrix(I, O);
        const scratch = work.scratch(kernels.productScratch(M, O, I));
        kernels.outer(work.input(a), work.input(b), M, I, O, out.address, scratch);
        return out.tensor();
      }),
    columnSums: (x) =>
      run((work) => {
        const [M, O] = x.shape;
        const out = work.vector(O);
        kernels.columnSums(work.input(x), M, O, out.address);
        return out.tensor();
      }),
    sumRowsByIndex: (x, indices, count) =>
      run((work) => {
        const [M, O] = x.shape;
        const out = work.matrix(count, O);
        kernels.sumRowsByIndex(work.input(x), work.input(indices), M, O, count, out.address);
        return out.tensor();
      }),
    // tfjs’s slices and concatenations go by way of JavaScript: 2 ms of 30 for the letters’ weights.
    split: (flat, shapes) =>
      run((work) => {
        let from = work.input(flat);
        return shapes.map(([rows, columns]) => {
          const out: Output<tf.Tensor> =
            columns === undefined ? work.vector(rows) : work.matrix(rows, columns);
          const bytes = 4 * rows * (columns ?? 1);
          kernels.copy(from, out.address, bytes);
          from += bytes;
          return out.tensor();
        });
      }),
    join: (parts) =>
      run((work) => {
        const out = work.vector(parts.reduce((sum, { size }) => sum + size, 0));
        let to = out.address;
        for (const part of parts) {
          kernels.copy(work.input(part), to, 4 * part.size);
          to += 4 * part.size;
        }
        return out.tensor();
      }),
  };
}
