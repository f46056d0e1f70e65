import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeStudyFile, type StudyToWrite } from '../export/study-file.ts';
import { FORMAT_VERSION } from '../model/migrations/format-version.ts';
import { NewerDataError } from '../model/migrations/lift.ts';
import { contentPath, MANIFEST_PATH } from '../model/study-file.ts';
import {
  COLUMN_ID,
  content,
  files,
  hashOf,
  nodeDigest,
  Scribe,
  sorted,
  STUDY_ID,
  timeOf,
} from '../storage/test-study.ts';
import { ZIP_LIMITS } from './read-zip.ts';
import { readStudyFile, StudyFileError } from './study-file.ts';

const writer = { appVersion: '0.1.0', digest: nodeDigest };

function studyOf(scribe: Scribe): StudyToWrite {
  return {
    changedAt: scribe.changedAt,
    items: [...scribe.items.values()],
    entries: scribe.entries,
    contents: new Map([[files.contentSha256, content]]),
    originals: [files.original],
    quarantined: [{ reason: 'This is not a record.', record: { __odd__: [1, null] }, foundAt: timeOf(9) }],
  };
}

function scribeOf(acts: readonly number[]): Scribe {
  const scribe = new Scribe();
  for (const n of acts) scribe.act(n);
  return scribe;
}

const study = studyOf(scribeOf([0, 1, 3]));
const whole = await writeStudyFile(study, writer);
const refuse = (bytes: Uint8Array) => expect(readStudyFile(bytes, nodeDigest)).rejects;

// oxlint-disable-next-line no-explicit-any -- a foreign file is changed here in ways no type knows
type Json = Record<string, any>;

/** The study file with its study.json changed. */
function withManifest(change: (manifest: Json) => unknown): Uint8Array {
  const entries: Zippable = unzipSync(whole);
  const manifest = JSON.parse(strFromU8(entries[MANIFEST_PATH] as Uint8Array)) as Json;
  const changed = change(manifest) ?? manifest;
  return zipSync({
    ...entries,
    [MANIFEST_PATH]: strToU8(typeof changed === 'string' ? changed : JSON.stringify(changed)),
  });
}

/** The study file with other entries; they are listed with their true size and checksum when `list` says so. */
function withEntries(change: (entries: Record<string, Uint8Array>) => void, list: object[] = []): Uint8Array {
  const entries = unzipSync(whole);
  change(entries);
  if (list.length === 0) return zipSync(entries);
  const manifest = JSON.parse(strFromU8(entries[MANIFEST_PATH] as Uint8Array)) as Json;
  const listed = list.map((file) => {
    const data = entries[(file as Json)['path'] as string] as Uint8Array;
    return { bytes: data.length, sha256: hashOf(data), ...file };
  });
  manifest['files'].push(...listed);
  return zipSync({ ...entries, [MANIFEST_PATH]: strToU8(JSON.stringify(manifest)) });
}

const indexOfText = (bytes: Uint8Array, text: string) => Buffer.from(bytes).indexOf(text);
const lastIndexOfText = (bytes: Uint8Array, text: string) => Buffer.from(bytes).lastIndexOf(text);

function patched(change: (bytes: Uint8Array, view: DataView) => void): Uint8Array {
  const bytes = whole.slice();
  change(bytes, new DataView(bytes.buffer));
  return bytes;
}

function twins(): Uint8Array {
  const bytes = withEntries((entries) => (entries['study.jsoX'] = strToU8('{}')));
  for (let at = indexOfText(bytes, 'study.jsoX'); at >= 0; at = indexOfText(bytes, 'study.jsoX')) {
    bytes.set(strToU8(MANIFEST_PATH), at);
  }
  return bytes;
}

describe('a study file', () => {
  it('gives back just what was written', async () => {
    const acts = fc.array(fc.nat(20), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(acts, fc.jsonValue(), async (numbers, record) => {
        const scribe = scribeOf(numbers);
        const quarantined = [{ reason: 'Odd.', record, foundAt: timeOf(1) }];
        const read = await readStudyFile(await writeStudyFile({ ...studyOf(scribe), quarantined }, writer), nodeDigest);
        expect(sorted(read.items)).toEqual(sorted(scribe.items.values()));
        expect(read.entries).toEqual(scribe.entries);
        expect(read.contents).toEqual(new Map([[files.contentSha256, content]]));
        expect(read.originals).toEqual([files.original]);
        // JSON knows no negative zero.
        expect(JSON.stringify(read.quarantined[0]?.record)?.length).toBe(JSON.stringify(record).length);
        expect(read).toMatchObject({ id: STUDY_ID, title: 'Harbour', changedAt: scribe.changedAt });
      }),
      { numRuns: 30 },
    );
  });

  it('has the same bytes for the same study, and when what was read is written again', async () => {
    const again = await writeStudyFile({ ...study, items: study.items.toReversed() }, writer);
    expect(again).toEqual(whole);
    expect(await writeStudyFile(await readStudyFile(whole, nodeDigest), writer)).toEqual(whole);
  });

  it('holds the original with its own bytes under a safe name', async () => {
    const original = { ...files.original, fileName: '../..\\CON?.md' };
    const bytes = await writeStudyFile({ ...study, originals: [original] }, writer);
    expect(Object.keys(unzipSync(bytes))).toContain(`originals/${original.sha256}/CON_.md`);
    expect((await readStudyFile(bytes, nodeDigest)).originals).toEqual([original]);
  });

  it('is written without a file that lost its hash, and can be read all the same', async () => {
    const spoilt = { ...files.original, bytes: strToU8('rot') };
    const bytes = await writeStudyFile({ ...study, contents: new Map(), originals: [spoilt] }, writer);
    const read = await readStudyFile(bytes, nodeDigest);
    expect([read.contents.size, read.originals.length, read.items.length]).toEqual([0, 0, study.items.length]);
  });

  it('is refused when it was written by a newer Lodestone, whatever its shape', async () => {
    const newer = withManifest(() => ({ format: 'lodestone-study', formatVersion: FORMAT_VERSION + 1, all: 'new' }));
    await refuse(newer).toThrow(NewerDataError);
  });
});

describe('a damaged or hostile study file is refused with one sentence', () => {
  const statement = (manifest: Json) => manifest['items'].find((item: Json) => item['kind'] === 'statement') as Json;
  const noItem = (id: string) => (manifest: Json) => {
    manifest['items'] = manifest['items'].filter((item: Json) => item['id'] !== id);
  };

  it.each<[string, (manifest: Json) => unknown]>([
    ['study.json is no JSON', () => '{'],
    ['study.json is null', () => 'null'],
    ['study.json is nested without end', () => '['.repeat(1_000_000)],
    ['another format', (manifest) => void (manifest['format'] = 'zip')],
    ['no format version', (manifest) => void delete manifest['formatVersion']],
    ['a format version of 0', (manifest) => void (manifest['formatVersion'] = 0)],
    ['a field that does not belong there', (manifest) => void (manifest['extra'] = 1)],
    ['items that are no list', (manifest) => void (manifest['items'] = { length: 1e9 })],
    ['__proto__ in study.json', (manifest) => JSON.stringify(manifest).replace('{', '{"__proto__":{"x":1},')],
    [
      '__proto__ in a record',
      (manifest) => JSON.stringify(manifest).replace('"items":[{', '"items":[{"__proto__":{},'),
    ],
    ['constructor in a record', (manifest) => void (statement(manifest)['constructor'] = {})],
    ['a malformed record', (manifest) => void (statement(manifest)['prose'] = 7)],
    ['a time that is null', (manifest) => void (statement(manifest)['createdAt'] = Number.NaN)],
    ['a time of no calendar', (manifest) => void (statement(manifest)['createdAt'] = '9999-99-99T00:00:00.000Z')],
    ['a dangling id', noItem(COLUMN_ID)],
    ['no study record', noItem(STUDY_ID)],
    ['another study id', (manifest) => void (manifest['study'].id = COLUMN_ID)],
    ['another title', (manifest) => void (manifest['study'].title = 'x')],
    ['a record twice', (manifest) => void manifest['items'].push(statement(manifest))],
    ['a second study', (manifest) => void manifest['items'].push({ ...manifest['items'][0], id: COLUMN_ID })],
    ['a malformed change', (manifest) => void (manifest['entries'][0].at = 'now')],
    ['changes out of order', (manifest) => void manifest['entries'].reverse()],
    ['a change twice', (manifest) => void manifest['entries'].push(manifest['entries'][0])],
    ['a wrong checksum', (manifest) => void (manifest['files'][0].sha256 = '0'.repeat(64))],
    ['a wrong size', (manifest) => void (manifest['files'][0].bytes += 1)],
    ['a file listed twice', (manifest) => void manifest['files'].push(manifest['files'][0])],
    ['a file that is not there', (manifest) => void (manifest['files'][0].path = 'contents/x.json')],
    ['a file that is not listed', (manifest) => void manifest['files'].pop()],
    ['study.json listed as an original', (manifest) => void (manifest['files'][1].path = MANIFEST_PATH)],
    [
      'quarantine nested without end',
      (manifest) => {
        manifest['quarantined'] = [];
        const deep = `{"reason":"","foundAt":"${timeOf(0)}","record":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
        return JSON.stringify(manifest).replace('"quarantined":[]', `"quarantined":[${deep}]`);
      },
    ],
  ])('%s', async (_, change) => {
    await refuse(withManifest(change)).toThrow(StudyFileError);
    await refuse(withManifest(change)).toThrow(/^This .*[^.]\.$/s);
    expect(({} as Json)['x']).toBeUndefined();
  });

  const original = (path: string) => ({ path, kind: 'original', fileName: 'x', mediaType: 'x' });

  it.each<[string, Uint8Array]>([
    ['no file at all', new Uint8Array()],
    ['text', strToU8('Dear analyst, this is not a study file at all.')],
    ['an empty archive', zipSync({})],
    ['an archive without study.json', zipSync({ 'a.txt': strToU8('a') })],
    ['a parent folder', withEntries((entries) => (entries['../x'] = strToU8('x')))],
    ['a parent folder within', withEntries((entries) => (entries['originals/../../x'] = strToU8('x')))],
    ['an absolute path', withEntries((entries) => (entries['/etc/passwd'] = strToU8('x')))],
    ['a drive', withEntries((entries) => (entries['C:x'] = strToU8('x')))],
    ['a backslash', withEntries((entries) => (entries['..\\x'] = strToU8('x')))],
    ['a folder', withEntries((entries) => (entries['originals/'] = new Uint8Array()))],
    ['names that differ in case only', withEntries((entries) => (entries['STUDY.json'] = strToU8('{}')))],
    ['an original with a name of its own', withEntries((e) => (e['o/x'] = strToU8('x')), [original('o/x')])],
    [
      'a content that is no content',
      withEntries((e) => (e['contents/x.json'] = strToU8('{}')), [{ path: 'contents/x.json', kind: 'content' }]),
    ],
    [
      'a content in another form',
      (() => {
        const data = strToU8(JSON.stringify({ text: '', blocks: [] }));
        const path = contentPath(hashOf(data));
        return withEntries((entries) => (entries[path] = data), [{ path, kind: 'content' }]);
      })(),
    ],
    [
      'a source of another length',
      withManifest((manifest) => {
        manifest['items'].find((item: Json) => item['kind'] === 'source').length += 1;
      }),
    ],
    [
      'a source of another text',
      withManifest((manifest) => {
        manifest['items'].find((item: Json) => item['kind'] === 'source').textSha256 = '0'.repeat(64);
      }),
    ],
    ['two entries of one name', twins()],
    [
      'an entry with two names',
      patched((bytes) => bytes.set(strToU8('sturdy.jso'), lastIndexOfText(bytes, MANIFEST_PATH))),
    ],
    ['overlapping entries', patched((bytes, view) => view.setUint32(lastIndexOfText(bytes, 'contents/') - 4, 0, true))],
    [
      'a size that is too small',
      patched((bytes, view) => view.setUint32(lastIndexOfText(bytes, MANIFEST_PATH) - 22, 9, true)),
    ],
    [
      'a size that is too large',
      patched((bytes, view) => view.setUint32(lastIndexOfText(bytes, MANIFEST_PATH) - 22, 1e6, true)),
    ],
    [
      'a size beyond all limits',
      patched((bytes, view) => view.setUint32(lastIndexOfText(bytes, MANIFEST_PATH) - 22, 4e9, true)),
    ],
    [
      'an encrypted entry',
      patched((bytes, view) => view.setUint16(lastIndexOfText(bytes, MANIFEST_PATH) - 38, 1, true)),
    ],
    [
      'an unknown packing',
      patched((bytes, view) => view.setUint16(lastIndexOfText(bytes, MANIFEST_PATH) - 36, 99, true)),
    ],
  ])('%s', async (_, bytes) => {
    await refuse(bytes).toThrow(StudyFileError);
    await refuse(bytes).toThrow(/^(?:This|The) .*\.$/s);
  });

  it('a bomb, without unpacking it', async () => {
    const bomb = zipSync({ [MANIFEST_PATH]: new Uint8Array(ZIP_LIMITS.unpackedBytes + 1) }, { level: 9 });
    await refuse(bomb).toThrow('The file is too large when it is unpacked.');
    const liar = bomb.slice();
    new DataView(liar.buffer).setUint32(lastIndexOfText(liar, MANIFEST_PATH) - 22, 1_000, true);
    await refuse(liar).toThrow('larger than it says');
  });

  it('cut off anywhere', async () => {
    for (let length = 0; length < whole.length; length += 53) {
      await refuse(whole.slice(0, length)).toThrow(StudyFileError);
      await refuse(whole.slice(length + 1)).toThrow(StudyFileError);
    }
  });

  it('any byte of its data changed', async () => {
    const names = Object.keys(unzipSync(whole));
    const dataFrom = 30 + (names[0] as string).length;
    for (let at = dataFrom; at < indexOfText(whole, 'contents/') - 30; at += 47) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] as number) ^ 0x55;
      await refuse(bytes).toThrow(StudyFileError);
    }
  });
});
