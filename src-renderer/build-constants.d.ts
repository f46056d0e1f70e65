// What the build writes into the code.

/** The version in package.json. */
declare const __APP_VERSION__: string;
