// The history of a judgement: what was said before, on what evidence, and the way back to an earlier wording.
import { button, expectSaved, matrix, openSample } from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import {
  editStatement,
  evidenceDialog,
  expectStatements,
  priorityTitle,
  statement,
  statements,
} from '../gestures/matrix.ts';
import { expect, test } from '../hosts/workbench.ts';

const ROW = 'Build a magnet plant at Port Ellery';
const COLUMN = 'Elaboration';

test('an earlier wording is read and brought back, also after a restart', async ({ workbench }) => {
  let page = await openSample(workbench);
  const before = await statements(page, ROW, COLUMN);
  const first = before[0] ?? '';

  // The statement is written anew, twice.
  for (const words of ['A draft that nobody wants', 'The plant makes magnets.']) {
    const [current = ''] = await statements(page, ROW, COLUMN);
    await editStatement(page, ROW, COLUMN, current);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(words);
    // Going elsewhere keeps what was written.
    await page.keyboard.press('F6');
    await expectStatements(page, ROW, COLUMN, [words, ...before.slice(1)]);
  }
  await expectSaved(page);
  page = await workbench.restart();
  await expect(matrix(page)).toBeVisible();

  await (await statement(page, ROW, COLUMN, 'The plant makes magnets.')).focus();
  await page.keyboard.press('h');
  const history = page.getByRole('dialog', { name: /^History of/u });
  const changes = history.getByRole('region', { name: 'What changed' });
  await expect(changes).toContainText('A draft that nobody wants');
  await expectNoAxeViolations(page, 'the history of a statement');

  await button(history, new RegExp(`^Bring back “${first.slice(0, 12)}`, 'u')).click();
  await expect(history.getByRole('region', { name: 'Earlier wordings' })).toContainText('The plant makes magnets.');
  await page.keyboard.press('Escape');
  await expectStatements(page, ROW, COLUMN, before);
});

test('the evidence of a priority is told with the time it came', async ({ workbench }) => {
  const page = await openSample(workbench);
  await button(priorityTitle(page, ROW), /\d passages?$/u).click();
  await button(evidenceDialog(page), 'History').click();
  const history = page.getByRole('dialog', { name: `History of “${ROW}”` });
  await expect(history.getByText(/^Evidence added: supports/u).first()).toBeVisible();
  await expect(history.locator('time').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(history).toBeHidden();
});
