// The worker in which sources are read and passages suggested; it lives as long as its study is open.
import { answerPassages } from './answer-passages.ts';
import type { PassagesRequest } from './passages-messages.ts';

const answer = answerPassages();

self.addEventListener('message', ({ data }: MessageEvent<PassagesRequest>) => {
  const answered = answer(data);
  if (answered) self.postMessage(answered);
});
