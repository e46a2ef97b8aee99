/** What the module offers; src/kernels/wasm/module.ts calls it. */
export { affine, affineTransposed, columnSums, copy, outer, productScratch, sumRowsByIndex } from './algebra';
export { attend, backAttend, powersBytes } from './attention';
export { decode, decodeScratch } from './decode';
export { backSequence, backSequenceScratch, sequence, sequenceScratch } from './gru';
export { triedLoss, triedLossScratch } from './triedLoss';
export { truthLoss, truthLossScratch } from './truthLoss';
export { rollOut, scratchBytes as rollOutScratch } from './rollOut';
export { adam, momentum, norm, sgd } from './update';
