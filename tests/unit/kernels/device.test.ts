/** A device that is gone is told as lost, whoever destroyed it; only the one that we take down ourselves is not. */
import { expect, it } from 'vitest';
import { endDevice, openDevice, type FoundAdapter } from '../../../src/kernels/device.ts';

/** An adapter whose devices end when they are destroyed, as a browser's do. */
function fakeAdapter(): FoundAdapter {
  const requestDevice = () => {
    let lose: (info: unknown) => void = () => undefined;
    const lost = new Promise((resolve) => (lose = resolve));
    const destroy = () => lose({ reason: 'destroyed', message: 'Device was destroyed.' });
    return Promise.resolve({ lost, destroy });
  };
  // As much of an adapter as opening a device asks for.
  const adapter = { features: new Set(), limits: {}, requestDevice } as unknown as GPUAdapter;
  return { adapter, name: 'fake', software: false };
}

async function opened() {
  const heard: string[] = [];
  const events = { onLost: (message: string) => heard.push(message), onError: () => undefined };
  return { device: await openDevice(fakeAdapter(), events), heard };
}

it('is lost when somebody else destroys it', async () => {
  const { device, heard } = await opened();
  device.destroy();
  await device.lost;
  expect(heard).toEqual(['Device was destroyed.']);
});

it('is not lost when a backend is taken down', async () => {
  const { device, heard } = await opened();
  endDevice(device);
  await device.lost;
  expect(heard).toEqual([]);
});
