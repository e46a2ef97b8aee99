/** Yield points let messages in and stop when told. */
import { describe, expect, it } from 'vitest';
import { createPing, createYieldPoint, isStopped } from '../../../src/training/yielding.ts';

describe('createYieldPoint', () => {
  it('lets a message in', async () => {
    const { port1, port2 } = new MessageChannel();
    let heard = 0;
    port1.onmessage = () => heard++;
    const yieldPoint = createYieldPoint(createPing(), () => false);
    port2.postMessage('pause');
    for (let i = 0; i < 50 && heard === 0; i++) await yieldPoint();
    expect(heard).toBe(1);
    port1.close();
  });

  it('throws the error stopped once it is told to stop, even when told while it yields', async () => {
    let stop = false;
    const yieldPoint = createYieldPoint(createPing(), () => stop);
    await yieldPoint();
    setImmediate(() => (stop = true));
    const error: unknown = await yieldPoint()
      .then(yieldPoint)
      .catch((caught: unknown) => caught);
    expect(isStopped(error)).toBe(true);
    expect(isStopped(new Error('other'))).toBe(false);
  });

  it('tells how long was computed between two yields, and nothing before the first', async () => {
    const phases: number[] = [];
    const yieldPoint = createYieldPoint(
      createPing(),
      () => false,
      (milliseconds) => phases.push(milliseconds),
    );
    await yieldPoint();
    expect(phases).toEqual([]);
    const end = performance.now() + 20;
    while (performance.now() < end);
    await yieldPoint();
    expect(phases.length).toBe(1);
    expect(phases[0]).toBeGreaterThanOrEqual(20);
  });
});
