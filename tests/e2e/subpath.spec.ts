/** The built page works where it is put: under any path of any static host, and it asks no other origin. */
import { expect, test } from '@playwright/test';
import { preview, type PreviewServer } from 'vite';

let server: PreviewServer;
test.beforeAll(async () => {
  server = await preview({ base: '/some/sub/path/', preview: { port: 4410 }, logLevel: 'silent' });
});
test.afterAll(() => server.close());

test('under a sub-path the page opens, starts its engine and asks only for its own files', async ({
  page,
}) => {
  const [address] = server.resolvedUrls?.local ?? [];
  expect(address).toMatch(/\/some\/sub\/path\/$/);
  const elsewhere: string[] = [];
  const broken: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address ?? '') && !/^(data|blob):/.test(request.url()))
      elsewhere.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) broken.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') broken.push(message.text());
  });
  page.on('pageerror', (error) => broken.push(error.message));

  await page.goto(address ?? '');
  await expect(page.getByRole('button', { name: /play/i }).first()).toBeEnabled({ timeout: 60_000 });
  expect(elsewhere).toEqual([]);
  expect(broken).toEqual([]);
});
