// Which statements of the matrix have no evidence, kept up to date change by change; what is archived is not in it.
import { type RecordEdits, recordsAfter, recordsBefore } from '../model/change.ts';
import type { StudyItem } from '../model/study.ts';
import { cellKey, type Indexes } from './indexes.ts';

export class EvidenceGaps {
  readonly #without = new Set<string>();
  readonly #indexes: Indexes;

  constructor(indexes: Indexes) {
    this.#indexes = indexes;
    for (const id of indexes.tables.statement.keys()) this.#look(id);
  }

  get size(): number {
    return this.#without.size;
  }

  /** Looks again at the statements that these edits touched; the indexes hold them already. */
  follow(edits: RecordEdits): void {
    for (const item of [...recordsBefore(edits), ...recordsAfter(edits)]) this.#lookAt(item);
  }

  #lookAt(item: StudyItem): void {
    if (item.kind === 'priority') this.#lookAtRow(item.id);
    else if (item.kind === 'statement') this.#look(item.id);
    else if (item.kind === 'evidence-link' && item.target.kind === 'statement') this.#look(item.target.id);
  }

  /** A row that is archived takes its statements along, and brings them back. */
  #lookAtRow(priorityId: string): void {
    for (const { id: columnId } of this.#indexes.columns.get('')) {
      for (const { id } of this.#indexes.statements.get(cellKey(priorityId, columnId))) this.#look(id);
    }
  }

  #look(id: string): void {
    const { statement, priority } = this.#indexes.tables;
    const rowId = statement.get(id)?.priorityId;
    const stands = rowId !== undefined && priority.get(rowId)?.archived !== true;
    if (stands && this.#indexes.linksTo.get(id).length === 0) this.#without.add(id);
    else this.#without.delete(id);
  }
}
