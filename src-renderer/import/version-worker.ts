// The worker in which versions of an article are compared; it answers one request and is then ended.
import { compareVersions } from './compare-versions.ts';
import type { VersionRequest } from './version-messages.ts';

self.addEventListener('message', ({ data }: MessageEvent<VersionRequest>) => self.postMessage(compareVersions(data)));
