// The formats the Export dialog offers.
import type { Option } from '../design/choice.tsx';

export type ExportFormat = 'markdown' | 'study-file' | 'web-annotations';

export const exportFormats = [
  { value: 'markdown', label: 'Markdown' },
  { value: 'study-file', label: 'Study file' },
  { value: 'web-annotations', label: 'W3C annotations' },
] as const satisfies readonly Option<ExportFormat>[];

/** The format chosen last, or Markdown. */
export function formatFrom(preference: string): ExportFormat {
  return exportFormats.find((format) => format.value === preference)?.value ?? 'markdown';
}
