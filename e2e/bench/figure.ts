// What a figure of the benchmark is, and what it is given to measure with.
import type { Browser, BrowserContext } from '@playwright/test';

export interface BenchContext {
  /** How many samples are wanted. */
  readonly runs: number;
  /** The address of the production build, without a slash at its end. */
  readonly origin: string;
  /** A new, empty profile; it is thrown away in the end. */
  newProfile(): Promise<string>;
  /** A browser on that profile; those that are still open in the end are closed. */
  openBrowser(profile: string): Promise<BrowserContext>;
  /** Makes it the first time it is asked for by this name; several figures may share what one set-up or one series gives. */
  once<T>(name: string, make: () => Promise<T>): Promise<T>;
  /** A module of ours with all it imports, minified as the build is: one script for a page. */
  bundle(entry: string): Promise<string>;
  /** What `work` made the browser do, as trace events; kept in the folder of `--traces` when one was given. */
  trace(browser: Browser, name: string, work: () => Promise<void>): Promise<readonly TraceEvent[]>;
}

/** https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU: times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The processor time of its thread in it. */
  readonly tdur?: number;
}

type Measure = (context: BenchContext) => Promise<readonly number[]>;

export interface Figure {
  /** Lower-case words joined by hyphens; the first one says what is done. */
  readonly name: string;
  readonly unit: string;
  /** The median shall be at most this, or every sample where the worst counts. */
  readonly goal?: number;
  readonly worstCounts?: true;
  /** The median shall be at least this. */
  readonly atLeast?: number;
  /** The peer's median by ours shall be at least this … */
  readonly ratioAtLeast?: number;
  /** … or at most this, where more is better. */
  readonly ratioAtMost?: number;
  /** Yields `context.runs` samples; warm-up is its own affair. */
  readonly run: Measure;
  /** The same on somebody else's program; samples are then taken in turns, one here, one there. */
  readonly peer?: { readonly name: string; readonly run: Measure };
}
