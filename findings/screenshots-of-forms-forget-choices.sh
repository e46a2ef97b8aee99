#!/usr/bin/env bash
# modern-screenshot 4.7.0 and html-to-image 1.11.13 (DOM to SVG and PNG): a picture of a form shows what was typed into its text
# fields, but a box that was ticked stands unticked, and one that was unticked since stands ticked, because both copy the attribute
# `checked`, which tells how the page was written, and only the value of `input` besides. modern-screenshot forgets the choice of
# a `select` and the text of a `textarea` as well. @zumer/snapdom 3.1.1 keeps all of them. Frameworks that set properties, as
# React does after the first rendering, make such forms. Needs a Chromium: CHROME_PATH, or `chromium` among the programs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund \
  modern-screenshot@4.7.0 html-to-image@1.11.13 @zumer/snapdom@3.1.1 playwright-core@1.65.1

cat > see.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.setContent(`<main style="width: 200px; background: white">
  <input type="text" value="before"><input type="checkbox" id="off"><input type="checkbox" id="on" checked>
  <select><option>before</option><option>after</option></select><textarea>before</textarea>
</main>`);
for (const file of [
  'modern-screenshot/dist/index.js',
  'html-to-image/dist/html-to-image.js',
  '@zumer/snapdom/dist/snapdom.js',
])
  await page.addScriptTag({ content: readFileSync(`node_modules/${file}`, 'utf8') });
const seen = await page.evaluate(async () => {
  const main = document.querySelector('main');
  main.querySelector('input').value = 'after';
  main.querySelector('#off').checked = true;
  main.querySelector('#on').checked = false;
  main.querySelector('select').value = 'after';
  main.querySelector('textarea').value = 'after';
  const fromUrl = (url) => decodeURIComponent(url.slice(url.indexOf(',') + 1));
  const pictures = {
    'modern-screenshot': new XMLSerializer().serializeToString(
      await modernScreenshot.domToForeignObjectSvg(main, { font: false }),
    ),
    'html-to-image': fromUrl(await htmlToImage.toSvg(main, { skipFonts: true })),
    'snapdom': fromUrl((await snapdom(main)).toRaw()),
  };
  return Object.entries(pictures).map(([name, picture]) => {
    const inside = new DOMParser().parseFromString(picture, 'image/svg+xml');
    const ticked = (box) => (box.hasAttribute('checked') ? 'ticked' : 'unticked');
    const [text, off, on] = inside.querySelectorAll('input');
    const options = [...inside.querySelectorAll('option')];
    const option = options.find((each) => each.hasAttribute('selected')) ?? options[0];
    return `${name}: text ${text.getAttribute('value')}, box ticked since ${ticked(off)}, box unticked since ${ticked(on)}, select ${option.textContent}, text area ${inside.querySelector('textarea').textContent}`;
  });
});
console.log(seen.join('\n'));
await browser.close();
JS
node see.mjs > seen.txt 2> /dev/null
cat > expected.txt <<'SEEN'
modern-screenshot: text after, box ticked since unticked, box unticked since ticked, select before, text area before
html-to-image: text after, box ticked since unticked, box unticked since ticked, select before, text area after
snapdom: text after, box ticked since ticked, box unticked since unticked, select after, text area after
SEEN

if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
