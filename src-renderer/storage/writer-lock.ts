// One writer per study: the window that holds the Web Lock; another can ask for it, and takes it if nobody answers.

export type WriterRole = 'writer' | 'follower';

/** What of the Web Locks API is used. */
export type Locks = Pick<LockManager, 'request'>;
/** What of BroadcastChannel is used. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'addEventListener'>;
export type OpenChannel = (name: string) => Channel;

export interface WriterOptions {
  /** Saves what is waiting before the lock is let go to another window. */
  readonly flush?: () => Promise<unknown>;
  /** Another window is the writer now. */
  readonly onLost?: () => void;
  /** `undefined` where the browser has none: then every window writes, and the conflict check is the net. */
  readonly locks?: Locks | undefined;
  readonly openChannel?: OpenChannel;
  /** Milliseconds the present writer is given to save and let go. */
  readonly patience?: number;
}

export interface WriterClaim {
  readonly role: WriterRole;
  /** Becomes the writer: asks the present one to save and let go, and takes the lock when it does not answer in time. */
  readonly takeOver: () => Promise<void>;
  /** Lets go of the lock and of the channel. */
  readonly release: () => void;
}

const PATIENCE = 2_000;
const LET_GO = 'let-go';

export const broadcastChannel: OpenChannel = (name) => new BroadcastChannel(name);

function presentLocks(): Locks | undefined {
  return (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
}

class Claim implements WriterClaim {
  role: WriterRole = 'follower';
  readonly #name: string;
  readonly #locks: Locks;
  readonly #channel: Channel;
  readonly #options: WriterOptions;
  #letGo: (() => void) | null = null;
  #released = false;
  #taking: Promise<void> | undefined;

  constructor(studyId: string, locks: Locks, options: WriterOptions) {
    this.#name = `lodestone:writer:${studyId}`;
    this.#locks = locks;
    this.#options = options;
    this.#channel = (options.openChannel ?? broadcastChannel)(this.#name);
    this.#channel.addEventListener('message', (event) => {
      if ((event as MessageEvent).data === LET_GO) void this.#yield();
    });
  }

  /** Resolves true once the lock is held, false when it could not be had; the lock is held until it is let go. */
  acquire(options: LockOptions): Promise<boolean> {
    return new Promise((resolve, reject) => {
      let held = false;
      const holding = this.#locks.request(this.#name, options, async (lock) => {
        if (!lock || this.#released) return resolve(false);
        held = true;
        const letGo = new Promise<void>((done) => (this.#letGo = done));
        this.role = 'writer';
        resolve(true);
        await letGo;
      });
      // Before it is held a rejection means that it could not be had; afterwards that it was stolen.
      Promise.resolve(holding).catch((error: unknown) => (held ? this.#lose() : reject(error as Error)));
    });
  }

  /** Asked twice, it would wait for itself, and steal the lock from itself in the end. */
  readonly takeOver = (): Promise<void> => {
    this.#taking ??= this.#takeOver().finally(() => (this.#taking = undefined));
    return this.#taking;
  };

  async #takeOver(): Promise<void> {
    if (this.role === 'writer' || this.#released) return;
    const signal = AbortSignal.timeout(this.#options.patience ?? PATIENCE);
    const waiting = this.acquire({ signal }).catch(() => false);
    this.#channel.postMessage(LET_GO);
    if (!(await waiting) && !this.#released) await this.acquire({ steal: true });
  }

  readonly release = (): void => {
    this.#released = true;
    this.role = 'follower';
    this.#letGo?.();
    this.#channel.close();
  };

  async #yield(): Promise<void> {
    if (this.role !== 'writer') return;
    try {
      await this.#options.flush?.();
    } finally {
      if (this.role === 'writer') {
        this.#letGo?.();
        this.#lose();
      }
    }
  }

  #lose(): void {
    if (this.role !== 'writer' || this.#released) return;
    this.role = 'follower';
    this.#letGo = null;
    this.#options.onLost?.();
  }
}

/** Resolves with who this window is: the writer, when no other window is; else a follower that can take over. */
export async function claimWriter(studyId: string, options: WriterOptions = {}): Promise<WriterClaim> {
  const locks = 'locks' in options ? options.locks : presentLocks();
  if (!locks) return { role: 'writer', takeOver: async () => {}, release: () => {} };
  const claim = new Claim(studyId, locks, options);
  await claim.acquire({ ifAvailable: true });
  return claim;
}
