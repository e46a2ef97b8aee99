/** The licence notes that are shipped beside the built-in letters. */
import { readFileSync } from 'node:fs';
import { FONTS } from './fonts.ts';

/** The text of one font package's LICENSE. */
function licenceText(fontId: string): string {
  const path = new URL(`../../node_modules/@fontsource/${fontId}/LICENSE`, import.meta.url);
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim();
}

const NAMES = { 'OFL-1.1': 'SIL Open Font License 1.1', 'Apache-2.0': 'Apache License 2.0' } as const;

/** Markdown: what the file is, each font with its makers and licence, then both licences in full. */
export function licenceNotes(): string {
  const rows = FONTS.map(
    ({ id, title, licence, copyright }) =>
      `| ${title} | ${copyright} | ${NAMES[licence]} | \`@fontsource/${id}\` |`,
  );
  const ofl = licenceText('caveat');
  const apache = licenceText('homemade-apple');
  return `# Licences of the built-in letters

\`letters.bin\` and \`fewer-words.bin\` hold words written for SeaRNN Playground in pictures of 16 × 8 black or white pixels a
letter. A script in the project's repository (\`npm run make:letters\`) draws them with the handwriting fonts below, bends,
shears, thickens and smudges them; no font and no outline is contained in the files. No letter of any other data set is
contained in them either; only the format follows the handwritten words of Rob Kassel. The word lists were written for
this project. The files are under the project's own licence (MIT).

| Font | By | Licence | Taken from |
|---|---|---|---|
${rows.join('\n')}

Thanks to the makers of these fonts.

## SIL Open Font License 1.1

The text is the same for each font; the copyright line and the reserved name differ and are given above.

\`\`\`
${ofl.slice(ofl.indexOf('This Font Software is licensed'))}
\`\`\`

## Apache License 2.0

\`\`\`
${apache}
\`\`\`
`;
}
