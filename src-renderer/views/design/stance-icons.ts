// The sign of each stance.
import { Check, Info, X } from 'lucide-react';

export const stanceIcons = { supports: Check, contradicts: X, context: Info } as const;
