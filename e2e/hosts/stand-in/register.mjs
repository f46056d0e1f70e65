// `node --import register.mjs out/main/index.js`: whatever asks for `electron` gets the stand-in.
import { register } from 'node:module';

const standIn = new URL('./electron.mjs', import.meta.url).href;
const hook = `export const resolve = (specifier, context, next) =>
  specifier === 'electron' || specifier === 'electron/main'
    ? { url: ${JSON.stringify(standIn)}, shortCircuit: true }
    : next(specifier, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
