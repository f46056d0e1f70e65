/** The path of Electron’s binary, or null when it is not on this machine. */
export function findElectron(): string | null;
