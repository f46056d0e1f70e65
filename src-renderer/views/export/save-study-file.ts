// Hands a study over as one `.lodestone` file, from wherever that is offered.
import { exportFileName } from '../../export/export-file-name.ts';
import type { AppServices } from '../session/workbench-context.ts';
import { showToast } from '../session/toasts.ts';
import { sentence } from '../status/sentence.ts';

const MEDIA_TYPE = 'application/vnd.lodestone.study+zip';

const saved = (name: string | undefined) => (name ? `Saved as “${name}”` : 'Saved');

/** False when the analyst cancelled or it failed; a failure is told in a toast. */
export async function saveFile(
  host: AppServices['host'],
  request: Parameters<AppServices['host']['saveFile']>[0],
): Promise<boolean> {
  try {
    const answer = await host.saveFile(request);
    if (answer.saved) showToast({ text: saved(answer.name) });
    return answer.saved;
  } catch (error) {
    showToast({ text: sentence(error), tone: 'error' });
    return false;
  }
}

/** Works also while the database fails: the library then takes the open study from memory. */
export async function saveStudyFile({ library, host }: AppServices, id: string, title: string): Promise<boolean> {
  try {
    const bytes = await library.studyFile(id);
    return await saveFile(host, { suggestedName: exportFileName(title, 'lodestone'), mediaType: MEDIA_TYPE, bytes });
  } catch (error) {
    showToast({ text: sentence(error), tone: 'error' });
    return false;
  }
}
