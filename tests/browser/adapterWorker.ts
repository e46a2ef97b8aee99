/** A worker that doubles the numbers it is sent, on a WebGPU device. */
import { doubleOnGpu } from './doubleOnGpu.ts';

addEventListener('message', ({ data }: MessageEvent<number[]>) => {
  void doubleOnGpu(data).then((doubled) => {
    postMessage(doubled);
  });
});
