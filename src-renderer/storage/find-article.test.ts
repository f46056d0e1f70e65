import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { findStudyWithText } from './find-article.ts';
import { openDatabase } from './open-database.ts';
import { createStudy, deleteStudy } from './study-list.ts';
import { content, files, hashOf, idOf, Scribe, SOURCE_ID, STUDY_ID, timeOf } from './test-study.ts';

const text = hashOf(new TextEncoder().encode(content.text));

async function study() {
  const db = await openDatabase(`find-article-${Math.random()}`);
  const scribe = new Scribe();
  await createStudy(db, scribe.entries, [files]);
  return { db, scribe };
}

it('finds the study that has the text, and none for another text', async () => {
  const { db } = await study();
  expect((await findStudyWithText(db, text))?.id).toBe(STUDY_ID);
  expect(await findStudyWithText(db, hashOf(new TextEncoder().encode('another')))).toBeUndefined();
});

it('passes over a study that was deleted, one that lost the article since, and one that cannot be read', async () => {
  const deleted = await study();
  await deleteStudy(deleted.db, STUDY_ID, { now: () => timeOf(9) });
  expect(await findStudyWithText(deleted.db, text)).toBeUndefined();

  const { db, scribe } = await study();
  const source = scribe.items.get(SOURCE_ID);
  if (!source) throw new Error('The study has no source.');
  const sequence = scribe.sequence + 1;
  const entry = {
    id: idOf(77),
    label: 'Remove source',
    at: timeOf(9),
    by: 'Ada',
    added: [],
    updated: [],
    removed: [source],
    sequence,
    role: { kind: 'do' as const },
    changedAt: [timeOf(8), timeOf(9)] as const,
  };
  await db.changes.add({ studyId: STUDY_ID, sequence, formatVersion: 1, entry });
  await db.studies.update(STUDY_ID, { sequence });
  expect(await findStudyWithText(db, text)).toBeUndefined();

  const newer = await study();
  await newer.db.studies.update(STUDY_ID, { formatVersion: 99 });
  expect(await findStudyWithText(newer.db, text)).toBeUndefined();
});
