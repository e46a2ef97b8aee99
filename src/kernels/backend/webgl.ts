/** The WebGL backend: only when asked for, since every stock operation costs it a draw call. */
import '@tensorflow/tfjs-backend-webgl';
import { PlaygroundError } from '../../base/errors.ts';
import { tf } from '../tf.ts';
import { setBackend } from './setBackend.ts';
import type { BackendStarter } from './starter.ts';
import { BACKEND } from '../../text/en/backend.ts';
import { tell } from '../../text/tell.ts';

export const startWebGl: BackendStarter = async ({ acceptSoftware }) => {
  const adapter = rendererName();
  if (/swiftshader|llvmpipe/i.test(adapter) && !acceptSoftware)
    throw new PlaygroundError('no-backend', tell(BACKEND.webglInSoftware, { adapter }));
  // As for WebGPU: the self-test must run where training will.
  tf.env().set('WEBGL_CPU_FORWARD', false);
  // One program for all shapes of a rank: batches of words of many lengths would have one compiled for each shape.
  tf.env().set('WEBGL_USE_SHAPES_UNIFORMS', true);
  await setBackend('webgl');
  return { adapter };
};

/** @throws PlaygroundError `no-backend` when a worker has no WebGL 2 here. */
function rendererName(): string {
  const canvas = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1);
  const gl = canvas?.getContext('webgl2') ?? null;
  if (!gl) throw new PlaygroundError('no-backend', tell(BACKEND.noWebGL));
  const extension = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(extension?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof name === 'string' ? name : 'WebGL 2';
}
