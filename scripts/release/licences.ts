import { installed, type Lockfile, nameOf } from './lockfile.ts';

/** Licences that let everyone use, change and pass on, by their SPDX names. What asks more in return is only for tools that no reader gets. */
export const allowedLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
]);

/** What asks that changes to its own files are given on, under its oldest rules: for tools that check texts, of which no reader gets anything. */
const allowedForTools: ReadonlySet<string> = new Set([...allowedLicences, 'MPL-1.1']);

/** Whether a licence, or a choice or sum of licences, allows what is needed. Of »OR« one is enough, of »AND« all are needed. */
export function isAllowed(licence: string, allowed = allowedLicences): boolean {
  const parts = licence.replace(/^\(|\)$/g, '');
  return parts.split(' OR ').some((choice) => choice.split(' AND ').every((one) => allowed.has(one)));
}

/** Every package with its version and licence, one a line, those that readers may get first; as text. */
export function licenceList(lock: Lockfile): string {
  const lines = (dev: boolean) =>
    installed(lock)
      .filter(([, locked]) => Boolean(locked.dev) === dev)
      .map(([folder, locked]) => `${nameOf(folder, locked)} ${locked.version ?? ''}: ${locked.license ?? 'not stated'}`)
      .sort();
  const unique = (list: readonly string[]) => [...new Set(list)];
  return ['What builds the site:', ...unique(lines(false)), '', 'What only tests and checks it:', ...unique(lines(true)), ''].join('\n');
}

/** Packages whose licence was not agreed to, each with it. Tools for tests may also be under licences of which one is to be chosen. */
export function unknownLicences(lock: Lockfile): string[] {
  return installed(lock).flatMap(([folder, locked]) =>
    locked.license !== undefined && isAllowed(locked.license, locked.dev ? allowedForTools : allowedLicences)
      ? []
      : [`${nameOf(folder, locked)} ${locked.version ?? ''} is under ${locked.license ?? 'no stated licence'}`],
  );
}
