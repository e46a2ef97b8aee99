/** Runs the cells of `docs/notebook.md` on each other and puts what each prints under it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.join(import.meta.dirname, '../..');
const file = path.join(root, 'docs/notebook.md');
const library = pathToFileURL(path.join(root, 'src/headless/library/library.ts')).href;
const CELL = /^```ts\n(?<code>.*?)^```\n\n```text\n(?:.*?)^```$/gms;
const BETWEEN = '--- the next cell ---\n';

const text = readFileSync(file, 'utf8');
const cells = Array.from(text.matchAll(CELL), ({ groups }) => groups?.['code'] ?? '');
const program = cells
  .join(`process.stdout.write(${JSON.stringify(BETWEEN)});\n`)
  .replaceAll("'searnn-playground'", JSON.stringify(library));
const place = path.join(root, '.cache', `notebook-${process.pid}.ts`);
mkdirSync(path.dirname(place), { recursive: true });
writeFileSync(place, program);
try {
  const printed = execFileSync(process.execPath, ['--import', 'tsx', place], { cwd: root, encoding: 'utf8' });
  const outputs = printed.split(BETWEEN);
  let cell = 0;
  writeFileSync(
    file,
    text.replaceAll(
      CELL,
      (_, code: string) => `\`\`\`ts\n${code}\`\`\`\n\n\`\`\`text\n${outputs[cell++] ?? ''}\`\`\``,
    ),
  );
} finally {
  rmSync(place);
}
