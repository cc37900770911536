import type { FileSums } from './file-sums.ts';

/** What is kept of each release beside its files. */
export interface Release {
  /** Time and content, such as `20261122T221500Z-1a2b3c4d`; sorts by time. */
  id: string;
  /** The release that was published before it. */
  previous?: string | undefined;
  /** The films that were taken down when it was made. */
  withdrawn: readonly string[];
}

/**
 * A place that a site is published to. Below its folder lie `releases/ID/` with `site/`, `hosting/`, `SHA256SUMS` and
 * `release.json`, and the link `current` to one of them.
 */
export interface Place {
  /** What the publisher calls it. */
  name: string;
  /** Its folder, as the machine that it lies on writes it. */
  path: string;
  /** The id of the release that `current` leads to. */
  current(): string | undefined;
  /** The ids of all whole releases, oldest first. */
  releases(): string[];
  /** A file of a release, or undefined where there is none. */
  read(id: string, file: string): string | undefined;
  /**
   * Brings a release in beside the others. Until it is whole it has a name that is no release's.
   *
   * @param folder A folder with `site/`, `hosting/`, `SHA256SUMS` and `release.json`.
   * @param kept Files of the previous release's site to keep for pages that are open: their paths below `site/`.
   */
  bringIn(release: Release, folder: string, kept: readonly string[]): void;
  /** Counts the release's files again where they now lie. @throws When one is missing or damaged. */
  verify(id: string, sums: FileSums): void;
  /**
   * Lends files of one release's site to that of another, where they are not there already.
   *
   * @param files Their paths below `site/`.
   */
  lend(from: string, to: string, files: readonly string[]): void;
  /** Lets `current` lead to a release, in one step. */
  switchTo(id: string): void;
  remove(id: string): void;
}

/** What a release is called until it is whole. */
export const incoming = (id: string) => `.incoming-${id}`;

/** What the ids of releases look like. */
export const releaseId = /^\d{8}T\d{6}Z-[0-9a-f]{8}$/;
