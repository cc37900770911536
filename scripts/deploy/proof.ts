/**
 * The proof that a build was tested: which output, made from which sources. It lies in `hosting/`, which each build makes
 * anew, so that a new build has none until it is tested.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileSums, sumOfSums, sumsOf } from './file-sums.ts';

/** All that a build is made from. */
const sources = ['astro.config.mjs', 'content', 'media', 'package-lock.json', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json'];

/** What was tested, and from what it was built. */
export interface Proof {
  /** One SHA-256 sum for the whole of `dist/`. */
  output: string;
  /** One SHA-256 sum for all that it was built from. */
  sources: string;
}

const proofIn = (root: string) => join(root, 'hosting/tested.json');

/**
 * One sum for all that the site in this folder is built from.
 *
 * @param without A file to leave out, from the root: what says which sum was tested cannot be in the sum.
 */
export function sumOfSources(root: string, without?: string): string {
  const sums: [string, string][] = sources.flatMap((name) => {
    const path = join(root, name);
    if (!existsSync(path)) return [];
    if (!statSync(path).isDirectory()) return [[name, readFileSync(path, 'base64')] as [string, string]];
    return [...sumsOf(path)].map(([file, sum]) => [`${name}/${file}`, sum] as [string, string]).filter(([file]) => file !== without);
  });
  return sumOfSums(new Map(sums));
}

/**
 * Writes down that the built site has passed its tests.
 *
 * @param testedSources What `sumOfSources` gave before the build began.
 * @returns False, and nothing is written, when a source was changed meanwhile.
 */
export function writeProof(root: string, testedSources: string): boolean {
  if (sumOfSources(root) !== testedSources) return false;
  const proof: Proof = { output: sumOfSums(sumsOf(join(root, 'dist'))), sources: testedSources };
  writeFileSync(proofIn(root), `${JSON.stringify(proof, null, 2)}\n`);
  return true;
}

/**
 * Why a built site may not be published, or undefined when it may.
 *
 * @param output The sums of `dist/` as it is now.
 */
export function whyUntested(root: string, output: FileSums): string | undefined {
  if (!existsSync(proofIn(root))) return 'dist/ has not passed the tests since it was built. Run npm test, which builds and tests it.';
  const proof = JSON.parse(readFileSync(proofIn(root), 'utf8')) as Proof;
  if (proof.output !== sumOfSums(output)) return 'dist/ was changed after it was tested. Run npm test, which builds and tests it anew.';
  if (proof.sources !== sumOfSources(root))
    return 'The content or the code was changed after dist/ was built and tested: the build is older than what it should show. Run npm test.';
  return undefined;
}
