import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** An address on another site that the content leads to. */
export interface OuterAddress {
  url: string;
  /** The file that names it, from the project's root. */
  file: string;
  /** Whether it is the copy in an archive that stands in for a dead page. */
  isCopy: boolean;
}

/**
 * The addresses that readers are led to: of the sources that still have one, and of the settings. A source that is gone, or
 * that is read in an archive, is not asked for at its old address.
 *
 * @param root The project's root.
 */
export function outerAddresses(root: string): OuterAddress[] {
  const folder = 'content/sources';
  const sources = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name): OuterAddress[] => {
      const file = `${folder}/${name}`;
      const { address } = parse(readFileSync(join(root, file), 'utf8')) as {
        address?: { url?: string; gone?: boolean; archived?: { url: string } };
      };
      if (address?.archived) return [{ url: address.archived.url, file, isCopy: true }];
      return address?.url && !address.gone ? [{ url: address.url, file, isCopy: false }] : [];
    });
  const file = 'content/settings/site.yaml';
  if (!existsSync(join(root, file))) return sources;
  const { accessibilityStatement, quickExit } = parse(readFileSync(join(root, file), 'utf8')) as {
    accessibilityStatement?: { url?: string };
    quickExit?: string;
  };
  return [...sources, ...[accessibilityStatement?.url, quickExit].flatMap((url) => (url ? [{ url, file, isCopy: false }] : []))];
}
