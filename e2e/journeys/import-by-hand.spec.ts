// What the preview leaves to the analyst: the text of a page, any table as a matrix, unsplit cells, implications beside it.
import { expect, test } from '../hosts/workbench.ts';
import { addToStudy, article, button, expectHome, expectSaved, previewImport } from '../gestures.ts';
import { expectNoAxeViolations } from '../gestures/accessibility.ts';
import { fixture } from '../gestures/articles.ts';
import {
  expectChosen,
  fileOf,
  matrixFound,
  placeFor,
  readAs,
  textToKeep,
  useColumn,
} from '../gestures/import-choices.ts';
import { columns, expectStatements, expectTitles, statements, titles } from '../gestures/matrix.ts';

const quarries = fileOf(
  'quarries.md',
  `# Where the stone comes from

Three quarries are left in the valley, and each of them has a date.

| Site | Tonnes | Note | Owner |
|------|--------|------|-------|
| Alder pit | 500 | It floods. Pumps run day and night. | Hale |
| Birch pit | 700 | It is nearly empty. | Okoro |

What they need:

- pumps
- rails
`,
);

test('a table that nobody took for a matrix is taken by hand, column by column', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await expectHome(page);
  const preview = await previewImport(workbench, [quarries]);
  await expect(preview).toContainText('No matrix was found in this article.');
  await preview.getByRole('radio', { name: 'A table or list of the article…' }).check();
  await useColumn(preview, 'Tonnes', 'Leave out');
  await useColumn(preview, 'Note', 'Implications');
  await expect(matrixFound(preview).getByRole('columnheader')).toHaveText(['#', 'Priority', 'Note', 'Owner']);
  await useColumn(preview, 'Owner', 'Priority title');
  await expect(matrixFound(preview).getByRole('rowheader')).toHaveText(['Hale', 'Okoro']);
  await useColumn(preview, 'Site', 'Priority title');
  await expectNoAxeViolations(page, 'a matrix taken by hand');
  await addToStudy(page);
  await expectTitles(page, ['Alder pit', 'Birch pit']);
  expect(await columns(page)).toEqual(expect.arrayContaining(['Note', 'Owner']));
  await expectStatements(page, 'Alder pit', 'Note', ['It floods.', 'Pumps run day and night.']);
  await expectStatements(page, 'Birch pit', 'Owner', ['Okoro']);
  await expectSaved(page);
});

const titled = fileOf(
  'titled.md',
  `# Two aims

| Strategic priorities 2027 | | | |
|---|---|---|---|
| Priority | Owner | Elaboration | Implications |
| Dig deeper | Hale | It digs. By night. | None. |
| Haul faster | Okoro | It hauls. By day. | Noise. |
`,
);

test('a table with a title above its head is understood, and shown in the order it will have', async ({
  workbench,
}) => {
  const page = await workbench.open('#/');
  await expectHome(page);
  const preview = await previewImport(workbench, [titled]);
  await expect(matrixFound(preview).getByRole('columnheader')).toHaveText([
    '#',
    'Priority',
    'Elaboration',
    'Implications',
    'Owner',
  ]);
  await preview.getByRole('radio', { name: 'Another table or list…' }).check();
  const head = preview.getByRole('combobox', { name: 'Row that names the columns' });
  await expectChosen(head, 'Row 2 names the columns: Priority, Owner, Elaboration, Implications');
  await head.selectOption('No row names the columns');
  await expect(matrixFound(preview).getByRole('rowheader')).toHaveCount(4);
  await head.selectOption('1');
  await expect(matrixFound(preview).getByRole('rowheader')).toHaveText(['Dig deeper', 'Haul faster']);
  await button(preview, 'Keep as one: Elaboration of “Dig deeper”').click();
  const whole = preview.getByRole('checkbox', { name: 'One statement per cell' });
  await whole.check();
  await whole.uncheck();
  await expectNoAxeViolations(page, 'a table with a title taken by hand');
  await addToStudy(page);
  await expectTitles(page, ['Dig deeper', 'Haul faster']);
  expect((await columns(page)).filter((name) => ['Elaboration', 'Implications', 'Owner'].includes(name))).toEqual([
    'Elaboration',
    'Implications',
    'Owner',
  ]);
  await expectStatements(page, 'Dig deeper', 'Elaboration', ['It digs. By night.']);
  await expectStatements(page, 'Dig deeper', 'Implications', ['None.']);
  await expectStatements(page, 'Haul faster', 'Elaboration', ['It hauls.', 'By day.']);
});

test('a plain list is taken by hand', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await expectHome(page);
  const preview = await previewImport(workbench, [quarries]);
  await preview.getByRole('radio', { name: 'A table or list of the article…' }).check();
  await preview.getByRole('combobox', { name: 'Table or list' }).selectOption({ label: 'List of 2 items: pumps' });
  await addToStudy(page);
  await expectTitles(page, ['pumps', 'rails']);
});

test('the split of a cell is undone, and the others stay split', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await expectHome(page);
  const preview = await previewImport(workbench, [fixture('harbour-plan.txt')]);
  const one = 'Move Containers by Night Train';
  await button(preview, `Keep as one: Elaboration of “${one}”`).click();
  await expect(button(preview, `Split: Elaboration of “${one}”`)).toBeVisible();
  await addToStudy(page);
  await expectStatements(page, one, 'Elaboration', [
    'Four trains a night replace about 300 lorry trips. Dr. Osei of the rail office doubts that the line can carry them.',
  ]);
  expect(await statements(page, 'Connect every berth to shore power', 'Elaboration')).toHaveLength(2);
});

test('implications told outside the table stay out until they are asked for', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await expectHome(page);
  const preview = await previewImport(workbench, [fixture('harbour-plan.txt')]);
  const title = 'Implications for shipping lines';
  const offer = preview.getByRole('checkbox', { name: new RegExp(`^${title}`, 'u') });
  await expect(offer).not.toBeChecked();
  await expect(matrixFound(preview).getByRole('rowheader')).toHaveCount(4);
  await offer.check();
  await expect(matrixFound(preview).getByRole('rowheader')).toHaveCount(5);
  await placeFor(preview, 'Fit the plug at the next docking.').selectOption({
    label: '1. Connect every berth to shore power',
  });
  await placeFor(preview, 'Book night trains early.').selectOption({ label: '3. Move Containers by Night Train' });
  // What the page had below the article is not among them.
  await expect(preview.getByRole('combobox', { name: /Related stories/u })).toHaveCount(0);
  await expectNoAxeViolations(page, 'implications that are taken too');
  await addToStudy(page);
  expect((await titles(page)).at(-1)).toBe(title);
  expect(await statements(page, title, 'Implications')).toHaveLength(1);
  expect((await statements(page, 'Connect every berth to shore power', 'Implications')).at(-1)).toBe(
    'Fit the plug at the next docking.',
  );
  expect((await statements(page, 'Move Containers by Night Train', 'Implications')).at(-1)).toBe(
    'Book night trains early.',
  );
});

const words = 'The harbour board met for a day and spoke about nothing but the new crane and who will pay for it. ';
const savedPage = fileOf(
  'crane.html',
  `<!doctype html><html lang="en"><title>The crane</title><body>
  <nav><a href="/">Front page</a> <a href="/sport">Sport</a></nav>
  <article><h1>The crane</h1>${`<p>${words.repeat(4)}</p>`.repeat(4)}
  <table><tr><th>Goal</th><th>Details</th></tr><tr><td>Buy the crane</td><td>It lifts.</td></tr></table></article>
  <footer>Terms of the paper</footer><script>document.title = 'ran'</script></body></html>`,
);

test('a web page is kept as its article or in full, and what was typed stays', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await expectHome(page);
  const preview = await previewImport(workbench, [savedPage]);
  await expect(preview.getByRole('radio', { name: 'Reader', exact: true })).toBeChecked();
  await expect(textToKeep(preview)).toContainText('the new crane');
  await expect(textToKeep(preview)).not.toContainText('Sport');
  await expect(preview.getByRole('region', { name: 'Left out' })).toContainText(
    'Navigation and the footer: 7 words in all.',
  );
  await preview.getByRole('textbox', { name: 'Title' }).fill('A crane for the harbour');
  await preview.getByRole('textbox', { name: 'Language' }).fill('en-gb');
  await expect(preview).toContainText('British English');
  await expectNoAxeViolations(page, 'the preview of a web page');
  await readAs(preview, 'Full page');
  await expect(textToKeep(preview)).toContainText('Sport');
  await expect(preview.getByRole('textbox', { name: 'Title' })).toHaveValue('A crane for the harbour');
  await expect(matrixFound(preview).getByRole('rowheader')).toHaveText(['Buy the crane']);
  await readAs(preview, 'Reader');
  await expect(textToKeep(preview)).not.toContainText('Sport');
  await readAs(preview, 'Full page');
  await addToStudy(page);
  await expect(article(page)).toContainText('Terms of the paper');
  await expectTitles(page, ['Buy the crane']);
});

test('nothing is added while the language is none', async ({ workbench }) => {
  const page = await workbench.open('#/');
  await expectHome(page);
  const preview = await previewImport(workbench, [quarries]);
  await preview.getByRole('textbox', { name: 'Language' }).fill('English, mostly');
  await expect(preview).toContainText('A language is written like en');
  await expect(button(preview, 'Add to study')).toBeDisabled();
  await preview.getByRole('textbox', { name: 'Language' }).fill('');
  await addToStudy(page);
});
