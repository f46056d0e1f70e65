// Taking a study to another computer as one file.
import { unzipSync, zipSync } from 'fflate';
import { expect, type Workbench } from '../hosts/workbench.ts';
import type { GivenFile } from '../hosts/host.ts';
import {
  button,
  expectHome,
  expectSaved,
  expectStudy,
  goHome,
  importArticle,
  openSample,
  studyLink,
  undo,
} from '../gestures.ts';
import { linkWords } from '../gestures/article.ts';
import { fixture } from '../gestures/articles.ts';
import { saveExport } from '../gestures/exports.ts';
import { expectPriorityEvidence, readMatrix } from '../gestures/matrix.ts';
import { test } from '../gestures/other-computer.ts';

async function openStudyFile(workbench: Workbench, file: GivenFile): Promise<void> {
  const { page } = workbench;
  await workbench.pickFiles(async () => button(page, 'Open study file').click(), [file]);
}

test('a study goes to another computer and nothing of it is lost', async ({ workbench, otherComputer }) => {
  const page = await openSample(workbench);
  await linkWords(page, 'Sintering furnaces have a delivery time of 20 months', 6);
  await expectSaved(page);
  const shown = await readMatrix(page);
  const markdown = await saveExport(workbench, 'Markdown');
  const file = await saveExport(workbench, 'Study file');
  expect(file.name).toMatch(/\.lodestone$/u);
  await workbench.close();

  const there = await otherComputer.open('#/');
  await expectHome(there);
  await openStudyFile(otherComputer, { name: file.name, content: file.bytes });
  await expectStudy(there);
  expect(await readMatrix(there)).toEqual(shown);
  expect((await saveExport(otherComputer, 'Markdown')).bytes.equals(markdown.bytes)).toBe(true);
  expect((await saveExport(otherComputer, 'Study file')).bytes.equals(file.bytes)).toBe(true);
  // Its history came along.
  await undo(there);
  await expectSaved(there);
});

test('a damaged or newer file is refused with a sentence and changes nothing', async ({ workbench, otherComputer }) => {
  await importArticle(workbench, fixture('harbour-plan.txt'));
  const file = await saveExport(workbench, 'Study file');
  await workbench.close();

  const there = await otherComputer.open('#/');
  await expectHome(there);
  const studies = there.getByRole('list', { name: 'Studies', exact: true }).getByRole('link');
  await expect(studies).toHaveCount(1);

  const damaged = Buffer.from(file.bytes);
  damaged.fill(0x55, Math.floor(damaged.length / 2), Math.floor(damaged.length / 2) + 40);
  const manifest = JSON.parse(Buffer.from(unzipSync(file.bytes)['study.json'] ?? []).toString()) as object;
  const rewritten = (change: object) =>
    Buffer.from(
      zipSync({ ...unzipSync(file.bytes), 'study.json': Buffer.from(JSON.stringify({ ...manifest, ...change })) }),
    );
  const refused: readonly (readonly [string, Buffer, RegExp])[] = [
    ['damaged', damaged, /damaged/u],
    ['cut', file.bytes.subarray(0, file.bytes.length - 200), /damaged|not a study file/u],
    ['newer', rewritten({ formatVersion: 99 }), /newer version of Lodestone/u],
    ['tampered', rewritten({ items: [] }), /damaged/u],
    ['not-one', Buffer.from('Dear reader,'), /not a study file/u],
  ];
  for (const [name, content, reason] of refused) {
    await openStudyFile(otherComputer, { name: `${name}.lodestone`, content });
    const toast = there.getByRole('status').filter({ hasText: `“${name}.lodestone” was not opened.` });
    await expect(toast).toHaveText(reason);
    await button(toast, 'Dismiss').click();
  }
  await expect(studies).toHaveCount(1);
  await expectHome(there);
  await openStudyFile(otherComputer, { name: file.name, content: file.bytes });
  await expectStudy(there);
});

test('a file of a study that is here already is told, and a changed one comes in as a copy', async ({ workbench }) => {
  const page = await importArticle(workbench, fixture('harbour-plan.txt'));
  const file = await saveExport(workbench, 'Study file');
  await goHome(page);
  await openStudyFile(workbench, { name: file.name, content: file.bytes });
  await expect(page.getByRole('status').filter({ hasText: 'was here already' })).toBeVisible();
  await expectStudy(page);
  await linkWords(page, 'the channel was promised twice before', 2);
  await expectSaved(page);
  await goHome(page);
  await openStudyFile(workbench, { name: file.name, content: file.bytes });
  await expectStudy(page);
  await expectPriorityEvidence(page, 'Deepen the Northern Channel', 1);
  await goHome(page);
  await expect(studyLink(page, /\(copy\)$/u)).toBeVisible();
});
