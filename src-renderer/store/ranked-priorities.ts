// The priorities in force in the order of their ranks, group by group, made anew only when one of them changed.
import { type RecordEdits, recordsBefore } from '../model/change.ts';
import type { Priority } from '../model/matrix.ts';
import { byOrder } from '../model/order-key.ts';
import { ARCHIVED, type Indexes } from './indexes.ts';

interface Ranked {
  readonly all: readonly Priority[];
  /** Those under no heading, and those whose heading is gone. */
  readonly loose: readonly Priority[];
  readonly ranks: ReadonlyMap<string, number>;
}

export class RankedPriorities {
  readonly #indexes: Indexes;
  #ranked: Ranked | undefined;

  constructor(indexes: Indexes) {
    this.#indexes = indexes;
  }

  all(): readonly Priority[] {
    return this.#now().all;
  }

  in(groupId: string | undefined): readonly Priority[] {
    const stands = groupId !== undefined && this.#indexes.tables.group.has(groupId);
    return stands ? this.#indexes.priorities.get(groupId) : this.#now().loose;
  }

  rankOf(priorityId: string): number {
    return this.#now().ranks.get(priorityId) ?? -1;
  }

  /** Forgets the order when these edits touch it; the indexes hold them already. */
  follow(edits: RecordEdits): void {
    if (!this.#ranked) return;
    for (const { kind } of [...recordsBefore(edits), ...edits.added]) {
      if (kind === 'priority' || kind === 'group') this.#ranked = undefined;
    }
  }

  #now(): Ranked {
    return (this.#ranked ??= this.#rank());
  }

  #rank(): Ranked {
    const { groups, priorities, tables } = this.#indexes;
    const lost = [...priorities.groups()].filter((id) => id !== '' && id !== ARCHIVED && !tables.group.has(id));
    const plain = priorities.get('');
    const loose = lost.length === 0 ? plain : [...plain, ...lost.flatMap((id) => priorities.get(id))].toSorted(byOrder);
    const grouped = groups.get('').flatMap((group) => priorities.get(group.id));
    const all = grouped.length === 0 ? loose : [...loose, ...grouped];
    const ranks = new Map<string, number>();
    for (const [rank, { id }] of all.entries()) ranks.set(id, rank);
    return { all, loose, ranks };
  }
}
