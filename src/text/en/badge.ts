/** What the badge of the engine tells besides what computes. */
export const BADGE = {
  speed: 'Speed on this device …',
  here: 'Training runs in this tab, on your device. The page asks no other host for anything, and sends nothing. Another way to compute can be forced with {$webgpu}, {$webgl}, {$wasm} or {$cpu}, and {$stock} switches our own fused kernels off, for comparison.',
} as const;
