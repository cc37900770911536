import { spawnSync } from 'node:child_process';

/** What npm said of the packages. `not run` where the registry or the network refuses: then nothing is known. */
export type Audit = { ran: false; why: string } | { ran: true; faults: string[] };

interface NpmAnswer {
  message?: string;
  error?: { summary?: string };
  /** Of `npm audit`. */
  vulnerabilities?: Record<string, { severity: string; via: (string | { title: string })[] }>;
  metadata?: { vulnerabilities?: { total: number } };
  /** Of `npm audit signatures`. */
  invalid?: { name: string; version: string }[];
  missing?: { name: string; version: string }[];
}

/**
 * Asks npm for known weaknesses of the packages.
 *
 * @param root The project's root.
 * @param more Arguments for npm, such as another registry.
 */
export function auditWeaknesses(root: string, more: readonly string[] = []): Audit {
  const answer = askNpm(root, ['audit', '--json', ...more]);
  if (answer.vulnerabilities === undefined || answer.metadata?.vulnerabilities === undefined) return { ran: false, why: whyNot(answer) };
  return {
    ran: true,
    faults: Object.entries(answer.vulnerabilities).map(([name, { severity, via }]) => {
      const titles = via.map((one) => (typeof one === 'string' ? `by ${one}` : one.title));
      return `${name} (${severity}): ${titles.join('; ')}`;
    }),
  };
}

/** Asks npm whether the registry has signed the packages as they lie in `node_modules/`. */
export function auditSignatures(root: string, more: readonly string[] = []): Audit {
  const answer = askNpm(root, ['audit', 'signatures', '--json', ...more]);
  if (answer.invalid === undefined || answer.missing === undefined) return { ran: false, why: whyNot(answer) };
  return {
    ran: true,
    faults: [
      ...answer.invalid.map(({ name, version }) => `${name} ${version} has a wrong signature`),
      ...answer.missing.map(({ name, version }) => `${name} ${version} has no signature`),
    ],
  };
}

/** What npm writes as JSON; an empty answer where it writes none. */
function askNpm(root: string, args: readonly string[]): NpmAnswer {
  const { stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', timeout: 120_000, maxBuffer: 64 * 1024 * 1024 });
  try {
    return JSON.parse(stdout) as NpmAnswer;
  } catch {
    // npm that is stopped, or is not there, says nothing that can be read.
    return {};
  }
}

/** Why npm could not ask, without the addresses that it names. */
function whyNot({ message, error }: NpmAnswer): string {
  const said = message ?? error?.summary ?? 'npm gave no answer';
  return said.replace(/\s*(- \w+ )?https?:\/\/\S+/g, '').replace(/\s+/g, ' ');
}
