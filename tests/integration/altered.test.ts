/** A run file that was changed after it was written stands behind no figure, whatever reads it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { searnn } from '../support/searnn.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const { place } = temporaryFolder();

it('is refused by all that would use its figures, and repeated with a word of caution', async () => {
  mkdirSync(place('runs'));
  const out = place('runs/a.json');
  const train = `train --preset toy --data toy --method mle --hidden 4 --embedding 2 --batch-size 4 --steps 3`;
  expect(await searnn(`${train} --out ${out}`)).toMatchObject({ code: 0 });
  const written = readFileSync(out, 'utf8');
  const better = written.replaceAll(/"letterError":[\d.]+/g, '"letterError":0.01');
  expect(better).not.toBe(written);
  writeFileSync(out, better);

  const was = 'was changed after it was written';
  for (const line of [`summarise ${out}`, `evaluate ${out}`, `train --resume --steps 5 --out ${out}`]) {
    const refused = await searnn(line);
    expect(refused, line).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain(`${out} ${was}`);
    expect(readFileSync(out, 'utf8')).toBe(better);
  }
  const merged = await searnn(`reproduce --merge ${place('runs')}`);
  expect(merged.stderr).toContain(`note: a.json ${was}`);
  expect(merged.stdout).not.toContain('1.00');
  const again = await searnn(`train --config ${out} --out ${place('b.json')}`);
  expect(again.code).toBe(0);
  expect(again.stderr).toContain(`The file ${was}: it is repeated as it now says`);

  writeFileSync(out, written);
  expect(await searnn(`summarise ${out}`)).toMatchObject({ code: 0 });
}, 240_000);
